"""The preface of a document and what stands under it."""

from __future__ import annotations

from documents import ENGLISH, report

from extractors.model import text_of
from segmenters.cleaning import clean

BODY = [line for n in range(8) for line in (f"# {n + 1} Rungs of type {n}", f"A rung of type {n} carries {n} kg.")]


def test_a_preface_goes_with_its_editions_and_thanks_but_not_the_first_chapter() -> None:
    preface = ("# Preface", "Ladders are tricky to learn.", "## Translations", "- French: by Jo Doe")
    cleaned = clean((report(*preface, *BODY),), ENGLISH)
    assert {cut.ruling.rule for cut in cleaned.cuts} == {"title-says-preface", "part-of-the-preface"}
    assert [text_of(cut.block) for cut in cleaned.cuts][-1] == "French: by Jo Doe"
    assert len(cleaned.pieces) == 8


def test_without_a_preface_such_a_section_is_taught() -> None:
    cleaned = clean(
        (report("# Ladders", "- Ladders stand on firm ground.", "## Translations", "- French: échelle", *BODY),),
        ENGLISH,
    )
    assert not cleaned.cuts
