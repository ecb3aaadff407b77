"""The second rubric: each fault with an item that has it and one that has not."""

from __future__ import annotations

import pytest
from item_labels import Item
from item_rubric import MINOR, SERIOUS, faults, serious

STEM = "What holds a ladder?"


def choice(stem: str, *texts: str, quote: str = "") -> Item:
    """An item whose right options begin with an asterisk."""
    return Item("choice", stem, tuple((text.lstrip("*"), text.startswith("*")) for text in texts), (), quote)


GOOD = choice(STEM, "*Rope", "Sand", "Tape", quote="A rope holds it.")
FAULTY: dict[str, Item] = {
    "all or none of the above": choice(STEM, "*Rope", "Sand", "None of the above"),
    "combined options": choice(STEM, "Rope", "Sand", "*A and B"),
    "the same option twice": choice(STEM, "*Rope", "Sand", "sand."),
    "no single answer": choice(STEM, "*Rope", "*Sand", "Tape"),
    "too few options": choice(STEM, "*Rope", "Sand"),
    "article tells": choice("It is held by an", "*Anchor", "Rope", "Tape"),
    "answer in the stem": choice("What does a rope hold?", "*Rope", "Sand", "Tape"),
    "dangling word": choice("Which term completes it? “It is held by a ____.”", "*Rope", "Sand", "Tape"),
    "points at the material": choice("What does this chapter show?", "*Rope", "Sand", "Tape"),
    "torn text": choice(STEM, "*Rope", "Sand (dry", "Tape"),
    "not supported": choice(STEM, "*Nail", "Sand", "Tape", quote="A rope holds it."),
    "no question": choice("A ladder is held.", "*Rope", "Sand", "Tape"),
    "vague question": choice("Which of these is true?", "*Rope holds", "Sand holds", "Tape holds"),
    "longest is right": choice(STEM, "*A rope tied to a strong point", "Sand", "Tape"),
    "word of the stem in the key": choice(STEM, "*Ladder rope", "Sand", "Tape"),
    "absolute word": choice(STEM, "*Rope", "Only sand", "Tape"),
    "vague word": choice(STEM, "*Rope", "Sand, sometimes", "Tape"),
    "negative stem": choice("What does not hold a ladder?", "*Rope", "Sand", "Tape"),
    "wordy stem": choice(f"{'word ' * 51}?", "*Rope", "Sand", "Tape"),
    "true or false": choice("A rope holds a ladder.", "*True", "False"),
    "gap too early": choice("____ holds a ladder.", "*Rope", "Sand", "Tape"),
    "numbers mixed up": choice("How long is it?", "*5 m", "3 m", "9 m"),
    "uneven form": choice(STEM, "*A rope that is tied.", "a heap of dry sand", "Tape"),
}


def test_a_good_item_has_no_fault() -> None:
    assert faults(GOOD) == ()


def test_every_fault_has_an_example() -> None:
    assert FAULTY.keys() == SERIOUS.keys() | MINOR.keys()


@pytest.mark.parametrize("name", FAULTY)
def test_each_fault_is_found(name: str) -> None:
    assert name in faults(FAULTY[name])
    assert (name in serious(FAULTY[name])) is (name in SERIOUS)


@pytest.mark.parametrize(
    "item",
    [
        Item("fill-in", "A strong line is called a ____.", (), ("rope",), "A rope is a strong line."),
        Item("match", "Match each term.", (), ("Rope", "A strong line", "Tape", "A band"), "A rope is a strong line."),
        Item("sequence", "Put the steps in order: Tying off.", (), ("Fetch it", "Tie it", "Test it"), "Fetch it."),
        Item("true-false", "A rope holds a ladder.", (), ("True",), "A rope holds a ladder."),
        Item("numeric", "How many rungs are there?", (), ("9", "rungs"), "There are 9 rungs."),
    ],
)
def test_a_good_item_of_another_form_has_no_fault(item: Item) -> None:
    assert faults(item) == ()
