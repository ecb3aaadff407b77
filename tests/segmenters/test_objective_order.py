"""Questions in the order of a statement."""

from __future__ import annotations

import pytest

from segmenters.objective_order import so_it_is, stated_order, with_inflection


@pytest.mark.parametrize(
    ("clause", "order"),
    [
        ("is a repair over", "a repair is over"),
        ("are rung names so long", "rung names are so long"),
        ("can painters find help", "painters can find help"),
        ("will there be rungs of iron", "there will be rungs of iron"),
        ("does a pump work", "a pump works"),
        ("can I use wood", "I can use wood"),
        ("ladders fall", "ladders fall"),
    ],
)
def test_a_question_is_turned_round(clause: str, order: str) -> None:
    assert stated_order(clause) == (order,)


def test_what_cannot_be_turned_is_left_out() -> None:
    assert stated_order("has the ladder been there") == ()
    assert stated_order("does the ladder") == ()


@pytest.mark.parametrize(
    ("clause", "told"),
    [
        (
            "the stock system deal with orders that contain rungs",
            "the stock system deals with orders that contain rungs",
        ),
        ("Acme support ladders", "Acme supports ladders"),
        ("the shop fit in or compare with others", "the shop fits in or compares with others"),
        ("the stable store contain", "the stable store contains"),
        ("it often need oil", "it often needs oil"),
    ],
)
def test_the_verb_gets_its_ending(clause: str, told: str) -> None:
    assert with_inflection("does", clause) == (told,)


def test_only_does_changes_the_verb() -> None:
    assert with_inflection("do", "these names come from") == ("these names come from",)
    assert with_inflection("did", "the ladder fall") == ()


def test_behind_how_something_is_the_subject_ends_before_a_preposition() -> None:
    assert so_it_is("is a ladder with other tools") == ("a ladder is with other tools",)
    assert so_it_is("is the ladder") == ("the ladder is",)
    assert so_it_is("works") == ()
