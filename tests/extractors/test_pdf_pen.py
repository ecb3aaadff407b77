"""The pen: where text stands on a page, whatever matrices, forms and rotations lead there."""

from __future__ import annotations

import pytest
from pdfs import LOREM, SLIDE, Page, Raw, Text, extracted, flow, make, said

from extractors.pdf_pen import UNMARKED, Fragment, Matrix, PageTooLargeError, Pen
from extractors.pdf_widths import WidthTables

FONT: dict[str, object] = {"/BaseFont": "/ABCDEF+Sans-Bold", "/Widths": [500] * 256, "/FirstChar": 0}
STILL = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0]


def pen(resources: dict[str, object] | None = None, upright: Matrix | None = None) -> Pen:
    return Pen(upright or Matrix(), WidthTables(), resources or {})


def show(holder: Pen, text: str, x: float = 72, y: float = 700, size: float = 10) -> None:
    place = [1.0, 0.0, 0.0, 1.0, x, y]
    holder.before(b"Tj", [text.encode()], STILL, place)
    holder.write(text, STILL, place, FONT, size)


def test_a_fragment_knows_start_end_size_and_font() -> None:
    holder = pen()
    show(holder, "abcd")
    expected = Fragment("abcd", 72, 700, 92, 10, "ABCDEF+Sans-Bold", upright=True, mark=UNMARKED, artifact=False)
    assert holder.fragments == [expected]


def test_the_next_font_starts_where_the_last_ended() -> None:
    holder = pen()
    show(holder, "abcd")
    show(holder, "ef")
    assert [(item.x, item.end) for item in holder.fragments] == [(72, 92), (92, 102)]


def test_kerning_and_letter_spacing_count() -> None:
    holder = pen()
    holder.before(b"Tc", [2], STILL, STILL)
    holder.before(b"TJ", [[b"ab", -1000, b"c"]], STILL, STILL)
    holder.write("ab c", STILL, STILL, FONT, 10)
    assert holder.fragments[0].end == pytest.approx(3 * 5 + 10 + 3 * 2)


def test_spacing_ends_with_its_graphics_state() -> None:
    holder = pen()
    for operator, operands in ((b"q", []), (b"Tc", [9]), (b"Q", [])):
        holder.before(operator, operands, STILL, STILL)
    show(holder, "ab")
    assert holder.fragments[0].end == pytest.approx(82)


def test_marks_nest_and_artifacts_hold_for_all_inside() -> None:
    holder = pen({"/Properties": {"/MC0": {"/MCID": 5}}})
    seen = []
    for operator, operands in (
        (b"BDC", ["/P", {"/MCID": 3}]),
        (b"BDC", ["/Span", "/MC0"]),
        (b"EMC", []),
        (b"BMC", ["/Artifact"]),
        (b"BDC", ["/Span", {}]),
        (b"EMC", []),
        (b"EMC", []),
        (b"EMC", []),
    ):
        holder.before(operator, operands, STILL, STILL)
        show(holder, "ab")
        seen.append((holder.fragments[-1].mark, holder.fragments[-1].artifact))
    marks = [(3, False), (5, False), (3, False), (3, True), (3, True), (3, True), (3, False), (UNMARKED, False)]
    assert seen == marks


def test_too_many_pieces_are_refused() -> None:
    holder = pen()
    for _ in range(50_000):
        holder.before(b"Tj", [b"a"], STILL, STILL)
    assert not holder.is_full
    with pytest.raises(PageTooLargeError):
        holder.before(b"Tj", [b"a"], STILL, STILL)
    assert holder.is_full


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_text_at_no_place_is_not_read(number: float) -> None:
    holder = pen()
    show(holder, "ab", x=number)
    assert holder.fragments == []


def test_pictures_are_told_from_forms() -> None:
    holder = pen({"/XObject": {"/Im": {"/Width": 100, "/Height": 90}, "/Dot": {"/Width": 4, "/Height": 4}, "/Fm": {}}})
    for name in ("/Im", "/Dot", "/Fm"):
        holder.before(b"Do", [name], STILL, STILL)
        if name == "/Fm":
            holder.before(b"S", [], STILL, STILL)
        holder.after(b"Do", [name], STILL, STILL)
    assert holder.pictures == {"/Im"}
    assert holder.strokes == 1


def test_text_in_a_form_stands_where_the_form_stands() -> None:
    holder = pen()
    lower = [1.0, 0.0, 0.0, 1.0, 0.0, -300.0]
    holder.before(b"Do", ["/Fm"], lower, STILL)
    show(holder, "ab")
    holder.after(b"Do", ["/Fm"], lower, STILL)
    show(holder, "cd")
    assert [item.y for item in holder.fragments] == [400, 700]


def test_pages_that_are_shown_turned_are_read_as_they_are_shown() -> None:
    """A deck from Distiller: the page is upright and turned by 90 degrees, its text turned back."""
    place = b"BT /plain %d Tf 0 1 -1 0 %d %d Tm (%s) Tj ET"
    title, item = Raw(place % (32, 60, 40, b"Faults")), Raw(place % (20, 200, 40, b"Stop the line"))
    data = make(Page((item, title), (SLIDE[1], SLIDE[0]), rotate=90))
    assert said(extracted(data)) == ["# Faults", "Stop the line"]


def test_sizes_given_by_the_matrix_count() -> None:
    page = Page((Raw(b"BT /plain 1 Tf 18 0 0 18 72 740 Tm (Faults) Tj ET"), *flow(LOREM)))
    assert said(extracted(make(page))) == ["# Faults", LOREM]


def test_cells_that_one_text_object_moves_between_stay_apart() -> None:
    row = Raw(b"BT /plain 10 Tf 72 500 Td (Fault) Tj 120 0 Td (Who) Tj 120 0 Td (When) Tj ET")
    assert said(extracted(make(Page((*flow(LOREM), row, Text("Belt torn", 72, 480))))))[1] == "Fault | Who | When"
