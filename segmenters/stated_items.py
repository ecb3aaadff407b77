"""Makes questions of ours from those that a source asks itself, with its own options and explanations."""

from __future__ import annotations

import re
from dataclasses import replace

from segmenters.answer_words import AnswerWords, words_in
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

_EITHER = (
    r"(?:true or false|(?:richtig|wahr) oder falsch|verdadero o falso|vrai ou faux|vero o falso|verdadeiro ou falso|"
    r"waar of (?:niet waar|onwaar))"
)
_LEAD = re.compile(rf"^(?:\w+ \d+\W+)?{_EITHER}\b\W*", re.IGNORECASE)
_TAIL = re.compile(rf"\W*\b{_EITHER}\b\W*$|\s*\((?:t/f|true/false)\)\W*$", re.IGNORECASE)
_TRUE = re.compile(
    r"^\W*(?:true|right|correct|yes|richtig|wahr|ja|verdader[oa]|sí|vrai|oui|vero|verdadeir[oa]|sim|waar|juist)\b",
    re.IGNORECASE,
)
_FALSE = re.compile(
    r"^\W*(?:false|wrong|incorrect|no|not true|falsch|nein|unwahr|fals[oa]|faux|non|não|niet waar|onwaar|onjuist|"
    r"nee)\b",
    re.IGNORECASE,
)
_PRAISE = re.compile(
    r"^(?:(?:that is|that's|this is|yes,?)\s+)?(?:correct|right|true|exactly)[.!,:–-]+\s*", re.IGNORECASE
)
_BLANK = re.compile(r"_{2,}|\.{4,}|…{2,}")
_UNSEEN = re.compile(
    r"\b(?:following|this|above|below) (?:code|picture|figure|diagram|image|table|chart)\b", re.IGNORECASE
)
_SHOULD_KNOW = re.compile(r"\b(all|every) that apply\b|\bselect all\b|\bwhich .*\bare\b", re.IGNORECASE)


def items_from(asked: Asked, code: str = "en") -> list[Question]:
    """Return the question with options, as a choice or as a statement to judge; none when it cannot be asked alone.

    What we say beside the words of the source is in the language with this two-letter code.
    """
    words = words_in(code)
    if _UNSEEN.search(asked.stem):
        return []
    statement = _TAIL.sub("", _LEAD.sub("", asked.stem)).strip()
    texts = tuple(offer.text for offer in asked.options)
    right = next((offer for offer in asked.options if offer.right), None)
    if right is None or len(set(map(str.casefold, texts))) < len(texts):
        return []
    evidence = replace(asked.evidence, quote=f"{asked.evidence.quote} {right.text}")
    why = _PRAISE.sub("", asked.feedback or right.feedback)
    told = why or words.right.format(right.text)
    judged = all(_TRUE.match(text) or _FALSE.match(text) for text in texts)
    if judged and statement != asked.stem:
        name = question_id("stated", evidence)
        answer = bool(_TRUE.match(right.text))
        return [TrueFalseQuestion(name, statement, answer, told, evidence, _profile(Bloom.UNDERSTAND))]
    if len(texts) <= len(("yes", "no")):
        return []
    name = question_id("stated", evidence)
    several = sum(offer.right for offer in asked.options) > 1
    known = not several or _SHOULD_KNOW.search(asked.stem)
    stem = asked.stem if known else f"{asked.stem} ({words.all_that_apply})"
    choices = tuple(
        Choice(letter, offer.text, offer.right, _feedback(offer, right, told, words))
        for letter, offer in zip(LETTERS, asked.options, strict=False)
    )
    return [ChoiceQuestion(name, stem, choices, told, evidence, _profile(Bloom.UNDERSTAND))]


def items_from_gap(asked: Asked, answer: str, code: str = "en") -> list[Question]:
    """Return a statement of the source with a blank and its answer as a question to fill in."""
    stem = _BLANK.sub(GAP, asked.stem)
    if stem.count(GAP) != 1 or not answer:
        return []
    evidence = replace(asked.evidence, quote=stem.replace(GAP, answer))
    name = question_id("stated", evidence)
    return [
        FillInQuestion(name, stem, (answer,), words_in(code).filled.format(answer), evidence, _profile(Bloom.REMEMBER))
    ]


def _feedback(offer: Offer, right: Offer, told: str, words: AnswerWords) -> str:
    if offer.feedback:
        return offer.feedback
    if offer.right:
        return told
    beside = told if right.text in told else f"{words.right.format(right.text)} {told}"
    return f"{words.not_this} {beside}"


def _profile(level: Bloom) -> Profile:
    return Profile(level, Difficulty.MEDIUM, Origin.STATED, "stated")
