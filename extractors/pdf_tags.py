"""The tag tree of a PDF: which marked text is a heading, a list item, a table cell or a paragraph.

ISO 32000-1, 14.7 (logical structure) and 14.8.4 (standard structure types). Files without tags give no tags; whether
those that are there can be trusted is not decided here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple

from extractors.pdf_objects import PdfDict, dict_at, list_at, number_at, reference_at, resolved, text_at
from extractors.pdf_pen import Fragment

_DEEPEST = 200
_WIDEST = 60
_LONGEST = 2_000
_COVERED = 0.8
_MOST_ARTIFACTS = 0.4
_MOST_ELEMENTS = 500_000
_MOST_FIGURES = 2_000
_HEADINGS = {"H": 1, "H1": 1, "H2": 2, "H3": 3, "H4": 4, "H5": 5, "H6": 6, "Title": 1}
_TEXTS = frozenset({"P", "BlockQuote", "Caption", "TOCI", "BibEntry", "Code", "Figure", "Formula", "Form", "Index"})
_STANDARD = _TEXTS | _HEADINGS.keys() | {"L", "LI", "Table", "TR", "TD", "TH", "Note"}


class Role(Enum):
    """What a tagged text is."""

    HEADING = "heading"
    TEXT = "text"
    ITEM = "item"
    CELL = "cell"
    NOTE = "note"
    SPACED = "spaced"
    CODE = "code"


class Tag(NamedTuple):
    """The element that a text belongs to.

    `block` numbers elements in reading order; `level` is that of a heading (from 1) or list item (from 0);
    `table` and `row` are numbers of the elements that a cell stands in, `column` counts from 0; `header` is true for
    header cells; `rows` and `columns` say how many a cell takes.
    """

    block: int
    role: Role
    level: int = 0
    table: int = 0
    row: int = 0
    column: int = 0
    header: bool = False
    rows: int = 1
    columns: int = 1


@dataclass(frozen=True, slots=True)
class TaggedFigure:
    """A picture with a text alternative: its page (from 1), its place in the reading order, the text."""

    page: int
    block: int
    alt: str


@dataclass(frozen=True, slots=True)
class Tags:
    """The tags of a document by page number (from 1) and marked-content id, and its described pictures."""

    by_mark: dict[int, dict[int, Tag]]
    figures: tuple[TaggedFigure, ...]


NO_TAGS = Tags({}, ())


class Context(NamedTuple):
    """Where a walk through the tree stands: page, depth, number of lists around, and the tag of text here."""

    page: int = 0
    depth: int = 0
    lists: int = 0
    tag: Tag | None = None


class Spans(NamedTuple):
    """How many columns and rows a cell takes."""

    columns: int = 1
    rows: int = 1


ONE_CELL = Spans()


@dataclass(slots=True)
class Walker:
    """Gives each element its tag on a walk through the tree in reading order.

    `columns` holds the next free column of each row, `taken` the columns of a row that cells above reach down to, and
    `open` how many more rows the cells of a table reach down, by column.
    """

    columns: dict[int, int] = field(default_factory=dict)
    taken: dict[int, frozenset[int]] = field(default_factory=dict)
    open: dict[int, dict[int, int]] = field(default_factory=dict)

    def inside(self, kind: str, number: int, context: Context, spans: Spans = ONE_CELL) -> Context:
        """Return the context for what stands in an element of a standard type; `spans` are those of a cell."""
        inside = _inside(kind, number, context)
        tag = inside.tag
        if tag is None or tag.role is not Role.CELL:
            return inside
        if kind == "TR":
            self._begin_row(tag)
        elif kind in {"TD", "TH"}:
            return inside._replace(tag=self._place(tag, spans))
        return inside

    def skip(self, context: Context, count: int) -> None:
        """Leave out columns in the row that the walk stands in, for cells that hold nothing."""
        for _ in range(min(count, _WIDEST) if context.tag else 0):
            self._place(context.tag or Tag(0, Role.CELL), ONE_CELL)

    def _begin_row(self, tag: Tag) -> None:
        reaching = self.open.get(tag.table, {})
        self.taken[tag.row] = frozenset(column for column, left in reaching.items() if left > 0)
        self.open[tag.table] = {column: left - 1 for column, left in reaching.items() if left > 1}

    def _place(self, tag: Tag, spans: Spans) -> Tag:
        """Return the tag of a cell with the column in which it begins, and reserve the places that it takes."""
        column, taken = self.columns.get(tag.row, 0), self.taken.get(tag.row, frozenset())
        while column in taken:
            column += 1
        across, down = min(max(spans.columns, 1), _WIDEST), min(max(spans.rows, 1), _LONGEST)
        self.columns[tag.row] = column + across
        if down > 1:
            self.open.setdefault(tag.table, {}).update(dict.fromkeys(range(column, column + across), down - 1))
        return tag._replace(column=min(column, _WIDEST), columns=across, rows=down)


@dataclass(slots=True)
class _Walk:
    pages: Mapping[int, int]
    roles: PdfDict
    by_mark: dict[int, dict[int, Tag]] = field(default_factory=dict)
    figures: list[TaggedFigure] = field(default_factory=list)
    elements: int = 0
    seen: set[int] = field(default_factory=set)
    walker: Walker = field(default_factory=Walker)
    stack: list[tuple[object, Context]] = field(default_factory=list)


def read_tags(catalog: PdfDict, pages: Mapping[int, int]) -> Tags:
    """Return the tags of a document; `pages` gives the page number for the object number of a page.

    A tree that refers to itself, or is deeper or larger than any real one, is read as far as it makes sense.
    """
    root = dict_at(catalog, "/StructTreeRoot")
    walk = _Walk(pages, dict_at(root, "/RoleMap"))
    walk.stack.append((root.get("/K"), Context()))
    while walk.stack and walk.elements < _MOST_ELEMENTS:
        raw, context = walk.stack.pop()
        number = getattr(raw, "idnum", None)
        if isinstance(number, int):
            if number in walk.seen:
                continue
            walk.seen.add(number)
        _visit(walk, resolved(raw), context)
    return Tags(walk.by_mark, tuple(walk.figures))


def _visit(walk: _Walk, node: object, context: Context) -> None:
    if isinstance(node, list):
        walk.stack.extend((kid, context) for kid in reversed(node))
    elif isinstance(node, int):
        _mark(walk, node, context)
    elif isinstance(node, dict):
        page = walk.pages.get(reference_at(node, "/Pg") or 0, context.page)
        here = context._replace(page=page)
        if text_at(node, "/Type") == "/MCR":
            _mark(walk, int(number_at(node, "/MCID", -1)), here)
        elif text_at(node, "/Type") != "/OBJR" and context.depth < _DEEPEST:
            walk.elements += 1
            _element(walk, node, here)


def _mark(walk: _Walk, mark: int, context: Context) -> None:
    if context.tag and context.page and mark >= 0:
        walk.by_mark.setdefault(context.page, {}).setdefault(mark, context.tag)


def _element(walk: _Walk, node: PdfDict, context: Context) -> None:
    kind = standard_type(walk.roles, text_at(node, "/S"))
    number = walk.elements
    inside = walk.walker.inside(kind, number, context, _spans(node) if kind in {"TD", "TH"} else ONE_CELL)
    alt = text_at(node, "/Alt").strip()
    if kind == "Figure" and alt and len(walk.figures) < _MOST_FIGURES:
        walk.figures.append(TaggedFigure(context.page, number, alt))
    walk.stack.append((node.get("/K"), inside._replace(depth=context.depth + 1)))


def _spans(node: PdfDict) -> Spans:
    """Return how many columns and rows a cell takes."""
    attributes = [item for item in list_at(node, "/A") if isinstance(item, dict)]
    across = max([int(number_at(item, "/ColSpan", 1)) for item in attributes], default=1)
    return Spans(across, max([int(number_at(item, "/RowSpan", 1)) for item in attributes], default=1))


def standard_type(roles: PdfDict, name: str) -> str:
    """Return the standard type that the role map gives for a name; the chain of names is followed a few steps."""
    for _ in range(4):
        if name.lstrip("/") in _STANDARD or not text_at(roles, name):
            break
        name = text_at(roles, name)
    return name.lstrip("/")


def _inside(kind: str, number: int, context: Context) -> Context:
    """Return the context for what stands in an element of this kind."""
    tag = context.tag
    if tag and tag.role is Role.CELL:
        tag = _inside_table(kind, number, tag)
    elif kind == "L":
        return context._replace(lists=context.lists + 1)
    elif kind == "Table":
        tag = Tag(number, Role.CELL, table=number)
    elif kind in _HEADINGS:
        tag = Tag(number, Role.HEADING, _HEADINGS[kind])
    elif kind == "LI":
        tag = Tag(number, Role.ITEM, max(0, context.lists - 1))
    elif kind == "Note":
        tag = Tag(number, Role.NOTE)
    elif kind in _TEXTS and (tag is None or tag.role is Role.TEXT or tag.role is Role.NOTE):
        tag = Tag(number, tag.role if tag else Role.TEXT)
    return context if tag is context.tag else Context(context.page, context.depth, context.lists, tag)


def _inside_table(kind: str, number: int, tag: Tag) -> Tag:
    """Return the tag inside an element of a table; tables, lists and headings in a cell are text of the cell."""
    if kind == "TR":
        return tag._replace(row=number)
    if kind in {"TD", "TH"}:
        return tag._replace(block=number, header=kind == "TH")
    return tag


def trusted(tags: Tags, pages: Iterable[tuple[int, Sequence[Fragment]]]) -> frozenset[int]:
    """Return the numbers of the pages on which tags can be believed: all, where they cover the text of the document,
    else those whose own text they cover.

    They cover text of which they name at least four in five letters, with few called artifacts.
    """
    covers = {number: _covered(tags.by_mark.get(number, {}), fragments) for number, fragments in pages}
    whole = _Cover(*(sum(column) for column in zip(*covers.values(), strict=True))) if covers else _Cover(0, 0, 0)
    return frozenset(number for number, cover in covers.items() if whole.is_enough or cover.is_enough)


class _Cover(NamedTuple):
    """How many letters there are, how many of them tags name, and how many they call artifacts."""

    total: int
    tagged: int
    artifacts: int

    @property
    def is_enough(self) -> bool:
        covered = self.tagged >= _COVERED * (self.total - self.artifacts)
        return self.tagged > 0 and covered and self.artifacts < _MOST_ARTIFACTS * self.total


def _covered(marks: Mapping[int, Tag], fragments: Sequence[Fragment]) -> _Cover:
    total = tagged = artifacts = 0
    for fragment in fragments:
        letters = len(fragment.text.strip())
        total += letters
        if fragment.artifact:
            artifacts += letters
        elif fragment.mark in marks:
            tagged += letters
    return _Cover(total, tagged, artifacts)
