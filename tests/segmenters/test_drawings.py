"""Loose labels: the bar on every slide, and the words around boxes and arrows."""

from __future__ import annotations

from dataclasses import replace

import pytest
from documents import ENGLISH, Slide, deck, slide

from extractors.model import Document, text_of
from segmenters.cleaning import clean, title_of
from segmenters.drawings import Bars, judge_labels

BAR = ("Order", "Deliver", "Check", "Store")
BOXES = ("Crane", "Load", "Hook", "Rigger", "Signal", "Driver")


def cut(*slides: Slide | Document) -> list[list[str]]:
    """Return the labels that are cut of each slide, with the rule of the first in front."""
    document = slides[0] if isinstance(slides[0], Document) else deck(*(s for s in slides if isinstance(s, Slide)))
    bars = Bars.of(document, [title_of(section) for section in document.sections])
    known: frozenset[str] = frozenset()
    found = []
    for section in document.sections:
        judged = judge_labels(section, bars, known)
        known |= bars.on_slide(section)
        rules = list(dict.fromkeys(verdict.ruling.rule for verdict in judged.values()))
        found.append(rules + [text_of(block) for block in section.blocks if block.key in judged])
    return found


def test_a_bar_that_is_on_several_slides_is_kept_once() -> None:
    slides = [slide(f"# Step {n}", *BAR, f"- {what} the goods") for n, what in enumerate(("Order", "Weigh", "Count"))]
    assert cut(*slides) == [[], ["labels-on-several-slides", *BAR], ["labels-on-several-slides", *BAR]]


@pytest.mark.parametrize(
    "lines",
    [
        ("Pros", "It is quick and needs no tools at all.", "Cons", "It is loud and wakes the whole house."),
        ("- Order", "- Deliver", "- Check", "- Store"),
        ("Order", "Deliver"),
    ],
)
def test_headings_lists_and_a_word_or_two_are_no_bar(lines: tuple[str, ...]) -> None:
    assert cut(*(slide(f"# Step {n}", *lines) for n in range(4))) == [[]] * 4


def test_the_labels_of_one_slide_and_its_builds_are_no_bar() -> None:
    assert cut(*(slide("# Step", *BAR, f"- {n}") for n in range(4))) == [[]] * 4


def test_many_labels_beside_a_sentence_are_a_drawing() -> None:
    text = "The rigger gives the signal, and the driver lifts the load."
    assert cut(slide("# Lifting", text, *BOXES)) == [["labels-of-a-drawing", *BOXES]]
    assert cut(slide("# Lifting", "![aa]", *BOXES)) == [["labels-of-a-drawing", *BOXES]]


def test_labels_that_are_all_a_slide_has_stay() -> None:
    assert cut(slide("# Words of the yard", *BOXES)) == [[]]
    assert cut(slide("# Words of the yard", *BOXES, note="These words come up again and again in the yard.")) == [[]]


@pytest.mark.parametrize(
    "lines",
    [
        BOXES[:5],
        tuple(f"- {box}" for box in BOXES),
        tuple(f"$ {box} --help" for box in BOXES),
        tuple(f"{box} = 3;" for box in BOXES),
        tuple(f"Stop the {box}." for box in BOXES),
    ],
)
def test_few_labels_lists_code_and_sentences_are_no_drawing(lines: tuple[str, ...]) -> None:
    assert cut(slide("# Lifting", "The rigger gives the signal to the driver.", *lines)) == [[]]


def test_several_lines_in_one_shape_are_a_list_without_bullets() -> None:
    document = deck(slide("# Lifting", "The rigger gives the signal to the driver.", *BOXES))
    (section,) = document.sections
    blocks = tuple(replace(block, key=f"s1.sh{min(n, 2)}.p{n}") for n, block in enumerate(section.blocks))
    assert cut(replace(document, sections=(replace(section, blocks=blocks),))) == [[]]


def test_a_big_drawing_has_longer_labels_too() -> None:
    long = ("Wait for the signal of the rigger", "Lower the load on the pallet")
    boxes = (*BOXES, *BAR, *long)
    assert cut(slide("# Lifting", "![aa]", *boxes)) == [["labels-of-a-drawing", *boxes]]
    assert cut(slide("# Lifting", "![aa]", *BOXES, *long)) == [["labels-of-a-drawing", *BOXES]]


def test_labels_in_a_script_without_spaces_are_known_by_their_length() -> None:
    boxes = ("入力", "監査", "承認", "登録", "検証", "頒布")
    assert cut(slide("# 手順", "- 手順の説明", *boxes)) == [["labels-of-a-drawing", *boxes]]


def test_a_document_that_is_no_deck_has_no_bars_and_cuts_name_what_they_are() -> None:
    slides = [slide(f"# Step {n}", *BAR, f"- {what} the goods") for n, what in enumerate(("Order", "Weigh", "Count"))]
    details = {c.detail for c in clean((deck(*slides),), ENGLISH).cuts}
    assert details == {"the same labels on several slides"}
