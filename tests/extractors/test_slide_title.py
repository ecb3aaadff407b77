"""Which text is the title of a slide without a title box, on slides 100 high."""

from __future__ import annotations

from extractors.slide_order import Box
from extractors.slide_title import TextShape, inferred_title


def shape(number: int, top: int, *texts: str, size: int = 1800, left: int = 10) -> TextShape:
    return TextShape(number, Box(left, top, left + 50, top + 10), texts, lambda: size)


def title(*shapes: TextShape, others: int = 0) -> int | None:
    return inferred_title(shapes, 100, others)


def test_the_topmost_short_text_is_the_title() -> None:
    assert title(shape(0, 50, "Body"), shape(1, 5, "Ladders"), shape(2, 20, "Subtitle", size=4000)) == 1


def test_of_texts_equally_high_the_largest_is_the_title() -> None:
    assert title(shape(0, 5, "Chapter"), shape(1, 6, "Ladders", size=3200), shape(2, 20, "x", size=4000)) == 1


def test_long_texts_lists_and_addresses_are_no_titles() -> None:
    assert title(shape(0, 5, "word " * 30), shape(1, 10, "a", "b", "c"), shape(2, 15, "Ladders")) == 2
    assert title(shape(0, 5, "https://example.org/a"), shape(1, 10, "42"), shape(2, 15, "Ladders")) == 2


def test_a_text_further_down_is_no_title_beside_other_content() -> None:
    assert title(shape(0, 40, "Label"), others=1) is None
    assert title(shape(0, 40, "Label"), shape(1, 60, "word " * 30)) is None


def test_on_a_cover_the_largest_text_is_the_title_wherever_it_stands() -> None:
    assert title(shape(0, 80, "June"), shape(1, 60, "Ladders", size=2800)) == 1
    assert title(shape(0, 50, "Part two")) == 0


def test_labels_of_equal_size_are_no_cover() -> None:
    assert title(shape(0, 50, "Product"), shape(1, 60, "Component")) is None


def test_many_texts_are_no_cover() -> None:
    assert title(*(shape(n, 50 + n, "Label", size=1800 + n) for n in range(4))) is None


def test_an_empty_slide_has_no_title() -> None:
    assert title() is None
