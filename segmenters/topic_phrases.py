"""Finds the phrases that tell what a text is about among the texts of a pack, as they stand in its sentences."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from math import log

from segmenters.grammar import Sentence, noun_phrases, written
from segmenters.keyphrases import Rarity, keyphrases
from segmenters.language import Language

_MOST = 4
_FEWEST_USES = 3
_FEWEST_USES_IN_SHORT = 2
_SHORT_SENTENCES = 12
_SURE_USES = 6
_LONGEST_WORDS = 4
_ALL_NOUNS = 1.5
"""A compound names something more often than an adjective with its noun does."""
_DETERMINER = re.compile(
    r"^(?:an?|the|this|that|these|those|your|our|their|its|each|every|any|some|all|both|no|what|which)\s+",
    re.IGNORECASE,
)
_EMPTY = re.compile(
    r"(?:additional|other|such|same|different|many|more|most|several|various|own|first|second|next|last|new|specific|"
    r"certain|following|example|above|few|good|great|best|better)\b|.*\b(?:thing|things|example|examples|way|ways|lot|kind|"
    r"kinds|sort|time|times|case|cases|section|slide|page|figure|table|bit|number|part|course|lesson|chapter)$",
    re.IGNORECASE,
)
"""Phrases that stand in texts about anything."""
_MEASURING = re.compile(
    r"(?:large|small|big|huge|little|long|short|quick|brief|fast|slow|early|late|recent|current|latest|previous|past|"
    r"upcoming|major|minor|main|key|real|actual|whole|entire|full|total|final|initial|general|overall|basic|simple|"
    r"important|interesting|big|high|low|possible|potential|quite|nice|cool|new)\b",
    re.IGNORECASE,
)
_GENERAL_NOUN = re.compile(
    r".*\b(?:portion|update|amount|piece|progress|effort|discussion|talk|team|people|person|work|week|month|day|hour|"
    r"call|meeting|topic|plan|idea|question|comment|note|point|issue|change|side|end|rest|group|set|list|area|stuff|"
    r"level|range|step|detail|information|problem|reason|picture|look|chance|folks|guys|perspective|sense)s?$",
    re.IGNORECASE,
)
"""What is measured, dated or valued, and of a kind that any subject has: "large portion", "quick update"."""
_PLAIN = re.compile(r"[A-Za-z][\w'’-]*(?: [A-Za-z0-9][\w'’-]*){1,3}")


@dataclass(frozen=True, slots=True)
class _Found:
    """A noun phrase: its first form, how often it comes, how early (2 at the start, 1 at the end), if all are nouns."""

    phrase: str
    uses: int
    early: float
    nouns: bool


@dataclass(frozen=True, slots=True)
class Topics:
    """Knows how many texts of a pack have each stem, and what takes sentences apart."""

    rarity: Rarity
    language: Language

    @classmethod
    def of(cls, texts: tuple[str, ...], language: Language) -> Topics:
        """Count the stems of the texts of a pack."""
        return cls(Rarity.of(texts, language), language)

    def of_text(self, text: str) -> tuple[str, ...]:
        """Return up to four phrases, the most telling first, those of several words before single ones."""
        return self._noun_phrases(text) if self.language.parses else self._runs(text)

    def _runs(self, text: str) -> tuple[str, ...]:
        found = keyphrases(text, self.rarity, self.language, _MOST)
        return tuple(sorted(found, key=lambda phrase: _PLAIN.fullmatch(phrase) is None))

    def _noun_phrases(self, text: str) -> tuple[str, ...]:
        found: dict[tuple[str, ...], _Found] = {}
        sentences = self.language.sentences(text)
        self.language.parse_ahead(sentences)
        for number, sentence in enumerate(sentences):
            tokens = self.language.parse(sentence)
            for span in noun_phrases(tokens):
                phrase = _DETERMINER.sub("", written(tokens, span))
                stems = self.language.stems(phrase)
                if len(stems) > 1 and _is_telling(phrase, tokens[slice(*span)]):
                    nouns = all(token.pos in ("NOUN", "PROPN", "DET") for token in tokens[slice(*span)])
                    before = found.get(stems, _Found(phrase, 0, 2 - number / len(sentences), nouns))
                    found[stems] = replace(before, uses=before.uses + 1)
        fewest = _FEWEST_USES if len(sentences) > _SHORT_SENTENCES else _FEWEST_USES_IN_SHORT
        often = {stems: one for stems, one in found.items() if one.uses >= fewest and not _is_measure(one)}
        ranked = sorted(often, key=lambda stems: (-self._score(stems, often[stems]), stems))
        chosen: list[tuple[str, ...]] = []
        for stems in ranked:
            if len(chosen) < _MOST and not any(set(stems) & set(other) for other in chosen):
                chosen.append(stems)
        return tuple(often[stems].phrase for stems in chosen)

    def _score(self, stems: tuple[str, ...], found: _Found) -> float:
        rare = sum(self.rarity.weight(stem) for stem in stems) / len(stems)
        return rare * log(1 + found.uses) * found.early * (_ALL_NOUNS if found.nouns else 1.0)


def _is_measure(found: _Found) -> bool:
    """Tell of a quantity, time or value with a general noun, unless the text uses it all the time."""
    measured = _MEASURING.match(found.phrase) and _GENERAL_NOUN.match(found.phrase)
    return measured is not None and found.uses < _SURE_USES


def _is_telling(phrase: str, tokens: Sentence) -> bool:
    """Tell whether a noun phrase can name a subject: short, of plain words, not made for any text, not compared."""
    compared = any(token.pos == "ADJ" and token.text.endswith(("er", "est")) for token in tokens)
    plain = _PLAIN.fullmatch(phrase) is not None and len(phrase.split()) <= _LONGEST_WORDS
    return plain and not compared and not phrase.isupper() and _EMPTY.match(phrase) is None
