"""One unit as a markdown draft: the parts and their order."""

from __future__ import annotations

from dataclasses import replace

import pytest
from rendered import elements, front_matter, render
from saying import pack_saying

from exporters.draft_around import Around
from exporters.draft_unit import unit_as_markdown
from segmenters.evidence import Origin
from segmenters.model import Objective, Unit


def unit(**changes: object) -> Unit:
    return replace(pack_saying("Zug").units[0], **changes)


def test_what_was_said_and_the_questions_stand_below_what_is_shown() -> None:
    headings = [
        words for tag, words in elements(render(unit_as_markdown(unit(), Around({}, {}), draft=False))) if tag == "h2"
    ]
    assert headings == ["Zug", "What was said", "Questions"]


def test_parts_without_content_are_left_out() -> None:
    bare = unit(passages=(), questions=(), objective=replace(unit().objective, evidence=()))
    markdown = unit_as_markdown(bare, Around({}, {}), draft=False)
    assert front_matter(markdown)["title"] == "Zug"
    assert front_matter(markdown)["role"] == "lesson"
    assert elements(render(markdown)) == [("main", "")]


@pytest.mark.parametrize(
    ("origin", "words"),
    [
        (Origin.STATED, "The source states"),
        (Origin.GENERATED, "worded by rules from this; check it"),
        (Origin.PROPOSED, "worded by a language model from this; check it"),
    ],
)
def test_a_reviewer_sees_where_the_objective_comes_from(origin: Origin, words: str) -> None:
    objective: Objective = replace(unit().objective, origin=origin)
    markdown = unit_as_markdown(unit(objective=objective), Around({}, {}), draft=True)
    note, quotation = markdown.split("\n\n")[3:5]
    assert words in note
    assert quotation == "> “Zug” (deck.pptx, slide 2)"
