"""What lies over and beside the text of a PDF, put where it belongs among the pieces of text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from extractors.diagnostics import Code, Severity
from extractors.pdf_annotations import Annotations, Destinations, Remark, annotations_of, page_dictionary
from extractors.pdf_attachments import attachments_of
from extractors.pdf_forms import Field, fields_of, with_fields
from extractors.pdf_layout import Kind, Piece
from extractors.pdf_lines import Sheet
from extractors.pdf_links import with_links
from extractors.pdf_page import LinkBox, ReadPage
from extractors.pdf_remarks import with_remarks
from extractors.pdf_report import Findings, named_pages

CUT = Code(
    "X256",
    Severity.WARNING,
    "more notes, links and fields on {pages} than a page ever holds: the last ones were left out",
    "Check these pages in a PDF viewer.",
)
WORDLESS = Code(
    "X257",
    Severity.INFO,
    "links without words under them (on pictures or shapes) were left out: {targets}",
    "Put those that matter into the draft by hand.",
)
SPACED = Code(
    "X258",
    Severity.INFO,
    "a table without ruled lines on {pages} was kept as text in columns",
    "Check it against the page; make it a table in the draft, or draw its lines in the document the PDF is made from.",
)

_MOST_NAMED = 6


@dataclass(frozen=True, slots=True)
class Overlay:
    """What lies over the pages: links by page number, how many there are, notes, form fields, number of attachments."""

    links: Mapping[int, Sequence[LinkBox]] = field(default_factory=dict)
    link_count: int = 0
    remarks: tuple[Remark, ...] = ()
    fields: tuple[Field, ...] = ()
    attachments: int = 0


def overlay_of(read: Sequence[ReadPage], destinations: Destinations, findings: Findings) -> Overlay:
    """Return what lies over the pages, and report X253 to X256.

    The catalogue is asked only for pages that hold more than links, or of which that is not known.
    """
    over = {page.number: _over(page, destinations) for page in read if page.laid_over != 0}
    links = {page.number: _links(page, over) for page in read}
    widgets = [widget for one in over.values() for widget in one.widgets]
    cut = [number for number, one in over.items() if one.cut]
    if cut:
        findings.diagnostics.append(CUT.of(findings.name, pages=named_pages(cut)))
    return Overlay(
        {number: boxes for number, boxes in links.items() if boxes},
        sum(over[page.number].link_count if page.laid_over is None else page.link_count for page in read),
        tuple(remark for one in over.values() for remark in one.remarks),
        fields_of(destinations.catalog, widgets, findings),
        attachments_of(destinations.catalog, (name for one in over.values() for name in one.attached), findings),
    )


def _over(page: ReadPage, destinations: Destinations) -> Annotations:
    return annotations_of(page_dictionary(destinations.catalog, page.number), page.frame, page.number, destinations)


def _links(page: ReadPage, over: Mapping[int, Annotations]) -> tuple[LinkBox, ...]:
    return over[page.number].links if page.laid_over is None else page.links


def laid_over(
    pieces: Sequence[Piece], sheets: Sequence[Sheet], overlay: Overlay, findings: Findings, *, slides: bool
) -> tuple[Piece, ...]:
    """Return pieces with links on their words, and with notes and form fields where they stand.

    `sheets` hold the lines that the pieces were made of. Reports tables that only spacing makes, and links on no words.
    """
    spaced = sorted({piece.page for piece in pieces if piece.kind is Kind.SPACED})
    if spaced:
        findings.diagnostics.append(SPACED.of(findings.name, pages=named_pages(spaced)))
    linked, lost = with_links(pieces, sheets, overlay.links) if overlay.links else (tuple(pieces), ())
    _report_lost(linked, lost, findings)
    if overlay.fields:
        asked = {one.page for one in overlay.fields}
        printed = {s.number: "\n".join(line.text for line in s.lines) for s in sheets if s.number in asked}
        linked = with_fields(linked, overlay.fields, printed, slides=slides)
    return with_remarks(linked, overlay.remarks, len(sheets), slides=slides) if overlay.remarks else linked


def _report_lost(pieces: Sequence[Piece], lost: Sequence[LinkBox], findings: Findings) -> None:
    """Report addresses that neither a link nor the text of the document names."""
    known = {linked.to.target for piece in pieces for linked in piece.links}
    text = "\n".join(piece.text for piece in pieces) if lost else ""
    targets = list(dict.fromkeys(box.target for box in lost if box.target and box.target not in known))
    missing = [target for target in targets if target not in text]
    if missing:
        more = f" and {len(missing) - _MOST_NAMED} more" if len(missing) > _MOST_NAMED else ""
        named = ", ".join(missing[:_MOST_NAMED]) + more
        findings.diagnostics.append(WORDLESS.of(findings.name, targets=named))
