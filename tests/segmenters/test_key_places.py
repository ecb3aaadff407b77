"""Where the right options of a pack stand."""

from __future__ import annotations

from dataclasses import replace

from extractors.locator import SlideRef
from segmenters.evidence import Bloom, Evidence, Origin
from segmenters.key_places import with_balanced_keys
from segmenters.question import Choice, ChoiceQuestion, Question
from segmenters.quiz_items import profile

PLACE = Evidence("d", "b", SlideRef(1, 1), "x")


def question(key: int, *, options: int = 4, stated: bool = False, stem: str = "Which?") -> ChoiceQuestion:
    choices = tuple(Choice("abcd"[n], f"option {n}", n == key, "") for n in range(options))
    about = profile("term", Bloom.REMEMBER)
    about = replace(about, origin=Origin.STATED) if stated else about
    return ChoiceQuestion("q", stem, choices, "", PLACE, about)


def places(questions: tuple[Question, ...]) -> list[int]:
    return [
        n
        for each in questions
        if isinstance(each, ChoiceQuestion)
        for n, choice in enumerate(each.choices)
        if choice.correct
    ]


def test_keys_are_spread_over_all_places() -> None:
    spread = places(with_balanced_keys([[question(0) for _ in range(12)]])[0])
    assert [spread.count(n) for n in range(4)] == [3, 3, 3, 3]


def test_keys_that_are_spread_already_stay() -> None:
    units = [[question(n)] for n in (2, 0, 3, 1)]
    assert with_balanced_keys(units) == tuple(tuple(unit) for unit in units)


def test_options_keep_their_words_and_letters_their_order() -> None:
    moved = with_balanced_keys([[question(1), question(1)]])[0][1]
    assert isinstance(moved, ChoiceQuestion)
    assert [choice.id for choice in moved.choices] == ["a", "b", "c", "d"]
    assert {choice.text for choice in moved.choices} == {f"option {n}" for n in range(4)}
    assert [choice.text for choice in moved.choices if choice.correct] == ["option 1"]


def test_the_questions_of_the_source_stay_as_they_are() -> None:
    stated = [question(0, stated=True) for _ in range(3)]
    assert with_balanced_keys([stated]) == (tuple(stated),)
