"""Makes questions of ours from those that a source asks itself, with its own options, answers and explanations."""

from __future__ import annotations

import re
from dataclasses import replace

from segmenters.evidence import Bloom, Origin
from segmenters.identity import question_id
from segmenters.language import Language
from segmenters.open_questions import Answered
from segmenters.question import (
    Choice,
    ChoiceQuestion,
    Difficulty,
    FillInQuestion,
    MatchQuestion,
    Pair,
    Profile,
    Question,
    TrueFalseQuestion,
)
from segmenters.quiz_items import GAP, LETTERS, letters_for
from segmenters.rivals import overlap
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
_FEWEST_PAIRS, _MOST_PAIRS = 3, 5
_LONGEST_ANSWER = 32
_RIVALS = 3
_SAME = 0.7


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


def items_from_open(pairs: tuple[Answered, ...], language: Language) -> list[Question]:
    """Return what open questions with known answers give: "What is X?" with each other's answers as options; the
    others are matched with their answers."""
    alike = [pair for pair in pairs if pair.asks_meaning]
    found: list[Question] = []
    if len(alike) >= _FEWEST_PAIRS:
        plain = [
            pair for pair in alike if not set(language.stems(pair.stem)) & set(language.stems(pair.meaning(language)))
        ]
        found += [_which_answer(pair, [o for o in alike if o is not pair][:_RIVALS], language) for pair in plain]
    left = _told_apart([pair for pair in pairs if pair not in alike or not found], language)
    fit = _without_cues([pair for pair in left if len(pair.answer.split()) <= _LONGEST_ANSWER], language)
    for start in range(0, len(fit), _MOST_PAIRS):
        group = fit[start : start + _MOST_PAIRS]
        if len(group) >= _FEWEST_PAIRS:
            found.append(_match(group, language))
    return found


def _told_apart(pairs: list[Answered], language: Language) -> list[Answered]:
    """Return the questions whose answers cannot be taken for each other's."""
    kept: list[Answered] = []
    for pair in pairs:
        if all(overlap(pair.answer, other.answer, language) < _SAME for other in kept):
            kept.append(pair)
    return kept


def _without_cues(pairs: list[Answered], language: Language) -> list[Answered]:
    """Return the questions whose answer has none of their words, but for words that most of them have."""
    asked = [set(language.stems(pair.stem)) for pair in pairs]
    common = {stem for own in asked for stem in own if sum(stem in other for other in asked) * 2 > len(asked)}
    return [
        pair
        for pair, own in zip(pairs, asked, strict=True)
        if not _is_given(own - common, set(language.stems(pair.meaning(language))))
    ]


def _is_given(asked: set[str], told: set[str]) -> bool:
    """Tell whether a word of an answer stands in its question; a unit of measure does not give it away."""
    return any(len(stem) > len("kg") for stem in asked & told)


def _which_answer(pair: Answered, others: list[Answered], language: Language) -> Question:
    name = question_id("stated", pair.evidence)
    offers = [Offer(pair.meaning(language), right=True, feedback=f"The source says: “{pair.evidence.quote}”")]
    offers += [
        Offer(o.meaning(language), right=False, feedback=f"That answers another question: {o.stem}") for o in others
    ]
    order = letters_for(name, tuple(offer.text for offer in offers))
    choices = tuple(
        Choice(letter, offer.text, offer.right, offer.feedback)
        for letter, offer in sorted(zip(order, offers, strict=True), key=lambda entry: entry[0])
    )
    told = f"The source says: “{pair.evidence.quote}”"
    return ChoiceQuestion(name, pair.stem, choices, told, pair.evidence, _profile(Bloom.UNDERSTAND))


def _match(group: list[Answered], language: Language) -> Question:
    answers = tuple(pair.meaning(language) for pair in group)
    name = question_id("stated-match", group[0].evidence)
    lefts = letters_for(f"{name}l", tuple(pair.stem for pair in group))
    rights = letters_for(f"{name}r", answers)
    pairs = tuple(
        Pair(f"l{left}", pair.stem, f"r{right}", answer, pair.evidence)
        for pair, answer, left, right in zip(group, answers, lefts, rights, strict=True)
    )
    told = " ".join(f"{pair.left} {pair.right}." for pair in pairs)
    stem = "Match each question with its answer."
    return MatchQuestion(name, stem, pairs, told, group[0].evidence, _profile(Bloom.UNDERSTAND))


def _feedback(offer: Offer, right: Offer, told: str) -> str:
    if offer.feedback:
        return offer.feedback
    if offer.right:
        return told
    return f"Not this one. {told}" if right.text in told else f"Not this one. The right answer is: {right.text} {told}"


def _profile(level: Bloom) -> Profile:
    return Profile(level, Difficulty.MEDIUM, Origin.STATED, "stated")
