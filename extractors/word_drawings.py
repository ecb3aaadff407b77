"""What a drawing in a Word text holds: pictures, text boxes, charts, diagrams, videos, other objects.

Drawings come in two languages: DrawingML (ECMA-376 part 1, section 20.4) and the older VML (part 4, section 19).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum

from lxml import etree
from lxml.etree import _Element

from extractors.hygiene import one_line
from extractors.slide_pictures import alternative, automatic_text, is_decorative
from extractors.word_xml import CX, DGM, MC, WP, A, C, O, R, V, W, chosen_branch

_PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
_WP15 = "{http://schemas.microsoft.com/office/word/2012/wordprocessingDrawing}"
_ADDRESS_IN_FRAME = re.compile(r"""\bsrc\s*=\s*["']([^"']+)["']""", re.IGNORECASE)


class Kind(Enum):
    """What a part of a drawing is. A SHAPE is an arrow or a box that has nothing but a text alternative."""

    PICTURE = "picture"
    BOX = "box"
    CHART = "chart"
    DIAGRAM = "diagram"
    VIDEO = "video"
    OBJECT = "object"
    SHAPE = "shape"


@dataclass(frozen=True, slots=True)
class Drawn:
    """A part of a drawing.

    `links` are ids of relationships that lead to its bytes or data, the best first; `click` is one for a click on it;
    `content` is the text of a box; `name` the program of an object or the address of a video. `automatic` tells that a
    program wrote the text alternative.
    """

    kind: Kind
    links: tuple[str, ...] = ()
    alt: str = ""
    decorative: bool = False
    click: str = ""
    content: _Element | None = None
    name: str = ""
    automatic: bool = False


def drawn_in(holder: _Element) -> list[Drawn]:
    """Return what a w:drawing, w:pict or w:object shows; alternatives are read once, text boxes are not entered."""
    properties = next(holder.iterfind(f"*/{WP}docPr"), None)
    found = list(_parts(holder, properties))
    alt = alternative(properties)
    if not found and alt:
        return [Drawn(Kind.SHAPE, alt=alt)]
    return found


def _parts(holder: _Element, properties: _Element | None) -> Iterator[Drawn]:
    waiting = list(reversed(holder))
    is_first = True
    while waiting:
        node = waiting.pop()
        tag = str(node.tag)
        if tag == f"{MC}AlternateContent":
            waiting.extend(reversed(chosen_branch(node)))
            continue
        part = _part(node, tag, properties if is_first else None)
        if part is not None:
            is_first = is_first and part.kind is not Kind.PICTURE
            yield part
        if tag not in (f"{W}txbxContent", f"{_PIC}pic"):
            waiting.extend(reversed(node))


def _part(node: _Element, tag: str, properties: _Element | None) -> Drawn | None:
    maker = _MAKERS.get(tag)
    return maker(node, properties) if maker else None


def _picture(picture: _Element, properties: _Element | None) -> Drawn:
    own = picture.find(f"{_PIC}nvPicPr/{_PIC}cNvPr")
    blip = next(picture.iter(f"{A}blip"), None)
    links = () if blip is None else tuple(filter(None, (blip.get(f"{R}embed"), blip.get(f"{R}link"))))
    video = next(picture.iter(f"{_WP15}webVideoPr"), None)
    described = [holder for holder in (properties, own) if holder is not None]
    alt = next(filter(None, map(alternative, described)), "")
    guess = "" if alt else next(filter(None, map(automatic_text, described)), "")
    if video is not None:
        address = _ADDRESS_IN_FRAME.search(video.get("embeddedHtml", ""))
        return Drawn(Kind.VIDEO, alt=alt, name=one_line(address[1]) if address else "")
    clicks = (holder.find(f"{A}hlinkClick") for holder in described)
    click = next((found.get(f"{R}id", "") for found in clicks if found is not None), "")
    decorative = any(map(is_decorative, described))
    return Drawn(Kind.PICTURE, links, alt or guess, decorative, click, automatic=bool(guess) and not decorative)


def _old_picture(data: _Element, properties: _Element | None) -> Drawn:  # noqa: ARG001  all makers are called alike
    """Return a picture of VML; its text alternative stands at the shape that it fills."""
    shape = data.getparent()
    described = etree.Element("shape", descr="" if shape is None else shape.get("alt", ""))
    links = tuple(filter(None, (data.get(f"{R}id"), data.get(f"{R}href"))))
    return Drawn(Kind.PICTURE, links, alternative(described))


def _chart(node: _Element, properties: _Element | None) -> Drawn:
    return Drawn(Kind.CHART, (node.get(f"{R}id", ""),), alternative(properties))


_MAKERS: dict[str, Callable[[_Element, _Element | None], Drawn]] = {
    f"{W}txbxContent": lambda node, _: Drawn(Kind.BOX, content=node),
    f"{_PIC}pic": _picture,
    f"{V}imagedata": _old_picture,
    f"{C}chart": _chart,
    f"{CX}chart": _chart,
    f"{DGM}relIds": lambda node, around: Drawn(Kind.DIAGRAM, (node.get(f"{R}dm", ""),), alternative(around)),
    f"{O}OLEObject": lambda node, _: Drawn(Kind.OBJECT, name=one_line(node.get("ProgID", "")).partition(".")[0]),
}
