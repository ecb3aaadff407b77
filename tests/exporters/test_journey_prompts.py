"""Prompts by unit, each with the words of the source that it comes from."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lockout_journey import LOCKOUT
from packs import LINKS
from rendered import elements, render

from exporters.journey_prompts import COACHING, DISCUSSION, REFLECTION, Audience, prompt_page


@pytest.mark.parametrize("audience", [DISCUSSION, COACHING, REFLECTION])
def test_a_page_says_whom_it_is_for_and_how_to_use_it(audience: Audience) -> None:
    found = elements(render(prompt_page(audience, "Lockout", LOCKOUT.discussion, LINKS, draft=False)))
    assert found[1:3] == [("h1", f"{audience.title}: Lockout"), ("p", audience.advice)]


def test_prompts_stand_under_their_units_in_teaching_order_with_their_source() -> None:
    prompts = (*LOCKOUT.reflection, *LOCKOUT.discussion, replace(LOCKOUT.discussion[0], id="d2", text="And here?"))
    page = prompt_page(DISCUSSION, "Lockout", prompts, LINKS, draft=False)
    found = elements(render(page))
    assert [words for tag, words in found[3:] if words and tag != "h2"] == [
        "Lock out the press",
        "Where in our hall could somebody be surprised by a machine that starts?",
        "“Ask the group who was ever surprised by a running machine.” (decks/lockout.pptx, slide 3)",
        "And here?",
        "“Ask the group who was ever surprised by a running machine.” (decks/lockout.pptx, slide 3)",
        "Find hidden energy",
        "Which energy would you have forgotten?",
        "“Ask the group who was ever surprised by a running machine.” (decks/lockout.pptx, slide 3)",
    ]
    assert "And here? <!-- d2 -->" in page


def test_without_prompts_there_is_no_page() -> None:
    assert prompt_page(DISCUSSION, "Lockout", (), LINKS, draft=True) == ""


def test_a_prompt_that_quotes_its_source_only_names_the_place() -> None:
    (prompt,) = LOCKOUT.discussion
    quoting = replace(prompt, text=f"“{prompt.evidence.quote}” Who was?")
    page = prompt_page(DISCUSSION, "Lockout", [quoting], LINKS, draft=False)
    assert f"“{prompt.evidence.quote}” Who was? (decks/lockout.pptx, slide 3) <!-- d1 -->" in page
    assert "\n> " not in page
