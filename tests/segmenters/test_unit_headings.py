"""What the headings of a pack's units tell."""

from __future__ import annotations

from documents import deck, passages, slide

from segmenters.pieces import Piece
from segmenters.unit_headings import Outline


def piece(title: str, line: str = "one two three", *, chapter: str = "", level: int = 1) -> Piece:
    made = passages(deck(slide(f"# {title}", line)))
    return Piece("deck.pptx", f"{title}{line}{chapter}", title, level, chapter, made)


def test_the_name_of_a_presenter_is_left_out() -> None:
    outline = Outline(((piece("Inspection - Maria"), piece("Storage - Maria"), piece("Rescue - Tower", "the tower")),))
    assert [part.name for part in outline.parts_of(outline.pieces)] == ["Inspection", "Storage", "Rescue - Tower"]


def test_a_word_of_the_subject_behind_a_dash_is_no_presenter() -> None:
    about = (piece("Inspection - Windows", "the windows are clean"), piece("Storage - Windows"))
    outline = Outline((about,))
    assert [part.name for part in outline.parts_of(about)] == ["Inspection - Windows", "Storage - Windows"]


def test_an_aside_that_it_is_an_example_is_left_out() -> None:
    assert Outline(()).named("Mapping of loads: a simple example") == "Mapping of loads"
    assert Outline(()).named("Rescue (Example Plans)") == "Rescue"


def test_general_recurring_and_illustrating_headings_are_weak() -> None:
    groups = (
        (piece("Ladders"), piece("Evidence", "a"), piece("Summary"), piece("Example from the yard")),
        (piece("Towers"), piece("Evidence", "b"), piece("Against the wall")),
    )
    outline = Outline(groups)
    weak = {part.name: part.weak for group in groups for part in outline.parts_of(group)}
    assert {name for name, told in weak.items() if not told} == {"Ladders", "Towers"}


def test_a_heading_reaches_over_those_below_it() -> None:
    group = (piece("Ladders"), piece("Rungs", level=2), piece("Stiles", level=2), piece("Towers"))
    ladders, rungs, _, towers = Outline((group,)).parts_of(group)
    assert (ladders.reach, towers.reach) == (ladders.weight * 3, towers.weight)
    assert (ladders.inside, rungs.inside) == (False, True)


def test_an_appendix_stands_below_nothing() -> None:
    group = (piece("4. Ladders"), piece("Appendix A: Forms", level=5))
    outline = Outline((group,))
    assert outline.parts_of(group)[0].extent == outline.parts_of(group)[0].weight
    assert outline.chapter_of((piece("Appendix A: Forms", chapter="Ladders"),)) is None


def test_a_chapter_knows_whether_the_unit_is_all_of_it() -> None:
    first, second = (piece("Rungs", chapter="Ladders"),), (piece("Stiles", chapter="Ladders"),)
    both, half = Outline((first + second,)).chapter_of(first + second), Outline((first, second)).chapter_of(second)
    assert both is not None
    assert half is not None
    assert (both.whole, both.opens, half.whole, half.opens) == (True, True, False, False)


def test_a_numbered_chapter_reaches_over_those_on_its_level() -> None:
    group = (piece("Boards"), piece("CHAPTER 2: Ladders"), piece("Rungs"), piece("Stiles"), piece("CHAPTER 3: Ropes"))
    boards, ladders, rungs, _, ropes = Outline((group,)).parts_of(group)
    assert ladders.reach == ladders.weight + rungs.weight * 2
    assert (boards.reach, ropes.reach) == (boards.weight, ropes.weight)
    assert (boards.inside, rungs.inside, ropes.inside) == (False, True, False)


def test_what_is_said_counts_for_less_than_what_is_shown() -> None:
    made = passages(deck(slide("# Rungs", "one two three", note="so this is what we see here today and more")))
    spoken = Piece("deck.pptx", "Rungs", "Rungs", 1, "", made)
    both = (piece("Stiles", "one two three four five six seven"), spoken)
    stiles, rungs = Outline((both,)).parts_of(both)
    assert rungs.weight < stiles.weight


def test_the_heading_above_a_unit_is_the_nearest_that_tells_something() -> None:
    ladders, summary = piece("Ladders"), piece("Summary", level=2)
    rungs = (piece("Other rungs", level=3, chapter="Towers"),)
    outline = Outline(((ladders, summary), rungs))
    assert outline.above(rungs, "Other rungs") == "Towers"
    assert Outline(((ladders,), rungs)).above(rungs, "Other rungs") == "Ladders"


def test_a_box_stands_below_the_last_heading_that_is_no_label() -> None:
    box, other = piece("Note", level=6), piece("Tip", level=6)
    outline = Outline(((piece("Ladders"), piece("2.1 Rungs", level=2), other), (box,)))
    assert outline.around(box) == "Rungs"
    assert Outline(((box,),)).around(box) == ""
