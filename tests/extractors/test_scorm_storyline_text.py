"""What a learner sees of a text of Storyline."""

from __future__ import annotations

import pytest

from extractors.scorm_storyline_text import is_name_of_shape, shown


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hello %_playerVars.#name%, begin", "Hello , begin"),
        ("%_player.6Quiz.$ScorePercent%^%^ reached", "% reached"),
        ("Keep 20^%^ in reserve", "Keep 20% in reserve"),
        ("one\\ntwo", "one\ntwo"),
        ("20 % of 30 %", "20 % of 30 %"),
    ],
)
def test_variables_go_and_percent_signs_stay(text: str, words: str) -> None:
    assert shown(text) == words


@pytest.mark.parametrize(("text", "is_name"), [("Radio Button 2", True), ("Checkbox 1", True), ("A ladder", False)])
def test_names_of_shapes(text: str, is_name: bool) -> None:
    assert is_name_of_shape(text) is is_name
