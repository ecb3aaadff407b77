"""Lays words with times out as captions: what stands on the screen together, for how long, in which lines.

The measures are those of caption style guides (BBC, Netflix): two lines of 42 characters, one to seven seconds, a new
caption with each sentence, a break inside one at punctuation, before a conjunction or at a pause.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

LINE = 42
"""Characters that fit into a line."""

SHORTEST_MS, LONGEST_MS = 1000, 7000
"""How long a caption is shown."""

_LINES = 2
_LETTER_MS = 50
"""Time to read a letter: twenty in a second, which is Netflix's limit for adults."""

_LINGER_MS = 1500
"""So long a caption may stay when its words are said (BBC)."""

_PAUSE_MS = 2000
"""A pause after which words do not stand together, whatever the punctuation."""

_BREATH_MS = 300
_A_CUE, _TOO_SHORT, _A_SECOND_TOO_LONG = 10, 6, 12
_FAIR_BREAK, _BAD_BREAK, _WORSE_BREAK, _NEVER = 3, 8, 14, 1000
_LINE_BREAK = 3
"""How many characters of difference between two lines weigh as much as one point of a break that disturbs."""

_SENTENCE_END = re.compile(r"""[.!?…。！？]["'”’)\]]*$""")
_CLAUSE_END = re.compile(r"""[,;:–—\uff0c\uff1b\uff1a\u3001]["'”’)\]]*$""")
_CONJUNCTION = re.compile(
    r"and|but|or|so|because|which|who|that|when|if|where|while|then|to|for|with|from|und|oder|aber|weil|dass|wenn|et|ou|"
    r"mais|parce|que|qui|y|o|pero|porque|cuando",
    re.IGNORECASE,
)
_CLINGS = re.compile(
    r"a|an|the|of|in|on|at|by|as|my|your|our|his|her|its|their|this|der|die|das|den|dem|ein|eine|einen|einer|im|am|le|la|"
    r"les|un|une|des|du|de|el|los|las|una|del",
    re.IGNORECASE,
)
"""Words that belong to the next one, so that a line should not end with them."""

_TURN = re.compile(r">>+|[-–—]")
"""What at the head of a line means that somebody else speaks; so no line may begin with it by chance."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """One word with its punctuation and when it is said, in milliseconds; the speaker is empty when not known."""

    start_ms: int
    end_ms: int
    text: str
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """One caption: its time in milliseconds, its lines, how many words come before it in the whole, who speaks."""

    start_ms: int
    end_ms: int
    lines: tuple[str, ...]
    first: int
    speaker: str = ""


def cues_of(words: Sequence[Spoken]) -> tuple[Shown, ...]:
    """Return the captions for words, those of one speaker in order of time; every word stands in one, as it is.

    A caption begins when its first word does, and never before the end of its speaker's last one; it stays until it
    can be read where the next one lets it.
    """
    cuts = [cut for first, last in _sentences(words) for cut in _parts(words, first, last)]
    bounds = itertools.pairwise([*cuts, len(words)])
    return tuple(_in_order([_shown(words, first, last) for first, last in bounds]))


def spread(tokens: Sequence[str], start_ms: int, end_ms: int, speaker: str = "") -> Iterator[Spoken]:
    """Yield words of which only the time of them all is known: each takes its share of it by its letters."""
    size, length, done = sum(map(len, tokens)), max(0, end_ms - start_ms), 0
    for token in tokens:
        start, end = (start_ms + length * letters // size for letters in (done, done + len(token)))
        done += len(token)
        yield Spoken(start, end, token, speaker)


def _sentences(words: Sequence[Spoken]) -> Iterator[tuple[int, int]]:
    first = 0
    for place in range(1, len(words) + 1):
        if place == len(words) or _parted(words[place - 1], words[place]):
            yield first, place
            first = place


def _parted(word: Spoken, following: Spoken) -> bool:
    if following.start_ms - word.end_ms >= _PAUSE_MS or following.speaker != word.speaker:
        return True
    return bool(_SENTENCE_END.search(word.text)) and not following.text[:1].islower()


def _parts(words: Sequence[Spoken], first: int, last: int) -> list[int]:
    """Return where the captions of one sentence begin: the cheapest way to cut it, found from its end."""
    costs = {last: 0}
    following = dict[int, int]()
    for start in range(last - 1, first - 1, -1):
        ways = [
            (_cost(words, start, end) + (_break_cost(words, end) if end < last else 0) + costs[end], end)
            for end in _ends(words, start, last)
        ]
        costs[start], following[start] = min(ways)
    starts, place = list[int](), first
    while place < last:
        starts.append(place)
        place = following[place]
    return starts


def _ends(words: Sequence[Spoken], start: int, last: int) -> Iterator[int]:
    """Yield where a caption may end that begins with a word: as far as its words fit on the screen."""
    yield start + 1
    for end in range(start + 2, last + 1):
        if not _fits(words[start:end]):
            return
        yield end


def _cost(words: Sequence[Spoken], start: int, end: int) -> int:
    length = words[end - 1].end_ms - words[start].start_ms
    too_long = max(0, length - LONGEST_MS) * _A_SECOND_TOO_LONG // 1000
    return _A_CUE + too_long + (_TOO_SHORT if length < SHORTEST_MS else 0)


def _break_cost(words: Sequence[Spoken], end: int) -> int:
    """Return how much it disturbs to read on in another caption, or line, from a word on."""
    word, following = words[end - 1], words[end]
    if _TURN.fullmatch(following.text):
        return _NEVER
    if _CLAUSE_END.search(word.text) or _SENTENCE_END.search(word.text):
        return 0
    if _CLINGS.fullmatch(word.text) or _CONJUNCTION.fullmatch(word.text):
        return _WORSE_BREAK
    at_pause = following.start_ms - word.end_ms >= _BREATH_MS
    return _FAIR_BREAK if at_pause or _CONJUNCTION.fullmatch(following.text) else _BAD_BREAK


def _fits(words: Sequence[Spoken]) -> bool:
    lines, width = 1, 0
    for word in words:
        wider = width + bool(width) + len(word.text)
        lines, width = (lines, wider) if wider <= LINE or not width else (lines + 1, len(word.text))
    return lines <= _LINES


def _shown(words: Sequence[Spoken], first: int, last: int) -> Shown:
    own = words[first:last]
    start = own[0].start_ms
    return Shown(start, max(start, own[-1].end_ms), _lines(own), first, own[0].speaker)


def _lines(words: Sequence[Spoken]) -> tuple[str, ...]:
    """Return one line where it is enough, else two: of like length, and parted where it disturbs least."""
    whole = " ".join(word.text for word in words)
    if len(whole) <= LINE or len(words) < 2:
        return (whole,)

    def disturbance(place: int) -> tuple[int, int]:
        head = sum(len(word.text) + 1 for word in words[:place]) - 1
        tail = len(whole) - head - 1
        return max(0, max(head, tail) - LINE), abs(head - tail) + _LINE_BREAK * _break_cost(words, place)

    best = min(range(1, len(words)), key=disturbance)
    return tuple(" ".join(word.text for word in part) for part in (words[:best], words[best:]))


def _in_order(cues: list[Shown]) -> list[Shown]:
    """Put captions in order of time; those of one speaker never overlap, while two people may speak at once."""
    placed, latest = list[Shown](), dict[str, int]()
    for cue in cues:
        start = max(cue.start_ms, latest.get(cue.speaker, 0))
        end = latest[cue.speaker] = max(cue.end_ms, start + 1)
        placed.append(replace(cue, start_ms=start, end_ms=end))
    placed.sort(key=lambda cue: (cue.start_ms, cue.first))
    return [_lingering(cue, after) for cue, after in itertools.zip_longest(placed, placed[1:])]


def _lingering(cue: Shown, following: Shown | None) -> Shown:
    """Let a caption stay until it can be read, but not into the next one, nor long after the words were said."""
    wanted = cue.start_ms + max(SHORTEST_MS, sum(map(len, cue.lines)) * _LETTER_MS)
    wanted = min(wanted, max(cue.end_ms + _LINGER_MS, cue.start_ms + SHORTEST_MS))
    limit = min(wanted, following.start_ms) if following else wanted
    return replace(cue, end_ms=max(cue.end_ms, limit))
