"""Links to the drafts of units, and finds a unit's question, as seen from another page of the same pack."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from exporters.markdown_runs import link
from exporters.markdown_text import label
from exporters.questions import is_answerable
from segmenters.journey_parts import QuestionRef
from segmenters.model import Unit
from segmenters.question import Question


@dataclass(frozen=True, slots=True)
class UnitLinks:
    """The units of a pack by uid, in teaching order, and the path of the draft of each as seen from the page."""

    units: Mapping[str, Unit]
    drafts: Mapping[str, str]

    def seen_from(self, folder: str) -> UnitLinks:
        """Return the same links as seen from a page in a folder below."""
        up = "../" * len(folder.split("/"))
        return UnitLinks(self.units, {uid: f"{up}{path}" for uid, path in self.drafts.items()})

    def link(self, uid: str) -> str:
        """Return the title of a unit as a link to its draft."""
        return link(label(self.units[uid].title), self.drafts[uid])

    def needed_by(self, unit: Unit) -> str:
        """Return links to the other units that a unit builds on, in teaching order; empty when there are none."""
        return ", ".join(self.link(uid) for uid in self.units if uid in unit.needs and uid != unit.uid)

    def questions(self, refs: Iterable[QuestionRef]) -> tuple[Question, ...]:
        """Return the questions that are named, without those that nobody could answer."""
        known = {(unit.uid, question.id): question for unit in self.units.values() for question in unit.questions}
        named = (known[ref.unit, ref.question] for ref in refs)
        return tuple(question for question in named if is_answerable(question))
