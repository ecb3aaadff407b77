"""Pieces of text to the sections and blocks of a document, with keys that do not depend on pages."""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from extractors.locator import PageRef
from extractors.model import Block, Figure, Heading, ListItem, Paragraph, Section, Table
from extractors.pdf_layout import Kind, Piece


def to_sections(pieces: Sequence[Piece], places: Mapping[int, PageRef], *, slides: bool) -> tuple[Section, ...]:
    """Return one section for each heading with what is under it; on slides, one for each page.

    Text before the first heading makes a section of level 0. A block's key is a hash of its text and of the heading
    that it stands under, with a counter for repetitions: it survives new pages and edits to other parts.
    """
    keys, sections, chapter = _Keys(), list[Section](), ""
    for part in _parts(pieces, slides=slides):
        first = part[0]
        head = first if first.kind is Kind.HEADING else None
        title = head.text if head else ""
        level = 1 if slides else head.level if head else 0
        if level == 1:
            chapter = "" if slides else title
        at = places[first.page]
        key = keys.of("s", title or first.text, "")
        blocks = tuple(
            _block(piece, keys.of("h", piece.text, "" if piece is head else title), places) for piece in part
        )
        sections.append(Section(key, at, level, chapter, hidden=False, blocks=blocks))
    return tuple(sections)


def _parts(pieces: Sequence[Piece], *, slides: bool) -> list[list[Piece]]:
    parts = list[list[Piece]]()
    for piece in pieces:
        begins = piece.page != parts[-1][0].page if slides and parts else piece.kind is Kind.HEADING
        if begins or not parts:
            parts.append([])
        parts[-1].append(piece)
    return parts


@dataclass(slots=True)
class _Keys:
    used: Counter[str] = field(default_factory=Counter)

    def of(self, letter: str, text: str, owner: str) -> str:
        """Return a new key for a text under a heading: letter, ten digits of SHA-256, number of the repetition."""
        spelled = "\x1f".join(
            " ".join(unicodedata.normalize("NFKC", part).casefold().split()) for part in (owner, text)
        )
        stem = letter + hashlib.sha256(spelled.encode()).hexdigest()[:10]
        self.used[stem] += 1
        return f"{stem}-{self.used[stem]}"


def _block(piece: Piece, key: str, places: Mapping[int, PageRef]) -> Block:
    at = places[piece.page]
    match piece.kind:
        case Kind.HEADING:
            return Heading(key, at, piece.text, piece.level, piece.inferred)
        case Kind.ITEM:
            return ListItem(key, at, piece.text, piece.level, piece.ordered)
        case Kind.TABLE:
            return Table(key, at, piece.rows, piece.header_rows)
        case Kind.FIGURE:
            return Figure(key, at, "", piece.text)
        case Kind.TEXT:
            return Paragraph(key, at, piece.text)
