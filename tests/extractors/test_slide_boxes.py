"""Phrases broken over the paragraphs of a small box."""

from __future__ import annotations

import pytest

from extractors.locator import SlideRef
from extractors.model import ListItem, Mark, Paragraph, Style, text_of
from extractors.slide_boxes import whole_phrases
from extractors.slide_order import Box

SMALL = Box(0, 0, 200, 100)
WIDTH = 1000
AT = SlideRef(1, 1)


def lines(*texts: str) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(f"k{n}", AT, text) for n, text in enumerate(texts))


def joined(*texts: str, box: Box | None = SMALL) -> list[str]:
    return [text_of(block) for block in whole_phrases(lines(*texts), box, WIDTH)]


def test_a_phrase_that_goes_on_is_one_line_with_the_first_key_and_all_marks() -> None:
    first, second = lines("Record approved", "version in stock")
    (made,) = whole_phrases((first, Paragraph("k1", AT, second.text, (Mark(0, 7, Style.STRONG),))), SMALL, WIDTH)
    assert made == Paragraph("k0", AT, "Record approved version in stock", (Mark(16, 23, Style.STRONG),))


def test_words_between_two_parts_join_them() -> None:
    assert joined("Scan the code", "– and –", "Confirm where it is from") == [
        "Scan the code – and – Confirm where it is from"
    ]
    assert joined("External Service of", "Partners") == ["External Service of Partners"]


@pytest.mark.parametrize(
    "texts",
    [
        ("Audit", "Resolve Issues", "Reviews"),
        ("We climb.", "then we rest"),
        ("salt", "pepper", "sugar"),
        ("This box holds far too many words in one line", "to be a label"),
    ],
)
def test_other_lines_stay_apart(texts: tuple[str, ...]) -> None:
    assert joined(*texts) == list(texts)


def test_only_small_boxes_without_points_hold_such_phrases() -> None:
    parts = ("Record approved", "version in stock")
    assert joined(*parts, box=Box(0, 0, 500, 100)) == joined(*parts, box=None) == list(parts)
    points = (*lines("Record approved"), ListItem("k1", AT, "version", 0, ordered=False))
    assert whole_phrases(points, SMALL, WIDTH) == points
