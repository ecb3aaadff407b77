"""The measures of cuts, on cases counted by hand."""

from __future__ import annotations

import pytest
from boundary_metrics import compare, cut_f1, pk, window_diff
from hypothesis import given
from hypothesis import strategies as st

CUTS = st.sets(st.integers(1, 29)).map(sorted)


def test_pk_counts_the_windows_whose_ends_are_wrongly_joined_or_parted() -> None:
    """Eight sentences, cut in the middle: k is 2, so six windows; those from 2 and 3 straddle the cut."""
    assert pk([4], [4], 8) == 0
    assert pk([4], [], 8) == pytest.approx(2 / 6)
    assert pk([4], [5], 8) == pytest.approx(2 / 6)
    assert pk([4], [2, 4, 6], 8) == pytest.approx(4 / 6)


def test_window_diff_also_sees_two_cuts_where_there_is_one() -> None:
    assert window_diff([4], [4], 8) == 0
    assert window_diff([4], [], 8) == pytest.approx(2 / 6)
    assert pk([4], [3, 4], 8) == pytest.approx(1 / 6)
    assert window_diff([4], [3, 4], 8) == pytest.approx(2 / 6)


def test_a_true_cut_is_found_once() -> None:
    assert cut_f1([4, 10], [4, 5], 2) == pytest.approx(0.5)
    assert cut_f1([4, 5], [3, 6], 2) == 1
    assert cut_f1([4, 10], [6, 8], 2) == 1
    assert cut_f1([4, 10], [4, 11], 0) == pytest.approx(0.5)
    assert cut_f1([4], [7], 2) == 0
    assert cut_f1([], [], 0) == 1
    assert cut_f1([4], [], 0) == 0


def test_parts_are_counted() -> None:
    assert compare([4], [2, 4, 6], 8).parts == 2


@given(CUTS, CUTS)
def test_the_right_cuts_are_right_and_every_measure_is_a_share(true: list[int], found: list[int]) -> None:
    right, other = compare(true, true, 30), compare(true, found, 30)
    assert (right.pk, right.window_diff, right.exact, right.near, right.parts) == (0, 0, 1, 1, 1)
    assert 0 <= other.pk <= other.window_diff <= 1
    assert 0 <= other.exact <= other.near <= 1
