"""Follows the preface of a document: its editions, translations and thanks are not taught either."""

from __future__ import annotations

from dataclasses import dataclass

from extractors.model import Section
from segmenters.cutting import Verdict, verdict
from segmenters.model import CutReason

_TITLE = "title-says-preface"
_FRONT = 0.25
_SURE = 0.9


@dataclass(frozen=True, slots=True)
class Preface:
    """The section that is the preface: its depth and its chapter."""

    level: int
    chapter: str

    def holds(self, section: Section, way: float) -> bool:
        """Tell whether a section belongs to the preface; `way` is its share of the way through the source."""
        return way <= _FRONT and section.level > self.level and section.chapter == self.chapter


def next_preface(before: Preface | None, section: Section, found: Verdict | None) -> Preface | None:
    """Return the preface in which the section behind this one may stand, `found` being the verdict on this one."""
    if found is not None and found.ruling.rule == _TITLE:
        return Preface(section.level, section.chapter)
    return before if before is not None and section.level > before.level else None


def of_the_preface() -> Verdict:
    """Return the verdict on a section of the preface."""
    return verdict(CutReason.LEGAL, "part-of-the-preface", _SURE)
