"""Objectives of units of definitions."""

from __future__ import annotations

from documents import ENGLISH, passages, report

from segmenters.letter_case import Spelling
from segmenters.objective_shapes import Shape
from segmenters.objective_terms import term_wordings

TEXT = "the duty rating is checked, and the duty rating is written down; the yard has a programme and a rung"


def best(title: str, *lines: str, terms: tuple[str, ...] = (), about: str = "") -> str:
    shape = Shape(title, passages(report(*lines)), TEXT, terms, Spelling.of((TEXT,)), ENGLISH, about)
    return next(term_wordings(shape), "")


def test_terms_are_defined() -> None:
    assert best("Terms and definitions", terms=("Duty rating", "Rung")) == "define terms such as duty rating and rung"
    assert best("Terms and definitions") == ""
    assert best("Ladders", terms=("Duty rating", "Rung")) == ""


def test_the_terms_of_the_title_of_the_pack_come_first_then_those_that_are_used() -> None:
    headed = (
        "# Programme",
        "a b",
        "# Duty Rating",
        "a b",
        "# Yard Foreman",
        "a b",
        "# Load Plan of Ladders (LPL)",
        "a",
    )
    found = best("Definitions", *headed, terms=("programme", "rung"), about="Load Plan of Ladders")
    assert found == "define terms such as duty rating and Load Plan of Ladders" or found.endswith("and LPL")
    assert "duty rating" in found
    assert "rogramme" not in found
