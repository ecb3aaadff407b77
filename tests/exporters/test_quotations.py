"""What supports a statement is quoted with its place, and stays text."""

from __future__ import annotations

from packs import evidence
from rendered import elements, render

from exporters.quotations import named_place, quotation


def test_a_quotation_names_its_place_behind_the_words() -> None:
    assert quotation(evidence(3, 2, "Tell them.")) == "> “Tell them.” (decks/lockout.pptx, slide 3)"
    assert named_place(evidence(3, 2, "")) == "decks/lockout.pptx, slide 3"


def test_words_of_several_lines_stay_in_the_quotation() -> None:
    found = elements(render(quotation(evidence(3, 2, "# One\n> two\n<b>three"))))
    assert found[1:] == [("blockquote", ""), ("p", "“# One\n> two\n<b>three” (decks/lockout.pptx, slide 3)")]
