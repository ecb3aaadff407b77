"""What a pack says twice."""

from __future__ import annotations

from dataclasses import replace

from documents import ENGLISH, deck, renamed, report, slide

from extractors.locator import SlideRef
from extractors.model import Document, Mark, Paragraph, Style, text_of
from segmenters.cleaning import clean
from segmenters.model import Cut, CutReason, Passage
from segmenters.pieces import Piece
from segmenters.repeats import drop_repeats

AT = SlideRef(256, 1)
LONG = "The ladder stands on firm ground and reaches at least one metre above the landing of the floor it leads to"


def dropped(*documents: Document) -> tuple[list[list[str]], list[Cut]]:
    """Return the texts that are left of each piece, and the cuts."""
    pieces, cuts = drop_repeats(clean(documents, ENGLISH).pieces)
    return [[text_of(passage.block) for passage in piece.passages] for piece in pieces], list(cuts)


def test_of_slides_that_only_grow_the_last_stays_with_all_the_notes() -> None:
    left, cuts = dropped(
        deck(
            slide("# Ladder", "- feet", note="First the feet of the ladder."),
            slide("# Ladder", "- feet", "- rungs", note="Then its rungs."),
            slide("# Ladder", "- feet", "- rungs", "- stiles"),
        )
    )
    assert left == [
        ["First the feet of the ladder.", "Then its rungs.", "Ladder", "feet", "rungs", "stiles"],
    ]
    assert {cut.reason for cut in cuts} == {CutReason.REPEATED}
    assert [cut.detail for cut in cuts] == ["kept on slide 2"] * 2 + ["kept on slide 3"] * 3


def test_slides_of_different_titles_are_no_builds() -> None:
    left, cuts = dropped(deck(slide("# Ladder", "- feet"), slide("# Scaffold", "- feet", "- boards")))
    assert len(left) == 2
    assert cuts == []


def test_a_slide_shown_again_is_cut_with_its_heading_and_names_the_first() -> None:
    again = slide("# Ladder", "- feet", "- rungs")
    left, cuts = dropped(deck(again, slide("# Scaffold", "- boards"), again))
    assert left == [["Ladder", "feet", "rungs"], ["Scaffold", "boards"]]
    assert {cut.block.at for cut in cuts} == {deck(again, again, again).blocks[-1].at}
    assert {cut.detail for cut in cuts} == {"kept at slide 1 of deck.pptx", "nothing new under this heading"}


def test_a_paragraph_of_another_source_is_cut_where_it_stands_again() -> None:
    left, cuts = dropped(
        deck(slide("# Ladder", f"- {LONG}")), report("# Setting up", f"{LONG}.", "Two people carry it.")
    )
    assert left == [["Ladder", LONG], ["Setting up", "Two people carry it."]]
    assert [(cut.source, cut.detail) for cut in cuts] == [("report.pdf", "kept at slide 1 of deck.pptx")]


def test_nearly_the_same_words_say_the_same() -> None:
    left, _ = dropped(deck(slide("# One", f"- {LONG}"), slide("# Two", f"- {LONG} now", "- The feet are clean")))
    assert left[1] == ["Two", "The feet are clean"]


def test_another_number_or_a_not_says_something_else() -> None:
    start = f"{LONG}, which is checked by the person who uses it, every time, before and after use, and is written down"
    first, second, third = f"{start} in 7 days", f"{start} in 9 days", f"{start} not in days"
    left, cuts = dropped(deck(slide("# One", f"- {first}"), slide("# Two", f"- {second}", f"- {third}")))
    assert left[1] == ["Two", second, third]
    assert cuts == []


def test_short_points_may_stand_on_many_slides() -> None:
    left, cuts = dropped(deck(slide("# One", "- firm ground", "- dry"), slide("# Two", "- firm ground", "- clean")))
    assert left == [["One", "firm ground", "dry"], ["Two", "firm ground", "clean"]]
    assert cuts == []


def test_a_continued_slide_is_joined_so_that_its_list_goes_on_before_what_was_said() -> None:
    left, cuts = dropped(
        deck(
            slide("# Steps", "1. Read", "2. Check", note="Twist every rung."),
            slide("# Steps (cont.)", "1. Clean", "2. Store", note="Use a brush."),
        )
    )
    assert left == [["Steps", "Read", "Check", "Clean", "Store", "Twist every rung.", "Use a brush."]]
    assert [cut.detail for cut in cuts] == ["goes on from slide 1"]


def test_a_picture_is_known_by_its_bytes_not_by_its_words() -> None:
    left, cuts = dropped(
        deck(
            slide("# One", "- feet", "![aa] the ladder", "![cc] the label that stands on the stile"),
            slide("# Two", "- rungs", "![bb] the ladder", "![dd] the label that stands on the stile"),
            slide("# Three", "![aa] seen again"),
        )
    )
    assert [len(texts) for texts in left] == [4, 4]
    assert [text_of(cut.block) for cut in cuts] == ["seen again", "Three"]


def test_the_same_deck_under_another_name_adds_nothing() -> None:
    first = deck(slide("# Ladder", "- feet", "- rungs"), slide("# Scaffold", "- boards"))
    left, cuts = dropped(first, renamed(first, "copy.pptx"))
    assert len(left) == 2
    assert {cut.source for cut in cuts} == {"copy.pptx"}


def test_code_that_differs_in_a_sign_says_something_else() -> None:
    left, cuts = dropped(deck(slide("# A", "$ if a < b: stop(1)"), slide("# B", "$ if a > b: stop(1)")))
    assert [texts[-1] for texts in left] == ["if a < b: stop(1)", "if a > b: stop(1)"]
    assert cuts == []


def test_the_same_words_with_another_link_or_formula_say_something_else() -> None:
    words = "Download the form for your own region here, and take a + b of it"
    for one, other in (
        (Mark(13, 17, Style.LINK, "https://a.b/1"), Mark(13, 17, Style.LINK, "https://a.b/2")),
        (Mark(57, 62, Style.FORMULA), Mark(57, 58, Style.FORMULA)),
    ):
        first, second = (
            Piece("d.pptx", f"s{n}", f"Title {n}", 1, "", (Passage("d.pptx", Paragraph(f"k{n}", AT, words, (mark,))),))
            for n, mark in enumerate((one, other))
        )
        assert drop_repeats((first, second)) == ((first, second), ())
        again = replace(second, passages=first.passages)
        assert [cut.block for cut in drop_repeats((first, again))[1]] == [first.passages[0].block]
