"""Pages become sheets: they know of drawings on them, and their lines of the ruled cells that they stand in."""

from __future__ import annotations

from pdfs import SLIDE, Page, Raw, Text, extracted, make, said

from extractors.model import Preformatted

ARROWS = Raw(b"100 300 m 200 200 l S 300 300 m 220 200 l S")
LABELS = (Text("Source code", 60, 300), Text("Upload", 290, 300), Text("A built package", 150, 180))


def slides(*items: Text | Raw) -> list[str]:
    pages = [Page((Text(f"How a package comes to be {n}", 40, 370, 20), *items), SLIDE) for n in range(1, 4)]
    return said(extracted(make(*pages)))


def test_the_labels_of_a_drawing_stand_each_alone() -> None:
    assert slides(ARROWS, *LABELS)[1:4] == ["Source code", "Upload", "A built package"]
    assert slides(*LABELS)[1:3] == ["Source code | Upload", "A built package"]


def test_boxes_with_arrows_are_no_table() -> None:
    boxes = Raw(b"50 290 80 20 re S 280 290 60 20 re S 90 290 m 90 200 l S 90 200 m 310 200 l S 310 200 m 310 290 l S")
    assert not any(told.startswith("|") for told in slides(boxes, *LABELS))


def test_labels_are_not_set_in_columns() -> None:
    names = tuple(Text(f"Box {x} {y}", 60 + 150 * x, 300 - 25 * y) for y in range(3) for x in range(3))
    pages = [Page((Text(f"Title {n}", 40, 370, 20), ARROWS, *names), SLIDE) for n in range(3)]
    assert not any(isinstance(block, Preformatted) for block in extracted(make(*pages)).document.blocks)
