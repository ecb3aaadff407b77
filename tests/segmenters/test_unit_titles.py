"""Units are named by the source where it names them, and apart from each other."""

from __future__ import annotations

from dataclasses import replace

from documents import ENGLISH, deck, passages, slide

from segmenters.pieces import Piece
from segmenters.unit_titles import title_units

WORDS = "- The register of ladders lies in the office, and the register is kept by the supervisor."


def piece(title: str, *lines: str, chapter: str = "") -> Piece:
    shown = (f"# {title}", *lines) if title else lines
    return Piece("deck.pptx", title or "k", title, 1, chapter, passages(deck(slide(*shown))))


def test_a_heading_names_its_unit_without_its_trimmings() -> None:
    assert title_units(((piece("2.1 The register (cont.)", WORDS),),), ENGLISH) == ("The register",)


def test_a_chapter_names_the_unit_that_covers_it() -> None:
    whole = (piece("Register", WORDS, chapter="Paperwork"), piece("Cards", WORDS, chapter="Paperwork"))
    assert title_units((whole,), ENGLISH) == ("Paperwork",)
    halves = ((whole[0], piece("More", WORDS, chapter="Paperwork")), (whole[1],))
    assert title_units(halves, ENGLISH)[1] == "Cards"


def test_the_heading_with_most_under_it_names_the_unit() -> None:
    group = (piece("Short", "- Few words."), piece("Long", WORDS, WORDS, WORDS))
    assert title_units((group,), ENGLISH) == ("Long",)


def test_a_general_heading_gives_way() -> None:
    group = (piece("Overview", WORDS, WORDS), piece("The register", WORDS))
    assert title_units((group,), ENGLISH) == ("The register",)


def test_without_a_heading_the_words_name_it() -> None:
    (title,) = title_units(((piece("", WORDS, WORDS),),), ENGLISH)
    assert "egister" in title


def test_no_two_units_have_the_same_name() -> None:
    groups = tuple((piece("Register", WORDS),) for _ in range(6))
    titles = title_units(groups, ENGLISH)
    assert len({title.lower() for title in titles}) == 6


def test_a_part_of_a_long_piece_is_named_by_its_own_words() -> None:
    part = replace(piece("Register", "- The forklift needs a battery. The forklift is charged at night."), divided=True)
    (title,) = title_units(((part,),), ENGLISH)
    assert title.startswith("Register: ")
    assert "forklift" in title.lower()
