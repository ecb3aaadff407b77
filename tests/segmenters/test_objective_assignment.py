"""Handing out objectives so that all fit best together."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from segmenters.objective_assignment import assign

FITS = st.integers(1, 4).flatmap(
    lambda units: st.lists(
        st.lists(st.sampled_from([0.0, 0.1, 0.2, 0.5, 0.9]), min_size=units, max_size=units), min_size=1, max_size=4
    )
)


def test_the_best_pair_gives_way_where_all_fit_better_together() -> None:
    assert assign(((0.6, 0.5), (0.5, 0.0))) == (1, 0)


def test_an_objective_that_fits_nothing_stays_over() -> None:
    assert assign(((0.4, 0.0), (0.0, 0.0))) == (0, None)
    assert assign(()) == ()


def test_one_that_gives_way_moves_to_a_free_unit() -> None:
    assert assign(((0.9, 0.0, 0.8), (0.85, 0.0, 0.0))) == (2, 0)


@given(FITS)
def test_no_unit_is_given_twice_and_trading_two_places_gains_nothing(fits: list[list[float]]) -> None:
    given_to = assign(fits)
    taken = [unit for unit in given_to if unit is not None]
    assert len(taken) == len(set(taken))
    assert all(fits[row][unit] for row, unit in enumerate(given_to) if unit is not None)
    total = sum(fits[row][unit] for row, unit in enumerate(given_to) if unit is not None)
    for one, other in permutations(range(len(fits)), 2):
        places = list(given_to)
        places[one], places[other] = places[other], places[one]
        assert total >= sum(fits[row][unit] for row, unit in enumerate(places) if unit is not None) - 1e-6
