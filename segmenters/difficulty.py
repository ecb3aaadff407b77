"""Estimates how hard a question is from its wording: the level asked for, how near the options are, how rare the key.

Points: a level above "remember" 1, from "apply" on 2; a distractor that shares a word with the key or stands in the
same list, 1; no options to choose from, 1; five or more parts to arrange, 1; a key whose words the material has only
once, 1; a statement to judge, one less. Up to one point is easy, two is medium, more is hard. An estimate to sort by;
only answers of learners tell the true difficulty.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from segmenters.evidence import Bloom
from segmenters.language import Language
from segmenters.question import (
    ChoiceQuestion,
    Difficulty,
    FillInQuestion,
    MatchQuestion,
    NumericQuestion,
    Question,
    SequenceQuestion,
    TrueFalseQuestion,
)

_MANY_PARTS = 5
_EASY, _MEDIUM = 1, 2
_ABOVE = {Bloom.REMEMBER: 0, Bloom.UNDERSTAND: 1}


def with_difficulty(question: Question, uses: Counter[str], language: Language) -> Question:
    """Return a question with its estimated difficulty; `uses` counts the stems of the whole material."""
    points = _ABOVE.get(question.profile.level, 2) + _form_points(question, language)
    key = {stem for text in _keys(question) for stem in language.stems(text)}
    points += bool(key) and sum(uses[stem] for stem in key) / len(key) <= 1
    level = Difficulty.EASY if points <= _EASY else Difficulty.MEDIUM if points <= _MEDIUM else Difficulty.HARD
    return replace(question, profile=replace(question.profile, difficulty=level))


def _form_points(question: Question, language: Language) -> int:
    match question:
        case ChoiceQuestion(choices=choices):
            keys = {stem for choice in choices if choice.correct for stem in language.stems(choice.text)}
            near = any(keys & set(language.stems(choice.text)) for choice in choices if not choice.correct)
            return int(near) + (sum(choice.correct for choice in choices) > 1)
        case FillInQuestion() | NumericQuestion():
            return 1
        case SequenceQuestion(steps=parts) | MatchQuestion(pairs=parts):
            return int(len(parts) >= _MANY_PARTS)
        case TrueFalseQuestion():
            return -1


def _keys(question: Question) -> tuple[str, ...]:
    match question:
        case ChoiceQuestion(choices=choices):
            return tuple(choice.text for choice in choices if choice.correct)
        case FillInQuestion(answers=answers):
            return answers
        case _:
            return ()
