"""Ids that stay, and names for files."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from documents import deck, passages, renamed, slide
from hypothesis import given
from hypothesis import strategies as st

from extractors.locator import SlideRef
from segmenters.evidence import Evidence
from segmenters.identity import question_id, slug, unit_uid

UNIT = passages(deck(slide("# Ladders", "- firm", id=7), slide("# Rungs", "- dry", id=9)))
EVIDENCE = Evidence("deck.pptx", "s7b2", SlideRef(7, 1), "firm")


def test_a_unit_is_known_by_its_source_and_its_first_block() -> None:
    assert unit_uid(UNIT) == unit_uid(UNIT[:1])
    assert unit_uid(UNIT) == unit_uid(passages(deck(slide("# Other words"), slide("# Ladders", id=7)))[1:])
    assert unit_uid(UNIT) != unit_uid(UNIT[1:])
    assert unit_uid(UNIT) != unit_uid(passages(renamed(deck(slide("# Ladders", id=7)), "other.pptx")))


def test_a_question_is_known_by_its_rule_and_the_words_that_support_it() -> None:
    name = question_id("term", EVIDENCE)
    assert name == question_id("term", replace(EVIDENCE, at=SlideRef(7, 40)))
    others = [replace(EVIDENCE, quote="dry"), replace(EVIDENCE, block="s7b3"), replace(EVIDENCE, source="other.pptx")]
    assert len({name, question_id("gap", EVIDENCE), *(question_id("term", other) for other in others)}) == 5


@given(st.text(), st.text())
def test_ids_are_a_letter_and_eight_letters_or_digits(source: str, key: str) -> None:
    evidence = Evidence(source, key, SlideRef(1, 1), "")
    assert re.fullmatch(r"q[a-z2-7]{8}", question_id(source, evidence))


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Setting up a ladder", "setting-up-a-ladder"),
        ("Café & élan: 4-to-1!", "cafe-elan-4-to-1"),
        ("../../etc/passwd", "etc-passwd"),
        ("知的財産", "unit"),
        ("", "unit"),
        ("CON", "con"),
    ],
)
def test_a_slug_is_a_readable_file_name(title: str, name: str) -> None:
    assert slug(title) == name


@given(st.text())
def test_a_slug_is_never_long_and_never_a_path(title: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug(title))
    assert len(slug(title)) <= 48
