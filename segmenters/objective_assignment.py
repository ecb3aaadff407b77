"""Hands out objectives to units so that all fit best together, each unit at most one and each objective at most once.

Greedy first, then as long as two objectives gain by trading places, or one by moving to a free unit, they do.
"""

from __future__ import annotations

from collections.abc import Sequence

_GAIN = 1e-9
"""Less than this is a matter of rounding, and no reason to move."""

Allowed = Sequence[Sequence[float]]
"""For each objective how well it fits each unit, 0.0 where it may not go."""


def assign(fits: Allowed) -> tuple[int | None, ...]:
    """Return for each objective (row) the number of its unit (column), or None; the sum of fits is as high as found."""
    given: list[int | None] = [None] * len(fits)
    ranked = sorted((-fit, row, unit) for row, fits_of in enumerate(fits) for unit, fit in enumerate(fits_of) if fit)
    for _, row, unit in ranked:
        if given[row] is None and unit not in given:
            given[row] = unit
    while _improved(fits, given):
        pass
    return tuple(given)


def _improved(fits: Allowed, given: list[int | None]) -> bool:
    """Make one trade that gains, if there is one."""
    for row, fits_of in enumerate(fits):
        for unit, fit in enumerate(fits_of):
            if not fit or given[row] == unit:
                continue
            other = given.index(unit) if unit in given else None
            after = _best_for(fits, given, row, other)
            gain = fit - _fit(fits, row, given[row])
            if other is not None:
                gain += _fit(fits, other, after) - _fit(fits, other, unit)
            if gain > _GAIN:
                given[row] = unit
                if other is not None:
                    given[other] = after
                return True
    return False


def _best_for(fits: Allowed, given: list[int | None], row: int, other: int | None) -> int | None:
    """Return where an objective that gives way to another goes: to the other's unit, or one that is free."""
    if other is None:
        return None
    open_to_it = [unit for unit, fit in enumerate(fits[other]) if fit and (unit == given[row] or unit not in given)]
    return max(open_to_it, key=lambda unit: (fits[other][unit], -unit), default=None)


def _fit(fits: Allowed, row: int, unit: int | None) -> float:
    return 0.0 if unit is None else fits[row][unit]
