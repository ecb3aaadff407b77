"""What repeats become: cuts that name the place that is kept, and passages that name where else they stood."""

from __future__ import annotations

from documents import deck, passages, slide

from segmenters.cutting import Cutting
from segmenters.model import CutReason
from segmenters.pieces import Piece
from segmenters.repeated import KEPT_AT, Repeat, Repeats

FIRST, SECOND, THIRD = passages(deck(slide("A ladder"), slide("A ladder"), slide("A ladder")))


def test_a_chain_of_repeats_names_the_one_that_is_kept_in_the_end() -> None:
    found = Repeats(Cutting())
    assert found.add(Repeat(SECOND, "same-words", 1.0, FIRST, KEPT_AT))
    assert found.add(Repeat(THIRD, "same-words", 1.0, SECOND, KEPT_AT))
    assert [cut.detail for cut in found.cuts()] == ["kept at slide 1 of deck.pptx"] * 2
    assert {cut.reason for cut in found.cuts()} == {CutReason.REPEATED}
    (piece,) = found.with_places([Piece("deck.pptx", "s1", "", 1, "", (FIRST,))])
    assert [place.block for place in piece.passages[0].also_at] == [SECOND.block.key, THIRD.block.key]


def test_what_is_unsure_or_put_back_is_refused_and_not_noted() -> None:
    put_back = Repeats(Cutting(blocks=frozenset({("deck.pptx", SECOND.block.key)})))
    assert not put_back.add(Repeat(SECOND, "same-words", 1.0, FIRST, KEPT_AT))
    unsure = Repeats(Cutting())
    assert not unsure.add(Repeat(SECOND, "same-words", 0.5, FIRST, KEPT_AT))
    assert put_back.cuts() == unsure.cuts() == ()


def test_accepting_notes_nothing() -> None:
    found = Repeats(Cutting())
    assert found.accepts(Repeat(SECOND, "same-words", 1.0, FIRST, KEPT_AT))
    assert found.cuts() == ()
