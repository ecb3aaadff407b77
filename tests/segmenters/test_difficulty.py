"""How hard a question is likely to be."""

from __future__ import annotations

from collections import Counter

from documents import ENGLISH

from extractors.locator import SlideRef
from segmenters.difficulty import with_difficulty
from segmenters.evidence import Bloom, Evidence
from segmenters.question import Difficulty, NumericQuestion, Profile, TrueFalseQuestion
from segmenters.quiz_items import Option, Stem, choice_question, profile

PLACE = Evidence("d", "b", SlideRef(1, 1), "The base stands on firm ground.")


def hardness(level: Bloom, *options: str, uses: Counter[str] | None = None) -> Difficulty:
    shown = tuple(Option(text, correct=number == 0, feedback="") for number, text in enumerate(options))
    question = choice_question(Stem("x", "What is firm?", PLACE, level), shown)
    common = Counter({"ground": 5, "base": 5})
    return with_difficulty(question, common if uses is None else uses, ENGLISH).profile.difficulty


def test_a_level_above_remember_makes_it_harder() -> None:
    options = ("ground", "rope", "wood")
    assert hardness(Bloom.REMEMBER, *options) is Difficulty.EASY
    assert hardness(Bloom.APPLY, *options) is Difficulty.MEDIUM


def test_near_options_and_a_rare_key_make_it_harder() -> None:
    assert hardness(Bloom.UNDERSTAND, "firm ground", "soft ground", "rope", uses=Counter(firm=9, ground=9)) is (
        Difficulty.MEDIUM
    )
    assert hardness(Bloom.UNDERSTAND, "firm ground", "soft ground", "rope", uses=Counter()) is Difficulty.HARD


def test_a_statement_to_judge_is_easier_than_a_number_to_know() -> None:
    judged = TrueFalseQuestion("q", "It is firm.", answer=True, feedback="", evidence=PLACE, profile=_remember())
    number = NumericQuestion("q", "How many?", "3", "m", "", PLACE, _understand())
    assert with_difficulty(judged, Counter(), ENGLISH).profile.difficulty is Difficulty.EASY
    assert with_difficulty(number, Counter(), ENGLISH).profile.difficulty is Difficulty.MEDIUM


def _remember() -> Profile:
    return profile("x", Bloom.REMEMBER)


def _understand() -> Profile:
    return profile("x", Bloom.UNDERSTAND)
