"""Captions that can be read while somebody speaks: lines, times, and where one ends."""

from __future__ import annotations

import itertools
from dataclasses import replace

from heard import transcripts
from hypothesis import given

from exporters.caption_cues import LINE, Shown, Spoken, cues_of, spread
from extractors.transcript import Transcript


def spoken(text: str, start_ms: int = 0, each_ms: int = 350) -> list[Spoken]:
    return [
        Spoken(start_ms + each_ms * place, start_ms + each_ms * (place + 1), word)
        for place, word in enumerate(text.split())
    ]


def lines(cues: tuple[Shown, ...]) -> list[tuple[str, ...]]:
    return [cue.lines for cue in cues]


def test_words_without_times_share_that_of_all_by_their_letters() -> None:
    assert list(spread(["ab", "abcdef"], 1000, 1800, "Dana")) == [
        Spoken(1000, 1200, "ab", "Dana"),
        Spoken(1200, 1800, "abcdef", "Dana"),
    ]
    assert list(spread(["ab"], 1000, 900)) == [Spoken(1000, 1000, "ab")]
    assert list(spread([], 0, 900)) == []


def test_each_sentence_begins_a_caption() -> None:
    assert lines(cues_of(spoken("Lock the screen. Then leave the room."))) == [
        ("Lock the screen.",),
        ("Then leave the room.",),
    ]


def test_a_long_sentence_breaks_at_its_comma_and_before_a_conjunction() -> None:
    text = (
        "When a message asks you for your password, do not answer it but call the help desk and tell them who sent it "
        "because they can warn everybody else."
    )
    assert lines(cues_of(spoken(text))) == [
        ("When a message asks you for your password,", "do not answer it but call the help desk"),
        ("and tell them who sent it", "because they can warn everybody else."),
    ]


def test_a_line_does_not_end_with_a_word_that_belongs_to_the_next() -> None:
    assert lines(cues_of(spoken("Check the address of the sender before you click."))) == [
        ("Check the address", "of the sender before you click.")
    ]


def test_a_pause_parts_captions() -> None:
    words = [*spoken("so now"), *spoken("we go on", start_ms=5000)]
    assert lines(cues_of(words)) == [("so now",), ("we go on",)]


def test_slow_words_are_shown_for_at_most_seven_seconds() -> None:
    cues = cues_of(spoken("one two three four five six seven eight", each_ms=1500))
    assert len(cues) == 2
    assert all(cue.end_ms - cue.start_ms <= 7000 for cue in cues)


def test_a_short_caption_stays_for_a_second_where_the_next_one_lets_it() -> None:
    alone, before = cues_of(spoken("Yes. No.", each_ms=400))
    assert (before.start_ms, before.end_ms) == (400, 1400)
    assert (alone.start_ms, alone.end_ms) == (0, 400)


def test_words_said_fast_stay_until_they_can_be_read_but_not_long() -> None:
    fast = spoken("Check the sender before you open it.", each_ms=100)
    (alone,) = cues_of(fast)
    assert alone.end_ms == 36 * 50
    (slow_reader,) = cues_of(spoken("Check the sender before you open it.", each_ms=10))
    assert slow_reader.end_ms == 70 + 1500
    before, _ = cues_of([*fast, *spoken("Then go.", start_ms=900)])
    assert before.end_ms == 900


def test_a_dash_never_begins_a_line_where_it_would_mean_another_speaker() -> None:
    text = " ".join(["the doors of the hall", "- all of them", "- are locked"] * 4)
    assert not [line for cue in cues_of(spoken(text)) for line in cue.lines if line.startswith("-")]


def test_a_word_longer_than_a_line_stands_alone() -> None:
    long = "a" * 60
    assert lines(cues_of(spoken(f"See {long} please."))) in (
        [("See", long), ("please.",)],
        [("See",), (long, "please.")],
    )


def test_two_people_may_speak_at_once_and_each_keeps_the_time() -> None:
    one = [replace(word, speaker="Dana") for word in spoken("So we begin. And then we go on.", each_ms=500)]
    two = [replace(word, speaker="Kev") for word in spoken("Wait, please.", start_ms=1200)]
    shown = [(cue.speaker, cue.start_ms, cue.lines[0]) for cue in cues_of([*one, *two])]
    assert shown == [("Dana", 0, "So we begin."), ("Kev", 1200, "Wait, please."), ("Dana", 1500, "And then we go on.")]


@given(transcripts())
def test_every_word_is_shown_once_in_lines_that_fit_and_times_only_go_forward(transcript: Transcript) -> None:
    words = [Spoken(word.start_ms, word.end_ms, word.text) for part in transcript.phrases for word in part.words]
    cues = cues_of(words)
    assert " ".join(line for cue in cues for line in cue.lines) == " ".join(word.text for word in words)
    assert all(len(cue.lines) <= 2 and len(line) <= LINE for cue in cues for line in cue.lines)
    assert all(cue.start_ms < cue.end_ms for cue in cues)
    assert all(cue.end_ms <= following.start_ms for cue, following in itertools.pairwise(cues))
    assert [words[cue.first].text.split()[0] for cue in cues] == [cue.lines[0].split()[0] for cue in cues]
