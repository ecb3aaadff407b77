"""Finds the words a text is about, for titles that the source does not give.

Candidates are runs of words between small words (as in RAKE, Rose et al. 2010); a candidate counts more the more often
its words come in this text and the fewer other texts of the pack have them.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from math import log

from segmenters.language import Language, Word

_LONGEST = 3


@dataclass(frozen=True, slots=True)
class Rarity:
    """In how many texts each stem stands, and how many texts there are."""

    texts: int
    with_stem: Counter[str]

    @classmethod
    def of(cls, texts: tuple[str, ...], language: Language) -> Rarity:
        """Count the stems of these texts."""
        return cls(len(texts), Counter(stem for text in texts for stem in set(language.stems(text))))

    def weight(self, stem: str) -> float:
        """Return the inverse document frequency of a stem, never zero."""
        return log((self.texts + 1) / (self.with_stem[stem] + 1)) + 1


def keyphrases(text: str, rarity: Rarity, language: Language, most: int) -> tuple[str, ...]:
    """Return up to `most` phrases of up to three words that a text is about, best first, without sharing a word."""
    counts = Counter(language.stems(text))
    scores: dict[tuple[str, ...], tuple[float, str]] = {}
    for sentence in language.sentences(text):
        for run in _runs(language.words(sentence)):
            for phrase in _parts(run):
                stems = tuple(word.stem for word in phrase)
                uses = scores.get(stems, (0.0, ""))[0]
                gain = sum(log(1 + counts[stem]) * rarity.weight(stem) for stem in stems) / (len(stems) + 1)
                scores[stems] = (uses + gain, scores.get(stems, (0.0, " ".join(w.text for w in phrase)))[1])
    ranked = sorted(scores.items(), key=lambda entry: (-entry[1][0], entry[0]))
    chosen: list[str] = []
    taken: set[str] = set()
    for stems, (_, words) in ranked:
        if len(chosen) == most:
            break
        if not taken & set(stems):
            chosen.append(words)
            taken |= set(stems)
    return tuple(chosen)


def _runs(words: tuple[Word, ...]) -> list[tuple[Word, ...]]:
    runs: list[tuple[Word, ...]] = []
    current: list[Word] = []
    for word in words:
        if word.stop or word.number or not word.text[:1].isalpha():
            runs.append(tuple(current))
            current = []
        else:
            current.append(word)
    runs.append(tuple(current))
    return [run for run in runs if run]


def _parts(run: tuple[Word, ...]) -> list[tuple[Word, ...]]:
    return [run[start : start + n] for n in range(1, _LONGEST + 1) for start in range(len(run) - n + 1)]
