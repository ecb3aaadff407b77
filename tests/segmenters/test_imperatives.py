"""Lines that tell somebody to do something."""

from __future__ import annotations

import pytest

from segmenters.imperatives import begins_with_verb, is_imperative


@pytest.mark.parametrize(
    "line",
    [
        "Install the update",
        "Check the rungs",
        "Report every defect",
        "Never open the tank alone",
        "Then close the valve",
        "Do not remove the label",
        "Please enter the code",
        "Test and record the alarm",
        "test it",
    ],
)
def test_commands(line: str) -> None:
    assert is_imperative(line)
    assert begins_with_verb(line)


@pytest.mark.parametrize(
    "line",
    [
        "Control measures",
        "Test results and reports",
        "Install and",
        "Update and compression",
        "Report template",
        "Install",
        "The rungs are checked",
        "Understand the rungs",
        "Ladders",
        "",
        "3.5 kg",
        "—",
    ],
)
def test_other_lines(line: str) -> None:
    assert not is_imperative(line)


def test_among_the_points_of_a_list_a_verb_that_may_be_a_noun_is_enough() -> None:
    assert begins_with_verb("Test results weekly")
    assert begins_with_verb("Wipe off mud")
    assert not is_imperative("Wipe off mud")
    assert not begins_with_verb("Test")
    assert not begins_with_verb("Rungs and stiles")
