"""What a shape inherits from the layout and the master of its slide: its place, and whether its text is a list.

Neither is written on the slide when the designer left it as it was: without the chain, a reader sees one bullet where
there are three hundred. The order is paragraph, shape, placeholder of the layout, placeholder of the master, text
style of the master (ECMA-376 part 1, section 19.3.1.36 and 21.1.2.4).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum

from lxml.etree import _Element

from extractors.slide_order import Box
from extractors.slide_xml import A, P, child, whole_number

FURNITURE = frozenset({"dt", "ftr", "hdr", "sldNum"})
"""Placeholders that repeat on every slide."""
TITLES = frozenset({"title", "ctrTitle"})
_GENERAL = {"title": "titleStyle"}
"""The text styles of a master that are not those of bodies."""

_DEEPEST = 8
_DEFAULT_SIZE = 1800
_PROPERTIES, _HOLDER = f"{P}cNvPr", f"{P}ph"
_TEXT_BODY, _LIST_STYLE = f"{P}txBody", f"{A}lstStyle"
_TRANSFORM, _OFFSET, _EXTENT = f"{A}xfrm", f"{A}off", f"{A}ext"
_PLACED = frozenset({f"{P}spPr", f"{P}grpSpPr", f"{P}xfrm"})
_NO_BULLET, _NUMBER, _PICTURE, _CHARACTER = (f"{A}bu{name}" for name in ("None", "AutoNum", "Blip", "Char"))
_LEVELS = {f"{A}lvl{number}pPr": number - 1 for number in range(1, _DEEPEST + 2)}


class ListKind(Enum):
    """Whether a paragraph is a point of a list, and of which."""

    NONE = "none"
    BULLET = "bullet"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Bullet:
    """How a paragraph is marked as a point: its kind and, for numbers, the scheme and where counting begins."""

    kind: ListKind
    scheme: str = ""
    start: int = 1


NO_BULLET = Bullet(ListKind.NONE)
_STAR = Bullet(ListKind.BULLET)

Levels = tuple[Bullet, ...]
"""What holds at each level of the outline, 0 to 8."""
PLAIN: Levels = (NO_BULLET,) * (_DEEPEST + 1)

_Placeholders = list[tuple[_Element, _Element]]
"""Shapes with their p:ph."""


@dataclass(frozen=True, slots=True)
class Inherited:
    """What a placeholder has from above: its place, the bullets of its levels, the list styles, the nearest first."""

    place: Box | None
    levels: Levels
    styles: tuple[_Element, ...] = ()

    @property
    def size(self) -> int:
        """The type size of its first level, in hundredths of a point."""
        return _stated_size(self.styles) or _DEFAULT_SIZE


_NOTHING = Inherited(None, PLAIN)


@dataclass(slots=True)
class Master:
    """A slide master (None where the file has lost it), and what its kinds of placeholders have from it."""

    root: _Element | None
    known: dict[str, Inherited] = field(default_factory=dict)
    holders: _Placeholders | None = None

    def inherited(self, kind: str) -> Inherited:
        """Return what a placeholder of a kind has from the master; it knows titles, furniture and bodies."""
        name = "title" if kind in TITLES else kind if kind in FURNITURE else "body"
        if name not in self.known:
            self.known[name] = self._looked_up(name)
        return self.known[name]

    def _looked_up(self, name: str) -> Inherited:
        if self.holders is None:
            self.holders = _placeholders(self.root)
        style = None if self.root is None else self.root.find(f"{P}txStyles/{P}{_GENERAL.get(name, 'bodyStyle')}")
        general = _NOTHING if style is None else Inherited(None, levels_of(style, PLAIN), (style,))
        shape = next((shape for shape, own in self.holders if own.get("type") == name), None)
        return _nearer(shape, general)


@dataclass(slots=True)
class Ancestry:
    """A slide's layout (None where the file has lost it) and master, and what was found out about them."""

    layout: _Element | None
    master: Master
    known: dict[tuple[str, str], Inherited] = field(default_factory=dict)
    holders: _Placeholders | None = None

    def inherited(self, holder: _Element | None) -> Inherited:
        """Return what a shape has from its ancestors; `holder` is its p:ph, None for an ordinary shape."""
        if holder is None:
            return _NOTHING
        name = holder.get("type", "obj"), holder.get("idx", "")
        if name not in self.known:
            self.known[name] = self._looked_up(*name)
        return self.known[name]

    def _looked_up(self, kind: str, index: str) -> Inherited:
        if self.holders is None:
            self.holders = _placeholders(self.layout)
        return _nearer(_match_in_layout(self.holders, kind, index), self.master.inherited(kind))


def placeholder(shape: _Element) -> _Element | None:
    """Return the p:ph of a shape, None when it is no placeholder."""
    return identity(shape)[1]


def identity(shape: _Element) -> tuple[_Element | None, _Element | None]:
    """Return the p:cNvPr of a shape, which names it, and its p:ph, None when it is no placeholder."""
    for part in shape:
        if len(part):
            properties = part[0]
            if properties.tag == _PROPERTIES:
                place = part[-1]
                return properties, child(place, _HOLDER) if len(place) else None
    return None, None


def text_body(shape: _Element) -> _Element | None:
    """Return the p:txBody of a shape, which is nearly always its last child; None when it holds no text."""
    last = shape[-1] if len(shape) else None
    if last is None or last.tag == _TEXT_BODY:
        return last
    return next(shape.iterchildren(_TEXT_BODY), None)


def list_style(body: _Element | None) -> _Element | None:
    """Return the list style of a text body when it says anything."""
    style = None if body is None else child(body, _LIST_STYLE, 1)
    return style if style is not None and len(style) else None


def levels_of(style: _Element, inherited: Levels) -> Levels:
    """Return what holds at each level when a list style speaks before what is inherited."""
    levels = list(inherited)
    for entry in style:
        level = _LEVELS.get(str(entry.tag))
        if level is not None and (bullet := own_bullet(entry)) is not None:
            levels[level] = bullet
    return tuple(levels)


def level_of(properties: _Element | None) -> int:
    """Return the outline level that an a:pPr states, 0 to 8."""
    stated = None if properties is None else properties.get("lvl")
    return min(max(whole_number(stated), 0), _DEEPEST) if stated else 0


def own_bullet(properties: _Element) -> Bullet | None:
    """Return what a paragraph or level says about its bullet, near the end of what it says; None for nothing."""
    for entry in reversed(properties):
        tag = entry.tag
        if tag == _CHARACTER:
            return _STAR if entry.get("char", "").strip() else NO_BULLET
        if tag == _NO_BULLET:
            return NO_BULLET
        if tag == _NUMBER:
            return Bullet(ListKind.NUMBER, entry.get("type", "arabicPeriod"), whole_number(entry.get("startAt"), 1))
        if tag == _PICTURE:
            return _STAR
    return None


def type_size(body: _Element, inherited: Inherited) -> int:
    """Return the largest type size in a text, in hundredths of a point; inherited when no run states one."""
    stated = [whole_number(run.get("sz")) for run in body.iter(f"{A}rPr")]
    style = list_style(body)
    return max(stated, default=0) or _stated_size([] if style is None else [style]) or inherited.size


def own_place(shape: _Element) -> Box | None:
    """Return where a shape itself says that it stands; None when it does not say."""
    holder = shape[1] if len(shape) > 1 else None  # its usual place
    if holder is None or holder.tag not in _PLACED:
        holder = next((part for part in shape if part.tag in _PLACED), None)
    if holder is None or not len(holder):
        return None
    transform = first if (first := holder[0]).tag == _TRANSFORM else holder
    if len(transform) < 2:
        return None
    offset, extent = transform[0], transform[1]
    if offset.tag != _OFFSET or extent.tag != _EXTENT:  # these two, in this order: CT_Transform2D
        return None
    left, top = whole_number(offset.get("x")), whole_number(offset.get("y"))
    return Box(left, top, left + whole_number(extent.get("cx")), top + whole_number(extent.get("cy")))


def _stated_size(styles: Iterable[_Element]) -> int:
    sizes = (whole_number(run.get("sz")) for style in styles for run in style.iterfind(f"{A}lvl1pPr/{A}defRPr"))
    return next(filter(None, sizes), 0)


def _nearer(shape: _Element | None, above: Inherited) -> Inherited:
    """Return what holds when a placeholder, if there is one, speaks before what stands above it."""
    if shape is None:
        return above
    place, style = own_place(shape) or above.place, list_style(text_body(shape))
    if style is None:
        return Inherited(place, above.levels, above.styles)
    return Inherited(place, levels_of(style, above.levels), (style, *above.styles))


def _match_in_layout(candidates: _Placeholders, kind: str, index: str) -> _Element | None:
    if kind in TITLES:
        return next((shape for shape, other in candidates if other.get("type") in TITLES), None)
    if index:
        return next((shape for shape, other in candidates if other.get("idx") == index), None)
    return next((shape for shape, other in candidates if other.get("type", "obj") == kind), None)


def _placeholders(tree: _Element | None) -> _Placeholders:
    shapes = [] if tree is None else tree.iterfind(f"{P}cSld/{P}spTree/{P}sp")
    return [(shape, own) for shape in shapes if (own := placeholder(shape)) is not None]
