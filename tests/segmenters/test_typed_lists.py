"""Lists whose numbers and bullets were typed as text."""

from __future__ import annotations

from dataclasses import replace

import pytest
from documents import deck, report, slide
from hypothesis import given
from hypothesis import strategies as st

from extractors.model import Document, ListItem, Mark, Paragraph, Style, text_of
from segmenters.typed_lists import read_typed_lists


def listed(*lines: str) -> list[tuple[str, str]]:
    """The label and text of each list item; paragraphs without a label."""
    return [
        (b.label or "•" if isinstance(b, ListItem) else "", text_of(b)) for b in read_typed_lists(report(*lines)).blocks
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ("1) Open the valve", "2) Wait", "3) Close it"),
        ("(1) Open the valve", "(2) Wait", "(3) Close it"),
        ("Step 1: Open the valve", "Step 2: Wait", "STEP 3. Close it"),
        ("1 – Open the valve", "2 – Wait", "3 – Close it"),
    ],
)
def test_typed_numbers_make_steps(lines: tuple[str, ...]) -> None:
    assert listed(*lines) == [("1.", "Open the valve"), ("2.", "Wait"), ("3.", "Close it")]


def test_letters_and_bullets_make_points() -> None:
    assert listed("a) Rope", "b) Hook") == [("a)", "Rope"), ("b)", "Hook")]
    assert listed("• Rope", "•Hook", "– Belt") == [("•", "Rope"), ("•", "Hook"), ("•", "Belt")]


@pytest.mark.parametrize(
    "lines",
    [
        ("1) Open the valve",),
        ("2024: the year of the valve", "2025: the year of the hook"),
        ("3) Open the valve", "4) Wait"),
        ("1) Open the valve", "3) Wait"),
        ("1.5 metres out", "2.5 metres up"),
        ("I. Rope", "V. Hook"),
        ("A. N. Other wrote it", "The hook is new"),
        ("1) Open the valve", "and wait", "2) Close it"),
    ],
)
def test_other_numbers_stay_text(lines: tuple[str, ...]) -> None:
    assert listed(*lines) == [("", line) for line in lines]


def test_a_number_typed_behind_a_bullet_is_the_number() -> None:
    found = read_typed_lists(deck(slide("# Valve", "- 1) Open", "- 2) Close"))).blocks[1:]
    assert [(b.ordered, b.label, b.text) for b in found if isinstance(b, ListItem)] == [
        (True, "1.", "Open"),
        (True, "2.", "Close"),
    ]


def test_marks_stay_at_their_words() -> None:
    document = report("1) Open the valve", "2) Wait")
    section = document.sections[0]
    first = section.blocks[0]
    assert isinstance(first, Paragraph)
    marks = (Mark(0, 2, Style.CODE), Mark(0, 7, Style.STRONG), Mark(12, 17, Style.EMPHASIS))
    blocks = (replace(first, text="1) Open the valve", marks=marks), *section.blocks[1:])
    made = read_typed_lists(replace(document, sections=(replace(section, blocks=blocks),))).blocks[0]
    assert isinstance(made, ListItem)
    assert [made.text[mark.start : mark.end] for mark in made.marks] == ["Open", "valve"]


@given(st.lists(st.sampled_from(["1) a", "2) b", "3) c", "a) x", "b) y", "- z", "• q", "# h", "text", "~ read"])))
def test_no_block_is_lost_or_moved(lines: list[str]) -> None:
    document: Document = report("start", *lines)
    made = read_typed_lists(document)
    assert [(b.key, b.at) for b in made.blocks] == [(b.key, b.at) for b in document.blocks]
    assert all(
        text_of(new) and text_of(old).endswith(text_of(new))
        for new, old in zip(made.blocks, document.blocks, strict=True)
    )
