"""Titles that ask yes or no."""

from __future__ import annotations

import pytest

from segmenters.objective_yes_no import from_yes_or_no


@pytest.mark.parametrize(
    ("title", "wording"),
    [
        ("Does Acme just provide ladders", "explain whether Acme just provides ladders"),
        ("Can I make and sell ladders", "explain whether you can make and sell ladders"),
        ("Must I wear a helmet", "explain whether you must wear a helmet"),
        ("Do I have to keep all rungs", "decide whether to keep all rungs"),
        ("Should we use a tower", "decide whether to use a tower"),
        ("Do you need a permit", "decide whether you need a permit"),
        ("Are there any rules for storing ladders", "describe rules for storing ladders"),
        ("Is there a quick way to fold it", "describe a quick way to fold it"),
        ("Are there rungs of iron", "explain whether there are rungs of iron"),
        ("Is climbing a sport", "explain whether climbing is a sport"),
        ("Can ladders be packed with rungs", "explain whether ladders can be packed with rungs"),
        ("Could you give me some examples of falls", "give examples of falls"),
    ],
)
def test_the_answer_is_explained_or_decided(title: str, wording: str) -> None:
    assert from_yes_or_no(title) == (wording,)


@pytest.mark.parametrize("title", ["Is it wise that they left it there", "Ready to climb"])
def test_what_cannot_be_turned_has_no_wording(title: str) -> None:
    assert from_yes_or_no(title) == ()
