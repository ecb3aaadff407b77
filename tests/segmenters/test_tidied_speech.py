"""A turn of a recording is tidied in its passage, and what went can be told, read and put back."""

from __future__ import annotations

from documents import speech

from extractors.model import Utterance
from segmenters.cutting import Cutting, Verdict, verdict
from segmenters.model import CutReason, Passage, Ruling
from segmenters.tidied_speech import Turn, only_filler, tidied

TALK = verdict(CutReason.FACILITATOR, "sentence-about-polls", 0.9)


def said(text: str) -> Utterance:
    block = speech(text).blocks[0]
    assert isinstance(block, Utterance)
    return block


def passage(*sentences: str, cut: str = "", cutting: Cutting = Cutting(), answers: bool = False) -> Passage:  # noqa: B008  a frozen value
    parts: list[tuple[str, Verdict | None]] = [(text, TALK if text == cut else None) for text in sentences]
    return tidied(Turn("session.vtt", said(" ".join(sentences)), parts, answers), "en", cutting)


def test_words_that_go_have_their_place_among_those_of_the_turn() -> None:
    poll = "Now for the poll."
    found = passage("The valve, um, closes.", poll, "So, it it holds.", cut=poll)
    assert found.block.text == "The valve closes. It it holds."  # type: ignore[union-attr]  an utterance
    assert [(gone.text, gone.word, gone.reason) for gone in found.omitted] == [
        ("um,", 2, CutReason.FILLER),
        (poll, None, CutReason.FACILITATOR),
        ("So,", 8, CutReason.FILLER),
    ]
    words = found.verbatim.split()
    assert [words[gone.word] for gone in found.omitted if gone.word is not None] == ["um,", "So,"]


def test_a_turn_of_which_nothing_goes_is_the_block_of_the_source() -> None:
    block = said("The valve closes.")
    found = tidied(Turn("s.vtt", block, [(block.text, None)], answers=False), "en", Cutting())
    assert found == Passage("s.vtt", block)


def test_what_is_put_back_stays() -> None:
    text = "So, the valve, um, closes."
    um = Cutting(sentences=frozenset({("session.vtt", "u1", "um,")}))
    assert passage(text, cutting=um).block.text == "The valve, um, closes."  # type: ignore[union-attr]  an utterance
    whole = Cutting(blocks=frozenset({("session.vtt", "u1")}))
    assert passage(text, cutting=whole).block.text == text  # type: ignore[union-attr]  an utterance


def test_only_what_is_sure_enough_goes() -> None:
    found = passage("So, the valve, um, closes.", cutting=Cutting(sure=0.95))
    assert [gone.ruling for gone in found.omitted] == [Ruling("filled-pause", 1.0)]


def test_an_answer_keeps_its_yeah() -> None:
    assert passage("Yeah, unless it leaks very badly.", answers=True).omitted == ()
    assert passage("Yeah, unless it leaks very badly.").omitted[0].text == "Yeah,"


def test_a_sentence_of_filler_is_told_as_such() -> None:
    assert only_filler("Um, so, yeah.", "en") == verdict(CutReason.FILLER, "nothing-but-filler", 0.95)
    assert only_filler("Um, the valve.", "en") is None
