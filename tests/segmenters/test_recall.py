"""Questions that come again."""

from __future__ import annotations

from collections import Counter

import pytest
from documents import ENGLISH
from hypothesis import given
from hypothesis import strategies as st
from lessons import lesson

from segmenters.language import BLANK, open_language
from segmenters.model import Unit
from segmenters.question import Question
from segmenters.recall import GENERAL_DAYS, MOST_QUESTIONS, STRICT_DAYS, days_for, recall_waves


def pack(*questions: int) -> tuple[Unit, ...]:
    return tuple(lesson(f"Unit {number}", questions=count) for number, count in enumerate(questions))


def forms(units: tuple[Unit, ...]) -> dict[tuple[str, str], type[Question]]:
    return {(unit.uid, question.id): type(question) for unit in units for question in unit.questions}


@given(st.lists(st.integers(0, 6), max_size=30), st.lists(st.integers(1, 400), min_size=2, max_size=7, unique=True))
def test_each_question_that_comes_comes_twice_and_waves_are_short(counts: list[int], days: list[int]) -> None:
    units, days = pack(*counts), sorted(days)
    waves = recall_waves(units, tuple(days))
    times = Counter(ref for wave in waves for ref in wave.questions)
    assert all(count >= 2 for count in times.values())
    assert all(len(set(wave.questions)) == len(wave.questions) <= MOST_QUESTIONS for wave in waves)
    assert {(ref.unit, ref.question) for ref in times} <= forms(units).keys()
    room = len(days) * MOST_QUESTIONS // 2
    assert len(times) == min(sum(counts), room), "none is left out while there is room"
    sizes = [len(wave.questions) for wave in waves]
    assert max(sizes, default=0) - min(sizes, default=0) <= 1


def test_the_days_are_those_asked_for() -> None:
    assert [wave.day for wave in recall_waves(pack(3, 3), (1, 5, 20))] == [1, 5, 20]


def test_without_questions_or_days_there_is_no_plan() -> None:
    assert recall_waves(pack(0, 0), (1, 5)) == ()
    assert recall_waves(pack(3), ()) == ()
    assert recall_waves((), (1, 5)) == ()


def test_on_a_single_day_each_question_comes_once() -> None:
    (wave,) = recall_waves(pack(2, 2), (7,))
    assert len(set(wave.questions)) == len(wave.questions) == 4


def test_a_long_plan_is_made_at_once() -> None:
    waves = recall_waves(pack(5, 5), tuple(range(1, 61)))
    assert {len(wave.questions) for wave in waves} == {4}


def test_few_questions_come_more_often() -> None:
    assert [len(wave.questions) for wave in recall_waves(pack(3), (1, 3, 8))] == [3, 3, 3]


def test_one_or_two_questions_are_not_asked_every_time() -> None:
    assert [len(wave.questions) for wave in recall_waves(pack(1), (1, 3, 8))] == [1, 1]
    times = Counter(ref for wave in recall_waves(pack(2), (1, 3, 8, 19)) for ref in wave.questions)
    assert set(times.values()) == {2}


def test_each_wave_has_different_kinds_and_units() -> None:
    units = pack(3, 3, 3, 3)
    known = forms(units)
    for wave in recall_waves(units, (2, 11, 46)):
        assert len({known[ref.unit, ref.question] for ref in wave.questions}) >= 2
        assert len({ref.unit for ref in wave.questions}) == 4


def test_a_unit_with_most_of_the_questions_fills_no_wave_alone() -> None:
    units = pack(6, 1, 1)
    known = forms(units)
    for wave in recall_waves(units, GENERAL_DAYS):
        assert max(Counter(ref.unit for ref in wave.questions).values()) == 4
        assert len({known[ref.unit, ref.question] for ref in wave.questions}) == 3


def test_where_there_are_too_many_every_unit_takes_its_turn() -> None:
    units = pack(*[6] * 18)
    asked = {ref.unit for wave in recall_waves(units, GENERAL_DAYS) for ref in wave.questions}
    assert asked == {unit.uid for unit in units}


@pytest.mark.parametrize(
    ("lines", "days"),
    [
        (("You must wear a harness.", "Never climb alone.", "Ladders are light."), STRICT_DAYS),
        (("Ladders are light.", "Ladders are made of wood.", "Towers are heavy."), GENERAL_DAYS),
        ((), GENERAL_DAYS),
    ],
)
def test_rules_and_warnings_are_asked_for_more_often(lines: tuple[str, ...], days: tuple[int, ...]) -> None:
    assert days_for((lesson("Ladders", *lines),), ENGLISH) == days


def test_in_other_languages_rules_are_not_looked_for() -> None:
    assert days_for((lesson("Leitern", "You must never climb."),), open_language("de", BLANK)) == GENERAL_DAYS
