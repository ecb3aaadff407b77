"""Whether a file is a PDF at all, and what it is instead."""

from __future__ import annotations

from extractors.diagnostics import Code, MaterialError, Severity

EMPTY = Code("X201", Severity.ERROR, "the file is empty", "Copy or download it again.")
NOT_A_PDF = Code(
    "X202",
    Severity.ERROR,
    "this is not a PDF: it looks like {kind}",
    "Give the file its right ending, or export it as PDF again.",
)

_MAGIC = (
    (b"PK\x03\x04", "an Office or zip file"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"%!PS", "a PostScript file"),
)
_HEADER = b"%PDF-"
_HEAD = 8192


def pdf_within(name: str, data: bytes) -> bytes:
    """Return the PDF in the bytes of source `name`; raise MaterialError X201 or X202 when there is none.

    The header may stand a little into the file: mail and web servers put junk before it. Places in a PDF count from
    its header (ISO 32000-1, 7.5.2 and Annex H, note 13), so what is before it goes.
    """
    if not data:
        raise MaterialError(EMPTY.of(name))
    head = data[:_HEAD]
    kind = next((kind for magic, kind in _MAGIC if head.startswith(magic)), "")
    if kind or _HEADER not in head:
        raise MaterialError(NOT_A_PDF.of(name, kind=kind or _other(head)))
    return data[head.index(_HEADER) :]


def _other(head: bytes) -> str:
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<!doctype html", b"<html", b"<head", b"<body")):
        return "a web page"
    if start.startswith(b"<"):
        return "an XML file"
    try:
        head.decode("utf-8")
    except UnicodeDecodeError:
        return "something else"
    return "something else" if b"\x00" in head else "a text file"
