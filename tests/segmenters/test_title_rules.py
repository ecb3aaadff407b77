"""Titles that cover a unit."""

from __future__ import annotations

from dataclasses import replace

import pytest
from documents import ENGLISH, deck, passages, slide

from segmenters.letter_case import Spelling
from segmenters.pieces import Piece
from segmenters.title_rules import Rules


def piece(title: str, words: int = 10, *, chapter: str = "", level: int = 1, parent: str = "", line: str = "") -> Piece:
    made = passages(deck(slide(f"# {title}", line or "word " * words)))
    return Piece("deck.pptx", f"{title}{chapter}{words}", title, level, chapter, made, parent=parent)


KNOWN = Spelling.of(("we check the rungs, the stiles and the reviews of ladders and scaffolds",))


def best(*group: Piece, before: tuple[Piece, ...] = (), after: tuple[Piece, ...] = ()) -> str:
    groups = tuple(each for each in (before, group, after) if each)
    return next(Rules.of(groups, ENGLISH, KNOWN).titles_for(group), "")


def test_the_heading_of_most_of_the_words_names_the_unit() -> None:
    assert best(piece("Rungs"), piece("Stiles", 40)) == "Stiles"


def test_a_heading_of_less_is_joined_with_the_next() -> None:
    assert best(piece("Rungs", 20), piece("Stiles", 22), piece("Summary", 30)) == "rungs and stiles"


def test_what_several_headings_begin_with_names_the_unit() -> None:
    cases = [piece(f"Why anchors matter: {case}", 15) for case in ("the roof", "the tower", "the bridge")]
    assert best(piece("Falls", 10), *cases) == "Why anchors matter"
    assert (
        best(piece("The care of a ladder today", 20), piece("The care of a ladder later", 22)) == "The care of a ladder"
    )


def test_examples_with_one_lead_are_named_by_what_they_show() -> None:
    assert best(piece("Real-World Example: cranes"), piece("Real-World Example: lifts")) == (
        "Real-World Examples: cranes and lifts"
    )


def test_an_exercise_is_named_by_what_is_done() -> None:
    assert (
        best(piece("Exercise – Pack a parcel", 5), piece("What is tape?", 20), piece("Labels", 20)) == "Pack a parcel"
    )


def test_the_heading_above_the_others_names_the_unit() -> None:
    below = [piece(name, 20, level=2) for name in ("Rungs", "Stiles", "Feet")]
    assert best(piece("Parts of a ladder", 5), *below) == "Parts of a ladder"


def test_a_general_heading_above_stands_with_the_heaviest_below_it() -> None:
    below = [piece(name, words, level=2) for name, words in (("Rungs", 20), ("Stiles", 9), ("Feet", 30))]
    assert best(piece("Guidance", 5), *below) == "Guidance: rungs and Feet"


def test_a_heading_whose_words_the_others_have_names_the_unit() -> None:
    group = (
        piece("Version control", 12),
        piece("Tools for version control", 11),
        piece("History of version control", 11),
    )
    assert best(*group) == "Version control"


def test_of_many_headings_with_one_word_in_common_the_shortest_names_the_unit() -> None:
    names = (
        "Anchor rules",
        "Inspecting an anchor daily",
        "Loads of an anchor",
        "Buying a strong anchor",
        "Anchors and winds",
    )
    assert best(*[piece(name, 20 + number) for number, name in enumerate(names)]) == "Anchor rules"


def test_the_chapter_names_a_unit_that_opens_it() -> None:
    group = (piece("Ladders at work", 3, chapter="Ladders at work"), piece("Rungs", 20, chapter="Ladders at work"))
    third = piece("Stiles", 20, chapter="Ladders at work")
    assert best(*group, third, after=(piece("Feet", 40, chapter="Ladders at work"),)) == "Ladders at work"


def test_the_page_that_opens_a_chapter_adds_to_its_name() -> None:
    opening = piece("Refactoring", chapter="Refactoring", line="Which tests it needs first")
    assert best(opening, piece("Options", chapter="Refactoring")) == "Refactoring: which tests it needs first"
    longer = piece("Choosing the right ladder", 2, chapter="Right ladder")
    assert best(longer, piece("Options", chapter="Right ladder")) == "Choosing the right ladder"


def test_two_whole_chapters_are_both_named() -> None:
    group = (piece("Rungs", 20, chapter="Ladders"), piece("Boards", 20, chapter="Scaffolds"))
    assert best(*group) == "ladders and scaffolds"


@pytest.mark.parametrize(("parent", "title"), [("Doing it", "Doing it: steps 1 to 3"), ("", "Plans: steps 1 to 3")])
def test_steps_are_named_by_the_heading_above_them(parent: str, title: str) -> None:
    steps = [piece(f"Step {n}", 20, chapter="Plans", level=3, parent=parent) for n in (1, 2, 3)]
    assert best(*steps, before=(piece("Goals", 90, chapter="Plans"),)) == title


def test_some_steps_stand_beside_another_heading() -> None:
    steps = [piece(f"Step {n}", 20, chapter="Plans", level=3, parent="Doing it") for n in (5, 6)]
    goals = (piece("Goals", 90, chapter="Plans"),)
    assert best(*steps, piece("Reviews", 40, chapter="Plans"), before=goals) == "Doing it: steps 5 and 6, and reviews"


def test_a_heading_that_recurs_names_no_unit_alone_that_has_another() -> None:
    after = (piece("Policy", 20), piece("Evidence", 41))
    assert best(piece("Access to files", 40), piece("Evidence", 15), after=after) == "Access to files"
    assert best(piece("Access to files", 15), piece("Evidence", 40), after=after) == "access to files and evidence"


def test_recommendations_stand_beside_their_chapter() -> None:
    group = (piece("Recommendations", 20, chapter="Ladders"),)
    assert best(*group, before=(piece("Rungs", 90, chapter="Ladders"),)) == "Ladders: recommendations"


def test_many_questions_are_frequent_ones() -> None:
    asked = [
        piece(f"{word} I climb?", n) for n, word in enumerate(("May", "Where do", "When can", "How may"), start=10)
    ]
    faq = (piece("FAQ", chapter="FAQ"),)
    assert best(*asked, before=faq) == "Frequently asked questions"
    whole = [replace(each, chapter="Ladders") for each in asked]
    assert best(*whole, before=faq) == "Ladders", "the unit is its chapter"
    assert best(*asked, before=(piece("What is this FAQ?"),)) != "Frequently asked questions"
    assert best(*asked) != "Frequently asked questions", "the source does not say so"
    assert best(*asked[:3], before=faq) != "Frequently asked questions"
    lesson = [
        piece(f"What is {thing}?", n) for n, thing in enumerate(("a rung", "a stile", "a foot", "a hook"), start=10)
    ]
    assert best(*lesson) != "Frequently asked questions"


def test_of_questions_the_main_ones_are_named_and_not_one_of_them() -> None:
    asked = [
        piece(f"How do I {what}?", n, chapter="Care")
        for what, n in (("store a ladder", 12), ("install a rung", 62), ("find help", 12), ("check a stile", 14))
    ]
    other = (piece("Feet", 200, chapter="Care"),)
    assert best(*asked, after=other) == "installing a rung and checking a stile"


def test_two_of_several_headings_never_stand_for_all() -> None:
    several = [piece(name, 20) for name in ("Rungs", "Stiles", "Feet", "Hooks")]
    assert best(*several) == "rungs, stiles and Feet"
    assert best(piece("Rungs", 40), piece("Stiles", 42), piece("Feet", 12)) == "rungs and stiles"
    assert best(piece("Rungs", 40), piece("Stiles", 42), piece("Feet", 20)) == "rungs, stiles and Feet"


def test_three_short_headings_are_named_together() -> None:
    assert best(piece("Rungs", 20), piece("Stiles", 20), piece("Reviews", 20)) == "rungs, stiles and reviews"


def test_headings_of_verbs_alone_stand_in_one_row_and_with_no_name() -> None:
    verbs = (piece("Detect and declare", 20), piece("Contain and restore", 30))
    assert best(*verbs) == "Detect, declare, contain and restore"
    assert best(piece("Close", 20), piece("Reviews", 30), before=verbs) == "Reviews", "beside verbs it is a verb"
    assert best(piece("Close", 20), piece("Reviews", 30)) == "close and reviews"


def test_verbs_without_an_object_do_not_take_that_of_another_heading() -> None:
    assert best(piece("Climbing a ladder", 30), piece("Carrying and storing", 25)) == "Climbing a ladder"


def test_an_opening_that_only_names_the_subject_of_the_pack_is_no_part_of_the_title() -> None:
    group = (piece("What is scaffolding?", 20), piece("Five signs", 20))
    rules = Rules.of((group,), ENGLISH, KNOWN, "Scaffolding and its risks")
    assert next(rules.titles_for(group)) == "Five signs"
    assert best(*group) == "scaffolding and five signs"


def test_two_parts_of_like_weight_are_both_named_though_one_has_parts_of_its_own() -> None:
    stiles = (piece("Stiles", 20, level=1), piece("Steel", 30, level=2))
    assert best(piece("Rungs", 28), *stiles).lower() == "rungs and stiles"


def test_what_goes_on_from_the_one_before_is_not_joined() -> None:
    assert best(piece("Rungs", 30), piece("Not just stiles", 25)) == "Rungs"


def test_questions_are_named_as_their_section_is() -> None:
    asked = [piece(f"Who may use ladder {n}?", chapter="Questions and answers") for n in range(5)]
    assert best(*asked, before=(piece("Rungs"),)) == "Questions and answers"


def test_a_sentence_is_not_joined_with_a_name() -> None:
    assert best(piece("Rungs", 30), piece("Attention is a limited resource", 20)) == "Rungs"


def test_a_chapter_of_several_units_names_what_no_heading_does() -> None:
    names = ("Rungs", "Which stile is the right one today?", "The feet of ladders", "Hooks for roofs")
    inside = tuple(piece(name, 20, chapter="Ladders") for name in names)
    after = (piece("Storage", 20, chapter="Ladders"), piece("Transport", 20, chapter="Ladders"))
    assert best(*inside, after=after) == "Ladders"


def test_a_chapter_that_is_most_of_a_unit_names_it() -> None:
    inside = (piece("Rungs", 40, chapter="Practice on a roof"), piece("Feet", 40, chapter="Practice on a roof"))
    assert best(*inside, piece("Anything else", 20, chapter="Anything else")) == "Practice on a roof"


def test_what_learners_are_asked_to_do_names_nothing_but_itself() -> None:
    exercise = piece("Test: Is this a ladder?", 60)
    assert best(piece("Rungs", 20), exercise) == "Rungs"
    assert best(exercise) == "Test: Is this a ladder?"


def test_forms_of_one_verb_are_not_taken_for_each_other() -> None:
    views = ("Leveraging system", "Leveraged system", "Leveraged system to leveraging system")
    assert best(*(piece(name, 20) for name in views)) == "Leveraged system to leveraging system"


def test_numbered_headings_are_named_together_also_where_one_says_more() -> None:
    over = "LADDER versions 1-5"
    names = ("Version 1", "Version 2", "Version 3 : the old yard")
    assert best(*(piece(name, 20, parent=over) for name in names)) == "LADDER versions 1-5: versions 1 to 3"


def test_examples_of_something_name_no_unit_that_holds_more() -> None:
    more = (piece("What a yard needs", 30), piece("Examples of ladder sharing", 40, level=2))
    assert best(*more) == "What a yard needs"
    assert best(more[1]) == "Examples of ladder sharing"


def test_an_order_never_to_do_something_is_joined_with_nothing() -> None:
    assert best(piece("Never climb alone", 30), piece("The yard team", 40)) == "The yard team"


def test_who_does_something_stands_alone() -> None:
    assert best(piece("Ladder system providing rungs", 30), piece("Old stiles", 25)) == "Ladder system providing rungs"


def test_what_only_frames_or_breaks_off_names_no_unit() -> None:
    assert best(piece("Previously", 40), piece("Ropes", 20), piece("Next week", 15)) == "Ropes"
    assert best(piece("Ladders are ...", 40), piece("Fixed ropes", 20)) == "Fixed ropes"
    assert best(piece("Figure 3. The hoist", 40), piece("Fixed ropes", 20)) == "Fixed ropes"


def test_what_somebody_says_of_himself_stands_beside_no_heading() -> None:
    assert " and " not in best(piece("Sorry, we've moved", 20), piece("Ropes", 22))
