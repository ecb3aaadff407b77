"""Broken caption files become plain WebVTT before a parser sees them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.caption_lines import mend

ONE = "00:00:01.000 --> 00:00:02.000"


def body(text: str) -> list[str]:
    """The lines after the header, without the blank ones."""
    return [line for line in mend(text).text.splitlines()[1:] if line]


@pytest.mark.parametrize(
    "times",
    ["00:01.000 --> 00:02.000", "00:00:01,000 --> 00:00:02,000", "0:00:01 --> 0:00:02", f"{ONE} align:start line:0"],
)
def test_times_of_all_spellings_become_one(times: str) -> None:
    assert body(f"WEBVTT\n\n{times}\nHello") == [ONE, "Hello"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_do_not_matter(end: str) -> None:
    assert body(end.join(["WEBVTT", "", ONE, "Hello"])) == [ONE, "Hello"]


def test_a_file_without_a_header_gets_one() -> None:
    assert mend(f"1\n{ONE}\nHello").text.splitlines()[0] == "WEBVTT"


def test_words_after_a_blank_line_stay_with_their_caption() -> None:
    assert body(f"WEBVTT\n\n{ONE}\nHello\n\nagain") == [ONE, "Hello", "again"]


def test_comments_and_styles_are_no_words() -> None:
    mended = mend(f"WEBVTT\n\nNOTE Confidence: 0.9\n\nSTYLE\n::cue {{}}\n\n{ONE}\nNOTED by all")
    assert mended.captions == 1
    assert mended.text.rstrip().endswith(f"{ONE}\nNOTED by all")


def test_a_time_that_cannot_be_read_is_named_and_the_rest_goes_on() -> None:
    mended = mend(f"WEBVTT\n\n00:99:01.000 --> 00:00:02.000\nlost\n\n{ONE}\nkept")
    assert (mended.captions, mended.unreadable) == (1, (3,))
    assert "lost" not in mended.text
    assert "kept" in mended.text


def test_an_arrow_among_words_is_no_time() -> None:
    assert body(f"WEBVTT\n\n{ONE}\nfrom a --> to b") == [ONE, "from a → to b"]


@pytest.mark.parametrize("written", ["0:00:01.000,0:00:02.500\nHello", "[00:01.000 --> 00:02.500]  Hello"])
def test_times_of_youtube_and_of_whisper(written: str) -> None:
    assert body(written) == ["00:00:01.000 --> 00:00:02.500", "Hello"]


@pytest.mark.parametrize(
    "line", ["1:00:01.000,0:02", "0:00:01,000", "1,000", "at 0:00:01.000,0:00:02.500", "[00:01.000]"]
)
def test_words_that_look_like_such_times(line: str) -> None:
    assert body(f"WEBVTT\n\n{ONE}\n{line}") == [ONE, line]


def test_the_name_of_a_caption_goes_with_it() -> None:
    assert body(f'WEBVTT\n\n1 "Dana" (1000)\n{ONE}\nHello') == ['1 "Dana" (1000)', ONE, "Hello"]


@given(st.text())
def test_any_text_is_mended_to_something_a_parser_can_begin(text: str) -> None:
    mended = mend(text)
    assert mended.captions == mended.text.count(" --> ") - mended.text.splitlines()[0].count(" --> ")
