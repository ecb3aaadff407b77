"""From pieces to units: splitting, joining, and along which seams."""

from __future__ import annotations

from documents import ENGLISH, ON_LADDERS, ON_PASSWORDS, ON_REFUNDS, Slide, deck, passages, report, slide, speech
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.locator import SlideRef
from extractors.model import Document, Preformatted, text_of
from segmenters.cleaning import clean
from segmenters.evidence import Evidence
from segmenters.grouping import QUESTION_ALLOWANCE_S, Range, group, join_short
from segmenters.keep_together import keep_together
from segmenters.landmarks import Landmarks
from segmenters.pieces import Piece
from segmenters.seat_time import seconds_of_content
from segmenters.stated import Stated

FIVE = Range(120, 180, 420)
LINES = st.sampled_from(
    [
        *ON_LADDERS,
        *ON_PASSWORDS,
        "Do this:",
        "- point",
        "1. step",
        "$ code",
        "| a | b",
        "For example, a rung.",
        "Why so?",
    ]
)
FILLER = "This line of the slide has exactly twelve words so it lasts."


def grouped(*documents: Document, limits: Range = FIVE, goals: tuple[str, ...] = ()) -> list[list[str]]:
    """Return the titles of the pieces of each unit, or their first words where they have none."""
    stated = tuple(Stated(goal, Evidence("deck.pptx", "g", SlideRef(1, 1), goal)) for goal in goals)
    groups = group(clean(documents, ENGLISH).pieces, stated, limits, ENGLISH)
    return [[piece.title or text_of(piece.passages[0].block) for piece in unit] for unit in groups]


def prose(seconds: int, subject: str = "word", start: int = 0) -> str:
    """Text that takes so many seconds to read on a slide, in sixty words of one subject, some rarer than others."""
    words, state = [], start * 7919 + 1
    for _ in range(seconds * 120 // 60):
        state = (state * 1103515245 + 12345) % 2**31
        words.append(f"{subject}{chr(97 + (state >> 16) % 8 * (state >> 20) % 8)}{chr(97 + (state >> 24) % 8)}")
    return " ".join(words)


def long_slide(title: str, seconds: int, chapter: str = "", word: str = "word") -> Slide:
    """A slide that takes so many seconds, in words of one subject."""
    return slide(f"# {title}", prose(seconds, word, sum(map(ord, title))), chapter=chapter)


def test_short_slides_are_joined_and_the_time_asked_for_decides_how_many() -> None:
    slides = [long_slide(f"Slide{n}", 60) for n in range(12)]
    few, many = grouped(deck(*slides), limits=Range(60, 600, 900)), grouped(deck(*slides), limits=Range(30, 110, 160))
    assert [title for unit in few for title in unit] == [f"Slide{n}" for n in range(12)]
    assert [title for unit in many for title in unit] == [f"Slide{n}" for n in range(12)]
    assert len(few) < 4 < len(many)


def test_a_unit_of_many_slides_with_titles_of_their_own_is_parted_before_it_is_too_long() -> None:
    things = [
        f"{one} {other}" for one in ("Rope", "Hook", "Rung", "Foot") for other in ("lock", "plate", "belt", "cage")
    ]
    long = Range(120, 360, 800)
    titled = grouped(deck(*(long_slide(thing, 20) for thing in things)), limits=long)
    going_on = grouped(deck(*(long_slide("Rope", 20) for _ in things)), limits=long)
    assert len(going_on) == 1
    assert len(titled) > 1


def test_a_chapter_is_a_stronger_seam_than_a_slide() -> None:
    slides = [long_slide(f"A{n}", 50, "Basics") for n in range(3)] + [
        long_slide(f"B{n}", 50, "Rules") for n in range(4)
    ]
    units = grouped(deck(*slides))
    assert ["A0", "A1", "A2"] in units


def test_a_heading_of_a_higher_level_is_a_stronger_seam() -> None:
    lines = [line for n in range(12) for line in (f"{'###' if n % 2 else '#'} {'AB'[n % 2]}{n}", prose(57, start=n))]
    units = grouped(report(*lines), limits=Range(60, 160, 250))
    assert len(units) > 3
    assert sum(unit[0].startswith("A") for unit in units) > 0.8 * len(units)


def test_a_continued_slide_stays_with_the_one_before() -> None:
    slides = (long_slide("A", 100), long_slide("Steps", 60), long_slide("Steps (cont.)", 60), long_slide("B", 100))
    units = grouped(deck(*slides))
    assert any({"Steps", "Steps (cont.)"} <= set(unit) for unit in units)


def test_the_end_of_a_long_section_does_not_run_over_into_the_next() -> None:
    long = [prose(60, "rung", start) for start in range(8)]
    lines = ("# Ladders", "## Parts", "### Rungs", *long, "### Stiles", prose(80, "rung", 8))
    units = grouped(report(*lines), limits=Range(100, 200, 300))
    assert units[-1] == ["Stiles"]


def test_another_objective_is_a_seam() -> None:
    slides = [long_slide(t, 45, word=w) for t, w in (("A1", "rung"), ("A2", "rung"), ("B1", "valve"), ("B2", "valve"))]
    document = deck(*slides)
    limits = Range(60, 140, 300)
    goals = ("Inspect rungaa rungab rungba", "Close valveaa valveab valveba")
    assert grouped(document, limits=limits, goals=goals) == [["A1", "A2"], ["B1", "B2"]]


def test_another_source_is_a_seam() -> None:
    one, two = deck(long_slide("A", 100)), report("# B", prose(170))
    assert grouped(one, two) == [["A"], ["B"]]


def test_speech_without_structure_is_cut_where_its_subject_changes() -> None:
    documents = speech(*ON_LADDERS * 3, *ON_PASSWORDS * 3, *ON_REFUNDS * 3)
    groups = group(clean((documents,), ENGLISH).pieces, (), Range(45, 80, 130), ENGLISH)
    starts = [text_of(unit[0].passages[0].block) for unit in groups]
    assert {ON_LADDERS[0], ON_PASSWORDS[0], ON_REFUNDS[0]} <= set(starts)
    assert all(sum(seconds_of_content(piece.passages) for piece in unit) <= 130 for unit in groups)


def test_a_list_and_its_lead_in_stay_together() -> None:
    step = " ".join(["word"] * 40)
    document = report("# Steps", "Do this:", *(f"1. {step}" for _ in range(8)), "After that all is well and done.")
    groups = group(clean((document,), ENGLISH).pieces, (), Range(20, 60, 75), ENGLISH)
    texts = [[text_of(p.block) for piece in unit for p in piece.passages] for unit in groups]
    assert any(unit[:2] == ["Steps", "Do this:"] and unit.count(step) == 8 for unit in texts)


def test_a_long_list_is_cut_after_nine_points() -> None:
    document = report("# Steps", *(f"1. {n} {' '.join(['word'] * 40)}" for n in range(20)))
    groups = group(clean((document,), ENGLISH).pieces, (), Range(60, 150, 240), ENGLISH)
    assert len(groups) > 1
    assert all(len([p for piece in unit for p in piece.passages]) >= 2 for unit in groups)


def test_all_passages_are_kept_in_order() -> None:
    documents = (deck(*(long_slide(f"S{n}", 30 + 70 * n) for n in range(6))), report("# R", *ON_LADDERS * 20))
    pieces = clean(documents, ENGLISH).pieces
    groups = group(pieces, (), FIVE, ENGLISH)
    kept = [passage for unit in groups for piece in unit for passage in piece.passages]
    assert kept == [passage for piece in pieces for passage in piece.passages]


def test_no_pieces_make_no_units() -> None:
    assert group((), (), FIVE, ENGLISH) == ()


def piece(name: str, chapter: str = "", lines: int = 1) -> Piece:
    shown = passages(deck(slide(f"# {name}", *(FILLER,) * lines)))
    return Piece("deck.pptx", name, name, 1, chapter, shown, is_slide=True)


def test_a_unit_that_fell_short_joins_the_neighbour_it_fits_best() -> None:
    groups = ((piece("A", "One"),), (piece("B", "Two"),), (piece("C", "Two"),))
    assert [[p.key for p in unit] for unit in join_short(groups, (130.0, 60.0, 130.0), FIVE)] == [["A"], ["B", "C"]]


def test_a_tiny_chapter_joins_whatever_stands_beside_it() -> None:
    groups = ((piece("A", "One"),), (piece("B", "Two"),))
    assert join_short(groups, (60.0, 130.0), FIVE) == ((*groups[0], *groups[1]),)


def test_units_with_objectives_of_their_own_stay_apart_as_long_as_anything_is_left() -> None:
    groups = ((piece("A", "One"),), (piece("B", "One"),))
    goals = tuple(Stated(text, Evidence("a", "b", SlideRef(1, 1), text)) for text in ("Climb", "Carry"))
    assert join_short(groups, (110.0, 130.0), FIVE, goals) == groups
    assert len(join_short(groups, (110.0, 130.0), FIVE, (goals[0], None))) == 1
    assert len(join_short(groups, (50.0, 130.0), FIVE, goals)) == 1


def test_a_chapter_or_section_that_is_a_little_short_stays_alone() -> None:
    groups = ((piece("A", "One"),), (piece("B", "Two"),))
    assert join_short(groups, (110.0, 130.0), FIVE) == groups
    assert len(join_short(groups, (60.0, 60.0), FIVE)) == 1
    sections = report("## A", *ON_LADDERS, "## B", *ON_REFUNDS), report("#### A", *ON_LADDERS, "#### B", *ON_REFUNDS)
    apart, near = (tuple((one,) for one in clean((document,), ENGLISH).pieces) for document in sections)
    assert join_short(apart, (110.0, 130.0), FIVE) == apart
    assert len(join_short(near, (110.0, 130.0), FIVE)) == 1
    opened = ((piece("Introduction", "One"),), (piece("B", "Two"),))
    assert len(join_short(opened, (110.0, 130.0), FIVE)) == 1


def test_a_unit_that_is_short_by_the_question_it_has_room_for_stays_alone() -> None:
    groups = ((piece("A", lines=15),), (piece("B", lines=30),))
    assert join_short(groups, (90.0, 180.0), FIVE) == groups


def test_a_short_unit_whose_section_goes_on_in_the_next_joins_that() -> None:
    said = report("#### Ladders", *ON_LADDERS, "#### Money", *(FILLER,) * 4, "##### Refunds", *ON_REFUNDS)
    groups = tuple((one,) for one in clean((said,), ENGLISH).pieces)
    joined = join_short(groups, (150.0, 65.0, 150.0), FIVE)
    assert [[piece.title for piece in unit] for unit in joined] == [["Ladders"], ["Money", "Refunds"]]


def test_a_heading_does_not_end_a_unit_when_its_section_goes_on() -> None:
    money = ("# Money", *(FILLER,) * 4, "## Refunds", *ON_REFUNDS * 2, "## Passwords", *ON_PASSWORDS * 4)
    assert grouped(report("# Work", *ON_LADDERS * 3, *money)) == [["Work"], ["Money", "Refunds", "Passwords"]]


def test_it_stays_alone_where_no_neighbour_has_room() -> None:
    groups = ((piece("A"),), (piece("B"),), (piece("C"),))
    assert join_short(groups, (400.0, 60.0, 400.0), FIVE) == groups
    assert join_short(groups, (130.0, 130.0, 130.0), FIVE) == groups


def test_several_short_ones_in_a_row_come_together() -> None:
    groups = tuple((piece(name),) for name in "ABCDEF")
    joined = join_short(groups, (50.0,) * 6, FIVE)
    assert [p.key for unit in joined for p in unit] == list("ABCDEF")
    assert all(len(unit) >= 3 for unit in joined)


def test_room_is_kept_for_a_question_about_both() -> None:
    groups = ((piece("A"),), (piece("B"),))
    content = 2 * seconds_of_content(groups[0][0].passages)
    assert len(join_short(groups, (4.0, 4.0), Range(100, 100, content + 40))) == 2
    assert len(join_short(groups, (4.0, 4.0), Range(100, 100, content + 50))) == 1


def test_a_unit_begins_with_no_code_and_points_of_notes_do_not_count_as_a_list() -> None:
    points = tuple(f"- note {n} {FILLER}" for n in range(30))
    units = grouped(deck(slide("# Long", "Lead-in.", note=points)), limits=Range(20, 30, 40))
    assert len(units) > 3
    lines = tuple(line for n in range(12) for line in (f"{FILLER} {n}", f"$ code {n}"))
    groups = group(clean((deck(slide("# Code", *lines)),), ENGLISH).pieces, (), Range(30, 50, 80), ENGLISH)
    firsts = [unit[0].passages[0].block for unit in groups]
    assert len(firsts) > 1
    assert not any(isinstance(block, Preformatted) for block in firsts)


@settings(max_examples=60)
@given(st.lists(st.lists(LINES, min_size=1, max_size=14), min_size=1, max_size=8), st.sampled_from([20.0, 60.0, 180.0]))
def test_whatever_the_material_nothing_is_lost_broken_or_too_long(sections: list[list[str]], target: float) -> None:
    limits = Range(target / 2, target, target * 2)
    lines = [line for n, section in enumerate(sections) for line in (f"{'#' * (1 + n % 3)} Part {n}", *section)]
    pieces = clean((report(*lines),), ENGLISH).pieces
    units = group(pieces, (), limits, ENGLISH)
    assert [p for unit in units for one in unit for p in one.passages] == [p for one in pieces for p in one.passages]
    may_begin = {cluster.passages[0].block.key for one in pieces for cluster in keep_together(one.passages)}
    for unit in units:
        assert unit[0].passages[0].block.key in may_begin
        seconds = sum(seconds_of_content(one.passages) for one in unit) + QUESTION_ALLOWANCE_S
        atomic = len(unit) == 1 and len(keep_together(unit[0].passages)) == 1
        assert seconds <= limits.most + 1e-6 or atomic


def test_the_number_of_units_stays_near_what_the_seat_time_asks_for() -> None:
    slides = [long_slide(f"Slide{n}", 20) for n in range(90)]
    units = grouped(deck(*slides), limits=Range(120, 180, 420))
    assert 0.6 * 1800 / 135 - 1 <= len(units) <= 1.25 * 1800 / 135 + 1


def test_an_agenda_decides_where_the_words_do_not() -> None:
    slides = [long_slide(f"Part{chr(97 + n)}", 60) for n in range(6)]
    pieces = clean((deck(*slides),), ENGLISH).pieces
    landmarks = Landmarks(agenda=frozenset({"partc", "parte"}))
    units = group(pieces, (), Range(60, 135, 250), ENGLISH, landmarks)
    assert [[one.title for one in unit] for unit in units] == [
        ["Parta", "Partb"],
        ["Partc", "Partd"],
        ["Parte", "Partf"],
    ]
