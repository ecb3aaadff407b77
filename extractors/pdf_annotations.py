"""What is laid over the pages of a PDF: links, remarks of readers, form fields, attached files.

ISO 32000-1, 12.5 (annotations) and 12.3.2 (destinations). The reader's dictionaries go in, plain values come out; what
is not as the standard has it is passed over.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from extractors.hygiene import clean, one_line
from extractors.pdf_objects import PdfDict, dict_at, list_at, number_at, resolved, text_at
from extractors.pdf_page import Frame, LinkBox

_REMARKS = frozenset({"/Text", "/FreeText", "/Highlight", "/Underline", "/Squiggly", "/StrikeOut", "/Caret", "/Stamp"})
_HIDDEN = 2
_MOST_ON_PAGE = 5_000
_MOST_NAMES = 50_000
_MOST_QUADS = 50
_FAR = 1e6
_DEEPEST = 32
_LONGEST_ADDRESS = 2_000
_LONGEST_REMARK = 20_000


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in displayed points from the lower left corner of its page."""

    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class Remark:
    """A note that a reader of the PDF left on it; `on_page` is true for text written on the page itself."""

    page: int
    box: Box
    text: str
    author: str
    on_page: bool


@dataclass(frozen=True, slots=True)
class Widget:
    """Where a form field stands: the box on the page, and the field's dictionary with those it inherits from."""

    page: int
    box: Box
    chain: tuple[PdfDict, ...]


@dataclass(frozen=True, slots=True)
class Annotations:
    """What is laid over one page. `links` may hold several boxes for one link; `link_count` counts links.

    `attached` names files that are pinned to the page; `cut` is true when the page holds more than is ever meant.
    """

    links: tuple[LinkBox, ...] = ()
    link_count: int = 0
    remarks: tuple[Remark, ...] = ()
    widgets: tuple[Widget, ...] = ()
    attached: tuple[str, ...] = ()
    cut: bool = False


@dataclass(slots=True)
class Destinations:
    """Where links inside a file lead: page numbers (from 1) by object number of the page, and named places."""

    catalog: PdfDict
    pages: Mapping[int, int]
    _named: dict[str, object] | None = field(default=None)

    def page_of(self, value: object) -> int | None:
        """Return the page of a destination: an array, a dictionary with one, or the name of either."""
        for _ in range(4):
            value = resolved(value)
            if isinstance(value, dict):
                value = value.get("/D")
            elif isinstance(value, str | bytes):
                value = self._by_name(_spelled(value))
            else:
                break
        first = value[0] if isinstance(value, list) and value else None
        if isinstance(first, int):
            return first + 1 if 0 <= first < len(self.pages) else None
        return self.pages.get(getattr(first, "idnum", 0))

    def _by_name(self, name: str) -> object:
        if self._named is None:
            old = dict_at(self.catalog, "/Dests")
            self._named = {key.lstrip("/"): value for key, value in islice(old.items(), _MOST_NAMES)}
            self._named.update(named_values(dict_at(dict_at(self.catalog, "/Names"), "/Dests")))
        return self._named.get(name.lstrip("/"))


def named_values(tree: PdfDict) -> Iterator[tuple[str, object]]:
    """Return the names in a name tree with their values (7.9.6), as far as it makes sense."""
    stack, seen, found = [(tree, 0)], set[int](), 0
    while stack and found < _MOST_NAMES and len(seen) < _MOST_NAMES:
        node, depth = stack.pop()
        if id(node) in seen or depth > _DEEPEST:
            continue
        seen.add(id(node))
        names = resolved(node.get("/Names"))
        pairs = names if isinstance(names, list) else []
        for name, value in zip(pairs[::2], pairs[1::2], strict=False):
            found += 1
            spelled = resolved(name)
            if isinstance(spelled, str | bytes):
                yield _spelled(spelled), value
        stack.extend((kid, depth + 1) for kid in reversed(list_at(node, "/Kids")) if isinstance(kid, dict))


def page_dictionary(catalog: PdfDict, number: int) -> PdfDict:
    """Return the dictionary of the page with this number (from 1), found in the page tree (7.7.3) without reading all
    pages; an empty one when the tree is not as it should be."""
    node, before = dict_at(catalog, "/Pages"), number - 1
    for _ in range(_DEEPEST):
        kids = resolved(node.get("/Kids"))
        if not isinstance(kids, list):
            return node if before == 0 else {}
        if len(kids) == number_at(node, "/Count", -1):
            node, before = _kid(kids, before), 0
            continue
        for kid in map(resolved, kids):
            held = int(number_at(kid, "/Count", 1)) if isinstance(kid, dict) else 0
            if before < held and isinstance(kid, dict):
                node = kid
                break
            before -= held
        else:
            return {}
    return {}


def _kid(kids: Sequence[object], place: int) -> PdfDict:
    kid = resolved(kids[place]) if 0 <= place < len(kids) else None
    return kid if isinstance(kid, dict) else {}


def annotations_of(page: PdfDict, frame: Frame, number: int, destinations: Destinations) -> Annotations:
    """Return what is laid over the page with this number (from 1)."""
    if "/Annots" not in page:
        return Annotations()
    raw = resolved(page.get("/Annots"))
    items = raw if isinstance(raw, list) else []
    links, count = list[LinkBox](), 0
    remarks, widgets, attached = list[Remark](), list[Widget](), list[str]()
    for item in items[:_MOST_ON_PAGE]:
        node = resolved(item)
        if not isinstance(node, dict):
            continue
        kind = text_at(node, "/Subtype")
        if kind == "/Link":
            count += 1
            links.extend(_links(node, frame, destinations))
        elif kind == "/Widget":
            widgets.extend(Widget(number, box, _chain(node)) for box in _boxes(node, frame)[:1])
        elif kind == "/FileAttachment":
            attached.append(file_name(resolved(node.get("/FS"))))
        elif kind in _REMARKS and not int(number_at(node, "/F", 0)) & _HIDDEN:
            remarks.extend(_remarks(node, frame, number, kind))
    cut = len(items) > _MOST_ON_PAGE
    return Annotations(tuple(links), count, tuple(remarks), tuple(widgets), tuple(attached), cut)


def file_name(specification: object) -> str:
    """Return the name in a file specification (7.11), without folders; empty when there is none."""
    name = specification
    if isinstance(specification, dict):
        name = text_at(specification, "/UF") or text_at(specification, "/F")
    return one_line(str(name)).replace("\\", "/").rsplit("/", 1)[-1] if isinstance(name, str) else ""


def _links(node: PdfDict, frame: Frame, destinations: Destinations) -> Iterator[LinkBox]:
    action, page, target = dict_at(node, "/A"), None, ""
    match text_at(action, "/S"):
        case "/URI":
            target = _address(resolved(action.get("/URI")))
        case "/GoTo":
            page = destinations.page_of(action.get("/D"))
        case "/GoToR" | "/Launch":
            target = file_name(resolved(action.get("/F")))
        case "":
            page = destinations.page_of(node.get("/Dest"))
    if target or page:
        for box in _boxes(node, frame):
            yield LinkBox(box.left, box.bottom, box.right, box.top, target, page)


def _address(value: object) -> str:
    return one_line(_spelled(value))[:_LONGEST_ADDRESS] if isinstance(value, str | bytes) else ""


def _spelled(value: str | bytes) -> str:
    return value.decode("latin-1") if isinstance(value, bytes) else value


def _remarks(node: PdfDict, frame: Frame, number: int, kind: str) -> Iterator[Remark]:
    text = clean(text_at(node, "/Contents")[:_LONGEST_REMARK])
    for box in _boxes(node, frame)[:1] if text else ():
        yield Remark(number, box, text, one_line(text_at(node, "/T")), on_page=kind == "/FreeText")


def _chain(node: PdfDict) -> tuple[PdfDict, ...]:
    """Return a field's dictionary and those above it, the nearest first (12.7.3)."""
    chain = [node]
    while len(chain) < _DEEPEST:
        parent = dict_at(chain[-1], "/Parent")
        if not parent or any(parent is one for one in chain):
            break
        chain.append(parent)
    return tuple(chain)


def _boxes(node: PdfDict, frame: Frame) -> list[Box]:
    """Return the place of an annotation: the boxes of its lines where it names them (12.5.6.5), else its rectangle."""
    quads = _numbers(node, "/QuadPoints")
    if text_at(node, "/Subtype") == "/Link" and 8 < len(quads) <= 8 * _MOST_QUADS:
        parts = [quads[n : n + 8] for n in range(0, len(quads) - 7, 8)]
        return [_displayed(frame, (min(p[::2]), min(p[1::2]), max(p[::2]), max(p[1::2]))) for p in parts]
    sides = _numbers(node, "/Rect")
    return [_displayed(frame, (sides[0], sides[1], sides[2], sides[3]))] if len(sides) == 4 else []


def _numbers(node: PdfDict, key: str) -> list[float]:
    return [float(item) for item in list_at(node, key) if isinstance(item, int | float) and -_FAR < item < _FAR]


def _displayed(frame: Frame, sides: tuple[float, float, float, float]) -> Box:
    a, b, c, d, e, f = frame.upright
    x0, y0, x1, y1 = sides
    corners = [(a * x + c * y + e, b * x + d * y + f) for x, y in ((x0, y0), (x1, y1))]
    (left, right), (bottom, top) = (sorted(side) for side in zip(*corners, strict=True))
    return Box(left, bottom, right, top)
