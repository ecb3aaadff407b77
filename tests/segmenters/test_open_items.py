"""What becomes of the open questions of a check."""

from __future__ import annotations

from documents import ENGLISH

from extractors.locator import SlideRef
from segmenters.evidence import Evidence, Origin
from segmenters.open_items import Opened, items_from_open
from segmenters.open_questions import Answered
from segmenters.question import ChoiceQuestion, MatchQuestion, TrueFalseQuestion


def answered(stem: str, answer: str) -> Answered:
    place = SlideRef(1, 1)
    return Answered(stem, answer, Evidence("d", f"a {stem}", place, answer), Evidence("d", stem, place, stem))


def opened(*pairs: tuple[str, str]) -> Opened:
    return items_from_open(tuple(answered(*pair) for pair in pairs), ENGLISH)


MEANINGS = (
    ("What is linking?", "Linking is when you join two parts."),
    ("What is translation?", "Translation is when you write it in other words."),
    ("What is footing?", "Footing is when somebody holds the base."),
)


def test_meanings_are_matched_with_their_terms() -> None:
    made = opened(*MEANINGS)
    (question,) = made.questions
    assert isinstance(question, MatchQuestion)
    assert question.stem == "Match each term with its meaning."
    assert [(pair.left, pair.right) for pair in question.pairs] == [
        ("Linking", "When you join two parts"),
        ("Translation", "When you write it in other words"),
        ("Footing", "When somebody holds the base"),
    ]
    assert question.profile.origin is Origin.STATED
    assert made.left == ()


def test_answers_of_different_kinds_never_stand_beside_each_other() -> None:
    made = opened(
        ("Who signs the form?", "The clerk at the desk."),
        ("Where is the store?", "Behind the canteen."),
        ("Which colour has a tag?", "Red and white."),
    )
    assert made.questions == ()
    assert [pair.asked.quote for pair in made.left] == [
        "Who signs the form?",
        "Where is the store?",
        "Which colour has a tag?",
    ]


def test_two_of_a_kind_are_too_few() -> None:
    made = opened(*MEANINGS[:2])
    assert (made.questions, len(made.left)) == ((), 2)


def test_an_answer_that_repeats_its_question_is_left_out() -> None:
    made = opened(*MEANINGS, ("What is a tag line?", "A tag line is the line with a tag."))
    assert isinstance(made.questions[0], MatchQuestion)
    assert len(made.questions[0].pairs) == 3
    assert [pair.asked.quote for pair in made.left] == ["What is a tag line?"]


def test_names_are_chosen_from_those_that_answer_its_sisters() -> None:
    made = opened(
        ("Name some wooden ladders.", "Examples of wooden ladders include Oakstep, Ashline, and Pinetop."),
        ("Name some metal ladders.", "Examples of metal ladders include Alufix and Steelo."),
    )
    question = made.questions[0]
    assert isinstance(question, ChoiceQuestion)
    assert question.stem == "Which of these are wooden ladders? Choose all that apply."
    assert {c.text for c in question.choices if c.correct} == {"Oakstep", "Ashline", "Pinetop"}
    assert {c.text for c in question.choices if not c.correct} == {"Alufix", "Steelo"}
    assert len(made.questions) == 2


def test_names_without_sisters_are_left() -> None:
    made = opened(("Name some wooden ladders.", "Examples include Oakstep and Ashline."))
    assert (made.questions, len(made.left)) == ((), 1)


def test_examples_are_matched_with_what_they_are_of() -> None:
    made = opened(
        ("Give an example of a ban.", "An example of a ban would be climbing a wet rung."),
        ("Give an example of a duty.", "An example of a duty would be signing the register."),
        ("Give an example of a right.", "An example of a right would be refusing a broken tool."),
    )
    assert made.questions[0].stem == "Match each one with an example of it."


def test_yes_and_no_become_statements() -> None:
    made = opened(("Should you remove a label?", "No – the label is kept."))
    assert isinstance(made.questions[0], TrueFalseQuestion)
    assert made.left == ()
