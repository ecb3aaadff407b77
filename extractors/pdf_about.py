"""Title and language of a PDF, as far as what the file says about itself can be believed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.hygiene import one_line
from extractors.pdf_layout import Kind, Piece

_PROGRAM = re.compile(r"^(?:microsoft\s+(?:word|powerpoint|excel)\s*[-–]\s*)", re.IGNORECASE)
_FILE_NAME = re.compile(
    r"\.(?:docx?|pptx?|ppsx?|xlsx?|indd|pdf|odt|odp|rtf|qxd|tex|pages|key|html?|pub|ai)$", re.IGNORECASE
)
_SAYS_NOTHING = re.compile(
    r"(?:\(?anonymous\)?|untitled|title|unbenannt|sin título|document|dokument|slide|folie|layout|"
    r"presentation|powerpoint presentation|powerpoint-präsentation|presentación de powerpoint|word document|"
    r"none|null|template)?[\s\d_.-]*",
    re.IGNORECASE,
)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_HAN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_SCRIPTS = {
    **dict.fromkeys(("ja", "zh", "ko"), _HAN),
    **dict.fromkeys(("ru", "uk", "bg", "be", "mk"), _CYRILLIC),
    "el": re.compile("[\u0370-\u03ff]"),
    "he": re.compile("[\u0590-\u05ff]"),
    "ar": re.compile("[\u0600-\u06ff]"),
    "th": re.compile("[\u0e00-\u0e7f]"),
    "hi": re.compile("[\u0900-\u097f]"),
}


def title_of(stated: str, pieces: Sequence[Piece]) -> str:
    """Return the title in the file's properties if it is one; else the first heading of level 1, else nothing."""
    title = _PROGRAM.sub("", one_line(stated))
    words = title.split()
    spelled = len(words) > 1 or not re.search("[-_]", title)
    if spelled and not _FILE_NAME.search(title) and not _SAYS_NOTHING.fullmatch(title):
        return title
    return next((piece.text for piece in pieces if piece.kind is Kind.HEADING and piece.level == 1), "")


def language_of(stated: str, pieces: Sequence[Piece]) -> str:
    """Return the language in the file's catalogue as a BCP 47 tag ("EN-us" becomes "en-US"), or nothing.

    A language that has a script of its own is not believed when the text has no letter of it: layout programs write
    the language of the computer they ran on.
    """
    found = _LANGUAGE.fullmatch(stated.strip())
    if not found:
        return ""
    first, *others = re.split("[-_]", found[0])
    script = _SCRIPTS.get(first.lower())
    if script and not any(script.search(piece.text) for piece in pieces):
        return ""
    return "-".join([first.lower(), *(part.upper() if len(part) == 2 else part for part in others)])
