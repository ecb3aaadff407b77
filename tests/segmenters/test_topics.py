"""Topic shifts in text without structure."""

from __future__ import annotations

import tracemalloc

import pytest
from documents import ENGLISH, ON_LADDERS, ON_PASSWORDS, ON_REFUNDS
from hypothesis import given
from hypothesis import strategies as st

from segmenters.topics import Atom, best_cuts


def atoms(*texts: str, fixed: frozenset[int] = frozenset()) -> tuple[Atom, ...]:
    return tuple(
        Atom(text, ENGLISH.stems(text), len(text.split()), bool(n) and n not in fixed) for n, text in enumerate(texts)
    )


def test_three_subjects_are_cut_where_they_change() -> None:
    assert best_cuts(atoms(*ON_LADDERS, *ON_PASSWORDS, *ON_REFUNDS), 3) == (6, 12)


def test_no_full_stops_and_no_capitals_are_needed() -> None:
    plain = [text.lower().replace(",", "").rstrip(".") for text in (*ON_LADDERS, *ON_PASSWORDS, *ON_REFUNDS)]
    assert best_cuts(atoms(*plain), 3) == (6, 12)


def test_a_cue_tips_the_scales() -> None:
    texts = [*ON_LADDERS[:4], "Rungs get wet.", "Passwords get stolen.", *ON_PASSWORDS[:4]]
    told = [*ON_LADDERS[:4], "Now, rungs get wet.", "Passwords get stolen.", *ON_PASSWORDS[:4]]
    assert best_cuts(atoms(*texts), 2) == (5,)
    assert best_cuts(atoms(*told), 2) == (4,)


def test_what_may_not_be_cut_is_not_cut() -> None:
    texts = (*ON_LADDERS, *ON_PASSWORDS)
    assert best_cuts(atoms(*texts), 2) == (6,)
    assert best_cuts(atoms(*texts, fixed=frozenset({5, 6, 7})), 2) in ((4,), (8,))
    assert best_cuts(atoms(*texts, fixed=frozenset(range(len(texts)))), 2) == ()


@pytest.mark.parametrize("parts", [0, 1])
def test_one_part_needs_no_cut(parts: int) -> None:
    assert best_cuts(atoms(*ON_LADDERS), parts) == ()


def test_no_more_parts_than_places() -> None:
    assert best_cuts(atoms(*ON_LADDERS[:3]), 9) == (1, 2)
    assert best_cuts((), 3) == ()


def test_text_without_words_is_cut_anywhere_but_as_often_as_asked() -> None:
    assert len(best_cuts(atoms(*["…"] * 8), 3)) == 2


def test_a_very_long_text_is_cut_even_where_one_part_was_asked_for() -> None:
    assert len(best_cuts(atoms(*["A ladder stands on firm ground."] * 900), 1)) >= 2


@given(
    st.lists(st.tuples(st.sampled_from((*ON_LADDERS, *ON_PASSWORDS, "", "one two three")), st.booleans()), max_size=30),
    st.integers(1, 8),
)
def test_cuts_rise_and_stand_only_where_a_part_may_begin(texts: list[tuple[str, bool]], parts: int) -> None:
    made = tuple(Atom(text, ENGLISH.stems(text), len(text.split()), may) for text, may in texts)
    cuts = best_cuts(made, parts)
    assert list(cuts) == sorted(set(cuts))
    assert len(cuts) < parts or cuts == ()
    assert all(0 < cut < len(made) and made[cut].may_begin for cut in cuts)
    assert len(cuts) == max(0, min(parts, sum(atom.may_begin for atom in made[1:]) + 1) - 1)


def test_a_book_is_cut_within_little_memory() -> None:
    """The cost table of 6,000 sentences in one go would take two gigabytes."""
    tracemalloc.start()
    cuts = best_cuts(
        atoms(*(f"{text} {n}" for n in range(400) for text in (*ON_LADDERS, *ON_PASSWORDS, *ON_REFUNDS)[:15])), 40
    )
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 600_000_000
    assert list(cuts) == sorted(set(cuts))
    assert len(cuts) >= 39
