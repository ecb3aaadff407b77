"""Questions from limits and figures: the number that completes a rule, without options to guess from."""

from __future__ import annotations

import re
from dataclasses import dataclass

from segmenters.evidence import Bloom, Evidence
from segmenters.identity import question_id
from segmenters.language import Language
from segmenters.model import Passage
from segmenters.question import NumericQuestion
from segmenters.quiz_items import GAP, Candidate, profile, source_says
from segmenters.statements import Statement, statements_in

_NUMBER = re.compile(
    r"(?<![\w.,/:–-])(?P<number>\d{1,4}(?:\.\d{1,2})?)(?P<space>[ -]?)(?P<unit>(?:%|°C|kg|lb|km|cm|mm|m|GB|MB|dB|kW|V)"
    r"(?![\w/])|(?:per cent|percent|(?:calendar |working |business )?days?|hours?|minutes?|seconds?|weeks?|months?|"
    r"years?|met(?:re|er)s?|feet|inches|steps?|people|persons|rungs?|times|degrees|points?|volts?|litres?|attempts?|"
    r"characters|employees|participants|learners|students|items|copies|questions|options|pages|words)\b)"
)
_ANY_NUMBER = re.compile(r"\d")
_RULE = re.compile(
    r"\b(must|never|always|at least|at most|no (?:more|less|fewer|later|longer) than|not (?:more|less) than|within|"
    r"maximum|minimum|limit(?:ed)?|up to|less than|should|for every|requires?|allowed|keep|expires?|deadline|due)\b",
    re.IGNORECASE,
)
_INCIDENTAL = re.compile(
    r"\b(in (?:19|20)\d\d|for example|e\.g|version|released|figure|table|slide|chapter|ago|last year|this year|since|"
    r"was|were|had|i|we|my|our|about|around|approximately|roughly|some|example|imagine|survey|study|studies|"
    r"perhaps|maybe|might|can|could|often|usually|typically|likely|such as)\b",
    re.IGNORECASE,
)
_FEWEST_WORDS, _MOST_WORDS = 6, 32


@dataclass(frozen=True, slots=True)
class Limit:
    """A rule that sets one number: the statement, the number in digits, its unit, and where both stand in it."""

    sentence: str
    number: str
    unit: str
    start: int
    end: int
    evidence: Evidence


def limits_in(passages: tuple[Passage, ...], language: Language) -> tuple[Limit, ...]:
    """Return the rules of a unit that set one limit with a unit of measure; incidental numbers are none."""
    return tuple(limit for statement in statements_in(passages, language) if (limit := _limit(statement)))


def ask_numbers(limits: tuple[Limit, ...]) -> list[Candidate]:
    """Return a question for the number of each limit."""
    found = []
    for limit in limits:
        text = f"{limit.sentence[: limit.start]}{GAP}{limit.sentence[limit.end :]}"
        stem = f"Which number completes the rule? “{text}”"
        name = question_id("number", limit.evidence)
        told = source_says(limit.evidence)
        question = NumericQuestion(
            name, stem, limit.number, limit.unit, told, limit.evidence, profile("number", Bloom.REMEMBER)
        )
        found.append(Candidate("number", question, 0.73))
    return found


def _limit(statement: Statement) -> Limit | None:
    sentence = statement.text
    numbers = list(_NUMBER.finditer(sentence))
    fits = _FEWEST_WORDS <= len(sentence.split()) <= _MOST_WORDS
    if len(numbers) != 1 or not fits or not _RULE.search(sentence) or _INCIDENTAL.search(sentence):
        return None
    match = numbers[0]
    others = sentence[: match.start()] + sentence[match.end() :]
    if _ANY_NUMBER.search(others):
        return None
    number = match["number"]
    return Limit(sentence, number, match["unit"], match.start("number"), match.end("number"), statement.evidence)
