"""Makes questions of ours from those that a source asks itself, with its own options and explanations."""

from __future__ import annotations

import re
from dataclasses import replace

from segmenters.evidence import Bloom, Origin
from segmenters.identity import question_id
from segmenters.question import (
    Choice,
    ChoiceQuestion,
    Difficulty,
    FillInQuestion,
    Profile,
    Question,
    TrueFalseQuestion,
)
from segmenters.quiz_items import GAP, LETTERS
from segmenters.stated_answers import Asked, Offer

_LEAD = re.compile(r"^(?:question \d+\W+)?true or false\b\W*", re.IGNORECASE)
_TAIL = re.compile(r"\W*\btrue or false\b\W*$|\s*\((?:t/f|true/false)\)\W*$", re.IGNORECASE)
_TRUE = re.compile(r"^\W*(?:true|right|correct|yes)\b", re.IGNORECASE)
_FALSE = re.compile(r"^\W*(?:false|wrong|incorrect|no|not true)\b", re.IGNORECASE)
_PRAISE = re.compile(
    r"^(?:(?:that is|that's|this is|yes,?)\s+)?(?:correct|right|true|exactly)[.!,:–-]+\s*", re.IGNORECASE
)
_BLANK = re.compile(r"_{2,}|\.{4,}|…{2,}")
_UNSEEN = re.compile(
    r"\b(?:following|this|above|below) (?:code|picture|figure|diagram|image|table|chart)\b", re.IGNORECASE
)
_SHOULD_KNOW = re.compile(r"\b(all|every) that apply\b|\bselect all\b|\bwhich .*\bare\b", re.IGNORECASE)


def items_from(asked: Asked) -> list[Question]:
    """Return the question with options, as a choice or as a statement to judge; none when it cannot be asked alone."""
    if _UNSEEN.search(asked.stem):
        return []
    statement = _TAIL.sub("", _LEAD.sub("", asked.stem)).strip()
    texts = tuple(offer.text for offer in asked.options)
    right = next((offer for offer in asked.options if offer.right), None)
    if right is None or len(set(map(str.casefold, texts))) < len(texts):
        return []
    evidence = replace(asked.evidence, quote=f"{asked.evidence.quote} {right.text}")
    why = _PRAISE.sub("", asked.feedback or right.feedback)
    told = why or f"The right answer is: {right.text}"
    judged = all(_TRUE.match(text) or _FALSE.match(text) for text in texts)
    if judged and statement != asked.stem:
        name = question_id("stated", evidence)
        answer = bool(_TRUE.match(right.text))
        return [TrueFalseQuestion(name, statement, answer, told, evidence, _profile(Bloom.UNDERSTAND))]
    if len(texts) <= len(("yes", "no")):
        return []
    name = question_id("stated", evidence)
    several = sum(offer.right for offer in asked.options) > 1
    stem = asked.stem if not several or _SHOULD_KNOW.search(asked.stem) else f"{asked.stem} (Choose all that apply.)"
    choices = tuple(
        Choice(letter, offer.text, offer.right, _feedback(offer, right, told))
        for letter, offer in zip(LETTERS, asked.options, strict=False)
    )
    return [ChoiceQuestion(name, stem, choices, told, evidence, _profile(Bloom.UNDERSTAND))]


def items_from_gap(asked: Asked, answer: str) -> list[Question]:
    """Return a statement of the source with a blank and its answer as a question to fill in."""
    stem = _BLANK.sub(GAP, asked.stem)
    if stem.count(GAP) != 1 or not answer:
        return []
    evidence = replace(asked.evidence, quote=stem.replace(GAP, answer))
    name = question_id("stated", evidence)
    return [FillInQuestion(name, stem, (answer,), f"Right: {answer}", evidence, _profile(Bloom.REMEMBER))]


def _feedback(offer: Offer, right: Offer, told: str) -> str:
    if offer.feedback:
        return offer.feedback
    if offer.right:
        return told
    return f"Not this one. {told}" if right.text in told else f"Not this one. The right answer is: {right.text} {told}"


def _profile(level: Bloom) -> Profile:
    return Profile(level, Difficulty.MEDIUM, Origin.STATED, "stated")
