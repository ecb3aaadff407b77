"""Builds sentences from timed cues: what a recogniser or a caption file cut at the screen's edge is put together again.

A cue is what fits on a screen; a sentence runs over several of them, and other people speak in between. So each
speaker has one open sentence at a time, which ends with its punctuation, with a pause, or, where nothing is
punctuated, after about twenty words.
"""

from __future__ import annotations

import hashlib
import itertools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from extractors.hygiene import one_line
from extractors.locator import TimeSpan
from extractors.model import Utterance


@dataclass(frozen=True, slots=True)
class Cue:
    """Words and when they are said, in milliseconds; the speaker is empty when not known.

    `turn` is true when somebody else begins to speak here though it is not said who (">>" or "-" in captions).
    """

    start_ms: int
    end_ms: int
    text: str
    speaker: str = ""
    turn: bool = False


@dataclass(frozen=True, slots=True)
class _Part:
    """A sentence or the part of one that stands in one cue; `ending` is one of the three below."""

    cue: Cue
    ending: str


@dataclass(slots=True)
class _Open:
    """A sentence that is being put together."""

    parts: list[_Part] = field(default_factory=list)

    @property
    def words(self) -> int:
        return sum(len(part.cue.text.split()) for part in self.parts)


_FULL, _TRAILING, _NONE = "full", "trailing", "none"

_LONGEST_PAUSE = {_TRAILING: 1500, _NONE: 3000}
"""Milliseconds after which a sentence without a full stop is over. Zoom writes "…" where it cut a speaker off, and
goes on with the same sentence in the next caption: shorter, because it can be an end as well."""

_PAUSE_UNPUNCTUATED = 700
_WORDS_UNPUNCTUATED = 20
_WORDS_WITHOUT_END = 60
_WORDS_PER_STOP = 50
"""Captions with fewer than one full stop in so many words count as unpunctuated; speech has one in ten to fifteen."""

_TAIL = 12
"""Characters before a stop that decide what it is."""

_ROLLING_LINES = 4

_STOP = re.compile(r"""[.!?]+["'”’)\]]*(?=\s|$)|[。！？]""")
_TRAILS = re.compile(r"""(?:…|\.\.\.|[-–—])["'”’)\]]*$""")
_ENDS = re.compile(r"""[.!?。！？]["'”’)\]]*$""")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:mr|mrs|ms|dr|prof|sr|jr|st|vs|no|nr|fig|approx|incl|dept|e\.g|i\.e|z\.b|d\.h|bzw|ca|[a-z])\.$",
    re.IGNORECASE,
)


def in_time(cues: tuple[Cue, ...]) -> tuple[tuple[Cue, ...], int]:
    """Return the cues in order of their start, and how many had times that run backwards.

    No cue ends before it starts, and none of a speaker lasts into the speaker's next one: nobody says two things at
    once, while two people may.
    """
    repaired, latest = 0, 0
    found: list[Cue] = []
    for cue in cues:
        repaired += cue.end_ms < cue.start_ms or cue.start_ms < latest
        latest = max(latest, cue.start_ms)
        start = max(0, cue.start_ms)
        found.append(replace(cue, start_ms=start, end_ms=max(start, cue.end_ms)))
    found.sort(key=lambda cue: cue.start_ms)
    following: dict[str, int] = {}
    for place in reversed(range(len(found))):
        cue = found[place]
        found[place] = replace(cue, end_ms=min(cue.end_ms, following.get(cue.speaker, cue.end_ms)))
        following[cue.speaker] = cue.start_ms
    return tuple(found), repaired


def without_repeats(cues: tuple[Cue, ...]) -> tuple[tuple[Cue, ...], int]:
    """Return rolling captions with each line once, and how many lines were left out.

    YouTube and broadcasters let lines roll up: a caption repeats the last lines of the one before. Because people do
    repeat themselves, nothing is touched unless a third of all captions begin like that.
    """
    lines = [[line.strip() for line in cue.text.split("\n") if line.strip()] for cue in cues]
    shared = [0, *(_overlap(before, now) for before, now in itertools.pairwise(lines))]
    if len(cues) < 3 or sum(map(bool, shared)) * 3 < len(cues):
        return cues, 0
    kept = tuple(
        replace(cue, text="\n".join(own[skip:]))
        for cue, own, skip in zip(cues, lines, shared, strict=True)
        if own[skip:]
    )
    return kept, sum(shared)


def build_utterances(cues: tuple[Cue, ...]) -> tuple[Utterance, ...]:
    """Return the sentences of cues that are in time, in order of their start; each key names a text, not a time.

    A sentence spans the time from its first word to its last; inside a cue the time of a word is taken from its
    share of the letters.
    """
    written = tuple(replace(cue, text=text) for cue in cues if (text := one_line(cue.text)))
    stops = sum(len(_STOP.findall(cue.text)) for cue in written)
    words = sum(len(cue.text.split()) for cue in written)
    if stops * _WORDS_PER_STOP >= words:
        caseless = not any(letter.isupper() for cue in written for letter in cue.text)
        parts = [part for cue in written for part in _sentences(cue, caseless=caseless)]
        sentences = _join(parts, _over_punctuated)
    else:
        parts = [_Part(piece, _NONE) for cue in written for piece in _pieces(cue)]
        sentences = _join(parts, _over_unpunctuated)
    return _keyed(sentences)


def _overlap(before: list[str], now: list[str]) -> int:
    """Return how many lines at the head of a cue are the last lines of the cue before."""
    return next((n for n in range(min(len(before), len(now), _ROLLING_LINES), 0, -1) if before[-n:] == now[:n]), 0)


def _sentences(cue: Cue, *, caseless: bool) -> Iterator[_Part]:
    """Cut a cue after each full stop; the last part may lack one."""
    start = 0
    for stop in _STOP.finditer(cue.text):
        after = stop.end() + (cue.text[stop.end() : stop.end() + 1] == " ")
        head, following = cue.text[max(start, stop.end() - _TAIL) : stop.end()], cue.text[after : after + 1]
        if following and (_TRAILS.search(head) or not _ends_sentence(head, following, caseless=caseless)):
            continue
        yield _Part(_slice(cue, start, stop.end()), _ending(head))
        start = after
    if cue.text[start:]:
        yield _Part(_slice(cue, start, len(cue.text)), _ending(cue.text[start:][-_TAIL:]))


def _ends_sentence(head: str, following: str, *, caseless: bool) -> bool:
    """Tell whether a stop inside a cue ends something; an abbreviation is put together again when parts are joined."""
    if not head.rstrip("\"'”’)]").endswith("."):
        return True
    if head.rstrip(".").isdigit():
        return False
    return caseless or not following.islower()


def _ending(tail: str) -> str:
    if _TRAILS.search(tail):
        return _TRAILING
    return _FULL if _ENDS.search(tail) and not _ABBREVIATION.search(tail) else _NONE


def _pieces(cue: Cue) -> Iterator[Cue]:
    """Cut a cue without punctuation into pieces of at most about twenty words."""
    gaps = [match.start() for match in re.finditer(" ", cue.text)]
    start = 0
    for place in gaps[_WORDS_UNPUNCTUATED - 1 : len(gaps) - 4 : _WORDS_UNPUNCTUATED]:
        yield _slice(cue, start, place)
        start = place + 1
    yield _slice(cue, start, len(cue.text))


def _slice(cue: Cue, start: int, end: int) -> Cue:
    """Return the characters from `start` to `end` of a cue with their share of its time."""
    length, size = cue.end_ms - cue.start_ms, len(cue.text)
    first, last = (cue.start_ms + length * place // size for place in (start, end))
    return Cue(first, last, cue.text[start:end].strip(), cue.speaker, cue.turn and start == 0)


def _over_punctuated(sentence: _Open, following: _Part) -> bool:
    """Tell whether an open sentence is over before the next words of its speaker, where full stops are written."""
    last = sentence.parts[-1]
    if last.ending == _FULL or sentence.words >= _WORDS_WITHOUT_END:
        return True
    return following.cue.start_ms - last.cue.end_ms > _LONGEST_PAUSE[last.ending]


def _over_unpunctuated(sentence: _Open, following: _Part) -> bool:
    """Tell the same where no full stops are written: a pause, or too many words, ends it."""
    pause = following.cue.start_ms - sentence.parts[-1].cue.end_ms
    words = sentence.words + len(following.cue.text.split())
    return pause > _PAUSE_UNPUNCTUATED or words > _WORDS_UNPUNCTUATED + 4


def _join(parts: list[_Part], over: Callable[[_Open, _Part], bool]) -> list[_Open]:
    """Add each part to the open sentence of its speaker, or begin a new one where the old one is over."""
    sentences: list[_Open] = []
    opened: dict[str, _Open] = {}
    for part in parts:
        sentence = opened.get(part.cue.speaker)
        if sentence is None or part.cue.turn or over(sentence, part):
            sentence = opened[part.cue.speaker] = _Open()
            sentences.append(sentence)
        sentence.parts.append(part)
    return sorted(sentences, key=lambda sentence: sentence.parts[0].cue.start_ms)


def _keyed(sentences: list[_Open]) -> tuple[Utterance, ...]:
    """Make the utterances; a key is the digest of the words and, from the second time on, how often they were said."""
    said: dict[str, int] = {}
    found: list[Utterance] = []
    for sentence in sentences:
        cues = [part.cue for part in sentence.parts]
        text = " ".join(cue.text for cue in cues)
        words = " ".join(re.findall(r"\w+", text.casefold()))
        key = hashlib.sha256(words.encode()).hexdigest()[:10]
        said[key] = said.get(key, 0) + 1
        at = TimeSpan(cues[0].start_ms, max(cue.end_ms for cue in cues))
        name = key if said[key] == 1 else f"{key}-{said[key]}"
        found.append(Utterance(name, at, text, cues[0].speaker))
    return tuple(found)
