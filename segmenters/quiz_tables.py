"""Questions from tables: which row has a given value, or rows to be matched with their values."""

from __future__ import annotations

import re

from extractors.model import Heading, Table
from segmenters.announced_lists import AnnouncedList
from segmenters.evidence import Bloom, Evidence
from segmenters.identity import question_id
from segmenters.list_stems import to_match
from segmenters.model import Passage
from segmenters.question import MatchQuestion, Pair
from segmenters.quiz_items import Candidate, Option, Stem, choice_question, letters_for, profile
from segmenters.titles import is_general, lower_first, plain_title

_FEWEST_ROWS = 3
_MOST_PAIRS = 6
_DISTRACTORS = 3
_LONGEST_NAME = 10
_FEWEST_SAID, _LONGEST_VALUE = 3, 24
_LONGEST_HEAD = 4
"""Words in a heading cell at most; a longer one is a row of the table that was taken for its heading."""
_EXPLAINS = re.compile(r"(?:meaning|definition|description|what it (?:is|means|does))s?", re.IGNORECASE)
_NO_NAME = re.compile(r"^[\W\d_]*$|https?:|[{}<>]")
_PLAIN_NUMBER = re.compile(r"^[\d.,%$€£ /:-]+$")
_SHARE = re.compile(r"^[\d.,]+ ?%$")
"""What was measured once and is not to be remembered."""
_TALKING = re.compile(r"\b(?:you|your|we|our|i)\b|\?", re.IGNORECASE)


def ask_rows(passages: tuple[Passage, ...]) -> list[Candidate]:
    """Return questions on the first column with different values of each table: short names with longer values are
    matched, others are asked for by value where a heading row names the columns."""
    found: list[Candidate] = []
    title = ""
    for passage in passages:
        if isinstance(passage.block, Heading):
            title = plain_title(passage.block.text)
        elif isinstance(passage.block, Table) and (asked := _question(passage, passage.block, title)):
            found.append(asked)
    return found


def _question(passage: Passage, table: Table, title: str) -> Candidate | None:
    if table.merged or not table.rows:
        return None
    if not _has_head(table):
        return _without_head(passage, table, title)
    rows = [row for row in table.rows[1:] if row[0].strip()]
    column = next((n for n in range(1, len(table.rows[0])) if _is_telling(table, rows, n)), None)
    if len(rows) < _FEWEST_ROWS or column is None or not _are_names(rows):
        return None
    of, what = table.rows[0][0], table.rows[0][column]
    about = f": {title}" if title and not is_general(title) and not title.endswith("?") else ""
    if _are_worded(rows, column):
        return _match(
            passage, table, rows, column, f"Match each {lower_first(of)} with its {lower_first(what)}{about}."
        )
    row = rows[len(rows) // 2]
    value = " ".join(row[column].split())
    if _SHARE.match(value):
        return None
    quote = f"{of}: {row[0]}; {what}: {value}"
    rivals = [other for other in rows if other is not row][:_DISTRACTORS]
    options = (
        Option(row[0], correct=True, feedback=f"The table of the source says: {quote}."),
        *(Option(r[0], correct=False, feedback=f"{r[0]} has “{r[column]}” under {lower_first(what)}.") for r in rivals),
    )
    stem = Stem("row", f"Which {lower_first(of)} has the {lower_first(what)} “{value}”?", _place(passage, table, row))
    return Candidate("row", choice_question(stem, options), 0.7)


def _has_head(table: Table) -> bool:
    """Tell whether the first row names the columns: it is marked so and short, or a column says that it explains."""
    first = table.rows[0]
    short = all(len(cell.split()) <= _LONGEST_HEAD for cell in first)
    return short and (table.header_rows == 1 or any(_EXPLAINS.fullmatch(cell.strip()) for cell in first[1:]))


def _without_head(passage: Passage, table: Table, title: str) -> Candidate | None:
    """Return names to be matched with what a table of two columns says of each."""
    rows = [row for row in table.rows if row[0].strip()]
    if len(table.rows[0]) != len(("name", "value")) or not title or not _FEWEST_ROWS <= len(rows) <= _MOST_PAIRS:
        return None
    values = [row[1].strip() for row in rows]
    told = all(_FEWEST_SAID <= len(value.split()) <= _LONGEST_VALUE and not _TALKING.search(value) for value in values)
    short = all(len(row[0].split()) <= _LONGEST_HEAD for row in rows)
    if not (told and short and len(set(values)) == len(values) and _are_names(rows) and _are_worded(rows, 1)):
        return None
    return _match(passage, table, rows, 1, to_match(AnnouncedList("", title, (), ordered=False)))


def _are_names(rows: list[tuple[str, ...]]) -> bool:
    names = [row[0] for row in rows]
    return len(set(names)) == len(names) and not any(_is_no_name(name) for name in names)


def _are_worded(rows: list[tuple[str, ...]], column: int) -> bool:
    """Tell whether each value is told in words that its name does not give away."""
    return all(not _PLAIN_NUMBER.match(row[column]) and not _share(row[0], row[column]) for row in rows)


def _match(passage: Passage, table: Table, rows: list[tuple[str, ...]], column: int, stem: str) -> Candidate:
    chosen = rows[:_MOST_PAIRS]
    evidence = _place(passage, table, chosen[0])
    name = question_id("row-match", evidence)
    lefts = letters_for(f"{name}l", tuple(row[0] for row in chosen))
    rights = letters_for(f"{name}r", tuple(row[column] for row in chosen))
    pairs = tuple(
        Pair(f"l{left}", _line(row[0]), f"r{right}", _line(row[column]), _place(passage, table, row))
        for row, left, right in zip(chosen, lefts, rights, strict=True)
    )
    told = " ".join(f"{pair.left}: {pair.right}." for pair in pairs)
    question = MatchQuestion(name, stem, pairs, told, evidence, profile("row-match", Bloom.REMEMBER))
    return Candidate("row-match", question, 0.74)


def _place(passage: Passage, table: Table, row: tuple[str, ...]) -> Evidence:
    return Evidence(passage.source, table.key, table.at, " | ".join(row))


def _line(text: str) -> str:
    """Return a cell in one line; the points or sentences in it are parted by semicolons."""
    lines = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
    starts = len(lines) > 1 and all(line[0].isupper() for line in lines)
    return "; ".join(line.rstrip(";.") for line in lines) if starts else " ".join(lines)


def _is_no_name(name: str) -> bool:
    return len(name.split()) > _LONGEST_NAME or bool(_NO_NAME.search(name))


def _share(name: str, value: str) -> bool:
    """Tell whether a value repeats a word of the name, which would give the pair away."""
    return bool(set(re.findall(r"\w{4,}", name.lower())) & set(re.findall(r"\w{4,}", value.lower())))


def _is_telling(table: Table, rows: list[tuple[str, ...]], column: int) -> bool:
    values = [row[column].strip() for row in rows]
    heads = (table.rows[0][0], table.rows[0][column])
    named = all(0 < len(h.split()) <= _LONGEST_HEAD and not _TALKING.search(h) and not _NO_NAME.match(h) for h in heads)
    short = all(0 < len(value.split()) <= _LONGEST_VALUE and not _TALKING.search(value) for value in values)
    return named and short and len(set(values)) == len(values)
