"""Turns one block that is shown into its view: a heading, text, a table, a picture, the name of a video."""

from __future__ import annotations

from typing import Literal, assert_never

from exporters.links import address_as_text
from exporters.media_kinds import media_kind
from exporters.phrases import link_phrase, phrases_of
from exporters.shown_views import (
    CellView,
    Doubt,
    HeadingView,
    MediaView,
    PictureTextView,
    PictureView,
    PreformattedView,
    ShownView,
    Spot,
    TableView,
    TextView,
    Words,
)
from exporters.surroundings import Surroundings
from exporters.table_grid import Cell, grid_of
from extractors.model import (
    Figure,
    Heading,
    Layer,
    ListItem,
    Media,
    Paragraph,
    Preformatted,
    Table,
    Utterance,
)
from segmenters.model import Passage

TITLE_LEVEL = 2
"""The title of a page is an h2 under the h1 of the course; headings of the content come below it."""


def view_of(passage: Passage, around: Surroundings, level: int) -> ShownView:
    """Return the view of a block that is neither a list point nor an utterance; `level` is that of the last heading."""
    spot = around.spot_of(passage)
    match passage.block:
        case Heading(level=own):
            # Readers of headings take a skipped level for a missing part, so a step down is never more than one.
            return HeadingView(spot, words_of(passage, around), min(level + 1, own + TITLE_LEVEL, 6))
        case Paragraph(layer=layer, confidence=confidence):
            doubt = Doubt(confidence) if layer is Layer.OCR else None
            return TextView(spot, words_of(passage, around), doubt)
        case Preformatted(text=text):
            return PreformattedView(spot, text)
        case Table() as table:
            return _table(table, spot, passage.source, around)
        case Figure() as figure:
            return _picture(figure, spot, passage.source, around)
        case Media() as media:
            return _media(media, spot, passage.source, around)
        case ListItem() | Utterance():
            raise ValueError(f"a {type(passage.block).__name__} is grouped with its neighbours before it gets here")
        case _ as never:
            assert_never(never)


def words_of(passage: Passage, around: Surroundings) -> Words:
    """Return the words of a block of text with their marks."""
    block = passage.block
    if not isinstance(block, Heading | Paragraph | ListItem | Utterance):
        raise TypeError(f"a {type(block).__name__} has no running text")
    marks = () if isinstance(block, Utterance) else block.marks
    return phrases_of(block.text, marks, around.destination(passage.source))


def _table(table: Table, spot: Spot, source: str, around: Surroundings) -> TableView:
    destination = around.destination(source)

    def view(cell: Cell, heads: bool) -> CellView:
        words = phrases_of(cell.text, cell.marks, destination)
        scope: Literal["col", "colgroup"] = "colgroup" if cell.columns > 1 else "col"
        return CellView(words, cell.rows, cell.columns, scope if heads and cell.text else "")

    rows = tuple(
        tuple(view(cell, number < table.header_rows) for cell in row if not cell.covered)
        for number, row in enumerate(grid_of(table))
    )
    return TableView(spot, rows[: table.header_rows], rows[table.header_rows :])


def _picture(figure: Figure, spot: Spot, source: str, around: Surroundings) -> PictureView | PictureTextView:
    alt = figure.words
    found = around.picture(figure.asset) if figure.asset else None
    link = _address(figure.link, alt, source, around)
    if found is None:
        return PictureTextView(spot, alt, link)
    path, picture = found
    return PictureView(spot, path, picture.width, picture.height, alt, link)


def _media(media: Media, spot: Spot, source: str, around: Surroundings) -> MediaView:
    address = around.destination(source)(media.link) if media.link else ""
    name = link_phrase(media.name or media.link, address)
    beside = "" if address else address_as_text(media.link, media.name)
    return MediaView(
        spot, media_kind(media.media_type), (name, link_phrase(beside, "")) if beside and media.name else (name,)
    )


def _address(link: str, alt: str, source: str, around: Surroundings) -> Words:
    """Return where a click on a picture leads, in words: its text alternative if it has one, else the address."""
    if not link:
        return ()
    address = around.destination(source)(link)
    if address:
        return (link_phrase(alt or link, address),)
    unlinked = address_as_text(link, alt).strip()
    return (link_phrase(unlinked, ""),) if unlinked else ()
