"""What a pack says twice."""

from __future__ import annotations

from dataclasses import replace

from any_material import sources
from documents import ENGLISH, deck, renamed, report, slide, speech
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.locator import PageRef, SlideRef
from extractors.model import Document, Mark, Paragraph, Style, text_of
from segmenters.cleaning import clean
from segmenters.cutting import Cutting
from segmenters.layers import set_aside
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
    assert [cut.detail for cut in cuts] == ["kept on slide 3"] * 5


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
    left, _ = dropped(deck(slide("# One", f"- {LONG}"), slide("# Two", f"- {LONG} now", "The feet are clean")))
    assert left[1] == ["Two", "The feet are clean"]


def test_no_point_is_cut_out_of_a_list_of_which_others_stay() -> None:
    left, cuts = dropped(deck(slide("# One", f"- {LONG}"), slide("# Two", f"- {LONG}", "- The feet are clean")))
    assert left[1] == ["Two", LONG, "The feet are clean"]
    assert cuts == []


def test_the_same_short_list_under_another_title_asks_of_something_else() -> None:
    asked = ("- Which event starts the work on it? (Start)", "- What ends it?", "- Which tools does it take?")
    left, cuts = dropped(
        deck(slide("# Ladders", *asked), slide("# Scaffolds", *asked), slide("# Ropes", *asked[:2], "Wear gloves"))
    )
    assert len(left) == 3
    assert cuts == []


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


def test_what_is_kept_names_the_other_places_that_say_the_same() -> None:
    grows = [slide("# Ladder", "- feet"), slide("# Ladder", "- feet", "- rungs"), slide("# Boards", f"- {LONG}")]
    pieces, cuts = drop_repeats(clean((deck(*grows), report("# Setting up", LONG, "Two carry it.")), ENGLISH).pieces)
    places = {
        text_of(passage.block): [(place.source, place.at) for place in passage.also_at]
        for piece in pieces
        for passage in piece.passages
    }
    assert places == {
        "Ladder": [("deck.pptx", SlideRef(1, 1))],
        "feet": [("deck.pptx", SlideRef(1, 1))],
        "rungs": [],
        "Boards": [],
        LONG: [("report.pdf", PageRef(1, ""))],
        "Setting up": [],
        "Two carry it.": [],
    }
    assert {cut.ruling.rule for cut in cuts} == {"slide-that-grows", "same-words"}


def test_a_place_is_told_by_what_is_kept_in_the_end() -> None:
    three = [slide("# Ladder", *["- feet", "- rungs", "- stiles"][: n + 1]) for n in range(3)]
    pieces, cuts = drop_repeats(clean((deck(*three),), ENGLISH).pieces)
    assert {cut.detail for cut in cuts} == {"kept on slide 3"}
    feet = next(p for p in pieces[0].passages if text_of(p.block) == "feet")
    assert [place.at for place in feet.also_at] == [SlideRef(1, 1), SlideRef(2, 2)]


def test_a_list_loses_all_of_its_points_with_the_words_before_it_or_nothing() -> None:
    points = ("- Wear gloves whenever you cut or splice the rope", "- Wear boots whenever you climb or clean the mast")
    lead = "Before you start with any of the tasks below, remember this:"
    new = "- Wear a helmet when you are below the mast"
    left, cuts = dropped(
        deck(
            slide("# Ropes", lead, *points),
            slide("# Masts", lead, *points, new),
            slide("# Boards", lead, *points, "A board is three metres long and made of wood."),
        )
    )
    assert left[1] == ["Masts", lead, *(point[2:] for point in (*points, new))]
    assert left[2] == ["Boards", "A board is three metres long and made of wood."]
    assert {cut.ruling.score for cut in cuts} == {1.0}


def test_the_less_two_texts_share_the_less_sure_is_the_cut() -> None:
    _, cuts = dropped(deck(slide("# One", f"- {LONG}"), slide("# Two", f"- {LONG} now", "The feet are clean")))
    assert 0.85 <= cuts[0].ruling.score < 1


def test_a_repeat_that_is_unsure_or_was_put_back_stays() -> None:
    documents = (deck(slide("# One", f"- {LONG}"), slide("# Two", f"- {LONG} now", "The feet are clean")),)
    pieces = clean(documents, ENGLISH).pieces
    again = pieces[1].passages[1]
    assert drop_repeats(pieces)[1] != ()
    assert drop_repeats(pieces, Cutting(sure=1.0))[1] == ()
    assert drop_repeats(pieces, Cutting(blocks=frozenset({(again.source, again.block.key)})))[1] == ()


def test_a_form_that_is_asked_again_of_something_else_stays() -> None:
    form = ("- Who is it for?", "- What does it cost?")
    left, cuts = dropped(deck(slide("# Ladder", *form), slide("# Scaffold", *form), slide("# Ladder", *form)))
    assert left == [
        ["Ladder", "Who is it for?", "What does it cost?"],
        ["Scaffold", "Who is it for?", "What does it cost?"],
    ]
    assert {cut.block.at for cut in cuts} == {SlideRef(3, 3)}


def test_what_a_speaker_read_out_from_the_notes_stays_once_with_both_places() -> None:
    script = f"{LONG}. It is checked by the person who uses it, every time, before they climb."
    session = speech(
        "Ann: And it is checked by the person who uses it, every time, before they climb.", "Then we climb."
    )
    pieces, cuts = drop_repeats(clean((deck(slide("# Ladder", "- feet", note=script)), session), ENGLISH).pieces)
    note = pieces[0].passages[-1]
    assert text_of(note.block) == script
    assert [place.source for place in note.also_at] == ["session.vtt"]
    assert [(cut.ruling.rule, cut.detail) for cut in cuts] == [("read-out", "kept at slide 1 of deck.pptx")]
    assert cuts[0].ruling.score < 1


def test_what_was_said_otherwise_or_with_another_figure_stays() -> None:
    script = f"{LONG}, and it is checked by the person who uses it at least every 7 days and before they climb."
    said = "It is checked by the person who uses it at least every 9 days and before they climb."
    pieces, cuts = drop_repeats(
        clean(
            (deck(slide("# Ladder", "- feet", note=script)), speech(f"Ann: {said}", "Ann: Then we climb.")), ENGLISH
        ).pieces
    )
    assert said in [text_of(passage.block) for piece in pieces for passage in piece.passages]
    assert cuts == ()


@given(sources(), st.sampled_from((0.5, 0.75, 1.0)), st.integers(0, 3))
@settings(max_examples=60, deadline=None)
def test_every_block_is_kept_or_cut_once_however_sure_one_has_to_be(
    documents: tuple[Document, ...], sure: float, back: int
) -> None:
    """Also when some of the blocks were put back, which are never cut."""
    every = [(document.source.name, block.key) for document in documents for block in document.blocks]
    cutting = Cutting(sure, blocks=frozenset(every[:: back + 2]) if back else frozenset())
    aside, cuts = set_aside(documents, cutting)
    cleaned = clean(aside, ENGLISH, cutting)
    pieces, repeats = drop_repeats(cleaned.pieces, cutting)
    kept = [(p.source, p.block.key) for piece in pieces for p in piece.passages]
    gone = [(cut.source, cut.block.key) for cut in (*cuts, *cleaned.cuts, *repeats)]
    assert sorted(kept + gone) == sorted(every)
    assert not cutting.blocks & set(gone)
    assert all(cut.ruling.score >= sure for cut in (*cuts, *cleaned.cuts, *repeats))


def test_a_legend_beside_a_picture_comes_back_where_it_was_long_ago() -> None:
    legend = ("- Marks in red on the stiles stand for loads", "- Marks in blue on the stiles stand for angles of it")
    first = slide("# Loads", "![aa]", *legend)
    between = [slide(f"# Part {n}", f"- Check part {n} of it") for n in range(8)]
    later = slide("# Angles", "![bb]", "Lean it at four to one against the wall.", *legend)
    without = slide("# Angles", "Lean it at four to one against the wall.", *legend)
    assert dropped(deck(first, *between, later))[1] == []
    for cut in (dropped(deck(first, *between[:5], later))[1], dropped(deck(first, *between, without))[1]):
        assert len(cut) == len(legend)


def test_what_a_line_leads_in_to_stays_with_it() -> None:
    _, cuts = dropped(
        deck(slide("# Feet", "- Wet ground", LONG)),
        deck(slide("# Rungs", "As was said of the feet:", LONG), name="b.pptx"),
    )
    assert cuts == []


def test_the_heading_of_a_repeated_exercise_stays_over_its_answer() -> None:
    task = slide("# Practical session 2: the stile", f"- {LONG}")
    answer = slide("# Step by step", "- Press down each rung with one foot before anybody climbs the ladder at all")
    (first, *_), cuts = dropped(deck(task))
    left, cuts = dropped(deck(task, slide("# Answers", "- Those of the first session were given"), task, answer))
    assert left[-1][:2] == ["Practical session 2: the stile", "Step by step"]
    assert [text_of(cut.block) for cut in cuts] == [LONG]
    named = replace(answer, lines=("# The feet of a ladder", *answer.lines[1:]))
    left, cuts = dropped(deck(task, slide("# Answers", "- Those of the first session were given"), task, named))
    assert left[-1][0] == "The feet of a ladder"
    assert "title-of-repeats" in [cut.ruling.rule for cut in cuts]
    assert first


def test_a_title_alone_that_comes_back_does_not_make_its_slides_the_same() -> None:
    pieces, _ = drop_repeats(clean((deck(slide("# Hooks", "- One"), slide("# Hooks", "- Two")),), ENGLISH).pieces)
    assert [passage.also_at for piece in pieces for passage in piece.passages] == [(), (), ()]


def test_a_second_program_keeps_the_lines_that_the_first_one_opens_with() -> None:
    opening = "int main(int argc, char ** argv) { ladder_t * ladder = ladder_create(NULL); if(!ladder) return 1;"
    first = ("# Climb", "A program that climbs.", opening, "$ climb(ladder);", "} and that is all;")
    second = ("# Leave", "A program that leaves.", opening, "$ leave(ladder);", "} and that is all;")
    left, cuts = dropped(report(*first, *second, name="tutorial.md"))
    assert [opening in piece for piece in left] == [True, True]
    assert not cuts
