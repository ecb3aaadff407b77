"""What is worth telling about a finished pack."""

from __future__ import annotations

from dataclasses import replace

from documents import ON_LADDERS, deck, report, slide, teach

from extractors.diagnostics import Diagnostic, Severity
from extractors.model import Document, Figure
from segmenters.by_objective import Options

GOOD = slide(
    *("# Ladders", "- A ladder must reach at least 1 metre above the landing.", "- Ladders stand on firm ground"),
)


def told(*documents: Document, options: Options | None = None) -> dict[str, Diagnostic]:
    return {d.code: d for d in teach(*documents, options=options).diagnostics}


def test_a_pack_without_trouble_has_nothing_to_tell() -> None:
    assert told(deck(GOOD)) == {}


def test_nothing_left_to_teach() -> None:
    found = told(deck(slide("# Agenda", "- Ladders"), slide("# Any questions?")))
    assert found["S102"].severity is Severity.ERROR
    assert found["S102"].source == "deck.pptx"


def test_another_language() -> None:
    text = "A escada está sobre um chão firme e não se move quando uma pessoa está em cima dela."
    assert "(pt)" in told(deck(slide("# Escadas", f"- {text}")))["S103"].message
    assert "S103" not in told(deck(GOOD))


def test_an_objective_that_no_unit_teaches() -> None:
    goals = slide("# Learning objectives", "- Describe ladders that stand on the landing", "- Fill in the tax return")
    found = told(deck(goals, GOOD))["S104"]
    assert "Fill in the tax return" in found.message
    assert found.at == deck(goals).blocks[0].at


def test_units_without_a_question() -> None:
    found = told(deck(slide("# Ladders", "- Ladders stand on firm ground")))["S105"]
    assert "1 of 1 units" in found.message
    assert "Ladders" in found.hint


def test_pictures_without_a_text_alternative() -> None:
    found = told(deck(slide(*GOOD.lines, "![aa] a ladder", "![bb]", "![cc]")))["S106"]
    assert found.message.endswith(": 2")
    assert "S106" not in told(deck(slide(*GOOD.lines, "![aa] a ladder")))


def test_a_decorative_picture_needs_no_alternative() -> None:
    document = deck(slide(*GOOD.lines, "![bb]"))
    (section,) = document.sections
    *others, picture = section.blocks
    assert isinstance(picture, Figure)
    decorated = replace(section, blocks=(*others, replace(picture, decorative=True)))
    assert "S106" not in told(replace(document, sections=(decorated,)))


def test_a_unit_that_is_too_long_and_has_no_seam() -> None:
    endless = report("# Ladders", " ".join(ON_LADDERS * 40))
    found = told(endless)["S107"]
    assert "“Ladders”" in found.message
    assert "more than the 7 asked for" in found.message
    assert "S107" not in told(endless, options=Options(max_minutes=30))


def test_questions_of_the_source_that_give_nothing_to_choose_from() -> None:
    stems, notes = ("- Who signs the form?", "- Where is the store?"), ("The clerk at the desk.", "In the yard.")
    entry = told(deck(GOOD, slide("# Check your understanding", *stems, note=notes, id=2)))["S111"]
    assert entry.message.endswith("2 (the first is “Who signs the form?”)")
