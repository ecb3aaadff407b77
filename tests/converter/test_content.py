"""What a file holds, told by its bytes."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from converter import content
from converter.content import Content, content_of


def zipped(*names: str, first: bytes = b"") -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        if first:
            archive.writestr("mimetype", first)
        for name in names:
            archive.writestr(name, b"x" * 100)
    return target.getvalue()


def of_bytes(folder: Path, data: bytes) -> Content | None:
    path = folder / "file"
    path.write_bytes(data)
    return content_of(path)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", content.EMPTY),
        (b"%PDF-1.7\n", content.PDF),
        (b"\r\njunk of a mail server\r\n%PDF-1.4\n", content.PDF),
        (b" " * 2000 + b"%PDF-1.4\n", None),
        (b"{\\rtf1\\ansi", content.RICH_TEXT),
        (b"<!DOCTYPE html><html>", content.WEB),
        (b"\xef\xbb\xbf\n<HTML lang='en'>", content.WEB),
        (b'<?xml version="1.0"?><!-- saved --><html xmlns="x">', content.WEB),
        (b"<html><body>how to write %PDF- files", content.WEB),
        (b"<svg xmlns='x'>", None),
        (b"Just text.", None),
        (zipped("[Content_Types].xml", "ppt/presentation.xml"), content.DECK),
        (zipped("docProps/app.xml", "word/document.xml", "word/embeddings/a.xlsx"), content.WORD),
        (zipped("imsmanifest.xml", "index.html"), content.PACKAGE),
        (zipped("course/imsmanifest.xml"), content.PACKAGE),
        (zipped("site/index.HTM"), content.PACKAGE),
        (zipped("a.txt", "b/ppt/x"), content.ARCHIVE),
        (zipped("content.xml", first=b"application/vnd.oasis.opendocument.presentation"), content.OPEN_DECK),
        (zipped("content.xml", first=b"application/vnd.oasis.opendocument.text"), content.OPEN_TEXT),
        (zipped("[Content_Types].xml", "ppt/presentation.xml", "ppt/slides/slide1.xml")[:-200], content.DECK),
    ],
)
def test_kinds(tmp_path: Path, data: bytes, expected: Content | None) -> None:
    assert of_bytes(tmp_path, data) == expected


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"\x89PNG\r\n", "a picture"),
        (b"\0\0\0\x20ftypisom", "a video"),
        (b"ID3\x03", "a sound recording"),
        (b"MIME-Version: 1.0", "a web archive"),
        (zipped("xl/workbook.xml"), "an Excel workbook"),
        (zipped("Index/Document.iwa"), "a Keynote or Pages file"),
        (zipped("content.opf", first=b"application/epub+zip"), "an e-book"),
    ],
)
def test_kinds_that_are_not_read_are_named(tmp_path: Path, data: bytes, what: str) -> None:
    assert of_bytes(tmp_path, data) == Content(what)


def test_a_package_with_thousands_of_members_is_told_by_its_first(tmp_path: Path) -> None:
    assert of_bytes(tmp_path, zipped("imsmanifest.xml", *(f"media/{n}.png" for n in range(3000)))) == content.PACKAGE


@pytest.mark.parametrize("cut", [9, 40, 76, 511, 512, 600])
def test_a_compound_file_that_is_cut_is_no_trouble(tmp_path: Path, corpus: Path, cut: int) -> None:
    data = (corpus / "ppt" / "poi_sampleshow.ppt").read_bytes()
    assert of_bytes(tmp_path, data) == content.OLD_DECK
    assert of_bytes(tmp_path, data[:cut]) in (None, content.OLD_DECK)


def test_a_compound_file_whose_chain_is_a_circle_ends(tmp_path: Path) -> None:
    head = bytearray(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504))
    head[30] = 9
    assert of_bytes(tmp_path, bytes(head) + bytes(1024)) is None


def test_every_file_of_the_corpus_is_what_its_name_says(corpus: Path) -> None:
    for folder in ("pptx", "pdf", "docx", "ppt", "probe"):
        for path in sorted((corpus / folder).iterdir()):
            if path.suffix in content.KINDS:
                assert content_of(path) == content.KINDS[path.suffix], path.name


def test_files_with_wrong_names_are_found(corpus: Path) -> None:
    robust = corpus / "robust"
    assert content_of(robust / "pdf_as_pptx.pptx") == content.PDF
    assert content_of(robust / "html_as_pdf.pdf") == content.WEB
    assert content_of(robust / "password_secret.pptx") == content.PROTECTED
    assert content_of(robust / "truncated.pptx") == content.DECK
    assert content_of(robust / "aes256_user_password.pdf") == content.PDF


def test_of_an_archive_with_thousands_of_members_nothing_is_certain(tmp_path: Path) -> None:
    assert of_bytes(tmp_path, zipped(*(f"pictures/{n:05}.png" for n in range(3000)))) is None


def test_files_of_a_session_are_told_from_ordinary_ones(corpus: Path) -> None:
    folder = corpus / "recordings" / "synthetic"
    assert content_of(folder / "teams.docx") == content.WORD_TRANSCRIPT
    assert content_of(folder / "google_meet.txt") == content.SPEECH
    assert content_of(folder / "captions.ttml") is None, "its name tells"
    assert content_of(corpus / "recordings" / "captions_pycaption" / "example.xml") == content.SPEECH
    assert content_of(corpus / "recordings" / "speech" / "sns-0870.txt") is None
    chat = content_of(corpus / "recordings" / "zoom" / "acde239.chat.txt")
    assert chat is not None
    assert chat.role is content.Role.CHAT
    assert chat.what == "messages: 101, people: 29, with a question: 17; left out: private 0, reactions 94"


def test_chapters_are_counted(tmp_path: Path) -> None:
    path = tmp_path / "talk.txt"
    path.write_text("0:00 Welcome\n1:10 Lifting\n12:00 End\n", encoding="utf-8")
    found = content_of(path)
    assert found is not None
    assert (found.role, found.what) == (content.Role.CHAPTERS, "chapters: 3")
