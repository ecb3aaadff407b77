"""The end of `unitsmith transcribe` in plain words: what was written where, what to do with it, what went wrong."""

from __future__ import annotations

from collections import Counter

from converter.readout import Line, explain
from converter.remarks import remarks
from converter.summary import plural
from converter.terminal import Tone
from converter.transcribing import Fate, Transcribed, Transcription
from extractors.diagnostics import Severity
from extractors.locator import clock

_WORDS = {
    Fate.WRITTEN: "transcribed",
    Fate.UNCHANGED: "unchanged",
    Fate.KEPT: "with words already",
    Fate.SET_ASIDE: "set aside for another file of the same session",
    Fate.FAILED: "failed",
}
_WHAT_NEXT = (
    "Read each .vtt beside its recording, correct the words, delete the notes when they are dealt with, and keep the "
    "file: `unitsmith convert` uses it from now on."
)


def closing(done: Transcription, *, verbose: bool) -> tuple[Line, ...]:
    """Return the lines for the end of a run: what is wrong, then a line a recording, the sum, and what to do next.

    Notes are told with `verbose`, and always where a recording was not listened to: then they say why.
    """
    told = [
        entry
        for one in done.recordings
        for entry in one.diagnostics
        if verbose or entry.severity is not Severity.INFO or one.fate in (Fate.KEPT, Fate.SET_ASIDE)
    ]
    lines = [line for remark in remarks([*told, *done.diagnostics]) for line in explain(remark)]
    lines += [Line(_result(one), Tone.GOOD) for one in done.recordings if one.fate is Fate.WRITTEN]
    if done.recordings:
        lines.append(Line(f"{_tally(done)}.", Tone.GOOD if done.is_clean else Tone.WARNING))
    if any(one.fate is Fate.WRITTEN for one in done.recordings):
        lines.append(Line(_WHAT_NEXT))
    return tuple(lines)


def _result(one: Transcribed) -> str:
    doubts = f", {plural(one.guesses, 'place')} to listen to" if one.guesses else ""
    inventions = f", {one.left_out} left out as invented" if one.left_out else ""
    language = f" in {one.language}" if one.language else ""
    return f"{one.name}: {clock(one.length_ms)}{language} written to {one.captions}{doubts}{inventions}"


def _tally(done: Transcription) -> str:
    counts = Counter(one.fate for one in done.recordings)
    parts = ", ".join(f"{counts[fate]} {words}" for fate, words in _WORDS.items() if counts[fate])
    return f"{plural(len(done.recordings), 'recording')}: {parts}"
