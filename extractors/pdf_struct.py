"""The tag tree as PDFium gives it, page by page, put together to the tags of the whole document.

PDFium shows for each page the part of the tree that leads to what stands on it, every element at its place among its
siblings. The places from the root down name an element on all its pages, and sort as the tree is read.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from ctypes import Array, addressof, c_char, c_float, create_string_buffer
from dataclasses import dataclass, field
from typing import NamedTuple

from extractors.pdf_engine import Pdfium, wide_text
from extractors.pdf_tags import ONE_CELL, Context, Spans, TaggedFigure, Tags, Walker

_Path = tuple[int, ...]

_DEEPEST = 60
_MOST_ELEMENTS = 200_000
_MOST_KIDS = 50_000
_MOST_LOOKS = 3_000_000
_LONGEST_TYPE = 128
_MANY = 48
_BACK = 8
_CELLS = frozenset({"TD", "TH"})


class _Element(NamedTuple):
    kind: str
    page: int
    alt: str
    spans: Spans


@dataclass(slots=True)
class StructTree:
    """Collects the tag tree of a document; PDFium itself maps names of the file's own to standard ones."""

    pdfium: Pdfium
    elements: dict[_Path, _Element] = field(default_factory=dict)
    marks: dict[int, dict[int, _Path]] = field(default_factory=dict)
    _types: dict[bytes, str] = field(default_factory=dict)
    _reached: dict[_Path, int] = field(default_factory=dict)
    _looks: int = 0
    _buffer: Array[c_char] = field(default_factory=lambda: create_string_buffer(_LONGEST_TYPE))

    def collect(self, page: int, number: int, used: AbstractSet[int]) -> None:
        """Take over what the tree says of one page, given its handle, its number from 1 and the marks used on it."""
        tree = self.pdfium.tree_of_page(page)
        if not tree:
            return
        try:
            marks = self.marks.setdefault(number, {})
            self._walk(tree, number, marks, whole=False)
            if not used <= marks.keys():
                self._walk(tree, number, marks, whole=True)
        finally:
            self.pdfium.close_tree(tree)

    def _walk(self, tree: int, number: int, marks: dict[int, _Path], *, whole: bool) -> None:
        count, at = self.pdfium.count_elements(tree), self.pdfium.element_at
        found: list[tuple[_Path, int]] = [
            ((n,), element) for n in range(min(count, _MOST_KIDS)) if (element := at(tree, n))
        ]
        while found and len(self.elements) < _MOST_ELEMENTS and self._looks < _MOST_LOOKS:
            path, element = found.pop()
            if path not in self.elements:
                self.elements[path] = self._element(element, number)
            if len(path) < _DEEPEST:
                found.extend(self._kids(path, element, marks, whole=whole))

    def _kids(self, path: _Path, element: int, marks: dict[int, _Path], *, whole: bool) -> list[tuple[_Path, int]]:
        """Return the kids of an element that are on the page, and note the marks that it holds itself.

        Kids of other pages are places without anything. Of many, those around the last page's are looked at first:
        a page goes on in the tree where the one before it ended.
        """
        kids, at, mark_at = list[tuple[_Path, int]](), self.pdfium.kid_at, self.pdfium.kid_mark
        count = min(self.pdfium.count_kids(element), _MOST_KIDS)
        many, missed = count > _MANY and not whole, 0
        first = self._reached.get(path, 0) if many else 0
        for n in range(first, count):
            self._looks += 1
            kid = at(element, n)
            if kid:
                kids.append(((*path, n), kid))
            elif many:
                missed += bool(kids)
                if missed > _MANY:
                    break
            elif (mark := mark_at(element, n)) >= 0:
                marks.setdefault(mark, path)
        if many and kids:
            self._reached[path] = max(0, kids[-1][0][-1] - _BACK)
        return kids

    def _element(self, element: int, page: int) -> _Element:
        buffer = self._buffer
        size = self.pdfium.element_type(element, buffer, _LONGEST_TYPE)
        spelled = buffer.raw[: size - 2] if 2 < size <= _LONGEST_TYPE else b""
        kind = self._types.get(spelled)
        if kind is None:
            kind = self._types[spelled] = spelled.decode("utf-16-le", "replace")
        alt = wide_text(self.pdfium.element_alt, element).strip() if kind == "Figure" else ""
        return _Element(kind, page, alt, self._spans(element) if kind in _CELLS else ONE_CELL)

    def _spans(self, cell: int) -> Spans:
        attributes = [self.pdfium.attribute_at(cell, n) for n in range(min(self.pdfium.count_attributes(cell), 8))]
        return Spans(self._most(attributes, b"ColSpan"), self._most(attributes, b"RowSpan"))

    def _most(self, attributes: list[int], name: bytes) -> int:
        number, most = c_float(), 1
        for attribute in attributes:
            value = self.pdfium.attribute_value(attribute, name)
            if value and self.pdfium.value_number(value, addressof(number)):
                most = max(most, int(number.value))
        return most

    def tags(self) -> Tags:
        """Return the tags of all pages that were taken over."""
        walker, contexts = Walker(), dict[_Path, Context]({(): Context()})
        figures, cells = list[TaggedFigure](), dict[_Path, int]()
        for block, path in enumerate(sorted(self.elements), start=1):
            element = self.elements[path]
            if element.kind in _CELLS:
                # Cells that hold nothing are not shown; only their places are missing among those of the others.
                walker.skip(contexts[path[:-1]], path[-1] - cells.get(path[:-1], -1) - 1)
                cells[path[:-1]] = path[-1]
            contexts[path] = walker.inside(element.kind, block, contexts[path[:-1]], element.spans)
            if element.alt:
                figures.append(TaggedFigure(element.page, block, element.alt))
        by_mark = {
            page: {mark: tag for mark, path in marks.items() if (tag := contexts[path].tag)}
            for page, marks in self.marks.items()
        }
        return Tags(by_mark, tuple(figures))
