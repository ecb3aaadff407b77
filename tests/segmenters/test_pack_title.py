"""The title of a pack."""

from __future__ import annotations

from dataclasses import replace

from documents import deck, slide

from extractors.model import Document
from segmenters.pack_title import pack_title

LINE = "Reference slides for the ladder standard 1.1"


def document(title: str, *lines: str) -> Document:
    return replace(deck(slide(f"# {title}", *lines)), title=title)


def test_a_title_that_names_a_subject_stays() -> None:
    assert pack_title((replace(document("Rungs"), title=""), document("Ladders", LINE))) == "Ladders"
    assert pack_title((replace(document("Rungs"), title=""),)) == ""


def test_a_title_that_fits_any_subject_gives_way_to_the_line_below() -> None:
    assert pack_title((document("CURRICULUM", LINE),)) == LINE


def named(file: str, *lines: str) -> Document:
    made = document("", *lines)
    return replace(made, title="", source=replace(made.source, name=file))


def test_without_a_title_the_file_names_what_its_text_speaks_of() -> None:
    assert pack_title((named("storing-ladders.md", "We store a ladder."),)) == "Storing ladders"
    assert pack_title((named("for-loop.md", "A loop."),)) == "For loop"
    assert pack_title((named("oc-ladders.md", "A ladder."), named("rungs.md", "A rung."))) == ""


def test_a_file_name_that_tells_nothing_is_no_title() -> None:
    assert pack_title((named("minutes-2024.md", "Minutes."),)) == ""
    assert pack_title((named("oc_final_ladders.md", "A ladder."),)) == ""
    assert pack_title((named("introduction.md", "An introduction."),)) == ""


def test_a_sentence_below_is_no_title() -> None:
    assert pack_title((document("CURRICULUM", "These slides are about ladders."),)) == "CURRICULUM"
    assert pack_title((document("CURRICULUM", "By us"),)) == "CURRICULUM"
    assert pack_title((document("CURRICULUM"),)) == "CURRICULUM"


def test_where_the_author_works_is_no_title() -> None:
    made = document("Hauling ropes", "Hauling ropes")
    assert pack_title((replace(made, title="University of Ladders"),)) == "Hauling ropes"
    once = document("Hauling ropes", "We haul.")
    assert pack_title((replace(once, title="University of Ladders"),)) == "University of Ladders"


def test_the_number_of_a_chapter_is_no_title() -> None:
    for number in ("FIVE", "Chapter 5", "IV", "5."):
        made = document(number, "We store a ladder.")
        filed = replace(made, source=replace(made.source, name="storing-ladders.pdf"))
        assert pack_title((filed,)) == "Storing ladders"
        assert pack_title((made, made)) == ""
    assert pack_title((document("Five ladders", LINE),)) == "Five ladders"
