"""Front matter is told from text, and the lines below keep their numbers."""

from __future__ import annotations

import pytest

from extractors.markdown_front import FrontMatter, split_front_matter


@pytest.mark.parametrize(
    ("text", "front"),
    [
        ("---\ntitle: Ladders\nlang: de\n---\nx", FrontMatter("Ladders", "de", ())),
        ("---\ntitle: 'It''s: here' # no\ntags:\n  - a\n...\nx", FrontMatter("It", "", ("tags",))),
        ('+++\ntitle = "A # b"\nweight = 3\n+++\nx', FrontMatter("A # b", "", ("weight",))),
        ("---\nlanguage: fr # French\n---\nx", FrontMatter("", "fr", ())),
    ],
)
def test_simple_entries_are_understood(text: str, front: FrontMatter) -> None:
    found, rest = split_front_matter(text)
    assert found == front
    assert rest.count("\n") == text.count("\n")
    assert rest.strip() == "x"


@pytest.mark.parametrize(
    "text",
    ["---\nNot an entry\n---\n", "---\ntitle: never closed\n", "# A\n---\ntitle: x\n---\n", "", "---", "---\n---\nx"],
)
def test_a_rule_is_no_front_matter(text: str) -> None:
    assert split_front_matter(text) == (FrontMatter("", "", ()), text)
