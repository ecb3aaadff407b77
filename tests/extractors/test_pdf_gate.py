"""What is no PDF is told by what it is."""

from __future__ import annotations

import io
import zipfile

import pytest
from pdfs import LOREM, Page, extracted, flow, make, said

from extractors.diagnostics import MaterialError
from extractors.pdf_gate import pdf_within


def zipped() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.txt", "a")
    return out.getvalue()


def test_an_empty_file_has_its_own_code() -> None:
    with pytest.raises(MaterialError) as caught:
        pdf_within("handout.pdf", b"")
    assert caught.value.diagnostic.code == "X201"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"<html><body>404</body></html>", "a web page"),
        (b"\xef\xbb\xbf\n<!DOCTYPE html><p>404", "a web page"),
        (b"<?xml version='1.0'?><a/>", "an XML file"),
        (zipped(), "an Office or zip file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file"),
        (b"{\\rtf1 Hello}", "an RTF file"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "a picture"),
        (b"%!PS-Adobe-3.0", "a PostScript file"),
        ("Schritt für Schritt".encode(), "a text file"),
        (b"\x00\x01\x02\xff", "something else"),
    ],
)
def test_what_is_no_pdf_is_told_by_what_it_is(data: bytes, kind: str) -> None:
    with pytest.raises(MaterialError) as caught:
        pdf_within("handout.pdf", data)
    assert caught.value.diagnostic.code == "X202"
    assert caught.value.diagnostic.message == f"this is not a PDF: it looks like {kind}"


def test_junk_before_the_header_does_no_harm() -> None:
    """Old mail gateways and web servers put their own headers into the file."""
    extraction = extracted(b"X-Filler: 0123456789\r\n" * 60 + make(Page(flow(LOREM))))
    assert said(extraction) == [LOREM]
    assert extraction.diagnostics == ()
