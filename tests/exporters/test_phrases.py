"""Marked text as phrases: elements in a fixed order, links that say whether they leave the course."""

from __future__ import annotations

from hypothesis import given
from strategies import hostile_text, marked

from exporters.links import web_address
from exporters.phrases import link_phrase, phrases_of
from exporters.shown_views import Phrase, RunView, plain
from extractors.model import Mark, Style


@given(marked(hostile_text()))
def test_phrases_are_the_text(found: tuple[str, tuple[Mark, ...]]) -> None:
    text, marks = found
    assert plain(phrases_of(text, marks, web_address)) == text


def test_a_link_holds_its_runs_and_each_run_its_elements() -> None:
    marks = (Mark(4, 12, Style.LINK, "https://a.b"), Mark(8, 12, Style.CODE), Mark(8, 12, Style.STRONG))
    assert phrases_of("see the form", marks, web_address) == (
        Phrase((RunView("see "),)),
        Phrase((RunView("the "), RunView("form", ("strong", "code"))), "https://a.b", outside=True),
    )


def test_an_address_that_is_not_followed_is_written_behind_its_words() -> None:
    words = phrases_of("the form.", (Mark(0, 8, Style.LINK, "javascript:x"),), web_address)
    assert plain(words) == "the form (javascript:x)."
    assert not any(phrase.href for phrase in words)


def test_mail_opens_no_window_and_a_place_in_the_course_neither() -> None:
    addresses = ["mailto:a@b.c", "tel:1", "#place-1", "https://a.b", ""]
    assert [link_phrase("x", address).outside for address in addresses] == [False, False, False, True, False]


def test_a_link_of_spaces_is_none() -> None:
    assert not any(phrase.href for phrase in phrases_of("a  b", (Mark(1, 3, Style.LINK, "https://a.b"),), web_address))
