"""Indented lines below a list: phrases are points, code stays code."""

from __future__ import annotations

import pytest

from extractors.markdown_indented import points_of


def test_phrases_below_a_list_are_points_below_it_on_their_lines() -> None:
    made = points_of("Single Sign-On (SSO)\n\n  Risk & <access>\n".replace("<access>", "access"), True)
    assert made == "<ul><li><ul><li>Single Sign-On (SSO)</li>\n\n<li>Risk &amp; access</li></ul></li></ul>\n"


@pytest.mark.parametrize(
    "code", ["Only one line\n", "git push\ngit pull\n", "Rung = 1\nStile = 2\n", "Open(file)\nClose(file)\n"]
)
def test_code_stays_code(code: str) -> None:
    assert points_of(code, True) == ""


def test_without_a_list_before_them_they_stay_what_commonmark_says() -> None:
    assert points_of("First line\nSecond line\n", False) == ""
