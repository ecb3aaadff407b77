"""Where something that is not text belongs between the pieces of text of its page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Protocol

from extractors.pdf_layout import Kind, Piece
from extractors.pdf_lines import Line


class Placed(Protocol):
    """What has a box on a page, in displayed points from the lower left corner."""

    @property
    def left(self) -> float: ...
    @property
    def bottom(self) -> float: ...
    @property
    def right(self) -> float: ...
    @property
    def top(self) -> float: ...


def woven(pieces: Sequence[Piece], additions: Sequence[tuple[Placed, Piece]], *, slides: bool) -> tuple[Piece, ...]:
    """Return pieces with others put in where their boxes stand; those that belong in one place keep their order.

    That is after the text right above the box in its column, or beside it on the left; else after what stands above in
    any column; else before the first text of the page, but on slides after the title.
    """
    lines = defaultdict[int, list[tuple[int, Line]]](list)
    for n, piece in enumerate(pieces) if additions else ():
        for line in piece.lines:
            lines[line.page].append((n, line))
    waiting = defaultdict[int, list[Piece]](list)
    for box, piece in additions:
        waiting[_place(pieces, lines.get(piece.page, ()), piece.page, box, slides=slides)].append(piece)
    return tuple(one for n in range(len(pieces) + 1) for one in (*waiting.get(n, ()), *(pieces[n : n + 1])))


def _place(pieces: Sequence[Piece], there: Sequence[tuple[int, Line]], page: int, box: Placed, *, slides: bool) -> int:
    middle = (box.top + box.bottom) / 2
    above = [(n, line) for n, line in there if _height(line) >= middle]
    beside = [(n, line) for n, line in there if _is_beside(line, box)]
    column = beside or [(n, line) for n, line in above if _is_over(line, box)]
    if column:
        lowest = min(line.y for _, line in column)
        return _after(pieces, max(n for n, line in column if line.y <= lowest + 0.5 * line.size))
    if above:
        return _after(pieces, max(n for n, _ in above))
    if there:
        first = min(n for n, _ in there)
        title = slides and pieces[first].kind is Kind.HEADING
        return _after(pieces, first) if title else first
    return 1 + max((n for n, piece in enumerate(pieces) if _last_page(piece) <= page), default=-1)


def _after(pieces: Sequence[Piece], place: int) -> int:
    """Return the place after a piece and after what was put behind it before."""
    place += 1
    while place < len(pieces) and not pieces[place].lines and pieces[place].kind is not Kind.HEADING:
        place += 1
    return place


def _height(line: Line) -> float:
    return line.y + 0.3 * line.size


def _is_over(line: Line, box: Placed) -> bool:
    return min(line.end, box.right) - max(line.x, box.left) > 0


def _is_beside(line: Line, box: Placed) -> bool:
    return line.end <= box.left + 1 and box.bottom <= _height(line) <= box.top


def _last_page(piece: Piece) -> int:
    return piece.lines[-1].page if piece.lines else piece.page
