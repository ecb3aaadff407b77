"""Finds the unit that each question of the source belongs to: the one whose words it shares, near where it stands."""

from __future__ import annotations

from collections.abc import Sequence

from segmenters.keyphrases import Rarity
from segmenters.language import Language
from segmenters.model import Passage
from segmenters.pieces import quotable, text_of_all
from segmenters.question import ChoiceQuestion, FillInQuestion, MatchQuestion, Question

_FEWEST_SHARED = 2


def units_of(
    stated: Sequence[Question], units: Sequence[tuple[Passage, ...]], language: Language
) -> tuple[int | None, ...]:
    """Return for each question of the source the number of its unit; None when no unit speaks of it."""
    texts = tuple(text_of_all(quotable(passages)) for passages in units)
    rarity = Rarity.of(texts, language)
    known = [set(language.stems(text)) for text in texts]
    sources = [{passage.source for passage in passages} for passages in units]
    return tuple(_unit_of(question, known, sources, rarity, language) for question in stated)


def _unit_of(
    question: Question, known: list[set[str]], sources: list[set[str]], rarity: Rarity, language: Language
) -> int | None:
    asked = set(language.stems(_text(question)))
    scored = []
    for number, stems in enumerate(known):
        shared = asked & stems
        if len(shared) >= min(_FEWEST_SHARED, len(asked)) and shared:
            own = question.evidence.source in sources[number]
            scored.append((own, sum(rarity.weight(stem) for stem in shared), -number))
    return -max(scored)[2] if scored else None


def _text(question: Question) -> str:
    match question:
        case ChoiceQuestion(choices=choices):
            return " ".join((question.stem, *(choice.text for choice in choices if choice.correct)))
        case MatchQuestion(pairs=pairs):
            return " ".join(f"{pair.left} {pair.right}" for pair in pairs)
        case FillInQuestion(answers=answers):
            return " ".join((question.stem, *answers))
        case _:
            return question.stem
