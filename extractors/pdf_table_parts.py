"""Tables that go on over the end of a page, made one: the next page begins with the same headings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractors.pdf_layout import Kind, Piece


def whole_tables(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Return pieces with each table joined to its parts on the following pages; repeated headings come once."""
    whole = list[Piece]()
    for piece in pieces:
        if whole and _goes_on(whole[-1], piece):
            whole[-1] = _joined(whole[-1], piece)
        else:
            whole.append(piece)
    return tuple(whole)


def _goes_on(table: Piece, piece: Piece) -> bool:
    if not (table.kind is piece.kind is Kind.TABLE and table.lines and piece.lines):
        return False
    next_page = piece.page == table.lines[-1].page + 1
    return next_page and len(piece.rows) > 1 and table.rows[0] == piece.rows[0] and any(piece.rows[0])


def _joined(table: Piece, piece: Piece) -> Piece:
    headings = max(1, table.header_rows)
    repeated = next((n for n, (a, b) in enumerate(zip(table.rows, piece.rows, strict=False)) if a != b), headings)
    cut = min(repeated, headings, len(piece.rows) - 1)
    rows = table.rows + piece.rows[cut:]
    moved = [replace(one, row=one.row - cut + len(table.rows)) for one in piece.merged if one.row >= cut]
    return table._replace(
        text="\n".join(" | ".join(row) for row in rows),
        rows=rows,
        header_rows=headings,
        merged=(*table.merged, *moved),
        lines=table.lines + piece.lines,
    )
