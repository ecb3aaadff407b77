"""Pictures that teach something are shown where they stand; icons, logos and shadows are not."""

from __future__ import annotations

from dataclasses import replace

from pdfs import line

from extractors.pdf_layout import Kind, Piece
from extractors.pdf_page import Frame, PictureBox, ReadPage
from extractors.pdf_pen import UNMARKED, Fragment, Matrix
from extractors.pdf_pictures import Chosen, choose_pictures, likely_pictures, with_pictures
from extractors.pdf_tags import Role, Tag

FRAME = Frame(612, 792, Matrix())
BOX = PictureBox(100, 400, 300, 600, 0, "200x200:5000")


WORDS = Fragment("Belts are checked.", 72, 700, 200, 10, "Sans", upright=True, mark=UNMARKED, artifact=False)


def page(number: int, *boxes: PictureBox, words: bool = True) -> ReadPage:
    return ReadPage(number, FRAME, (WORDS,) if words else (), frozenset(), 0, boxes=boxes)


def chosen(*pages: ReadPage, recognised: frozenset[int] = frozenset()) -> list[tuple[int, int]]:
    return [(one.page, one.box.index) for one in choose_pictures(pages, recognised)]


def test_a_picture_in_the_text_is_chosen() -> None:
    assert chosen(page(1, BOX)) == [(1, 0)]


def test_icons_shadows_and_backgrounds_are_not() -> None:
    icon = replace(BOX, right=130, top=430)
    background = replace(BOX, left=0, bottom=0, right=612, top=792)
    assert chosen(page(1, icon, replace(BOX, idle=True), background)) == []


def test_what_is_likely_on_one_page_is_what_is_chosen_unless_it_repeats() -> None:
    small, many = replace(BOX, right=110), [replace(BOX, left=100 - n, index=n, name=str(n)) for n in range(20)]
    for one in (page(1, BOX), page(1, small), page(1, *many)):
        assert [(1, box.index) for box in likely_pictures(one)] == chosen(one)
    # What a page without text shows may be read as text yet.
    assert chosen(page(1, BOX, words=False), page(2)) == [(1, 0)]
    assert likely_pictures(page(1, BOX, words=False)) == []


def test_a_logo_on_many_pages_is_not() -> None:
    other = replace(BOX, name="300x300:9000", index=1)
    pages = [page(n, BOX) for n in range(1, 6)]
    assert chosen(*pages, page(6, BOX, other)) == [(6, 1)]


def test_a_scan_is_shown_unless_it_was_read() -> None:
    scan = replace(BOX, left=0, bottom=0, right=612, top=792, idle=True)
    assert chosen(page(1), page(2, scan, words=False)) == [(2, 0)]
    assert chosen(page(1), page(2, scan, words=False), recognised=frozenset({2})) == []
    assert chosen(page(1, scan, words=False)) == []
    many = [page(n, replace(scan, name=str(n)), words=False) for n in range(2, 60)]
    assert len(chosen(page(1), *many)) == 40


def test_of_very_many_the_largest_are_taken() -> None:
    boxes = [replace(BOX, right=180.0 + 10 * n, index=n, name=str(n)) for n in range(20)]
    assert chosen(page(1, *boxes)) == [(1, n) for n in range(8, 20)]


ABOVE = Piece(Kind.TEXT, 1, "Belts are checked.", lines=(line("Belts are checked.", y=700),))
CAPTION = Piece(Kind.TEXT, 1, "Figure 1: a belt", lines=(line("Figure 1: a belt", y=380),))


def test_a_caption_stays_under_its_picture() -> None:
    placed = with_pictures((ABOVE, CAPTION), [Chosen(1, BOX, "abc")], {}, slides=False)
    assert [(piece.kind, piece.asset) for piece in placed] == [(Kind.TEXT, ""), (Kind.FIGURE, "abc"), (Kind.TEXT, "")]


def test_a_picture_joins_its_description_in_the_tag_tree() -> None:
    figure = Piece(Kind.FIGURE, 1, "A torn belt", order=9)
    tags = {1: {4: Tag(9, Role.TEXT)}}
    placed = with_pictures((ABOVE, figure), [Chosen(1, replace(BOX, mark=4), "abc")], tags, slides=False)
    assert placed == (ABOVE, figure._replace(asset="abc"))


def test_a_picture_that_could_not_be_read_or_is_there_twice_is_left_out() -> None:
    twice = [Chosen(1, BOX, "abc"), Chosen(1, BOX, "abc"), Chosen(1, BOX, "")]
    assert sum(piece.kind is Kind.FIGURE for piece in with_pictures((ABOVE,), twice, {}, slides=False)) == 1
