"""Writes the two lists a reviewer starts from: the units in order, and everything that was left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from exporters.draft_unit import DRAFT_NOTE
from exporters.journey import JourneyFile
from exporters.markdown_text import cell, inline, label
from exporters.media_kinds import kind_in_words
from exporters.places import cover, position, sources_of
from exporters.seat_time import whole_minutes
from exporters.struck_words import struck_words
from extractors.locator import Locator, describe
from extractors.model import Block, Figure, Media, text_of
from segmenters.model import CutReason, Pack, Passage, Ruling, Unit

_FIRST_CHARACTERS = 80
_FIGURES = re.compile(r"\d+")
_PUT_BACK = """\
To put something back, name it in `unitsmith.toml` and convert again: by its place, by its reason or its rule, or by
some of its words between quotation marks. For example:

```toml
[segment]
keep = ["deck.pptx slide 12", "deck.pptx agenda", 'deck.pptx "call the manager"']
```"""


@dataclass(frozen=True, slots=True)
class _LeftOut:
    source: str
    at: Locator
    reason: CutReason
    words: str
    detail: str
    ruling: Ruling
    struck: str = ""


def overview(pack: Pack, paths: Mapping[str, str], journey: Sequence[JourneyFile], draft: bool) -> str:
    """Return the list of units, whose drafts `paths` gives by uid, and of the files of the journey."""
    total = whole_minutes(sum(unit.seat_time_s for unit in pack.units))
    units = f"{_count(len(pack.units), 'unit')}, about {_count(total, 'minute')}"
    left_out = _left_out(pack)
    furniture = sum(each.reason is CutReason.FURNITURE for each in left_out)
    tidied = sum(bool(each.struck) for each in left_out)
    passages = len(left_out) - furniture - tidied
    beside = f"; running heads, feet and numbers: {furniture}" if furniture else ""
    beside += f"; {_count(tidied, 'turn')} tidied" if tidied else ""
    cuts = f"{_count(passages, 'passage')} left out, each with its reason in [cuts.md](cuts.md){beside}"
    head = [f"# {inline(pack.title or pack.id)}", DRAFT_NOTE if draft else "", f"{units}; {cuts}."]
    rows = [_unit_row(number, unit, paths[unit.uid]) for number, unit in enumerate(pack.units, start=1)]
    table = "\n".join(["| | unit | objective | level | minutes | questions | from |", "|" + " --- |" * 7, *rows])
    pages = "\n".join(f"- [{label(file.name)}]({file.path})" for file in journey)
    around = ["## Around the units", pages] if journey else []
    return "\n\n".join(part for part in (*head, table if rows else "", *around) if part) + "\n"


def cut_list(pack: Pack, draft: bool) -> str:
    """Return the list of what was left out, by source and place; sentences taken out of a passage are in it too.

    Fillers and repeated words of one turn stand in one row, struck through between the words around them.

    Each has the rule that decided it and how sure that is; the head of the list says how to put something back.

    Running heads, feet and numbers that differ in their figures only stand in one row.
    """
    found = _left_out(pack)
    parts = ["# Left out", DRAFT_NOTE if draft else "", _PUT_BACK if found else "Nothing was left out."]
    for source in pack.sources:
        rows = sorted((each for each in found if each.source == source.name), key=lambda each: position(each.at))
        if rows:
            head = ["| place | reason | begins with | rule | more |", "|" + " --- |" * 5]
            parts += [f"## {inline(source.name)}", "\n".join([*head, *(_cut_row(row) for row in _summed_up(rows))])]
    return "\n\n".join(part for part in parts if part) + "\n"


def _unit_row(number: int, unit: Unit, path: str) -> str:
    cells = [
        str(number),
        f"[{label(unit.title)}]({path})",
        cell(unit.objective.text),
        unit.objective.level.value,
        str(whole_minutes(unit.seat_time_s)),
        str(len(unit.questions)),
        "<br>".join(inline(line) for line in sources_of(unit.passages)),
    ]
    return f"| {' | '.join(cells)} |"


def _left_out(pack: Pack) -> list[_LeftOut]:
    blocks = [
        _LeftOut(cut.source, cut.block.at, cut.reason, _words(cut.block), cut.detail, cut.ruling) for cut in pack.cuts
    ]
    sentences = [
        _LeftOut(
            passage.source,
            passage.block.at,
            omission.reason,
            omission.text,
            f"a sentence; the rest is in “{unit.title}”",
            omission.ruling,
        )
        for unit in pack.units
        for passage in unit.passages
        for omission in passage.omitted
        if omission.word is None
    ]
    tidied = [_tidied(passage, unit.title) for unit in pack.units for passage in unit.passages if passage.verbatim]
    return blocks + sentences + tidied


def _tidied(passage: Passage, title: str) -> _LeftOut:
    """Return the row of a turn of which words inside sentences were left out, as sure as the least sure of them."""
    inside = [omission for omission in passage.omitted if omission.word is not None]
    rules = ", ".join(dict.fromkeys(omission.ruling.rule for omission in inside))
    ruling = Ruling(rules, min(omission.ruling.score for omission in inside))
    words = " ".join(omission.text for omission in inside)
    detail = f"the rest is in “{title}”"
    return _LeftOut(passage.source, passage.block.at, inside[0].reason, words, detail, ruling, struck_words(passage))


def _words(block: Block) -> str:
    match block:
        case Figure(alt=alt):
            return f"Picture: {alt}"
        case Media(media_type=media_type, name=name):
            return f"{kind_in_words(media_type).capitalize()}: {name}"
        case _:
            return text_of(block)


def _summed_up(rows: Sequence[_LeftOut]) -> Iterator[tuple[_LeftOut, ...]]:
    """Yield rows alone, but what is furniture together with all that is alike, where the first of it stands."""
    alike: dict[str, list[_LeftOut]] = {}
    for row in rows:
        if row.reason is CutReason.FURNITURE:
            alike.setdefault(_FIGURES.sub("0", row.words), []).append(row)
    for row in rows:
        if row.reason is not CutReason.FURNITURE:
            yield (row,)
        elif same := alike.pop(_FIGURES.sub("0", row.words), None):
            yield tuple(same)


def _cut_row(rows: tuple[_LeftOut, ...]) -> str:
    first = rows[0]
    place = describe(first.at) if len(rows) == 1 else cover(row.at for row in rows)
    detail = first.detail if len(rows) == 1 else f"{len(rows)} times"
    words = first.struck or inline(_beginning(first.words))
    rule = f"{inline(first.ruling.rule)}, {round(first.ruling.score * 100)} %"
    return f"| {inline(place)} | {first.reason.value} | {words} | {rule} | {inline(detail)} |"


def _beginning(text: str) -> str:
    line = " ".join(text.split())
    if len(line) <= _FIRST_CHARACTERS:
        return line
    start = line[:_FIRST_CHARACTERS]
    return f"{start.rpartition(' ')[0] or start}…"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
