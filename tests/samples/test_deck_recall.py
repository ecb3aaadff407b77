"""What real decks say is read, category by category, to within half a percent of their XML."""

from __future__ import annotations

from pathlib import Path

import pytest
from deck_recall import CATEGORIES, Given, Stated, given, missing, shares, stated
from extracting import read
from pptx_walk import walk

LEAST = 0.995

Decks = list[tuple[list[Stated], Given]]


@pytest.fixture(scope="module")
def paths(corpus: Path) -> list[Path]:
    return sorted(corpus.glob("pptx/*.pptx"))


@pytest.fixture(scope="module")
def decks(paths: list[Path]) -> Decks:
    return [(list(stated(path)), given(read(path).document)) for path in paths]


@pytest.mark.parametrize("category", CATEGORIES)
def test_each_category_is_read_on_its_slide_and_as_its_kind(category: str, decks: Decks) -> None:
    found, there = shares(decks, anywhere=False)[category]
    lost = [item for items, output in decks for item in missing(items, output) if item.category == category]
    assert there
    assert found >= LEAST * there, "\n".join(map(str, lost[:20]))


def test_nothing_is_missed_that_a_plain_walk_finds(paths: list[Path], decks: Decks) -> None:
    """The other way round: a reader that we did not write finds no text that ours does not give somewhere."""
    walked = [(items, Given.flat(walk(path))) for path, (items, _) in zip(paths, decks, strict=True)]
    theirs, ours = shares(walked, anywhere=True), shares(decks, anywhere=True)
    assert [category for category in CATEGORIES if theirs[category][0] > ours[category][0]] == []
    assert theirs["body"][0] == theirs["body"][1]
