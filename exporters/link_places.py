"""Gives HTML ids to what is linked to in a course: blocks that questions come from, sections that sources point at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from exporters.links import is_inside, section_of
from exporters.markup import passages_to_show
from extractors.model import Block, Figure, Heading, ListItem, Mark, Media, Paragraph, Table
from segmenters.model import Pack, Passage, Unit

Place = tuple[str, str]
"""A block or a section, by its source and its key."""


@dataclass(frozen=True, slots=True)
class Beginning:
    """Where a section begins in a course: the unit, and the first of its passages there."""

    unit: Unit
    passage: Passage


def page_id(unit: Unit) -> str:
    """Return the HTML id of a unit's content page."""
    return f"unit-{unit.uid}"


def beginnings_of(pack: Pack) -> dict[Place, Beginning]:
    """Return where each section begins that a link of the same source points at; others are not in the course."""
    wanted = {
        (passage.source, section_of(target))
        for unit in pack.units
        for passage in unit.passages
        for target in _targets(passage.block)
        if is_inside(target)
    }
    found: dict[Place, Beginning] = {}
    for unit in pack.units:
        for passage in unit.passages:
            section = (passage.source, passage.section)
            if section in wanted:
                found.setdefault(section, Beginning(unit, passage))
    return found


def section_places(beginnings: Mapping[Place, Beginning]) -> dict[Place, str]:
    """Return the HTML id to go to for each section; a section that begins a unit begins its page."""
    return {
        section: page_id(begun.unit)
        if begun.passage is begun.unit.passages[0]
        else block_places(begun.unit, beginnings.values()).get(_place(begun.passage), page_id(begun.unit))
        for section, begun in beginnings.items()
    }


def block_places(unit: Unit, beginnings: Iterable[Beginning]) -> dict[Place, str]:
    """Return HTML ids for the blocks of a unit that are linked to: what questions come from, where sections begin."""
    present = {_place(passage) for passage in passages_to_show(unit)}
    quoted = [(question.evidence.source, question.evidence.block) for question in unit.questions]
    begun = [_place(each.passage) for each in beginnings if each.unit is unit]
    # Questions come first, so that a new link in a source moves none of their ids.
    places = dict.fromkeys((*quoted, *begun))
    return {place: f"place-{unit.uid}-{number}" for number, place in enumerate(places, start=1) if place in present}


def _place(passage: Passage) -> Place:
    return passage.source, passage.block.key


def _targets(block: Block) -> Iterator[str]:
    match block:
        case Heading(marks=marks) | Paragraph(marks=marks) | ListItem(marks=marks):
            yield from _in_marks(marks)
        case Table(marks=cells):
            for cell in cells:
                yield from _in_marks(cell.marks)
        case Figure(link=link) | Media(link=link):
            yield link
        case _:
            pass


def _in_marks(marks: Iterable[Mark]) -> Iterator[str]:
    return (mark.target for mark in marks if mark.target)
