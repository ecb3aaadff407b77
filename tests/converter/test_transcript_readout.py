"""What a person reads after `unitsmith transcribe`."""

from __future__ import annotations

from converter.transcribing import BELONGS, NOTHING_FOUND, Fate, Transcribed, Transcription
from converter.transcript_readout import closing
from extractors.diagnostics import Code, Severity

NOTE = Code("X999", Severity.INFO, "a note", "Nothing to do.")
WRITTEN = Transcribed("a.mp4", Fate.WRITTEN, (NOTE.of("a.mp4"),), "a.vtt", "en", 2_530_000, 1, 3)
KEPT = Transcribed("b.mp4", Fate.KEPT, (BELONGS.of("b.mp4", other="b.srt"),), "b.srt")


def text(*recordings: Transcribed, verbose: bool = False) -> list[str]:
    told = () if recordings else (NOTHING_FOUND.of(""),)
    return [line.text for line in closing(Transcription(1, recordings, told), verbose=verbose)]


def test_what_was_written_where_and_what_to_do_with_it() -> None:
    lines = text(WRITTEN)
    assert lines[0] == "a.mp4: 00:42:10 in en written to a.vtt, 1 place to listen to, 3 left out as invented"
    assert lines[1] == "1 recording: 1 transcribed."
    assert "correct the words" in lines[2]
    assert len(lines) == 3


def test_why_nothing_was_written_is_always_told_and_other_notes_on_request() -> None:
    assert any("b.srt holds its words already" in line for line in text(KEPT))
    assert text(KEPT)[-1] == "1 recording: 1 with words already."
    assert any("a note" in line for line in text(WRITTEN, verbose=True))


def test_nothing_at_all() -> None:
    assert text() == [
        "no recording was found [C136]",
        "    `unitsmith formats` lists the kinds of recordings that are read.",
    ]
