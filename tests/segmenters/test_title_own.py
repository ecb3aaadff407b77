"""The word that one of several units with the same name is about."""

from __future__ import annotations

from documents import ENGLISH

from segmenters.title_own import own_term

HERE = "Clean with scrubbo. Most people clean by scrubbo. Set up scrubbo. The tool scrubbo is fast."


def test_a_name_that_is_only_said_here_tells_a_unit_apart() -> None:
    assert own_term(HERE, "Clean with water.", "Cleaning", ENGLISH) == "scrubbo"


def test_a_common_noun_and_what_is_said_elsewhere_do_not() -> None:
    assert own_term(HERE, f"{HERE} {HERE}", "Cleaning", ENGLISH) == ""
    assert own_term("The rung. A rung. The rung. Every rung.", "", "Cleaning", ENGLISH) == ""
    assert own_term(HERE, "", "Scrubbo", ENGLISH) == ""
