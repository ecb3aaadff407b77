"""The text of a shape as blocks: what is a point, at which level, with which number, under which key."""

from __future__ import annotations

from lxml import etree

from extractors.locator import SlideRef
from extractors.model import Layer, ListItem, Mark, Paragraph, Style
from extractors.slide_counts import Tally
from extractors.slide_lists import TextList
from extractors.slide_styles import PLAIN, Bullet, ListKind
from extractors.slide_text import Words

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
BULLETS = (Bullet(ListKind.BULLET),) * 9


def read(inner: str, layer: Layer = Layer.BODY, link: str = "") -> list[Paragraph | ListItem]:
    body = etree.fromstring(f'<a:txBody xmlns:a="{A}">{inner}</a:txBody>')
    texts = TextList("s1.sh2.p", SlideRef(1, 1), Words(None, Tally()), layer, link)
    return list(texts.blocks(body, BULLETS if layer is Layer.BODY else PLAIN))


def paragraph(text: str, properties: str = "") -> str:
    return f"<a:p>{properties}<a:r><a:t>{text}</a:t></a:r></a:p>"


def test_empty_paragraphs_are_left_out_but_counted_in_the_keys() -> None:
    assert [block.key for block in read(paragraph("a") + "<a:p/>" + paragraph("b"))] == ["s1.sh2.p1", "s1.sh2.p3"]


def test_the_paragraph_speaks_before_the_list_style_of_the_shape_and_that_before_what_is_inherited() -> None:
    style = '<a:lstStyle><a:lvl2pPr><a:buAutoNum type="arabicPeriod"/></a:lvl2pPr></a:lstStyle>'
    own = '<a:pPr lvl="1"><a:buNone/></a:pPr>'
    found = read(style + paragraph("a") + paragraph("b", '<a:pPr lvl="1"/>') + paragraph("c", own))
    assert [(type(block), getattr(block, "label", "")) for block in found] == [
        (ListItem, ""),
        (ListItem, "1."),
        (Paragraph, ""),
    ]


def test_an_empty_paragraph_does_not_break_the_numbers() -> None:
    number = '<a:pPr><a:buAutoNum type="romanUcPeriod"/></a:pPr>'
    found = read(paragraph("a", number) + f"<a:p>{number}</a:p>" + paragraph("b", number))
    assert [block.label for block in found if isinstance(block, ListItem)] == ["I.", "II."]


def test_furniture_keeps_the_numbers_that_the_program_fills_in() -> None:
    field = '<a:p><a:fld type="slidenum"><a:t>7</a:t></a:fld></a:p>'
    assert read(field) == []
    assert [(block.text, block.layer) for block in read(field, Layer.FURNITURE)] == [("7", Layer.FURNITURE)]


def test_a_link_on_the_shape_lies_over_every_paragraph() -> None:
    (found,) = read(paragraph("read"), link="http://a.org")
    assert found.marks == (Mark(0, 4, Style.LINK, "http://a.org"),)
