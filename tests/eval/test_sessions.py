"""Sessions made from decks: the same each time, with a truth for each sentence, and of every pattern."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from documents import deck, slide
from eval_tables import Part
from session_speech import pools_of
from sessions import DECKS, NONE, PATTERNS, Session, made, speech_of, write

from extractors.model import Document, Layer, layer_of, text_of

NOTE = "Before you climb, look at both rails and at all rungs, one after the other, and take out of use what is bent."
TWELVE = deck(
    *(
        slide(f"# Part {n}", *(f"- point {m} of part {n} has {n * m} words of its own" for m in range(1, 8)), note=NOTE)
        for n in range(1, 13)
    )
)


def session(pattern: str, kind: str = "paraphrase", shown: Document = TWELVE) -> Session:
    return made(shown, Part.DEV, kind, pattern)


def slides_in_turn(one: Session) -> list[str]:
    turns: list[str] = []
    for right, kind in zip(one.right, one.kinds, strict=True):
        slide_key = next(iter(right))
        if kind == "content" and (not turns or turns[-1] != slide_key):
            turns.append(slide_key)
    return turns


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_session_is_the_same_each_time_and_knows_the_slide_of_each_sentence(pattern: str) -> None:
    one = session(pattern)
    assert one == session(pattern)
    assert len(one.right) == len(one.kinds) == len(one.speech.blocks)
    known = {section.key for section in one.deck.sections} | {NONE}
    assert all(right and right <= known for right in one.right)


def test_patterns_show_what_they_are_named_after() -> None:
    order = [section.key for section in TWELVE.sections]
    assert slides_in_turn(session("straight")) == order
    assert set(slides_in_turn(session("skipped"))) < set(order)
    twice = slides_in_turn(session("twice"))
    assert len(twice) > len(set(twice))
    assert any(order.index(b) < order.index(a) for a, b in pairwise(twice))
    assert session("demo").kinds.count("demo") >= 16
    assert session("opening").kinds.count("housekeeping") >= 8
    assert len(session("builds").deck.sections) > len(TWELVE.sections)


def test_nothing_is_said_as_it_stands_on_the_slide() -> None:
    points = {text_of(block) for block in TWELVE.blocks}
    assert not points & {text_of(block).rstrip(".") for block in session("straight").speech.blocks}


def test_notes_are_withheld_from_the_deck_but_said() -> None:
    kept, withheld = session("straight", "notes"), session("straight", "withheld")
    assert [text_of(block) for block in kept.speech.blocks] == [text_of(block) for block in withheld.speech.blocks]
    assert any(layer_of(block) is Layer.NOTES for block in kept.deck.blocks)
    assert not any(layer_of(block) is Layer.NOTES for block in withheld.deck.blocks)


def test_the_parts_share_neither_decks_nor_phrases() -> None:
    assert not set(DECKS[Part.DEV]) & set(DECKS[Part.TEST])
    dev, test = pools_of(Part.DEV), pools_of(Part.TEST)
    sentences = [{t for name, pool in one.phrases.items() for t in pool if len(t.split()) > 2} for one in (dev, test)]
    assert not sentences[0] & sentences[1]
    assert not set(dev.demos) & set(test.demos)


def test_times_follow_the_words_or_the_recording() -> None:
    assert [block.at.start_ms for block in speech_of("x", ["one two", "three"]).blocks] == [0, 1400]  # type: ignore[union-attr]  # made of spans
    assert [block.at.end_ms for block in speech_of("x", ["one", "two"], [500, 700]).blocks] == [500, 1800]  # type: ignore[union-attr]  # made of spans


def test_written_sessions_are_captions_with_their_truth(tmp_path: Path) -> None:
    one = session("straight")
    write(one, tmp_path, audio=False)
    lines = (tmp_path / f"{one.name}.truth.tsv").read_text(encoding="utf-8").splitlines()
    assert len(lines) == len(one.right) + 1
    assert lines[1].split("\t")[:2] == ["00:00:00.000", "s1"]
    assert (tmp_path / f"{one.name}.vtt").read_text(encoding="utf-8").count(" --> ") == len(one.right)
