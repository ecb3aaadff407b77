"""The questions of a pack."""

from __future__ import annotations

from documents import ENGLISH, deck, passages, slide

from segmenters.definitions import definitions_in
from segmenters.item_flaws import flaws_of
from segmenters.language import BLANK, open_language
from segmenters.model import ChoiceQuestion, Question, SequenceQuestion
from segmenters.quiz import Lesson, write_questions

STEPS = ("1. Read the label", "2. Check the rungs", "3. Clean the feet", "4. Store the ladder")
TERMS = (
    "A tie-off is a rope that fixes a ladder to a strong point.",
    "A stile is a side rail that carries the rungs.",
    "Bracing is holding the stiles of a ladder from below.",
)
LIMITS = (
    "A ladder must reach at least 1 metre above the landing.",
    "Keep a distance of at least 6 metres from power lines.",
    "The load must stay under 175 kg on every site.",
    "Inspect the ladder at least every 30 days in the store.",
)


def lesson(*lines: str, title: str = "Ladders", seconds_left: float = 600) -> Lesson:
    unit = passages(deck(slide(f"# {title}", *lines)))
    return Lesson(title, unit, definitions_in(unit, ENGLISH), seconds_left)


def asked(*lessons: Lesson, most: int = 3) -> list[tuple[Question, ...]]:
    return list(write_questions(lessons, most, ENGLISH))


def test_a_unit_gets_its_best_questions_and_no_more_than_asked_for() -> None:
    rich = lesson(*STEPS, *TERMS, *LIMITS, title="Inspecting a ladder")
    assert [len(asked(rich, most=most)[0]) for most in range(4)] == [0, 1, 2, 3]
    assert isinstance(asked(rich)[0][0], SequenceQuestion)


def test_no_block_is_asked_about_twice_and_no_more_than_two_of_a_kind() -> None:
    both = lesson("A tie-off is a rope that holds at least 6 metres of ladder and its load.", *LIMITS)
    questions = asked(both, most=9)[0]
    assert len({question.evidence.block for question in questions}) == len(questions)
    assert sum("Which value" in question.stem for question in questions) == 2


def test_questions_fit_into_the_time_left_but_for_the_first() -> None:
    assert [len(asked(lesson(*LIMITS, seconds_left=left))[0]) for left in (0, 100, 600)] == [1, 2, 2]


def test_terms_and_rules_of_other_units_serve_as_distractors() -> None:
    one, other = lesson(TERMS[0]), lesson(*TERMS[1:], title="Scaffolds")
    assert not isinstance(asked(one)[0][0], ChoiceQuestion)
    question = asked(one, other)[0][0]
    assert isinstance(question, ChoiceQuestion)
    assert {"Stile", "Bracing"} <= {c.text for c in question.choices}


def test_a_gap_is_asked_only_when_nothing_else_can_be() -> None:
    talk = "Nobody in the whole team stands on the rungs with boots on."
    others = lesson("The buckles hold the lanyards. Lanyards have buckles. Hooks lift slings.", title="Lifting")
    plain = asked(lesson("Rungs, rungs, rungs.", talk), others)[0]
    assert [question.evidence.quote for question in plain] == [talk]
    rich = asked(lesson("Rungs, rungs, rungs.", talk, *LIMITS), others)[0]
    assert talk not in [question.evidence.quote for question in rich]


def test_where_nothing_can_be_asked_nothing_is() -> None:
    assert asked(lesson("- Ladders", "- Rungs")) == [()]
    assert asked() == []


def test_in_another_language_only_what_needs_no_words_is_asked() -> None:
    portuguese = open_language("pt", BLANK)
    made = write_questions((lesson(*STEPS, *LIMITS, title="How to inspect"),), 3, portuguese)
    assert [type(question) for question in made[0]] == [SequenceQuestion]


def test_no_question_has_a_flaw() -> None:
    lessons = [lesson(*STEPS, *TERMS, *LIMITS, title=title) for title in ("Inspecting", "Scaffolds", "Lifting")]
    assert [flaws_of(q) for questions in asked(*lessons) for q in questions if flaws_of(q)] == []


def test_nothing_is_asked_about_code_or_words_read_from_a_picture() -> None:
    lines = ("The ladder must stand at least 1 metre out for every 4 metres up.", "If a rung is bent, tag the ladder.")
    assert asked(lesson(*lines)) != [()]
    for sign in "$~":
        assert asked(lesson(*(f"{sign} {line}" for line in lines))) == [()]
