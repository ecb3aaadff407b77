"""Questions from tables: which row has a given value."""

from __future__ import annotations

from extractors.model import Table
from segmenters.model import Evidence, Passage
from segmenters.quiz_items import Candidate, Option, Stem, choice_question
from segmenters.titles import lower_first

_FEWEST_ROWS = 3
_DISTRACTORS = 3
_LONGEST_CELL = 14
_LONGEST_HEAD = 4
"""Words in a heading cell at most; a longer one is a row of the table that was taken for its heading."""


def ask_rows(passages: tuple[Passage, ...]) -> list[Candidate]:
    """Return a choice question on the first column with different values of each table with a heading row."""
    asked = [_question(passage, passage.block) for passage in passages if isinstance(passage.block, Table)]
    return [candidate for candidate in asked if candidate]


def _question(passage: Passage, table: Table) -> Candidate | None:
    rows = [row for row in table.rows[table.header_rows :] if row[0].strip()]
    if table.header_rows != 1 or len(rows) < _FEWEST_ROWS:
        return None
    column = next((n for n in range(1, len(table.rows[0])) if _is_telling(table, rows, n)), None)
    names = [row[0] for row in rows]
    if column is None or len(set(names)) < len(names) or any(len(name.split()) > _LONGEST_CELL for name in names):
        return None
    row = rows[len(rows) // 2]
    of, what, value = table.rows[0][0], table.rows[0][column], row[column]
    quote = f"{of}: {row[0]}; {what}: {value}"
    rivals = [other for other in rows if other is not row][:_DISTRACTORS]
    options = (
        Option(row[0], correct=True, feedback=f"The table of the source says: {quote}."),
        *(Option(r[0], correct=False, feedback=f"{r[0]} has “{r[column]}” under {lower_first(what)}.") for r in rivals),
    )
    evidence = Evidence(passage.source, table.key, table.at, " | ".join(row))
    stem = Stem("row", f"Which {lower_first(of)} has the {lower_first(what)} “{value}”?", evidence)
    return Candidate("row", choice_question(stem, options), 0.75)


def _is_telling(table: Table, rows: list[tuple[str, ...]], column: int) -> bool:
    values = [row[column].strip() for row in rows]
    heads = (table.rows[0][0], table.rows[0][column])
    return all(0 < len(h.split()) <= _LONGEST_HEAD for h in heads) and all(values) and len(set(values)) == len(values)
