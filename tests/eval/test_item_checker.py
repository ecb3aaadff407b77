"""The hand labels fit the items and the rules, and the checker keeps agreeing with them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from item_checker import OWN, Count, human_items
from item_labels import RULES, Item, item_of, labelled_items, plain_item, question_of

CODES = {rule.code for rule in RULES}
FILES = sorted(OWN.glob("items_*.json"))
EVALUATION = "eval"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_labels_name_rules_of_the_checker(path: Path) -> None:
    entries = json.loads(path.read_text(encoding="utf-8"))["items"]
    assert len(entries) >= 88
    assert {code for entry in entries for code in entry["flaws"]} <= CODES


@pytest.mark.parametrize("path", [path for path in FILES if "human" not in path.stem], ids=lambda path: path.stem)
def test_every_labelled_item_is_one_that_the_checker_reads(path: Path) -> None:
    for entry in labelled_items(path):
        question = question_of(entry.item)
        assert question is not None
        again = plain_item(question)
        assert (again.stem, again.options, again.quote) == (entry.item.stem, entry.item.options, entry.item.quote)
        assert again.parts[: len(entry.item.parts)] == entry.item.parts


def test_the_documentation_lists_every_rule() -> None:
    rows = {f"| {rule.code} | {rule.severity.value} | {rule.message} | {rule.source} |" for rule in RULES}
    told = (OWN.parents[2] / "docs" / "evaluation.md").read_text(encoding="utf-8").splitlines()
    assert {line for line in told if line.startswith("| IW") and line.count("|") == 5} == rows


def test_half_of_the_items_are_kept_for_the_figures() -> None:
    items = labelled_items(OWN / "items_proposed.json")
    assert [item.dev for item in items[:4]] == [True, False, True, False]


def test_human_items_carry_their_own_labels(corpus: Path) -> None:
    items = human_items(corpus.parent / EVALUATION)
    assert len(items) == 100
    bias = next(item for item in items if item.item.stem.startswith("What possible source can the bias"))
    assert bias.flaws == {"IW30", "IW31"}


def test_sets_that_are_not_there_are_left_out(tmp_path: Path) -> None:
    assert human_items(tmp_path) == ()


def test_a_label_for_another_item_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "quizzes" / "llm-course"
    folder.mkdir(parents=True)
    (folder / "items.json").write_text('[{"stem": "Another question?", "options": []}]', encoding="utf-8")
    with pytest.raises(ValueError, match=r"meets “Another question\?”"):
        human_items(tmp_path)


def test_an_open_question_has_no_form_of_the_checker() -> None:
    assert question_of(Item("open", "What holds a ladder?")) is None


def test_parts_of_an_item_are_read_whatever_they_are_called() -> None:
    assert item_of({"form": "match", "stem": "?", "pairs": [["a", "b"], ["c", "d"]]}).parts == ("a", "b", "c", "d")
    assert item_of({"form": "true-false", "stem": "?", "answer": True}).parts == ("True",)


def test_shares_of_nothing_are_no_shares() -> None:
    assert Count(4, 2, 1).cells == ("4 / 2", ".50", ".25")
    assert Count(0, 0, 0).cells == ("0 / 0", "–", "–")
