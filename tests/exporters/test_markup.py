"""A unit's page shows everything in its order, at its place; what was said stands beside what is shown."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain

import packs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from exporters.list_views import Point, nested
from exporters.markup import passages_to_show, stretches
from exporters.phrases import link_phrase
from exporters.pictures import Picture
from exporters.shown_views import (
    HeadingView,
    ListView,
    PictureTextView,
    PictureView,
    Spot,
    TableView,
    TextView,
    plain,
)
from exporters.surroundings import Surroundings
from exporters.views import Stretch
from extractors.locator import ParagraphRef, SlideRef
from extractors.model import Layer, ListItem
from segmenters.model import Passage

AROUND = Surroundings({}, False, lambda digest: (f"media/{digest[:4]}.png", Picture("png", 4, 3)), {})


def texts(lists: tuple[ListView, ...]) -> list[str]:
    return [text for part in lists for item in part.items for text in (plain(item.words), *texts(item.lists))]


def outline(lists: tuple[ListView, ...]) -> list[object]:
    return [
        [plain(item.words) if not item.lists else [plain(item.words), *outline(item.lists)] for item in part.items]
        for part in lists
    ]


def points(*entries: tuple[str, int, bool]) -> list[Point]:
    spot = Spot("deck.pptx", "slide 1", "")
    return [
        Point(ListItem(text, SlideRef(256, 1), text, level, ordered), spot, (link_phrase(text, ""),))
        for text, level, ordered in entries
    ]


def shown(*blocks) -> Stretch:
    (only,) = stretches(packs.shown(1, *blocks), AROUND)
    return only


def test_points_are_nested_by_level():
    flat = points(("a", 0, False), ("b", 1, False), ("c", 2, False), ("d", 1, False), ("e", 0, False))
    assert outline(nested(flat)) == [[["a", [["b", ["c"]], "d"]], "e"]]


def test_a_skipped_level_and_a_list_that_begins_deep_are_still_lists():
    assert outline(nested(points(("a", 2, False), ("b", 0, False), ("c", 3, False)))) == [["a", ["b", ["c"]]]]


def test_bullets_and_numbers_are_lists_of_their_own():
    lists = nested(points(("a", 0, True), ("b", 0, False), ("c", 0, False)))
    assert [(part.ordered, len(part.items)) for part in lists] == [(True, 1), (False, 2)]


@given(st.lists(st.tuples(st.text(max_size=3), st.integers(0, 5), st.booleans()), max_size=30))
def test_no_point_is_lost_or_moved(entries):
    assert texts(nested(points(*entries))) == [text for text, _, _ in entries]


def test_each_kind_of_block_has_its_view():
    views = shown(
        packs.heading("H"),
        packs.paragraph("P"),
        packs.point("L"),
        packs.table(("a", "b"), ("1", "2")),
        packs.figure("F"),
        packs.figure("G", asset=""),
    ).shown
    kinds = [HeadingView, TextView, ListView, TableView, PictureView, PictureTextView]
    assert [type(view) for view in views] == kinds


def test_table_head_and_body_are_apart():
    (view,) = shown(packs.table(("a", "b"), ("1", "2"), ("3", "4"))).shown
    assert isinstance(view, TableView)
    texts = [[[plain(cell.words) for cell in row] for row in rows] for rows in (view.head, view.body)]
    assert texts == [[["a", "b"]], [["1", "2"], ["3", "4"]]]
    assert [cell.scope for row in (*view.head, *view.body) for cell in row] == ["col", "col", "", "", "", ""]


def test_picture_that_cannot_be_shown_leaves_its_text():
    around = Surroundings({}, False, lambda _: None, {})
    (only,) = stretches(packs.shown(1, packs.figure("A ram")), around)
    assert only.shown == (PictureTextView(Spot(packs.DECK, "slide 1", ""), "A ram"),)


@pytest.mark.parametrize(
    ("levels", "expected"),
    [([1, 2, 3], [3, 4, 5]), ([3, 1, 6], [3, 3, 4]), ([1, 1, 9, 9, 9, 9], [3, 3, 4, 5, 6, 6])],
)
def test_heading_levels_begin_at_three_and_skip_none(levels, expected):
    views = shown(*(packs.heading(f"H{n}", level) for n, level in enumerate(levels))).shown
    assert [view.level for view in views] == expected


def test_heading_levels_go_on_over_slides():
    passages = (*packs.shown(1, packs.heading("A", 1)), *packs.shown(2, packs.heading("B", 2)))
    assert [view.level for part in stretches(passages, AROUND) for view in part.shown] == [3, 4]


def test_a_heading_that_repeats_the_title_of_the_unit_is_not_shown_twice():
    kept = passages_to_show(packs.STEPS)
    assert len(kept) == len(packs.STEPS.passages) - 1
    assert all(getattr(passage.block, "text", "") != packs.STEPS.title for passage in kept)


def test_each_slide_is_a_stretch_with_what_was_said_about_it():
    first, second = stretches(
        (
            *packs.shown(1, packs.paragraph("A"), packs.note("about A")),
            *packs.shown(2, packs.paragraph("B"), packs.note("about B")),
        ),
        AROUND,
    )
    assert (first.spot.label, second.spot.label) == ("slide 1", "slide 2")
    assert [plain(turn.sentences[0].words) for turn in chain(first.said, second.said)] == ["about A", "about B"]
    assert not first.told


def test_a_procedure_runs_on_over_two_slides_unless_something_was_said_between():
    first, second = (packs.shown(n, packs.point(f"step {n}", ordered=True)) for n in (1, 2))
    on, off = (
        stretches((*first, *between, *second), AROUND)[-1].shown[0] for between in ((), packs.spoken(0, "", "Wait."))
    )
    assert isinstance(on, ListView)
    assert isinstance(off, ListView)
    assert (on.start, off.start) == (2, 1)


def test_where_nothing_is_shown_what_was_said_is_the_text():
    (only,) = stretches((*packs.shown(1, packs.heading("Why")), *packs.spoken(0, "", "Because.")), AROUND)
    assert only.told
    (alone,) = stretches(packs.spoken(0, "", "Because."), AROUND)
    assert alone.told


def test_sentences_of_one_speaker_run_on_and_the_speaker_is_named_on_a_change():
    said = (*packs.spoken(0, "Ana", *"abcdef"), *packs.spoken(60, "Ben", "g"), *packs.spoken(90, "Ana", "h"))
    (only,) = stretches(said, AROUND)
    assert [(turn.speaker, "".join(plain(s.words) for s in turn.sentences)) for turn in only.said] == [
        ("Ana", "abcd"),
        ("", "ef"),
        ("Ben", "g"),
        ("Ana", "h"),
    ]
    assert [turn.place for turn in only.said] == ["00:00:00", "00:00:24", "00:01:00", "00:01:30"]


def test_notes_of_the_slide_above_do_not_name_it_again():
    (only,) = stretches(packs.shown(7, packs.paragraph("A"), packs.note("n"), packs.note("m")), AROUND)
    assert [turn.place for turn in only.said] == ["", ""]


def test_several_notes_of_one_slide_name_it_once():
    (only,) = stretches(packs.shown(7, packs.note("n"), packs.note("m")), AROUND)
    assert [turn.place for turn in only.said] == ["", "slide 7"]


def test_places_name_their_source_where_there_are_several():
    around = Surroundings({}, True, lambda _: None, {})
    (only,) = stretches(packs.shown(1, packs.paragraph("A")), around)
    assert only.spot == Spot("decks/lockout.pptx", "lockout.pptx, slide 1", "")


def test_a_block_that_is_linked_to_has_its_id():
    around = Surroundings({(packs.DECK, "s1b2"): "place-u1-1"}, False, lambda _: None, {})
    (only,) = stretches(packs.shown(1, packs.paragraph("A"), packs.paragraph("B")), around)
    assert [view.spot.anchor for view in only.shown] == ["", "place-u1-1"]


def test_paragraphs_of_a_document_are_one_stretch_with_one_place():
    def passage(number: int, heading: str, source: str = "a.docx") -> Passage:
        return Passage(source, ListItem(f"k{number}", ParagraphRef(number, heading), f"{number}", 0, False))

    first, second = stretches((passage(3, "Scope"), passage(4, "Scope"), passage(5, "Terms", "b.docx")), AROUND)
    assert first.spot.label == "paragraphs 3-4 under Scope"
    assert texts(first.shown) == ["3", "4"]
    assert second.spot.label == "paragraph 5 (under Terms)"


def test_numbers_of_the_source_are_not_counted_on():
    def numbered(slide: int, label: str) -> tuple[Passage, ...]:
        return packs.shown(slide, lambda key, at: ListItem(key, at, key, 0, True, label))

    views = [part.shown[0] for part in stretches((*numbered(1, "1."), *numbered(2, "7."), *numbered(3, "")), AROUND)]
    assert [view.start for view in views if isinstance(view, ListView)] == [1, 7, 8]


def test_points_of_the_notes_keep_their_marker():
    def note(label: str) -> Callable[[str, SlideRef], ListItem]:
        return lambda key, at: ListItem(key, at, key, 0, bool(label), label, layer=Layer.NOTES)

    (only,) = stretches(packs.shown(1, packs.paragraph("A"), note(""), note("2.")), AROUND)
    assert [turn.sentences[0].marker for turn in only.said] == ["•", "2."]
