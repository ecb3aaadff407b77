"""Questions from lists of names with descriptions."""

from __future__ import annotations

from documents import ENGLISH, deck, passages, slide

from segmenters.announced_lists import lists_in
from segmenters.item_flaws import is_fit
from segmenters.question import ChoiceQuestion, MatchQuestion
from segmenters.quiz_items import Candidate
from segmenters.quiz_labels import ask_labels

MODELS = (
    "# Team models",
    "- Central. A single group works for the whole company.",
    "- Distributed. Each site has people of its own for the work.",
    "- Advisory. Experts give advice without any say in the matter.",
)


def asked(*lines: str) -> list[Candidate]:
    return ask_labels(lists_in(passages(deck(slide(*lines)))), ENGLISH)


def test_the_other_names_of_the_list_are_the_wrong_ones() -> None:
    question = next(c.question for c in asked(*MODELS) if isinstance(c.question, ChoiceQuestion))
    assert question.stem == "Team models: which one is described as “A single group works for the whole company”?"
    assert {c.text: c.feedback for c in question.choices if not c.correct} == {
        "Distributed": "Distributed: Each site has people of its own for the work.",
        "Advisory": "Advisory: Experts give advice without any say in the matter.",
    }
    assert is_fit(question)


def test_names_are_matched_with_their_descriptions() -> None:
    question = next(c.question for c in asked(*MODELS) if isinstance(c.question, MatchQuestion))
    assert question.stem == "Match each one with its description: Team models."
    assert [(p.left, p.evidence.block) for p in question.pairs] == [
        ("Central", "s1b2"),
        ("Distributed", "s1b3"),
        ("Advisory", "s1b4"),
    ]


def test_a_description_that_names_its_own_name_is_not_asked_for() -> None:
    lines = (*MODELS[:3], "- Advisory. The advisory people give help to everybody else.")
    stems = [c.question.stem for c in asked(*lines)]
    assert stems
    assert not any("advisory people" in stem for stem in stems)
    assert not any(isinstance(c.question, MatchQuestion) for c in asked(*lines))


def test_two_names_or_notes_are_no_list_of_names() -> None:
    assert asked(*MODELS[:3]) == []
    assert asked("- Note: the store is open all day long", "- Tip: bring a cloth for the feet", MODELS[1]) == []
