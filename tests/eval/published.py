"""The method with the best published figures among those that need no model: likelihood, scatter and cue phrases.

The cost of a part is the Dirichlet compound multinomial likelihood of its words with one small prior for all of them
(Eisenstein & Barzilay 2008), 0.8 times the scatter of its TF-IDF vectors, less 8 where it begins with a cue phrase. All
of it is computed here in full tables, apart from the product's own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import lgamma

import numpy as np
from fixed_parts import cheapest_cuts

from segmenters.topics import Costs

_PRIOR = 0.2
_SCATTER = 0.8
_NEIGHBOURS = 2
_CUE = 8.0
_CUE_PHRASE = re.compile(
    r"(ok(ay)?|all ?right|now|so|well|next|let'?s|today|last time|finally|first|second|third|in this "
    r"(video|section|lesson)|here|another)\b",
    re.IGNORECASE,
)


def published_cuts(texts: Sequence[str], stems: Sequence[tuple[str, ...]], parts: int) -> tuple[int, ...]:
    """Return where the parts after the first begin."""
    counts = _counts(stems)
    lengths = np.array([max(1, len(text.split())) for text in texts], dtype=float)
    costs = _likelihood_costs(counts) + _SCATTER * _scatter_costs(_vectors(counts), lengths)
    costs[1:] -= _CUE * np.array([bool(_CUE_PHRASE.match(text)) for text in texts[1:]])[:, None]
    return cheapest_cuts(costs, parts)


def _counts(stems: Sequence[tuple[str, ...]]) -> Costs:
    vocabulary = {stem: n for n, stem in enumerate(sorted({stem for own in stems for stem in own}))}
    counts = np.zeros((len(stems), max(1, len(vocabulary))))
    for row, own in zip(counts, stems, strict=True):
        for stem in own:
            row[vocabulary[stem]] += 1
    return counts


def _likelihood_costs(counts: Costs) -> Costs:
    n, size = counts.shape
    most = int(counts.sum())
    gain = np.array([lgamma(k + _PRIOR) - lgamma(_PRIOR) for k in range(most + 1)])
    loss = np.array([lgamma(size * _PRIOR + k) - lgamma(size * _PRIOR) for k in range(most + 1)])
    costs = np.full((n, n), np.inf)
    for start in range(n):
        running = counts[start:, counts[start:].any(axis=0)].cumsum(axis=0).astype(int)
        costs[start, : n - start] = loss[running.sum(axis=1)] - gain[running].sum(axis=1)
    return costs


def _vectors(counts: Costs) -> Costs:
    n = len(counts)
    weights = _unit(np.log1p(counts) * (np.log((n + 1) / (np.count_nonzero(counts, axis=0) + 1)) + 1))
    padded = np.pad(weights, ((_NEIGHBOURS, _NEIGHBOURS), (0, 0)))
    return _unit(np.sum([padded[shift : shift + n] for shift in range(2 * _NEIGHBOURS + 1)], axis=0))


def _unit(rows: Costs) -> Costs:
    norms = np.linalg.norm(rows, axis=1, keepdims=True)
    unit: Costs = rows / np.where(norms == 0, 1, norms)
    return unit


def _scatter_costs(vectors: Costs, lengths: Costs) -> Costs:
    n = len(vectors)
    costs = np.full((n, n), np.inf)
    for start in range(n):
        sums = (vectors[start:] * lengths[start:, None]).cumsum(axis=0)
        total = lengths[start:].cumsum()
        costs[start, : n - start] = total - (sums**2).sum(axis=1) / total
    return costs
