"""Which unit a question of the source belongs to."""

from __future__ import annotations

from documents import ENGLISH, ON_LADDERS, ON_PASSWORDS, deck, passages, slide

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
