"""The questions of a unit: the best few, one a block, without flaws, within the time."""

from __future__ import annotations

from documents import ENGLISH, deck, passages, slide

from segmenters.definitions import definitions_in
from segmenters.item_flaws import flaws_of
from segmenters.language import BLANK, open_language
from segmenters.model import Question, SequenceQuestion
from segmenters.quiz import Lesson, write_questions

RICH = (
    "# How to inspect a ladder",
    "1. Read the label.",
    "2. Test every rung.",
    "3. Check the feet.",
    "- If the label cannot be read, return the ladder to the stores.",
    "- If the ladder is only dirty, clean it and inspect it again.",
    "- If a rung is bent, report the damage to the supervisor.",
    "- Keep at least 6 metres away from any power line on the site.",
    "- A stile is the side rail of a ladder that holds the bars.",
)


def lesson(*lines: str, seconds: float = 600) -> Lesson:
    own = passages(deck(slide(*lines)))
    return Lesson("Ladders", own, definitions_in(own, ENGLISH), seconds)


def asked(*lessons: Lesson, most: int = 3) -> tuple[tuple[Question, ...], ...]:
    return write_questions(lessons, most, ENGLISH)


def test_a_rich_unit_gets_as_many_as_allowed_and_the_best_first() -> None:
    (questions,) = asked(lesson(*RICH), most=3)
    assert len(questions) == 3
    assert isinstance(questions[0], SequenceQuestion)
    assert asked(lesson(*RICH), most=1) == ((questions[0],),)
    assert asked(lesson(*RICH), most=0) == ((),)


def test_each_block_is_asked_about_once_and_no_kind_fills_the_unit() -> None:
    (questions,) = asked(lesson(*RICH), most=9)
    assert len({question.evidence.block for question in questions}) == len(questions)
    actions = [q for q in questions if "what do you do" in q.stem]
    assert len(actions) == 2


def test_what_is_emitted_has_no_flaw() -> None:
    (questions,) = asked(lesson(*RICH), most=9)
    assert all(flaws_of(question) == () for question in questions)


def test_the_time_left_limits_all_but_the_first() -> None:
    (questions,) = asked(lesson(*RICH, seconds=0))
    assert len(questions) == 1


def test_a_gap_is_left_only_where_nothing_better_is_found() -> None:
    poor = lesson("# Register", "- The supervisor keeps the register in the office of the stores.")
    other = lesson("# Forklift", "- The driver signs the licence at the desk of the workshop.")
    (gaps, _) = asked(poor, other)
    assert len(gaps) <= 1
    assert all("completes the statement" in question.stem for question in gaps)
    (rich, _) = asked(lesson(*RICH), other)
    assert not any("completes the statement" in question.stem for question in rich)


def test_in_another_language_only_the_order_of_steps_is_asked() -> None:
    own = passages(deck(slide("# Procedimento", "1. Abrir a porta.", "2. Ligar a bomba.", "3. Fechar a porta.")))
    (questions,) = write_questions((Lesson("Bomba", own, (), 600),), 3, open_language("pt", BLANK))
    assert all(isinstance(question, SequenceQuestion) for question in questions)
