"""Notes that readers left on a PDF: pop-up notes as comments, text written on a page as text of the page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from extractors.model import Layer
from extractors.pdf_annotations import Box, Remark
from extractors.pdf_layout import Kind, Piece
from extractors.pdf_places import woven

_MOST = 2_000
_FEWEST = 3


def with_remarks(pieces: Sequence[Piece], remarks: Sequence[Remark], pages: int, *, slides: bool) -> tuple[Piece, ...]:
    """Return pieces with remarks where they stand; what stamps write on page after page is furniture.

    `pages` says how many pages the file has.
    """
    additions = list[tuple[Box, Piece]]()
    stamped = Counter(remark.text for remark in remarks if remark.on_page)
    for remark in remarks[:_MOST]:
        layer = Layer.BODY if remark.on_page else Layer.COMMENT
        if remark.on_page and stamped[remark.text] >= max(_FEWEST, pages // 3 + 1):
            layer = Layer.FURNITURE
        author = remark.author if layer is Layer.COMMENT else ""
        piece = Piece(Kind.TEXT, remark.page, " ".join(remark.text.split()), layer=layer, author=author)
        additions.append((remark.box, piece))
    return woven(pieces, additions, slides=slides)
