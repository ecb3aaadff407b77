"""A page as it is read: how it is displayed, and what was found on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from extractors.pdf_objects import PdfDict, list_at, number_at
from extractors.pdf_pen import UNMARKED, Fragment, Matrix

_LETTER = (0.0, 0.0, 612.0, 792.0)


@dataclass(frozen=True, slots=True)
class Frame:
    """Width and height of a page as displayed, in points, and what turns its coordinates into displayed ones."""

    width: float
    height: float
    upright: Matrix


@dataclass(frozen=True, slots=True)
class LinkBox:
    """A link: the place to click on, in displayed points from the lower left corner, and where it leads.

    `target` is an address, or empty where the link leads to `page` (from 1) of the same file.
    """

    left: float
    bottom: float
    right: float
    top: float
    target: str
    page: int | None


class Rule(NamedTuple):
    """A ruled line or a thin filled bar, in displayed points: its left and lower end first."""

    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True, slots=True)
class PictureBox:
    """Where a picture stands on a page, in displayed points; `index` counts the page's pictures from 0, as drawn.

    `name` is the same wherever the same picture is drawn; `mark` is its marked-content id; `idle` tells that it is
    marked as no content, or that so little is in it that it can only be a shadow or a plain area.
    """

    left: float
    bottom: float
    right: float
    top: float
    index: int
    name: str = ""
    mark: int = UNMARKED
    idle: bool = False


@dataclass(frozen=True, slots=True)
class ReadPage:
    """What was read from a page: its number from 1, where its text stands, the pictures and painted shapes on it.

    Links, rules and boxes of pictures are known only where PDFium read the page; so are `link_count`
    and `laid_over`, the number of annotations that are no links (None where it is not known).
    `slants` counts the strokes that are neither level nor upright, as arrows are.
    `letters` counts the characters as PDFium does, with spaces and line breaks. `recognised` tells that the text lies
    invisible over a picture: a program read it there.
    """

    number: int
    frame: Frame
    fragments: tuple[Fragment, ...]
    pictures: frozenset[int | str]
    strokes: int
    links: tuple[LinkBox, ...] = ()
    rules: tuple[Rule, ...] = ()
    boxes: tuple[PictureBox, ...] = ()
    laid_over: int | None = None
    link_count: int = 0
    recognised: bool = False
    letters: int | None = None
    slants: int = 0


def frame_of(page: PdfDict) -> Frame:
    """Return the frame of a page (ISO 32000-1, 7.7.3.3); a page without a usable size counts as US Letter."""
    box = _box(page, "/CropBox") or _box(page, "/MediaBox") or _LETTER
    return frame_within(box, int(number_at(page, "/Rotate", 0)))


def frame_within(box: tuple[float, float, float, float], rotation: int) -> Frame:
    """Return the frame of a page, given its left, bottom, right and top, and by how many degrees it is turned."""
    left, bottom, right, top = box
    width, height = right - left, top - bottom
    shift = Matrix(e=-left, f=-bottom)
    match rotation % 360:
        case 90:
            return Frame(height, width, shift.then(Matrix(0, -1, 1, 0, 0, width)))
        case 180:
            return Frame(width, height, shift.then(Matrix(-1, 0, 0, -1, width, height)))
        case 270:
            return Frame(height, width, shift.then(Matrix(0, 1, -1, 0, height, 0)))
        case _:
            return Frame(width, height, shift)


def _box(page: PdfDict, key: str) -> tuple[float, float, float, float] | None:
    numbers = [float(item) for item in list_at(page, key) if isinstance(item, int | float)]
    if len(numbers) != 4:
        return None
    (left, right), (bottom, top) = sorted(numbers[::2]), sorted(numbers[1::2])
    return (left, bottom, right, top) if right - left > 1 and top - bottom > 1 else None
