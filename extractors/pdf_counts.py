"""How many of what a PDF holds, for a person to check against the file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractors.model import Count, Layer
from extractors.pdf_layout import Kind, Piece
from extractors.pdf_overlay import Overlay
from extractors.pdf_page import ReadPage

_SAMPLE = 40


@dataclass(frozen=True, slots=True)
class Stated:
    """What a file says of itself: its pages, those that tags mark text on, those with a label, the entries of its
    outline, and whether it is encrypted."""

    pages: int
    tagged: int
    labelled: int
    entries: int
    encrypted: bool


@dataclass(frozen=True, slots=True)
class Seen:
    """What was seen on its pages: how many could be read, how many of these without text, the characters on the first
    40."""

    pages: int
    silent: int
    letters: int

    @staticmethod
    def of(read: Sequence[ReadPage]) -> Seen:
        """Count what was read."""
        silent = sum(not any(fragment.text.strip() for fragment in page.fragments) for page in read)
        return Seen(len(read), silent, sum(map(_letters, read[:_SAMPLE])))


def counts_of(pieces: Sequence[Piece], seen: Seen, overlay: Overlay, stated: Stated) -> tuple[Count, ...]:
    """Return the counts of a PDF. Zeros are told only of what one looks for first."""
    headings = [piece for piece in pieces if piece.kind is Kind.HEADING]
    figures = [piece for piece in pieces if piece.kind is Kind.FIGURE]
    kinds = [piece.kind for piece in pieces]
    always = (
        Count("pages", stated.pages),
        Count("without text", seen.silent, "pages"),
        Count("skipped", stated.pages - seen.pages, "pages"),
        Count("tagged", stated.tagged, "pages"),
        Count("labels", stated.labelled, "pages"),
        Count("characters a page", seen.letters // max(1, min(_SAMPLE, stated.pages))),
        Count("encrypted", int(stated.encrypted)),
        Count("outline entries", stated.entries),
        Count("headings", len(headings)),
        Count("inferred", sum(piece.inferred for piece in headings), "headings"),
        Count("list items", kinds.count(Kind.ITEM)),
        Count("tables", kinds.count(Kind.TABLE) + kinds.count(Kind.SPACED)),
        Count("without lines", kinds.count(Kind.SPACED), "tables"),
        Count("pictures", len(figures)),
        Count("with alt text", sum(bool(piece.text) for piece in figures), "pictures"),
        Count("links", overlay.link_count),
    )
    found = (
        Count("code blocks", kinds.count(Kind.CODE)),
        Count("footnotes", sum(piece.note for piece in pieces)),
        Count("form fields", len(overlay.fields)),
        Count("comments", sum(piece.layer is Layer.COMMENT for piece in pieces)),
        Count("attachments", overlay.attachments),
        Count("paragraphs read by OCR", sum(piece.layer is Layer.OCR for piece in pieces)),
    )
    return always + tuple(count for count in found if count.number)


def _letters(page: ReadPage) -> int:
    return sum(len(fragment.text) for fragment in page.fragments) if page.letters is None else page.letters
