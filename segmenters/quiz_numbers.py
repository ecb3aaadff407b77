"""Questions from limits and figures: which number completes a rule."""

from __future__ import annotations

import re
from decimal import Decimal

from extractors.model import text_of
from segmenters.language import Language
from segmenters.model import Evidence, Passage
from segmenters.pieces import in_sentences
from segmenters.quiz_items import GAP, Candidate, Option, Stem, choice_question

_NUMBER = re.compile(
    r"(?<![\w.,/:-])(?P<number>\d{1,4}(?:\.\d{1,2})?)(?P<unit>\s?(?:%|°C|kg|lb|km|cm|mm|m|GB|MB)(?![\w/])|"
    r"[ -](?:per cent|percent|days?|hours?|minutes?|seconds?|weeks?|months?|years?|met(?:re|er)s?|feet|steps?|people|"
    r"rungs?|times|degrees|points?|business days|working days|volts?|litres?)\b)"
)
_RULE = re.compile(
    r"\b(must|never|always|at least|at most|no more than|within|maximum|minimum|every|each|limit|up to|under|over|"
    r"less than|more than|should|for every|keep|only|requires?)\b",
    re.IGNORECASE,
)
_ANAPHORA = re.compile(r"^(this|that|it|they|these|those|he|she|for example|for instance|in this)\b", re.IGNORECASE)
_FACTORS = (Decimal("0.5"), Decimal(2), Decimal("1.5"), Decimal(3))
_DISTRACTORS = 3
_FEWEST_WORDS, _MOST_WORDS = 6, 32


def ask_numbers(passages: tuple[Passage, ...], language: Language) -> list[Candidate]:
    """Return a choice question for each sentence that sets a limit with one number and a unit of measure."""
    found = []
    for passage in in_sentences(passages):
        for sentence in language.sentences(text_of(passage.block)):
            numbers = list(_NUMBER.finditer(sentence))
            fits = _FEWEST_WORDS <= len(sentence.split()) <= _MOST_WORDS
            if len(numbers) == 1 and fits and _RULE.search(sentence) and not _ANAPHORA.match(sentence):
                found.append(_question(passage, sentence, numbers[0]))
    return found


def _question(passage: Passage, sentence: str, match: re.Match[str]) -> Candidate:
    key, unit = Decimal(match["number"]), match["unit"]
    rivals = _rivals(key, bounded="%" in unit or "cent" in unit)
    feedback = f"The source says: “{sentence}”"
    values = sorted([key, *rivals])
    options = tuple(
        Option(
            f"{value:f}{unit}", correct=value == key, feedback=feedback if value == key else "Look at the source again."
        )
        for value in values
    )
    text = sentence[: match.start()] + GAP + sentence[match.end() :]
    evidence = Evidence(passage.source, passage.block.key, passage.block.at, sentence)
    stem = Stem("number", f"Which value completes the rule? “{text}”", evidence)
    return Candidate("number", choice_question(stem, options, ordered=True), 0.7)


def _rivals(key: Decimal, *, bounded: bool) -> list[Decimal]:
    """Return three other values of the same form: half, twice, and so on; per cents stay below 100."""
    whole = key == key.to_integral_value()
    found: list[Decimal] = []
    for factor in _FACTORS:
        value = key * factor
        value = value.to_integral_value() if whole else value.quantize(key)
        if value > 0 and value != key and value not in found and not (bounded and value > 100):
            found.append(value)
    step = Decimal(1)
    while len(found) < _DISTRACTORS:
        if key + step not in found:
            found.append(key + step)
        step += 1
    return found[:_DISTRACTORS]
