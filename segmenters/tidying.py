"""Tidies spoken sentences as transcribers do ("clean verbatim"): fillers, repeated words and false starts go.

Nothing is reworded. At a seam the comma is mended and the sentence keeps its capital letter and its full stop, which is
formatting. Every stretch that goes is told with its place, its words and its rule.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from segmenters.cutting import Verdict, verdict
from segmenters.fillers import EMPTY_PHRASE, FILLED_PAUSE, OPENING_WORD, empty_phrases, openers, pauses
from segmenters.model import CutReason
from segmenters.seams_of_speech import mended
from segmenters.spoken_words import Word, words_of
from segmenters.stutter import FALSE_START, REPEATED_WORD, false_starts, repeats
from segmenters.wordlists import word_list

ENGLISH = "en"
_SURE = MappingProxyType(
    {FILLED_PAUSE: 1.0, REPEATED_WORD: 0.95, EMPTY_PHRASE: 0.9, OPENING_WORD: 0.9, FALSE_START: 0.85}
)
_MOST_ROUNDS = 4
"""Behind what goes, more may come to stand side by side: "the, um, the, uh, the"."""

Found = Iterable[tuple[int, int, str]]
Allowed = Callable[[str, Verdict], bool]


@dataclass(frozen=True, slots=True)
class Strike:
    """Words struck out: the place of the first among the words of the sentence, from 0, the words, and why."""

    at: int
    text: str
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Tidied:
    """A sentence as it is left, empty when nothing but filler was said, and what was struck out, in order."""

    text: str
    strikes: tuple[Strike, ...]


def tidy(sentence: str, language: str, allowed: Allowed, *, answers: bool = False) -> Tidied:
    """Return a sentence without its fillers, in the language of this code.

    `allowed` tells of words and their verdict whether they may go; `answers` is true behind a question, where "Yeah" is
    an answer. English has all rules, other languages those for sounds of thinking and for stutter.
    """
    words = words_of(sentence)
    gone: dict[int, tuple[int, str]] = {}
    for number in range(_MOST_ROUNDS):
        before = len(gone)
        for rule in _rules(language, answers=answers, first=number == 0):
            left = [word for word in words if word.at not in gone]
            for start, end, name in rule(left):
                _strike(left[start:end], name, gone, allowed)
        if len(gone) == before:
            break
    if not gone:
        return Tidied(sentence, ())
    kept = [word for word in words if word.at not in gone]
    text = "" if all(word.low in word_list("only_joins") or not word.core for word in kept) else mended(words, kept)
    return Tidied(text, tuple(_strikes(words, gone)))


def _rules(language: str, *, answers: bool, first: bool) -> Iterable[Callable[[Sequence[Word]], Found]]:
    def sounds(words: Sequence[Word]) -> Found:
        return pauses(words, language)

    def twice(words: Sequence[Word]) -> Found:
        return repeats(words, english=language == ENGLISH)

    def floor(words: Sequence[Word]) -> Found:
        return openers(words, answers=answers)

    if language != ENGLISH:
        return (sounds, twice)
    return (sounds, *((floor,) if first else ()), empty_phrases, twice, false_starts)


def _strike(words: Sequence[Word], rule: str, gone: dict[int, tuple[int, str]], allowed: Allowed) -> None:
    """Note a stretch as gone unless a part of it is already, or it may not go."""
    why = verdict(CutReason.FILLER, rule, _SURE[rule])
    if any(word.at in gone for word in words) or not allowed(" ".join(word.text for word in words), why):
        return
    gone.update({word.at: (words[0].at, rule) for word in words})


def _strikes(words: Sequence[Word], gone: dict[int, tuple[int, str]]) -> Iterable[Strike]:
    """Yield the stretches; one with another inside it is told in parts, so that each place is that of its words."""
    part: list[Word] = []
    for word in words:
        if part and (word.at not in gone or gone[word.at] != gone[part[-1].at]):
            yield _told(part, gone)
            part = []
        if word.at in gone:
            part.append(word)
    if part:
        yield _told(part, gone)


def _told(part: Sequence[Word], gone: dict[int, tuple[int, str]]) -> Strike:
    rule = gone[part[0].at][1]
    return Strike(part[0].at, " ".join(word.text for word in part), verdict(CutReason.FILLER, rule, _SURE[rule]))
