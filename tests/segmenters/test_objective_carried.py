"""Which lines of the source are said to be taken over as an objective."""

from __future__ import annotations

from documents import report, teach

from extractors.model import text_of
from segmenters.model import CutReason

FILLER = "The {0} of a ladder is checked before use. A {0} that is bent is taken out of use. Each {0} has a number."


def test_only_what_a_unit_has_an_objective_from_is_taken_over() -> None:
    lesson = report(
        "# Ladders",
        "In this lesson you will learn to:",
        "- Inspect the stile of a ladder",
        "- Fill in the tax return",
        "## Stiles",
        *[FILLER.format("stile")] * 2,
    )
    pack = teach(lesson).pack
    reasons = {text_of(cut.block): cut.reason for cut in pack.cuts}
    assert [unit.objective.text for unit in pack.units] == ["Inspect the stile of a ladder"]
    assert reasons["Inspect the stile of a ladder"] is CutReason.OBJECTIVE
    assert reasons["In this lesson you will learn to:"] is CutReason.OBJECTIVE
    assert reasons["Fill in the tax return"] is CutReason.AGENDA


def test_a_list_that_nobody_takes_is_an_agenda_with_its_lead() -> None:
    lesson = report(
        "# Ladders",
        "In this lesson you will learn to:",
        "- Fill in the tax return",
        "- Cook a soup",
        "## Stiles",
        *[FILLER.format("stile")] * 2,
    )
    reasons = {text_of(cut.block): cut.reason for cut in teach(lesson).pack.cuts}
    assert reasons["In this lesson you will learn to:"] is CutReason.AGENDA
    assert CutReason.OBJECTIVE not in reasons.values()
