"""Tells of the lines that state objectives which a unit took over, and which only announced what comes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from segmenters.model import Cut, CutReason, Unit
from segmenters.stated import Stated


def name_agenda(cuts: Sequence[Cut], stated: Sequence[Stated], units: Sequence[Unit]) -> tuple[Cut, ...]:
    """Return the cuts, those said to be an objective as an agenda where no unit has an objective made from them.

    What stands around the objectives, such as their heading, goes with them: one taken over in a source is enough.
    """
    stating = {(goal.evidence.source, goal.evidence.block) for goal in stated}
    leads = {(goal.lead.source, goal.lead.block) for goal in stated if goal.lead}
    carried = {(found.source, found.block) for unit in units for found in unit.objective.evidence} & (stating | leads)
    sources = {source for source, _ in carried}

    def is_taken_over(cut: Cut) -> bool:
        place = (cut.source, cut.block.key)
        return place in carried if place in stating else cut.source in sources

    return tuple(
        cut if cut.reason is not CutReason.OBJECTIVE or is_taken_over(cut) else replace(cut, reason=CutReason.AGENDA)
        for cut in cuts
    )
