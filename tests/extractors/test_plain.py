"""Text files: paragraphs with the line on which each begins."""

from __future__ import annotations

import io

import pytest

from extractors import plain
from extractors.diagnostics import MaterialError
from extractors.locator import LineRef
from extractors.model import Document
from extractors.source import Source


def extract(data: bytes) -> Document:
    source = Source("notes.txt", len(data), "ab", lambda: io.BytesIO(data))
    found = plain.extract(source, plain.Options())
    assert (found.blobs, found.diagnostics) == ((), ())
    return found.document


def test_blank_lines_separate_paragraphs() -> None:
    document = extract(b"\xef\xbb\xbf\r\nClip in\r\nbefore you climb.\r\n \r\n\r\nLook up.")
    assert [(block.at, block.text) for block in document.blocks] == [
        (LineRef(2), "Clip in before you climb."),
        (LineRef(6), "Look up."),
    ]
    assert (document.source.name, document.source.format, document.source.digest) == ("notes.txt", "plain", "ab")


def test_keys_are_unique_and_the_section_begins_with_the_text() -> None:
    document = extract(b"\n\na\n\nb\n\nc")
    assert len({block.key for block in document.blocks}) == 3
    assert [section.at for section in document.sections] == [LineRef(3)]


def test_what_windows_writes_is_read() -> None:
    assert [block.text for block in extract("\ufeffPrüfen.".encode("utf-16-le")).blocks] == ["Prüfen."]
    old = "Überprüfen Sie die Leiter.".encode("cp1252")
    found = plain.extract(Source("notes.txt", len(old), "ab", lambda: io.BytesIO(old)), plain.Options())
    assert [block.text for block in found.document.blocks] == ["Überprüfen Sie die Leiter."]
    assert [told.code for told in found.diagnostics] == ["X403"]


def test_a_paragraph_of_invisible_characters_is_none() -> None:
    assert [block.text for block in extract(b"a\n\n\xe2\x80\x8b\n\nb").blocks] == ["a", "b"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (bytes(range(32)) * 9, "X401"),
        (b"", "X402"),
        (b" \n\t\n", "X402"),
    ],
)
def test_a_file_without_text_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(MaterialError) as refused:
        extract(data)
    assert refused.value.diagnostic.code == code
    assert refused.value.diagnostic.source == "notes.txt"
