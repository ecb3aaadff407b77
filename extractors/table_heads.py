"""Tells by its shape whether the first row of a table names the columns, where the source does not say so."""

from __future__ import annotations

import re
from collections.abc import Sequence

_NUMBER = re.compile(r"[-+\u2212~<>]?\s?[$€£]?\s?\d[\d.,:/\s]*\s?[%\w]{0,3}")
_FEWEST_ROWS = 3
_LONGEST_NAME = 6


def reads_as_head(rows: Sequence[Sequence[str]], looks: Sequence[str]) -> bool:
    """Tell whether the first of three or more rows is one of headings.

    All its cells are short names, no numbers; and it alone looks as it does, or names a column of numbers. `looks`
    says of each row how all its cells look (their filling, their weight); empty where they differ or look plain.
    """
    if len(rows) < _FEWEST_ROWS or len(rows[0]) < 2 or not all(map(_is_name, rows[0])):
        return False
    stands_out = bool(looks[0]) and looks[0] not in looks[1:]
    return stands_out or any(_is_of_numbers([row[place] for row in rows[1:]]) for place in range(len(rows[0])))


def _is_name(cell: str) -> bool:
    return 0 < len(cell.split()) <= _LONGEST_NAME and not _NUMBER.fullmatch(cell.strip())


def _is_of_numbers(cells: Sequence[str]) -> bool:
    filled = [cell.strip() for cell in cells if cell.strip()]
    return len(filled) >= _FEWEST_ROWS - 1 and all(_NUMBER.fullmatch(cell) for cell in filled)
