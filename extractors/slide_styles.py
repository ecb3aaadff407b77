"""What a shape inherits from the layout and the master of its slide: its place, and whether its text is a list.

Neither is written on the slide when the designer left it as it was: without the chain, a reader sees one bullet where
there are three hundred. The order is paragraph, shape, placeholder of the layout, placeholder of the master, text
style of the master (ECMA-376 part 1, section 19.3.1.36 and 21.1.2.4).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from lxml.etree import _Element

from extractors.slide_order import Box
from extractors.slide_xml import A, P, whole_number

_FURNITURE = frozenset({"dt", "ftr", "hdr", "sldNum", "sldImg"})
"""Placeholders that repeat on every slide or show the slide itself; they are no content."""

_TITLES = frozenset({"title", "ctrTitle"})
_DEEPEST = 8
_DEFAULT_SIZE = 1800


_Placeholders = tuple[tuple[_Element, _Element], ...]


class ListKind(Enum):
    """Whether a paragraph is a point of a list, and of which."""

    NONE = "none"
    BULLET = "bullet"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Ancestry:
    """The placeholders of a slide's layout and of its master, each with its p:ph, and the master as XML."""

    layout: _Placeholders
    master: _Placeholders
    master_tree: _Element | None

    @classmethod
    def of(cls, layout: _Element | None, master: _Element | None) -> Ancestry:
        """Make the ancestry from the trees of layout and master; None where the file has lost one."""
        return cls(_placeholder_shapes(layout), _placeholder_shapes(master), master)

    def placeholders(self, shape: _Element) -> tuple[_Element, ...]:
        """Return the placeholders that a shape inherits from, the nearest first; none for an ordinary shape."""
        own = placeholder(shape)
        if own is None:
            return ()
        nearest = _match_in_layout(self.layout, own)
        furthest = _match_in_master(self.master, own)
        return tuple(found for found in (nearest, furthest) if found is not None)

    def list_styles(self, shape: _Element) -> tuple[_Element, ...]:
        """Return the list styles that hold for the text of a shape, the strongest first."""
        own = placeholder(shape)
        chain = [shape, *self.placeholders(shape)]
        styles = [entry.find(f"{P}txBody/{A}lstStyle") for entry in chain]
        if own is not None and self.master_tree is not None:
            name = "titleStyle" if own.get("type") in _TITLES else "bodyStyle"
            styles.append(self.master_tree.find(f"{P}txStyles/{P}{name}"))
        return tuple(style for style in styles if style is not None)

    def place(self, shape: _Element) -> Box | None:
        """Return where a shape stands, in its own or inherited coordinates; None when nobody says."""
        for entry in (shape, *self.placeholders(shape)):
            if box := _own_place(entry):
                return box
        return None


def placeholder(shape: _Element) -> _Element | None:
    """Return the p:ph of a shape, None when it is no placeholder."""
    return shape.find(f"./*/{P}nvPr/{P}ph")


def is_title(shape: _Element) -> bool:
    """Tell whether a shape is the title placeholder of its slide."""
    own = placeholder(shape)
    return own is not None and own.get("type") in _TITLES


def is_furniture(shape: _Element) -> bool:
    """Tell whether a shape is a placeholder for date, footer, slide number or the like."""
    own = placeholder(shape)
    return own is not None and own.get("type") in _FURNITURE


def level_of(paragraph: _Element) -> int:
    """Return the outline level of a paragraph, 0 to 8."""
    properties = paragraph.find(f"{A}pPr")
    level = 0 if properties is None else whole_number(properties.get("lvl"))
    return min(max(level, 0), _DEEPEST)


def list_kind(paragraph: _Element, styles: tuple[_Element, ...]) -> ListKind:
    """Return what the first of paragraph and styles to speak of bullets says."""
    level = f"{A}lvl{level_of(paragraph) + 1}pPr"
    for properties in (paragraph.find(f"{A}pPr"), *(style.find(level) for style in styles)):
        for child in () if properties is None else properties:
            if child.tag == f"{A}buNone":
                return ListKind.NONE
            if child.tag == f"{A}buAutoNum":
                return ListKind.NUMBER
            if child.tag == f"{A}buBlip":
                return ListKind.BULLET
            if child.tag == f"{A}buChar":
                return ListKind.BULLET if child.get("char", "").strip() else ListKind.NONE
    return ListKind.NONE


def type_size(shape: _Element, styles: tuple[_Element, ...]) -> int:
    """Return the largest type size in a shape, in hundredths of a point; inherited when no run states one."""
    stated = [whole_number(run.get("sz")) for run in shape.iter(f"{A}rPr")]
    inherited = [whole_number(run.get("sz")) for style in styles for run in style.iterfind(f"{A}lvl1pPr/{A}defRPr")]
    return max(stated, default=0) or next(filter(None, inherited), _DEFAULT_SIZE)


def _match_in_layout(candidates: _Placeholders, own: _Element) -> _Element | None:
    if own.get("type") in _TITLES:
        return next((shape for shape, other in candidates if other.get("type") in _TITLES), None)
    same_index = (shape for shape, other in candidates if other.get("idx") == own.get("idx"))
    same_type = (shape for shape, other in candidates if other.get("type", "obj") == own.get("type", "obj"))
    return next(same_index if own.get("idx") else same_type, None)


def _match_in_master(candidates: _Placeholders, own: _Element) -> _Element | None:
    kind = own.get("type", "obj")
    wanted = "title" if kind in _TITLES else kind if kind in _FURNITURE else "body"
    return next((shape for shape, other in candidates if other.get("type") == wanted), None)


def _placeholder_shapes(tree: _Element | None) -> _Placeholders:
    shapes = [] if tree is None else tree.iterfind(f"{P}cSld/{P}spTree/{P}sp")
    return tuple((shape, own) for shape in shapes if (own := placeholder(shape)) is not None)


def _own_place(shape: _Element) -> Box | None:
    transform = next(iter(shape.iterfind(f"./*/{A}xfrm")), None)
    if transform is None:
        transform = shape.find(f"{P}xfrm")
    if transform is None:
        return None
    offset, extent = transform.find(f"{A}off"), transform.find(f"{A}ext")
    if offset is None or extent is None:
        return None
    left, top = whole_number(offset.get("x")), whole_number(offset.get("y"))
    return Box(left, top, left + whole_number(extent.get("cx")), top + whole_number(extent.get("cy")))
