"""Recordings of meetings about work."""

from __future__ import annotations

import pytest
from documents import ON_LADDERS, ON_PASSWORDS, ON_REFUNDS, speech, teach

from segmenters.meeting_talk import work_signs

WORK = (
    "We are still reviewing the pull request of the ladder form.",
    "The crane people are targeting the end of the month for the release.",
    "Two weeks ago we merged the form into the main branch.",
    "Maybe the store can give a better update on the next call.",
    "The rope people will follow up on the proposal this week.",
)


@pytest.mark.parametrize("sentence", WORK)
def test_work_shows_several_signs(sentence: str) -> None:
    assert work_signs(sentence) > 1


@pytest.mark.parametrize("sentence", [*ON_LADDERS, *ON_PASSWORDS, *ON_REFUNDS])
def test_lessons_show_none(sentence: str) -> None:
    assert work_signs(sentence) == 0


def told(*lines: str) -> set[str]:
    return {diagnostic.code for diagnostic in teach(speech(*lines, name="call.vtt")).diagnostics}


def test_a_meeting_about_work_is_told_of_once() -> None:
    lines = [f"{line[:-1]} at place {n}." for n in range(4) for line in (*WORK, *ON_LADDERS)]
    made = teach(speech(*lines, name="call.vtt")).diagnostics
    assert [d.source for d in made if d.code == "S140"] == ["call.vtt"]
    (text,) = [d.message for d in made if d.code == "S140"]
    assert "looks like a meeting about work" in text


def test_a_lesson_and_a_short_call_are_not() -> None:
    lesson = [f"{line[:-1]} at place {n}." for n in range(4) for line in (*ON_LADDERS, *ON_REFUNDS)]
    assert "S140" not in told(*lesson, WORK[0])
    assert "S140" not in told(*WORK, *ON_LADDERS)
