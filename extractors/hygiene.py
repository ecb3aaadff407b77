"""Text hygiene, in one place, before anything enters the model: what no exporter can carry never gets in."""

from __future__ import annotations

import re
import unicodedata

_BREAKS = re.compile("[\u000b\u000c\u0085\u2028\u2029]|\r\n?")
_FORBIDDEN = re.compile(
    "[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\ufeff\ufffe\uffff\ud800-\udfff]"
)
_SPACES = re.compile(r"[^\S\n]+")


def clean(text: str) -> str:
    """Return text fit for the model: NFC, soft breaks as line feeds, no control characters, single spaces, trimmed.

    XML 1.0 (section 2.2) forbids most control characters; a vertical tab from a deck would break every manifest.
    """
    if text.isprintable():
        return one_line(text)
    spaced = _SPACES.sub(" ", permitted(text))
    return unicodedata.normalize("NFC", "\n".join(line.strip() for line in spaced.split("\n"))).strip("\n")


def one_line(text: str) -> str:
    """Return clean text with its line breaks turned to spaces."""
    if text.isprintable():  # then it holds nothing that `clean` would take away, and no white space but spaces
        single = " ".join(text.split()) if "  " in text else text.strip(" ")
        return single if single.isascii() else unicodedata.normalize("NFC", single)
    return " ".join(clean(text).split())


def as_typed(text: str) -> str:
    """Return text in which spaces carry meaning: as `clean` does it, but spaces and tabs within a line stay."""
    lines = permitted(text).split("\n")
    return unicodedata.normalize("NFC", "\n".join(line.rstrip() for line in lines)).strip("\n")


def permitted(text: str) -> str:
    """Return text with soft breaks as line feeds and without characters that no format carries; all spaces stay."""
    return _FORBIDDEN.sub("", _BREAKS.sub("\n", text))
