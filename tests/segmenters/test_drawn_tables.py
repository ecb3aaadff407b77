"""Tables that are drawings."""

from __future__ import annotations

from documents import ENGLISH, deck, slide

from extractors.model import text_of
from segmenters.cleaning import clean
from segmenters.drawn_tables import judge_tables

DRAWN = ("|  | Rung |  |  ", "|  | ↑ |  |  ", "| Foot | ← | Stile |  ", "|  |  | Ground |  ")


def drawn(*rows: str) -> bool:
    return bool(judge_tables(deck(slide("# Ladder", *rows)).sections[0]))


def test_labels_and_arrows_amid_empty_cells_are_a_drawing() -> None:
    assert drawn(*DRAWN)
    cleaned = clean((deck(slide("# Ladder", "Ladders stand on firm ground.", *DRAWN)),), ENGLISH)
    assert [cut.ruling.rule for cut in cleaned.cuts] == ["labels-of-a-drawing"]
    assert [text_of(p.block) for p in cleaned.pieces[0].passages] == ["Ladder", "Ladders stand on firm ground."]


def test_a_form_a_sparse_table_and_a_cell_that_says_something_are_none() -> None:
    assert not drawn("|  | Monday | Tuesday | Friday", "| Morning |  |  |  ", "| Noon |  |  |  ", "| Evening |  |  |  ")
    assert not drawn(*DRAWN, "| Rungs are kept dry and clean |  |  |  ")
    assert not drawn("|  | Rung", "|  | ↑", "|  | Foot", "|  | ")
