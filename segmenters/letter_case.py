"""Writes titles in the letter case of running text: names keep their capitals, the other words lose them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from segmenters.verbs import level_of
from segmenters.wordlists import word_list

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_INSIDE = re.compile(r"(?<=[a-z0-9,;] )[A-Z][a-z'’]+(?: [A-Z][a-z'’]+)*")
"""A word, or a run of them, that is written large in the middle of a sentence."""
_CODE = re.compile(r"[\\_={}<>$|]|--\w|\w/\w+/|\(\)|\w\.[a-z]{1,4}\b(?! )|^\s*(?:import|from|pip|git|python)\b")
"""A line of code writes names small that sentences write large."""
_COMMAND = re.compile(r"\s*[$>%] ?([a-z][\w-]*) ([a-z]+)")
"""A command for a terminal, which sentences quote as it stands."""
_ENDING = re.compile(
    r"\w{2}(?:ings?|ed|[ts]ions?|ments?|ness|ity|ities|ism|ships?|ances?|ences?|ology|ies|ly|al|als|ive|ous|ful|less|able|"
    r"ible|ary|ers?|ors?|ics|odic|ific|atic|etic|emic|omic|ware|work|[^aiu\W]ss|ures?|ages?|ants?|ents?|ists?|ects?|rules?|[a-z]+ys?|[^\Wiaou]es)$"
)
"""Endings of ordinary English words, which names seldom have."""
_LISTS = (
    "countable",
    "list_verbs",
    "event_words",
    "small_words_en",
    "spoken_stops",
    "not_terms",
    "after_verb",
    "kinds_of_lists",
    "roles",
    "surely_people",
    "plain_adjectives",
)
_FEWEST_WORDS = 5
_MOSTLY_SMALL = 0.55
_SMALL_WORD = 3
_LONGEST_ACRONYM = 5
_PAIR_PARTS = 3
"""Two words and what stands between them."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """How a text writes its words: as they stand, small, and large inside sentences, alone and in pairs."""

    written: Counter[str]
    small: Counter[str]
    large: Counter[str]
    pairs: Counter[str]

    @classmethod
    def of(cls, texts: Iterable[str]) -> Spelling:
        """Count the words of running text; lines that Look Like Titles tell nothing of letter case."""
        written, small, large, pairs = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
        lines = [line for text in texts for line in text.splitlines()]
        commands = {(found[1], found[2]) for line in lines if (found := _COMMAND.match(line))}
        for line in lines:
            words = [] if _CODE.search(line) else _WORD.findall(line)
            lower = [word for word in words if word[:1].islower()]
            if len(words) < _FEWEST_WORDS or len(lower) < len(words) * _MOSTLY_SMALL:
                continue
            small.update(lower)
            small.subtract(one for one, other in pairwise(words) if commands and (one, other) in commands)
            written.update(words)
            for run in _INSIDE.findall(line):
                names = run.split()
                large.update(name.lower() for name in names)
                pairs.update(f"{one} {other}" for one, other in pairwise(names))
        return cls(written, small, large, pairs)

    def in_running_text(self, title: str) -> str:
        """Return a title as a sentence would write it: "Importing a Python Package" gives "importing a Python package".

        A word that the texts write large inside sentences more often than small is a name. Of a word that they do not
        have, a title in sentence case tells whether it is a name; one in Which Every Word Is Large tells nothing, and
        then what looks like no ordinary English word is taken for a name.
        """
        parts = re.split(rf"({_WORD.pattern})", title)
        words = [part for part in parts[1::2] if part.isalpha()]
        large = [word for word in words if word[:1].isupper()]
        long = [word for word in words if len(word) > _SMALL_WORD]
        shouted = title.isupper() and (len(large) > 1 or any(len(word) > _LONGEST_ACRONYM for word in large))
        capitalised = shouted or sum(word[:1].islower() for word in long) < len(large)
        return "".join(
            self._settled(parts, place, shouted=shouted, capitalised=capitalised) if place % 2 else part
            for place, part in enumerate(parts)
        )

    def _settled(self, parts: list[str], place: int, *, shouted: bool, capitalised: bool) -> str:
        word, lower = parts[place], parts[place].lower()
        mixed = word[1:] != word[1:].lower()
        if not word[:1].isupper() or (mixed and not shouted) or not word.isalpha() or word == "I":
            return word
        if shouted:
            return self._calmed(word)
        numbered = "".join(parts[place + 1 : place + 3]).strip()[:1].isdigit()
        if word in word_list("always_large") or (len(word) == 1 and word != "A") or self._in_name(parts, place):
            return word
        small, inside = self.small[lower], self.large[lower]
        if small or inside:
            return word if inside > small else lower
        ordinary = _is_ordinary(lower) or parts[place + 1].startswith("-")
        first = place == 1 and not capitalised and not numbered
        return lower if first or ((capitalised or place == 1) and ordinary) else word

    def _calmed(self, word: str) -> str:
        """Return a word of a TITLE IN CAPITALS small, unless the texts know it as an acronym or a name."""
        lower, name = word.lower(), word.capitalize()
        if self.written[word] > self.small[lower] and len(word) > 1:
            return word
        return name if self.large[lower] > self.small[lower] else lower

    def _in_name(self, parts: list[str], place: int) -> bool:
        """Tell whether a word stands in a title beside one with which it makes a name: "Open" before "Source"."""
        pairs = [parts[place : place + 3], parts[max(0, place - 2) : place + 1]]
        return any(self._is_name("".join(pair)) for pair in pairs if len(pair) == _PAIR_PARTS)

    def _is_name(self, pair: str) -> bool:
        first, _, second = pair.partition(" ")
        if not (second and first[:1].isupper() and second[:1].isupper()):
            return False
        return self.pairs[pair] > min(self.small[first.lower()], self.small[second.lower()])


def _is_ordinary(lower: str) -> bool:
    """Tell whether a word looks like an ordinary English one: by our word lists, or by its ending."""
    stem = lower.removesuffix("s")
    listed = any(lower in word_list(name) or stem in word_list(name) for name in _LISTS)
    return listed or level_of(lower) is not None or level_of(stem) is not None or _ENDING.search(lower) is not None
