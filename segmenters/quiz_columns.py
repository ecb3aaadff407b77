"""Questions from tables that say the same of several rows: which rows share a value, what goes with one of them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import groupby

from extractors.model import Heading, Table
from segmenters.evidence import Bloom, Evidence
from segmenters.imperatives import begins_with_verb
from segmenters.item_text import is_plural, roots
from segmenters.language import Language
from segmenters.list_stems import in_running_text
from segmenters.model import Passage
from segmenters.quiz_items import Candidate, Option, Stem, choice_question
from segmenters.rivals import different
from segmenters.titles import is_general, lower_first, plain_title, sentence_case

_FEWEST_ROWS = 3
_FEWEST_OF_A_SIDE, _MOST_OF_A_SIDE = 2, 3
_LONGEST_HEAD, _LONGEST_VALUE, _LONGEST_NAME = 4, 3, 12
_FEWEST_TOLD, _MOST_TOLD = 3, 32
_FEWEST_SHARED = 3
_LINKED = (1, 2)
"""So many words of its row a text has: with none, no learner could tell that it belongs there; more give it away."""
_LINK = re.compile(r"^(?:by|through|with|when|if|that|to)?\s*:?\s*", re.IGNORECASE)
_PLAIN_NOUN = re.compile(r"[A-Za-z][a-z-]+(?: [a-z][a-z-]+)?(?<![yhxzs])|[A-Za-z][a-z-]+s")
_YES = re.compile(r"^(?:yes|y|x|✓|✔|true)$", re.IGNORECASE)
_SAYS_NOTHING = re.compile(r"^(?:n/?a|-+|–|unknown|silent)?$", re.IGNORECASE)
_SAYS_NO = re.compile(r"^(?:no|none|n/?a|-+|–|unknown|silent|not\b.*)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rows of tables with one heading row under one title, each with its place."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    places: tuple[Evidence, ...]


def ask_columns(passages: tuple[Passage, ...], language: Language) -> list[Candidate]:
    """Return for the tables of a unit which rows have a value that others have not, and which text belongs to a row.

    Tables with the same heading row are read as one, since slides break a long table into several.
    """
    found: list[Candidate] = []
    for rows in _read(passages):
        shared = [asked for n in range(1, len(rows.head)) if (asked := _who_has(rows, n))]
        found += shared[:1]
        found += [asked for n in range(1, len(rows.head)) if (asked := _what_goes_with(rows, n, language))]
    return found


def _read(passages: tuple[Passage, ...]) -> list[_Rows]:
    title = ""
    tables: list[tuple[str, Passage, Table]] = []
    for passage in passages:
        if isinstance(passage.block, Heading):
            title = plain_title(passage.block.text)
        elif isinstance(passage.block, Table) and passage.block.rows and not passage.block.merged:
            tables.append((title, passage, passage.block))
    found = []
    for head, group in groupby(tables, key=lambda entry: entry[2].rows[0]):
        own = list(group)
        pairs = [
            (tuple(_line(cell) for cell in row), Evidence(p.source, table.key, table.at, " | ".join(map(_line, row))))
            for _, p, table in own
            for row in table.rows[1:]
            if row[0].strip()
        ]
        short = all(0 < len(cell.split()) <= _LONGEST_HEAD for cell in head)
        is_head = own[0][2].header_rows == 1 or len(own) > 1
        if short and is_head and len(pairs) >= _FEWEST_ROWS and len({row[0] for row, _ in pairs}) == len(pairs):
            rows, places = zip(*pairs, strict=True)
            found.append(_Rows(own[0][0], tuple(map(_line, head)), rows, places))
    return found


def _who_has(table: _Rows, column: int) -> Candidate | None:
    """Ask which rows have a value that two or more have and two or more have not."""
    values = [row[column] for row in table.rows]
    counts = Counter(values)
    fitting = [
        value
        for value, count in counts.items()
        if _FEWEST_OF_A_SIDE <= count <= len(values) - _FEWEST_OF_A_SIDE
        and 0 < len(value.split()) <= _LONGEST_VALUE
        and not _SAYS_NO.match(value)
        and not _YES.match(value)
        and not re.search(r"\d", value)
    ]
    names = [row[0] for row in table.rows]
    if len(counts) > len(values) // 2 + 1 or not fitting or any(len(name.split()) > _LONGEST_NAME for name in names):
        return None
    value = min(fitting, key=lambda one: (abs(counts[one] * 2 - len(values)), values.index(one)))
    having = [n for n, own in enumerate(values) if own == value and not roots(names[n]) & roots(value)]
    others = [n for n, own in enumerate(values) if own != value and own and not roots(own) & roots(value)]
    told = [n for n in others if not _SAYS_NOTHING.match(values[n])]
    others = told if len(told) >= _FEWEST_OF_A_SIDE else others
    if min(len(having), len(others)) < _FEWEST_OF_A_SIDE:
        return None
    chosen = (*having[:_MOST_OF_A_SIDE], *others[:_MOST_OF_A_SIDE])
    what = lower_first(table.head[column])
    options = tuple(
        Option(names[n], n in having, f"The table of the source has “{values[n]}” under {what} for it.") for n in chosen
    )
    text = f"Which {_rows_as(table)} have the {what} “{value}”? Choose all that apply."
    stem = Stem("shared-value", text, table.places[having[0]], Bloom.REMEMBER)
    return Candidate("shared-value", choice_question(stem, options), 0.72)


def _rows_as(table: _Rows) -> str:
    """Return what the rows of a table are: what its title names, or its first column."""
    title = table.title.rpartition(":")[2].strip()
    plain = title and not is_general(title) and not re.search(r"[?&]", title)
    if plain and is_plural(title) and not begins_with_verb(title):
        return f"of these {in_running_text(title)}"
    head = table.head[0]
    if not _PLAIN_NOUN.fullmatch(head):
        return "of these"
    return f"of these {in_running_text(head)}" if is_plural(head) else f"of these {in_running_text(head)}s"


def _what_goes_with(table: _Rows, column: int, language: Language) -> Candidate | None:
    """Ask for the text that belongs to a row; those of the other rows are wrong."""
    told = _without_common_start([row[column] for row in table.rows])
    names = [row[0] for row in table.rows]
    best: tuple[int, Candidate] | None = None
    for n, text in enumerate(told):
        name = names[n].partition(":")[0]
        if not _FEWEST_TOLD <= len(text.split()) <= _MOST_TOLD or len(name.split()) > _LONGEST_NAME:
            continue
        given = len(roots(name) & roots(text))
        rivals = [
            m
            for m, other in enumerate(told)
            if m != n and _FEWEST_TOLD <= len(other.split()) <= _MOST_TOLD and not roots(other) & roots(name)
        ]
        apart = [rivals[m] for m in different((told[m] for m in rivals), text, language)][:_MOST_OF_A_SIDE]
        if len(apart) < _FEWEST_OF_A_SIDE or given not in _LINKED or (best and best[0] <= given):
            continue
        options = (
            Option(text, correct=True, feedback=f"The table of the source gives this for “{name}”."),
            *(Option(told[m], False, f"This is given for “{names[m].partition(':')[0]}”.") for m in apart),
        )
        what = lower_first(table.head[column])
        stem = Stem("row-text", f"Which {what} is given for “{name}”?", table.places[n], Bloom.UNDERSTAND)
        best = (given, Candidate("row-text", choice_question(stem, options), 0.68))
    return best[1] if best else None


def _without_common_start(cells: list[str]) -> list[str]:
    """Return cells without the words that most of them begin with: "This type of failure can be avoided by"."""
    words = [cell.split() for cell in cells]
    starts = Counter(tuple(own[:size]) for own in words for size in range(_FEWEST_SHARED, len(own)))
    shared = [(count, len(start), start) for start, count in starts.items() if count * 2 > len(cells) and count > 1]
    common = max(shared, default=(0, 0, ()))[2]
    bare = [
        _LINK.sub("", " ".join(own[len(common) :])) if tuple(own[: len(common)]) == common else " ".join(own)
        for own in words
    ]
    return [sentence_case(text).rstrip(" .;,") for text in bare]


def _line(text: str) -> str:
    """Return a cell in one line; of points below a line with a colon only the first."""
    lines = [line.strip() for line in text.strip().splitlines() if line.strip()]
    joined, points = "", 0
    for line in lines:
        points += bool(points or joined.endswith(":")) and bool(re.match(r"[A-Z]\w+", line))
        if points > 1:
            break
        joined = f"{joined} {line}".strip()
    return joined
