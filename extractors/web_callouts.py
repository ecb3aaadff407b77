"""Writes pictures of numbers, which tie a listing to what is said of its lines, as these numbers.

DocBook and AsciiDoc draw them as small pictures ("callouts"); what explains them stands in a table or a list of nothing
but numbers and explanations, which is a numbered list.
"""

from __future__ import annotations

import re

from extractors.web_assets import address_of, alternative_of
from extractors.web_tables import rows_of
from extractors.web_tree import Element

_NUMBER = re.compile(r"[(\[]?(\d{1,2})[)\]]?")
_FILE = re.compile(r"(?:^|\D)0?(\d{1,2})\.\w+$")
_CALLOUTS = frozenset({"callout", "conum", "co"})


def write_numbers(root: Element) -> None:
    """Turn tables and lists that explain numbers to numbered lists, and other pictures of numbers to "(1)"."""
    for table in list(root.iter("table")):
        _list_rows(table)
    for terms in list(root.iter("dl")):
        _list_terms(terms)
    for picture in list(root.iter("img")):
        if number := _number_of(picture):
            picture.attrib.clear()
            picture.tag, picture.text = "span", f"({number})"


def _number_of(picture: Element) -> str:
    """Return the number that a picture shows: its alternative says it, and its file or its class that it is no more."""
    found = _NUMBER.fullmatch(alternative_of(picture)[0])
    if found is None:
        return ""
    file = _FILE.search(address_of(picture))
    is_callout = not _CALLOUTS.isdisjoint(picture.get("class", "").split())
    return found[1] if is_callout or (file is not None and file[1] == found[1]) else ""


def _number_alone(cell: Element) -> str:
    """Return the number that is all an element shows."""
    words = "".join(cell.itertext()).strip()
    if (pictures := list(cell.iter("img"))) and not words:
        return _number_of(pictures[0]) if len(pictures) == 1 else ""
    found = _NUMBER.fullmatch(words)
    is_callout = any(not _CALLOUTS.isdisjoint(part.get("class", "").split()) for part in cell.iter("i", "b", "span"))
    return found[1] if found and is_callout and not pictures else ""


def _list_rows(table: Element) -> None:
    rows = list(rows_of(table))
    cells = [[cell for cell in row if cell.tag in ("td", "th")] for row in rows]
    if not rows or any(len(row) != 2 for row in cells):
        return
    numbers = [_number_alone(row[0]) for row in cells]
    if not all(numbers):
        return
    for group in list(table.iterchildren("tbody", "thead", "tfoot", "colgroup", "col")):
        group.drop_tag()
    for row, (mark, explained), number in zip(rows, cells, numbers, strict=True):
        row.tag = "li"
        row.set("value", number)
        mark.drop_tree()
        explained.drop_tag()
    table.tag = "ol"


def _list_terms(terms: Element) -> None:
    parts = list(terms)
    marks, explained = parts[::2], parts[1::2]
    if not parts or any(part.tag != "dt" for part in marks) or any(part.tag != "dd" for part in explained):
        return
    numbers = [_number_alone(mark) for mark in marks]
    if len(marks) != len(explained) or not all(numbers):
        return
    for mark, said, number in zip(marks, explained, numbers, strict=True):
        mark.drop_tree()
        said.tag = "li"
        said.set("value", number)
    terms.tag = "ol"
