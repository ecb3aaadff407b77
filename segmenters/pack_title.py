"""Finds the title of a pack: that of its first document, the line below it, or the words of the file's name."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from extractors.model import Document, Heading, Paragraph, text_of
from segmenters.titles import is_general, plain_title, sentence_case

_FEWEST_WORDS = 3
_MOST_WORDS = 12
_MOST_IN_NAME = 5
_AFFILIATION = re.compile(
    r"\b(?:universit\w+|hochschule|institut\w*|college|faculty|fakultät|department|dept)\b|\b(?:GmbH|Inc|Ltd)\b\.?$",
    re.IGNORECASE,
)
"""What names where the author works, and hardly ever what a document is about."""
_NUMBER = re.compile(
    r"(?:(?:chapter|part|section|unit|lesson|module|kapitel|teil)\W+)?"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|first|second|third|fourth|fifth|"
    r"eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|[ivxlc]+|\d{1,3}(?:\.\d{1,3})*)\W*",
    re.IGNORECASE,
)
"""The number of a chapter as its divider shows it, which names nothing: "FIVE", "Chapter 5"."""
_SMALL = 3
"""Letters of words that say little: "to", "for"."""


def pack_title(documents: tuple[Document, ...]) -> str:
    """Return the first title that documents have; a general one, "CURRICULUM", gives way to the line below it.

    Without a title that tells something it is the name of a single file whose words its text speaks of; a bare number
    is none.
    """
    document = next((document for document in documents if document.title), None)
    if document is not None and _NUMBER.fullmatch(document.title.strip()):
        return _from_name(documents[0]) if len(documents) == 1 else ""
    if document is not None and not is_general(document.title):
        return (_first_heading(document) if _AFFILIATION.search(document.title) else "") or document.title
    below = _line_below(document) if document is not None else ""
    named = _from_name(documents[0]) if len(documents) == 1 else ""
    return below or named or (document.title if document is not None else "")


def _first_heading(document: Document) -> str:
    """Return the first heading of a document that is said again, as a running head or the title of its next page."""
    headings = [plain_title(block.text) for block in document.blocks if isinstance(block, Heading)]
    first = headings[0] if headings else ""
    lines = [" ".join(text_of(block).split()) for block in document.blocks]
    return first if first and not is_general(first) and lines.count(first) > 1 else ""


def _from_name(document: Document) -> str:
    """Return "Storing ladders" for "storing-ladders.md", where its text has the words or those they are made of."""
    words = re.split(r"[-_ ]+", PurePosixPath(document.source.name).stem)
    plain = all(word.isalpha() and word.islower() for word in words) and len(words) <= _MOST_IN_NAME
    text = " ".join(text_of(block) for block in document.blocks).lower()
    known = plain and all(_stem(word) in text for word in words if len(word) > _SMALL)
    title = sentence_case(" ".join(words))
    return title if known and any(len(word) > _SMALL for word in words) and not is_general(title) else ""


def _stem(word: str) -> str:
    return re.sub(r"(?:ings?|e?s|ed)$", "", word) if len(word) > _SMALL + 2 else word


def _line_below(document: Document) -> str:
    """Return the line that stands right below the title of a document, if it reads like a title itself."""
    blocks = [block for section in document.sections[:1] for block in section.blocks]
    title = plain_title(document.title).lower()
    headed = bool(blocks) and isinstance(blocks[0], Heading) and plain_title(blocks[0].text).lower() == title
    lines = [" ".join(block.text.split()) for block in blocks if isinstance(block, Paragraph)] if headed else []
    line = lines[0] if lines else ""
    fits = _FEWEST_WORDS <= len(line.split()) <= _MOST_WORDS and line[-1:].isalnum() and not is_general(line)
    return line if fits else ""
