"""Objectives of units that show commands."""

from __future__ import annotations

from documents import passages, report

from segmenters.objective_commands import command_wordings


def best(*lines: str) -> str:
    return next(command_wordings(passages(report(*lines))), "")


def test_the_commands_of_one_program_are_named() -> None:
    lines = ("$ $ ladder climb --fast", "We go up.", "$ $ ladder stop", "$ $ ladder climb")
    assert best(*lines) == "use ladder climb and stop"


def test_two_commands_or_those_of_several_programs_tell_nothing() -> None:
    assert best("$ $ ladder climb", "$ $ ladder stop") == ""
    assert best("$ $ ladder climb", "$ $ rope pull", "$ $ rung count", "$ $ ladder stop") == ""
    assert best("$ $ ladder 1", "$ $ ladder 2", "$ $ ladder 3") == ""
