"""Gives the links of a block other targets: inside a document they lead to sections, by their keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from extractors.model import Block, CellMarks, Figure, Heading, ListItem, Mark, Paragraph, Style, Table


def led(block: Block, lead: Callable[[str], str]) -> Block:
    """Return a block whose links have the targets that `lead` makes of theirs; empty ones are no links any more."""
    match block:
        case Heading() | Paragraph() | ListItem():
            return replace(block, marks=_led(block.marks, lead)) if block.marks else block
        case Table():
            cells = (CellMarks(cell.row, cell.column, _led(cell.marks, lead)) for cell in block.marks)
            return replace(block, marks=tuple(cell for cell in cells if cell.marks)) if block.marks else block
        case Figure():
            return replace(block, link=lead(block.link)) if block.link else block
        case _:
            return block


def _led(marks: tuple[Mark, ...], lead: Callable[[str], str]) -> tuple[Mark, ...]:
    changed = (replace(mark, target=lead(mark.target)) if mark.style is Style.LINK else mark for mark in marks)
    return tuple(mark for mark in changed if mark.style is not Style.LINK or mark.target)
