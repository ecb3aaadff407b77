"""What a Word document says of itself as a whole: its title and its language."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from extractors.hygiene import one_line
from extractors.model import Heading
from extractors.word_pieces import Piece

_EMPTY_TITLES = re.compile(
    r"microsoft word.*|(document|dokument|documento?|untitled|unbenannt|sans titre|title|titel) ?\d*( document)?"
    r"|.*\.(doc|dot|rtf|odt)[xm]?|\d+",
    re.IGNORECASE,
)
"""What programs write into the title of a document that nobody has named."""
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def document_title(stated: str, pieces: Sequence[Piece]) -> str:
    """Return the title property unless a program wrote it, else the title on the page, else the first top heading."""
    written = one_line(stated)
    if written and not _EMPTY_TITLES.fullmatch(written):
        return written
    heads = [piece for piece in pieces if isinstance(piece.block, Heading)]
    first = next((number for number, piece in enumerate(heads) if piece.is_title), None)
    if first is None:
        return _text(min(heads, key=_level)) if heads else ""
    last = next((number for number in range(first, len(heads)) if not heads[number].is_title), len(heads))
    return " ".join(_text(piece) for piece in heads[first:last])


def document_language(letters: Mapping[str, int], stated: str) -> str:
    """Return the language (BCP 47) in which most letters are marked, else that of the property, else none.

    Marks come from the template where nobody set them, so a property that names the same language in another country
    is believed: "en-GB" over "en-US".
    """
    said = stated if _TAG.fullmatch(stated) else ""
    marked = {language: count for language, count in letters.items() if _TAG.fullmatch(language) and count}
    if not marked:
        return said
    most = min(marked, key=lambda language: (-marked[language], language))
    return said if said and _family(said) == _family(most) else most


def _family(language: str) -> str:
    return language.partition("-")[0].lower()


def _level(piece: Piece) -> int:
    return piece.block.level if isinstance(piece.block, Heading) else 0


def _text(piece: Piece) -> str:
    return piece.block.text if isinstance(piece.block, Heading) else ""
