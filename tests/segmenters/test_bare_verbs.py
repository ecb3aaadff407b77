"""Headings that say what is done and not to what."""

from __future__ import annotations

import pytest

from segmenters.bare_verbs import are_surely_verbs, in_a_row, is_bare_gerunds, is_bare_verbs


@pytest.mark.parametrize("text", ["Hand over", "Detect and acknowledge", "Close", "assess, declare and restore"])
def test_verbs_without_an_object_are_bare(text: str) -> None:
    assert is_bare_verbs(text)


@pytest.mark.parametrize("text", ["Close a permit", "Rungs", "Detect and rungs", "Status updates", ""])
def test_what_has_an_object_or_is_a_noun_is_not_bare(text: str) -> None:
    assert not is_bare_verbs(text)


def test_what_may_be_a_noun_is_not_surely_a_verb() -> None:
    assert are_surely_verbs("Assess and declare")
    assert not are_surely_verbs("Close")


def test_one_activity_may_be_a_name_but_two_are_what_is_done() -> None:
    assert is_bare_gerunds("Carrying and storing")
    assert not is_bare_gerunds("Linking")
    assert not is_bare_gerunds("Carrying and rungs")
    assert not is_bare_gerunds("Carrying and storing ladders")


def test_verbs_of_several_headings_stand_in_one_row() -> None:
    assert in_a_row(["Assess and declare", "Hand over"]) == "Assess, declare and hand over"
