"""The questions that a source asks itself."""

from __future__ import annotations

from pathlib import Path

from documents import ENGLISH, Slide, deck, slide
from sources import source_of

from extractors import slides
from extractors.model import Document, ListItem, Mark, Section, SourceId, Style
from segmenters.question import ChoiceQuestion, FillInQuestion, MatchQuestion, Question, TrueFalseQuestion
from segmenters.source_questions import Found, source_questions


def found(*parts: Slide) -> Found:
    return source_questions(deck(*parts), ENGLISH)


def right(question: Question) -> list[str]:
    assert isinstance(question, ChoiceQuestion)
    return [choice.text for choice in question.choices if choice.correct]


OPTIONS = ("- a) 60 degrees", "- b) 75 degrees", "- c) 80 degrees")
STEM = "Which of the following angles is right?"


def test_the_answer_may_stand_below_the_options() -> None:
    made = found(slide("# Ladders", STEM, *OPTIONS, "Answer: b"))
    assert [right(question) for question in made.questions] == [["75 degrees"]]
    assert made.consumed == {"s1b2", "s1b3", "s1b4", "s1b5", "s1b6"}


def test_the_answer_may_stand_in_the_notes() -> None:
    for note in ("b", "Correct answer: b) 75 degrees", "75 degrees", "The answer is B, because the base stands firm."):
        made = found(slide("# Quiz", STEM, *OPTIONS, note=note))
        assert [right(question) for question in made.questions] == [["75 degrees"]], note


def test_the_answer_may_stand_on_the_next_slide() -> None:
    again = slide("# Quiz", STEM, "- a) 60 degrees", "- b) 75 degrees ✓", "- c) 80 degrees")
    assert right(found(slide("# Quiz", STEM, *OPTIONS), again).questions[0]) == ["75 degrees"]
    named = slide("# Answer", "Answer: b")
    assert right(found(slide("# Quiz", STEM, *OPTIONS), named).questions[0]) == ["75 degrees"]


def test_the_right_option_may_be_ticked_or_bold() -> None:
    ticked = ("- [ ] 60 degrees", "- [x] 75 degrees", "- [ ] 80 degrees")
    assert right(found(slide("# Ladders", "Which angle?", *ticked)).questions[0]) == ["75 degrees"]
    at = deck(slide("x")).sections[0].at
    blocks = (
        *deck(slide("# Knowledge check", "Which angle?")).sections[0].blocks,
        ListItem("o1", at, "60 degrees", 0, ordered=False),
        ListItem("o2", at, "75 degrees", 0, ordered=False, marks=(Mark(0, 10, Style.STRONG),)),
        ListItem("o3", at, "80 degrees", 0, ordered=False),
    )
    section = Section("s", at, 1, "", hidden=False, blocks=blocks)
    document = Document(SourceId("d", "slides", "0"), "", "en", (section,), ())
    assert right(source_questions(document, ENGLISH).questions[0]) == ["75 degrees"]


def test_an_authoring_tool_tells_the_answer_and_the_feedback_in_the_notes() -> None:
    notes = ("Right answer: 75 degrees", "Feedback: The base stands firm.")
    question = found(slide("# Quiz", "Which angle?", "- 60 degrees", "- 75 degrees", "- 80 degrees", note=notes))
    assert right(question.questions[0]) == ["75 degrees"]
    assert question.questions[0].feedback == "The base stands firm."


def test_several_questions_of_a_section_have_their_answers_by_number() -> None:
    lines = (STEM, *OPTIONS, "Which of these is a knot?", "- a) rope", "- b) wire", "- c) bowline", "Answers: 1 b, 2 c")
    assert [right(q) for q in found(slide("# Review questions", *lines)).questions] == [["75 degrees"], ["bowline"]]


def test_statements_to_judge_and_blanks_to_fill_are_questions_too() -> None:
    judged = found(slide("# Quiz", "True or false: a ladder may lean on a window.", "Answer: False"))
    assert isinstance(judged.questions[0], TrueFalseQuestion)
    assert not judged.questions[0].answer
    gap = found(slide("# Quiz", "The base stands on ____ ground.", "Answer: firm"))
    assert isinstance(gap.questions[0], FillInQuestion)


def test_a_question_without_a_known_answer_becomes_no_item_but_is_told() -> None:
    made = found(slide("# Knowledge check", STEM, *OPTIONS))
    assert made.questions == ()
    assert [evidence.quote for evidence in made.unanswered] == [STEM]
    assert len(made.consumed) == 5


def test_open_questions_of_a_check_are_answered_in_the_notes() -> None:
    stems = ("- What is linking?", "- What is footing?", "- What is bracing?", "- Who signs the form?")
    notes = ("When you join parts.", "When you hold the base.", "When you nail a board across.", "The clerk.")
    made = found(slide("# Check your understanding", *stems, note=notes))
    assert [type(question) for question in made.questions] == [MatchQuestion]
    assert [place.quote for place in made.open_ended] == ["Who signs the form?"], "none is dropped in silence"
    assert made.unanswered == ()
    assert len(made.consumed) == 9


def test_yes_or_no_is_judged_with_the_reason() -> None:
    lines = ("Should you remove a label?", "- a) Yes", "- b) No", "Answer: b", "Feedback: A label is kept.")
    question = found(slide("# Quiz", *lines)).questions[0]
    assert isinstance(question, TrueFalseQuestion)
    assert (question.stem, question.answer) == ("You should remove a label.", False)
    assert "A label is kept." in question.feedback


def test_a_question_without_an_answer_stays_where_it_is_no_check() -> None:
    made = found(slide("# Angles", STEM, *OPTIONS))
    assert made.consumed == frozenset()
    assert [evidence.quote for evidence in made.unanswered] == [STEM]


def test_a_question_that_is_asked_twice_is_one() -> None:
    quiz = slide("# Quiz", STEM, *OPTIONS, "Answer: b")
    assert len(found(quiz, quiz).questions) == 1


def test_content_that_asks_and_lists_is_no_quiz() -> None:
    content = slide("# Ladders", "Who receives the software?", "- customers", "- communities")
    assert found(content) == Found((), frozenset(), ())
    assert found(slide("# Steps", "a) Open the valve", "b) Close the tap")) == Found((), frozenset(), ())


def test_hidden_slides_ask_nothing() -> None:
    assert found(slide("# Quiz", STEM, *OPTIONS, "Answer: b", hidden=True)) == Found((), frozenset(), ())


def test_the_questions_of_a_real_deck_are_found_with_their_answers(corpus: Path) -> None:
    path = corpus / "pptx" / "ms_regression_smartart.pptx"
    document = slides.extract(source_of(path.read_bytes(), path.name), slides.Options()).document
    made = source_questions(document, ENGLISH)
    asking = [section for section in document.sections if any("Knowledge check" in str(b) for b in section.blocks)]
    assert len(made.questions) >= len(asking) > 0
    assert all(len(right(question)) == 1 for question in made.questions)
