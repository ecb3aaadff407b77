"""Cuts a text into a given number of parts: what the product never does, and published measures take for granted."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from segmenters.topics import Costs

_SPREAD = 0.6
_WEIGHT = 5.0


def length_costs(lengths: Sequence[int], parts: int) -> Costs:
    """Return for each stretch what its distance from the mean length of a part costs, as the product counts it."""
    place = np.concatenate([[0.0], np.cumsum(np.maximum(lengths, 1))])
    n = len(lengths)
    ends = np.minimum(np.arange(n)[:, None] + np.arange(1, n + 1)[None, :], n)
    of_mean = (place[ends] - place[:n, None]) / (place[-1] / parts)
    with np.errstate(divide="ignore"):
        costs: Costs = _WEIGHT * (np.log(of_mean) / _SPREAD) ** 2 / 2
    return costs


def cheapest_cuts(costs: Costs, parts: int) -> tuple[int, ...]:
    """Return where the parts after the first begin in the cheapest row of so many stretches."""
    n = len(costs)
    best = np.full((parts + 1, n + 1), np.inf)
    origin = np.zeros((parts + 1, n + 1), dtype=np.int64)
    best[0, 0] = 0
    for part in range(1, parts + 1):
        for end in range(part, n + 1):
            starts = np.arange(part - 1, end)
            total = best[part - 1, starts] + costs[starts, end - starts - 1]
            origin[part, end] = starts[int(total.argmin())]
            best[part, end] = total.min()
    cuts, end = list[int](), n
    for part in range(parts, 1, -1):
        end = int(origin[part, end])
        cuts.append(end)
    return tuple(reversed(cuts))
