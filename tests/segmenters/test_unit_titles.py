"""Names of units."""

from __future__ import annotations

import re
from dataclasses import replace

from documents import ENGLISH, deck, passages, slide, speech

from segmenters.pieces import Piece
from segmenters.unit_titles import title_units

LONG = "ladder " * 40


def piece(title: str, *lines: str, chapter: str = "") -> Piece:
    made = passages(deck(slide(*([f"# {title}"] if title else []), *(lines or (f"{title} {LONG}",)))))
    return Piece("deck.pptx", title or lines[0], title, 1, chapter, made)


def titles(*groups: tuple[Piece, ...]) -> list[str]:
    return list(title_units(groups, ENGLISH))


def test_a_unit_bears_the_heading_under_which_most_of_it_stands() -> None:
    assert titles((piece("Short", "one two three"), piece("2.1 Ladders (cont.)"))) == ["Ladders"]


def test_a_general_heading_gives_way_to_a_telling_one() -> None:
    assert titles((piece("Summary"), piece("Ladders", "one two three four five six seven eight nine"))) == ["Ladders"]
    assert titles((piece("Summary", "…"),)) == ["Summary"]


def test_a_unit_that_covers_a_chapter_bears_its_name() -> None:
    whole = (piece("Rungs", chapter="Ladders"), piece("Stiles", chapter="Ladders"))
    other = (piece("Wide boards", chapter="Scaffolds"),)
    assert titles(whole, other) == ["Ladders", "Wide boards"]


def test_half_a_chapter_does_not_bear_its_name() -> None:
    first, second = (piece("Iron rungs", chapter="Ladders"),), (piece("Stiles", chapter="Ladders"),)
    assert titles(first, second) == ["Iron rungs", "Ladders: stiles"]


def test_without_a_heading_the_words_give_the_title() -> None:
    said = passages(speech("The anchor holds the lanyard.", "Check the anchor before you clip the lanyard."))
    title = titles((Piece("s.vtt", "all", "", 0, "", said),))[0]
    assert {"anchor", "lanyard"} <= set(title.lower().split())


def test_of_the_parts_of_one_heading_the_first_keeps_it_and_the_others_say_what_they_list() -> None:
    def part(*lines: str) -> tuple[Piece, ...]:
        return (replace(piece("Rungs", *lines), divided=True),)

    lead = "The following are recommendations for cleaning the iron:"
    found = titles(part(LONG), part(lead, "- Brush", "- Dry"), part("Case 1: Rust", "Case 2: Dirt"), (piece("Boards"),))
    assert found == ["Rungs", "Rungs: recommendations for cleaning the iron", "Rungs: cases 1 and 2", "Boards"]


def test_parts_that_tell_nothing_of_their_own_are_numbered() -> None:
    parts = [(replace(piece("Rungs", "…"), divided=True),) for _ in range(3)]
    assert titles(*parts) == ["Rungs", "Rungs (2 of 3)", "Rungs (3 of 3)"]


def test_units_with_the_same_heading_are_told_apart_by_chapter_or_words() -> None:
    first, second = (piece("Iron rungs", chapter="Ladders"),), (piece("Iron rungs", chapter="Steps"),)
    assert titles(first, (piece("Boards"),), second) == ["Iron rungs", "Boards", "Steps: Iron rungs"]
    third = (piece("Rungs", "a stile and " * 9),)
    assert titles((piece("Rungs", "x y"),), (piece("Boards"),), third)[2].startswith("Rungs: ")


def test_a_title_in_capitals_is_calmed() -> None:
    assert titles((piece("THE LADDERS OF THE SITE.", "we look at the ladders of the site"),)) == [
        "The ladders of the site"
    ]


def test_a_part_without_a_heading_does_not_repeat_its_own_words() -> None:
    said = passages(speech("The anchor holds the lanyard.", "Check the anchor before you clip the lanyard."))
    title = titles((Piece("s.vtt", "u1", "", 0, "", said, divided=True),))[0]
    assert ":" not in title


def test_no_two_units_have_the_same_title() -> None:
    found = titles(*[(piece("Ladders", "rung stile"),)] * 5)
    assert len({title.lower() for title in found}) == 5
    assert all(title.startswith("Ladders") for title in found)


def test_a_very_long_heading_is_shortened() -> None:
    title = titles((piece(" ".join(f"word{n}" for n in range(30)), "x y z"),))[0]
    assert len(title.split()) <= 15
    assert title.endswith(" …")


def test_nothing_to_go_by_still_gives_a_title() -> None:
    assert titles((piece("", "…"),), (piece("", "—"),)) == ["Untitled unit", "Untitled unit (2)"]


def test_a_general_heading_is_told_apart_by_its_chapter() -> None:
    first, second = (piece("Step 4", chapter="Executing the plan"),), (piece("Rungs", chapter="Executing the plan"),)
    assert titles(first, second) == ["Executing the plan: Step 4", "Executing the plan: rungs"]
    third = (piece("Overview", chapter="Ladders"),)
    assert titles(third, second) == ["Ladders", "Executing the plan: rungs"]


def test_speech_that_is_about_nothing_is_named_by_its_time() -> None:
    turns = [turn for _ in range(30) for turn in ("Yes, that is so.", 3)]
    said = passages(speech(*turns))
    title = titles((Piece("s.vtt", "u1", "", 0, "", said),))[0]
    assert re.fullmatch(r"\d:\d\d:\d\d to \d:\d\d:\d\d", title)


def test_the_second_unit_of_a_chapter_is_named_by_its_own_headings() -> None:
    first = (piece("Ladders at work", chapter="Ladders at work"), piece("Rungs", chapter="Ladders at work"))
    second = (piece("Stiles", chapter="Ladders at work"), piece("Boards", chapter="Ladders at work"))
    assert titles(first, second) == ["Ladders at work", "Stiles and boards"]


def test_code_gives_no_title() -> None:
    assert titles((piece("", "$ def ladder_height ladder_height ladder_height"),)) == ["Untitled unit"]


def test_of_units_that_bear_the_name_of_one_chapter_the_first_keeps_it() -> None:
    names = ("Rungs of the day", "The third stile", "Feet on clay", "Hooks for roofs")
    others = ("Boards in rain again", "Nails of iron again", "Knots at night again", "Winds up high again")
    one, other = (tuple(piece(name, chapter="Ladders") for name in several) for several in (names, others))
    assert titles(one, other) == ["Ladders", "Ladders: boards in rain again and nails of iron again"]
    assert titles(one, (piece("Nails", chapter="Scaffolds"),)) == ["Ladders", "Scaffolds: nails"]


def test_where_nothing_names_a_unit_the_pack_does() -> None:
    unnamed = piece("", "$ def ladder_height ladder_height ladder_height")
    assert title_units(((unnamed,),), ENGLISH, "The height of ladders") == ("The height of ladders",)


def test_a_general_title_of_the_pack_names_no_unit() -> None:
    unnamed = piece("", "$ def ladder_height ladder_height ladder_height")
    assert title_units(((unnamed,),), ENGLISH, "Summary") == ("Untitled unit",)


def test_a_heading_of_a_task_does_not_name_what_stands_before_it() -> None:
    unit = (piece("", "A ladder has rungs."), piece("The challenge", "Draw one."))
    assert list(title_units((unit,), ENGLISH, "Storing ladders")) == ["Storing ladders"]
    assert list(title_units((unit,), ENGLISH, "Introduction")) == ["The challenge"]
    told = "The rope anchor holds. Check the rope anchor. Paint the rope anchor."
    groups = ((piece("", told), piece("Your turn", "Draw it.")), (piece("Rungs"),))
    assert list(title_units(groups, ENGLISH, "")) == ["Rope anchor", "Rungs"]


def test_steps_alone_are_named_with_the_pack() -> None:
    found = title_units(((piece("Step by step. . ."),), (piece("Rungs"),)), ENGLISH, "Ladder Repair Guide")
    assert list(found) == ["Ladder Repair step by step", "Rungs"]


def test_a_long_question_is_not_cut_where_its_rest_is_no_phrase() -> None:
    long = (
        "Can I use the old painted iron rungs (or those of wood) on my new ladder in the yard, so that it holds more?"
    )
    assert titles((piece(long),)) == ["Can I use the old painted iron rungs on my new ladder in the yard?"]
    assert titles((piece("I own a ladder, and I use it. Where do I store it?"),)) == ["Where do I store it?"]


def test_the_label_of_a_box_names_no_unit() -> None:
    box = piece("Tip", f"Keep the rung dry. {LONG}")
    named = titles((piece("Painting rungs"),), (box,))
    assert named[0] == "Painting rungs"
    assert named[1].startswith("Painting rungs")
    assert named[1] != named[0]
    assert titles((piece("Fixed ladders"), box), (piece("Stiles"),))[0] == "Fixed ladders"
    below = replace(box, parent="Storing ladders")
    assert titles((piece("Painting rungs"),), (below,))[1] == "Storing ladders"
