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
    other = (piece("Boards", chapter="Scaffolds"),)
    assert titles(whole, other) == ["Ladders", "Boards"]


def test_half_a_chapter_does_not_bear_its_name() -> None:
    first, second = (piece("Rungs", chapter="Ladders"),), (piece("Stiles", chapter="Ladders"),)
    assert titles(first, second) == ["Rungs", "Stiles"]


def test_without_a_heading_the_words_give_the_title() -> None:
    said = passages(speech("The anchor holds the lanyard.", "Check the anchor before you clip the lanyard."))
    title = titles((Piece("s.vtt", "all", "", 0, "", said),))[0]
    assert {"anchor", "lanyard"} <= set(title.lower().split())


def test_parts_of_one_heading_are_numbered() -> None:
    parts = [(replace(piece("Rungs", f"a {word} and " * 9), divided=True),) for word in ("rung", "stile", "foot")]
    assert titles(*parts, (piece("Boards"),)) == ["Rungs (1 of 3)", "Rungs (2 of 3)", "Rungs (3 of 3)", "Boards"]


def test_units_with_the_same_heading_are_told_apart_by_chapter_or_words() -> None:
    first, second = (piece("Rungs", chapter="Ladders"),), (piece("Rungs", chapter="Steps"),)
    assert titles(first, (piece("Boards"),), second) == ["Rungs", "Boards", "Steps: Rungs"]
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
    assert titles(first, second) == ["Executing the plan: Step 4", "Rungs"]
    third = (piece("Overview", chapter="Ladders"),)
    assert titles(third, second) == ["Ladders", "Rungs"]


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


def test_units_that_bear_the_name_of_one_chapter_are_numbered() -> None:
    names = ("Rungs of the day", "The third stile", "Feet on clay", "Hooks for roofs")
    others = ("Boards in rain again", "Nails of iron again", "Knots at night again", "Winds up high again")
    one, other = (tuple(piece(name, chapter="Ladders") for name in several) for several in (names, others))
    assert titles(one, other) == ["Ladders (1 of 2)", "Ladders (2 of 2)"]
    assert titles(one, (piece("Nails", chapter="Scaffolds"),)) == ["Ladders", "Nails"]
