"""Transcripts as text taken apart, and, as important, ordinary texts left alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.transcript_lines import Layout, Minutes, layout_of, read_lines

TEAMS = """\
Safe lifting-20260308_080000-Meeting Recording
March 8, 2026, 8:00AM
1h 2m 5s

Dana Okafor started transcription

Dana Okafor   0:03
Good morning. We meet again at 10:30.
Bend your knees.

Sam Lee (Guest)   0:41
Like this?

Dana Okafor   1:02:01
Yes.

Dana Okafor stopped transcription
"""
OTTER = "Dana  0:03\nGood morning.\n\nSam  0:41\nHello.\n\nDana  1:02\nSit down.\n\nSam  1:09\nThank you.\n"
REV = "Dana (00:03):\nGood morning.\n\nSam (00:41): Hello.\n\nDana (01:02):\nSit.\n\nSam (01:09):\nThank you.\n"
FATHOM = "0:03 - Dana\n  Good morning.\n\n0:41 - Sam\n  Hello.\n\n1:02 - Dana\n  Sit.\n\n1:09 - Sam\n  Thanks.\n"
BRACKETS = "[00:00:03] Dana: Good morning.\n[00:00:41] Sam: Hello.\n[00:01:02] Dana: Sit.\n[00:01:09] Sam: Thank you.\n"
BARE = "00:00:03 Dana: Good morning.\n00:00:41 Sam: Hello.\n00:01:02 Dana: Sit.\n00:01:09 Sam: Thank you.\n"
MEET = """\
Safe lifting (2026-03-08 08:00 GMT) - Transcript
Attendees

Dana Okafor, Sam Lee

Transcript

00:00:00

Dana Okafor: Good morning.
Sam Lee: Hello: all.

00:05:00

Dana Okafor: Bend your knees.

Transcription ended after 00:09:30

This editable transcript was computer generated and might contain errors. People can also change the text.
"""


def minutes(text: str) -> Minutes:
    layout = layout_of(text.splitlines())
    assert layout is not None
    return read_lines(text.splitlines(), layout)


def turns(text: str) -> list[tuple[str, int | None, tuple[str, ...]]]:
    return [(turn.speaker, turn.start_ms, turn.lines) for turn in minutes(text).turns]


def test_teams() -> None:
    assert turns(TEAMS) == [
        ("Dana Okafor", 3000, ("Good morning. We meet again at 10:30.", "Bend your knees.")),
        ("Sam Lee (Guest)", 41_000, ("Like this?",)),
        ("Dana Okafor", 3_721_000, ("Yes.",)),
    ]
    assert (minutes(TEAMS).title, minutes(TEAMS).end_ms) == ("Safe lifting", 3_725_000)


@pytest.mark.parametrize("text", [OTTER, REV, FATHOM, BRACKETS, BARE])
def test_programs_that_write_a_time_with_each_turn(text: str) -> None:
    assert layout_of(text.splitlines()) is Layout.TURNS
    found = turns(text)
    assert [(speaker, at) for speaker, at, _ in found] == [
        ("Dana", 3000),
        ("Sam", 41_000),
        ("Dana", 62_000),
        ("Sam", 69_000),
    ]
    assert [lines[0] for _, _, lines in found][:2] == ["Good morning.", "Hello."]


def test_what_people_copy_from_youtube_has_times_and_no_names() -> None:
    text = "Safe lifting\n" + "".join(f"{n * 17 // 60}:{n * 17 % 60:02d}\nStep {n}.\n" for n in range(8))
    assert turns(text)[1] == ("", 17_000, ("Step 1.",))
    assert len(turns(text)) == 8
    assert layout_of("".join(f"0:{n}3\nStep.\n" for n in range(5)).splitlines()) is None


def test_words_keep_their_signs_and_times() -> None:
    text = OTTER.replace("Hello.", "Watch it from 00:01:02\n2**3 is _not_ 6").replace("Sit down.", "*Sit* down.")
    assert turns(text)[1][2] == ("Watch it from 00:01:02", "2**3 is _not_ 6")


def test_names_above_their_times() -> None:
    text = "".join(f"{who}\n{n}:07\nWords {n}.\n" for n, who in enumerate(["Dana", "Sam Lee", "Dana"] * 2, start=10))
    assert turns(text)[:2] == [("Dana", 607_000, ("Words 10.",)), ("Sam Lee", 667_000, ("Words 11.",))]


@pytest.mark.parametrize("line", ["Dana stopped transcription", "Dana Okafor hat die Transkription beendet"])
def test_lines_about_the_transcription_are_not_said(line: str) -> None:
    assert turns(f"{OTTER}\n{line}\n") == turns(OTTER)


def test_who_made_a_transcript_is_not_said_in_it() -> None:
    assert turns(OTTER + "Transcribed by https://otter.ai\n") == turns(OTTER)


def test_meet() -> None:
    assert layout_of(MEET.splitlines()) is Layout.HEADINGS
    assert turns(MEET) == [
        ("Dana Okafor", 0, ("Good morning.",)),
        ("Sam Lee", None, ("Hello: all.",)),
        ("Dana Okafor", 300_000, ("Bend your knees.",)),
    ]
    assert (minutes(MEET).title, minutes(MEET).end_ms) == ("Safe lifting", 570_000)


def test_meet_as_google_saves_it_today() -> None:
    gemini = "Oct 2, 2025\n📝 Notes\n" + "What was said, in short.\n" * 30 + "📖 Transcript\n" + MEET
    markdown = MEET.replace("00:05:00", "### 00:05:00").replace("Dana Okafor: ", "**Dana Okafor:** ")
    markdown = markdown.replace("Transcription ended", "### **Transcription ended").replace("09:30", "09:30**")
    for text in (gemini, markdown, MEET.replace("00:05:00", "(00:05:00)"), "Oct 2, 2025\n" + MEET):
        assert turns(text) == turns(MEET)
        assert (minutes(text).title, minutes(text).end_ms) == ("Safe lifting", 570_000)


def test_names_that_people_give_themselves() -> None:
    text = OTTER.replace("Dana", "dana | ACME (she/her)").replace("Sam", "+44 20 7946 0000")
    assert {speaker for speaker, _, _ in turns(text)} == {"dana | ACME (she/her)", "+44 20 7946 0000"}


AGENDA = "Welcome\t0:05\nIntroductions\t0:10\nLifting\t0:32\nBreak\t0:47\nLifting\t1:03\nBreak\t1:20\n"
RUN_SHEET = "Welcome   9:00\nGreet people.\nDemo   9:15\nShow it.\nWelcome   9:30\nAgain.\nDemo   9:45\nShow it.\n"
CONTENTS = "\n".join(f"Chapter {n}   {n}:0{n}\nWhat it says." for n in range(1, 8))
LOG = "\n".join(f"00:00:{n:02d} INFO: started\n00:00:{n:02d} ERROR: failed" for n in range(1, 30))
FILM = "0:00 - Intro\nWhat it is.\n1:13 - Setting up\nWhat to do.\n4:51 - Lifting\nHow.\n9:02 - End\nBye.\n"
RUNS = "00:00:00\nNote: stop.\n00:05:00\nNote: go.\nNote: rest.\nWarning: do not.\n"
STACKED = "".join(f"{who}\n2:1{n}\n" for n, who in enumerate(["Ann", "Bob"] * 4))
SCORES = "Ann  2:11\nBob  2:14\nAnn  2:15\nBob  2:16\nAnn  2:18\nBob  2:22\n"
BACKWARDS = "Ann  9:11\nran well.\nBob  2:14\nfell.\nAnn  8:17\nran.\nBob  1:22\nwon.\n"
QUOTED = "Some words of an essay.\n" * 20 + OTTER


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Just words.",
        AGENDA,
        RUN_SHEET,
        CONTENTS,
        LOG,
        FILM,
        RUNS,
        STACKED,
        SCORES,
        BACKWARDS,
        QUOTED,
        "a: b\n" * 50,
    ],
)
def test_ordinary_texts_are_no_transcripts(text: str) -> None:
    assert layout_of(text.splitlines()) is None


def test_the_texts_of_the_corpus_are_no_transcripts(corpus: Path) -> None:
    tried = 0
    for folder in ("md", "recordings/speech", "recordings/captions_ttconv", "robust", "docx"):
        for path in sorted((corpus / folder).iterdir()):
            if path.is_file():
                tried += 1
                assert layout_of(path.read_bytes().decode("utf-8", "replace").splitlines()) is None, path.name
    assert tried > 20


NAME = st.text(st.characters(codec="ascii", categories=["Lu", "Ll"]), min_size=1, max_size=12)
WORDS = st.lists(NAME, min_size=1, max_size=9).map(" ".join)


@given(st.lists(st.tuples(st.sampled_from(["Ann", "Bob Lee"]), st.integers(0, 500), WORDS), min_size=6, max_size=20))
def test_what_a_program_writes_is_read(said: list[tuple[str, int, str]]) -> None:
    at, wanted, text = 1, [], ""
    for speaker, pause, words in said:
        at += pause
        wanted.append((speaker, at * 1000, (words,)))
        text += f"{speaker}   {at // 60}:{at % 60:02d}\n{words}\n\n"
    if any(start % 5000 for _, start, _ in wanted):
        assert turns(text) == wanted


@given(st.text(max_size=300))
def test_any_text_can_be_asked_and_taken_apart(text: str) -> None:
    layout_of(text.splitlines())
    for layout in Layout:
        assert all(turn.lines for turn in read_lines(text.splitlines(), layout).turns)


def test_words_below_the_first_time_belong_to_nobody_yet() -> None:
    spoken = MEET.replace("00:00:00\n", "00:00:00\n\nIs it running?\nGood.\n")
    assert turns(spoken)[:2] == [("", 0, ("Is it running?", "Good.")), ("Dana Okafor", None, ("Good morning.",))]
    assert turns(spoken)[2:] == turns(MEET)[1:]
    later = MEET.replace("00:00:00\n", "00:00:00\nIs it running?\n00:01:00\n")
    assert turns(later)[:2] == [("", 0, ("Is it running?",)), ("Dana Okafor", 60_000, ("Good morning.",))]


@pytest.mark.parametrize(
    "text",
    [
        TEAMS,
        MEET.replace(", Sam Lee\n", ", Sam Lee (Guest)\n"),
        "Lifting\nSUMMARY KEYWORDS\nlifting, knees, safety\n" + OTTER,
    ],
)
def test_titles_dates_and_names_are_no_notes(text: str) -> None:
    assert minutes(text).notes == ()


def test_notes_are_kept_apart() -> None:
    gemini = "Oct 2, 2025\n📝 Notes\nSummary\nDana showed how to lift safely\nBend your knees.\n" + MEET
    assert minutes(gemini).notes == ("Dana showed how to lift safely", "Bend your knees.")
