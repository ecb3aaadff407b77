"""Whether a transcript was reviewed is told by its notes, however an editor saved them."""

from __future__ import annotations

import pytest

from extractors.caption_review import LISTEN, NOT_REVIEWED, review_remarks
from extractors.diagnostics import Diagnostic
from extractors.locator import TimeSpan

HEAD = f"WEBVTT\n\nNOTE\n{NOT_REVIEWED} whisper 1 with base.en (25a8), from talk.mp4.\nRead it.\n\n"
CUE = "00:01:02.500 --> 00:01:04.000\nLock the screen.\n\n"
MARK = f"{LISTEN} the words are a guess (41%)\n\n"


def told(text: str) -> list[Diagnostic]:
    return list(review_remarks("talk.vtt", text))


def test_the_note_at_the_head_says_that_nobody_has_reviewed_it() -> None:
    (remark,) = told(HEAD + CUE)
    assert (remark.code, remark.source) == ("X371", "talk.vtt")
    assert "whisper 1 with base.en (25a8)" in remark.message


@pytest.mark.parametrize("change", [("\n", "\r\n"), ("\n", "\r"), ("00:01:02.500", "01:02,500"), ("NOTE\n", "NOTE ")])
def test_marks_are_counted_and_the_first_one_has_its_place(change: tuple[str, str]) -> None:
    text = (HEAD + CUE.replace("00:01:02", "00:00:02") + MARK + CUE + MARK + CUE).replace(*change)
    review, guesses = told(text)
    assert (review.code, guesses.code) == ("X371", "X370")
    assert guesses.message.endswith(": 2")
    assert guesses.at == TimeSpan(62_500, 62_500)


def test_a_mark_before_nothing_has_no_place() -> None:
    assert told(CUE + MARK)[0].at is None


def test_captions_without_our_notes_are_plain_captions() -> None:
    assert told("WEBVTT\n\nNOTE Made by hand, from notes.\n\n" + CUE + "He said NOTE listen: now.\n") == []
