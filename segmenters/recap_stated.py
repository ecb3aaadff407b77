"""Takes the key points that a source lists itself into the recap, each under the unit whose words it has."""

from __future__ import annotations

from collections.abc import Iterable

from extractors.model import Heading, ListItem, Paragraph
from segmenters.evidence import Evidence
from segmenters.fences import KEY_POINTS
from segmenters.journey_parts import KeyPoint
from segmenters.language import Language
from segmenters.model import Cut, Unit
from segmenters.pieces import text_of_all

_FEWEST, _MOST = 2, 7
_FEWEST_WORDS = 3
_NAMED = 2
"""How much more a word in the title or objective of a unit counts than one in its text."""


def stated_points(units: tuple[Unit, ...], cuts: Iterable[Cut], language: Language) -> tuple[KeyPoint, ...]:
    """Return the key points among the cuts in the order of their units, seven at most; none where they are too few."""
    points = [
        Evidence(cut.source, cut.block.key, cut.block.at, cut.block.text)
        for cut in cuts
        if cut.ruling.rule == KEY_POINTS
        and isinstance(cut.block, ListItem | Paragraph)
        and len(cut.block.text.split()) >= _FEWEST_WORDS
    ]
    if len(points) < _FEWEST or not units:
        return ()
    fields = [_field(unit, language) for unit in units]
    placed = sorted((_best(point, fields, language), number) for number, point in enumerate(points[:_MOST]))
    return tuple(KeyPoint(units[unit].uid, points[number].quote, points[number]) for unit, number in placed)


def _field(unit: Unit, language: Language) -> tuple[frozenset[str], frozenset[str]]:
    body = tuple(passage for passage in unit.passages if not isinstance(passage.block, Heading))
    named = language.stems(f"{unit.title}\n{unit.objective.text}")
    return frozenset(named), frozenset(language.stems(text_of_all(body)))


def _best(point: Evidence, fields: list[tuple[frozenset[str], frozenset[str]]], language: Language) -> int:
    """Return the place of the unit that shares most words with a point; of equal ones the first."""
    stems = frozenset(language.stems(point.quote))
    shared = [_NAMED * len(stems & named) + len(stems & body) for named, body in fields]
    return shared.index(max(shared))
