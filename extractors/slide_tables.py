"""Tables of a slide: the texts of their cells with their marks, what is merged, and whether there is a heading row."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from lxml.etree import _Element

from extractors.model import CellMarks, Merge, Style, Table
from extractors.slide_parts import SlideParts
from extractors.slide_text import EMPTY, Rich
from extractors.slide_xml import ON, A, child, whole_number
from extractors.table_heads import reads_as_head

_NUMBER, _FRACTION = re.compile(r"[-+\u2212]?\d[\d.,\s]*%?"), re.compile(r"\d[.,]\d{1,2}\b")
_ROW, _CELL, _BODY, _PROPERTIES, _CELL_PROPERTIES = (f"{A}{name}" for name in ("tr", "tc", "txBody", "tblPr", "tcPr"))


def read_table(table: _Element, key: str, slide: SlideParts) -> Table | None:
    """Return an a:tbl as a block; None when no cell holds a word."""
    whole = [list(row.iterchildren(_CELL)) for row in table.iterchildren(_ROW)]
    read = [[_cell(cell, slide) for cell in row] for row in whole]
    if not any(cell.text for row in read for cell in row):
        return None
    start, end = _filled(whole, read)
    grid, texts = whole[start:end], read[start:end]
    width = max(map(len, grid), default=0)
    rows = tuple((*(cell.text for cell in row), *[""] * (width - len(row))) for row in texts)
    properties = child(table, _PROPERTIES)
    stated = properties is not None and properties.get("firstRow") in ON and not _is_data(rows[0])
    header = stated or reads_as_head(rows, [_look(*row) for row in zip(grid, texts, strict=True)])
    marks = tuple(
        CellMarks(across, down, cell.marks)
        for across, row in enumerate(texts)
        for down, cell in enumerate(row)
        if cell.marks
    )
    return Table(f"{key}.table", slide.at, rows, int(header and len(rows) > 1), tuple(_merged(grid, width)), marks)


def _filled(grid: list[list[_Element]], texts: list[list[Rich]]) -> tuple[int, int]:
    """Return between which rows the table stands: rows without a word at its edges say nothing.

    More of them than rows with words are room for a learner to write in.
    """
    held = [n for n, row in enumerate(texts) if any(cell.text for cell in row) or any(map(_is_merged, grid[n]))]
    behind = len(texts) - 1 - held[-1]
    return held[0], held[-1] + 1 if 2 * behind <= len(held) else len(texts)


def _look(cells: Sequence[_Element], texts: Sequence[Rich]) -> str:
    """Return how all cells of a row look, "" when they differ or are plain: the colour behind them, bold letters."""
    looks = {(_colour(cell), _is_bold(text)) for cell, text in zip(cells, texts, strict=True)}
    colour, bold = looks.pop() if len(looks) == 1 else ("", False)
    return f"{colour} {'bold' if bold else ''}".strip()


def _colour(cell: _Element) -> str:
    fill = cell.find(f"{_CELL_PROPERTIES}/{A}solidFill/*")
    return "" if fill is None else fill.get("val", "")


def _is_bold(text: Rich) -> bool:
    return any(mark.style is Style.STRONG and mark.end - mark.start == len(text.text) for mark in text.marks)


def _is_data(row: Sequence[str]) -> bool:
    """Tell whether a row has measured numbers alone: PowerPoint makes the first row of each new table its heading."""
    cells = [cell.strip() for cell in row if cell.strip()]
    numbers = bool(cells) and all(_NUMBER.fullmatch(cell) for cell in cells)
    return numbers and (len(row) == 1 or any(_FRACTION.search(cell) for cell in cells))


def _cell(cell: _Element, slide: SlideParts) -> Rich:
    """Return the text of a cell; a cell that a merged neighbour covers is blank (it may keep hidden text)."""
    text = slide.words.body(child(cell, _BODY))
    return EMPTY if _is_covered(cell) else text


def _is_covered(cell: _Element) -> bool:
    return cell.get("hMerge") in ON or cell.get("vMerge") in ON


def _is_merged(cell: _Element) -> bool:
    return bool(cell.get("rowSpan") or cell.get("gridSpan")) or _is_covered(cell)


def _merged(grid: list[list[_Element]], width: int) -> Iterable[Merge]:
    """Yield the cells that span others, cut off at the edge of the table."""
    for across, row in enumerate(grid):
        for down, cell in enumerate(row):
            if not (cell.get("rowSpan") or cell.get("gridSpan")) or _is_covered(cell):
                continue
            rows = min(whole_number(cell.get("rowSpan"), 1), len(grid) - across)
            columns = min(whole_number(cell.get("gridSpan"), 1), width - down)
            if rows > 1 or columns > 1:
                yield Merge(across, down, max(rows, 1), max(columns, 1))
