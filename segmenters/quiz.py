"""Writes the quiz stubs of a pack: asks every rule, drops flawed items, keeps the best few of each unit."""

from __future__ import annotations

from dataclasses import dataclass

from segmenters.definitions import Definition
from segmenters.item_flaws import flaws_of
from segmenters.keyphrases import Rarity
from segmenters.language import Language
from segmenters.model import Passage, Question
from segmenters.pieces import quotable, text_of_all
from segmenters.quiz_decisions import Rule, ask_actions, rules_in
from segmenters.quiz_definitions import ask_terms
from segmenters.quiz_gaps import ask_gaps
from segmenters.quiz_items import Candidate
from segmenters.quiz_numbers import ask_numbers
from segmenters.quiz_steps import ask_order
from segmenters.quiz_tables import ask_rows
from segmenters.seat_time import seconds_of_question

_SAME_KIND = 2


@dataclass(frozen=True, slots=True)
class Lesson:
    """What questions are asked about: a unit's title, passages and definitions, and the seconds left for questions."""

    title: str
    passages: tuple[Passage, ...]
    terms: tuple[Definition, ...]
    seconds_left: float


def write_questions(lessons: tuple[Lesson, ...], most: int, language: Language) -> tuple[tuple[Question, ...], ...]:
    """Return the questions of each lesson: at most `most`, at least one where a rule finds one, best first."""
    if not language.english:
        return tuple(_best(ask_order(lesson.title, lesson.passages), lesson, most) for lesson in lessons)
    texts = tuple(text_of_all(quotable(lesson.passages)) for lesson in lessons)
    rarity = Rarity.of(texts, language)
    rules = tuple(rules_in(lesson.passages, language) for lesson in lessons)
    written = []
    for number, lesson in enumerate(lessons):
        others = _Others(lessons, rules, texts, number)
        candidates = [
            *ask_order(lesson.title, lesson.passages),
            *ask_actions(rules[number], others.rules),
            *ask_terms(lesson.terms, others.terms),
            *ask_rows(lesson.passages),
            *ask_numbers(lesson.passages, language),
        ]
        chosen = _best(candidates, lesson, most)
        if not chosen:
            chosen = _best(ask_gaps(lesson.passages, others.text, rarity, language), lesson, most)
        written.append(chosen)
    return tuple(written)


class _Others:
    """What the other lessons of the pack offer as distractors, nearest lessons first."""

    def __init__(
        self, lessons: tuple[Lesson, ...], rules: tuple[tuple[Rule, ...], ...], texts: tuple[str, ...], number: int
    ) -> None:
        order = sorted((n for n in range(len(lessons)) if n != number), key=lambda n: (abs(n - number), n))
        self.terms = tuple(term for n in order for term in lessons[n].terms)
        self.rules = tuple(rule for n in order for rule in rules[n])
        self.text = "\n".join(texts[n] for n in order[:4])


def _best(candidates: list[Candidate], lesson: Lesson, most: int) -> tuple[Question, ...]:
    """Keep the best candidates without flaws: one a block, two of a kind, within the time left but for the first."""
    chosen: list[Question] = []
    blocks: set[tuple[str, str]] = set()
    kinds: dict[str, int] = {}
    left = lesson.seconds_left
    for candidate in sorted(candidates, key=lambda entry: -entry.worth):
        question = candidate.question
        place = (question.evidence.source, question.evidence.block)
        seconds = seconds_of_question(question)
        full = len(chosen) >= most or (chosen and seconds > left) or kinds.get(candidate.rule, 0) >= _SAME_KIND
        if full or place in blocks or flaws_of(question):
            continue
        chosen.append(question)
        blocks.add(place)
        kinds[candidate.rule] = kinds.get(candidate.rule, 0) + 1
        left -= seconds
    return tuple(chosen)
