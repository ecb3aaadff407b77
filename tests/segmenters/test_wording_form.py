"""The outward form of proposed texts."""

from __future__ import annotations

import pytest

from segmenters.wording_form import misformed


@pytest.mark.parametrize("text", ["Locking out the press", "Why is the “ram” blocked?", "It’s 4–6 kg, e.g. steel."])
def test_plain_sentences_pass(text: str) -> None:
    assert misformed(text, "Old") == ""


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("<script>alert(1)</script>", "markup or an address"),
        ("See [this](x)", "markup or an address"),
        ("**Bold** claim", "markup or an address"),
        ("Read https://example.org", "markup or an address"),
        ("Write to a@example.org now", "markup or an address"),
        ("A &lt; B", "markup or an address"),
        ("{{ config }}", "markup or an address"),
        ("a\x00b", "characters that do not belong in a text"),
        ("two\nlines", "characters that do not belong in a text"),
        ("right\u202eto left", "characters that do not belong in a text"),
        (" loose ", "characters that do not belong in a text"),
        ("x" * 400, "a text that is too long"),
    ],
)
def test_what_does_not_belong_in_a_text_is_refused(text: str, fault: str) -> None:
    assert misformed(text, "Old") == fault


def test_what_stood_there_before_may_stay() -> None:
    assert misformed("What fits? “A ____ is a rope.”", "Which term? “A ____ is a rope.”") == ""
    assert misformed("x" * 400, "y" * 300) == ""
