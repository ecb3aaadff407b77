"""The words of one caption, and who says them."""

from __future__ import annotations

import pytest

from extractors.caption_text import Voice, shared_out, voices_of
from extractors.utterances import Cue


def said(payload: str, identifier: str = "") -> list[tuple[str, str]]:
    return [(voice.speaker, voice.text) for voice in voices_of(identifier, payload) or ()]


@pytest.mark.parametrize(
    ("payload", "expected"),
    [
        ("Hello", [("", "Hello")]),
        ("<v Ann>Hello</v>", [("Ann", "Hello")]),
        ("<v.loud Ann Lee>Hello", [("Ann Lee", "Hello")]),
        ("<v Ann>Hello <v Bob>Hi", [("Ann", "Hello "), ("Bob", "Hi")]),
        ("<v R&amp;D>Tom &amp; Ann &lt;3</v>", [("R&D", "Tom & Ann <3")]),
        ("<i>Hello</i> <c.yellow>you</c>", [("", "Hello you")]),
        ("Hello<00:00:01.500><c> you</c>", [("", "Hello you")]),
        (r"{\an8}Hello", [("", "Hello")]),
        ("R&D and AT&TV", [("", "R&D and AT&TV")]),
        ("Type <your name> here", [("", "Type <your name> here")]),
        ('{"speakerName": "Ann", "spokenText": "Hello"}', [("Ann", "Hello")]),
    ],
)
def test_each_way_of_writing(payload: str, expected: list[tuple[str, str]]) -> None:
    assert said(payload) == expected


def test_webex_names_the_speaker_beside_the_number() -> None:
    assert voices_of('1 "Dana Okafor" (1000)', "Hello") == (Voice("Dana Okafor", "Hello"),)


@pytest.mark.parametrize("payload", ["thumb.jpg#xywh=0,0,1,1", "{broken json}", '{"other": 1}'])
def test_data_for_a_player_is_no_speech(payload: str) -> None:
    assert voices_of("", payload) is None


def test_voices_share_the_time_of_a_caption_by_their_letters() -> None:
    shared = shared_out(1000, 5000, (Voice("Dana", "Yes"), Voice("Sam\x07 ", "N")))
    assert shared == (Cue(1000, 4000, "Yes", "Dana"), Cue(4000, 5000, "N", "Sam"))
    assert shared_out(0, 1000, ()) == ()
