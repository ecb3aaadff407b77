"""Passages of a unit as views for the templates: stretches of one place, what is shown there, what was said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from exporters.block_views import TITLE_LEVEL, view_of, words_of
from exporters.list_views import Point, nested
from exporters.places import cover, place_of, vicinity
from exporters.shown_views import HeadingView, ListView, ShownView
from exporters.surroundings import Surroundings
from exporters.views import Said, Stretch, Turn
from extractors.locator import describe
from extractors.model import Heading, ListItem, Utterance, is_said
from segmenters.model import Passage, Unit

_SENTENCES = 4
"""So many sentences of one speaker make a paragraph: a transcript line by line is tiring to read."""
_BULLET = "•"
_SAID = ("", "")


def passages_to_show(unit: Unit) -> tuple[Passage, ...]:
    """Return the passages of a unit without headings that only repeat its title, which stands above them."""
    title = unit.title.strip().casefold()
    kept = [
        passage
        for passage in unit.passages
        if not (isinstance(passage.block, Heading) and passage.block.text.strip().casefold() == title)
    ]
    return tuple(kept)


def stretches(passages: Sequence[Passage], around: Surroundings) -> tuple[Stretch, ...]:
    """Return passages as stretches, in order; each has what is shown at one place, then what was said about it."""
    found: list[Stretch] = []
    level = TITLE_LEVEL
    runs = [(key, list(run)) for key, run in groupby(passages, _run_of)]
    while runs:
        key, run = runs.pop(0)
        shown = [] if key == _SAID else run
        said = run if key == _SAID else runs.pop(0)[1] if runs and runs[0][0] == _SAID else []
        views = _numbered_on(_views(shown, around, level), found)
        level = _level_after(views, level)
        told = all(isinstance(view, HeadingView) for view in views)
        spot = around.spot_of(run[0])
        if len({describe(passage.block.at) for passage in shown}) > 1:
            spot = replace(spot, label=around.named(run[0].source, cover(place_of(passage.block) for passage in shown)))
        turns = _turns(said, around, known="" if told else spot.label)
        found.append(Stretch(spot, views, turns, told, around.repeats_of([*shown, *said])))
    return tuple(found)


def _numbered_on(views: tuple[ShownView, ...], before: Sequence[Stretch]) -> tuple[ShownView, ...]:
    """Let a numbered list go on where the stretch before ended in one: a procedure that runs over two slides."""
    if not views or not before or before[-1].said or not before[-1].shown:
        return views
    first, last = views[0], before[-1].shown[-1]
    if isinstance(first, ListView) and isinstance(last, ListView) and first.ordered and last.ordered:
        return views if first.given else (replace(first, start=last.start + len(last.items)), *views[1:])
    return views


def _run_of(passage: Passage) -> tuple[str, str]:
    """Shown blocks of one place make a run; said ones do whatever their place."""
    return _SAID if is_said(passage.block) else (passage.source, vicinity(passage.block.at))


def _views(passages: Sequence[Passage], around: Surroundings, level: int) -> tuple[ShownView, ...]:
    views: list[ShownView] = []
    points: list[Point] = []
    for passage in passages:
        if isinstance(passage.block, ListItem):
            points.append(Point(passage.block, around.spot_of(passage), words_of(passage, around)))
            continue
        views += nested(points)
        points = []
        views.append(view_of(passage, around, _level_after(views, level)))
    return (*views, *nested(points))


def _level_after(views: Sequence[ShownView], before: int) -> int:
    return next((view.level for view in reversed(views) if isinstance(view, HeadingView)), before)


def _turns(passages: Sequence[Passage], around: Surroundings, known: str) -> tuple[Turn, ...]:
    """Return what was said as paragraphs; a place is named once, after its last paragraph, and not when `known`."""
    turns: list[Turn] = []
    speaker = ""
    for _, run in groupby(enumerate(passages), lambda entry: _voice(entry[1], entry[0])):
        sentences = [passage for _, passage in run]
        for start in range(0, len(sentences), _SENTENCES):
            part = sentences[start : start + _SENTENCES]
            said = tuple(_said(passage, around) for passage in part)
            now = _speaker(part[0])
            turns.append(Turn(now if now != speaker else "", said[0].spot.label, said))
            speaker = now or speaker
    following = (*(turn.place for turn in turns), "")[1:]
    return tuple(
        replace(turn, place="" if turn.place in (after, known) else turn.place)
        for turn, after in zip(turns, following, strict=bool(turns))
    )


def _said(passage: Passage, around: Surroundings) -> Said:
    block = passage.block
    marker = (block.label or _BULLET) if isinstance(block, ListItem) else ""
    return Said(around.spot_of(passage), words_of(passage, around), marker)


def _voice(passage: Passage, position: int) -> tuple[str, str, int]:
    """Utterances of one speaker run on; a paragraph of notes stands alone."""
    alone = -1 if isinstance(passage.block, Utterance) else position
    return passage.source, _speaker(passage), alone


def _speaker(passage: Passage) -> str:
    return passage.block.speaker if isinstance(passage.block, Utterance) else ""
