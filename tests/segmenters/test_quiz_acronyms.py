"""Questions from acronyms."""

from __future__ import annotations

from documents import ENGLISH, deck, passages, slide

from segmenters.question import FillInQuestion
from segmenters.quiz_acronyms import Acronym, acronyms_in, ask_acronyms


def found(*lines: str) -> tuple[Acronym, ...]:
    return acronyms_in(passages(deck(slide(*lines))), ENGLISH)


def test_letters_that_are_spelled_out_and_used_are_asked_for() -> None:
    lines = (
        "Call the ladder safety officer (LSO) first.",
        "The LSO decides.",
        "Nobody overrules the LSO.",
        "Ask the LSO.",
    )
    acronyms = found("# What the LSO does", *lines)
    assert found("# Safety", *lines) == (), "it is no topic of the unit"
    assert [(a.letters, a.words) for a in acronyms] == [("LSO", "ladder safety officer")]
    question = ask_acronyms(acronyms)[0].question
    assert isinstance(question, FillInQuestion)
    assert (question.stem, question.answers) == ("What does LSO stand for? ____", ("ladder safety officer",))
    assert question.evidence.quote == lines[0]


def test_small_words_may_be_left_out_of_the_letters() -> None:
    lines = ("A point of contact (POC) and a bill of lading (BL) exist.", "POC POC POC", "BL BL BL")
    assert [(a.letters, a.words) for a in found("# POC and BL", *lines)] == [
        ("POC", "point of contact"),
        ("BL", "bill of lading"),
    ]


def test_letters_used_only_once_or_not_spelled_out_are_not_asked_for() -> None:
    assert found("Call the ladder safety officer (LSO) first.") == ()
    assert found("# ISO", "Use steel (ISO) here.", "ISO and ISO and ISO.") == ()


def test_a_long_chain_of_hyphens_is_read_at_once() -> None:
    """A rule of this module once took for ever on "a-b-c-..." before a bracket."""
    assert found("-".join(["long"] * 400) + " (x) and (LSO) stand here.", "LSO LSO LSO LSO") == ()
