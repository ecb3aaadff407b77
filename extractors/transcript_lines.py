"""Takes meeting transcripts that are written as text apart: who says what, and the times beside it.

Whatever the program, a line with name and time stands above what is said (Teams, Otter), or a time alone (copied from
YouTube), or both before the words ("[00:01:02] Dana Okafor: …"), or there is a time now and then with
"Dana Okafor: …" below it (Google Meet).
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from extractors.clock_time import milliseconds
from extractors.hygiene import one_line


class Layout(Enum):
    """Where the times stand: with each turn, or as headings over several."""

    TURNS = "turns"
    HEADINGS = "headings"


@dataclass(frozen=True, slots=True)
class Turn:
    """What one person says in one go, line by line; `start_ms` is None where the transcript gives no time for it."""

    speaker: str
    start_ms: int | None
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Minutes:
    """A transcript taken apart: its turns in order, its title, and when the recording ends (None if it is not said).

    `notes` are the lines that stand before the first turn and are no title, date or list of names.
    """

    turns: tuple[Turn, ...]
    title: str
    end_ms: int | None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Head:
    """What begins a turn: where, who, when in milliseconds (None without a time), and words on the same line.

    It takes one line, or two where the time stands under the name.
    """

    place: int
    speaker: str
    start_ms: int | None
    words: str
    size: int = 1


_CLOCK = r"(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?"
_LONG_CLOCK = r"\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,3})?"
_NAME = r"(?P<name>\+?[^\W_][^:\t\[\]]{0,59}?)"
_HEADS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_NAME}(?: {{2,}}|\t+)(?P<time>{_CLOCK})",
        rf"{_NAME} ?\((?P<time>{_CLOCK})\):?(?P<words>\s.*)?",
        rf"(?P<time>{_CLOCK}) +[-–—] +{_NAME}",
        rf"[\[(](?P<time>{_CLOCK})[\])] *(?:[-–—] *)?{_NAME}:(?P<words>\s.*)?",
        rf"(?P<time>{_LONG_CLOCK}) +{_NAME}:(?P<words>\s.*)?",
        rf"(?P<time>{_CLOCK})(?P<name>)",
    )
)
_HEADING = re.compile(rf"\(?(?P<time>{_LONG_CLOCK})\)?")
_MARKUP = re.compile(r"^(?:#{1,6}\s+|[-*•]\s+)?[*_]{0,2}|(?<=:)\*\*|[*_]{1,2}(?=:|$)")
"""Markdown, which Google Docs saves as well."""
_SAID = re.compile(rf"{_NAME}:(?P<words>\s.*)")
_ODD_NAME = re.compile(r"[?!;…“”\"]|\w{5}\.(?:\s|$)|,.*,|^\d+$")
_OF_PROGRAMS = frozenset({"critical", "debug", "error", "fatal", "info", "notice", "trace", "warn", "warning"})
_WORDS_IN_NAME = 7
_SENTENCE_ENDS = (".", "!", "?", "…", "。", "！", "？")
_WORDS_IN_HEADING = 3
_WORDS_IN_DATE = 10
_WORDS_IN_LISTED = 4
_LEAST_LISTED = 3

_TEAMS = re.compile(
    r".{1,80} (?:(?:started|stopped) transcription|hat die Transkription (?:gestartet|beendet)|"
    r"a (?:démarré|arrêté) la transcription|(?:inició|detuvo) la transcripción)"
)
_MEET = re.compile(
    r"(?:(?P<title>.{1,200}) [-–—] |\W{1,4})?"
    r"(?:transcript|transkript|transcripción|transcription|trascrizione|transcrição)",
    re.IGNORECASE,
)
_MEET_END = re.compile(
    rf"Transcription ended after (?P<time>{_LONG_CLOCK})|This editable transcript was computer generated .*"
)
_CREDIT = re.compile(r"Transcribed by (?:https?://)?\S+", re.IGNORECASE)
_LENGTH = re.compile(r"(?:(\d{1,2})h)? ?(?:(\d{1,3})m)? ?(?:(\d{1,2})s)?")
_STAMP = re.compile(r"[-_ ]\d{8}[-_]\d{6}.*$|\s\(\d{4}-\d{2}-\d{2}.*$|\s[-–—]\s\w+$")

_PREAMBLE = 15
"""Lines of title, date and names that may stand before the first turn."""
_MARKED_WITHIN = 200
"""Lines that may stand before the first time: Google's notes on a meeting come before its transcript."""
_LEAST_TURNS = 3
_LEAST_UNNAMED = 6
_LEAST_FOLLOWED = 0.8
_LEAST_SAID = 0.6
_MOST_BACK = 0.05


def layout_of(lines: Sequence[str]) -> Layout | None:
    """Return how the lines of a text are laid out as a transcript; None for any other text.

    Strict, since agendas, run sheets and logs have times beside words as well: the times must go on and must not all
    be round, the names must come again, and words must follow.
    """
    filled = _filled(lines)
    if _has_headings(filled):
        return Layout.HEADINGS
    heads = _timed(filled)
    least = _LEAST_TURNS if heads and heads[0].speaker else _LEAST_UNNAMED
    if len(heads) >= least and heads[0].place <= _PREAMBLE and _is_talk(heads, filled):
        return Layout.TURNS
    return None


def read_lines(lines: Sequence[str], layout: Layout) -> Minutes:
    """Return the turns of a transcript in that layout."""
    filled = _filled(lines)
    heads = _timed(filled) if layout is Layout.TURNS else _with_unnamed(list(_named(filled)), filled)
    first = min((head.place for head in heads), default=len(filled))
    if layout is Layout.HEADINGS:
        first = min(first, next((n for n, line in enumerate(filled) if _HEADING.fullmatch(line)), first))
    before = [line for line in filled[:first] if not _TEAMS.fullmatch(line)]
    named = (match["title"] for line in before if (match := _MEET.fullmatch(line)) and match["title"])
    title = next(named, before[0] if before and not _MEET.fullmatch(before[0]) else "")
    notes = tuple(one_line(line) for line in before[1:] if not _is_furniture(line) and not _is_front_matter(line))
    return Minutes(_turns(filled, heads), _untitled(title[:200]), _end(before, filled[-3:]), notes)


def _filled(lines: Sequence[str]) -> list[str]:
    return [stripped for line in lines if (stripped := _line(line))]


def _line(line: str) -> str:
    """Return a line without what does not show; runs of spaces stay, because they part a name from its time."""
    return _MARKUP.sub("", line.replace("\u00a0", " ").replace("\ufeff", "").strip())


def _timed(filled: Sequence[str]) -> list[_Head]:
    """Return the lines that begin a turn, all in the one way that this text writes them most."""
    return _with_names_above(max((list(_written(filled, pattern)) for pattern in _HEADS), key=len), filled)


def _with_names_above(heads: list[_Head], filled: Sequence[str]) -> list[_Head]:
    """Return times that stand alone with the names above them, as people copy them out of Zoom's player."""
    if not heads or any(head.speaker or not head.place for head in heads):
        return heads
    names = [one_line(filled[head.place - 1]) for head in heads]
    if len(set(names)) * 2 > len(names) or not all(map(_may_be_name, names)):
        return heads
    return [_Head(head.place - 1, name, head.start_ms, "", 2) for head, name in zip(heads, names, strict=True)]


def _written(filled: Sequence[str], pattern: re.Pattern[str]) -> Iterator[_Head]:
    for place, line in enumerate(filled):
        if (match := pattern.fullmatch(line)) and _may_be_name(match["name"]):
            words = match["words"] if "words" in pattern.groupindex else ""
            yield _Head(place, one_line(match["name"]), milliseconds(match["time"]), (words or "").strip())


def _named(filled: Sequence[str]) -> Iterator[_Head]:
    """Yield who speaks below headings with times; the first turn below each has its time."""
    time: int | None = None
    started = False
    for place, line in enumerate(filled):
        if heading := _HEADING.fullmatch(line):
            time, started = milliseconds(heading["time"]), True
        elif started and (match := _SAID.fullmatch(line)) and _may_be_name(match["name"]):
            yield _Head(place, one_line(match["name"]), time, match["words"].strip())
            time = None


def _with_unnamed(heads: list[_Head], filled: Sequence[str]) -> list[_Head]:
    """Return the heads, before them one without a name if words stand under the first time before anybody is named."""
    place = next((n for n, line in enumerate(filled) if _HEADING.fullmatch(line)), None)
    if place is None or not heads or all(map(_is_furniture, filled[place : heads[0].place])):
        return heads
    unnamed = _Head(place, "", milliseconds(filled[place].strip("()")), "")
    later = None if heads[0].start_ms == unnamed.start_ms else heads[0].start_ms
    return [unnamed, replace(heads[0], start_ms=later), *heads[1:]]


def _is_talk(heads: Sequence[_Head], filled: Sequence[str]) -> bool:
    times = [head.start_ms or 0 for head in heads]
    back = sum(later < earlier for earlier, later in itertools.pairwise(times))
    if back > _MOST_BACK * len(times):
        return False
    if all(time // 1000 % 5 == 0 for time in times):
        return False
    places = {head.place for head in heads}
    nexts = ((head, head.place + head.size) for head in heads)
    followed = sum(bool(head.words) or (place < len(filled) and place not in places) for head, place in nexts)
    marked = any(_TEAMS.fullmatch(line) for line in filled[: heads[0].place])
    return followed >= _LEAST_FOLLOWED * len(heads) and _names_return(heads, marked=marked)


def _names_return(heads: Sequence[_Head], *, marked: bool) -> bool:
    different = len({head.speaker for head in heads})
    return different < len(heads) if marked else different * 2 <= len(heads)


def _has_headings(filled: Sequence[str]) -> bool:
    """Tell Google Meet's layout: a title with the word, a time alone on its line, and below it who says what."""
    first = next((n for n, line in enumerate(filled[:_MARKED_WITHIN]) if _HEADING.fullmatch(line)), None)
    if first is None or not any(_MEET.fullmatch(line) for line in filled[:first]):
        return False
    heads = list(_named(filled))
    below = sum(not _HEADING.fullmatch(line) and not _MEET_END.fullmatch(line) for line in filled[first:])
    return len(heads) >= max(_LEAST_TURNS, _LEAST_SAID * below) and _names_return(heads, marked=True)


def _turns(filled: Sequence[str], heads: Sequence[_Head]) -> tuple[Turn, ...]:
    found = []
    for head, following in itertools.zip_longest(heads, heads[1:]):
        end = following.place if following else len(filled)
        rest = [line for line in filled[head.place + head.size : end] if not _is_furniture(line)]
        if lines := tuple(line for part in (head.words, *rest) if (line := one_line(part))):
            found.append(Turn(head.speaker, head.start_ms, lines))
    return tuple(found)


def _is_furniture(line: str) -> bool:
    return any(pattern.fullmatch(line) for pattern in (_TEAMS, _HEADING, _MEET_END, _CREDIT))


def _is_front_matter(line: str) -> bool:
    """Tell headings, dates, and lists of names or key words from words that somebody might miss."""
    if _MEET.fullmatch(line) or _LENGTH.fullmatch(line):
        return True
    if line.endswith(_SENTENCE_ENDS):
        return False
    words = line.split()
    if len(words) <= _WORDS_IN_HEADING or (len(words) <= _WORDS_IN_DATE and re.search(r"\d", line)):
        return True
    parts = [part.split() for part in re.split(r"[,;•·|]", line)]
    listed = len(parts) >= _LEAST_LISTED or not any(word[0].islower() for part in parts for word in part)
    return listed and all(len(part) <= _WORDS_IN_LISTED for part in parts)


def _may_be_name(name: str) -> bool:
    return (
        len(name.split()) <= _WORDS_IN_NAME
        and not _ODD_NAME.search(name.strip())
        and name.strip().casefold() not in _OF_PROGRAMS
    )


def _untitled(title: str) -> str:
    """Return a title without what the program adds: "Safety-20260308_080000-Meeting Recording", "… - Transcript"."""
    while (shorter := _STAMP.sub("", title)) != title and shorter.strip():
        title = shorter
    return one_line(title)


def _end(before: Sequence[str], last: Sequence[str]) -> int | None:
    """Return the end of the recording: "50m 58s" above a Teams transcript, a closing line below one of Meet."""
    for line in before:
        if (match := _LENGTH.fullmatch(line)) and any(match.groups()):
            hours, minutes, seconds = (int(part or 0) for part in match.groups())
            return ((hours * 60 + minutes) * 60 + seconds) * 1000
    ends = (match["time"] for line in last if (match := _MEET_END.fullmatch(line)) and match["time"])
    return next((milliseconds(time) for time in ends), None)
