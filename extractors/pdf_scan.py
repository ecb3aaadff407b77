"""Pages that are pictures of text: which they are, and what text recognition (OCR) makes of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import reduce

from extractors.diagnostics import Code, Severity
from extractors.hygiene import one_line
from extractors.locator import PageRef
from extractors.model import Layer
from extractors.pdf_layout import Kind, Piece
from extractors.pdf_page import ReadPage
from extractors.pdf_report import Findings, named_pages
from extractors.pdf_words import Vocabulary
from extractors.source import ReadLine

READ_FROM_PICTURES = Code(
    "X250",
    Severity.INFO,
    "the text on {pages} was read from pictures by text recognition (OCR), {confidence} % sure on average",
    "Compare it with the pages: recognition confuses letters and loses columns.",
)
UNSURE = Code(
    "X251",
    Severity.WARNING,
    "text recognition (OCR) was only {confidence} % sure of what it read on this page",
    "Check every sentence of this page against the picture, or scan it again: straight, with 300 dots per inch.",
)
NOTHING_READ = Code(
    "X252",
    Severity.WARNING,
    "text recognition (OCR) found no text on {pages}",
    "Nothing to do if there are only drawings; else scan these pages again: straight, 300 dots per inch.",
)
RECOGNISED_BEFORE = Code(
    "X260",
    Severity.INFO,
    "the text on {pages} lies invisible over a picture: the program that scanned it has read it there",
    "Compare it with the pages: recognition confuses letters and loses columns.",
)

_FEWEST_LETTERS = 20
_FEW_STROKES = 20
_LEAST_SHARE = 0.2
_SURE = 70
_MOST_PAGES = 500

ReadPicture = Callable[[bytes], tuple[tuple[ReadLine, ...], ...]]


def pictured_pages(read: Sequence[ReadPage]) -> tuple[int, ...]:
    """Return the numbers of the pages that show something but hold hardly any text: a large picture or many shapes."""
    return tuple(page.number for page in read if _letters(page) < _FEWEST_LETTERS and _shows(page))


def _letters(page: ReadPage) -> int:
    return sum(len(fragment.text.strip()) for fragment in page.fragments)


def _shows(page: ReadPage) -> bool:
    area = page.frame.width * page.frame.height
    sides = [(box.right - box.left, box.top - box.bottom) for box in page.boxes]
    large = any(width * height >= _LEAST_SHARE * area for width, height in sides)
    return page.strokes > _FEW_STROKES or (large if sides else bool(page.pictures))


def read_scans(
    pages: Sequence[int], draw: Callable[[int], bytes], read_picture: ReadPicture, findings: Findings
) -> tuple[Piece, ...]:
    """Return the paragraphs that OCR reads on the pages with these numbers, and report how sure it is.

    `draw` gives a page as greymap, or no bytes when it cannot be drawn.
    """
    pieces, sure = list[Piece](), dict[int, int]()
    for number in pages[:_MOST_PAGES]:
        picture = draw(number)
        paragraphs = read_picture(picture) if picture else ()
        lines = [line for paragraph in paragraphs for line in paragraph if line.text.strip()]
        if lines:
            sure[number] = _mean(lines)
            pieces.extend(_pieces(paragraphs, number))
    _report(pages, sure, findings)
    return tuple(pieces)


def _pieces(paragraphs: Sequence[Sequence[ReadLine]], page: int) -> list[Piece]:
    words = Vocabulary.of(line.text for paragraph in paragraphs for line in paragraph)
    found = list[Piece]()
    for paragraph in paragraphs:
        lines = [line for line in paragraph if line.text.strip()]
        text = reduce(words.join, (one_line(line.text) for line in lines), "")
        if any(letter.isalnum() for letter in text):
            found.append(Piece(Kind.TEXT, page, text, layer=Layer.OCR, confidence=_mean(lines)))
    return found


def _mean(lines: Sequence[ReadLine]) -> int:
    """Return the mean confidence of lines, the long ones counting for more."""
    letters = [len(line.text.strip()) for line in lines]
    return round(sum(n * line.confidence for n, line in zip(letters, lines, strict=True)) / max(sum(letters), 1))


def _report(pages: Sequence[int], sure: Mapping[int, int], findings: Findings) -> None:
    if sure:
        mean = round(sum(sure.values()) / len(sure))
        told = READ_FROM_PICTURES.of(findings.name, pages=named_pages(list(sure)), confidence=mean)
        findings.diagnostics.append(told)
    for page, confidence in sure.items():
        if confidence < _SURE:
            findings.diagnostics.append(UNSURE.of(findings.name, PageRef(page, ""), confidence=confidence))
    nothing = [page for page in pages if page not in sure]
    if nothing:
        findings.diagnostics.append(NOTHING_READ.of(findings.name, pages=named_pages(nothing)))


def as_recognised(pieces: Sequence[Piece], pages: Sequence[int], findings: Findings) -> tuple[Piece, ...]:
    """Return pieces, the text marked as OCR on pages where a program has put what it recognised over the picture."""
    if pages:
        findings.diagnostics.append(RECOGNISED_BEFORE.of(findings.name, pages=named_pages(pages)))
    return tuple(
        piece._replace(layer=Layer.OCR)
        if piece.page in pages and piece.kind in {Kind.TEXT, Kind.ITEM} and piece.layer is Layer.BODY
        else piece
        for piece in pieces
    )


def with_scans(pieces: Sequence[Piece], scanned: Sequence[Piece]) -> tuple[Piece, ...]:
    """Return pieces with those that were read from pictures, page by page."""
    merged = list(pieces)
    for piece in scanned:
        place = next((n for n, other in enumerate(merged) if other.page > piece.page), len(merged))
        merged.insert(place, piece)
    return tuple(merged)
