"""Finds the words of a spoken sentence that only fill it: "um", "you know" between commas, "Yeah," at its head.

What carries meaning stays: "something like 200", "a kind of attack", "so that", "Yeah" as an answer. The rules are
those of clean verbatim transcription as transcribers' guides give them (TranscribeMe, GoTranscript).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from types import MappingProxyType

from segmenters.spoken_words import Mark, Word
from segmenters.wordlists import word_list

FILLED_PAUSE = "filled-pause"
EMPTY_PHRASE = "empty-phrase"
OPENING_WORD = "opening-word"

_PAUSES = MappingProxyType(
    {
        "en": re.compile(r"u+m+|u+h+|u+hm+|e+r+m+|er|er{3,}|h+m+|m{3,}"),
        "de": re.compile(r"ä+h+m*|ö+h+m*|h+m+|eh+m+"),
        "es": re.compile(r"e+h+|e+m+|ehm+|m{3,}|m+hm+|este"),
        "fr": re.compile(r"e+u+h+|heu+|h+m+"),
        "it": re.compile(r"e+h+m+|m{3,}|m+hm+"),
        "pt": re.compile(r"e+h+|hum+|h+m+"),
        "nl": re.compile(r"e+h+m*|u+h+m*|h+m+"),
    }
)
"""Neither "mm" nor "err" is among them: a millimetre, and a verb."""
_AMBIGUOUS = frozenset({"este", "er", "eh", "em", "hum"})
"""Words as well, or names in capitals: they go only where a pause stands behind them."""
_UNITS = frozenset({"hm", "um", "em"})
"""Behind a figure: hectometre, micrometre as it is typed, em of type."""
_THIS_OR_EAST = frozenset({"norte", "sur", "oeste", "ese", "esa", "aquel", "no", "sí"})
"""Beside these "este" is a Spanish word: "norte, este, oeste", "no, este, el azul"."""
_PHRASES = (
    ("you", "know"),
    ("i", "mean"),
    ("sort", "of"),
    ("kind", "of"),
    ("like",),
    ("basically",),
    ("yeah",),
    ("oh",),
)
_AT_THE_HEAD = frozenset({"you know", "i mean", "like", "basically"})
_OPENERS = frozenset({"so", "okay", "ok", "alright", "yeah", "oh", "well", "right", "hey", "hi"})
_TAKES_THE_FLOOR = frozenset({"okay", "ok", "alright", "yeah", "oh", "hey", "hi"})
"""Openers behind which "so" carries nothing: "Okay, so the first step"."""
_SAYS_SOMETHING = frozenset({("so", "that"), ("so", "so"), ("yeah", "no"), ("right", "left")})
"""Openers that carry something before the word behind them: "So that", "Right, left and middle valve"."""
_JOINS = frozenset({"and", "but", "so", "then", "now"})
_LINKS = frozenset({"and", "but", "so", "then", "because", "or"})
_BEFORE_KNOWING, _KNOWN = frozenset({"so", "then"}), frozenset({"that", "what", "how", "if", "why", "who", "where"})
"""Where "you know" means to know: "just so you know", "and you know, that it leaks"."""
_LONG_ANSWER_WORDS = 5
_TWO_WORDS = 2


def pauses(words: Sequence[Word], language: str) -> Iterator[tuple[int, int, str]]:
    """Yield what is only the sound of thinking, in the language of this code: from, up to, rule."""
    pattern = _PAUSES.get(language)
    for place, word in enumerate(words):
        if pattern is None or not pattern.fullmatch(word.low) or (word.core.isupper() and len(word.core) > 1):
            continue
        if not _is_a_word(words, place, language):
            yield place, place + 1, FILLED_PAUSE


def _is_a_word(words: Sequence[Word], place: int, language: str) -> bool:
    """Tell whether what sounds like thinking is a word here, a unit ("5 hm") or an abbreviation ("der ehm. Leiter")."""
    word, before = words[place], words[place - 1] if place else None
    if word.low in _UNITS and before and not before.stops and any(letter.isdigit() for letter in before.core):
        return True
    if language == "de" and word.low == "ehm" and word.mark is Mark.END:
        return True
    if word.low == "este" and not word.breaks_off:
        near = {other.low for other in words[max(0, place - 1) : place + 2]}
        if before is None or near & _THIS_OR_EAST:
            return True
    return word.low in _AMBIGUOUS and not (word.stops and (before is None or before.stops))


def empty_phrases(words: Sequence[Word]) -> Iterator[tuple[int, int, str]]:
    """Yield what fills an English sentence between two pauses, or at its head with a pause behind it."""
    for place in range(len(words)):
        for phrase in _PHRASES:
            end = place + len(phrase)
            if tuple(word.low for word in words[place:end]) != phrase or any(w.stops for w in words[place : end - 1]):
                continue
            if _fills(words, place, end) or _hedges(words, place, end):
                yield place, end, EMPTY_PHRASE


def openers(words: Sequence[Word], *, answers: bool) -> Iterator[tuple[int, int, str]]:
    """Yield the words at the head of an English sentence that only take the floor; `answers`: it follows a question."""
    start = int(_joins_an_opener(words))
    place, floor = start, False
    while place < len(words) - 1 and words[place].low in _OPENERS:
        word, follows = words[place], words[place + 1].low
        bare = word.low == "so" and (floor or follows in _TAKES_THE_FLOOR)
        if (word.low, follows) in _SAYS_SOMETHING or not (bare or word.mark in (Mark.COMMA, Mark.BREAK)):
            break
        floor = floor or word.low in _TAKES_THE_FLOOR
        place += 1
    if place > start and not (answers and _is_the_answer(words[place:])):
        yield start, place, OPENING_WORD


def _joins_an_opener(words: Sequence[Word]) -> bool:
    """Tell whether a sentence begins with "And" or "But" before words that take the floor."""
    joined = len(words) >= _TWO_WORDS and words[0].low in _JOINS - {"so"}
    return joined and words[1].low in _TAKES_THE_FLOOR


def _is_the_answer(rest: Sequence[Word]) -> bool:
    """Tell whether "Yeah" in front of these words is needed, since they do not answer by themselves."""
    return len(rest) < _LONG_ANSWER_WORDS or rest[0].low not in word_list("begin_answers")


def _fills(words: Sequence[Word], place: int, end: int) -> bool:
    """Tell whether a phrase stands between two pauses, behind "and" with a pause after it, or opens the sentence."""
    last = words[end - 1]
    named = " ".join(word.low for word in words[place:end])
    if place == 0:
        paused = named in _AT_THE_HEAD and last.mark in (Mark.COMMA, Mark.BREAK)
        return paused or (named == "basically" and len(words) > end + 1)
    before = words[place - 1]
    if named == "basically" and before.low in _LINKS and not before.stops:
        return True
    if named == "you know" and not before.stops:
        follows = words[end].low if end < len(words) else ""
        return last.stops and before.low in _LINKS - _BEFORE_KNOWING and follows not in _KNOWN
    return last.stops and (before.stops or before.low in _LINKS)


def _hedges(words: Sequence[Word], place: int, end: int) -> bool:
    """Tell of "can kind of observe", and of "requires like, the whole" and "the sort of, scaling"."""
    if not place or end >= len(words):
        return False
    before, last, after = words[place - 1], words[end - 1], words[end]
    if end - place == 1:
        comma = last.low == "like" and last.mark is Mark.COMMA
        return comma and before.low not in word_list("before_likeness") and after.low in word_list("begin_things")
    if words[place].low not in ("kind", "sort"):
        return False
    if last.mark is Mark.COMMA:
        return before.low not in word_list("before_kinds")
    plain = not last.stops and not before.stops
    return plain and before.low in word_list("before_hedges") and after.low not in word_list("behind_kind_of")
