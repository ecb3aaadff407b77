"""Loose labels: the bar on every slide, and the words around boxes and arrows."""

from __future__ import annotations

from dataclasses import replace

import pytest
from documents import ENGLISH, Slide, deck, report, slide

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


def test_a_label_of_a_bar_that_stands_apart_goes_with_the_others() -> None:
    slides = [slide(f"# {what}", *BAR, f"- {what} the goods") for what in ("Order", "Weigh", "Load")]
    apart = slide("# Count", *BAR[:3], "Count the goods with great care.", BAR[3])
    assert cut(*slides, apart)[-1] == ["labels-on-several-slides", *BAR]


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
    long = ("The signal of the rigger", "A load on the pallet")
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


def test_boxes_that_tell_what_to_do_in_a_step_stay_also_over_several_lines() -> None:
    steps = ("Wait for the signal of the rigger", "Lower the load on the pallet")
    assert cut(slide("# Lifting", "![aa]", *BOXES, *BAR, *steps)) == [["labels-of-a-drawing", *BOXES, *BAR]]
    document = deck(slide("# Lifting", "![aa]", *BOXES, *BAR, "Lower the load", "on the pallet"))
    (section,) = document.sections
    *rest, above, below = section.blocks
    one_shape = (*rest, replace(above, key="s1.sh9.p1"), replace(below, key="s1.sh9.p2"))
    sections = (replace(section, blocks=tuple(replace(b, key=f"{b.key}.p0") for b in one_shape[:-2]) + one_shape[-2:]),)
    assert cut(replace(document, sections=sections)) == [["labels-of-a-drawing", *BOXES, *BAR]]


def test_the_caption_of_a_figure_stays() -> None:
    lines = (*BOXES, *BAR, "Figure 3 Lifting a load")
    assert cut(slide("# Lifting", "![aa]", *lines)) == [["labels-of-a-drawing", *BOXES, *BAR]]


def test_a_small_drawing_is_known_by_a_box_that_comes_twice_or_by_a_series() -> None:
    point = "- Lift only with both of your hands"
    boxes = ("All at once", "Good idea", "All at once", "Bad idea")
    assert cut(slide("# Lifting", point, *boxes)) == [["labels-of-a-drawing", *boxes]]
    assert cut(slide("# Lifting", point, "![aa]", *boxes)) == [[]]
    assert cut(slide("# Lifting", *boxes, point)) == [[]]
    assert cut(slide("# Lifting", point, "Crane", "op1", "op2", "op3")) == [
        ["labels-of-a-drawing", "Crane", "op1", "op2", "op3"]
    ]
    assert cut(slide("# Lifting", point, "Crane", "Hook", "Load", "Rigger")) == [[]]


def test_a_drawing_that_is_announced_and_all_that_a_slide_has_stays() -> None:
    text = "The rigger gives the signal, and the driver lifts the load."
    assert cut(slide("# Diagram of a lift", text, *BOXES)) == [[]]
    assert cut(slide("# Diagram of a lift", "![aa]", *BOXES)) == [["labels-of-a-drawing", *BOXES]]


def test_what_stands_alone_in_a_box_on_several_slides_is_kept_once() -> None:
    slides = [slide(f"# {what}", "Start a ladder check", f"- {what} the rungs") for what in ("Order", "Weigh", "Count")]
    assert cut(*slides)[1:] == [["labels-on-several-slides", "Start a ladder check"]] * 2
    heads = [slide(f"# {what}", "Also of interest:", f"- {what} the rungs") for what in ("Order", "Weigh", "Count")]
    assert cut(*heads) == [[]] * 3


def test_loose_formulas_are_the_labels_of_a_drawing() -> None:
    signs = ("x₀", "x₁", "ωⁱ", "T₀=ω*x₁", "y₁")
    assert cut(slide("# Transform", "Example of a transform", *signs)) == [["labels-of-a-drawing", *signs]]
    assert cut(slide("# Transform", "y = x₀ + x₁", *signs[:4], "- Add the parts")) == [[]]


def test_bare_terms_that_nothing_explains_go() -> None:
    terms = (*BOXES, "Rope", "Knot")
    assert cut(slide("# Terminology", *terms)) == [["terms-without-a-meaning", *terms]]
    assert cut(slide("# Terminology", *terms, note=" ".join(f"The {term} is used here." for term in terms))) == [[]]
    assert cut(slide("# Parts of a crane", *terms)) == [[]]


def test_the_caption_of_a_drawing_goes_with_its_labels() -> None:
    text, caption = "The rigger gives the signal, and the driver lifts the load.", "Figure 1 How a lift works"
    labels = (*BOXES, "Rope", "Knot", "Sling", "Chain")
    assert cut(slide("# Lifting", text, *labels, caption)) == [["labels-of-a-drawing", *labels, caption]]
    assert caption not in cut(slide("# Lifting", text, *labels, caption, "![aa]"))[0]
    assert caption not in cut(slide("# Lifting", text, *BOXES, caption))[0]
    told = "Figure 1 shows how a lift works and who stands where."
    assert told not in cut(slide("# Lifting", text, *labels, told))[0]


TERMS = ("Assets", "Things you own", "Liabilities", "Things you owe", "Equity", "Your net worth")
SAYS = "With these five groups every sum of a household finds its place."


@pytest.mark.parametrize(
    "lines",
    [
        (*TERMS, "Income", "What comes in", SAYS),
        ("Everything stands in one of these three groups:", *BOXES, SAYS),
    ],
)
def test_terms_with_their_meanings_and_announced_lines_are_no_drawing(lines: tuple[str, ...]) -> None:
    assert cut(report("# Account types", *lines)) == [[]]


def test_terms_without_a_meaning_in_turn_are_a_drawing() -> None:
    loose = ("Things you own", "Assets", "Things you owe", "Liabilities", "Your net worth", "Equity")
    assert cut(report("# Account types", *loose, SAYS)) == [["labels-of-a-drawing", *loose]]


def test_meanings_in_one_line_are_no_labels_once_there_are_three() -> None:
    told = ("Assets: owned", "Debts: owed", "Income – earned")
    assert cut(report("# Account types", *BOXES, *told, SAYS)) == [["labels-of-a-drawing", *BOXES]]
