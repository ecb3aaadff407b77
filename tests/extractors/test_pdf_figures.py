"""Pictures with a text alternative stand where the tag tree has them."""

from __future__ import annotations

import pytest
from pdfs import El, Page, Text, extracted, make, said

from extractors.model import Figure
from extractors.pdf_figures import with_figures
from extractors.pdf_layout import Kind, Piece
from extractors.pdf_tags import TaggedFigure


def alts(alt: str) -> list[str]:
    return [piece.text for piece in with_figures((), [TaggedFigure(1, 1, alt)])]


def test_a_described_picture_stands_between_its_neighbours() -> None:
    page = Page((Text("Before the picture.", 72, 700, mark=0), Text("After the picture.", 72, 500, mark=1)))
    tree = [El("P", [(1, 0)]), El("Figure", [(1, 9)], alt="A torn belt"), El("P", [(1, 1)])]
    extraction = extracted(make(page, tree=tree))
    assert said(extraction) == ["Before the picture.", "[A torn belt]", "After the picture."]
    assert [block.asset for block in extraction.document.blocks if isinstance(block, Figure)] == [""]


@pytest.mark.parametrize(
    "alt", ["image12.png", "Picture 3", "https://example.org/a.png", "figure", "belt.jpg 00238 disk"]
)
def test_a_file_name_is_no_text_alternative(alt: str) -> None:
    assert alts(alt) == []


def test_what_a_program_adds_is_left_out() -> None:
    assert alts("A belt on a wheel Description automatically generated with low confidence") == ["A belt on a wheel"]


def test_a_picture_without_a_page_has_no_place() -> None:
    assert with_figures((Piece(Kind.TEXT, 1, "Text"),), [TaggedFigure(0, 1, "A torn belt")])[0].kind is Kind.TEXT
