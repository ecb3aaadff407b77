"""Finds topic shifts in text without structure: the best places to cut a row of sentences into a number of parts.

The cost of a part is the Dirichlet-compound-multinomial likelihood of its words (Eisenstein & Barzilay 2008, "Bayesian
unsupervised topic segmentation") plus the scatter of its sentences' TF-IDF vectors around their mean; the cuts with the
least total cost are found by dynamic programming. Punctuation is not needed, so captions work as well as prose.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import lgamma

import numpy as np
from numpy.typing import NDArray

Costs = NDArray[np.float64]

_PRIOR = 0.2
_SCATTER_WEIGHT = 0.8
_NEIGHBOURS = 2
_CUE = 8.0
_CUE_PHRASE = re.compile(
    r"^(ok(ay)?|all ?right|now|so|well|next|let'?s|finally|first|second|third|another|moving on|in this (video|section|"
    r"lesson|part))\b[ ,]",
    re.IGNORECASE,
)
_LONGEST_PART = 400
"""Sentences in one part at most."""
_MOST_AT_ONCE = 2000
"""Sentences looked at together: the cost table grows with their square. A longer text is halved first."""


@dataclass(frozen=True, slots=True)
class Atom:
    """Something that is never cut: its text, content stems, length in words, and whether a part may begin with it."""

    text: str
    stems: tuple[str, ...]
    words: int
    may_begin: bool


def best_cuts(atoms: tuple[Atom, ...], parts: int) -> tuple[int, ...]:
    """Return the indexes at which the parts after the first begin; fewer when the text cannot be cut so often."""
    if len(atoms) > _MOST_AT_ONCE and (middle := _middle(atoms)):
        share = min(max(1, round(parts * middle / len(atoms))), max(1, parts - 1))
        before, after = best_cuts(atoms[:middle], share), best_cuts(atoms[middle:], max(1, parts - share))
        return (*before, middle, *(middle + cut for cut in after))
    starts = sum(atom.may_begin for atom in atoms[1:]) + 1
    parts = max(parts, -(-len(atoms) // _LONGEST_PART))
    wanted = min(parts, starts)
    if wanted <= 1:
        return ()
    counts = _counts(atoms)
    words = np.array([max(atom.words, 1) for atom in atoms], dtype=np.float64)
    cost = _likelihood_cost(counts) + _SCATTER_WEIGHT * _scatter_cost(_vectors(counts), words)
    for index, atom in enumerate(atoms):
        if index and not atom.may_begin:
            cost[index, :] = np.inf
        elif index and _CUE_PHRASE.match(atom.text):
            cost[index, :] -= _CUE
    return _cheapest_path(cost, wanted)


def _middle(atoms: tuple[Atom, ...]) -> int:
    """Return where a part may begin nearest to the middle, or 0 for nowhere."""
    half = len(atoms) // 2
    return min((n for n, atom in enumerate(atoms) if n and atom.may_begin), key=lambda n: abs(n - half), default=0)


def _counts(atoms: tuple[Atom, ...]) -> Costs:
    vocabulary = {stem: n for n, stem in enumerate(sorted({stem for atom in atoms for stem in atom.stems}))}
    counts = np.zeros((len(atoms), max(len(vocabulary), 1)))
    for row, atom in enumerate(atoms):
        for stem in atom.stems:
            counts[row, vocabulary[stem]] += 1
    return counts


def _likelihood_cost(counts: Costs) -> Costs:
    """Return -log likelihood (nats) of each stretch i..j-1 under its own word distribution; infinite past the cap."""
    n, size = counts.shape
    most = int(counts.sum())
    gain = np.array([lgamma(k + _PRIOR) - lgamma(_PRIOR) for k in range(most + 1)])
    loss = np.array([lgamma(size * _PRIOR + k) for k in range(most + 1)])
    empty = lgamma(size * _PRIOR)
    cost = np.full((n + 1, n + 1), np.inf)
    for start in range(n):
        end = min(n, start + _LONGEST_PART)
        block = counts[start:end]
        running = np.cumsum(block[:, block.any(axis=0)], axis=0).astype(np.int64)
        cost[start, start + 1 : end + 1] = -(empty - loss[running.sum(axis=1)] + gain[running].sum(axis=1))
    return cost


def _vectors(counts: Costs) -> Costs:
    """Return unit TF-IDF vectors, each smoothed with its neighbours."""
    n = len(counts)
    weights = np.log1p(counts) * (np.log((n + 1) / (np.count_nonzero(counts, axis=0) + 1)) + 1)
    padded = np.vstack(
        [np.zeros((_NEIGHBOURS, weights.shape[1])), _unit(weights), np.zeros((_NEIGHBOURS, weights.shape[1]))]
    )
    return _unit(sum((padded[shift : shift + n] for shift in range(2 * _NEIGHBOURS + 1)), np.zeros_like(weights)))


def _unit(rows: Costs) -> Costs:
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return rows / np.where(lengths == 0, 1, lengths)


def _scatter_cost(vectors: Costs, words: NDArray[np.float64]) -> Costs:
    """Return for each stretch the weighted scatter of its vectors around their mean."""
    sums = np.vstack([np.zeros((1, vectors.shape[1])), (vectors * words[:, None]).cumsum(axis=0)])
    total = np.concatenate([[0.0], words.cumsum()])
    products = sums @ sums.T
    own = np.diag(products)
    spread = own[:, None] + own[None, :] - 2 * products
    weight = total[None, :] - total[:, None]
    with np.errstate(divide="ignore", invalid="ignore"):
        cost: Costs = weight - spread / weight
    cost[np.tril_indices(len(total))] = np.inf
    return cost


def _cheapest_path(cost: Costs, parts: int) -> tuple[int, ...]:
    """Return where the 2nd to last part begin in the cheapest row of `parts` stretches (fewer if none is finite)."""
    n = len(cost) - 1
    best = np.full((parts + 1, n + 1), np.inf)
    origin = np.zeros((parts + 1, n + 1), dtype=np.int64)
    best[0, 0] = 0
    for part in range(1, parts + 1):
        total = best[part - 1, :, None] + cost
        origin[part] = total.argmin(axis=0)
        best[part] = total.min(axis=0)
    reached = next((part for part in range(parts, 0, -1) if np.isfinite(best[part, n])), 0)
    cuts, end = [], n
    for part in range(reached, 1, -1):
        end = int(origin[part, end])
        cuts.append(end)
    return tuple(sorted(cuts))
