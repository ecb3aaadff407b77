"""Every token of the probe deck is found on its slide, in its layer, as the kind of thing that it is."""

from __future__ import annotations

from pathlib import Path

from extracting import read
from probe_deck import DECK, verdicts

from extractors.model import Heading, Paragraph, Table, text_of


def test_every_token_is_where_it_belongs(corpus: Path) -> None:
    found = list(verdicts(corpus))
    wrong = [
        f"{verdict.word}: found as {', '.join(verdict.places) or 'nothing'}" for verdict in found if not verdict.right
    ]
    assert len(found) == 52
    assert not wrong, "\n".join(wrong)


def test_what_stands_in_columns_is_read_column_by_column(corpus: Path) -> None:
    texts = [text_of(block) for block in read(corpus / DECK).document.blocks]
    order = [texts.index(f"COL{side}{number}") for side in ("LEFT", "RIGHT") for number in (1, 2)]
    assert order == sorted(order)


def test_a_title_that_stands_last_in_the_file_comes_first(corpus: Path) -> None:
    blocks = read(corpus / DECK).document.blocks
    shown = [block.text for block in blocks if isinstance(block, Heading | Paragraph)]
    assert shown.index("VISUALTITLE") < shown.index("BODYFIRST")


def test_a_cell_over_two_rows_leaves_the_place_it_covers_empty(corpus: Path) -> None:
    (table,) = [
        block
        for block in read(corpus / DECK).document.blocks
        if isinstance(block, Table) and "CELL00" in text_of(block)
    ]
    assert [(merge.row, merge.column, merge.rows, merge.columns) for merge in table.merged] == [(1, 0, 2, 1)]
    assert table.rows[2][0] == ""
