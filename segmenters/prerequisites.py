"""Finds which units need which: one that uses a term needs the one that explains it, and can be put behind it.

A unit explains a term that it defines, or that it is the first to set in bold. Another one uses it when the term stands
in it twice or more and it does not explain the term itself. Where two units need each other, the order of the source
decides, so that no unit ever needs itself by way of others.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from extractors.diagnostics import Code, Diagnostic, Severity
from extractors.model import ListItem, Paragraph, Style, text_of
from segmenters.definitions import Definition
from segmenters.language import Language
from segmenters.model import Passage, Unit
from segmenters.pieces import quotable

USED_BEFORE = Code(
    "S120",
    Severity.WARNING,
    "units that use what is explained only later, in “{title}”: {count} ({terms})",
    'Let what explains come first with [segment] order = "prerequisites", or say in the earlier drafts what it means.',
)

_FEWEST_USES = 2
_MOST_WORDS = 4
_COMMON_SHARE = 0.6
_FEWEST_UNITS = 4

Stems = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Arranged:
    """Units that know what they need, in teaching order, and what is to be told about that order."""

    units: tuple[Unit, ...]
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class _Need:
    """A unit that uses a term, and the one that explains it, by their places."""

    user: int
    explainer: int
    term: str


def arrange(
    units: tuple[Unit, ...], terms: Sequence[tuple[Definition, ...]], by_need: bool, language: Language
) -> Arranged:
    """Return the units with their needs, put behind what they need if `by_need`, else as they stand.

    `terms` are the definitions in each unit. Tells with S120 of each unit that explains what earlier ones use.
    """
    needs = _without_circles(_needs(units, terms, language))
    known = tuple(
        replace(unit, needs=tuple(units[at].uid for at in sorted({n.explainer for n in needs if n.user == place})))
        for place, unit in enumerate(units)
    )
    order = _sorted(len(units), needs) if by_need else list(range(len(units)))
    place_of = {place: new for new, place in enumerate(order)}
    early = [need for need in needs if place_of[need.explainer] > place_of[need.user]]
    return Arranged(tuple(known[place] for place in order), _remarks(units, early))


def _needs(units: tuple[Unit, ...], terms: Sequence[tuple[Definition, ...]], language: Language) -> list[_Need]:
    """Return the needs in the order of the source; of several units that explain a term, the first is needed."""
    texts = [_Text.of(unit.passages, language) for unit in units]
    explained: list[dict[Stems, str]] = [
        {_stems(definition.term, language): definition.term for definition in own} for own in terms
    ]
    introduced = [own | _bold(unit.passages, language) for own, unit in zip(explained, units, strict=True)]
    names = {stems: place for place in reversed(range(len(units))) for stems in introduced[place]}
    found = []
    for stems, place in sorted(names.items(), key=lambda entry: (entry[1], entry[0])):
        uses = [text.count(stems) for text in texts]
        if not stems or _is_common(stems, uses):
            continue
        defined = stems in explained[place]
        for user, count in enumerate(uses):
            elsewhere = user != place and stems not in introduced[user]
            if elsewhere and count >= _FEWEST_USES and (user > place or defined):
                found.append(_Need(user, place, introduced[place][stems]))
    return found


def _is_common(stems: Stems, uses: list[int]) -> bool:
    """Tell whether a single word stands in so many units that it is no term of any."""
    in_use = sum(count > 0 for count in uses)
    return len(stems) == 1 and len(uses) >= _FEWEST_UNITS and in_use > _COMMON_SHARE * len(uses)


@dataclass(frozen=True, slots=True)
class _Text:
    """The stems of a unit, sentence by sentence, as one text in which a term can be searched."""

    stems: str

    @classmethod
    def of(cls, passages: tuple[Passage, ...], language: Language) -> _Text:
        sentences = (s for p in quotable(passages) for s in language.sentences(text_of(p.block)))
        return cls(" | ".join(f" {'  '.join(_stems(sentence, language))} " for sentence in sentences))

    def count(self, term: Stems) -> int:
        return self.stems.count(f" {'  '.join(term)} ")


def _stems(text: str, language: Language) -> Stems:
    """Return the stems of all words, small ones as well: without them "tie-off" would be the same as "tie"."""
    return tuple(word.stem for word in language.words(text))


def _bold(passages: tuple[Passage, ...], language: Language) -> dict[Stems, str]:
    """Return the names set in bold inside running text; a line that is bold as a whole is a heading."""
    found: dict[Stems, str] = {}
    for text in _bold_texts(passages):
        words = text.split()
        if 0 < len(words) <= _MOST_WORDS and text[0].isalpha() and not text.isupper():
            found.setdefault(_stems(text, language), text)
    return {stems: text for stems, text in found.items() if len(stems) > 1}


def _bold_texts(passages: tuple[Passage, ...]) -> Iterator[str]:
    for passage in quotable(passages):
        block = passage.block
        if isinstance(block, Paragraph | ListItem):
            for mark in block.marks:
                if mark.style is Style.STRONG and mark.end - mark.start < len(block.text):
                    yield block.text[mark.start : mark.end].strip(" .,:;")


def _without_circles(needs: list[_Need]) -> tuple[_Need, ...]:
    """Return the needs without those that close a circle; needs that agree with the source are all kept."""
    kept = [need for need in needs if need.explainer < need.user]
    above: dict[int, set[int]] = {}
    for need in kept:
        above.setdefault(need.user, set()).add(need.explainer)
    for need in needs:
        if need.explainer > need.user and not _leads_to(need.explainer, need.user, above):
            kept.append(need)
            above.setdefault(need.user, set()).add(need.explainer)
    return tuple(kept)


def _leads_to(start: int, goal: int, above: Mapping[int, set[int]]) -> bool:
    seen, waiting = set[int](), [start]
    while waiting:
        place = waiting.pop()
        if place not in seen:
            seen.add(place)
            waiting += above.get(place, ())
    return goal in seen


def _sorted(count: int, needs: tuple[_Need, ...]) -> list[int]:
    """Return the places so that each comes behind what it needs, else as before (Kahn 1962, the first one first)."""
    open_needs: list[set[int]] = [set() for _ in range(count)]
    for need in needs:
        open_needs[need.user].add(need.explainer)
    order: list[int] = []
    left = list(range(count))
    while left:
        done = set(order)
        free = next(place for place in left if open_needs[place] <= done)
        order.append(free)
        left.remove(free)
    return order


def _remarks(units: tuple[Unit, ...], early: list[_Need]) -> tuple[Diagnostic, ...]:
    """Return one diagnostic for each unit that explains what earlier ones use."""
    found = []
    for place in sorted({need.explainer for need in early}):
        own = [need for need in early if need.explainer == place]
        terms = ", ".join(f"“{term}”" for term in dict.fromkeys(need.term for need in own))
        first = units[place].passages[0]
        count = len({need.user for need in own})
        found.append(USED_BEFORE.of(first.source, first.block.at, count=count, title=units[place].title, terms=terms))
    return tuple(found)
