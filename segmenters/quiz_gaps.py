"""Questions of last resort: a telling sentence of the unit with a key term left out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.model import text_of
from segmenters.keyphrases import Rarity, keyphrases
from segmenters.language import Language
from segmenters.model import Evidence, Passage
from segmenters.pieces import in_sentences, quotable, text_of_all
from segmenters.quiz_items import GAP, Candidate, Option, Stem, choice_question
from segmenters.titles import lower_first, sentence_case

_ANAPHORA = re.compile(
    r"^(this|that|it|they|these|those|he|she|i|so|and|but|or|for example|for instance|in this)\b", re.IGNORECASE
)
_FEWEST_WORDS, _MOST_WORDS = 8, 30
_PHRASES = 8
_DISTRACTORS = 3
_SENTENCE_END = re.compile(r"[.!]$")
_BEFORE_NOUN = re.compile(
    r"\b(an?|the|this|these|those|our|your|their|its|his|her|each|every|any|some|no|all|of|for|in|on|with|without|by|"
    r"from|into|at|about|between|against|under|over) $",
    re.IGNORECASE,
)
"""What stands before a noun; after "to", "can" or "is" a gap would ask for a verb or an adjective."""


@dataclass(frozen=True, slots=True)
class _Gap:
    """The phrase to leave out, and other phrases to choose from."""

    phrase: str
    pool: tuple[str, ...]


def ask_gaps(passages: tuple[Passage, ...], others: str, rarity: Rarity, language: Language) -> list[Candidate]:
    """Return one choice question that leaves a key term out of a sentence; key terms of other units are distractors."""
    text = text_of_all(quotable(passages))
    own = keyphrases(text, rarity, language, _PHRASES)
    foreign = keyphrases(others, rarity, language, _PHRASES * 2) if others else ()
    gaps = [_Gap(phrase, tuple(p for p in (*own, *foreign) if p != phrase)) for phrase in own]
    asked = (_question(place, gap, language) for gap in gaps for place in _sentences(passages, language))
    return [candidate for candidate in asked if candidate][:1]


def _sentences(passages: tuple[Passage, ...], language: Language) -> list[Evidence]:
    return [
        Evidence(p.source, p.block.key, p.block.at, sentence)
        for p in in_sentences(passages)
        for sentence in language.sentences(text_of(p.block))
        if _FEWEST_WORDS <= len(sentence.split()) <= _MOST_WORDS
        and sentence[0].isupper()
        and _SENTENCE_END.search(sentence)
        and not _ANAPHORA.match(sentence)
    ]


def _question(evidence: Evidence, gap: _Gap, language: Language) -> Candidate | None:
    sentence, phrase = evidence.quote, gap.phrase
    place = re.search(rf"(?<![\w-]){re.escape(phrase)}(?![\w-])", sentence)
    if place is None or sentence.lower().count(phrase.lower()) > 1 or not _stands_alone(sentence, place, language):
        return None
    length = len(phrase.split())
    plural = phrase.endswith("s")
    fitting = [p for p in gap.pool if len(p.split()) == length and p.lower() not in sentence.lower()]
    rivals = sorted(fitting, key=lambda p: p.endswith("s") != plural)[:_DISTRACTORS]
    if len(rivals) < _DISTRACTORS - 1:
        return None
    options = (
        Option(sentence_case(lower_first(phrase)), correct=True, feedback=f"The source says: “{sentence}”"),
        *(Option(sentence_case(lower_first(p)), correct=False, feedback="Look at the source again.") for p in rivals),
    )
    gapped = sentence[: place.start()] + GAP + sentence[place.end() :]
    stem = Stem("gap", f"Which term completes the statement? “{gapped}”", evidence)
    return Candidate("gap", choice_question(stem, options), 0.3)


def _stands_alone(sentence: str, place: re.Match[str], language: Language) -> bool:
    """Tell whether a phrase stands where a noun does and is no part of a longer one, so that a gap still reads well."""
    if not _BEFORE_NOUN.search(sentence[: place.start()]):
        return False
    before = language.words(sentence[: place.start()])
    after = language.words(sentence[place.end() :])
    touches = re.match(r"\s\w", sentence[place.end() :]) is not None
    return before[-1].stop and not (touches and after and not after[0].stop) if before else False
