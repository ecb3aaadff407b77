"""The measures of quiz stubs, on a small course written for this."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from eval_tables import Part
from items import measure

PAGE = """# Parts of a ladder

A tie-off is a rope that holds the upper end of a ladder.

- Stile: one of the two long sides into which the bars are set
- Rung: a bar on which the foot stands while climbing up or down
- Spreader: a brace that keeps the two halves of a folding model open
- Footing: the work of a second person who stands below and steadies it

The rope is tied to a strong point above the ladder, since wind and loads push the upper end to the side.
Workers look at the stiles, rungs and feet of a ladder before each use and report what is bent or cracked.

## Quiz

### 1. What holds the upper end of a ladder?

<Question
    choices={[ { text: "A secret answer", correct: true } ]}
/>
"""
ITEM = {
    "stem": "What holds the upper end of a ladder?",
    "options": [["A tie-off", True], ["A stile", False], ["A rung", False]],
    "exp": True,
    "src": "chapter1/1.mdx",
}


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, str]]:
    """The rows of the table by who made the items."""
    data = tmp_path_factory.mktemp("data")
    chapter = data / "quizzes" / "ladders" / "chapter1"
    chapter.mkdir(parents=True)
    (chapter / "1.mdx").write_text(PAGE, encoding="utf-8")
    (chapter.parent / "items.json").write_text(json.dumps([ITEM]), encoding="utf-8")
    table = measure(data, Part.TEST)[0]
    return {row[1]: dict(zip(table.columns, row, strict=True)) for row in table.rows}


def test_items_of_all_systems_stand_in_one_table(rows: dict[str, dict[str, str]]) -> None:
    assert list(rows) == ["ours", "first sentence with a gap", "the authors"]
    assert {row["course"] for row in rows.values()} == {"ladders"}
    assert rows["the authors"]["items"] == "1"


def test_our_items_rest_on_words_of_the_source_and_have_no_error(rows: dict[str, dict[str, str]]) -> None:
    assert int(rows["ours"]["items"]) > 0
    assert rows["ours"]["supported"] == "1.00"
    assert rows["ours"]["error"] == ".00"


def test_a_gap_in_the_first_sentence_covers_the_question_about_it(rows: dict[str, dict[str, str]]) -> None:
    assert rows["first sentence with a gap"]["questions covered"] == "1/1 (1.00)"


def test_courses_have_no_part_for_fitting(tmp_path: Path) -> None:
    assert measure(tmp_path, Part.DEV) == ()
    assert measure(tmp_path, Part.TEST) == ()
