"""Ids that outlive edits elsewhere."""

from __future__ import annotations

from dataclasses import replace

import pytest
from documents import deck, passages, slide
from hypothesis import given
from hypothesis import strategies as st

from extractors.locator import SlideRef
from segmenters.identity import question_id, slug, unit_uid
from segmenters.model import Evidence

DECK = deck(slide("# Ladders", "- Hold the rail."), slide("# Steps", "- Climb."))


def test_a_unit_is_known_by_its_first_block() -> None:
    first, second, *_ = passages(DECK)
    moved = replace(first, block=replace(first.block, at=SlideRef(1, 9), text="Another title"))
    assert unit_uid((first, second)) == unit_uid((first,)) == unit_uid((moved, second))
    assert unit_uid((second,)) != unit_uid((first,))


def test_the_same_key_in_another_source_is_another_unit() -> None:
    first = passages(DECK)[0]
    assert unit_uid((first,)) != unit_uid((replace(first, source="other.pptx"),))


def test_a_question_is_known_by_its_rule_and_its_sentence_and_not_by_its_place() -> None:
    evidence = Evidence("deck.pptx", "s1.p1", SlideRef(1, 1), "Hold the rail.")
    assert question_id("term", evidence) == question_id("term", replace(evidence, at=SlideRef(1, 7)))
    assert question_id("term", evidence) != question_id("number", evidence)
    assert question_id("term", evidence) != question_id("term", replace(evidence, quote="Climb."))


@given(st.text())
def test_slugs_are_safe_file_names(title: str) -> None:
    name = slug(title)
    assert 0 < len(name) <= 48
    assert name.isascii()
    assert all(char.isalnum() or char == "-" for char in name)
    assert name == name.lower()


@pytest.mark.parametrize(
    ("title", "name"),
    [("Inspecting a ladder", "inspecting-a-ladder"), ("Über Größe", "uber-groe"), ("日本語", "unit"), ("  ", "unit")],
)
def test_slugs_stay_readable(title: str, name: str) -> None:
    assert slug(title) == name


def test_a_long_title_ends_at_a_word() -> None:
    name = slug("word " * 40)
    assert set(name.split("-")) == {"word"}
