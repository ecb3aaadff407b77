"""A transcript as captions: pleasant to correct, and read back as what was heard."""

from __future__ import annotations

from dataclasses import replace

import pytest
from heard import phrase, transcript_of, transcripts
from hypothesis import given
from sources import source_of

from exporters.transcript_vtt import guesses, transcript_vtt
from extractors import captions
from extractors.locator import TimeSpan
from extractors.model import Extraction, Utterance, text_of
from extractors.transcript import Phrase, Transcript

TALK = transcript_of(
    phrase(1000, 3000, "Welcome to safe lifting."),
    phrase(4000, 6000, "Bent the knees.", 0.41),
    phrase(20_000, 22_000, "Thank you.", 0.2, "nobody speaks there"),
    phrase(50_000, 52_000, "Thank you.", 0.3, "nobody speaks there"),
    phrase(60_000, 63_000, "Keep <it> close & low --> always."),
)


def read(text: str) -> Extraction:
    return captions.extract(source_of(text.encode(), "talk.vtt"), captions.Options())


def test_the_file_as_a_person_sees_it() -> None:
    assert transcript_vtt(TALK, "Lifting", "talk.mp4") == (
        "WEBVTT - Lifting\n\nNOTE Language: en\n\n"
        "NOTE\nNot reviewed yet. Made by whisper 20250625 with base.en (25a8566e1d0c), from talk.mp4.\n"
        "Read this beside the recording and correct the words; leave the times as they are.\n"
        'Where a note says "listen", the words are a guess: listen there first, then delete that note.\n'
        "When you have read everything, delete this note.\n\n"
        "00:00:01.000 --> 00:00:03.000\nWelcome to safe lifting.\n\n"
        "NOTE listen: the words are a guess (41%)\n\n"
        "00:00:04.000 --> 00:00:06.000\nBent the knees.\n\n"
        "NOTE left out at 00:00:20, 2 times: “Thank you.” (nobody speaks there)\n\n"
        "00:01:00.000 --> 00:01:03.000\nKeep &lt;it&gt; close &amp; low --&gt; always.\n"
    )


def test_it_is_read_back_with_its_words_times_title_language_and_what_is_left_to_do() -> None:
    found = read(transcript_vtt(TALK, "Lifting", "talk.mp4"))
    assert (found.document.title, found.document.language) == ("Lifting", "en")
    assert [(block.at, text_of(block)) for block in found.document.blocks] == [
        (TimeSpan(1000, 3000), "Welcome to safe lifting."),
        (TimeSpan(4000, 6000), "Bent the knees."),
        (TimeSpan(60_000, 63_000), "Keep <it> close & low --> always."),
    ]
    codes = {told.code: told for told in found.diagnostics}
    assert codes["X370"].at == TimeSpan(4000, 4000)
    assert codes["X370"].message.endswith(": 1")
    assert "whisper 20250625 with base.en (25a8566e1d0c)" in codes["X371"].message


def test_once_the_notes_are_deleted_nothing_is_left_to_do() -> None:
    blocks = transcript_vtt(TALK, "", "talk.mp4").split("\n\n")
    reviewed = "\n\n".join(block for block in blocks if not block.startswith(("NOTE\n", "NOTE listen")))
    found = read(reviewed)
    assert not {"X370", "X371"} & {told.code for told in found.diagnostics}
    assert found.document.language == "en"


def test_words_that_were_not_timed_share_the_time_of_their_phrase() -> None:
    text = transcript_vtt(transcript_of(Phrase(0, 10_000, "One is. Two are.", 0.9)), "", "talk.mp4")
    assert "00:00:00.000 --> 00:00:04.615\nOne is." in text
    assert "--> 00:00:10.000\nTwo are." in text


def test_sentences_without_spaces_are_parted() -> None:
    text = transcript_vtt(transcript_of(Phrase(0, 8000, "锁定屏幕。然后离开房间。", 0.9), language="zh"), "", "t.mp4")
    assert "00:00:00.000 --> 00:00:03.333\n锁定屏幕。\n\n00:00:03.333 --> 00:00:08.000\n然后离开房间。\n" in text
    assert [text_of(block) for block in read(text).document.blocks] == ["锁定屏幕。", "然后离开房间。"]
    quoted = transcript_vtt(transcript_of(Phrase(0, 9000, "“今天天气很好。”我们走吧！好的。", 0.9)), "", "t.mp4")
    assert [block.split("\n", 1)[1] for block in quoted.strip().split("\n\n") if "-->" in block] == [
        "“今天天气很好。”",
        "我们走吧！",
        "好的。",
    ]


@pytest.mark.parametrize("name", ["a --> b.mp4", "a\nb.mp4"])
def test_a_strange_file_name_does_not_end_the_note(name: str) -> None:
    assert "a " in transcript_vtt(TALK, name, name).split("\n\n")[0]
    assert len(read(transcript_vtt(TALK, name, name)).document.blocks) == 3


def test_speakers_are_named_where_they_are_known() -> None:
    talk = [
        replace(phrase(0, 2000, "so then"), speaker="Dana <R&D>"),
        replace(phrase(2000, 4000, "yes"), speaker="Kev"),
    ]
    text = transcript_vtt(transcript_of(*talk), "", "talk.mp4")
    assert "\n<v Dana &lt;R&amp;D&gt;>so then\n" in text
    said = [(block.speaker, block.text) for block in read(text).document.blocks if isinstance(block, Utterance)]
    assert said == [("Dana <R&D>", "so then"), ("Kev", "yes")]


def test_a_mark_stands_before_the_words_that_are_meant_when_two_speak_at_once() -> None:
    long = replace(phrase(0, 6000, "So we begin with the doors. And then we go on with the locks."), speaker="Dana")
    short = replace(phrase(1500, 2500, "Wait, please.", 0.2), speaker="Kev")
    text = transcript_vtt(transcript_of(long, short), "", "talk.mp4")
    assert "NOTE listen: the words are a guess (20%)\n\n00:00:01.500 --> 00:00:02.500\n<v Kev>Wait" in text


def test_a_long_row_of_inventions_is_one_note() -> None:
    music = [phrase(1000 + 1000 * n, 1900 + 1000 * n, f"Thanks {n}!", 0.3, "a stock phrase") for n in range(40)]
    text = transcript_vtt(transcript_of(*music, phrase(60_000, 61_000, "So.")), "", "talk.mp4")
    notes = [block for block in text.split("\n\n") if block.startswith("NOTE left out")]
    (note,) = notes
    assert note.startswith("NOTE left out from 00:00:01 on: 40 phrases that were taken for invented")
    assert note.endswith("the first “Thanks 0!” (a stock phrase)")


def test_what_is_a_guess_is_counted_without_what_is_left_out() -> None:
    assert [part.text for part in guesses(TALK)] == ["Bent the knees."]


@given(transcripts())
def test_what_is_read_back_is_what_was_heard(transcript: Transcript) -> None:
    said = [part for part in transcript.phrases if not part.dropped]
    if not said:
        return
    found = read(transcript_vtt(transcript, "", "talk.mp4"))
    blocks = found.document.blocks
    assert " ".join(text_of(block) for block in blocks) == " ".join(part.text for part in said)
    assert found.document.language == transcript.language
    first = blocks[0].at
    assert isinstance(first, TimeSpan)
    assert first.start_ms == said[0].start_ms
    assert ("X370" in {told.code for told in found.diagnostics}) == bool(guesses(transcript))
