"""A caption as WebVTT, read by another library and by our own reader."""

from __future__ import annotations

import io

import webvtt
from sources import source_of

from exporters.web_vtt import Voice, cue_text
from extractors import captions
from extractors.model import Utterance


def read(text: str) -> list[tuple[str, str]]:
    found = captions.extract(source_of(f"WEBVTT\n\n{text}\n".encode(), "talk.vtt"), captions.Options())
    return [(block.speaker, block.text) for block in found.document.blocks if isinstance(block, Utterance)]


def test_times_and_lines() -> None:
    text = cue_text(3_723_004, 3_725_000, [Voice("", ("Lock it.", "Tag it."))])
    assert text == "01:02:03.004 --> 01:02:05.000\nLock it.\nTag it."


def test_nothing_that_is_said_is_taken_for_a_mark() -> None:
    text = cue_text(0, 900, [Voice("Ben\n<b>", ("Press <Esc> & wait", "--> then go."))])
    assert text.count("-->") == 1
    assert read(text) == [("Ben <b>", "Press <Esc> & wait --> then go.")]
    (caption,) = webvtt.from_buffer(io.StringIO(f"WEBVTT\n\n{text}\n"))
    assert caption.voice == "Ben &lt;b&gt;"


def test_several_voices_in_a_caption_end_where_the_next_begins() -> None:
    voices = [Voice("Anna", ("Lock it.",)), Voice("Anna", ("Now.",)), Voice("", ("Why?",)), Voice("Ben", ("Yes.",))]
    text = cue_text(0, 900, voices)
    assert text.split("\n", 1)[1] == "<v Anna>Lock it.\nNow.</v>\nWhy?\n<v Ben>Yes.</v>"
    assert next(speaker for speaker, _ in read(text)) == "Anna"
    assert " ".join(said for _, said in read(text)) == "Lock it. Now. Why? Yes."
