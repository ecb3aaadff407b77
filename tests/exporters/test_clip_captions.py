"""Captions and transcript of a clip."""

from __future__ import annotations

import html
import io
from collections import Counter
from itertools import pairwise

import webvtt
from hypothesis import given
from hypothesis import strategies as st

from exporters.clip_captions import clip_captions, clip_transcript
from extractors.locator import SlideRef, TimeSpan
from extractors.model import Utterance
from segmenters.clip_spans import clip_spans, holds, length_of

LONG = (
    "Before anybody opens the cabinet, switch the machine off, lock the switch with your own padlock, "
    "and hang the tag with your name on it, because nobody else may take it off."
)


def said(start_s: float, end_s: float, text: str, speaker: str = "") -> Utterance:
    return Utterance(f"c{start_s}", TimeSpan(round(start_s * 1000), round(end_s * 1000)), text, speaker)


def cues(text: str) -> list[webvtt.Caption]:
    return list(webvtt.from_buffer(io.StringIO(text)))


def ms(time: str) -> int:
    hours, minutes, seconds = time.split(":")
    return (int(hours) * 60 + int(minutes)) * 60_000 + round(float(seconds) * 1000)


def test_captions_are_timed_by_the_clip() -> None:
    talk = [said(10, 13, "Lock it."), said(13, 50, "My dog is ill."), said(50, 53, "Tag it.")]
    spans = (TimeSpan(10_000, 13_000), TimeSpan(50_000, 53_000))
    assert clip_captions(talk, spans) == (
        "WEBVTT\n\n00:00:00.000 --> 00:00:02.920\nLock it.\n\n00:00:03.000 --> 00:00:06.000\nTag it.\n"
    )


def test_every_word_is_there_in_lines_that_can_be_read() -> None:
    found = cues(clip_captions([said(5, 20, LONG)], (TimeSpan(4000, 21_000),)))
    assert " ".join(cue.text.replace("\n", " ") for cue in found) == LONG
    assert all(len(cue.lines) <= 2 and all(len(line) <= 42 for line in cue.lines) for cue in found)
    assert all(1000 <= ms(cue.end) - ms(cue.start) <= 7000 for cue in found)
    assert found[0].text.replace("\n", " ").endswith(("off,", "cabinet,"))


def test_each_caption_names_its_speaker() -> None:
    talk = [
        said(0, 2, "Which lock?", "Ben <b>"),
        said(2, 4, "Your own.", "Anna"),
        said(4, 6, "Always.", "Anna"),
        said(6, 8, "I see.", ""),
        said(8, 9, "Good.", "Anna"),
    ]
    text = clip_captions(talk, (TimeSpan(0, 9000),))
    said_by = text.splitlines()[3::3]
    assert said_by[:2] == ["<v Ben &lt;b&gt;>Which lock?", "<v Anna>Your own."]
    assert said_by[2:] == ["<v Anna>Always.", "I see.", "<v Anna>Good."]
    assert clip_transcript(talk, (TimeSpan(0, 9000),)) == (
        "[00:00:00] Ben <b>: Which lock?\n\n[00:00:02] Anna: Your own. Always.\n\n"
        "[00:00:06] I see.\n\n[00:00:08] Anna: Good.\n"
    )


def test_what_players_would_take_for_marks_is_written_out() -> None:
    text = clip_captions([said(0, 4, "Press <Esc> & wait --> then\ngo.")], (TimeSpan(0, 5000),))
    assert "Press &lt;Esc&gt; &amp; wait --&gt; then go." in text
    assert len(cues(text)) == 1


def test_a_caption_does_not_hang_over_a_pause() -> None:
    (found,) = cues(clip_captions([said(0, 30, "Yes.")], (TimeSpan(0, 30_000),)))
    assert ms(found.end) == 7000


def test_who_speaks_at_the_same_time_is_read_one_after_the_other() -> None:
    talk = [said(0, 4, "Lock it now.", "Anna"), said(1, 3, "Which one?", "Ben")]
    first, second = cues(clip_captions(talk, (TimeSpan(0, 5000),)))
    assert (first.text, second.text) == ("Lock it now.", "Which one?")
    assert ms(first.end) < ms(second.start)


def test_four_who_speak_at_once_before_the_end_are_all_read() -> None:
    talk = [said(3, 4, f"Word {name}.", name) for name in ("Anna", "Ben", "Cem", "Dana")]
    assert clip_captions(talk, (TimeSpan(0, 4400),)) == (
        "WEBVTT\n\n00:00:03.000 --> 00:00:04.000\n"
        "<v Anna>Word Anna.</v>\n<v Ben>Word Ben.</v>\n<v Cem>Word Cem.</v>\n<v Dana>Word Dana.</v>\n"
    )


def test_a_clip_without_words_has_no_captions() -> None:
    assert clip_captions([said(90, 91, "Later.")], (TimeSpan(0, 5000),)) == "WEBVTT\n"
    assert clip_transcript([], (TimeSpan(0, 5000),)) == ""
    assert clip_captions([Utterance("c", SlideRef(256, 1), "Hm.", "")], (TimeSpan(0, 5000),)) == "WEBVTT\n"


TALK = st.lists(
    st.tuples(
        st.integers(0, 60_000),
        st.integers(0, 15_000),
        st.text("ab .,?<>&-é", min_size=1, max_size=120),
        st.sampled_from(["", "Anna", "Ben"]),
    ),
    max_size=10,
)


@given(TALK, st.integers(1, 60_000))
def test_captions_are_in_order_apart_and_inside_the_clip(talk: list[tuple[int, int, str, str]], length: int) -> None:
    spoken = [Utterance(f"c{n}", TimeSpan(at, at + long), text, who) for n, (at, long, text, who) in enumerate(talk)]
    times = [block.at for block in spoken if isinstance(block.at, TimeSpan)]
    spans = clip_spans(times[::2], times, length)
    found = cues(clip_captions(spoken, spans))
    assert all(0 <= ms(cue.start) < ms(cue.end) <= length_of(spans) for cue in found)
    assert all(ms(one.end) < ms(other.start) for one, other in pairwise(found))
    words = [html.unescape(word) for cue in found for word in cue.text.split()]
    heard = [block.text.split() for block in spoken if isinstance(block.at, TimeSpan) and holds(spans, block.at)]
    assert Counter(words) == Counter(word for block in heard for word in block)
