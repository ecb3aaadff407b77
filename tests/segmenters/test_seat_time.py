"""How long a learner needs."""

from __future__ import annotations

import pytest
from documents import deck, passages, report, slide, speech

from extractors.locator import SlideRef, TimeSpan
from extractors.model import Document, Figure, Utterance
from segmenters.evidence import Bloom, Evidence, Origin
from segmenters.model import Passage
from segmenters.question import ChoiceQuestion, Difficulty, FillInQuestion, MatchQuestion, Profile, SequenceQuestion
from segmenters.seat_time import seconds_of_content, seconds_of_question, words_in

EVIDENCE = Evidence("d", "b", SlideRef(1, 1), "q")
PROFILE = Profile(Bloom.REMEMBER, Difficulty.EASY, Origin.GENERATED, "test")
HUNDRED = " ".join(["word"] * 100)


def seconds(document: Document) -> float:
    return seconds_of_content(passages(document))


def test_two_hundred_words_are_read_in_a_minute() -> None:
    assert seconds(report(HUNDRED, f"- {HUNDRED}")) == pytest.approx(60)


def test_notes_are_heard_at_a_hundred_and_fifty_words_a_minute() -> None:
    assert seconds(deck(slide(note=HUNDRED))) == pytest.approx(40)


def test_a_heading_costs_no_time() -> None:
    assert seconds(report(f"# {HUNDRED}")) == 0


def test_pictures_tables_and_steps_take_time_beyond_their_words() -> None:
    assert seconds(report("![x] a long text for those who cannot see it")) == pytest.approx(12)
    assert seconds(report("| one two |")) > seconds(report("one two")) + 10
    assert seconds(report("1. one two")) > seconds(report("- one two")) + 1


def test_speech_takes_the_time_it_took() -> None:
    assert seconds(speech(HUNDRED)) == pytest.approx(40)


@pytest.mark.parametrize("end_ms", [0, 3_600_000])
def test_the_clock_of_a_recording_is_believed_within_reason(end_ms: int) -> None:
    said = Passage("s", Utterance("u", TimeSpan(0, end_ms), HUNDRED, ""))
    assert 15 < seconds_of_content((said,)) < 200


def test_questions_take_time() -> None:
    choice = ChoiceQuestion("q", "?", (), "", EVIDENCE, PROFILE)
    gap = FillInQuestion("q", "?", (), "", EVIDENCE, PROFILE)
    order = SequenceQuestion("q", "?", (), "", EVIDENCE, PROFILE)
    match = MatchQuestion("q", "?", (), "", EVIDENCE, PROFILE)
    assert seconds_of_question(choice) == seconds_of_question(gap) == 45
    assert seconds_of_question(order) == seconds_of_question(match) == 60


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("three plain words", 3),
        ("Sicherheitsüberprüfung não", 2),
        ("知的財産とは何か", 4),
        ("はい", 1),
        ("FOSSの使用 OK", 2),
    ],
)
def test_words_of_scripts_without_spaces_are_counted_by_their_characters(text: str, count: int) -> None:
    assert words_in(text) == count


def test_a_decorative_picture_takes_no_time_and_a_video_some() -> None:
    picture = Passage("d", Figure("f", SlideRef(1, 1), "aa", "", decorative=True))
    assert seconds_of_content((picture,)) == 0
    assert seconds(report("!> Ladders in two minutes")) == pytest.approx(60)


def test_code_takes_time_beyond_its_words() -> None:
    assert seconds(report("$ one two")) > seconds(report("one two")) + 10


def test_points_of_the_notes_are_heard() -> None:
    assert seconds(deck(slide(note=f"1. {HUNDRED}"))) == pytest.approx(40)


def test_a_slide_without_speech_is_read_more_slowly_and_takes_half_a_minute_at_least() -> None:
    assert seconds(deck(slide(HUNDRED))) == pytest.approx(50)
    assert seconds(deck(slide("# Title", "one two"))) == pytest.approx(30)
    assert seconds(deck(slide("- one", "- two"), slide("three", id=2))) == pytest.approx(60)
    assert seconds(deck(slide("# Only a title"))) == 0


def test_what_was_said_to_a_slide_is_its_speech() -> None:
    told = seconds_of_content(passages(deck(slide("one two"))) + passages(speech(HUNDRED)))
    assert told == pytest.approx(40 + 2 * 60 / 200)
