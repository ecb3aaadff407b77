"""Questions as markdown: the key is ticked, the order is the right one, the support is quoted with its place."""

from __future__ import annotations

from dataclasses import replace

import pytest
from rendered import elements, render

from exporters.draft_questions import questions_as_markdown
from extractors.locator import TimeSpan
from segmenters.model import (
    Choice,
    ChoiceQuestion,
    Evidence,
    FillInQuestion,
    MatchQuestion,
    Pair,
    Question,
    SequenceQuestion,
)

EVIDENCE = Evidence("talk.mp4", "c9", TimeSpan(61_000, 65_000), "A cut takes it out of service.")
CHOICES = (Choice("a", "A cut", True, "Right."), Choice("b", "Dirt", False, ""))


def asked(question: Question) -> list[tuple[str, str]]:
    return elements(render(questions_as_markdown([question])))[1:]


def test_the_right_choice_is_ticked_and_feedback_stands_below_its_option() -> None:
    assert asked(ChoiceQuestion("q1", "Which?", CHOICES, "", EVIDENCE)) == [
        ("p", ""), ("strong", "Which?"),
        ("ul", ""), ("li", "[x] A cut"), ("blockquote", ""), ("p", "Right."), ("li", "[ ] Dirt"),
        ("blockquote", ""), ("p", "“A cut takes it out of service.” (talk.mp4, 00:01:01)"),
    ]  # fmt: skip


def test_steps_are_numbered_in_the_right_order() -> None:
    found = asked(SequenceQuestion("q2", "Order?", CHOICES, "See the card.", EVIDENCE))
    assert found[2:7] == [("ol", ""), ("li", "A cut"), ("blockquote", ""), ("p", "Right."), ("li", "Dirt")]
    assert ("p", "Feedback: See the card.") in found


def test_pairs_stand_side_by_side() -> None:
    pairs = (Pair("1", "Rope", "x", "Lanyard"), Pair("2", "Hook", "y", "Carabiner"))
    found = asked(MatchQuestion("q3", "Match?", pairs, "", EVIDENCE))
    assert [words for tag, words in found if tag == "td"] == ["Rope", "Lanyard", "Hook", "Carabiner"]


def test_all_accepted_answers_are_listed() -> None:
    found = asked(FillInQuestion("q4", "Use a ____.", ("lanyard", "rope"), "", EVIDENCE))
    assert found[1] == ("strong", "Use a ____.")
    assert [words for tag, words in found if tag == "li"] == ["lanyard", "rope"]


@pytest.mark.parametrize("identity", ["a", "x-->y", 'c"--'])
def test_an_option_keeps_its_id_in_a_comment(identity: str) -> None:
    question = ChoiceQuestion("q1", "Which?", (replace(CHOICES[0], id=identity),), "", EVIDENCE)
    written = questions_as_markdown([question]).splitlines()[3]
    assert written.startswith("- [x] A cut <!-- ")
    assert written.count("-->") == 1
    assert ("li", "[x] A cut") in asked(question)
