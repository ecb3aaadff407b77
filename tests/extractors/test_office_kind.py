"""Files with the wrong ending: a designer is told what the file really is, and what to do with it."""

from __future__ import annotations

from pathlib import Path

import pytest
from decks import deck, extracted, slide, source, with_parts

from extractors.diagnostics import Diagnostic, MaterialError
from extractors.office_kind import DECK, DOCUMENT, mistaken, wrong_content
from extractors.office_zip import CONTENT_TYPES, opened

OLE = bytes.fromhex("d0cf11e0a1b11ae1")
TYPES = b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">%s</Types>'


def refused(data: bytes) -> Diagnostic:
    with pytest.raises(MaterialError) as caught:
        extracted(data)
    return caught.value.diagnostic


def stream(name: str) -> bytes:
    return OLE + b"\0" * 600 + name.encode("utf-16-le") + b"\0" * 64


@pytest.mark.parametrize(
    ("data", "code", "words"),
    [
        (b"", "X101", "empty"),
        (b"%PDF-1.7\n...", "X102", "a PDF"),
        (b"\0\0junk%PDF-1.4", "X102", "a PDF"),
        (stream("PowerPoint Document"), "X103", "a PowerPoint file in the format used until 2003"),
        (stream("WordDocument"), "X103", "a Word file"),
        (stream("Workbook"), "X103", "an Excel file"),
        (stream("Other"), "X103", "an Office file"),
        (stream("EncryptedPackage"), "X104", "password"),
        (b"<!DOCTYPE html><html>", "X105", "a web page"),
        (b" <html lang=en>", "X105", "a web page"),
        (b"<?xml version='1.0'?><a/>", "X105", "XML"),
        (rb"{\rtf1\ansi", "X105", "rich text"),
        (b"\x89PNG\r\n\x1a\n\0", "X105", "a picture"),
        (b"Rar!\x1a\x07", "X105", "an archive"),
        (b"\0\0\0\x18ftypmp42", "X105", "a video"),
        (b"Dear learners,\nwelcome", "X105", "a text file"),
        (b"\0\1\2\3", "X105", "unknown"),
    ],
)
def test_what_is_no_zip_is_called_by_its_name(data: bytes, code: str, words: str) -> None:
    found = refused(data)
    assert (found.code, words in found.message, found.hint != "") == (code, True, True)


def test_what_starts_like_a_zip_is_not_mistaken() -> None:
    assert mistaken(source(deck(slide("# A"))), DECK) is None


@pytest.mark.parametrize(
    ("member", "body", "words"),
    [
        (CONTENT_TYPES, TYPES % b'<Override ContentType="x/y.wordprocessingml.document.main+xml"/>', "a Word document"),
        (CONTENT_TYPES, TYPES % b'<Override ContentType="x/y.spreadsheetml.sheet.main+xml"/>', "an Excel workbook"),
        (CONTENT_TYPES, TYPES % b'<Override ContentType="x/vnd.visio.drawing.main+xml"/>', "another kind"),
        ("mimetype", b"application/vnd.oasis.opendocument.presentation", "OpenDocument"),
        ("imsmanifest.xml", b"<manifest/>", "a SCORM package"),
        ("Index/Document.iwa", b"", "Keynote"),
        ("readme.txt", b"", "a zip archive"),
    ],
)
def test_another_zip_is_called_by_its_name(member: str, body: bytes, words: str) -> None:
    empty = b"PK\5\6" + b"\0" * 18
    found = refused(with_parts(empty, {member: body}))
    assert (found.code, words in found.message) == ("X105", True)


def test_a_damaged_deck_is_still_taken_for_a_deck() -> None:
    data = with_parts(deck(slide("# A")), {CONTENT_TYPES: b"<Types"})
    with opened(source(data)) as package:
        assert wrong_content("deck.pptx", package, DECK) is None
    assert [entry.code for entry in extracted(data).diagnostics][:1] == ["X122"]


def test_who_wants_a_document_is_told_that_this_is_a_deck() -> None:
    with opened(source(deck(slide("# A")))) as package:
        found = wrong_content("deck.docx", package, DOCUMENT)
    assert found is not None
    assert (found.code, found.message) == ("X105", "this is a PowerPoint presentation, not a Word document")


def test_a_real_old_presentation_is_recognised(corpus: Path) -> None:
    found = refused((corpus / "ppt/poi_sampleshow.ppt").read_bytes())
    assert (found.code, ".pptx" in found.hint) == ("X103", True)


def test_a_real_word_document_is_recognised(corpus: Path) -> None:
    assert "a Word document" in refused((corpus / "docx/oc_checklist_training.docx").read_bytes()).message
