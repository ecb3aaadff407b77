"""The questions of a pack."""

from __future__ import annotations

from dataclasses import replace

from documents import ENGLISH, deck, passages, slide

from segmenters.definitions import definitions_in
from segmenters.evidence import Origin
from segmenters.item_flaws import is_fit
from segmenters.language import BLANK, open_language
from segmenters.question import ChoiceQuestion, FillInQuestion, MatchQuestion, Question, SequenceQuestion
from segmenters.quiz import Lesson, write_questions
from segmenters.quiz_choice import places_of
from segmenters.source_questions import source_questions

FILLED_IN = "A rope that fixes a ladder to a strong point is called ____."
STEPS = ("1. Read the label", "2. Check the rungs", "3. Clean the feet", "4. Store the ladder")
TERMS = (
    "- Tie-off: a rope that fixes a ladder to a strong point",
    "- Stile: a side rail that carries the rungs",
    "- Brace: a board that is nailed across",
)
LIMITS = (
    "A ladder must reach at least 1 metre above the landing.",
    "Keep a distance of at least 6 metres from power lines.",
    "The load must stay under 175 kg on every site.",
)


def lesson(*lines: str, title: str = "Ladders", seconds_left: float = 600) -> Lesson:
    unit = passages(deck(slide(f"# {title}", *lines), name=f"{title}.pptx"))
    return Lesson(title, unit, definitions_in(unit, ENGLISH), seconds_left)


def asked(*lessons: Lesson, most: int = 3) -> list[tuple[Question, ...]]:
    return list(write_questions(lessons, most, ENGLISH))


def test_a_unit_gets_its_best_questions_and_no_more_than_asked_for() -> None:
    rich = lesson(*STEPS, *LIMITS, *TERMS, title="Inspecting a ladder")
    assert [len(asked(rich, most=most)[0]) for most in range(4)] == [0, 1, 2, 3]
    assert isinstance(asked(rich)[0][0], SequenceQuestion)
    assert len({question.profile.rule for question in asked(rich)[0]}) == 3


def test_no_block_is_asked_about_twice() -> None:
    questions = asked(lesson(*STEPS, *LIMITS, *TERMS), most=9)[0]
    blocks = [{place.block for place in places_of(question)} for question in questions]
    assert sum(map(len, blocks)) == len(set().union(*blocks))


def test_terms_of_the_chapter_or_near_by_serve_as_distractors_and_others_never() -> None:
    one, other, far = lesson(TERMS[0]), lesson(*TERMS[1:], title="Scaffolds"), lesson("- Rungs", title="Rungs")
    inside = [replace(entry, chapter="Part 1") for entry in (one, other)]
    for units in ((one, other), (*inside, far)):
        question = asked(*units)[0][0]
        assert isinstance(question, ChoiceQuestion)
        assert {"Stile", "Brace"} <= {c.text for c in question.choices}
    elsewhere = replace(other, chapter="Part 2")
    apart = (
        (one, far, far, other),  # without chapters, too far away
        (one, other, *[far] * 11),  # without chapters, in a long pack
        (inside[0], replace(far, chapter="Part 1"), elsewhere),  # in another chapter
    )
    for units in apart:
        assert [question.stem for question in asked(*units)[0]] == [FILLED_IN]


def test_a_term_that_is_the_title_is_not_to_be_filled_in() -> None:
    """What is called so is read off the title."""
    unit = passages(deck(slide("# Ladders", *TERMS)))[:2]
    (named,), (plain,) = (
        asked(Lesson(title, unit, definitions_in(unit, ENGLISH), 600)) for title in ("Tie-off", "Parts")
    )
    assert named == ()
    assert isinstance(plain[0], FillInQuestion)


def test_a_list_is_asked_about_once() -> None:
    questions = asked(lesson(*TERMS), most=9)[0]
    assert [type(question) for question in questions] == [MatchQuestion]


def test_the_questions_of_the_source_are_asked_first_in_the_unit_they_belong_to() -> None:
    quiz = deck(
        slide("# Quiz", "Which of these fixes a ladder?", "- a) paint", "- b) a tie-off", "- c) soap", "Answer: b")
    )
    stated = source_questions(quiz, ENGLISH).questions
    units = (lesson(*STEPS, title="Inspecting a rung"), lesson(*TERMS, title="Parts of a ladder"))
    made = write_questions(units, 2, ENGLISH, stated)
    assert made[1][0].profile.origin is Origin.STATED
    assert all(question.profile.origin is Origin.GENERATED for question in made[0])


def test_where_nothing_can_be_asked_nothing_is() -> None:
    assert asked(lesson("- Ladders", "- Rungs")) == [()]
    assert asked() == []


def test_in_another_language_only_what_needs_no_words_is_asked() -> None:
    portuguese = open_language("pt", BLANK)
    made = write_questions((lesson(*STEPS, *LIMITS, title="Passos da inspeção"),), 3, portuguese)
    assert [type(question) for question in made[0]] == [SequenceQuestion]
    assert made[0][0].stem.startswith("Coloque os passos na ordem correta: ")


def test_no_question_that_may_not_be_shipped_is_asked() -> None:
    lessons = [lesson(*STEPS, *TERMS, *LIMITS, title=title) for title in ("Inspecting", "Scaffolds", "Lifting")]
    assert all(is_fit(question, ENGLISH) for questions in asked(*lessons) for question in questions)


def test_nothing_is_asked_about_code_or_words_read_from_a_picture() -> None:
    assert asked(lesson(*LIMITS)) != [()]
    for sign in "$~":
        assert asked(lesson(*(f"{sign} {line}" for line in LIMITS))) == [()]


def test_the_same_material_gives_the_same_questions() -> None:
    def make() -> list[tuple[Question, ...]]:
        return asked(lesson(*STEPS, *TERMS), lesson(*LIMITS, title="Limits"))

    assert make() == make()


def test_a_list_under_nothing_is_of_what_its_unit_is_about() -> None:
    lines = (
        *("## Gate walls", "Gate walls keep strangers out of the yard at night."),
        *("## Night lamps", "Night lamps show people the way to the store."),
        *("## Fire horns", "Fire horns warn everybody within a mile of it."),
    )
    unit = passages(deck(slide(*lines)))
    (questions,) = write_questions((Lesson("Safety measures", unit, (), 600),), 1, ENGLISH)
    assert [question.stem for question in questions] == ["Match each safety measure with its description."]
