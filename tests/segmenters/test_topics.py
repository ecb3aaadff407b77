"""What speaks against having a stretch of text in one unit."""

from __future__ import annotations

import tracemalloc
from collections import Counter
from itertools import combinations
from math import lgamma

import numpy as np
import pytest
from documents import ENGLISH, ON_LADDERS, ON_PASSWORDS, ON_REFUNDS
from hypothesis import given, settings
from hypothesis import strategies as st

from segmenters import topics
from segmenters.topics import Atom, Costs, gain_of_any_cut, topic_costs

STEMS = st.lists(st.lists(st.sampled_from("abcde"), max_size=5).map(tuple), min_size=1, max_size=12)


def atoms(*texts: str) -> list[Atom]:
    return [Atom(ENGLISH.stems(text), len(text.split())) for text in texts]


def gain(costs: Costs, cut: int) -> float:
    """Return what cutting the whole text in two there gains."""
    n = len(costs)
    return float(costs[0, n - 1] - costs[0, cut - 1] - costs[cut, n - cut - 1])


def gains(*texts: str) -> list[float]:
    costs = topic_costs(atoms(*texts), len(texts))
    return [gain(costs, cut) for cut in range(1, len(texts))]


def test_a_cut_gains_most_where_the_subject_changes() -> None:
    found = gains(*ON_LADDERS, *ON_PASSWORDS)
    assert found.index(max(found)) + 1 == len(ON_LADDERS)


def test_no_full_stops_and_no_capitals_are_needed() -> None:
    found = gains(*(text.lower().replace(",", "").rstrip(".") for text in (*ON_PASSWORDS, *ON_REFUNDS)))
    assert found.index(max(found)) + 1 == len(ON_PASSWORDS)


def test_words_that_are_everywhere_tell_less_than_words_of_one_part() -> None:
    own = [("a", "x"), ("a", "x"), ("a", "y"), ("a", "y")]
    everywhere = [("a", "x"), ("a", "y"), ("a", "x"), ("a", "y")]
    costs = [topic_costs([Atom(stems, 2) for stems in text], 4) for text in (own, everywhere)]
    assert gain(costs[0], 2) > gain(costs[1], 2) + 0.5


@settings(max_examples=50)
@given(STEMS)
def test_the_likelihood_is_the_dirichlet_compound_multinomial(texts: list[tuple[str, ...]]) -> None:
    found = topics._unlikelihood(topics._cells([Atom(stems, 1) for stems in texts]), len(texts), len(texts))
    every = Counter(stem for stems in texts for stem in stems)
    prior = {stem: topics._PRIOR * count / every.total() for stem, count in every.items()}

    def closed_form(start: int, end: int) -> float:
        own = Counter(stem for stems in texts[start:end] for stem in stems)
        words = sum(lgamma(prior[stem] + count) - lgamma(prior[stem]) for stem, count in own.items())
        return lgamma(topics._PRIOR + own.total()) - lgamma(topics._PRIOR) - words

    for start, end in combinations(range(len(texts) + 1), 2):
        assert found[start, end - start - 1] == pytest.approx(closed_form(start, end), abs=1e-6)


@settings(max_examples=50)
@given(STEMS)
def test_the_scatter_is_that_of_smoothed_vectors_around_their_mean(texts: list[tuple[str, ...]]) -> None:
    n = len(texts)
    lengths = np.arange(1.0, n + 1)
    found = topics._scatter(topics._cells([Atom(stems, 1) for stems in texts]), lengths, n)
    stems = sorted({stem for text in texts for stem in text})
    counts = np.array([[text.count(stem) for stem in stems] for text in texts], dtype=float).reshape(n, len(stems))
    weights = _unit(np.log1p(counts) * (np.log((n + 1) / ((counts > 0).sum(axis=0) + 1)) + 1))
    padded = np.pad(weights, ((1, 1), (0, 0)))
    vectors = _unit(padded[:-2] + padded[1:-1] + padded[2:])
    for start, end in combinations(range(n + 1), 2):
        total = lengths[start:end].sum()
        mean = (vectors[start:end] * lengths[start:end, None]).sum(axis=0) / total
        assert found[start, end - start - 1] == pytest.approx(total - total * (mean @ mean), abs=1e-6)


def _unit(rows: Costs) -> Costs:
    norms = np.linalg.norm(rows, axis=1, keepdims=True)
    return rows / np.where(norms == 0, 1, norms)


def test_what_runs_past_the_end_or_is_too_wide_has_no_cost() -> None:
    costs = topic_costs(atoms(*ON_LADDERS), 3)
    assert costs.shape == (6, 3)
    assert np.isfinite(costs[3]).all()
    assert np.isfinite(costs[4]).tolist() == [True, True, False]
    assert np.isfinite(costs[5]).tolist() == [True, False, False]


@pytest.mark.parametrize("texts", [(), ("",), ("…", "…")])
def test_text_without_words_costs_little(texts: tuple[str, ...]) -> None:
    assert topic_costs(atoms(*texts), 5).shape[0] == len(texts)
    assert abs(gain_of_any_cut(atoms(*texts), np.ones(len(texts)), 1.0)) < 1


def test_a_cut_at_a_change_of_subject_gains_more_than_any_cut() -> None:
    texts = (*ON_LADDERS, *ON_PASSWORDS)
    any_cut = gain_of_any_cut(atoms(*texts), np.ones(len(texts)), 6.0)
    assert gains(*texts)[len(ON_LADDERS) - 1] > any_cut + 5
    same = ON_LADDERS * 3
    assert abs(gains(*same)[8] - gain_of_any_cut(atoms(*same), np.ones(len(same)), 9.0)) < 8


def test_a_book_is_read_within_little_memory() -> None:
    """A table of 6,000 sentences by 6,000 would take 288 megabytes, and several are needed."""
    book = atoms(*(f"{text} {n}" for n in range(400) for text in (*ON_LADDERS, *ON_PASSWORDS, *ON_REFUNDS)[:15]))
    tracemalloc.start()
    costs = topic_costs(book, 100)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert costs.shape == (6000, 100)
    assert peak < 200_000_000
