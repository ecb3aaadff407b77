"""What a recogniser made up is left out, each time for a stated reason; what was said stays."""

from __future__ import annotations

import numpy as np
import pytest

from extractors.engine import Segment
from extractors.invented import Judged, Verdict, judge, without_circles

LOUD, QUIET = np.full(1000, -20.0), np.full(1000, -90.0)
"""Twenty seconds each."""


def heard(
    text: str, start_ms: int = 0, end_ms: int = 4000, no_speech: float = 0.0, confidence: float = -0.2
) -> Segment:
    return Segment(start_ms, end_ms, text, no_speech, confidence)


def verdicts(*segments: Segment, levels: np.ndarray = LOUD) -> list[Verdict | None]:
    return [item.verdict for item in judge(segments, levels, -50.0)]


def test_what_was_said_stays_as_it_is() -> None:
    segment = heard("Bend your knees.")
    assert list(judge((segment,), LOUD, -50.0)) == [Judged(segment, None)]


def test_words_where_nothing_sounds_are_invented() -> None:
    levels = np.concatenate([LOUD, QUIET])
    assert verdicts(heard("Yes.", 1000), heard("No.", 22_000, 26_000), levels=levels) == [None, Verdict.SILENT]


@pytest.mark.parametrize(
    ("no_speech", "confidence", "verdict"),
    [(0.9, -0.8, Verdict.DOUBTED), (0.9, -0.3, None), (0.3, -0.8, None)],
)
def test_the_recogniser_is_believed_when_it_doubts(
    no_speech: float, confidence: float, verdict: Verdict | None
) -> None:
    assert verdicts(heard("Lift.", no_speech=no_speech, confidence=confidence)) == [verdict]


@pytest.mark.parametrize(
    "text",
    [
        "Thanks for watching!",
        "Thank you so much for watching.",
        "Subtitles by the Amara.org community",
        "Please subscribe!",
    ],
)
def test_credits_of_videos_are_invented(text: str) -> None:
    assert verdicts(heard("Lift."), heard(text, 5000, 9000)) == [None, Verdict.STOCK]


def test_thanks_are_invented_only_where_nothing_else_is_said() -> None:
    assert verdicts(heard("Thank you.")) == [Verdict.STOCK]
    assert verdicts(heard("That is all."), heard("Thank you.", 5000, 6000)) == [None, None]


def test_segments_are_kept_inside_the_sound() -> None:
    late, beyond = judge((heard("Lift.", 18_000, 25_000), heard("You.", 21_000, 22_000)), LOUD, -50.0)
    assert (late.segment.end_ms, late.verdict) == (20_000, None)
    assert beyond.verdict is Verdict.BEYOND


def test_segments_without_words_or_length_say_nothing() -> None:
    assert verdicts(heard(""), heard("Lift.", 3000, 3000)) == []


def test_words_in_circles_are_kept_once() -> None:
    circling, kept = judge((heard("Check the sender check the sender, check the sender. Then click."),), LOUD, -50.0)
    assert circling.verdict is Verdict.CIRCLES
    assert (kept.segment.text, kept.verdict) == ("Check the sender. Then click.", None)
    assert verdicts(heard("No, no, no. Very, very heavy.")) == [None]


def test_circles_inside_a_word_are_invented() -> None:
    assert verdicts(heard("95" * 60)) == [Verdict.CIRCLES]
    long = (
        "First open the order in the billing system, then choose a reason for the refund, and send a receipt to them."
    )
    assert verdicts(heard(long)) == [None]


def test_the_same_sentence_again_and_again_is_kept_once() -> None:
    said = [Judged(heard(text), None) for text in ("Lift.", "Hold it.", "Hold it.", "Hold it.", "Rest.", "Rest.")]
    assert [item.verdict for item in without_circles(said)] == [
        None,
        None,
        Verdict.CIRCLES,
        Verdict.CIRCLES,
        None,
        None,
    ]


def test_a_verdict_stands_however_often_it_was_given() -> None:
    stock = [Judged(heard("Thanks for watching!"), Verdict.STOCK)] * 3
    assert list(without_circles(stock)) == stock
