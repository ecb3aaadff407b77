"""Finds which units need which: one that is about a term needs the one that defines it, and can be put behind it.

A unit is about a term when the term stands in it twice or more, and either in its title, its objective or a heading, or
in a good part of its sentences, and it does not define the term itself. It needs two others at most, those whose terms
it uses most, and never one that is only looked up, such as a glossary. Where two units need each other, the order of
the source decides, so that no unit ever needs itself by way of others.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from extractors.diagnostics import Code, Diagnostic, Severity
from extractors.model import Heading, text_of
from segmenters.definitions import Definition
from segmenters.language import Language
from segmenters.model import Role, Unit, UnitKind
from segmenters.pieces import quotable

USED_BEFORE = Code(
    "S120",
    Severity.WARNING,
    "units that use what is explained only later, in “{title}”: {count} ({terms})",
    'Let what explains come first with [segment] order = "prerequisites", or say in the earlier drafts what it means.',
)

_FEWEST_USES = 2
_COMMON_SHARE = 0.6
_FEWEST_UNITS = 4
_MOST_NEEDED = 2
_GOOD_PART = 0.12
_LOOKED_UP = re.compile(
    r"\b(?:glossary|acronyms?|abbreviations?|references?|appendi(?:x|ces)|annex(?:es)?|index|terms used|vocabulary)\b",
    re.IGNORECASE,
)

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
    strength: float


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
    texts = [_Text.of(unit, language) for unit in units]
    explained: list[dict[Stems, str]] = [
        {_stems(definition.term, language): definition.term for definition in own} for own in terms
    ]
    taught = [place for place, unit in enumerate(units) if not _is_looked_up(unit)]
    names = {stems: place for place in reversed(taught) for stems in explained[place]}
    found = []
    for stems, place in sorted(names.items(), key=lambda entry: (entry[1], entry[0])):
        if not stems or _is_common(stems, [text.count(stems) for text in texts]):
            continue
        for user, text in enumerate(texts):
            if user != place and stems not in explained[user] and (strength := text.strength(stems)):
                found.append(_Need(user, place, explained[place][stems], strength))
    return _strongest(found)


def _is_looked_up(unit: Unit) -> bool:
    """Tell of a unit that nobody reads before another: a list of terms, a card to be used at work."""
    return unit.kind is UnitKind.REFERENCE or unit.role is Role.AT_WORK or _LOOKED_UP.search(unit.title) is not None


def _strongest(needs: list[_Need]) -> list[_Need]:
    """Return the needs of each unit that lead to the few others whose terms it uses most."""
    kept = []
    for user in dict.fromkeys(need.user for need in needs):
        own = [need for need in needs if need.user == user]
        best: dict[int, float] = {}
        for need in own:
            best[need.explainer] = max(best.get(need.explainer, 0.0), need.strength)
        chosen = sorted(best, key=lambda place: (-best[place], place))[:_MOST_NEEDED]
        kept += [need for need in own if need.explainer in chosen]
    return sorted(kept, key=lambda need: (need.explainer, need.user, need.term))


def _is_common(stems: Stems, uses: list[int]) -> bool:
    """Tell whether a single word stands in so many units that it is no term of any."""
    in_use = sum(count > 0 for count in uses)
    return len(stems) == 1 and len(uses) >= _FEWEST_UNITS and in_use > _COMMON_SHARE * len(uses)


@dataclass(frozen=True, slots=True)
class _Text:
    """The stems of a unit, sentence by sentence and of its names, in which a term can be searched."""

    sentences: tuple[str, ...]
    names: str

    @classmethod
    def of(cls, unit: Unit, language: Language) -> _Text:
        fit = quotable(unit.passages)
        sentences = (sentence for p in fit for sentence in language.sentences(text_of(p.block)))
        names = (unit.title, unit.objective.text, *(p.block.text for p in fit if isinstance(p.block, Heading)))
        return cls(
            tuple(_in_row(sentence, language) for sentence in sentences),
            " | ".join(_in_row(name, language) for name in names),
        )

    def count(self, term: Stems) -> int:
        return sum(sentence.count(_row(term)) for sentence in self.sentences)

    def strength(self, term: Stems) -> float:
        """Return in which share of the sentences a term stands, one more where it is named; 0.0 if it hardly does."""
        with_it = sum(_row(term) in sentence for sentence in self.sentences)
        share = with_it / max(1, len(self.sentences))
        named = _row(term) in self.names
        return share + named if self.count(term) >= _FEWEST_USES and (named or share >= _GOOD_PART) else 0.0


def _in_row(text: str, language: Language) -> str:
    return _row(_stems(text, language))


def _row(stems: Stems) -> str:
    return f" {'  '.join(stems)} "


def _stems(text: str, language: Language) -> Stems:
    """Return the stems of all words, small ones as well: without them "tie-off" would be the same as "tie"."""
    return tuple(word.stem for word in language.words(text))


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
