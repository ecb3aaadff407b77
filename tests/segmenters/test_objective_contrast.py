"""Titles that set things against each other."""

from __future__ import annotations

import pytest

from segmenters.objective_contrast import contrasts


@pytest.mark.parametrize(
    ("subject", "wordings"),
    [
        ("prose vs. ladder system", ["distinguish prose from the ladder system"]),
        ("Classic rungs vs Acme vs stiles", ["distinguish Classic rungs, Acme and stiles"]),
        ("Classic ladder system versus ropes", ["distinguish Classic ladder system from ropes"]),
        ("differences between rungs and stiles", ["distinguish rungs from stiles"]),
        ("comparison of rungs and stiles and feet", ["compare rungs and stiles and feet"]),
        ("rungs", []),
        ("rungs vs wood or iron", []),
    ],
)
def test_what_is_told_apart(subject: str, wordings: list[str]) -> None:
    assert list(contrasts(subject, "")) == wordings
