"""Groups pieces into units by dynamic programming: cuts what is too long, joins what is too short, at the best seams.

A unit costs what speaks against having its words together (topics.py), what speaks for its distance from the seat time
aimed at, and gains what speaks for beginning there (seams.py). How many units there are follows from the seat time and
from the text itself: a unit has to gain more than any cut would.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from math import inf

import numpy as np

from extractors.model import text_of
from segmenters.keep_together import keep_together
from segmenters.landmarks import NO_LANDMARKS, Landmarks
from segmenters.language import Language
from segmenters.model import Passage
from segmenters.pieces import Piece
from segmenters.seams import begin_procedures, seam_between, seam_inside, seams
from segmenters.seat_time import RATES, Rates, seconds_of_content, words_in
from segmenters.stated import Stated
from segmenters.titles import is_continued, is_general
from segmenters.topics import WIDEST, Atom, Costs, gain_of_any_cut, topic_costs

QUESTION_ALLOWANCE_S = 45.0
"""Every unit is planned with the time of one question."""

_SPREAD = 0.6
_LENGTH_WEIGHT = 5.0
"""Lengths of units in courses made by people: log-normal around the aim, with this weight beside the words."""
_CHANGE_OF_TOPIC = 45.0
"""What a cut has to gain beyond what any cut does, in nats; fitted on the talks marked `dev`; 40 to 60 do as well."""
_FEWEST = 0.6
_MOST = 1.25
"""How far the number of units may be from what the seat time asks for: within it, the words and seams decide."""
_LARGEST_CHARGE = 400.0
_HALVINGS = 12
_SECOND_PROCEDURE = 105.0
"""Two procedures are two outcomes: they count against each other as two chapters do."""
_MANY_TITLES = 5
_BROAD = 12.0
"""For each title of a slide from the sixth of a unit on: nobody learns one thing from so many."""
_STRADDLES = 60.0
"""For a heading at the end of a unit whose section goes on in the next."""
_RUNS_OVER = 60.0
"""For a unit that begins in the middle of a section and goes on into the next: a tail and a stranger."""
_NO_HEADING = 9
_STRONG_SEAM = 52.0
"""However many places are as strong as a chapter, each of them may begin a unit."""
_TOO_SHORT = 100.0
"""For a unit of no length at all; one that falls short by a tenth costs a tenth of it, less than a chapter counts."""
_TINY = 0.85
"""What the source keeps apart is joined only below this part of the least time."""
_APART = 12.0
"""From this seam on, a heading of the third level and up, two units are kept apart by the source."""
_TOO_LONG = 5000.0


@dataclass(frozen=True, slots=True)
class Range:
    """Seat time of a unit in seconds: at least, aimed at, at most; and the rates that it is reckoned with."""

    least: float
    target: float
    most: float
    rates: Rates = RATES


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Passages of one piece (by its number) that stay together, and what speaks for beginning there.

    `seconds` are those of the content; `ordering` are those of putting the steps of a procedure that begins here in
    order, else 0. `level` is that of the heading it begins with, `_NO_HEADING` inside of what stands below one, and 0
    where there are no levels. `titled` is true where a slide begins with a title of its own.
    """

    piece: int
    passages: tuple[Passage, ...]
    seconds: float
    seam: float
    ordering: float
    level: int
    titled: bool


def group(
    pieces: tuple[Piece, ...],
    stated: tuple[Stated, ...],
    limits: Range,
    language: Language,
    landmarks: Landmarks = NO_LANDMARKS,
) -> tuple[tuple[Piece, ...], ...]:
    """Return the pieces of each unit, in order; all passages are kept.

    A piece that is cut gives parts marked as divided. A unit is longer than allowed only when it is one stretch that
    has to stay together.
    """
    procedures = begin_procedures(pieces)
    levels = tuple(landmarks.level_of(piece) for piece in pieces)
    starts = seams(pieces, stated, landmarks, language)
    stretches = tuple(_stretches(pieces, starts, procedures, levels, limits.rates))
    if not stretches:
        return ()
    target = max(limits.target - QUESTION_ALLOWANCE_S, limits.target / 2)
    wanted = sum(stretch.seconds + stretch.ordering for stretch in stretches) / target
    costs = _costs(stretches, limits, wanted, language)
    places = sum(stretch.seam >= 0 for stretch in stretches)
    starts = _best_starts(costs, min(_FEWEST * wanted, places), _MOST * wanted)
    units = zip(starts, (*starts[1:], len(stretches)), strict=True)
    return tuple(tuple(_pieces_of(stretches[start:end], pieces)) for start, end in units)


def join_short(
    groups: tuple[tuple[Piece, ...], ...],
    seconds: tuple[float, ...],
    limits: Range,
    goals: tuple[Stated | None, ...] = (),
    landmarks: Landmarks = NO_LANDMARKS,
) -> tuple[tuple[Piece, ...], ...]:
    """Join units that are too short (`seconds` with their questions) to the neighbour they fit best.

    A unit is planned with the time of one question, and keeps room for it where none could be made: one that is short
    by no more stands. Parts, chapters, procedures and units that serve `goals` of their own are joined only where one
    is shorter still; an introduction goes with what it introduces.
    """
    aims: list[Stated | None] = list(goals) or [None] * len(groups)
    joined = [list(group) for group in groups]
    contents = [sum(seconds_of_content(piece.passages, limits.rates) for piece in group) for group in groups]
    times = [max(time, content + QUESTION_ALLOWANCE_S) for time, content in zip(seconds, contents, strict=True)]
    procedures = [any(begin_procedures(group)) for group in groups]

    def has_room(n: int) -> bool:
        return times[n] + times[n + 1] - QUESTION_ALLOWANCE_S <= limits.most

    def is_near(n: int) -> bool:
        apart = seam_between(joined[n][-1], joined[n + 1][0]) >= _APART
        apart &= not all(is_general(piece.title) for piece in joined[n])
        apart |= (procedures[n] and procedures[n + 1]) or bool(aims[n] and aims[n + 1])
        return not apart or min(times[n], times[n + 1]) < _TINY * limits.least

    def straddling(n: int) -> float:
        if n + 2 == len(joined):
            return 0.0
        level, below = (landmarks.level_of(joined[m][0]) for m in (n + 1, n + 2))
        return _STRADDLES * (below > level > 0)

    number = 0
    while number < len(joined):
        sides = [n for n in (number - 1, number) if 0 <= n < len(joined) - 1 and has_room(n) and is_near(n)]
        if times[number] >= limits.least or not sides:
            number += 1
            continue
        left = min(sides, key=lambda n: seam_between(joined[n][-1], joined[n + 1][0]) + straddling(n))
        joined[left] += joined.pop(left + 1)
        times[left] += times.pop(left + 1) - QUESTION_ALLOWANCE_S
        procedures[left] |= procedures.pop(left + 1)
        aims[left] = aims.pop(left + 1) or aims[left]
        number = left
    return tuple(tuple(group) for group in joined)


def _stretches(
    pieces: tuple[Piece, ...],
    starts: Sequence[float],
    procedures: Sequence[bool],
    levels: Sequence[int],
    rates: Rates,
) -> Iterator[_Stretch]:
    for number, (piece, seam) in enumerate(zip(pieces, starts, strict=True)):
        clusters = keep_together(piece.passages)
        before = pieces[number - 1].title if number else ""
        titled = piece.is_slide and bool(piece.title) and not is_continued(piece.title, before)
        times = [seconds_of_content(cluster.passages, replace(rates, slide_s=0.0)) for cluster in clusters]
        share = seconds_of_content(piece.passages, rates) / (sum(times) or 1.0)
        for n, cluster in enumerate(clusters):
            value = seam_inside(piece, clusters[n - 1], cluster) if n else seam
            ordering = rates.arranging_s if procedures[number] and not n else 0.0
            level = _NO_HEADING if n and levels[number] else levels[number]
            yield _Stretch(number, cluster.passages, times[n] * share, value, ordering, level, titled and not n)


def _costs(stretches: tuple[_Stretch, ...], limits: Range, wanted: float, language: Language) -> Costs:
    """Return the cost of a unit from each stretch on over so many stretches, in nats; `wanted` is a number of units."""
    seconds = np.array([stretch.seconds for stretch in stretches])
    atoms = [_atom(stretch, language) for stretch in stretches]
    costs = topic_costs(atoms, _most_within(seconds, limits.most))
    costs += gain_of_any_cut(atoms, seconds, seconds.sum() / wanted if wanted else 1.0)
    costs += max(_CHANGE_OF_TOPIC, min(_common_seam(stretches, wanted), _STRONG_SEAM))
    costs += _length_costs(seconds, np.array([stretch.ordering for stretch in stretches]), limits, costs.shape[1])
    costs += _SECOND_PROCEDURE * _further_procedures(stretches, costs.shape[1])
    titles = _totals(np.array([float(stretch.titled) for stretch in stretches]), costs.shape[1])
    costs += _BROAD * np.maximum(0.0, titles - _MANY_TITLES)
    levels = np.array([float(stretch.level) for stretch in stretches])
    costs += _STRADDLES * _straddling(levels, costs.shape[1])
    costs += _RUNS_OVER * _running_over(levels, costs.shape[1])
    costs -= np.array([stretch.seam for stretch in stretches])[:, None]
    return costs


def _atom(stretch: _Stretch, language: Language) -> Atom:
    texts = [text_of(passage.block) for passage in stretch.passages]
    return Atom(tuple(stem for text in texts for stem in language.stems(text)), sum(map(words_in, texts)))


def _most_within(seconds: Costs, limit: float) -> int:
    """Return how many stretches in a row last no longer than the limit, wherever that is most; at least one."""
    place = np.concatenate([[0.0], np.cumsum(seconds)])
    ends = np.searchsorted(place, place[:-1] + limit, side="right") - 1
    return int(min(max(1, (ends - np.arange(len(seconds))).max()), WIDEST))


def _common_seam(stretches: tuple[_Stretch, ...], wanted: float) -> float:
    """Return the seam that as many are as strong as, as units are wanted: a weaker one speaks for none."""
    pairs = ((before, stretch) for before, stretch in pairwise(stretches) if before.piece != stretch.piece)
    within = (s.seam for before, s in pairs if before.passages[0].source == s.passages[0].source)
    strongest = sorted(within, reverse=True)[: max(1, round(wanted))]
    return strongest[-1] if len(strongest) >= max(1, round(wanted) - 1) else 0.0


def _length_costs(seconds: Costs, ordering: Costs, limits: Range, widest: int) -> Costs:
    """Return what the length of each unit costs; it is too long by its content and one question alone."""
    content = _totals(seconds, widest)
    planned = content + np.maximum(QUESTION_ALLOWANCE_S, _totals(ordering, widest))
    costs: Costs = _LENGTH_WEIGHT * (np.log(planned / limits.target) / _SPREAD) ** 2 / 2
    costs += _TOO_SHORT * np.maximum(0.0, 1 - planned / limits.least)
    too_long = content + QUESTION_ALLOWANCE_S > limits.most
    costs[too_long] = inf
    costs[:, 0][too_long[:, 0]] = _TOO_LONG
    return costs


def _further_procedures(stretches: tuple[_Stretch, ...], widest: int) -> Costs:
    """Return how many procedures there are beyond the first one in a unit from each stretch on over so many."""
    procedures = np.array([float(stretch.ordering > 0) for stretch in stretches])
    further: Costs = np.maximum(0.0, _totals(procedures, widest) - 1)
    return further


def _straddling(levels: Costs, widest: int) -> Costs:
    """Tell of a unit from each stretch on over so many whether a section that begins inside of it goes on behind it."""
    n = len(levels)
    told = np.zeros((n, widest))
    above = np.full(n, inf)
    following = np.append(levels, np.zeros(widest + 1))
    for width in range(1, widest):
        above = np.minimum(above, following[width : n + width])
        told[:, width] = following[width + 1 : n + width + 1] > above
    return told


def _running_over(levels: Costs, widest: int) -> Costs:
    """Tell of a unit from each stretch on over so many whether it is the end of a section and more."""
    n = len(levels)
    told = np.zeros((n, widest))
    above = np.full(n, inf)
    following = np.append(levels, np.full(widest, inf))
    for width in range(1, widest):
        above = np.minimum(above, following[width : n + width])
        told[:, width] = (above < levels) & (levels == _NO_HEADING)
    return told


def _totals(values: Costs, widest: int) -> Costs:
    """Return the sum of the values of each unit: from each stretch on over so many, past the end of those there are."""
    n = len(values)
    before = np.concatenate([[0.0], np.cumsum(values)])
    ends = np.minimum(np.arange(n)[:, None] + np.arange(1, widest + 1)[None, :], n)
    totals: Costs = before[ends] - before[:n, None]
    return totals


def _best_starts(costs: Costs, fewest: float, most: float) -> tuple[int, ...]:
    """Return the cheapest grouping, or where it has far too few or too many units, the cheapest with as many."""
    starts = _cheapest_starts(costs)
    low, high = (-_LARGEST_CHARGE, 0.0) if len(starts) < round(fewest) else (0.0, _LARGEST_CHARGE)
    if round(fewest) <= len(starts) <= max(1, round(most)):
        return starts
    wanted = round(fewest) if low else max(1, round(most))
    for _ in range(_HALVINGS):
        charge = (low + high) / 2
        starts = _cheapest_starts(costs + charge)
        if len(starts) == wanted:
            break
        low, high = (charge, high) if len(starts) > wanted else (low, charge)
    return starts


def _cheapest_starts(costs: Costs) -> tuple[int, ...]:
    """Return where the units of the cheapest grouping begin."""
    n, widest = costs.shape
    best = np.zeros(n + 1)
    origin = np.zeros(n + 1, dtype=np.int64)
    for end in range(1, n + 1):
        starts = np.arange(max(0, end - widest), end)
        total = best[starts] + costs[starts, end - starts - 1]
        origin[end] = starts[int(total.argmin())]
        best[end] = total.min()
    found, end = list[int](), n
    while end:
        end = int(origin[end])
        found.append(end)
    return tuple(reversed(found))


def _pieces_of(stretches: Sequence[_Stretch], pieces: tuple[Piece, ...]) -> Iterator[Piece]:
    """Yield the pieces that these stretches make up, those of which some is missing as divided parts."""
    for number, own in groupby(stretches, lambda stretch: stretch.piece):
        piece = pieces[number]
        passages = tuple(passage for stretch in own for passage in stretch.passages)
        if len(passages) == len(piece.passages):
            yield piece
        else:
            first = passages[0] is piece.passages[0]
            key = piece.key if first else passages[0].block.key
            yield replace(piece, key=key, passages=passages, divided=True)
