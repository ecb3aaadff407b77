"""The words of a paragraph: looks, links, fields, changes, symbols, and what hangs on them."""

from __future__ import annotations

import pytest
from word_files import element, link, para, read, run, word_file

from extractors.marked_text import marked
from extractors.model import Mark, Paragraph, Style
from extractors.office_zip import Relation
from extractors.word_fields import Fields
from extractors.word_styles import ParagraphStyle, Styles, read_styles
from extractors.word_words import NoteMark, Tally, Wording, Words

STYLES = (
    '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Code"><w:name w:val="Source Code"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Bold"><w:name w:val="Bold"/><w:rPr><w:b/></w:rPr></w:style>'
)
BOLD = "<w:b/>"
EMOJI = "<w:r><mc:AlternateContent><mc:Choice/><mc:Fallback><w:t>☺</w:t></mc:Fallback></mc:AlternateContent></w:r>"
EITHER = (
    f"<mc:AlternateContent><mc:Choice>{run('new')}</mc:Choice><mc:Fallback>{run('old')}</mc:Fallback>"
    "</mc:AlternateContent>"
)


def wording(story: str = "<w:p/>", styles: Styles | None = None) -> Wording:
    links = {"r1": Relation("hyperlink", "", "https://a.example", external=True)}
    return Wording(
        styles or read_styles(element(f"<w:styles>{STYLES}</w:styles>")),
        links,
        Fields(element(story)),
        Tally(),
        lambda note: f"[{note.identity}]",
    )


def said(inside: str, style: str = "") -> tuple[str, tuple[Mark, ...]]:
    xml = para(inside)
    reader, words = wording(xml), Words()
    root = element(xml)
    reader.fields = Fields(root)
    reader.read(root, reader.styles.paragraph(style) if style else ParagraphStyle(), words)
    return marked(words.runs)


def text(inside: str) -> str:
    return said(inside)[0]


def test_looks_that_a_run_or_its_style_gives() -> None:
    inside = run("Wear ") + run("a helmet", BOLD) + run(" and ") + run("gloves", '<w:rStyle w:val="Strong"/><w:i/>')
    assert said(inside) == (
        "Wear a helmet and gloves",
        (Mark(5, 13, Style.STRONG), Mark(18, 24, Style.STRONG), Mark(18, 24, Style.EMPHASIS)),
    )


def test_what_the_whole_paragraph_style_does_is_no_emphasis() -> None:
    assert said(run("All of it"), "Bold")[1] == ()
    assert said(run("Not this", '<w:rStyle w:val="Strong"/>'), "Bold")[1] == (), "two bold styles turn each other off"


def test_code_by_its_style_or_its_font() -> None:
    mono = '<w:rFonts w:ascii="Consolas"/>'
    assert said(run("Run ") + run("make", mono) + run(" or ") + run("tox", '<w:rStyle w:val="Code"/>'))[1] == (
        Mark(4, 8, Style.CODE),
        Mark(12, 15, Style.CODE),
    )


def test_a_document_typed_in_one_width_is_not_code() -> None:
    styles = read_styles(
        element(
            '<w:styles><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Courier New"/></w:rPr>'
            "</w:rPrDefault></w:docDefaults></w:styles>"
        )
    )
    reader, words = wording(styles=styles), Words()
    reader.read(element(para(run("typed", '<w:rFonts w:ascii="Courier"/>'))), styles.paragraph(""), words)
    assert marked(words.runs) == ("typed", ())


def test_links_outside_and_inside() -> None:
    outside = f'<w:hyperlink r:id="r1" w:anchor="part">{run("there")}</w:hyperlink>'
    inside = f'<w:hyperlink w:anchor="_Ref1">{run("here")}</w:hyperlink>'
    assert said(outside + run(" ") + inside)[1] == (
        Mark(0, 5, Style.LINK, "https://a.example#part"),
        Mark(6, 10, Style.LINK, "#_Ref1"),
    )


def test_the_instruction_of_a_field_is_no_text() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText> HYPERLINK "https://b.example" </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("a page")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert said(run("See ") + field + run(".")) == ("See a page.", (Mark(4, 10, Style.LINK, "https://b.example"),))
    assert text(f'<w:fldSimple w:instr=" PAGE ">{run("7")}</w:fldSimple>') == "7"


def test_tracked_changes_are_read_as_accepted() -> None:
    reader, words = wording(), Words()
    changes = (
        run("Lift with ") + f"<w:ins>{run('both hands')}</w:ins><w:del><w:r><w:delText>care</w:delText></w:r></w:del>"
        f"<w:moveFrom>{run(' gone')}</w:moveFrom><w:moveTo>{run(' now')}</w:moveTo>"
    )
    reader.read(element(para(changes)), ParagraphStyle(), words)
    assert marked(words.runs)[0] == "Lift with both hands now"
    assert reader.tally.changes == 4


def test_hidden_text_is_left_out_and_counted() -> None:
    reader, words = wording(), Words()
    reader.read(element(para(run("seen ") + run("unseen", "<w:vanish/>"))), ParagraphStyle(), words)
    assert marked(words.runs)[0] == "seen"
    assert reader.tally.hidden == 1


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>", "a b"),
        ("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t></w:r>", "a\nb\nc"),
        ("<w:r><w:t>self</w:t><w:noBreakHyphen/><w:t>paced</w:t></w:r>", "self-paced"),
        (run("10") + run("6", '<w:vertAlign w:val="superscript"/>'), "10⁶"),
        (run("H") + run("2", '<w:vertAlign w:val="subscript"/>') + run("O"), "H₂O"),
        (run("1") + run("st", '<w:vertAlign w:val="superscript"/>'), "1st"),
        (run("\uf0fc yes", '<w:rFonts w:ascii="Wingdings"/>'), "✓ yes"),
        ("<w:r><w:t>soft</w:t><w:softHyphen/><w:t>ly</w:t></w:r>", "softly"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:t> done</w:t></w:r>', "✓ done"),
        (f"<w:r><w:ruby><w:rt>{run('kan')}</w:rt><w:rubyBase>{run('漢')}</w:rubyBase></w:ruby></w:r>", "漢"),
        (f"<w:smartTag>{run('Bern')}</w:smartTag>", "Bern"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{run('chosen')}</w:sdtContent></w:sdt>", "chosen"),
        (f'<w:bdo w:val="rtl">{run("שלום")}</w:bdo>', "שלום"),
        (EITHER, "new"),
        (EMOJI, "☺"),
    ],
)
def test_text_in_all_its_wrappings(inside: str, expected: str) -> None:
    assert text(inside) == expected


def test_a_formula_is_marked() -> None:
    formula = (
        "<m:oMath><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>"
    )
    assert said(run("with ") + formula) == ("with x^2", (Mark(5, 8, Style.FORMULA),))


def test_notes_comments_and_bookmarks_hang_on_their_paragraph() -> None:
    reader, words = wording(), Words()
    inside = (
        '<w:bookmarkStart w:id="0" w:name="_Ref1"/>'
        + run("See")
        + '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="5"/></w:r>'
    )
    reader.read(element(para(inside)), ParagraphStyle(), words)
    assert marked(words.runs)[0] == "See[2]"
    assert words.notes == [(NoteMark("footnote", "2", own_sign=False), "[2]")]
    assert (words.comments, words.bookmarks) == (["5"], ["_Ref1"])


def test_letters_are_weighed_by_language() -> None:
    reader, words = wording(), Words()
    inside = run("Hello", '<w:lang w:val="en-GB" w:eastAsia="ja-JP"/>') + run(
        "安全 ok", '<w:lang w:val="en-GB" w:eastAsia="ja-JP"/>'
    )
    reader.read(element(para(inside)), ParagraphStyle(), words)
    assert reader.tally.languages == {"en-GB": 7, "ja-JP": 2}


def test_text_whose_size_nothing_says_has_the_usual_one() -> None:
    reader, words = wording(), Words()
    reader.read(element(para(run("small") + run("x", '<w:sz w:val="32"/>'))), ParagraphStyle(), words)
    assert words.sizes == {20: 5, 32: 1}


def test_a_typed_link_without_a_place_is_plain_text() -> None:
    data = word_file(
        para(f'<w:hyperlink w:anchor="nowhere">{run("lost")}</w:hyperlink>'), links=link("x", "hyperlink", "y")
    )
    assert [block.marks for block in read(data).document.blocks if isinstance(block, Paragraph)] == [()]
