"""Chapter files told from other texts, and read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.chapter_list import Chapter, is_list, is_web_chapters, read_chapters

WEB = "WEBVTT\nKind: chapters\n\n1\n00:00:00.000 --> 00:01:00.000\nWelcome\n\n01:00.000 --> 02:00.000 line:0\nLifting\n"


def test_the_list_of_youtube() -> None:
    text = "Chapters:\n\n0:00 Welcome\n1:10 - Safe lifting\n(1:02:03) Questions\n"
    assert is_list(text.splitlines())
    assert read_chapters(text.splitlines()) == (
        Chapter(0, "Welcome"),
        Chapter(70_000, "Safe lifting"),
        Chapter(3_723_000, "Questions"),
    )


def test_web_chapters() -> None:
    assert is_web_chapters(WEB.splitlines())
    assert read_chapters(WEB.splitlines()) == (Chapter(0, "Welcome"), Chapter(60_000, "Lifting"))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "0:00 Welcome\n1:10 Lifting",
        "0:05 Welcome\n1:10 Lifting\n2:00 End",
        "0:00 Welcome\n0:09 Lifting\n2:00 End",
        "0:00 Welcome\n2:00 Lifting\n1:00 End",
        "0:00 Welcome\n1:00 Lifting\nBend your knees.\n2:00 End",
        "Dana  0:03\nGood morning.\n",
    ],
)
def test_other_texts_are_no_lists(text: str) -> None:
    assert not is_list(text.splitlines())


@pytest.mark.parametrize("text", ["", "WEBVTT\n\n00:01.000 --> 00:02.000\nKind: chapters", "WEBVTT\nKind: captions\n"])
def test_other_captions_are_no_chapters(text: str) -> None:
    assert not is_web_chapters(text.splitlines())


@given(st.text(max_size=300))
def test_any_text_can_be_asked_and_read(text: str) -> None:
    lines = text.split("\n")
    is_list(lines)
    is_web_chapters(lines)
    assert all(chapter.title and chapter.start_ms >= 0 for chapter in read_chapters(lines))
