"""Terms of a deck: what a recogniser would not expect, the most telling last."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from extractors.locator import SlideRef
from extractors.model import Document, Heading, Paragraph, Section, SourceId
from extractors.vocabulary import terms_of

AT = SlideRef(256, 1)


def deck(*blocks: tuple[str, str], title: str = "") -> Document:
    made = tuple(
        Heading(str(n), AT, text, 1) if kind == "h" else Paragraph(str(n), AT, text)
        for n, (kind, text) in enumerate(blocks)
    )
    return Document(SourceId("a.pptx", "slides", "0"), title, "en", (Section("1", AT, 1, "", False, made),), ())


def test_abbreviations_are_most_telling_then_names_then_words_of_titles() -> None:
    found = terms_of([deck(("h", "Censorship resistance"), ("p", "Ask Prysm first. Clients use FOCIL and iPhone."))])
    assert found == ("resistance", "Censorship", "Prysm", "iPhone", "FOCIL")


def test_words_that_only_begin_a_sentence_are_no_names() -> None:
    assert terms_of([deck(("p", "Always lift slowly. Then rest.\nNever twist: Ask for help. “Wait” (Stop)"))]) == ()


def test_shouted_titles_are_no_abbreviations() -> None:
    assert terms_of([deck(("h", "SAFE LIFTING AT WORK"))]) == ("lifting",)


def test_what_comes_more_often_is_more_telling() -> None:
    assert terms_of([deck(("p", "see VPN, SSO, SSO"), ("p", "or SSO"))]) == ("VPN", "SSO")


def test_each_term_comes_once_whatever_its_capitals() -> None:
    assert terms_of([deck(("h", "Phishing"), ("h", "About phishing"), title="Phishing")]) == ("About", "Phishing")


def test_the_least_telling_are_left_out_when_there_are_too_many() -> None:
    many = "see " + " ".join(f"AB{number}X" for number in range(300))
    found = terms_of([deck(("h", "Lifting"), ("p", many))])
    assert "Lifting" not in found
    assert found[-1] == "AB0X"
    assert 400 < sum(len(term) + 2 for term in found) <= 500


@given(st.lists(st.tuples(st.sampled_from("hp"), st.text(max_size=40)), max_size=6))
def test_terms_never_exceed_their_room(blocks: list[tuple[str, str]]) -> None:
    assert sum(len(term) + 2 for term in terms_of([deck(*blocks)])) <= 500
