"""Open questions of a check and their answers."""

from __future__ import annotations

from documents import ENGLISH, deck, slide

from segmenters.open_questions import Answered, answers_to
from segmenters.question_lines import Part, lines_of

STEMS = ("- What is linking?", "- Who signs the form?", "- What does footing mean?")


def found(*lines: str, notes: tuple[str, ...] = ()) -> tuple[tuple[Answered, ...], int]:
    read = lines_of(deck(slide("# Review questions", *lines, note=notes)).sections[0])
    stems = [line for line in read if line.part is Part.POINT and line.text.endswith("?")]
    answers = answers_to("d", stems, read, ENGLISH)
    return answers.found, len(answers.silent)


def test_as_many_notes_as_questions_answer_them_in_their_order() -> None:
    pairs, silent = found(*STEMS, notes=("It joins two parts.", "The clerk.", "Holding the base. It helps."))
    assert [(pair.stem, pair.answer) for pair in pairs] == [
        ("What is linking?", "It joins two parts."),
        ("Who signs the form?", "The clerk."),
        ("What does footing mean?", "Holding the base."),
    ]
    assert silent == 0
    assert pairs[1].evidence.quote == "The clerk."


def test_fewer_notes_answer_the_questions_whose_words_they_share() -> None:
    pairs, silent = found(*STEMS, notes=("Linking is when you join parts.", "Footing means holding the base."))
    assert [pair.stem for pair in pairs] == ["What is linking?", "What does footing mean?"]
    assert silent == 1


def test_answers_may_stand_below_their_questions() -> None:
    pairs, _ = found(STEMS[0], "It joins two parts.", STEMS[1], "The clerk does it.")
    assert [pair.answer for pair in pairs] == ["It joins two parts.", "The clerk does it."]


def test_an_answer_is_told_without_the_words_of_its_question() -> None:
    pairs, _ = found(STEMS[0], notes=("Linking is when you join two parts.",))
    assert pairs[0].meaning(ENGLISH) == "When you join two parts"


def test_the_question_said_again_is_no_answer() -> None:
    pairs, silent = found("- Is software protected?", notes=("Is software protected? Yes, by copyright.",))
    assert [pair.answer for pair in pairs] == ["Yes, by copyright."]
    assert pairs[0].asked.quote == "Is software protected?"
    assert silent == 0


def test_sentences_without_a_space_between_are_told_apart() -> None:
    pairs, _ = found(STEMS[0], notes=("It joins two parts.The reason is strength.",))
    assert pairs[0].answer == "It joins two parts."


def test_a_list_is_no_answer_of_one_sentence() -> None:
    read = lines_of(deck(slide("# Review questions", STEMS[1], note=("These people sign:", "The clerk."))).sections[0])
    stems = [line for line in read if line.part is Part.POINT]
    answers = answers_to("d", stems, read[:-1], ENGLISH)
    assert (answers.found, answers.silent) == ((), ())
    assert [place.quote for place in answers.long] == ["Who signs the form?"]


def test_answers_may_say_which_question_they_are_for() -> None:
    notes = ("Give the group three minutes.", "Answer 2: the clerk.", "Answer 1: it joins two parts.")
    pairs, silent = found(*STEMS, notes=notes)
    assert [(pair.stem, pair.answer) for pair in pairs] == [
        ("What is linking?", "it joins two parts."),
        ("Who signs the form?", "the clerk."),
    ]
    assert silent == 1
