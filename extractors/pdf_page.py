"""A page as it is read: how it is displayed, and what was found on it."""

from __future__ import annotations

from dataclasses import dataclass

from extractors.pdf_objects import PdfDict, list_at, number_at
from extractors.pdf_pen import Fragment, Matrix

_LETTER = (0.0, 0.0, 612.0, 792.0)


@dataclass(frozen=True, slots=True)
class Frame:
    """Width and height of a page as displayed, in points, and what turns its coordinates into displayed ones."""

    width: float
    height: float
    upright: Matrix


@dataclass(frozen=True, slots=True)
class ReadPage:
    """What was read from a page: its number from 1, where its text stands, the pictures and painted shapes on it."""

    number: int
    frame: Frame
    fragments: tuple[Fragment, ...]
    pictures: frozenset[int | str]
    strokes: int


def frame_of(page: PdfDict) -> Frame:
    """Return the frame of a page (ISO 32000-1, 7.7.3.3); a page without a usable size counts as US Letter."""
    left, bottom, right, top = _box(page, "/CropBox") or _box(page, "/MediaBox") or _LETTER
    width, height = right - left, top - bottom
    shift = Matrix(e=-left, f=-bottom)
    match int(number_at(page, "/Rotate", 0)) % 360:
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
