"""Text transcripts as scripts, with what is said about their times."""

from __future__ import annotations

from extractors.transcript_text import read_transcript

OTTER = "Dana  0:03\nGood morning.\n\nSam  0:41\nHello.\n\nDana  1:02\nSit down.\n\nSam  1:09\nThank you.\n"
MEET = "Lifting - Transcript\n00:00:00\nDana: Good morning.\nSam: Hello.\nDana: Sit.\n00:05:00\nSam: Thank you.\n"


def test_times_of_turns_are_told() -> None:
    script = read_transcript(OTTER.splitlines(), "a.txt")
    assert script is not None
    assert [(cue.start_ms, cue.speaker, cue.text) for cue in script.cues][:2] == [
        (3000, "Dana", "Good morning."),
        (41_000, "Sam", "Hello."),
    ]
    (told,) = script.diagnostics
    assert (told.code, told.source) == ("X360", "a.txt")
    assert "4 turns" in told.message


def test_sparse_times_are_told() -> None:
    script = read_transcript(MEET.splitlines(), "a.txt")
    assert script is not None
    assert script.title == "Lifting"
    assert [cue.start_ms for cue in script.cues] == [0, 1040, 1520, 300_000]
    assert [told.code for told in script.diagnostics] == ["X361"]
    assert "2 in all" in script.diagnostics[0].message


def test_other_texts_are_none() -> None:
    assert read_transcript(["Bend your knees.", "Lift."], "a.txt") is None


def test_notes_before_the_first_turn_are_told() -> None:
    front = "Oct 2, 2025\nLifting\nInvited\nDana Okafor, Sam Lee\n"
    notes = front + "We lift with our knees, always.\nKeep it close to the body\n"
    script = read_transcript((notes + MEET).splitlines(), "a.txt")
    assert script is not None
    told = script.diagnostics[-1]
    assert told.code == "X363"
    assert told.message.endswith("left out: 2, beginning with “We lift with our knees, always.”")
    otter = read_transcript(
        ("Lifting\nSat, Mar 8, 2026 8:00AM • 12:34\nKeep it close to your body.\n" + OTTER).splitlines(), "a"
    )
    assert otter is not None
    assert "left out: 1" in otter.diagnostics[-1].message
