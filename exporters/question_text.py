"""Says a question and its answer in plain words, for where nobody can click: cards, calendars, pages to print."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import assert_never

from exporters.questions import shuffled
from exporters.views import Option
from segmenters.evidence import Evidence
from segmenters.question import (
    ChoiceQuestion,
    FillInQuestion,
    MatchQuestion,
    NumericQuestion,
    Question,
    SequenceQuestion,
    TrueFalseQuestion,
)

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Card:
    """A question to be answered aloud or on paper.

    `asked` are its paragraphs: the situation, if it tells one, and the stem. `choices` are what is chosen from, put in
    order, or matched with `partners`; both never stand as the answer does. `answers` are all that is right, in their
    order where `in_order`.
    """

    asked: tuple[str, ...]
    choices: tuple[str, ...]
    partners: tuple[str, ...]
    answers: tuple[str, ...]
    in_order: bool
    feedback: str
    evidence: Evidence

    @property
    def question(self) -> str:
        """All that is asked in plain lines: choices behind letters, what they are matched with behind dashes."""
        choices = (f"{letter}) {choice}" for letter, choice in zip(_LETTERS, self.choices, strict=False))
        return "\n".join([*self.asked, *choices, *(f"– {partner}" for partner in self.partners)])


def card_of(question: Question) -> Card:
    """Return a question of any kind as a card."""
    situation = question.situation if isinstance(question, ChoiceQuestion) else ""
    choices, partners = _given(question)
    return Card(
        asked=tuple(part for part in (situation, question.stem) if part),
        choices=choices,
        partners=partners,
        answers=_answers(question),
        in_order=isinstance(question, SequenceQuestion),
        feedback=question.feedback,
        evidence=question.evidence,
    )


def _given(question: Question) -> tuple[tuple[str, ...], tuple[str, ...]]:
    match question:
        case ChoiceQuestion(choices=choices):
            return tuple(choice.text for choice in choices), ()
        case TrueFalseQuestion():
            return ("True", "False"), ()
        case SequenceQuestion(id=seed, steps=steps):
            return _mixed([Option(step.id, step.text) for step in steps], seed), ()
        case MatchQuestion(id=seed, pairs=pairs):
            rights = {pair.right: Option(pair.right_id, pair.right) for pair in pairs}
            return tuple(pair.left for pair in pairs), _mixed(list(rights.values()), seed)
        case FillInQuestion() | NumericQuestion():
            return (), ()
        case _ as never:
            assert_never(never)


def _mixed(options: Sequence[Option], seed: str) -> tuple[str, ...]:
    return tuple(option.text for option in shuffled(options, seed))


def _answers(question: Question) -> tuple[str, ...]:
    match question:
        case ChoiceQuestion(choices=choices):
            return tuple(choice.text for choice in choices if choice.correct)
        case TrueFalseQuestion(answer=answer):
            return ("True" if answer else "False",)
        case SequenceQuestion(steps=steps):
            return tuple(step.text for step in steps)
        case MatchQuestion(pairs=pairs):
            return tuple(f"{pair.left} – {pair.right}" for pair in pairs)
        case FillInQuestion(answers=answers):
            return answers
        case NumericQuestion(answer=answer, unit=unit):
            return (f"{answer} {unit}".strip(),)
        case _ as never:
            assert_never(never)
