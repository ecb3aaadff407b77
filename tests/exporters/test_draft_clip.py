"""The clip of a unit in its draft."""

from __future__ import annotations

import pytest
from clip_packs import clip
from rendered import render

from exporters.clip_files import clip_files
from exporters.draft_clip import clip_as_markdown, duration
from extractors.locator import TimeSpan
from segmenters.model import Clip


def drafted(given: Clip) -> str:
    return clip_as_markdown(given, clip_files(given, "../media/x"))


def test_a_video_with_its_still_picture_and_what_lies_beside_it() -> None:
    assert drafted(clip()) == (
        "<!-- recording -->\n\n[![Still picture of the video](../media/x.jpg)](../media/x.mp4)\n\n"
        "Recording of this unit: [video, 2 min 47 s](../media/x.mp4), [captions](../media/x.vtt), "
        "[transcript](../media/x.txt); session.mp4, 00:12:03 to 00:13:10, 00:14:00 to 00:15:40."
    )


def test_a_sound_has_no_picture() -> None:
    text = drafted(clip("audio/mp4"))
    assert "![" not in text
    assert "[sound, 2 min 47 s](../media/x.m4a)" in text


def test_many_stretches_are_counted() -> None:
    spans = tuple(TimeSpan(at * 60_000, at * 60_000 + 10_000) for at in range(1, 6))
    assert drafted(clip(spans=spans)).endswith("session.mp4, 5 stretches from 00:01:00 to 00:05:10.")


def test_the_name_of_a_recording_is_text() -> None:
    page = render(drafted(clip(source="<b>a</b>*b*.mp4")))
    assert "<b>a</b>*b*.mp4" in page.text_content()


@pytest.mark.parametrize(
    ("milliseconds", "words"), [(400, "0 s"), (59_499, "59 s"), (59_500, "1 min 0 s"), (217_000, "3 min 37 s")]
)
def test_lengths_as_people_say_them(milliseconds: int, words: str) -> None:
    assert duration(milliseconds) == words
