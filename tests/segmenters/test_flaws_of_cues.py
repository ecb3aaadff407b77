"""Cues that point at the key: each with an item that has it and one that has not."""

from __future__ import annotations

import pytest
from stubs import STEM, choice, codes, gap, match, number, truth

from segmenters.flaws_of_cues import is_given
from segmenters.question import Question

FITS = "Which term fits this description? “{}”"
FILL = "Which term completes the statement? “{}”"
PAIRS: dict[str, list[tuple[Question, Question]]] = {
    "IW20": [
        (
            choice(STEM, "*A rope that is tied to a strong point", "Sand", "Tape"),
            choice(STEM, "*A rope that is tied to a strong point", "Sand", "Tape that is wound around both stiles"),
        ),
        (choice(STEM, "*A rope tied to stiles", "Sand", "Tape"), choice(STEM, "*Carabiner-with-lock", "Sand", "Tape")),
        (choice(STEM, "*A well-tied long rope", "A nail", "Tape"), choice(STEM, "*A long rope", "A nail", "Tape")),
    ],
    "IW21": [
        (choice(STEM, "*Rope", "Always sand", "Only tape"), choice(STEM, "*Rope", "Always sand", "Tape")),
        (choice(STEM, "*Rope", "Never", "All"), choice(STEM, "*Only rope", "Never", "All")),
        (
            truth("Only ropes hold.", answer=False, quote="Ropes hold."),
            truth("Never use ropes.", answer=False, quote="Always use ropes."),
        ),
    ],
    "IW22": [(choice(STEM, "*Usually rope", "Sand", "Tape"), choice(STEM, "*Usually rope", "Often sand", "Tape"))],
    "IW23": [
        (
            choice("What ties a roof ladder?", "*Ladder rope", "Sand", "Tape"),
            choice("What ties a roof ladder?", "*Ladder rope", "Ladder sand", "Tape"),
        ),
        (choice("Why are feet padded?", "*Padding grips", "Sand slips", "Tape"), choice(STEM, "*Rope", "Sand", "Tape")),
    ],
    "IW24": [
        (
            choice(FILL.format("It is an ____."), "*Anchor", "Rope", "Inlet"),
            choice(FILL.format("It is an ____."), "*Anchor", "Eye", "Inlet"),
        ),
        (
            choice(FILL.format("It is a ____."), "*Rope", "Hour", "Tape"),
            choice(FILL.format("It is a ____."), "*Rope", "User", "Tape"),
        ),
        (choice("A worn rope is a", "*Risk", "Asset", "Tape"), choice("A worn rope is a", "*Risk", "Gain", "Tape")),
        (
            choice(FILL.format("Test these ____."), "*Ropes", "Sand", "Tapes"),
            choice(FILL.format("Test these ____."), "*Ropes", "Knots", "Tapes"),
        ),
        (
            choice(FILL.format("Test each ____."), "*Rope", "Sands", "Tape"),
            choice(FILL.format("Test each ____."), "*Rope", "Knot", "Tape"),
        ),
        (
            choice(FILL.format("Test the ____ first."), "*Rope", "Explain", "Tape"),
            choice(FILL.format("Test the ____ first."), "*Rope", "Knot", "Tape"),
        ),
        (
            choice(FILL.format("It is held by ____."), "*Rope", "Explains", "Tape"),
            choice(FILL.format("It is held by ____."), "*Rope", "Installing it", "Tape"),
        ),
        (
            choice("Which of these are tied?", "*Ropes", "Sand", "Tapes"),
            choice("Which of these are tied?", "*Ropes", "Knots", "Tapes"),
        ),
        (
            choice("Which of these holds a ladder?", "*Rope", "Nails", "Tape"),
            choice("Which of these hold a ladder?", "*Rope", "Nails", "Tape"),
        ),
        (choice(STEM, "*1 week", "2 week", "3 week"), choice(STEM, "*1 week", "2 weeks", "3 weeks")),
        (choice(STEM, "1 minutes", "*2 minutes", "3 minutes"), choice(STEM, "1 minute", "*2 minutes", "3 minutes")),
    ],
    "IW25": [
        (
            choice(STEM, "*Rope, tape and sand", "Rope and tape", "Rope and sand"),
            choice(STEM, "*Rope, tape and sand", "Rope, nails and glue", "Wire, glue and nails"),
        )
    ],
    "IW26": [
        (
            choice("What does a rope hold?", "*Rope", "Sand", "Tape"),
            choice("What do ropes hold?", "*Rope", "Sand", "Tape"),
        ),
        (
            choice("Is it rope or sand?", "*Rope", "Water", "Tape"),
            choice("Is it rope or sand?", "*Rope", "Sand", "Tape"),
        ),
        (
            choice(FITS.format("Agreement about holding ladders"), "*Holding agreement", "Rope", "Tape"),
            choice(FITS.format("Agreement to tie"), "*Holding agreement", "Rope", "Tape"),
        ),
        (
            choice(FILL.format("The ____ (Open Systems Interconnection) model is old."), "*OSI", "TCP", "UDP"),
            choice(FILL.format("The ____ model of open systems is old."), "*OSI", "TCP", "UDP"),
        ),
        (gap("A rope is a kind of ____.", "Rope"), gap("A rope is a kind of ____.", "line")),
        (number("A ladder of 9 rungs has how many rungs?", "9"), number("How many rungs has it, of 12 cm each?", "9")),
        (
            match(("Roof ladder", "A ladder for roofs"), ("Rope", "A line"), ("Tape", "A band")),
            match(("Roof ladder", "It lies on slates"), ("Rope", "A line"), ("Tape", "A band")),
        ),
    ],
    "IW27": [
        (choice(STEM, "*Rope", "5 m", "Tape"), choice(STEM, "*Rope 2", "5 m", "Tape")),
        (
            choice(FITS.format("Someone who holds a ladder"), "*Helper", "Installation", "Owner"),
            choice(FITS.format("Someone who holds a ladder"), "*Helper", "Installer", "Owner"),
        ),
        (choice(STEM, "*Rope", "Trained technician", "Tape"), choice(STEM, "*Owner", "Trained technician", "User")),
        (choice(STEM, "*Inspector", "Sand", "Tape"), choice(STEM, "*Inspection", "Sand", "Tape")),
    ],
}


@pytest.mark.parametrize(("code", "bad", "good"), [(code, *pair) for code, pairs in PAIRS.items() for pair in pairs])
def test_each_cue_is_found_where_it_is_and_only_there(code: str, bad: Question, good: Question) -> None:
    assert code in codes(bad)
    assert code not in codes(good)


def test_several_right_options_may_be_long_and_stand_in_the_stem() -> None:
    assert codes(choice("Choose all that hold: rope or tape?", "*Rope", "*Tape", "Sand")) == []


def test_an_answer_is_given_by_its_words_in_another_order() -> None:
    assert is_given("Tied rope", "What is a rope that is tied?")
    assert not is_given("Rope", "What is roped off?")
