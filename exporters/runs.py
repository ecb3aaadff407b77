"""Cuts a marked text into runs that do not overlap, each with all the styles of its words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from exporters.links import address_as_text
from extractors.model import Mark, Style


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring characters with the same styles; `target` is where the link leads that they are part of."""

    text: str
    styles: frozenset[Style] = frozenset()
    target: str = ""

    @property
    def form(self) -> tuple[frozenset[Style], str]:
        """All that tells a run from its neighbours, beside its text."""
        return self.styles, self.target


def runs_of(text: str, marks: Iterable[Mark]) -> tuple[Run, ...]:
    """Return the runs of a text; together they are the text. Of links inside links the one that begins last counts."""
    kept = [mark for mark in marks if mark.start < mark.end]
    ends = {0, len(text), *(end for mark in kept for end in (mark.start, mark.end) if 0 <= end <= len(text))}
    borders = sorted(ends)
    runs = (_run(text, start, end, kept) for start, end in pairwise(borders))
    return joined(runs)


def joined(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Return runs without empty ones, neighbours of the same form made one."""
    found = []
    for (styles, target), same in groupby((run for run in runs if run.text), key=lambda run: run.form):
        found.append(Run("".join(run.text for run in same), styles, target))
    return tuple(found)


def with_destinations(runs: Iterable[Run], destination: Callable[[str], str]) -> tuple[Run, ...]:
    """Return runs with the destination of each link in place of its target.

    Where `destination` gives none, no link is made, and the address is written behind its words.
    """
    found: list[Run] = []
    for target, same in groupby(runs, key=lambda run: run.target):
        words = tuple(same)
        place = destination(target) if target else ""
        found += [replace(run, target=place) for run in words]
        if not place:
            found.append(Run(address_as_text(target, "".join(run.text for run in words))))
    return joined(found)


def lines_of(runs: Sequence[Run]) -> tuple[tuple[Run, ...], ...]:
    """Return the runs of each line of a text."""
    lines: list[list[Run]] = [[]]
    for run in runs:
        first, *others = run.text.split("\n")
        lines[-1].append(replace(run, text=first))
        lines += [[replace(run, text=text)] for text in others]
    return tuple(joined(line) for line in lines)


def with_single_spaces(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Return the runs of one line with one space between words, none at its ends, and none at the ends of a style."""
    found: list[Run] = []
    gap = False
    for run in runs:
        words = run.text.split()
        if not words:
            gap = True
            continue
        if found and (gap or run.text[0].isspace()):
            found.append(_space(found[-1], run))
        found.append(replace(run, text=" ".join(words)))
        gap = run.text[-1].isspace()
    return joined(found)


def _space(before: Run, after: Run) -> Run:
    """Return the space between two runs: part of both if they are alike, and inside the link if they share one."""
    if before.form == after.form:
        return replace(after, text=" ")
    return Run(" ", target=after.target if before.target == after.target else "")


def _run(text: str, start: int, end: int, marks: Sequence[Mark]) -> Run:
    own = [mark for mark in marks if mark.start <= start and end <= mark.end]
    links = [mark for mark in own if mark.style is Style.LINK]
    target = max(links, key=lambda mark: mark.start).target if links else ""
    return Run(text[start:end], frozenset(mark.style for mark in own) - {Style.LINK}, target)
