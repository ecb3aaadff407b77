"""Styles resolved through what they are based on."""

from __future__ import annotations

import docx
import pytest
from word_files import element

from extractors.word_styles import ParagraphStyle, RunLook, Styles, laid_over, look_of, read_styles


def style(
    identity: str, name: str = "", based_on: str = "", paragraph: str = "", run: str = "", kind: str = "paragraph"
) -> str:
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{identity}"><w:name w:val="{name or identity}"/>{base}'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def read(*styles: str) -> Styles:
    return read_styles(element(f"<w:styles>{''.join(styles)}</w:styles>"))


def outline(level: int) -> str:
    return f'<w:outlineLvl w:val="{level}"/>'


def test_headings_by_name_by_outline_level_and_by_what_they_are_based_on() -> None:
    styles = read(
        style("berschrift2", "heading 2"),
        style("Kapitel", "Kapitel", paragraph=outline(0)),
        style("Own", "Our Heading", based_on="berschrift2"),
        style("Plain", "Plain"),
    )
    found = {identity: styles.paragraph(identity).heading for identity in styles.known}
    assert found == {"berschrift2": 2, "Kapitel": 1, "Own": 2, "Plain": 0}


def test_a_style_may_take_the_level_away() -> None:
    """The heading over a table of contents is based on Heading 1, and stands on the level of body text."""
    styles = read(
        style("Heading1", "heading 1", paragraph=outline(0)), style("TOCHeading", "TOC Heading", "Heading1", outline(9))
    )
    assert styles.paragraph("TOCHeading").heading == 0


def test_an_unknown_style_tells_by_its_id() -> None:
    assert Styles().paragraph("Heading3").heading == 3
    assert Styles().paragraph("Title").is_title
    assert Styles().paragraph("Whatever") == ParagraphStyle()


def test_styles_in_a_circle_are_read_once() -> None:
    styles = read(style("A", based_on="B", run="<w:b/>"), style("B", based_on="A", run="<w:i/>"))
    assert styles.paragraph("A").look == RunLook(strong=True, emphasis=True)


def test_the_default_style_is_that_of_paragraphs_without_one() -> None:
    xml = style("Standard", "Normal", run='<w:sz w:val="22"/>').replace("w:styleId", 'w:default="1" w:styleId')
    assert read(xml).paragraph(None).look.size == 22


def test_looks_are_taken_from_the_nearest_that_says_something() -> None:
    styles = read(
        "<w:docDefaults><w:rPrDefault><w:rPr>"
        '<w:sz w:val="20"/><w:lang w:val="en-GB" w:eastAsia="ja-JP"/></w:rPr></w:rPrDefault></w:docDefaults>',
        style("Base", run='<w:b/><w:sz w:val="24"/>'),
        style("Light", based_on="Base", run='<w:b w:val="0"/>'),
    )
    expected = RunLook(strong=False, size=24, language="en-GB", asian_language="ja-JP")
    assert styles.paragraph("Light").look == expected
    assert laid_over(RunLook(emphasis=True), expected).emphasis


def test_right_to_left_runs_have_a_language_of_their_own() -> None:
    assert look_of(element('<w:rPr><w:rtl/><w:lang w:val="en-US" w:bidi="ar-SA"/></w:rPr>')).language == "ar-SA"


@pytest.mark.parametrize("font", ["Consolas", "Courier New", "DejaVu Sans Mono", "Source Code Pro"])
def test_fonts_for_code(font: str) -> None:
    assert look_of(element(f'<w:rPr><w:rFonts w:ascii="{font}"/></w:rPr>')).is_code
    assert not RunLook(font="monotype corsiva").is_code


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Source Code", True), ("HTML Preformatted", True), ("Code", True), ("Code of Conduct", False), ("Quote", False)],
)
def test_styles_for_code(name: str, expected: bool) -> None:
    assert read(style("X", name)).paragraph("X").is_code is expected
    assert read(style("X", name, kind="character")).character("X")[1] is expected


def test_styles_that_say_what_a_paragraph_is() -> None:
    styles = read(
        style("Titel", "Title"),
        style("Untertitel", "Subtitle", based_on="Titel"),
        style("Verzeichnis1", "toc 1"),
        style("L2", "List Bullet 2"),
        style("N", paragraph='<w:numPr><w:ilvl w:val="1"/><w:numId w:val="4"/></w:numPr>'),
        style("NN", based_on="N"),
    )
    assert styles.paragraph("Titel").is_title
    assert not styles.paragraph("Untertitel").is_title
    assert styles.paragraph("Verzeichnis1").is_contents
    assert styles.paragraph("L2").nesting == 1
    found = styles.paragraph("NN")
    assert (found.list_id, found.list_level, found.list_owner) == ("4", 1, "N")
    assert styles.numbering_of("NN") == "4"


def test_table_styles_with_a_first_row_of_their_own() -> None:
    xml = '<w:style w:type="table" w:styleId="Grid"><w:name w:val="Grid"/><w:tblStylePr w:type="firstRow"/></w:style>'
    assert read(xml).styles_first_row("Grid")
    assert not read(xml).styles_first_row(None)


def test_word_s_own_template_gives_the_levels_that_python_docx_names() -> None:
    document = docx.Document()
    styles = read_styles(document.styles.element)
    for level in range(1, 10):
        assert styles.paragraph(f"Heading{level}").heading == level
    assert styles.paragraph("Heading1").look.strong
    assert styles.paragraph("ListNumber3").nesting == 2
