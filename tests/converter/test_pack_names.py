"""Ids of packs: a safe folder name everywhere, never twice."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from converter.pack_names import Title, assign, slug


def one(stem: str, folder: str = "") -> str:
    (found,) = assign([Title(folder, stem, f"{folder}/{stem}")])
    return found


@pytest.mark.parametrize(
    ("stem", "expected"),
    [
        ("Safety on Ladders", "safety-on-ladders"),
        ("Évaluation (v2)", "evaluation-v2"),
        ("--a__b--", "a-b"),
        ("x" * 300, "x" * 60),
    ],
)
def test_an_id_is_the_stem_made_plain(stem: str, expected: str) -> None:
    assert one(stem) == expected


@pytest.mark.parametrize("stem", ["安全", "!!!", "con", "NUL", "lpt1", ""])
def test_what_leaves_no_usable_name_gets_a_hash(stem: str) -> None:
    found = one(stem)
    assert re.fullmatch("[a-z0-9]+-[0-9a-f]{8}", found)


def test_the_folder_tells_equal_names_apart() -> None:
    titles = [Title("module-1", "intro", "m1/intro"), Title("module-2", "intro", "m2/intro"), Title("", "end", "end")]
    assert assign(titles) == ("module-1-intro", "module-2-intro", "end")


def test_a_hash_tells_apart_what_folders_do_not() -> None:
    found = assign([Title("m", "Café", "m/Café"), Title("m", "cafe", "m/cafe"), Title("m", "CAFE", "m/CAFE")])
    assert len(set(found)) == 3
    assert all(re.fullmatch("cafe-[0-9a-f]{8}", name) for name in found)


def test_a_prefix_that_meets_another_name_goes_on() -> None:
    titles = [Title("a", "b", "1"), Title("c", "b", "2"), Title("", "a-b", "3")]
    assert len(set(assign(titles))) == 3


TITLES = st.lists(
    st.builds(Title, st.sampled_from(["", "a", "b", "安"]), st.text(max_size=90), st.uuids().map(str)),
    max_size=10,
    unique_by=lambda title: title.unique,
)


@given(TITLES, st.randoms(use_true_random=False))
def test_ids_are_unique_safe_and_independent_of_the_order(titles: list[Title], random: object) -> None:
    found = dict(zip([title.unique for title in titles], assign(titles), strict=True))
    assert len(set(found.values())) == len(titles)
    assert all(re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", name) and len(name) <= 60 for name in found.values())
    random.shuffle(titles)  # type: ignore[attr-defined]  # hypothesis gives a random.Random
    assert dict(zip([title.unique for title in titles], assign(titles), strict=True)) == found


def test_a_slug_of_nothing_is_empty() -> None:
    assert slug("安全") == ""
