"""Which pictures of a PDF are worth showing, and where in the text they stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from extractors.pdf_layout import Kind, Piece
from extractors.pdf_page import PictureBox, ReadPage
from extractors.pdf_places import woven
from extractors.pdf_tags import Tag

_SMALLEST_SIDE = 36.0
_SMALLEST_SHARE = 0.01
_WHOLE_PAGE = 0.85
_MOST_ON_PAGE = 12
_MOST = 500
_MOST_SCANS = 40


@dataclass(frozen=True, slots=True)
class Chosen:
    """A picture that is shown: its page (from 1), its box, and the digest of its bytes when they could be read."""

    page: int
    box: PictureBox
    asset: str = ""


def choose_pictures(read: Sequence[ReadPage], recognised: frozenset[int]) -> tuple[Chosen, ...]:
    """Return the pictures that are neither icons nor shadows, nor on many pages, nor behind the text of a page.

    `recognised` holds the numbers of the pages whose picture was read as text. Of a page that is put together from
    very many pictures the largest are taken, and of pages without text the first 40.
    """
    if not recognised and not any(page.fragments for page in read):
        return ()
    pages_of = Counter(name for page in read for name in {box.name for box in page.boxes})
    often = max(2, len(read) // 3)
    chosen, scans = list[Chosen](), 0
    for page in read:
        area = page.frame.width * page.frame.height
        if page.number in recognised or not page.boxes or len(chosen) >= _MOST:
            continue
        alone = not any(fragment.text.strip() for fragment in page.fragments)
        scans += alone
        if scans > _MOST_SCANS and alone:
            continue
        boxes = [box for box in page.boxes if pages_of[box.name] <= often and _is_shown(box, area, alone=alone)]
        chosen.extend(Chosen(page.number, box) for box in _largest(boxes))
    return tuple(chosen[:_MOST])


def likely_pictures(page: ReadPage) -> list[PictureBox]:
    """Return the pictures of one page that will be chosen if they are not on many pages; none where there is no text,
    which may be recognised as text yet."""
    if not page.boxes or not any(fragment.text.strip() for fragment in page.fragments):
        return []
    area = page.frame.width * page.frame.height
    return _largest([box for box in page.boxes if _is_shown(box, area, alone=False)])


def _largest(boxes: Sequence[PictureBox]) -> list[PictureBox]:
    largest = sorted(boxes, key=_area, reverse=True)[:_MOST_ON_PAGE]
    return [box for box in boxes if box in largest]


def _is_shown(box: PictureBox, area: float, *, alone: bool) -> bool:
    sides = min(box.right - box.left, box.top - box.bottom)
    large = sides >= _SMALLEST_SIDE and _area(box) >= _SMALLEST_SHARE * area
    return large and (alone or (not box.idle and _area(box) < _WHOLE_PAGE * area))


def _area(box: PictureBox) -> float:
    return (box.right - box.left) * (box.top - box.bottom)


def with_pictures(
    pieces: Sequence[Piece], chosen: Sequence[Chosen], tags: Mapping[int, Mapping[int, Tag]], *, slides: bool
) -> tuple[Piece, ...]:
    """Return pieces with a figure for each picture that could be read, once for each asset of a page.

    A picture that the tag tree describes is joined to its description. Any other stands after the text right above
    it, so that a caption stays under it; `tags` give the tag for a page and a marked-content id.
    """
    placed, used, additions = list(pieces), set[tuple[int, str]](), list[tuple[PictureBox, Piece]]()
    for one in sorted(chosen, key=lambda item: (item.page, -item.box.top, item.box.left)):
        if not one.asset or (one.page, one.asset) in used:
            continue
        used.add((one.page, one.asset))
        tag = tags.get(one.page, {}).get(one.box.mark)
        at = _described(placed, one.page, tag.block) if tag else None
        if at is not None:
            placed[at] = placed[at]._replace(asset=one.asset)
        else:
            order = tag.block if tag else 0
            additions.append((one.box, Piece(Kind.FIGURE, one.page, "", order=order, asset=one.asset)))
    return woven(placed, additions, slides=slides) if additions else tuple(placed)


def _described(pieces: Sequence[Piece], page: int, block: int) -> int | None:
    for place, piece in enumerate(pieces):
        if piece.kind is Kind.FIGURE and not piece.asset and (piece.page, piece.order) == (page, block):
            return place
    return None
