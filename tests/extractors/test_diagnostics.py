"""Diagnostics: the wording belongs to the code, the case fills it in."""

from __future__ import annotations

import pytest

from extractors.diagnostics import Code, Diagnostic, MaterialError, Severity
from extractors.locator import SlideRef

ODD = Code("X099", Severity.WARNING, "{count} odd shapes", "Remove {count} of them.")


def test_a_code_makes_the_diagnostic_of_a_case() -> None:
    found = ODD.of("deck.pptx", SlideRef(256, 3), count=2)
    assert found == Diagnostic(
        "X099", Severity.WARNING, "2 odd shapes", "Remove 2 of them.", "deck.pptx", SlideRef(256, 3)
    )


def test_words_of_the_material_are_not_taken_for_fields() -> None:
    assert Code("X098", Severity.INFO, "found {text}", "-").of("a.txt", text="{count}").message == "found {count}"


def test_a_forgotten_field_is_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError, match="count"):
        ODD.of("deck.pptx")


def test_the_error_carries_its_diagnostic_and_says_its_message() -> None:
    diagnostic = ODD.of("deck.pptx", count=2)
    error = MaterialError(diagnostic)
    assert error.diagnostic is diagnostic
    assert str(error) == "2 odd shapes"
