"""What speaks for beginning a unit at a place."""

from __future__ import annotations

from dataclasses import replace

from documents import ENGLISH, deck, passages, report, slide, speech

from extractors.locator import SlideRef
from extractors.model import Document, ListItem
from segmenters.cleaning import clean
from segmenters.keep_together import keep_together
from segmenters.landmarks import NO_LANDMARKS, Landmarks
from segmenters.model import Evidence
from segmenters.pieces import Piece
from segmenters.seams import begin_procedures, seam_between, seam_inside, seams
from segmenters.stated import Stated

WORDS = "The stiles of a ladder carry its rungs."


def piece(
    title: str, level: int = 2, chapter: str = "", source: str = "a.pdf", line: str = WORDS, slide: bool = False
) -> Piece:
    return Piece(source, title, title, level, chapter, passages(report(line)), is_slide=slide)


def between(document: Document) -> float:
    """Return the seam between the two pieces of a document."""
    before, after = clean((document,), ENGLISH).pieces
    return seam_between(before, after)


def inside(*turns: str | int) -> float:
    """Return the seam between two utterances."""
    said = passages(speech(*turns))
    before, after = keep_together(said)
    return seam_inside(Piece("s", "s", "", 0, "", said), before, after)


def test_the_higher_the_heading_the_stronger_the_seam() -> None:
    found = [seam_between(piece("A", 4), piece("B", level)) for level in (1, 2, 3, 4)]
    assert found == sorted(found, reverse=True)
    assert len(set(found)) == 4


def test_another_chapter_is_more_and_another_source_most() -> None:
    top = seam_between(piece("A", 1), piece("B", 1))
    assert (
        top
        < seam_between(piece("A", 1, "One"), piece("B", 1, "Two"))
        < seam_between(piece("A"), piece("B", source="b"))
    )


def test_a_title_that_goes_on_speaks_against_a_unit() -> None:
    slides = [slide(f"# {title}", WORDS) for title in ("Steps", "Steps (2 of 3)", "Rungs")]
    assert between(deck(*slides[:2])) < 0 < between(deck(slides[0], slides[2]))


def test_the_same_words_before_a_colon_speak_a_little_against_it() -> None:
    assert seam_between(piece("Ladders: feet"), piece("Ladders: rungs")) < seam_between(
        piece("Ladders: feet"), piece("Valves: wheel")
    )


def test_a_numbered_list_that_runs_on_speaks_against_it() -> None:
    steps = [passages(report(f"1. step {n}")) for n in (3, 4)]
    labelled = [
        tuple(replace(p, block=replace(p.block, label=f"{n}.")) for p in own if isinstance(p.block, ListItem))
        for n, own in zip((3, 4), steps, strict=True)
    ]
    one, other = (Piece("a", t, t, 2, "", own) for t, own in zip(("A", "B"), labelled, strict=True))
    assert seam_between(one, other) < 0 < seam_between(one, replace(other, passages=labelled[0]))


def test_a_procedure_begins_where_steps_are_numbered_under_a_title_of_their_own() -> None:
    steps = passages(report("1. Open the valve", "2. Read the gauge", "3. Close the valve"))
    titles = ("Start", "Start (cont.)", "Stop", "")
    assert begin_procedures(tuple(replace(piece(t), passages=steps) for t in titles)) == (True, False, True, False)
    assert begin_procedures((piece("Start"),)) == (False,)


def test_after_a_summary_something_new_begins() -> None:
    assert seam_between(piece("Key points"), piece("B")) > seam_between(piece("A"), piece("B"))


def test_a_cue_and_a_pause_and_another_speaker_speak_for_a_unit() -> None:
    plain = inside("Ann: Rungs are dry.", "Stiles are straight.")
    assert inside("Ann: Rungs are dry.", "Now the stiles are straight.") > plain
    assert inside("Ann: Rungs are dry.", 5, "Stiles are straight.") > plain
    assert inside("Ann: Rungs are dry.", "Bob: Stiles are straight.") > plain
    assert inside("Ann: Rungs are dry.", 3600, "Stiles are straight.") <= plain + 10
    assert inside("Ann: Rungs are dry.", 1, "Stiles are straight.") == plain


def test_an_answer_does_not_begin_a_unit() -> None:
    assert inside("What is a rung?", "A step.") < inside("That is a rung.", "A step.")


def test_under_one_title_a_cut_is_unwelcome_and_inside_a_list_more_so() -> None:
    material = passages(report("Plain words.", "Other words."))
    listed = passages(report(*(f"- {n}" for n in range(12))))
    bare, titled, points = (
        seam_inside(Piece("s", "s", title, 1, "", own), *keep_together(own))
        for title, own in (("", material), ("Rungs", material), ("Rungs", listed))
    )
    assert bare > titled > points


def test_a_stated_objective_an_agenda_and_a_page_of_objectives_mark_beginnings() -> None:
    rungs, valves = piece("Rungs", line="rung rung rung step"), piece("Valves", line="valve valve wheel pipe")
    goals = tuple(
        Stated(goal, Evidence("a.pdf", "g", SlideRef(1, 1), goal)) for goal in ("Inspect a rung", "Close a valve")
    )
    plain = seams((rungs, valves), (), NO_LANDMARKS, ENGLISH)[1]
    assert seams((rungs, valves), goals, NO_LANDMARKS, ENGLISH)[1] > plain
    assert seams((rungs, valves), (), Landmarks(agenda=frozenset({"valves"})), ENGLISH)[1] > plain
    assert seams((rungs, valves), (), Landmarks(agenda=frozenset({"the wind"})), ENGLISH)[1] == plain
    assert seams((rungs, valves), (), Landmarks(opened=frozenset({("a.pdf", "Valves")})), ENGLISH)[1] > plain
    assert seams((), (), NO_LANDMARKS, ENGLISH) == ()


def test_a_result_belongs_to_what_is_before_it() -> None:
    assert seam_between(piece("Build"), piece("Net result")) < seam_between(piece("Build"), piece("Publish"))
    assert seam_between(piece("Net result"), piece("Publish")) > seam_between(piece("Build"), piece("Publish"))
    other = seam_between(piece("Build", chapter="One"), piece("Results", chapter="Two"))
    assert other >= seam_between(piece("Build", chapter="One"), piece("Tests", chapter="Two"))


def test_hints_and_notes_belong_to_the_section_before_whatever_their_level() -> None:
    for title in ("HINTS", "Tips and tricks", "Solution", "Example", "Anmerkung", "Remarque", "注意"):
        assert seam_between(piece("", level=0), piece(title, level=2, chapter=title)) < 0
    assert seam_between(piece("", level=0), piece("Hinting at prices", level=2, chapter="Hinting at prices")) > 0


def test_a_chapter_that_concludes_goes_with_the_one_before() -> None:
    for title in ("Conclusions", "Fazit", "まとめ"):
        ending = seam_between(piece("Rungs", chapter="One"), piece(title, chapter=title))
        assert ending < seam_between(piece("Rungs", chapter="One"), piece("Stiles", chapter="Two"))


def test_a_slide_whose_title_says_more_of_the_one_before_belongs_to_it() -> None:
    for before, title in (("Macros", "Macro example"), ("Advice", "Advice: the syntax")):
        assert seam_between(piece(before, slide=True), piece(title, slide=True)) < 0
    assert seam_between(piece("Rung", slide=True), piece("Rungless ladders", slide=True)) > 0


def test_what_concludes_or_follows_a_listing_begins_no_unit() -> None:
    def value(first: str, second: str) -> float:
        before, after = keep_together(passages(report(first, second)))
        return seam_inside(Piece("s", "s", "Rungs", 1, "", ()), before, after)

    plain = value("A ladder has rungs.", "Ropes hang beside it.")
    assert value("A ladder has rungs.", "So each of them is checked.") < plain
    assert value("$ check --rungs", "Ropes hang beside it.") < plain


def test_a_slide_is_parted_less_gladly_than_a_section() -> None:
    before, after = keep_together(passages(report("A ladder has rungs.", "Ropes hang beside it.")))
    slide_, section = (Piece("s", "s", "Rungs", 1, "", (), is_slide=on) for on in (True, False))
    assert seam_inside(slide_, before, after) < seam_inside(section, before, after)


def test_the_next_step_belongs_to_the_one_before() -> None:
    assert seam_between(piece("Step 2"), piece("Step 3: Climb")) < 0 < seam_between(piece("Step 2"), piece("Step 1"))
    assert seam_between(piece("Step 2"), piece("Phase 3")) > 0


def test_numbered_titles_run_on_unless_they_number_parts() -> None:
    assert seam_between(piece("Version 2"), piece("Version 3: Faster")) < seam_between(
        piece("Version 2"), piece("Faster")
    )
    assert seam_between(piece("Module 2"), piece("Module 3")) > 0


def test_a_slide_with_a_title_that_fits_any_subject_belongs_to_the_one_before() -> None:
    for title in ("Approach", "Example", "Example from the yard", "Considerations"):
        assert seam_between(piece("Rungs", slide=True), piece(title, slide=True)) < 0
    for title in ("Chapter 2", "第2章", "Kapitel 3: Leitern"):
        assert seam_between(piece("Rungs", slide=True), piece(title, slide=True)) >= 60
    for title in ("Introduction", "Definitions", "Stiles"):
        assert seam_between(piece("Rungs", slide=True), piece(title, slide=True)) > 0


def test_the_first_part_below_a_heading_that_says_little_stays_with_it() -> None:
    long = " ".join([WORDS] * 12)
    assert seam_between(piece("Guidance", level=1, line="It has parts."), piece("Policy", level=2)) < 0
    assert seam_between(piece("Guidance", level=1, line=long), piece("Policy", level=2)) > 0
    assert seam_between(piece("Scope", level=2, line="It is short."), piece("Policy", level=2)) > 0


def test_what_the_first_page_names_begins_a_unit() -> None:
    named = piece("What is a rung?")
    marks = Landmarks(announced=frozenset({(named.source, named.key)}))
    assert (
        seams((piece("Ropes"), named), (), marks, ENGLISH)[1]
        > seams((piece("Ropes"), named), (), NO_LANDMARKS, ENGLISH)[1]
    )


def test_what_a_line_leads_in_to_belongs_to_it() -> None:
    led = piece("Rules", line="Rules are made for everybody on the site. These include:")
    assert seam_between(led, piece("Rungs")) < 0 < seam_between(piece("Rules"), piece("Rungs"))


def test_behind_a_divider_and_at_each_part_of_a_series_a_unit_begins() -> None:
    titles = ("Add a red rope", "Names", "Add a blue rope", "Tests")
    pieces = tuple(piece(title) for title in titles)
    plain = seams(tuple(piece(title) for title in ("Adding", "Names", "Ropes", "Tests")), (), NO_LANDMARKS, ENGLISH)
    found = seams(pieces, (), Landmarks(divided=frozenset({("a.pdf", "Tests")})), ENGLISH)
    assert [one > other for one, other in zip(found, plain, strict=True)] == [False, False, True, True]
