"""Questions of last resort."""

from __future__ import annotations

import pytest
from documents import ENGLISH, deck, passages, slide

from segmenters.item_flaws import flaws_of
from segmenters.keyphrases import Rarity
from segmenters.model import ChoiceQuestion
from segmenters.pieces import text_of_all
from segmenters.quiz_gaps import ask_gaps

OTHERS = "The harness has a buckle. A buckle holds the lanyard. The crane lifts the sling. The sling holds the crane."


def asked(*lines: str, others: str = OTHERS) -> list[ChoiceQuestion]:
    unit = passages(deck(slide("# Ladders", *lines)))
    rarity = Rarity.of((text_of_all(unit), others), ENGLISH)
    return [c.question for c in ask_gaps(unit, others, rarity, ENGLISH) if isinstance(c.question, ChoiceQuestion)]


def test_a_key_term_is_left_out_of_a_sentence() -> None:
    question = asked("The rung is worn on many ladders.", "Nobody in the whole team stands on the rung with boots on.")[
        0
    ]
    assert question.stem == (
        "Which term completes the statement? “Nobody in the whole team stands on the ____ with boots on.”"
    )
    assert [c.text for c in question.choices if c.correct] == ["Rung"]
    assert question.evidence.quote == "Nobody in the whole team stands on the rung with boots on."
    assert flaws_of(question) == ()


def test_one_question_is_enough() -> None:
    assert len(asked(*["Nobody in the whole team stands on the rung with boots on."] * 3)) == 1


@pytest.mark.parametrize(
    "line",
    [
        "Nobody stands on the rung.",
        "nobody in the whole team stands on the rung with boots on.",
        "I have seen nobody who stands on the rung with boots on.",
        "This is the reason why nobody stands on the rung with boots.",
        "Nobody in the whole team stands on the rung with boots on",
        "Of all rungs, nobody in the whole team stands on the rung.",
        "We have a lot to rung about in the whole of the team here.",
        "Nobody in the whole team stands on the wobbly rung without it.",
        "# Nobody in the whole team stands on the rung with boots on.",
    ],
)
def test_sentences_that_would_read_badly_are_not_asked(line: str) -> None:
    """Too short, half, somebody's own, about something before, without full stop, key twice, no noun, in a phrase."""
    questions = asked("rung rung rung rung", line)
    assert not [c.text for question in questions for c in question.choices if c.correct and "rung" in c.text.lower()]


def test_without_enough_other_terms_nothing_is_asked() -> None:
    assert asked("Nobody in the whole team stands on it with the boots.", others="") == []


def test_distractors_agree_with_the_key_in_number_where_they_can() -> None:
    others = "The buckles hold the lanyards. The crane lifts the hook. The crane has the hook. Lanyards have buckles."
    question = asked(
        "Rungs, rungs, rungs.", "Nobody in the whole team stands on the rungs with boots on.", others=others
    )[0]
    assert [c.text for c in question.choices if c.correct] in (["Rungs"], ["Boots"])
    assert {"Buckles", "Lanyards"} <= {c.text for c in question.choices}
