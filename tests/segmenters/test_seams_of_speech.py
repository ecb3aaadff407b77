"""What is left of a sentence reads as a sentence: commas, capital letter and full stop at the seam."""

from __future__ import annotations

import pytest

from segmenters.tidying import tidy


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("A phishing email, um, asks you to act quickly.", "A phishing email asks you to act quickly."),
        ("Um, the valve closes.", "The valve closes."),
        ("So, macOS asks first.", "macOS asks first."),
        ("In terms of cost, you know, the pump is best.", "In terms of cost, the pump is best."),
        ("It leaks, you know, because it is old.", "It leaks, because it is old."),
        ("Take, um, the bucket.", "Take the bucket."),
        ("Stop, um, think, and report.", "Stop, think, and report."),
        ("Write 1, um, 2 and 3.", "Write 1, 2 and 3."),
        ("It closes by itself, you know.", "It closes by itself."),
        ("Does it close, um?", "Does it close?"),
        ("We are ready to, like, start.", "We are ready to start."),
        ("um the valve closes", "the valve closes"),
    ],
)
def test_a_seam_is_mended(said: str, left: str) -> None:
    assert tidy(said, "en", lambda _words, _why: True).text == left
