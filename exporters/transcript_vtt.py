"""Writes what a recogniser heard as WebVTT that is pleasant to read beside the recording and to correct.

It lies on this floor because it says how a text is delivered; it knows nothing of files. What its notes mean is read
back by extractors.caption_review.
"""

from __future__ import annotations

import bisect
import itertools
import re
from collections.abc import Iterable, Iterator

from exporters.caption_cues import Shown, Spoken, cues_of, spread
from exporters.web_vtt import Voice, cue_text
from extractors.caption_review import LISTEN, NOT_REVIEWED
from extractors.hygiene import one_line
from extractors.locator import clock
from extractors.transcript import Listener, Phrase, Transcript

GUESS = 0.5
"""Confidence of a phrase below which its words are marked: every second one is wrong by the recogniser's reckoning."""

_TOKEN = re.compile(r"[^\s。！？]*[。！？]+[\"'”’)\]]*|\S+")
_QUOTED = 80
_NOTES_IN_A_ROW = 3


def transcript_vtt(transcript: Transcript, title: str, recording: str) -> str:
    """Return a transcript as WebVTT; `title` names the session, `recording` the file that was listened to.

    Phrases that were taken for invented stand in notes at their place, doubtful ones below a mark.
    """
    said = [phrase for phrase in transcript.phrases if not phrase.dropped]
    words = [list(_words(phrase)) for phrase in said]
    cues = cues_of([word for phrase in words for word in phrase])
    marks = _marks(said, [len(phrase) for phrase in words], cues)
    notes = _left_out(transcript.phrases, cues)
    blocks = list(_head(transcript, _note_text(title), _note_text(recording)))
    for place, cue in enumerate(cues):
        blocks += [*notes.get(place, ()), *marks.get(place, ()), _caption(cue)]
    return "\n\n".join([*blocks, *notes.get(len(cues), ())]) + "\n"


def guesses(transcript: Transcript) -> tuple[Phrase, ...]:
    """Return the phrases whose words are a guess."""
    return tuple(phrase for phrase in transcript.phrases if not phrase.dropped and phrase.confidence < GUESS)


def _words(phrase: Phrase) -> Iterator[Spoken]:
    """Yield the words of a phrase; where the recogniser did not time just these, by their share of the letters."""
    tokens = _TOKEN.findall(one_line(phrase.text))
    timed = [word for word in phrase.words if one_line(word.text)]
    if [one_line(word.text) for word in timed] == tokens:
        yield from (
            Spoken(word.start_ms, max(word.start_ms, word.end_ms), token, phrase.speaker)
            for word, token in zip(timed, tokens, strict=True)
        )
        return
    yield from spread(tokens, phrase.start_ms, phrase.end_ms, phrase.speaker)


def _head(transcript: Transcript, title: str, recording: str) -> Iterator[str]:
    yield f"WEBVTT - {title}" if title else "WEBVTT"
    if transcript.language:
        yield f"NOTE Language: {_note_text(transcript.language)}"
    yield "\n".join(
        (
            "NOTE",
            f"{NOT_REVIEWED} {_maker(transcript.listener)}, from {recording}.",
            "Read this beside the recording and correct the words; leave the times as they are.",
            'Where a note says "listen", the words are a guess: listen there first, then delete that note.',
            "When you have read everything, delete this note.",
        )
    )


def _maker(listener: Listener) -> str:
    engine = " ".join(part for part in (listener.engine, listener.version) if part)
    return _note_text(f"{engine} with {listener.model} ({listener.digest[:12]})")


def _marks(said: list[Phrase], sizes: list[int], cues: tuple[Shown, ...]) -> dict[int, list[str]]:
    """Return the marks to stand before captions: one for each doubtful phrase, where its first word is shown."""
    order = sorted((cue.first, place) for place, cue in enumerate(cues))
    firsts = [first for first, _ in order]
    doubts = dict[int, float]()
    for phrase, first, size in zip(said, itertools.accumulate(sizes, initial=0), sizes, strict=False):
        if size and phrase.confidence < GUESS:
            place = order[bisect.bisect_right(firsts, first) - 1][1]
            doubts[place] = min(phrase.confidence, doubts.get(place, 1.0))
    return {place: [f"{LISTEN} the words are a guess ({sure:.0%})"] for place, sure in doubts.items()}


def _left_out(phrases: Iterable[Phrase], cues: tuple[Shown, ...]) -> dict[int, list[str]]:
    """Return the notes about invented phrases, by the caption before which they stand.

    The same in a row is one note, and so is a long row: a recogniser answers ten minutes of hold music with dozens.
    """
    starts = [cue.start_ms for cue in cues]
    dropped = (phrase for phrase in phrases if phrase.dropped)
    rows = itertools.groupby(dropped, lambda phrase: bisect.bisect_left(starts, phrase.start_ms))
    return {place: _row(list(row)) for place, row in rows}


def _row(row: list[Phrase]) -> list[str]:
    alike = [list(group) for _, group in itertools.groupby(row, lambda phrase: (phrase.dropped, phrase.text))]
    if len(alike) > _NOTES_IN_A_ROW:
        first = f"NOTE left out from {clock(row[0].start_ms)} on: {len(row)} phrases that were taken for invented"
        return [f"{first}, the first {_quoted(row[0])}"]
    times = [f", {len(group)} times" if len(group) > 1 else "" for group in alike]
    return [
        f"NOTE left out at {clock(group[0].start_ms)}{often}: {_quoted(group[0])}"
        for group, often in zip(alike, times, strict=True)
    ]


def _quoted(phrase: Phrase) -> str:
    text = _note_text(phrase.text)
    return f"“{text if len(text) <= _QUOTED else text[:_QUOTED] + '…'}” ({_note_text(phrase.dropped)})"


def _caption(cue: Shown) -> str:
    return cue_text(cue.start_ms, cue.end_ms, [Voice(cue.speaker, cue.lines)])


def _note_text(text: str) -> str:
    """Return text as a note may hold it: in one line, without the arrow that would end it (WebVTT, section 4.1)."""
    return one_line(text).replace("-->", "→")
