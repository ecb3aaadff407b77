"""The order of reading: what belongs together stays together, whatever it is wrapped in."""

from __future__ import annotations

from word_files import (
    STYLES,
    blocks,
    cell,
    drawing,
    level,
    numbering,
    para,
    point,
    read,
    row,
    run,
    table,
    word_file,
)

from extractors.locator import ParagraphRef
from extractors.model import (
    Block,
    Figure,
    Heading,
    Layer,
    ListItem,
    Merge,
    Paragraph,
    Preformatted,
    Table,
    layer_of,
    text_of,
)

LISTS = {"numbering": numbering(level(0), level(1, "lowerLetter", "%2)"), level(2, "bullet", "o"))}
NOTES = {
    "footnotes": (
        '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
        f'<w:footnote w:id="1">{para("First note.", identity="0A0B0C0D")}{para("More of it.")}</w:footnote>'
        f'<w:footnote w:id="2">{para("Second note.")}</w:footnote>'
    ),
    "endnotes": f'<w:endnote w:id="1">{para("At the end.")}</w:endnote>',
}


def note(number: int, kind: str = "footnote") -> str:
    return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'


def field(instruction: str, *, end: bool = True) -> str:
    closing = '<w:r><w:fldChar w:fldCharType="end"/></w:r>' if end else ""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{instruction}</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{closing}'
    )


def texts(found: list[Block]) -> list[str]:
    return [text_of(block) for block in found]


def test_paragraphs_are_counted_as_word_counts_them() -> None:
    body = para("One") + para() + table(row("a", "b")) + para("Two")
    found = blocks(body)
    assert [block.at for block in found] == [ParagraphRef(1, ""), ParagraphRef(3, ""), ParagraphRef(5, "")]


def test_points_carry_their_labels_and_levels() -> None:
    body = point("Plan") + point("Who", level=1) + point("When", level=1) + point("bullet", level=2) + point("Do")
    found = blocks(body, parts=LISTS)
    assert [(item.level, item.ordered, item.label) for item in found if isinstance(item, ListItem)] == [
        (0, True, "1."),
        (1, True, "a)"),
        (1, True, "b)"),
        (2, False, ""),
        (0, True, "2."),
    ]


def test_a_numbered_heading_counts_and_keeps_plain_text() -> None:
    styles = STYLES.replace("<w:pPr>", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>', 1)
    lists = {"numbering": numbering(level(0, more='<w:pStyle w:val="Heading1"/>')), "styles": styles}
    found = blocks(para("Scope", style="Heading1") + point("after"), parts=lists)
    assert isinstance(found[0], Heading)
    assert found[0].text == "Scope"
    assert isinstance(found[1], ListItem)
    assert found[1].label == "2."


def test_an_empty_point_counts_and_says_nothing() -> None:
    found = blocks(point("one") + point("") + point("three"), parts=LISTS)
    assert [item.label for item in found if isinstance(item, ListItem)] == ["1.", "3."]


def test_a_list_may_be_taken_away_from_a_paragraph() -> None:
    numbered = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    styles = f'<w:style w:type="paragraph" w:styleId="L"><w:name w:val="L"/><w:pPr>{numbered}</w:pPr></w:style>'
    off = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    found = blocks(para("in", style="L") + para("out", style="L", properties=off), parts={**LISTS, "styles": styles})
    assert [type(block) for block in found] == [ListItem, Paragraph]


def test_notes_stand_after_the_paragraph_that_refers_to_them() -> None:
    body = para(run("Wear a helmet") + note(1) + run(" always") + note(1, "endnote") + run(".")) + para("Next")
    found = blocks(body, parts=NOTES)
    assert texts(found) == ["Wear a helmet¹ always[i].", "¹ First note.\nMore of it.", "[i] At the end.", "Next"]
    assert found[1].key == "n0A0B0C0D"


def test_notes_in_a_list_stand_after_the_whole_list() -> None:
    lined = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = para(run("one") + note(2), properties=lined) + point("two") + para("after")
    assert texts(blocks(body, parts={**LISTS, **NOTES})) == ["one¹", "two", "¹ Second note.", "after"]


def test_a_note_that_is_referred_to_twice_is_read_once() -> None:
    assert texts(blocks(para(run("a") + note(2)) + para(run("b") + note(2)), parts=NOTES)).count("¹ Second note.") == 1


def test_a_note_with_a_sign_of_its_own_gets_no_number() -> None:
    own = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>'
    assert texts(blocks(para(run("a") + own), parts=NOTES)) == ["a*", "Second note."]


def test_a_heading_is_without_the_sign_of_its_note() -> None:
    found = blocks(para(run("Scope") + note(2), style="Heading1") + para("x"), parts={**NOTES, "styles": STYLES})
    assert texts(found) == ["Scope", "¹ Second note.", "x"]
    alone = blocks(para(note(2), style="Heading1") + para("x"), parts={**NOTES, "styles": STYLES})
    assert not any(isinstance(block, Heading) for block in alone)


def test_numbers_of_notes_follow_the_settings() -> None:
    settings = '<w:footnotePr><w:numFmt w:val="upperLetter"/><w:numStart w:val="3"/></w:footnotePr>'
    assert texts(blocks(para(run("a") + note(2)), parts={**NOTES, "settings": settings}))[0] == "a[C]"


def test_comments_stand_at_their_place_with_their_author() -> None:
    parts = {"comments": f'<w:comment w:id="4" w:author="Ann">{para("Is this still true?")}</w:comment>'}
    found = blocks(para(run("Old rule") + '<w:r><w:commentReference w:id="4"/></w:r>') + para("Next"), parts=parts)
    assert texts(found) == ["Old rule", "Is this still true?", "Next"]
    comment = found[1]
    assert isinstance(comment, Paragraph)
    assert (comment.layer, comment.author) == (Layer.COMMENT, "Ann")


def test_a_comment_may_end_after_its_paragraph() -> None:
    """Some programs write no reference, only where the words that are commented on end."""
    parts = {"comments": f'<w:comment w:id="4" w:author="Ann">{para("Still true?")}</w:comment>'}
    end = '<w:commentRangeEnd w:id="4"/>'
    for body in (para(run("Old rule") + end) + para("Next"), para("Old rule") + end + para("Next")):
        assert texts(blocks(body, parts=parts)) == ["Old rule", "Still true?", "Next"]


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    mark = "<w:rPr><w:del/></w:rPr>"
    found = read(word_file(para("Lift with ", properties=mark) + para("both hands")))
    assert texts(list(found.document.blocks)) == ["Lift with both hands"]
    assert [entry.code for entry in found.diagnostics if entry.code == "X511"] == ["X511"]
    assert texts(blocks(para("Last", properties=mark))) == ["Last"]


def test_a_dropped_capital_belongs_to_its_word() -> None:
    assert texts(blocks(para("T", properties='<w:framePr w:dropCap="drop"/>') + para("he ladder"))) == ["The ladder"]


def test_a_table_of_contents_is_furniture() -> None:
    built = (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
        f"<w:sdtContent>{para('Scope')}</w:sdtContent></w:sdt>"
    )
    typed = para(field(' TOC \\o "1-3" ', end=False) + run("Lifting 7")) + para(
        run("Carrying 8") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    found = blocks(built + typed + para("Body"))
    assert [layer_of(block) for block in found] == [Layer.FURNITURE] * 3 + [Layer.BODY]


def test_lines_of_code_make_one_block() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="C"><w:name w:val="Source Code"/></w:style>'
    body = para("def f():", "C") + para("", "C") + para("    return 1", "C") + para("", "C") + para("Then")
    found = blocks(body, parts={"styles": styles})
    assert [type(block) for block in found] == [Preformatted, Paragraph]
    assert text_of(found[0]) == "def f():\n\n    return 1"


def test_text_boxes_stand_after_the_paragraph_that_holds_them() -> None:
    """A heading style in a box makes no section: the text after it would go there."""
    inner = para("Remember", style="Heading1") + para("Three points of contact.")
    box = drawing(f"<wps:wsp><wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx></wps:wsp>")
    found = blocks(para(run("Climb.") + box) + para("Next"), parts={"styles": STYLES})
    assert texts(found) == ["Climb.", "Remember", "Three points of contact.", "Next"]
    assert not any(isinstance(block, Heading) for block in found)


def test_a_picture_stands_before_the_words_that_follow_it() -> None:
    shape = drawing("<wps:wsp/>", alt="A ladder")
    assert texts(blocks(para(shape + run("Figure 1")))) == ["A ladder", "Figure 1"]
    assert texts(blocks(para(run("Figure 1") + shape))) == ["Figure 1", "A ladder"]


def test_a_table_with_merged_cells_and_what_hangs_in_it() -> None:
    inner = table(row("x", "y"))
    body = table(
        row(cell(para(run("Load", "<w:b/>")), '<w:gridSpan w:val="2"/>')),
        row(cell(para(run("10 kg") + note(2))), cell(para("shelf") + inner + para(drawing("<wps:wsp/>", alt="Shelf")))),
    )
    found = blocks(body, parts=NOTES)
    assert isinstance(found[0], Table)
    assert found[0].rows == (("Load", ""), ("10 kg¹", "shelf"))
    assert (found[0].merged, found[0].header_rows) == ((Merge(0, 0, 1, 2),), 1)
    assert [type(block) for block in found[1:]] == [Paragraph, Table, Figure]


def test_rows_that_are_headings() -> None:
    styles = '<w:style w:type="table" w:styleId="T"><w:name w:val="T"/><w:tblStylePr w:type="firstRow"/></w:style>'
    styled = '<w:tblStyle w:val="T"/><w:tblLook w:val="04A0"/>'
    stated = table(row("a", properties="<w:tblHeader/>"), row("b", properties="<w:tblHeader/>"), row("c"))
    looks = table(row("a"), row("b"), properties=styled)
    plain = table(row("a"), row("b"), properties='<w:tblLook w:val="04A0"/>')
    found = blocks(stated + looks + plain, parts={"styles": styles})
    assert [block.header_rows for block in found if isinstance(block, Table)] == [2, 1, 0]


def test_a_table_of_one_cell_is_its_paragraphs() -> None:
    body = table(row(cell(para("Safety", style="Heading1") + para("Wear a helmet."))))
    found = blocks(body, parts={"styles": STYLES})
    assert [type(block) for block in found] == [Heading, Paragraph]


def test_a_table_that_only_places_text_side_by_side_is_its_text() -> None:
    """Job aids are often laid out so; a heading without text in its cell is the head of a column."""
    left = cell(para("Before", style="Heading1") + para("Check the stiles."))
    right = cell(para("After", style="Heading1") + para("Store it dry."))
    found = blocks(table(row(left, right)), parts={"styles": STYLES})
    assert texts(found) == ["Before", "Check the stiles.", "After", "Store it dry."]
    heads = row(*(cell(para(words, style="Heading1")) for words in ("Before", "After")))
    assert [type(block) for block in blocks(table(heads, row("a", "b")), parts={"styles": STYLES})] == [Table]


def test_lists_in_cells_keep_their_labels() -> None:
    found = blocks(table(row(cell(point("one") + point("two")), "x")), parts=LISTS)
    assert texts(found) == ["1. one\n2. two | x"]


def test_a_document_stored_inside_is_named() -> None:
    found = read(word_file(para("Text") + '<w:altChunk r:id="r1"/>'))
    assert [entry.code for entry in found.diagnostics if entry.code == "X506"] == ["X506"]


def test_a_formula_on_a_line_of_its_own_is_a_paragraph() -> None:
    assert texts(blocks("<m:oMathPara><m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath></m:oMathPara>")) == ["a=b"]


def test_a_bookmark_on_an_empty_line_leads_to_the_next_words() -> None:
    mark = '<w:bookmarkStart w:id="1" w:name="here"/>'
    link = f'<w:hyperlink w:anchor="here">{run("go")}</w:hyperlink>'
    found = read(word_file(para(link) + para(mark) + para("Lifting", style="Heading1"), parts={"styles": STYLES}))
    jump = found.document.sections[0].blocks[0]
    assert isinstance(jump, Paragraph)
    assert jump.marks[0].target == f"#{found.document.sections[1].key}"
