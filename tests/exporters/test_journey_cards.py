"""Cards for flash-card programs: three fields a line, whatever the words are."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import packs
import pytest
from hypothesis import given
from lockout_journey import LOCKOUT
from packs import evidence
from strategies import hostile_text

from exporters.journey_cards import flash_cards
from exporters.question_text import card_of
from segmenters.journey_parts import Term


def rows(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text), "excel-tab"))


def test_terms_come_first_then_each_question_once() -> None:
    assert LOCKOUT.primer
    made = flash_cards(LOCKOUT.primer.terms, [card_of(packs.GAP), card_of(packs.CASE), card_of(packs.GAP)])
    assert rows(made) == [
        ["Lockout", "a lock that keeps a machine off", "decks/lockout.pptx, slide 2"],
        ["Whoever hangs a lock also keeps its ____.", "key / own key", "decks/lockout.pptx, slide 5"],
        [
            (
                "Your shift begins. A lock hangs on the switch of the press, / and nobody is there. / What do you do?"
                " / a) Wait for the person who hung the lock / b) Cut the lock"
            ),
            "Wait for the person who hung the lock",
            "decks/lockout.pptx, slide 6",
        ],
    ]


def test_without_cards_there_is_nothing() -> None:
    assert flash_cards((), ()) == ""


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "#", "\uff1d", "\t="])
def test_no_field_is_a_formula_or_a_remark(start: str) -> None:
    made = flash_cards([Term(f"{start}1+1", f"{start}2", evidence(1, 1, ""))], ())
    assert [field[0] for field in rows(made)[0]] == [" ", " ", "d"]


@given(hostile_text())
def test_every_card_is_one_line_of_three_fields(text: str) -> None:
    made = flash_cards([Term(text, text, evidence(1, 1, text))], [card_of(replace(packs.SINGLE, stem=text))])
    assert made.count("\n") == len(rows(made)) == 2
    assert {len(row) for row in rows(made)} == {3}
    assert rows(made)[0][0].strip() == " / ".join(" ".join(line.split()) for line in text.splitlines() if line.strip())


def test_what_is_matched_or_put_in_order_is_no_card() -> None:
    assert flash_cards((), [card_of(packs.MATCH), card_of(packs.ORDER)]) == ""
