"""Building blocks of questions: a candidate with its worth, options in a fixed order, and short ids for them."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

from segmenters.evidence import Bloom, Evidence, Origin
from segmenters.identity import question_id
from segmenters.question import Choice, ChoiceQuestion, Difficulty, Profile, Question

LETTERS = "abcdefghijklmnopqrstuvwxyz"
GAP = "____"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A question, the rule that proposes it, and how good its kind is, from 0 to 1; a unit keeps the best ones."""

    rule: str
    question: Question
    worth: float


@dataclass(frozen=True, slots=True)
class Option:
    """A text to choose, whether it is right, and what to say when it is picked."""

    text: str
    correct: bool
    feedback: str


@dataclass(frozen=True, slots=True)
class Stem:
    """What a choice question asks, the rule that made it, and the sentence that supports its key.

    `situation` is the case of a scenario.
    """

    rule: str
    text: str
    evidence: Evidence
    level: Bloom = Bloom.REMEMBER
    situation: str = ""


def choice_question(stem: Stem, options: tuple[Option, ...]) -> ChoiceQuestion:
    """Return a choice question with its options in an order fixed by their texts.

    The order depends on nothing but the question, so the key's place is the same in every build and no pattern.
    """
    name = question_id(stem.rule, stem.evidence)
    shown = sorted(options, key=lambda option: _mixed(name, option.text))
    choices = tuple(
        Choice(letter, option.text, option.correct, option.feedback)
        for letter, option in zip(LETTERS, shown, strict=False)
    )
    told = source_says(stem.evidence)
    return ChoiceQuestion(name, stem.text, choices, told, stem.evidence, profile(stem.rule, stem.level), stem.situation)


def profile(rule: str, level: Bloom) -> Profile:
    """Return the profile of a question that a rule makes from the source; its difficulty is estimated later."""
    return Profile(level, Difficulty.MEDIUM, Origin.GENERATED, rule)


def source_says(evidence: Evidence) -> str:
    """Return the feedback that quotes the source."""
    return f"The source says: “{evidence.quote}”"


def letters_for(name: str, texts: tuple[str, ...]) -> tuple[str, ...]:
    """Return a short id for each text, mixed so that the ids do not tell the order of the texts."""
    order = sorted(range(len(texts)), key=lambda n: _mixed(name, texts[n]))
    letters = [""] * len(texts)
    for letter, n in zip(LETTERS, order, strict=False):
        letters[n] = letter
    return tuple(letters)


def first_sentence(text: str) -> str:
    """Return a text's first sentence without its full stop, for use as an option."""
    line = " ".join(text.split())
    return re.split(r"(?<=[.!?])\s(?=[A-Z“])", line, maxsplit=1)[0].rstrip(" .;,")


def _mixed(name: str, text: str) -> str:
    return hashlib.sha256(f"{name}\x00{text}".encode()).hexdigest()
