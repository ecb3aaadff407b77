"""What the headings of a unit share."""

from __future__ import annotations

from documents import ENGLISH

from segmenters.title_shared import named_like_most, same_words, with_examples
from segmenters.unit_headings import Part


def part(name: str, weight: float = 10.0, *, weak: bool = False) -> Part:
    return Part(name, weight, weight, weight, weak=weak, opens=False, inside=False)


def shared(*names: str) -> str:
    parts = [part(name) for name in names]
    return next(same_words(parts, 10.0 * len(parts), ENGLISH), "")


def test_uses_of_one_thing_are_named_together() -> None:
    assert (
        shared("Ropes for hauling", "Ropes for climbing", "Ropes for rescue")
        == "Ropes for hauling, climbing and rescue"
    )


def test_of_two_headings_with_one_word_apart_both_are_named() -> None:
    assert shared("Our loose ladder for painters", "Our fixed ladder for painters") == (
        "Our loose and fixed ladder for painters"
    )


def test_a_common_beginning_does_not_end_before_its_noun() -> None:
    assert shared("The new roof ladder", "The new roof rope safety") == ""


def test_three_of_a_kind_are_named_by_their_kind() -> None:
    assert shared("The step ladder", "The roof ladder", "The rope ladder") == "Step, roof and rope ladders"


def test_an_example_counts_for_what_it_is_an_example_of() -> None:
    parts = with_examples((part("Inspecting a fixed ladder"), part("Example: fixed ladder", weak=True)), ENGLISH)
    assert [(each.name, each.weight) for each in parts] == [("Inspecting a fixed ladder", 20.0)]
    other = with_examples((part("Ropes"), part("Example: fixed ladder", weak=True)), ENGLISH)
    assert len(other) == 2


def test_the_word_that_nearly_all_have_stands_for_them() -> None:
    parts = [part(name) for name in ("Text search", "Text order", "Reading text", "Moving text")]
    assert next(named_like_most(parts, 40.0, ENGLISH)) == "Text"
    assert next(named_like_most(parts, 40.0, ENGLISH, frozenset({"text"}))) == "Text search"
