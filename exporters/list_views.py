"""Turns flat list points into nested lists with the numbers that the source shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from exporters.list_labels import numbering_of
from exporters.shown_views import Doubt, ItemView, ListView, Spot, Words
from extractors.model import Layer, ListItem

_ROUND = "()"
"""Numbers such as "(3)" are shown as words: a style for each way of writing them is not worth its weight."""


@dataclass(frozen=True, slots=True)
class Point:
    """A list point of a source with its place and its words as they are shown."""

    item: ListItem
    spot: Spot
    words: Words


def nested(points: Sequence[Point]) -> tuple[ListView, ...]:
    """Return flat list points as nested lists; a change between bullets and numbers begins a new list."""
    lists: list[ListView] = []
    rest = list(points)
    while rest:
        base, ordered = rest[0].item.level, rest[0].item.ordered
        own: list[tuple[Point, tuple[ListView, ...]]] = []
        while rest and (not own or rest[0].item.ordered == ordered):
            point = rest.pop(0)
            below = next((n for n, other in enumerate(rest) if other.item.level <= base), len(rest))
            own.append((point, nested(rest[:below])))
            del rest[:below]
        lists.append(_list(own, ordered))
    return tuple(lists)


def _list(points: Sequence[tuple[Point, tuple[ListView, ...]]], ordered: bool) -> ListView:
    labels = [point.item.label.strip() for point, _ in points]
    if not ordered or not any(labels):
        return ListView(ordered, tuple(_item(point, lists) for point, lists in points))
    found = numbering_of(labels)
    if found is None or found.wrap == _ROUND:
        items = (_item(point, lists, label=label) for (point, lists), label in zip(points, labels, strict=True))
        return ListView(ordered, tuple(items), given=True, labelled=True)
    usual = (found.numbers[0], *(number + 1 for number in found.numbers[:-1]))
    numbered = (
        _item(point, lists, value=None if number == expected else number)
        for (point, lists), number, expected in zip(points, found.numbers, usual, strict=True)
    )
    return ListView(ordered, tuple(numbered), found.numbers[0], found.type, found.wrap, given=True)


def _item(point: Point, lists: tuple[ListView, ...], *, value: int | None = None, label: str = "") -> ItemView:
    doubt = Doubt(None) if point.item.layer is Layer.OCR else None
    return ItemView(point.spot, point.words, lists, value, label, doubt)
