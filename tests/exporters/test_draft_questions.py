"""Questions as markdown: the key is ticked, the order is the right one, the support is quoted with its place."""

from __future__ import annotations

from dataclasses import replace

import packs
import pytest
from rendered import elements, render

from exporters.draft_questions import questions_as_markdown
from extractors.locator import TimeSpan
from segmenters.evidence import Evidence, Origin
from segmenters.question import (
    Choice,
    ChoiceQuestion,
    FillInQuestion,
    MatchQuestion,
    NumericQuestion,
    Pair,
    Question,
    SequenceQuestion,
    Step,
    TrueFalseQuestion,
)

EVIDENCE = Evidence("talk.mp4", "c9", TimeSpan(61_000, 65_000), "A cut takes it out of service.")
LATER = replace(EVIDENCE, at=TimeSpan(90_000, 95_000))
CHOICES = (Choice("a", "A cut", True, "Right."), Choice("b", "Dirt", False, ""))
QUOTED = ("p", "“A cut takes it out of service.” (talk.mp4, 00:01:01)")
JUDGED = ("p", "Level: remember · medium · rule: test")


def asked(question: Question) -> list[tuple[str, str]]:
    return elements(render(questions_as_markdown([question])))[1:]


def test_the_right_choice_is_ticked_and_feedback_stands_below_its_option() -> None:
    assert asked(ChoiceQuestion("q1", "Which?", CHOICES, "", EVIDENCE, packs.PROFILE)) == [
        ("p", ""), ("strong", "Which?"),
        ("ul", ""), ("li", "[x] A cut"), ("blockquote", ""), ("p", "Right."), ("li", "[ ] Dirt"),
        ("blockquote", ""), QUOTED, JUDGED,
    ]  # fmt: skip


def test_a_scenario_tells_its_situation_before_it_asks() -> None:
    question = ChoiceQuestion("q1", "What now?", CHOICES, "", EVIDENCE, packs.PROFILE, "A rung is bent.\nIt rains.")
    assert asked(question)[:3] == [("p", "A rung is bent.\nIt rains."), ("p", ""), ("strong", "What now?")]


@pytest.mark.parametrize(("truth", "ticks"), [(True, ["[x] True", "[ ] False"]), (False, ["[ ] True", "[x] False"])])
def test_what_a_statement_is_has_its_box_ticked(truth: bool, ticks: list[str]) -> None:
    found = asked(TrueFalseQuestion("q1", "Ice is warm.", truth, "It is not.", EVIDENCE, packs.PROFILE))
    assert [words for tag, words in found if tag == "li"] == ticks
    assert found[-4:] == [("p", "Feedback: It is not."), ("blockquote", ""), QUOTED, JUDGED]


@pytest.mark.parametrize(("measure", "answer"), [("kg", "Answer: 2.5 kg"), ("", "Answer: 2.5")])
def test_a_number_stands_with_its_unit(measure: str, answer: str) -> None:
    assert asked(NumericQuestion("q1", "How much?", "2.5", measure, "", EVIDENCE, packs.PROFILE))[2] == ("p", answer)


STEPS = (Step("a", "Tie", EVIDENCE), Step("b", "Climb", EVIDENCE), Step("c", "Look", LATER))


def test_steps_are_numbered_in_the_right_order_and_name_their_place_where_it_is_another() -> None:
    found = asked(SequenceQuestion("q2", "Order?", STEPS, "See the card.", EVIDENCE, packs.PROFILE))
    assert found[2:6] == [("ol", ""), ("li", "Tie"), ("li", "Climb"), ("li", "Look (talk.mp4, 00:01:30)")]
    assert ("p", "Feedback: See the card.") in found


def test_pairs_stand_side_by_side_with_their_places_where_one_is_another() -> None:
    pairs = (Pair("1", "Rope", "x", "Lanyard", EVIDENCE), Pair("2", "Hook", "y", "Carabiner", EVIDENCE))
    apart = (pairs[0], replace(pairs[1], evidence=LATER))
    question = MatchQuestion("q3", "Match?", pairs, "", EVIDENCE, packs.PROFILE)
    cells = [
        [words for tag, words in asked(each) if tag == "td"] for each in (question, replace(question, pairs=apart))
    ]
    assert cells == [
        ["Rope", "Lanyard", "Hook", "Carabiner"],
        ["Rope", "Lanyard", "talk.mp4, 00:01:01", "Hook", "Carabiner", "talk.mp4, 00:01:30"],
    ]


def test_all_accepted_answers_are_listed() -> None:
    found = asked(FillInQuestion("q4", "Use a ____.", ("lanyard", "rope"), "", EVIDENCE, packs.PROFILE))
    assert found[1] == ("strong", "Use a ____.")
    assert [words for tag, words in found if tag == "li"] == ["lanyard", "rope"]


def test_a_question_that_the_source_asks_says_so() -> None:
    stated = replace(packs.SINGLE, profile=replace(packs.PROFILE, origin=Origin.STATED))
    assert asked(stated)[-1] == ("p", "Level: remember · medium · asked in the source")


def test_a_question_that_a_language_model_worded_says_so() -> None:
    proposed = replace(packs.SINGLE, profile=replace(packs.PROFILE, origin=Origin.PROPOSED))
    assert asked(proposed)[-1] == ("p", "Level: remember · medium · rule: test, worded by a language model")


@pytest.mark.parametrize("identity", ["a", "x-->y", 'c"--'])
def test_an_option_keeps_its_id_in_a_comment(identity: str) -> None:
    question = ChoiceQuestion("q1", "Which?", (replace(CHOICES[0], id=identity),), "", EVIDENCE, packs.PROFILE)
    written = questions_as_markdown([question]).splitlines()[3]
    assert written.startswith("- [x] A cut <!-- ")
    assert written.count("-->") == 1
    assert ("li", "[x] A cut") in asked(question)
