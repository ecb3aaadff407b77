"""Finds what the headings of a unit share: their first words, a word of most of them, examples of one of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from segmenters.articles import is_plural
from segmenters.language import Language, Word
from segmenters.title_join import listed
from segmenters.titles import sentence_case
from segmenters.unit_headings import Part
from segmenters.verbs import base_of_gerund

_MOST_OF = 0.6
_HALF = 0.5
_NEARLY_ALL = 0.75
_FEWEST_SHARED = 2
_FEWEST_ALIKE = 4
_MOST_TAILS = 4
_LONGEST_TAIL = 3
_EXAMPLE_WORDS = re.compile(r"\b(?:an? |the )?(?:worked |simple )?examples?\b(?: of\b)?|[:–—()]", re.IGNORECASE)
_KIND_OF = re.compile(r"(?:The )?(?P<own>[\w.-]+) (?P<noun>[a-z]{3,})")
_MOST_KINDS = 5
_FOR = re.compile(
    r"(?P<start>\S+(?: \S+)?) (?P<for>for|in|with|as) (?P<tail>(?:(?!and |or )[\w-]+ ?){1,3})", re.IGNORECASE
)


def with_examples(parts: Sequence[Part], language: Language) -> tuple[Part, ...]:
    """Return the parts of a unit, where what an example shows counts for the one part that it is an example of.

    "Example: a fixed ladder" is one of "Inspecting a fixed ladder", as that has all of its words.
    """
    told = [(part, frozenset(language.stems(_EXAMPLE_WORDS.sub(" ", part.name)))) for part in parts]
    found = {part.name: part for part in parts}
    for example, words in told:
        of = [part for part, own in told if not part.weak and words and words <= own]
        if example.is_example and len(of) == 1:
            whole, own = found[of[0].name], found.pop(example.name)
            found[whole.name] = replace(whole, weight=whole.weight + own.weight, reach=whole.reach + own.weight)
    return tuple(found.values())


def same_words(parts: Sequence[Part], total: float, language: Language) -> Iterator[str]:
    """Yield the words that the headings of most of a unit begin with; with their ends, where each ends otherwise."""
    if language.english:
        yield from _one_for_several(parts, total)
        yield from _apart_in_one(parts, total)
        yield from _same_end(parts, total)
    told = [(part, language.words(part.name)) for part in parts]
    for part, words in told:
        for length in range(len(words) - 1, _FEWEST_SHARED, -1):
            same = [(other, its) for other, its in told if _texts(its[:length]) == _texts(words[:length])]
            content = [word for word in words[:length] if not word.stop]
            if len(same) < 2 or len(content) < _FEWEST_SHARED or words[length - 1].stop:
                continue
            whole = any(len(its) == length or its[length].stop for _, its in same) or not language.english
            if whole and sum(one.weight for one, _ in same) >= total * _MOST_OF and not part.weak:
                yield " ".join(part.name.split()[:length])
                return


def _texts(words: Sequence[Word]) -> list[str]:
    return [word.text.lower() for word in words]


def _one_for_several(parts: Sequence[Part], total: float) -> Iterator[str]:
    """Yield "Ladders for painting, cleaning and repair" for three headings that begin with "Ladders for"."""
    found = [(match, part) for part in parts if not part.weak and (match := _FOR.fullmatch(part.name))]
    for first, _ in found:
        start = f"{first['start']} {first['for']}".lower()
        same = [(m, part) for m, part in found if f"{m['start']} {m['for']}".lower() == start]
        few = _FEWEST_SHARED < len(same) <= _MOST_TAILS
        if few and sum(part.weight for _, part in same) >= total * _MOST_OF:
            yield f"{first['start']} {first['for']} {listed([m['tail'].strip() for m, _ in same], 'and')}"
            return


def _apart_in_one(parts: Sequence[Part], total: float) -> Iterator[str]:
    """Yield "Our loose and fixed ladders for painters" for two headings of which only one word is not the same."""
    told = [(part, part.name.split()) for part in parts if not part.weak]
    for place, (one, words) in enumerate(told):
        for other, its in told[place + 1 :]:
            unlike = [at for at, (a, b) in enumerate(zip(words, its, strict=False)) if a.lower() != b.lower()]
            most = one.weight + other.weight >= total * _MOST_OF
            if len(words) != len(its) or len(unlike) != 1 or len(words) <= _LONGEST_TAIL or not most:
                continue
            at = unlike[0]
            if at < len(words) - 1 and words[at].isalpha() and its[at].isalpha():
                yield " ".join([*words[:at], words[at], "and", its[at], *words[at + 1 :]])
                return


def named_like_most(
    parts: Sequence[Part], total: float, language: Language, known: frozenset[str] = frozenset()
) -> Iterator[str]:
    """Yield the shortest of the headings that have a word in common, when they are most of many.

    Where that one is but a small part of a unit nearly all of which has the word, it is the word alone, unless it is
    `known` from the whole pack.
    """
    stems = {part.name: frozenset(language.stems(part.name)) for part in parts}
    for stem in sorted({stem for own in stems.values() for stem in own}):
        having = [part for part in parts if stem in stems[part.name]]
        if len(having) >= _FEWEST_ALIKE and sum(part.weight for part in having) >= total * _MOST_OF:
            shortest = min(having, key=lambda part: len(stems[part.name]))
            word = next(word.text for word in language.words(shortest.name) if word.stem == stem)
            small = shortest.weight < total * _HALF and len(stems[shortest.name]) > 1
            whole = sum(part.weight for part in having) >= total * _NEARLY_ALL
            alone = small and whole and stem not in known and word[:1].isalpha() and not base_of_gerund(word)
            yield word if alone and language.english else shortest.name


def _same_end(parts: Sequence[Part], total: float) -> Iterator[str]:
    """Yield "Step, extension and roof ladders" for three or more headings of which only the first words differ."""
    told = [(match, part) for part in parts if not part.weak and (match := _KIND_OF.fullmatch(part.name))]
    for first, _ in told:
        same = [(match, part) for match, part in told if match["noun"].lower() == first["noun"].lower()]
        few = _FEWEST_SHARED < len(same) <= _MOST_KINDS
        if few and sum(part.weight for _, part in same) >= total * _MOST_OF:
            noun = first["noun"] if is_plural(first["noun"]) else f"{first['noun']}s"
            yield sentence_case(f"{listed([match['own'] for match, _ in same], 'and')} {noun}")
            return
