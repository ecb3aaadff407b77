"""How a page is displayed."""

from __future__ import annotations

import pytest

from extractors.pdf_objects import PdfDict
from extractors.pdf_page import frame_of
from extractors.pdf_pen import Matrix

A4 = [0, 0, 595, 842]


def displayed(page: PdfDict, x: float, y: float) -> tuple[float, float, float, float]:
    """Return the size of a page and where one of its points is displayed."""
    frame = frame_of(page)
    point = Matrix(e=x, f=y).then(frame.upright)
    return frame.width, frame.height, point.e, point.f


@pytest.mark.parametrize(
    ("rotate", "expected"),
    [
        (0, (595, 842, 10, 20)),
        (90, (842, 595, 20, 585)),
        (180, (595, 842, 585, 822)),
        (270, (842, 595, 822, 10)),
        (-90, (842, 595, 822, 10)),
        (45, (595, 842, 10, 20)),
    ],
)
def test_a_page_is_turned(rotate: int, expected: tuple[float, float, float, float]) -> None:
    assert displayed({"/MediaBox": A4, "/Rotate": rotate}, 10, 20) == expected


def test_only_what_the_crop_box_shows_counts() -> None:
    assert displayed({"/MediaBox": A4, "/CropBox": [100, 100, 300, 500]}, 110, 120) == (200, 400, 10, 20)
    assert displayed({"/MediaBox": [595, 842, 0, 0]}, 10, 20) == (595, 842, 10, 20)


@pytest.mark.parametrize("box", [None, [0, 0, 0, 0], [0, 0, "x"], "x"])
def test_a_page_without_a_usable_size_is_us_letter(box: object) -> None:
    assert displayed({"/MediaBox": box}, 10, 20) == (612, 792, 10, 20)
