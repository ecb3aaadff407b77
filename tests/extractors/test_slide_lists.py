"""The text of a shape as blocks: what is a point, at which level, with which number, under which key."""

from __future__ import annotations

from lxml import etree

from extractors.locator import SlideRef
from extractors.model import Block, Layer, ListItem, Mark, Paragraph, Preformatted, Style, text_of
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


def test_paragraphs_keep_their_keys_when_others_are_put_before_them_or_reworded() -> None:
    before = read(paragraph("a") + "<a:p/>" + paragraph("b"))
    after = read(paragraph("new") + paragraph("reworded") + paragraph("b"))
    assert [block.key for block in before] == ["s1.sh2.pe8b7be43", "s1.sh2.p71beeff9"]
    assert after[2] == before[1]
    assert len({block.key for block in (*before, *after)}) == 4


def test_a_text_that_stands_twice_is_counted() -> None:
    found = read(paragraph("a") + paragraph("b") + paragraph("a"))
    assert [block.key for block in found] == ["s1.sh2.pe8b7be43", "s1.sh2.p71beeff9", "s1.sh2.pe8b7be43-2"]


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


def test_a_field_says_nothing_about_the_level_of_its_paragraph() -> None:
    field = '<a:fld type="x"><a:pPr lvl="3"/><a:t>a</a:t></a:fld>'
    found = read(f'<a:p><a:pPr lvl="1"/>{field}</a:p><a:p>{field}</a:p>')
    assert [block.level for block in found if isinstance(block, ListItem)] == [1, 0]


def as_typed(*texts: str) -> list[Block]:
    plain = "<a:pPr><a:buNone/></a:pPr>"
    body = etree.fromstring(f'<a:txBody xmlns:a="{A}">{"".join(paragraph(text, plain) for text in texts)}</a:txBody>')
    return list(TextList("s1.sh2.p", SlideRef(1, 1), Words(None, Tally()), code=True).blocks(body, BULLETS))


def test_lines_that_can_only_be_code_stand_together_whatever_their_font() -> None:
    found = as_typed("# sets the name", 'git config user.name "Ann"', "That is all.")
    assert [(type(block), text_of(block)) for block in found] == [
        (Preformatted, '# sets the name\ngit config user.name "Ann"'),
        (Paragraph, "That is all."),
    ]
    xml = as_typed("&lt;group id=&quot;a&quot;&gt;", "  &lt;title&gt;Rungs&lt;/title&gt;", "&lt;/group&gt;")
    assert [text_of(block) for block in xml] == ['<group id="a">\n  <title>Rungs</title>\n</group>']


def test_one_command_alone_is_marked_as_code_and_comments_alone_are_text() -> None:
    (command,) = as_typed("$ git init")
    assert command.marks == (Mark(0, 10, Style.CODE),)
    assert [type(block) for block in as_typed("# One rule", "# Another rule")] == [Paragraph, Paragraph]


def test_the_output_of_a_program_keeps_its_spaces() -> None:
    screen = ("===== start =====", "Name   Stmts", "---------------", "a/b.py   12", "a/c.py    7", "--------")
    assert [text_of(block) for block in as_typed(*screen)] == ["\n".join(screen)]
