"""Word files from end to end: as a designer makes them, as others damage them, and as they are edited."""

from __future__ import annotations

import io
import random
import re
import zipfile
from dataclasses import replace

import docx
import msoffcrypto
import pytest
from docx.document import Document as DocxDocument
from docx.shared import Pt
from hypothesis import given, settings
from hypothesis import strategies as st
from sources import source_of
from word_files import MAIN_TYPE, STYLES, changed, drawing, link, para, picture, point, read, run, word_file

from extractors.diagnostics import Diagnostic, MaterialError
from extractors.document_word import SUFFIXES, Options, extract
from extractors.locator import describe
from extractors.model import Block, Extraction, Heading, ListItem, Paragraph, Table, text_of

TEMPLATE_TYPE = MAIN_TYPE.replace("document.main", "template.main")
MACRO_TYPE = "application/vnd.ms-word.document.macroEnabled.main+xml"


def saved(document: DocxDocument) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def refused(data: bytes, options: Options | None = None, password: str = "") -> Diagnostic:
    with pytest.raises(MaterialError) as caught:
        extract(replace(source_of(data, "guide.docx"), password=password), options or Options())
    return caught.value.diagnostic


def guide() -> DocxDocument:
    """A document as somebody writes it in Word."""
    document = docx.Document()
    document.core_properties.title = "Ladder safety"
    document.add_heading("Ladder safety", 0)
    document.add_heading("Before you climb", 1)
    paragraph = document.add_paragraph("Check the ")
    paragraph.add_run("stiles").bold = True
    document.add_paragraph("Open it fully", style="List Number")
    document.add_paragraph("Lock it", style="List Number")
    document.add_paragraph("with both hands", style="List Bullet 2")
    document.add_heading("Loads", 2)
    table = document.add_table(2, 3)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "Ladder"
    table.cell(0, 2).text = "Load"
    table.cell(1, 0).text = "A"
    table.cell(1, 2).text = "150 kg"
    return document


def test_a_document_as_people_write_it() -> None:
    found = read(saved(guide()))
    assert (found.document.title, found.document.language) == ("Ladder safety", "en-US")
    assert [(section.level, section.chapter) for section in found.document.sections] == [
        (1, "Ladder safety"),
        (1, "Before you climb"),
        (2, "Before you climb"),
    ]
    assert [text_of(block) for block in found.document.blocks] == [
        "Ladder safety",
        "Before you climb",
        "Check the stiles",
        "Open it fully",
        "Lock it",
        "with both hands",
        "Loads",
        "Ladder |  | Load\nA |  | 150 kg",
    ]
    items = [
        (block.label, block.ordered, block.level) for block in found.document.blocks if isinstance(block, ListItem)
    ]
    assert items == [("1.", True, 0), ("2.", True, 0), ("", False, 1)]
    assert describe(found.document.blocks[3].at) == "paragraph 4 (under Before you climb)"
    assert found.diagnostics == ()


@pytest.mark.parametrize("kind", [MAIN_TYPE, TEMPLATE_TYPE, MACRO_TYPE])
def test_every_kind_of_word_file_is_read(kind: str) -> None:
    assert [text_of(block) for block in read(word_file(para("Text"), kind=kind)).document.blocks] == ["Text"]


def test_the_suffixes_of_word() -> None:
    assert {".docx", ".docm", ".dotx", ".dotm"} == SUFFIXES


def test_a_document_without_words_is_refused() -> None:
    assert refused(word_file(para())).code == "X504"


def test_other_files_are_named() -> None:
    assert refused(b"%PDF-1.7").message == "this is a PDF, not a Word document"
    assert refused(b"").code == "X101"
    deck = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
    assert refused(word_file(para("x"), kind=deck)).message == "this is a PowerPoint presentation, not a Word document"


def test_a_protected_document_opens_with_its_password() -> None:
    locked, words = io.BytesIO(), "open sesame"
    plain = word_file(para("Text"), parts={"word/media/one.bin": random.Random(1).randbytes(8_000)})  # noqa: S311  filling
    msoffcrypto.OfficeFile(io.BytesIO(plain)).encrypt(words, locked)
    assert refused(locked.getvalue()).code == "X104"
    assert refused(locked.getvalue(), password=words.upper()).code == "X139"
    opened = extract(replace(source_of(locked.getvalue(), "guide.docx"), password=words), Options())
    assert [text_of(block) for block in opened.document.blocks] == ["Text"]


def test_strict_open_xml_is_read() -> None:
    data = word_file(para("Ladders", "Heading1") + para("Text"), parts={"styles": STYLES})
    for member in ("word/document.xml", "word/styles.xml", "word/_rels/document.xml.rels", "_rels/.rels"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            content = archive.read(member).decode()
        strict = re.sub(
            r"http://schemas.openxmlformats.org/(\w+)/2006/(main|relationships)(?=[/\"])", strictly, content
        )
        data = changed(data, member, strict.encode())
    assert [type(block) for block in read(data).document.blocks] == [Heading, Paragraph]


def strictly(name: re.Match[str]) -> str:
    return name.group() if name[1] == "package" else f"http://purl.oclc.org/ooxml/{name[1]}/{name[2]}"


def test_limits_are_settings() -> None:
    assert refused(word_file(para("x")), Options(max_parts=2)).code == "X106"


def test_damaged_links_are_named() -> None:
    found = read(changed(word_file(para("Text")), "word/_rels/document.xml.rels", b"<broken"))
    assert [(entry.code, entry.message) for entry in found.diagnostics if entry.code == "X505"] == [
        ("X505", "a part of the file is left out (word/_rels/document.xml.rels): its data is damaged")
    ]


def test_places_of_diagnostics_name_the_heading() -> None:
    body = para("Ladders", style="Heading1") + para(run("See") + drawing(picture("r1")))
    found = read(word_file(body, parts={"styles": STYLES}, links=link("r1", "image", "media/none.png")))
    lost = next(entry for entry in found.diagnostics if entry.code == "X509")
    assert lost.at is not None
    assert describe(lost.at) == "paragraph 2 (under Ladders)"


def test_headings_are_inferred_where_no_style_says_so() -> None:
    document = docx.Document()
    for heading in ("Before you climb", "While you climb"):
        document.add_paragraph().add_run(heading).bold = True
        document.add_paragraph("Keep three points of contact with the ladder at all times.")
        large = document.add_paragraph().add_run("Part of it")
        large.font.size = Pt(16)
        document.add_paragraph("Face the ladder while you climb, and keep your belt buckle between the stiles.")
    found = read(saved(document))
    assert [
        (block.text, block.level, block.inferred) for block in found.document.blocks if isinstance(block, Heading)
    ] == [
        ("Before you climb", 2, True),
        ("Part of it", 1, True),
        ("While you climb", 2, True),
        ("Part of it", 1, True),
    ]
    assert [entry.code for entry in found.diagnostics] == ["X514"]


def test_text_that_looks_like_markup_stays_text() -> None:
    words = "&lt;b&gt;{{ x }} **y** &amp;amp; [z](w)"
    assert [text_of(block) for block in read(word_file(para(words))).document.blocks] == [
        "<b>{{ x }} **y** &amp; [z](w)"
    ]


def test_control_characters_never_enter() -> None:
    words = "a&#x85;b\u200bc\u00add"
    assert [text_of(block) for block in read(word_file(para(words))).document.blocks] == ["a\nbcd"]


def keys(found: Extraction) -> dict[str, Block]:
    return {text_of(block): block for block in found.document.blocks}


def test_keys_survive_inserting_moving_and_rewording_elsewhere() -> None:
    def body(*order: int) -> str:
        return "".join(
            para(f"Heading {number}", "Heading1", identity=f"0000AA{number:02d}")
            + para(f"Words of {number}.", identity=f"0000BB{number:02d}")
            + point(f"Point {number}")
            for number in order
        )

    before, after = (
        keys(read(word_file(body(*order), parts={"styles": STYLES}))) for order in ((1, 2, 3), (4, 3, 1, 2))
    )
    assert {text: after[text].key for text in before} == {text: block.key for text, block in before.items()}


ORIGINAL = word_file(
    para("Ladders", "Heading1")
    + para(run("Climb ") + run("slowly", "<w:b/>"))
    + point("One")
    + f"<w:tbl><w:tr><w:tc>{para('a')}</w:tc><w:tc>{para('b')}</w:tc></w:tr></w:tbl>"
    + para(drawing(picture("r1"))),
    parts={"styles": STYLES, "footnotes": f'<w:footnote w:id="1">{para("note")}</w:footnote>'},
    links=link("r1", "image", "media/one.png"),
)


@given(st.lists(st.tuples(st.integers(0, len(ORIGINAL) - 1), st.integers(0, 255)), min_size=1, max_size=30))
@settings(max_examples=60)
def test_a_damaged_zip_is_read_or_refused_in_words(flips: list[tuple[int, int]]) -> None:
    data = bytearray(ORIGINAL)
    for place, byte in flips:
        data[place] = byte
    read_or_refused(bytes(data))


@given(st.sampled_from(zipfile.ZipFile(io.BytesIO(ORIGINAL)).namelist()), st.integers(0, 2**32))
@settings(max_examples=80)
def test_damaged_xml_is_read_or_refused_in_words(member: str, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311  damage, not secrets
    content = bytearray(zipfile.ZipFile(io.BytesIO(ORIGINAL)).read(member))
    for _ in range(chance.randint(1, 12)):
        content[chance.randrange(len(content))] = chance.choice(b'<>/"=&;w:0aZ\x00\xff')
    read_or_refused(changed(ORIGINAL, member, bytes(content)))


def read_or_refused(data: bytes) -> None:
    try:
        found = read(data)
    except MaterialError:
        return
    every = [block.key for block in found.document.blocks]
    assert len(set(every)) == len(every)
    for block in found.document.blocks:
        if isinstance(block, Table):
            assert len({len(row) for row in block.rows}) == 1
        if isinstance(block, Paragraph | Heading | ListItem):
            assert block.text
            assert all(0 <= mark.start < mark.end <= len(block.text) for mark in block.marks)
