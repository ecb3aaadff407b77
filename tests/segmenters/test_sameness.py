"""Whether two blocks say the same."""

from __future__ import annotations

from dataclasses import replace

from documents import deck, passages, slide

from segmenters.model import Passage
from segmenters.sameness import Memory, words_of

LONG = "The ladder stands on firm ground and reaches at least one metre above the landing of the floor it leads to"


def passage(line: str) -> Passage:
    return passages(deck(slide(line)))[0]


def shared(known: str, line: str) -> float:
    memory = Memory()
    memory.keep(passage(known))
    found = memory.find(passage(line))
    return found.share if found else 0.0


def test_the_same_words_are_the_same_in_any_dress() -> None:
    assert shared(LONG, f"- {LONG.upper()}!") == 1


def test_nearly_the_same_words_share_less_than_all() -> None:
    assert 0.85 <= shared(LONG, f"{LONG} now") < 1


def test_a_not_or_another_number_makes_another_text() -> None:
    long = f"{LONG}, which is checked by the person who uses it, every time, before and after use"
    assert shared(long, f"{long}, not") == 0
    assert shared(f"{long} 7", f"{long} 9") == 0


def test_another_text_shares_nothing() -> None:
    assert shared(LONG, "Goods on sale are exchanged, but no refund is paid for any of them") == 0


def test_code_and_pictures_count_as_a_whole() -> None:
    assert words_of(passage("$ a < b")) == ("a < b",)
    assert words_of(passage("![aa] a ladder")) == ("aa",)


def test_a_text_of_another_source_may_say_more_around_the_same() -> None:
    memory = Memory()
    memory.keep(passage(f"First of all, {LONG}, whoever climbs."))
    inside = passage(LONG)
    assert memory.find_around(inside) is None
    found = memory.find_around(replace(inside, source="other.vtt"))
    assert found is not None
    assert found.share == 1
    assert memory.find(inside) is None
