"""Groups pieces into units: splits what is too long, joins what is too short, along the seams of the source.

Both ways follow the seat time asked for. Splitting uses topic shifts inside a piece; joining finds, by dynamic
programming, the grouping with the least cost, where a unit costs for its distance from the target length and a seam
inside it costs for what speaks for cutting there (another chapter, a new heading, other words).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from math import inf, log, sqrt

from extractors.model import Heading, ListItem, Paragraph, Preformatted, Table, is_said, text_of
from segmenters.language import Language
from segmenters.model import Passage
from segmenters.objective_mapping import goals_of
from segmenters.pieces import Piece, text_of_all
from segmenters.seat_time import seconds_of_content, words_in
from segmenters.stated import Stated
from segmenters.titles import is_continued
from segmenters.topics import Atom, best_cuts

QUESTION_ALLOWANCE_S = 45.0
"""Every unit is planned with the time of one question."""

_SPREAD = 0.6
_LENGTH_WEIGHT = 10.0
_TOO_SHORT = 200.0
_TOO_LONG = 5000.0
_OTHER_SOURCE = 30.0
_OTHER_CHAPTER = 25.0
_OTHER_GOAL = 20.0
_NEW_SLIDE = 3.0
_LEVELS = {0: 0.0, 1: 15.0, 2: 8.0, 3: 3.0}
_CONTINUED = -40.0
_LIST_RUNS_ON = -40.0
_SAME_WORDS = -12.0
_LONGEST_STEPS = 9


@dataclass(frozen=True, slots=True)
class Range:
    """Seat time of a unit in seconds: at least, aimed at, at most."""

    least: float
    target: float
    most: float


def group(
    pieces: tuple[Piece, ...], stated: tuple[Stated, ...], limits: Range, language: Language
) -> tuple[tuple[Piece, ...], ...]:
    """Return the pieces of each unit, in order; all passages are kept."""
    parts = tuple(part for piece in pieces for part in _split(piece, limits, language))
    return _join(parts, _seams(parts, stated, language), limits) if parts else ()


def join_short(
    groups: tuple[tuple[Piece, ...], ...], seconds: tuple[float, ...], limits: Range
) -> tuple[tuple[Piece, ...], ...]:
    """Join units that turned out too short (`seconds` with their questions) to the neighbour they fit best.

    A unit is planned with the time of a question; where none could be made it may fall short of the least time. Room
    for one is kept, since there may be one about both together.
    """
    joined = [list(group) for group in groups]
    times = list(seconds)
    contents = [sum(seconds_of_content(piece.passages) for piece in group) for group in groups]

    def has_room(n: int) -> bool:
        content = contents[n] + contents[n + 1] + QUESTION_ALLOWANCE_S
        return max(content, times[n] + times[n + 1]) <= limits.most

    number = 0
    while number < len(joined):
        sides = [n for n in (number - 1, number) if 0 <= n < len(joined) - 1 and has_room(n)]
        if times[number] >= limits.least or not sides:
            number += 1
            continue
        left = min(sides, key=lambda n: _seam(joined[n][-1], joined[n + 1][0]))
        joined[left] += joined.pop(left + 1)
        times[left] += times.pop(left + 1)
        contents[left] += contents.pop(left + 1)
        number = left
    return tuple(tuple(group) for group in joined)


def _split(piece: Piece, limits: Range, language: Language) -> tuple[Piece, ...]:
    """Cut a piece that is too long at its topic shifts, again and again until each part fits or cannot be cut."""
    seconds = seconds_of_content(piece.passages)
    room = limits.most - QUESTION_ALLOWANCE_S
    if seconds <= room:
        return (piece,)
    atoms = _atoms(piece.passages, language)
    cuts = best_cuts(atoms, max(2, round(seconds / limits.target)))
    if not cuts:
        return (piece,)
    found: list[Piece] = []
    for start, end in zip((0, *cuts), (*cuts, len(atoms)), strict=True):
        passages = piece.passages[start:end]
        part = replace(piece, key=passages[0].block.key if start else piece.key, passages=passages, divided=True)
        found += _split(part, limits, language)
    return tuple(found)


def _atoms(passages: tuple[Passage, ...], language: Language) -> tuple[Atom, ...]:
    atoms = []
    run = 0
    for number, passage in enumerate(passages):
        before = passages[number - 1] if number else None
        point = isinstance(passage.block, ListItem) and not is_said(passage.block) and passage.block.level == 0
        run = run + 1 if point else 0
        text = text_of(passage.block)
        may_begin = before is not None and _may_part(before, passage, run)
        run = 1 if may_begin and run else run
        atoms.append(Atom(text, language.stems(text), words_in(text), may_begin))
    return tuple(atoms)


def _may_part(before: Passage, passage: Passage, run: int) -> bool:
    """Tell whether a unit may begin here: not inside a list of up to nine points, nor right after its lead-in."""
    if isinstance(before.block, Heading):
        return False
    if isinstance(before.block, Paragraph) and not is_said(before.block) and before.block.text.rstrip().endswith(":"):
        return False
    if isinstance(passage.block, Table | Preformatted):
        return False
    if isinstance(passage.block, ListItem) and not is_said(passage.block):
        return run > _LONGEST_STEPS or (not isinstance(before.block, ListItem) and not is_said(before.block))
    return True


def _join(parts: tuple[Piece, ...], seams: list[float], limits: Range) -> tuple[tuple[Piece, ...], ...]:
    lengths = [seconds_of_content(part.passages) for part in parts]
    best = [0.0] + [inf] * len(parts)
    origin = [0] * (len(parts) + 1)
    for end in range(1, len(parts) + 1):
        seconds, inside = QUESTION_ALLOWANCE_S, 0.0
        for start in range(end - 1, -1, -1):
            seconds += lengths[start]
            cost = best[start] + inside + _length_cost(seconds, limits, single=start == end - 1)
            if cost < best[end]:
                best[end], origin[end] = cost, start
            inside += seams[start]
            if seconds > limits.most and start < end - 1:
                break
    groups, end = [], len(parts)
    while end:
        groups.append(parts[origin[end] : end])
        end = origin[end]
    return tuple(reversed(groups))


def _seams(parts: tuple[Piece, ...], stated: tuple[Stated, ...], language: Language) -> list[float]:
    """Return for each piece what speaks for beginning a unit with it."""
    bags = [Counter(language.stems(text_of_all(part.passages))) for part in parts]
    goals = goals_of(stated, tuple((part.title, text_of_all(part.passages)) for part in parts), language)
    seams = [0.0] * len(parts)
    last_goal = goals[0]
    for n in range(1, len(parts)):
        seams[n] = _seam(parts[n - 1], parts[n]) + _SAME_WORDS * _cosine(bags[n - 1], bags[n])
        if goals[n] != last_goal and min(goals[n], last_goal) >= 0:
            seams[n] += _OTHER_GOAL
        last_goal = goals[n] if goals[n] >= 0 else last_goal
    return seams


def _length_cost(seconds: float, limits: Range, *, single: bool) -> float:
    cost = _LENGTH_WEIGHT * (log(seconds / limits.target) / _SPREAD) ** 2 / 2
    if seconds > limits.most and not single:
        return cost + _TOO_LONG
    return cost + _TOO_SHORT if seconds < limits.least else cost


def _seam(before: Piece, piece: Piece) -> float:
    """Return what speaks for a new unit here; negative when the two belong together."""
    if before.source != piece.source:
        return _OTHER_SOURCE
    value = 0.0
    if before.chapter != piece.chapter:
        value += _OTHER_CHAPTER
    elif piece.is_slide:
        value += _NEW_SLIDE if piece.title else 0.0
    elif piece.key != before.key and not piece.divided:
        value += _LEVELS.get(piece.level, 1.0)
    if is_continued(piece.title, before.title) and not piece.divided:
        value += _CONTINUED
    if _runs_on(before, piece):
        value += _LIST_RUNS_ON
    return value


def _runs_on(before: Piece, piece: Piece) -> bool:
    last = next((p.block for p in reversed(before.passages) if not is_said(p.block)), None)
    first = next((p.block for p in piece.passages if not is_said(p.block) and not isinstance(p.block, Heading)), None)
    both = isinstance(last, ListItem) and isinstance(first, ListItem) and last.ordered and first.ordered
    return both and is_continued(piece.title, before.title)


def _cosine(one: Counter[str], other: Counter[str]) -> float:
    dot = sum(count * other[stem] for stem, count in one.items() if stem in other)
    lengths = sqrt(sum(n * n for n in one.values()) * sum(n * n for n in other.values()))
    return dot / lengths if lengths else 0.0
