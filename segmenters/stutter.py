"""Finds what a speaker says twice or breaks off to begin again: "the the", "I was at— I spent", "we have, we need to".

Repetition that means something stays: "very, very", "no, no", "bye bye", "that that", "had had", numbers, spelled
letters. A start that denies something, or holds a number or a name, is never taken for false.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from segmenters.spoken_words import Mark, Word
from segmenters.wordlists import word_list

REPEATED_WORD = "repeated-word"
FALSE_START = "false-start"

_LONGEST = 5
_MOST_BROKEN = 4
_SHORT = 4
"""Letters of a word that is stuttered in any language: articles and pronouns."""
_SUBJECTS = frozenset({"i", "we", "you", "they", "he", "she", "it"})
_HELPS = frozenset({"have", "had", "are", "were", "was", "can", "could", "will", "would", "should", "am", "is", "has"})
_ONLY_SUBJECTS = frozenset({"i", "we", "they", "he", "she"})
_SHORTENED = frozenset({"you", "it", "that", "there", "what", "who"})
"""What may end a clause before a shorter form begins the next: "once you open it, it's gone"."""
_QUESTION_WORDS = frozenset({"what", "who", "where", "how", "which", "that", "as"})
_NEAR = 3
_HANGS_ON = frozenset(
    {"if", "when", "as", "what", "where", "whatever", "once", "unless", "until", "than", "that", "who"}
)
"""Behind these the first time says something: "if you are, you are safe"."""
_LINKS = frozenset({"and", "but", "so", "because", "or", "then"})
_CONNECTS = frozenset({"or", "and", "so", "but", "sorry"})
_DENIES = re.compile(r"not|no|never|none|nothing|nobody|without|cannot|hardly|neither|nor|.*n't", re.IGNORECASE)


def repeats(words: Sequence[Word], *, english: bool) -> Iterator[tuple[int, int, str]]:
    """Yield what is said again at once, the first time of it; in other languages short words broken off."""
    for place in range(len(words)):
        if not english:
            if _again(words, place, 1) and _is_stutter(words[place]):
                yield place, place + 1, REPEATED_WORD
            continue
        for size in range(min(_LONGEST, (len(words) - place) // 2), 0, -1):
            if (end := _said_twice(words, place, size)) > place:
                yield place, end, REPEATED_WORD
                break


def false_starts(words: Sequence[Word]) -> Iterator[tuple[int, int, str]]:
    """Yield the beginnings of English clauses that the speaker broke off and began again with the same word."""
    for place, word in enumerate(words):
        if _is_cut_short(words, place):
            yield place, place + 1, FALSE_START
        if word.low not in word_list("begin_again"):
            continue
        for end in range(place + 1, min(place + 1 + _MOST_BROKEN, len(words) - 1)):
            broken = words[place:end]
            if any(each.stops for each in broken[:-1]):
                break
            if _begins_again(broken, words[end:], at_clause=_can_be_left(words, place)) and not _says_something(broken):
                yield place, end, FALSE_START
                break


def _said_twice(words: Sequence[Word], place: int, size: int) -> int:
    """Return the end of what is said first, where it is said twice from here on; else 0."""
    end = place + size
    if any(each.mark is Mark.END for each in words[place:end]) or _says_something(words[place:end], repeated=True):
        return 0
    pause = words[end - 1].stops
    joined = pause and words[end].low in _CONNECTS and not _again(words, place, size)
    if size == 1 and pause and _is_shortened(words, place):
        return end
    if not _again(words, place, size, skip=int(joined)):
        return 0
    first, last = words[place].low, words[end - 1].low
    if size == 1:
        return end if _is_stutter_here(words, place) else 0
    in_a_row = place > 0 and words[place - 1].low == last
    if first in _SUBJECTS and place and words[place - 1].low in _HANGS_ON:
        return 0
    known = first in _all_twice() or (words[end - 1].breaks_off and first not in _CONNECTS)
    goes_on = end + size + joined < len(words)
    return end if known and goes_on and not in_a_row else 0


def _is_shortened(words: Sequence[Word], place: int) -> bool:
    """Tell of a word that is said again in a shorter form: "I, I've seen it"."""
    word = words[place].low
    alone = word in _ONLY_SUBJECTS or (word in _SHORTENED and _begins_clause(words, place))
    return alone and words[place + 1].low.startswith(f"{word}'") and len(words) > place + 2


def _is_stutter_here(words: Sequence[Word], place: int) -> bool:
    """Tell whether a word that is said twice is so by mistake; "A" may be a name for a thing."""
    word = words[place]
    if word.core == "A" and place:
        return False
    if word.low in word_list("twice_without_a_question"):
        asked = any(other.low in _QUESTION_WORDS for other in words[max(0, place - _NEAR) : place])
        return word.stops and not asked
    if word.low in word_list("twice_at_a_clause"):
        return word.stops and _begins_clause(words, place)
    return word.low in word_list("never_twice") or (word.low == "so" and word.breaks_off)


def _begins_clause(words: Sequence[Word], place: int) -> bool:
    return place == 0 or words[place - 1].stops or words[place - 1].low in _LINKS


def _all_twice() -> frozenset[str]:
    return word_list("never_twice") | word_list("twice_at_a_clause") | word_list("twice_without_a_question")


def _again(words: Sequence[Word], place: int, size: int, skip: int = 0) -> bool:
    first = [word.low for word in words[place : place + size]]
    second = [word.low for word in words[place + size + skip : place + 2 * size + skip]]
    return first == second and all(first)


def _is_stutter(word: Word) -> bool:
    return word.breaks_off and word.core.isalpha() and len(word.core) <= _SHORT


def _is_cut_short(words: Sequence[Word], place: int) -> bool:
    """Tell of a word that breaks off and is said whole at once: "imple- implemented"."""
    word = words[place]
    if not word.text.endswith(("-", "—", "–")) or place + 1 >= len(words) or not word.core.isalpha():
        return False
    whole = words[place + 1].low
    return len(whole) > len(word.low) and whole.startswith(word.low)


def _begins_again(broken: Sequence[Word], rest: Sequence[Word], *, at_clause: bool) -> bool:
    first, last = broken[0], broken[-1]
    if not at_clause:
        return False
    if last.breaks_off:
        again = rest[1:] if rest[0].low in _CONNECTS else rest
        return len(again) > 1 and again[0].low == first.low
    helped = len(broken) == 2 and last.mark is Mark.COMMA and last.low in _HELPS and first.low in _SUBJECTS
    return helped and len(rest) > 2 and rest[0].low == first.low and not rest[1].stops


def _can_be_left(words: Sequence[Word], place: int) -> bool:
    """Tell whether a clause begins here, or its verb: what hangs on "if" before it cannot go alone."""
    if words[place].low in word_list("twice_without_a_question"):
        return not any(other.low in _QUESTION_WORDS for other in words[max(0, place - _NEAR) : place])
    return _begins_clause(words, place)


def _says_something(words: Sequence[Word], *, repeated: bool = False) -> bool:
    """Tell whether words hold a denial, a number or a name, so that they are not to be lost."""
    for place, word in enumerate(words):
        named = not repeated and place > 0 and word.core[:1].isupper() and word.low.split("'")[0] != "i"
        if any(letter.isdigit() for letter in word.core) or (not repeated and (named or _DENIES.fullmatch(word.low))):
            return True
    return False
