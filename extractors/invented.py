"""Tells what a recogniser heard from what it made up about music, noise and silence.

Whisper writes "Thanks for watching!" about hold music and goes in circles about noise; about one segment in a hundred
of its text was never said (Koenecke et al., "Careless Whisper", FAccT 2024). Each rule here is a stated one, and
whatever it takes out is reported with its words and its place.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum
from itertools import groupby

import numpy as np

from extractors.engine import Segment
from extractors.silence import FRAME_MS, Levels


class Verdict(Enum):
    """Why a segment does not enter the transcript, or what is wrong with one that does."""

    SILENT = "there is no sound at its time"
    DOUBTED = "the recogniser itself doubts that anybody speaks"
    STOCK = "a stock phrase that recognisers write about music"
    BEYOND = "nothing is heard any more at its place"
    CIRCLES = "the same words again and again"


@dataclass(frozen=True, slots=True)
class Judged:
    """A segment, and the verdict on it; None when it was said."""

    segment: Segment
    verdict: Verdict | None


_NOBODY = 0.6
_UNSURE = -0.5
"""Whisper itself drops a window when nobody speaks with more than 0.6 and the confidence is below -1.0 (its
no_speech_threshold and logprob_threshold). Segments between -1.0 and this are dropped here."""

_LEAST_SOUND = 0.1
_IN_CIRCLES = 3
_COMPRESSION = 2.4
_CREDITS = re.compile(
    r"thank(?:s| you)(?: so much| very much)? for watching|\b(?:like and|please|to) subscribe\b|\bamara ?\.? ?org\b|"
    r"^see you (?:in the )?next (?:video|time)|^(?:subtitles|captions|transcription) by\b|^untertitel(?:ung)? |"
    r"fürs zuschauen|^sous-titr|merci d'avoir regardé|^subtítulos |gracias por ver|ご視聴ありがとうございました",
    re.IGNORECASE,
)
"""Wherever they stand: credits of the videos that whisper learnt from. Lost with them is at most a farewell."""

_FILLERS = re.compile(r"thank(?:s| you)(?: very much| so much)?|you|bye(?:[ -]bye)?|the end|vielen dank", re.IGNORECASE)
_LOOP = re.compile(r"\b(?:(\w[\w' ,-]{5,}?)(?:[\s,.!?]+\1\b){2,}|(\w+)(?:[\s,.!?]+\2\b){5,})", re.IGNORECASE)


def judge(segments: tuple[Segment, ...], levels: Levels, threshold: float) -> Iterator[Judged]:
    """Yield each segment of one stretch of sound with the verdict on it; an end past the sound is moved back.

    `levels` is the loudness of the stretch in frames of 20 ms. Fillers such as "Thank you." are only taken for
    invented where nothing else is said in the stretch. Words that circle inside a segment are kept once.
    """
    said = [segment for segment in segments if segment.text and segment.end_ms > segment.start_ms]
    alone = all(_is_filler(segment.text) or _CREDITS.search(segment.text) for segment in said)
    for segment in said:
        inside = _ending_by(segment, len(levels) * FRAME_MS)
        once = _said_once(inside)
        if once.text != inside.text:
            yield Judged(inside, Verdict.CIRCLES)
        yield Judged(once, _verdict(once, levels, threshold, alone=alone))


def without_circles(judged: Iterable[Judged]) -> Iterator[Judged]:
    """Yield the segments of a recording; of a text that comes three times or more in a row, the first is kept."""
    for (said, _), run in groupby(judged, key=lambda item: (item.verdict is None, item.segment.text)):
        first, *more = run
        circling = said and len(more) + 1 >= _IN_CIRCLES
        yield first
        yield from (Judged(item.segment, Verdict.CIRCLES) if circling else item for item in more)


def _ending_by(segment: Segment, end_ms: int) -> Segment:
    words = tuple(
        replace(word, start_ms=min(word.start_ms, end_ms), end_ms=min(word.end_ms, end_ms)) for word in segment.words
    )
    return replace(segment, end_ms=min(segment.end_ms, end_ms), words=words)


def _said_once(segment: Segment) -> Segment:
    """Return a segment in which words that circle stand once; the others of its words go with their text."""
    circles = [(match.end(1) if match[1] else match.end(2), match.end()) for match in _LOOP.finditer(segment.text)]
    text = _LOOP.sub(lambda match: match[1] or match[2], segment.text)
    kept, place = [], 0
    for word in segment.words:
        place = max(place, segment.text.find(word.text, place))
        if not any(first <= place < last for first, last in circles):
            kept.append(word)
        place += len(word.text)
    return replace(segment, text=text, words=tuple(kept))


def _verdict(segment: Segment, levels: Levels, threshold: float, *, alone: bool) -> Verdict | None:
    if segment.start_ms >= segment.end_ms:
        return Verdict.BEYOND
    if segment.no_speech > _NOBODY and segment.confidence < _UNSURE:
        return Verdict.DOUBTED
    if _presses_to_nothing(segment.text):
        return Verdict.CIRCLES
    if _CREDITS.search(segment.text) or (alone and _is_filler(segment.text)):
        return Verdict.STOCK
    first = segment.start_ms // FRAME_MS
    sound = levels[first : max(segment.end_ms // FRAME_MS, first + 1)]
    return Verdict.SILENT if float(np.mean(sound > threshold)) < _LEAST_SOUND else None


def _presses_to_nothing(text: str) -> bool:
    """Tell circles inside words ("959595…") by whisper's own measure, its compression_ratio_threshold of 2.4."""
    data = text.encode()
    return len(data) / len(zlib.compress(data)) > _COMPRESSION


def _is_filler(text: str) -> bool:
    return _FILLERS.fullmatch(text.strip(" .,!?…♪-")) is not None
