"""Bytes that are no page are refused; declared encodings are found where pages declare them."""

from __future__ import annotations

import pytest

from extractors.diagnostics import MaterialError
from extractors.web_bytes import read_text


@pytest.mark.parametrize(
    "page",
    [
        "<html><head><META CHARSET = 'windows-1251'>Учёба",
        '<meta content="text/html; charset=windows-1251" http-equiv="content-type">Учёба',
        '<?xml version="1.0" encoding="windows-1251"?><p>Учёба',
    ],
)
def test_a_declaration_is_found(page: str) -> None:
    assert read_text(page.encode("cp1251"), "page.html") == (page, ())


def test_a_declaration_far_down_does_not_count() -> None:
    text, found = read_text(b" " * 5_000 + b'<meta charset="utf-16"><p>x', "page.html")
    assert (text.strip()[-3:], found) == ("<p>x"[-3:], ())


def test_a_guess_is_told() -> None:
    assert [diagnostic.code for diagnostic in read_text(b"<p>\xe4\xe4\xe4", "page.html")[1]] == ["X608"]


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.4", "a PDF"),
        (b"PK\x03\x04", "zip"),
        (b"{\\rtf1", "RTF"),
        (b"GIF89a", "picture"),
        (b"a\0\0\0\0b", "not text"),
    ],
)
def test_another_kind_of_file_is_named(data: bytes, what: str) -> None:
    with pytest.raises(MaterialError) as refused:
        read_text(data, "page.html")
    assert refused.value.diagnostic.code == "X605"
    assert what in refused.value.diagnostic.message


def test_damaged_bytes_cost_only_themselves_and_their_lines_are_named() -> None:
    page = "<meta charset=utf-8><p>Prüfung, Übung</p>\n<p>it".encode() + b"\x92s \0dry</p>"
    text, found = read_text(page, "page.html")
    assert text.endswith("<p>it’s \0dry</p>")
    assert [(entry.code, entry.message) for entry in found] == [
        ("X610", "lines of the page hold bytes that are no letters: 2")
    ]
