"""What speaks against having stretches of a text in one unit: how badly one distribution of words fits all of it.

The cost of a stretch, in nats, is the negative log likelihood of its words under a Dirichlet compound multinomial
(Eisenstein & Barzilay 2008, "Bayesian unsupervised topic segmentation"), here with the words of the whole text as the
prior, so that words which are everywhere tell nothing; added is the scatter of its sentences' TF-IDF vectors around
their mean. Only differences between costs have a meaning. Punctuation is not needed, so captions work as well as prose.

Tables of costs have a row for each atom that a stretch begins with and a column for each number of atoms in it, so
their size grows with the length of the text times the longest stretch.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from math import gcd

import numpy as np
from numpy.typing import NDArray

Costs = NDArray[np.float64]
_Numbers = NDArray[np.int64]

WIDEST = 400
"""Atoms in one stretch at most, so that the tables of a book stay small."""
_PRIOR = 20.0
"""How many words the prior counts for; this and the weight below are fitted on the talks marked `dev`."""
_SCATTER_WEIGHT = 0.6
_NEIGHBOURS = 1
"""Vectors are smoothed with so many on each side, since one sentence holds few words."""
_FEWEST_STRETCHES = 3
_GOLDEN = 0.618034


@dataclass(frozen=True, slots=True)
class Atom:
    """Something that is never cut: the stems of its words without stop words, and its length in words."""

    stems: tuple[str, ...]
    words: int


@dataclass(frozen=True, slots=True)
class _Cells:
    """How often each stem stands in each atom, sorted by stem and atom; `before` counts it in earlier atoms."""

    stem: _Numbers
    atom: _Numbers
    count: _Numbers
    before: _Numbers
    totals: _Numbers


def topic_costs(atoms: Sequence[Atom], widest: int) -> Costs:
    """Return the cost of each stretch of up to `widest` atoms; infinite where it would run past the end."""
    n = len(atoms)
    widest = max(1, min(widest, n))
    cells = _cells(atoms)
    lengths = np.array([max(atom.words, 1) for atom in atoms], dtype=np.float64)
    cost = _unlikelihood(cells, n, widest) + _SCATTER_WEIGHT * _scatter(cells, lengths, widest)
    for start in range(max(0, n - widest + 1), n):
        cost[start, n - start :] = np.inf
    return cost


def gain_of_any_cut(atoms: Sequence[Atom], lengths: Costs, target: float) -> float:
    """Return what cutting a stretch of twice the target length in its middle gains where nothing changes there.

    Any text gains or loses by any cut, depending on its length and how rare its words are. To tell how much, the atoms
    are put in an order in which neighbours stood far apart. `lengths` are of the atoms, in the measure of `target`; of
    a short text, shorter stretches are looked at. Return 0 for a text too short to tell.
    """
    n = len(atoms)
    order = _far_apart(n)
    place = np.concatenate([[0.0], np.cumsum(lengths[order])])
    length = min(target, place[-1] / _FEWEST_STRETCHES)
    starts = np.arange(n)
    middles = np.searchsorted(place, place[:-1] + length)
    ends = np.maximum(np.searchsorted(place, place[middles.clip(max=n)] + length), middles + 1)
    whole = (starts < middles) & (ends <= n) & (ends - starts <= WIDEST)
    if not whole.any():
        return 0.0
    a, b, c = starts[whole], middles[whole], ends[whole]
    costs = topic_costs([atoms[place] for place in order], int((c - a).max()))
    gains = costs[a, c - a - 1] - costs[a, b - a - 1] - costs[b, c - b - 1]
    return float(gains.mean())


def _far_apart(n: int) -> _Numbers:
    """Return the numbers below n in steps of the golden ratio, so that neighbours are far apart everywhere."""
    step = next(step for step in range(max(1, round(n * _GOLDEN)), n + 2) if gcd(step, n) == 1)
    return np.arange(n) * step % n


def _cells(atoms: Sequence[Atom]) -> _Cells:
    vocabulary = {stem: n for n, stem in enumerate(sorted({stem for atom in atoms for stem in atom.stems}))}
    places = [vocabulary[stem] * len(atoms) + n for n, atom in enumerate(atoms) for stem in atom.stems]
    found, count = np.unique(np.array(places, dtype=np.int64), return_counts=True)
    stem, atom = np.divmod(found, max(1, len(atoms)))
    totals = np.bincount(stem, weights=count, minlength=len(vocabulary)).astype(np.int64)
    so_far = np.cumsum(count) - count
    firsts = np.concatenate([[0], np.cumsum(totals)])[:-1]
    return _Cells(stem, atom, count, so_far - firsts[stem], totals)


def _earlier(cells: _Cells, widest: int) -> Iterator[tuple[_Numbers, _Numbers]]:
    """Yield pairs of cells (later, earlier) of one stem less than `widest` atoms apart: nearest first."""
    later = np.arange(len(cells.stem))
    for step in range(1, widest):
        later = later[later >= step]
        earlier = later - step
        near = (cells.stem[later] == cells.stem[earlier]) & (cells.atom[later] - cells.atom[earlier] < widest)
        later = later[near]
        if not later.size:
            return
        yield later, later - step


def _unlikelihood(cells: _Cells, n: int, widest: int) -> Costs:
    """Return -log likelihood of each stretch under a distribution of words of its own.

    The words are drawn one after the other, each with the number of its like among those before it in the stretch. How
    much more likely a word becomes by its like is noted at the distance between the two, and summed.
    """
    prior = _PRIOR * cells.totals / max(1, int(cells.totals.sum()))
    logs, first = _rising_logs(prior, cells.totals)
    likelier = np.zeros((n, widest))

    def likelihood(of: _Numbers, like_before: _Numbers) -> Costs:
        place = first[cells.stem[of]] + like_before
        gained: Costs = logs[place + cells.count[of]] - logs[place]
        return gained

    own = np.arange(len(cells.stem))
    np.add.at(likelier[:, 0], cells.atom, likelihood(own, np.zeros_like(own)))
    for later, earlier in _earlier(cells, widest):
        inside = cells.before[later] - cells.before[earlier]
        np.add.at(
            likelier,
            (cells.atom[later], cells.atom[later] - cells.atom[earlier]),
            likelihood(later, inside) - likelihood(later, inside - cells.count[earlier]),
        )
    words = np.bincount(cells.atom, weights=cells.count, minlength=n).astype(np.float64)
    drawn = np.concatenate([[0.0], np.cumsum(np.log(_PRIOR + np.arange(int(words.sum()))))])
    cost: Costs = drawn[_sums(words, widest).astype(np.int64)] - _over_stretches(likelier)
    return cost


def _rising_logs(prior: Costs, totals: _Numbers) -> tuple[Costs, _Numbers]:
    """Return for each stem the sums log(p) + log(p + 1) + … in one row, and where each stem's sums begin."""
    sizes = totals + 1
    first = np.concatenate([[0], np.cumsum(sizes)])[:-1]
    rank = np.arange(int(sizes.sum())) - np.repeat(first, sizes)
    terms = np.log(np.repeat(prior, sizes) + rank)
    running = np.cumsum(terms) - terms
    return running - np.repeat(running[first], sizes), first


def _scatter(cells: _Cells, lengths: Costs, widest: int) -> Costs:
    """Return for each stretch the scatter of its smoothed vectors around their mean, weighted by length."""
    n, reach = len(lengths), widest + 2 * _NEIGHBOURS
    rarity = np.log((n + 1) / (np.bincount(cells.stem, minlength=len(cells.totals)) + 1)) + 1
    weight = np.log1p(cells.count) * rarity[cells.stem]
    norm = np.sqrt(np.bincount(cells.atom, weights=weight**2, minlength=n))
    weight /= norm[cells.atom] if cells.atom.size else 1.0
    alike = np.zeros((n, reach))
    np.add.at(alike[:, 0], cells.atom, weight**2)
    for later, earlier in _earlier(cells, reach):
        np.add.at(alike, (cells.atom[later], cells.atom[later] - cells.atom[earlier]), weight[later] * weight[earlier])
    products = _smoothed(alike, widest) * lengths[:, None]
    for apart in range(widest):
        products[apart:, apart] *= lengths[: n - apart] * (2 if apart else 1)
    total = _sums(lengths, widest)
    scatter: Costs = total - _over_stretches(products) / total
    return scatter


def _smoothed(alike: Costs, widest: int) -> Costs:
    """Return the products of the vectors after each was smoothed with its neighbours and brought to length 1 again."""
    n = len(alike)
    padded = np.pad(alike, ((_NEIGHBOURS, _NEIGHBOURS), (0, 0)))
    smooth = np.zeros((n, widest))
    for apart in range(widest):
        rows = np.arange(apart, n)
        for one, other in product(range(-_NEIGHBOURS, _NEIGHBOURS + 1), repeat=2):
            distance = apart + one - other
            later = rows + one if distance >= 0 else rows - apart + other
            smooth[apart:, apart] += padded[later + _NEIGHBOURS, abs(distance)]
    norm = np.sqrt(smooth[:, 0])
    norm[norm == 0] = 1
    for apart in range(widest):
        smooth[apart:, apart] /= norm[apart:] * norm[: n - apart]
    return smooth


def _over_stretches(pairs: Costs) -> Costs:
    """Return for each stretch the sum over the pairs of atoms inside it.

    `pairs` has a row for the later atom of a pair and a column for how far before it the other one stands.
    """
    with_all_before = pairs.cumsum(axis=1)
    by_start = np.zeros_like(pairs)
    for apart in range(pairs.shape[1]):
        by_start[: len(pairs) - apart, apart] = with_all_before[apart:, apart]
    return by_start.cumsum(axis=1)


def _sums(values: Costs, widest: int) -> Costs:
    """Return the sum of the values in each stretch; past the end, of those up to the end."""
    place = np.concatenate([[0.0], np.cumsum(values)])
    starts = np.arange(len(values))[:, None]
    ends = np.minimum(starts + np.arange(1, widest + 1)[None, :], len(values))
    sums: Costs = place[ends] - place[starts]
    return sums
