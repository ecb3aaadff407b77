"""Which unit a question of the source belongs to."""

from __future__ import annotations

from dataclasses import replace

from documents import ENGLISH, ON_LADDERS, ON_PASSWORDS, deck, passages, slide

from extractors.locator import SlideRef
from segmenters.evidence import Evidence
from segmenters.model import Passage
from segmenters.question import Question
from segmenters.quiz_items import Option, Stem, choice_question
from segmenters.source_questions import source_questions
from segmenters.stated_places import units_of


def test_a_question_goes_to_the_unit_whose_words_it_shares() -> None:
    units = (passages(deck(slide(*ON_LADDERS))), passages(deck(slide(*ON_PASSWORDS))))
    options = ("- a) a long password", "- b) a wooden rung", "- c) a password manager", "Answer: c")
    stated = source_questions(deck(slide("# Quiz", "Which of these keeps every account?", *options)), ENGLISH).questions
    assert units_of(stated, units, ENGLISH) == (1,)


def test_a_question_of_which_no_unit_speaks_has_none() -> None:
    options = ("- a) Lisbon", "- b) Porto", "- c) Braga", "Answer: a")
    stated = source_questions(deck(slide("# Quiz", "Which town is the capital?", *options)), ENGLISH).questions
    assert len(stated) == 1
    assert units_of(stated, (passages(deck(slide(*ON_LADDERS))),), ENGLISH) == (None,)
    assert units_of(stated, (), ENGLISH) == (None,)


def question(stem: str, key: str, *, number: int) -> Question:
    place = Evidence("deck.pptx", f"q{number}", SlideRef(number, number), stem)
    options = (Option(key, correct=True, feedback=""), Option("soap", correct=False, feedback=""))
    return choice_question(Stem("stated", stem, place), options)


def unit(number: int, *lines: str) -> tuple[Passage, ...]:
    place = SlideRef(number, number)
    return tuple(replace(p, block=replace(p.block, at=place)) for p in passages(deck(slide(*lines))))


ROPES = ("# Ropes", "- A tie-off is a rope that fixes a ladder", "- Every rope is dry")
WEDGES = ("# Wedges", "- A wedge holds the feet of a ladder", "- Every wedge fixes a foot, not a rope")


def test_a_check_asks_about_what_stands_before_it() -> None:
    units = (unit(1, *WEDGES), unit(5, *ROPES))
    early, late = (question("What fixes a ladder?", "a rope, the tie-off", number=number) for number in (3, 7))
    assert units_of((early, late), units, ENGLISH) == (0, 1)
    assert units_of((late,), units, ENGLISH) == (1,)


def test_a_check_before_everything_may_ask_about_all() -> None:
    units = (unit(4, *WEDGES), unit(5, *ROPES))
    assert units_of((question("What fixes a ladder?", "a rope, the tie-off", number=1),), units, ENGLISH) == (1,)


def test_questions_on_slides_behind_each_other_are_one_check() -> None:
    units = (unit(1, *ROPES), unit(2, *WEDGES))
    asked = [question(f"What fixes a ladder {n}?", "a rope, the tie-off", number=n) for n in (4, 5, 6)]
    assert units_of(asked, units, ENGLISH) == (0, 0, 0)


def test_what_is_right_counts_more_than_what_is_asked() -> None:
    units = (
        unit(1, "# Feet", "- The feet of the old ladder rest on firm ground"),
        unit(2, "# Wedges", "- Use a wedge"),
    )
    asked = question("What keeps the feet firm?", "a wedge in use", number=4)
    assert units_of((asked,), units, ENGLISH) == (1,)
