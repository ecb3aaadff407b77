"""The tag tree of a PDF: which marked text is a heading, a list item, a table cell or a paragraph.

ISO 32000-1, 14.7 (logical structure) and 14.8.4 (standard structure types). Files without tags give no tags; whether
those that are there can be trusted is not decided here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum

from extractors.pdf_objects import PdfDict, dict_at, list_at, number_at, reference_at, resolved, text_at
from extractors.pdf_pen import Fragment

_DEEPEST = 200
_WIDEST = 60
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


@dataclass(frozen=True, slots=True)
class Tag:
    """The element that a text belongs to.

    `block` numbers elements in reading order; `level` is that of a heading (from 1) or list item (from 0);
    `table` and `row` are numbers of the elements that a cell stands in, `column` counts from 0; `header` is true for
    header cells.
    """

    block: int
    role: Role
    level: int = 0
    table: int = 0
    row: int = 0
    column: int = 0
    header: bool = False


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


@dataclass(frozen=True, slots=True)
class _Context:
    """Where the walk stands: page, depth, number of lists around, and the tag that text would get here."""

    page: int = 0
    depth: int = 0
    lists: int = 0
    tag: Tag | None = None


@dataclass(slots=True)
class _Walk:
    pages: Mapping[int, int]
    roles: PdfDict
    by_mark: dict[int, dict[int, Tag]] = field(default_factory=dict)
    figures: list[TaggedFigure] = field(default_factory=list)
    elements: int = 0
    seen: set[int] = field(default_factory=set)
    cells: dict[int, int] = field(default_factory=dict)
    stack: list[tuple[object, _Context]] = field(default_factory=list)


def read_tags(catalog: PdfDict, pages: Mapping[int, int]) -> Tags:
    """Return the tags of a document; `pages` gives the page number for the object number of a page.

    A tree that refers to itself, or is deeper or larger than any real one, is read as far as it makes sense.
    """
    root = dict_at(catalog, "/StructTreeRoot")
    walk = _Walk(pages, dict_at(root, "/RoleMap"))
    walk.stack.append((root.get("/K"), _Context()))
    while walk.stack and walk.elements < _MOST_ELEMENTS:
        raw, context = walk.stack.pop()
        number = getattr(raw, "idnum", None)
        if isinstance(number, int):
            if number in walk.seen:
                continue
            walk.seen.add(number)
        _visit(walk, resolved(raw), context)
    return Tags(walk.by_mark, tuple(walk.figures))


def _visit(walk: _Walk, node: object, context: _Context) -> None:
    if isinstance(node, list):
        walk.stack.extend((kid, context) for kid in reversed(node))
    elif isinstance(node, int):
        _mark(walk, node, context)
    elif isinstance(node, dict):
        page = walk.pages.get(reference_at(node, "/Pg") or 0, context.page)
        here = replace(context, page=page)
        if text_at(node, "/Type") == "/MCR":
            _mark(walk, int(number_at(node, "/MCID", -1)), here)
        elif text_at(node, "/Type") != "/OBJR" and context.depth < _DEEPEST:
            walk.elements += 1
            _element(walk, node, here)


def _mark(walk: _Walk, mark: int, context: _Context) -> None:
    if context.tag and context.page and mark >= 0:
        walk.by_mark.setdefault(context.page, {}).setdefault(mark, context.tag)


def _element(walk: _Walk, node: PdfDict, context: _Context) -> None:
    kind = _standard(walk.roles, text_at(node, "/S"))
    number = walk.elements
    inside = _inside(kind, number, context)
    if kind in {"TD", "TH"} and inside.tag:
        inside = replace(inside, tag=replace(inside.tag, column=_column(walk, node, inside.tag.row)))
    alt = text_at(node, "/Alt").strip()
    if kind == "Figure" and alt and len(walk.figures) < _MOST_FIGURES:
        walk.figures.append(TaggedFigure(context.page, number, alt))
    walk.stack.append((node.get("/K"), replace(inside, depth=context.depth + 1)))


def _column(walk: _Walk, node: PdfDict, row: int) -> int:
    """Return the column in which a cell of a row begins, and reserve the columns that it spans."""
    column = walk.cells.get(row, 0)
    attributes = [item for item in list_at(node, "/A") if isinstance(item, dict)]
    span = max([int(number_at(item, "/ColSpan", 1)) for item in attributes], default=1)
    walk.cells[row] = column + min(max(span, 1), _WIDEST)
    return min(column, _WIDEST)


def _standard(roles: PdfDict, name: str) -> str:
    """Return the standard type that the role map gives for a name; the chain of names is followed a few steps."""
    for _ in range(4):
        if name.lstrip("/") in _STANDARD or not text_at(roles, name):
            break
        name = text_at(roles, name)
    return name.lstrip("/")


def _inside(kind: str, number: int, context: _Context) -> _Context:
    """Return the context for what stands in an element of this kind."""
    if context.tag and context.tag.role is Role.CELL:
        return replace(context, tag=_inside_table(kind, number, context.tag))
    if kind == "L":
        return replace(context, lists=context.lists + 1)
    tag = context.tag
    if kind == "Table":
        tag = Tag(number, Role.CELL, table=number)
    elif kind in _HEADINGS:
        tag = Tag(number, Role.HEADING, _HEADINGS[kind])
    elif kind == "LI":
        tag = Tag(number, Role.ITEM, max(0, context.lists - 1))
    elif kind == "Note":
        tag = Tag(number, Role.NOTE)
    elif kind in _TEXTS and (tag is None or tag.role in {Role.TEXT, Role.NOTE}):
        tag = Tag(number, tag.role if tag else Role.TEXT)
    return replace(context, tag=tag)


def _inside_table(kind: str, number: int, tag: Tag) -> Tag:
    """Return the tag inside an element of a table; tables, lists and headings in a cell are text of the cell."""
    if kind == "TR":
        return replace(tag, row=number)
    if kind in {"TD", "TH"}:
        return replace(tag, block=number, header=kind == "TH")
    return tag


def trusted(tags: Tags, pages: Iterable[tuple[int, Sequence[Fragment]]]) -> bool:
    """Tell whether the tags of a document cover its text: at least four in five letters, with few called artifacts."""
    total = tagged = artifacts = 0
    for number, fragments in pages:
        marks = tags.by_mark.get(number, {})
        for fragment in fragments:
            letters = len(fragment.text.strip())
            total += letters
            artifacts += letters * fragment.artifact
            tagged += letters * (fragment.mark in marks and not fragment.artifact)
    return tagged > 0 and tagged >= _COVERED * (total - artifacts) and artifacts < _MOST_ARTIFACTS * total
