"""Names in the order that people expect."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from extractors.natural_order import by_folder, natural


def test_numbers_count_by_their_value_and_case_hardly() -> None:
    names = ["Module 10", "module 2", "Module 1", "Module 2"]
    assert sorted(names, key=natural) == ["Module 1", "Module 2", "module 2", "Module 10"]


def test_a_number_comes_before_words_and_a_short_name_before_a_longer_one() -> None:
    names = ["Annex", "10 More", "2 Basics", "2"]
    assert sorted(names, key=natural) == ["2", "2 Basics", "10 More", "Annex"]


def test_paths_go_folder_by_folder() -> None:
    names = ["week 10/a", "week 2/z", "week 2/b/c", "Week 2/a"]
    assert sorted(names, key=by_folder) == ["Week 2/a", "week 2/b/c", "week 2/z", "week 10/a"]


@given(st.lists(st.text(max_size=12), unique=True))
def test_no_two_names_have_the_same_key(names: list[str]) -> None:
    assert len({natural(name) for name in names}) == len({by_folder(name) for name in names}) == len(names)
