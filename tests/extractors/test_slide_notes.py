"""What is said with a slide: paragraphs and points of its notes page, not the numbers that stand there, too."""

from __future__ import annotations

from decks import deck, extracted, slide, with_parts

from extractors.model import Layer, ListItem, Mark, Paragraph, Style, is_said

NOTES = "ppt/notesSlides/notesSlide1.xml"
SPOKEN = deck(slide("# Ladders", notes=("Check it.", "Look up.", "Twice.")))


def said(change: object = None) -> list[Paragraph | ListItem]:
    data = with_parts(SPOKEN, {NOTES: change}) if change else SPOKEN  # type: ignore[dict-item]  a function or bytes
    return [
        block for block in extracted(data).document.blocks if isinstance(block, Paragraph | ListItem) and is_said(block)
    ]


def test_each_paragraph_is_a_block_named_by_its_words() -> None:
    assert [(block.key, block.text, block.layer) for block in said()] == [
        ("s256.ncba52624", "Check it.", Layer.NOTES),
        ("s256.n704fbea8", "Look up.", Layer.NOTES),
        ("s256.na5cc8840", "Twice.", Layer.NOTES),
    ]


def test_points_and_marks_are_kept() -> None:
    point = b'<a:p><a:pPr lvl="1"><a:buChar char="-"/></a:pPr><a:r><a:rPr b="1"/><a:t>Look up.</a:t></a:r></a:p>'
    found = said(lambda part: part.replace(b"<a:p><a:r><a:t>Look up.</a:t></a:r></a:p>", point))
    assert isinstance(found[1], ListItem)
    assert (found[1].level, found[1].marks) == (1, (Mark(0, 8, Style.STRONG),))


def test_a_line_deeper_than_one_above_it_is_a_point() -> None:
    def indented(part: bytes, line: bytes) -> bytes:
        deep = b'<a:p><a:pPr lvl="1"><a:buNone/></a:pPr><a:r><a:t>%s</a:t></a:r></a:p>' % line
        return part.replace(b"<a:p><a:r><a:t>%s</a:t></a:r></a:p>" % line, deep)

    assert [isinstance(b, ListItem) for b in said(lambda part: indented(part, b"Look up."))] == [False, True, False]
    assert not any(isinstance(b, ListItem) for b in said(lambda part: indented(part, b"Check it.")))


def test_the_number_of_the_page_is_not_said() -> None:
    number = b"""<p:sp><p:nvSpPr><p:cNvPr id="9" name=""/><p:cNvSpPr/><p:nvPr><p:ph type="sldNum"/></p:nvPr></p:nvSpPr>
    <p:spPr/><p:txBody><a:p><a:r><a:t>17</a:t></a:r></a:p></p:txBody></p:sp></p:spTree>"""
    assert len(said(lambda part: part.replace(b"</p:spTree>", number))) == 3


def test_notes_of_another_kind_are_named_as_lost() -> None:
    found = extracted(with_parts(SPOKEN, {NOTES: b"<other/>"}))
    assert [entry.code for entry in found.diagnostics][:1] == ["X121"]
    assert [section.key for section in found.document.sections] == ["s256"]
