"""The bytes of a web page to its text, in the encoding that it declares."""

from __future__ import annotations

import re

from extractors.diagnostics import Code, Diagnostic, MaterialError, Severity
from extractors.text_encoding import decode, in_words, is_binary, lines_with_controls

NOT_A_PAGE = Code(
    "X605", Severity.ERROR, "this is {what}, not a web page", "Give it the ending that belongs to it, or leave it out."
)
GUESSED = Code(
    "X608",
    Severity.WARNING,
    "the page does not say in which encoding it is stored; it was read as {encoding}",
    "If letters with accents look wrong in the draft, save the page again with UTF-8 encoding.",
)
BAD_BYTES = Code(
    "X610",
    Severity.WARNING,
    "lines of the page hold bytes that are no letters: {lines}",
    "Compare these lines with the draft; save the page again with UTF-8 encoding.",
)

_DECLARED = re.compile(
    rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w-]+)|<\?xml[^>]{0,100}encoding=[\"']([\w-]+)", re.IGNORECASE
)
_HEAD_BYTES = 4096
_SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or Office file"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"{\\rtf", "a rich text file (RTF)"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
)


def read_text(data: bytes, source: str) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return the text of a page by what it declares (HTML, section 13.2.3); raises X605 for what is no text.

    Diagnostics: X608 when the encoding is a guess, X610 when single bytes are damaged.
    """
    what = next((what for signature, what in _SIGNATURES if data.startswith(signature)), "")
    declared = _DECLARED.search(data[:_HEAD_BYTES])
    decoded = decode(data, (declared[1] or declared[2]).decode("ascii") if declared else "")
    if what or is_binary(decoded.text[:_HEAD_BYTES]):
        raise MaterialError(NOT_A_PAGE.of(source, what=what or "not text"))
    if decoded.guessed:
        return decoded.text, (GUESSED.of(source, encoding=decoded.guessed),)
    bad = tuple(sorted({*decoded.bad_lines, *lines_with_controls(decoded.text)}))
    return decoded.text, (BAD_BYTES.of(source, lines=in_words(bad)),) if bad else ()
