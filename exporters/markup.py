"""Passages of a unit as views for the templates: stretches of one place, nested lists, tables, what was said."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import assert_never

from exporters.pictures import Picture
from exporters.views import (
    HeadingView,
    ItemView,
    ListView,
    PictureTextView,
    PictureView,
    Said,
    ShownView,
    Spot,
    Stretch,
    TableView,
    TextView,
    Turn,
)
from extractors.locator import Locator, describe
from extractors.model import Block, Figure, Heading, ListItem, Media, Paragraph, Preformatted, Table, Utterance, is_said
from segmenters.model import Passage, Unit

_TITLE_LEVEL = 2
"""The title of a page is an h2 under the h1 of the course; headings of the content come below it."""
_SENTENCES = 4
"""So many sentences of one speaker make a paragraph: a transcript line by line is tiring to read."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is needed beside the passages.

    `anchors` gives the HTML ids of blocks that are linked to, by source and key; `several_sources` says whether a
    place needs the name of its source; `picture` returns path and form of a picture by its digest, None when it
    cannot be shown.
    """

    anchors: Mapping[tuple[str, str], str]
    several_sources: bool
    picture: Callable[[str], tuple[str, Picture] | None]


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
    level = _TITLE_LEVEL
    runs = [(key, list(run)) for key, run in groupby(passages, _run_of)]
    while runs:
        key, run = runs.pop(0)
        shown = [] if key == _SAID else run
        said = run if key == _SAID else runs.pop(0)[1] if runs and runs[0][0] == _SAID else []
        views = _numbered_on(_views(shown, around, level), found)
        level = _level_after(views, level)
        told = all(isinstance(view, HeadingView) for view in views)
        spot = _spot(run[0], around)
        turns = _turns(said, around, known="" if told else spot.label)
        found.append(Stretch(spot, views, turns, told))
    return tuple(found)


def _numbered_on(views: tuple[ShownView, ...], before: Sequence[Stretch]) -> tuple[ShownView, ...]:
    """Let a numbered list go on where the stretch before ended in one: a procedure that runs over two slides."""
    if not views or not before or before[-1].said or not before[-1].shown:
        return views
    first, last = views[0], before[-1].shown[-1]
    if isinstance(first, ListView) and isinstance(last, ListView) and first.ordered and last.ordered:
        return (replace(first, start=last.start + len(last.items)), *views[1:])
    return views


_SAID = ("", "")


def _run_of(passage: Passage) -> tuple[str, str]:
    """Shown blocks of one place make a run; said ones do whatever their place."""
    if is_said(passage.block):
        return _SAID
    return passage.source, describe(passage.block.at)


def spot_at(source: str, key: str, at: Locator, around: Surroundings) -> Spot:
    """Return a place in a source as it is shown: "slide 12", or "deck.pptx, slide 12" where there are several."""
    place = describe(at)
    label = f"{source.rpartition('/')[2]}, {place}" if around.several_sources else place
    return Spot(source, label, around.anchors.get((source, key), ""))


def _spot(passage: Passage, around: Surroundings) -> Spot:
    return spot_at(passage.source, passage.block.key, passage.block.at, around)


def _views(passages: Sequence[Passage], around: Surroundings, level: int) -> tuple[ShownView, ...]:
    views: list[ShownView] = []
    points: list[tuple[ListItem, Spot]] = []
    for passage in passages:
        block, spot = passage.block, _spot(passage, around)
        if isinstance(block, ListItem):
            points.append((block, spot))
            continue
        views += nested(points)
        points = []
        views.append(_view(block, spot, around, _level_after(views, level)))
    return (*views, *nested(points))


def _level_after(views: Sequence[ShownView], before: int) -> int:
    return next((view.level for view in reversed(views) if isinstance(view, HeadingView)), before)


def _view(block: Block, spot: Spot, around: Surroundings, level: int) -> ShownView:
    match block:
        case Heading(text=text, level=own):
            # Readers of headings take a skipped level for a missing part, so a step down is never more than one.
            return HeadingView(spot, text, min(level + 1, own + _TITLE_LEVEL, 6))
        case Paragraph(text=text) | Preformatted(text=text):
            return TextView(spot, text)
        case Table(rows=rows, header_rows=count):
            return TableView(spot, rows[:count], rows[count:])
        case Figure(asset=asset, alt=alt):
            found = around.picture(asset) if asset else None
            if found is None:
                return PictureTextView(spot, alt)
            path, picture = found
            return PictureView(spot, path, picture.width, picture.height, alt)
        case Media(name=name):
            return TextView(spot, name)
        case ListItem() | Utterance():
            raise ValueError(f"a {type(block).__name__} is grouped with its neighbours before it gets here")
        case _ as never:
            assert_never(never)


def nested(points: Sequence[tuple[ListItem, Spot]]) -> tuple[ListView, ...]:
    """Return flat list points as nested lists; a change between bullets and numbers begins a new list."""
    lists: list[ListView] = []
    rest = list(points)
    while rest:
        base, ordered = rest[0][0].level, rest[0][0].ordered
        items: list[ItemView] = []
        while rest and (not items or rest[0][0].ordered == ordered):
            point, spot = rest.pop(0)
            below = next((n for n, (other, _) in enumerate(rest) if other.level <= base), len(rest))
            items.append(ItemView(spot, point.text, nested(rest[:below])))
            del rest[:below]
        lists.append(ListView(ordered, tuple(items)))
    return tuple(lists)


def _turns(passages: Sequence[Passage], around: Surroundings, known: str) -> tuple[Turn, ...]:
    """Return what was said as paragraphs; a place is named once, after its last paragraph, and not when `known`."""
    turns: list[Turn] = []
    speaker = ""
    for _, run in groupby(enumerate(passages), lambda entry: _voice(entry[1], entry[0])):
        sentences = [passage for _, passage in run]
        for start in range(0, len(sentences), _SENTENCES):
            part = sentences[start : start + _SENTENCES]
            said = tuple(Said(_spot(passage, around), _words(passage)) for passage in part)
            now = _speaker(part[0])
            turns.append(Turn(now if now != speaker else "", said[0].spot.label, said))
            speaker = now or speaker
    following = (*(turn.place for turn in turns), "")[1:]
    return tuple(
        replace(turn, place="" if turn.place in (after, known) else turn.place)
        for turn, after in zip(turns, following, strict=bool(turns))
    )


def _voice(passage: Passage, position: int) -> tuple[str, str, int]:
    """Utterances of one speaker run on; a paragraph of notes stands alone."""
    alone = -1 if isinstance(passage.block, Utterance) else position
    return passage.source, _speaker(passage), alone


def _speaker(passage: Passage) -> str:
    return passage.block.speaker if isinstance(passage.block, Utterance) else ""


def _words(passage: Passage) -> str:
    if not isinstance(passage.block, Paragraph | ListItem | Utterance):
        raise TypeError(f"a {type(passage.block).__name__} is not said")
    return passage.block.text
