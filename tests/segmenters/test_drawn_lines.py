"""The crumbs of a drawing: lines of a box, and labels, in one line."""

from __future__ import annotations

import pytest
from documents import ENGLISH, Slide, deck, report, slide, taught_texts, teach

from extractors.model import text_of
from segmenters.cleaning import clean
from segmenters.cutting import Cutting
from segmenters.drawn_lines import join_labels
from segmenters.language import BLANK, open_language

SAYS = "- Two riggers look after each crane and its ropes"


def drawn(*given: str, code: str = "en") -> list[str]:
    language = ENGLISH if code == "en" else open_language(code, BLANK)
    pieces = clean((deck(slide("# Crane", *given)),), language).pieces
    joined, cuts = join_labels(pieces, Cutting(), language)
    assert all(cut.detail or cut.ruling.rule == "labels-of-a-drawing" for cut in cuts)
    before = sorted(passage.block.key for piece in pieces for passage in piece.passages)
    kept = [passage.block.key for piece in joined for passage in piece.passages]
    assert sorted(kept + [cut.block.key for cut in cuts]) == before
    return [text_of(passage.block) for piece in joined for passage in piece.passages][1:]


def test_three_labels_in_a_row_are_one_line_with_each_once() -> None:
    assert drawn("Hook", "Load", "Driver", "Two riggers look after each crane.") == [
        "Drawing with the labels Hook · Load · Driver",
        "Two riggers look after each crane.",
    ]
    assert drawn("Hook", "Load", "Hook", "Driver") == ["Drawing with the labels Hook · Load · Driver"]


def test_signs_of_a_legend_go_and_other_languages_get_no_english_words() -> None:
    assert drawn("Legend", "(fc)", "Hook", "Load", "(si)", "Driver") == ["Drawing with the labels Hook · Load · Driver"]
    assert drawn("Haken", "Last", "Fahrer", "Zwei Leute sehen nach dem Kran.", code="de")[0] == "Haken · Last · Fahrer"


@pytest.mark.parametrize(
    "given",
    [
        ("Hook", "Load"),
        ("- Hook", "- Load", "- Driver"),
        ("Hook:", "It carries the load of the crane.", "Driver:", "He lifts the load of the crane."),
        ("Mind the hook!", "Where is it?", "It is up."),
        ("Check all four ropes", "Lift the load slowly", "Put the load down"),
    ],
)
def test_few_labels_lists_headings_and_steps_stay(given: tuple[str, ...]) -> None:
    assert drawn(*given) == [line.removeprefix("- ") for line in given]


def test_labels_of_a_text_that_is_no_deck_stay() -> None:
    made = teach(report("# Crane", "Hook", "Load", "Driver", "Two riggers look after each crane and its ropes."))
    assert {"Hook", "Load", "Driver"} <= set(taught_texts(made))


def test_a_drawing_that_grows_is_recognised_before_its_labels_are_joined() -> None:
    first: Slide = slide("# Crane", "Hook", "Load", "Driver")
    made = teach(deck(first, slide("# Crane", "Hook", "Load", "Driver", SAYS)))
    assert sum("Hook" in text for text in taught_texts(made)) == 1


def test_slides_that_were_joined_keep_their_labels_apart() -> None:
    made = teach(
        deck(slide("# Crane", "Hook", "Load", SAYS), slide("# Crane", "Driver", "Signal", "- He lifts the load"))
    )
    assert {"Hook", "Load", "Driver", "Signal"} <= set(taught_texts(made))
