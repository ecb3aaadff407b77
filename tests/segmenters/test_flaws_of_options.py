"""Flaws of options as texts: each with options that have it and some that have not."""

from __future__ import annotations

import pytest
from stubs import STEM, choice, codes, gap, match, steps

from segmenters.flaws_of_options import is_true_or_false
from segmenters.question import Question

Options = tuple[str, ...]
PAIRS: dict[str, list[tuple[Options, Options]]] = {
    "IW10": [
        (("*Rope", "Sand"), ("*Rope", "Sand", "Tape")),
        (("*Q", "R", "S", "T", "U", "V"), ("*Q", "R", "S", "T", "U")),
    ],
    "IW11": [
        (("*Rope", "Sand", " sand"), ("*Rope", "Sand", "Sandbag")),
        (("*Rope", "Sand", "The sand."), ("*Rope", "Sand", "+")),
        (("*Rope", " ", "Tape"), ("*Rope", "-", "Tape")),
    ],
    "IW12": [
        (("*Rope", "Threat", "Threats"), ("*Rope", "Threat", "Treat")),
        (("*5-10 m", "8-12 m", "20-30 m"), ("*5-10 m", "11-12 m", "20-30 m")),
        (("*more than 5 m", "more than 10 m", "1 m"), ("*more than 5 m", "less than 5 m", "5 m")),
    ],
    "IW13": [
        (("*Rope", "Sand", "None of the above"), ("*Rope", "Sand", "None of it")),
        (("*All of the above", "Sand", "Tape"), ("*All ropes", "Sand", "Tape")),
        (("*Rope", "Sand", "Both of these"), ("*Rope", "Sand", "Both feet")),
    ],
    "IW14": [
        (("Rope", "Sand", "*A and B"), ("*Rope", "Sand", "A and O negative blood")),
        (("Rope", "Sand", "*1, 2 and 3 only"), ("*Rope", "Sand", "1 and a half")),
    ],
    "IW15": [
        (("*True", "False"), ("*True north", "False north", "South")),
        (("*Yes, always", "No, never"), ("*Yes men", "No men", "Men")),
    ],
    "IW16": [
        (
            ("*To hold the feet", "The feet are held by it", "The wind is held off"),
            ("*To hold the feet", "To hold the stiles", "To hold off wind"),
        ),
        (
            ("*It holds the feet well.", "It holds the long stiles", "It holds off wind."),
            ("*It holds the feet well.", "It holds the long stiles.", "Wind"),
        ),
    ],
    "IW17": [(("*5 m", "3 m", "9 m"), ("3 m", "*5 m", "9 m")), (("*1,500", "300", "900"), ("*1,500", "900", "300"))],
    "IW18": [(("*Rope", "Use the following:", "Tape"), ("*Rope", "Use the tape", "Tape"))],
}


@pytest.mark.parametrize(("code", "bad", "good"), [(code, *pair) for code, pairs in PAIRS.items() for pair in pairs])
def test_each_flaw_of_options_is_found_where_it_is_and_only_there(code: str, bad: Options, good: Options) -> None:
    assert code in codes(choice(STEM, *bad))
    assert code not in codes(choice(STEM, *good))


@pytest.mark.parametrize(
    ("code", "bad", "good"),
    [
        ("IW10", steps("Order it", "Tie it", "Test it"), steps("Order it", "Tie it", "Test it", "Use it")),
        ("IW10", match(("A", "x1"), ("B", "y1")), match(("A", "x1"), ("B", "y1"), ("C", "z1"))),
        ("IW11", match(("A", "x1"), ("B", "X1"), ("C", "z1")), match(("A", "x1"), ("B", "y1"), ("C", "z1"))),
        ("IW11", match(("It", "x1"), ("it", "y1"), ("C", "z1")), match(("It", "x1"), ("B", "y1"), ("C", "z1"))),
        ("IW11", steps("Order it", "Tie it", "Test it", "tie it"), steps("Order it", "Tie it", "Test it", "Use it")),
        (
            "IW16",
            match(("Rope", "To hold the feet"), ("Tape", "The wind is held off"), ("C", "z1")),
            match(("Rope", "To hold the feet"), ("Tape", "To hold off wind"), ("C", "z1")),
        ),
        ("IW18", steps("Order it", "Tie it", "Test:", "Use it"), steps("Order it", "Tie it", "Test it", "Use it")),
        ("IW18", match(("A", "x1"), ("B", "y1,"), ("C", "z1")), match(("A", "x1"), ("B", "y1"), ("C", "z1"))),
    ],
)
def test_steps_and_pairs_are_looked_at_too(code: str, bad: Question, good: Question) -> None:
    assert code in codes(bad)
    assert code not in codes(good)


def test_true_and_false_are_one_pair_and_not_too_few() -> None:
    assert is_true_or_false(("Yes", "No"))
    assert "IW10" not in codes(choice("A rope holds a ladder.", "*True", "False"))


def test_an_answer_to_be_typed_has_no_options() -> None:
    assert codes(gap("A strong line is called a ____.", "rope")) == []
