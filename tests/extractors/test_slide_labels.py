"""A line in capitals or a question above points is their label: wholly bold, as labels are everywhere."""

from __future__ import annotations

import pytest
from decks import box, deck, extracted, slide

from extractors.model import Paragraph, Style


def bold(*lines: str) -> list[str]:
    blocks = extracted(deck(slide("# Plugins", box(*lines)))).document.blocks
    marked = [b for b in blocks if isinstance(b, Paragraph) and b.marks]
    assert all([(m.start, m.end, m.style) for m in b.marks] == [(0, len(b.text), Style.STRONG)] for b in marked)
    return [block.text for block in marked]


@pytest.mark.parametrize("label", ["WHY", "HOW DOES IT WORK?", "What keys can you assign?", "ΓΙΑΤΊ;", "どのキー？"])
def test_a_label_above_points_is_bold(label: str) -> None:
    assert bold(label, "* One", "* Two") == [label]
    assert bold("* Zero", label, "* One") == [label]


@pytest.mark.parametrize("line", ["What it does", "Why it matters:", "C#", "A" + " b" * 8 + "?", "12 + 3"])
def test_other_lines_stay_as_they_are(line: str) -> None:
    assert bold(line, "* One", "* Two") == []


def test_without_points_below_there_is_no_label() -> None:
    assert bold("WHY", "Because of many formats.", "* One") == []
