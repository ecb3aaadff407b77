"""Finds what covers a unit of many headings: one that opens or spans the others, their kind, how far they go."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from segmenters.grammar import Form, main_verb, subject_of
from segmenters.language import Language
from segmenters.title_join import listed
from segmenters.titles import is_general
from segmenters.unit_headings import Part
from segmenters.wordlists import word_list

_MOST_OF = 0.6
_NEARLY_ALL = 0.75
_THIN_WORDS = 16
_THIN = 0.1
"""What opens a unit with no more than this, and has headings after it, says what they are about."""
_FIFTH = 0.2
_HALF = 0.5
_FEWEST = 3
_PAIR = 2
_CASE = re.compile(
    r"(?P<kind>scenario|case|use case|example|option|phase|stage) (?P<number>\d{1,2})\b\s*[:.–—-]", re.IGNORECASE
)
_SLOT = re.compile(
    r"(?:the |our |key |main )?(?:challenges?|problems?|solutions?|benefits|results?|outcomes?|requirements?|"
    r"recommendations?|risks|limitations|advantages|disadvantages|causes|effects|costs|goals?|"
    r"(?:current |present |initial )?situation|(?:challenge|problem) (?:definition|statement|description))",
    re.IGNORECASE,
)
"""Headings that fit any subject, but say together with its name what is told of it."""
_SLOT_FRAME = re.compile(r"^(?:the|our|key|main) | (?:definition|statement|description)$")
_ROLES = "Roles and responsibilities"
_LONGEST_ROLE = 5
_FINITE = re.compile(
    r"\w (?:is|are|was|were|has|have|can|cannot|must|should|will|does|do|counts?|matters?)\b", re.IGNORECASE
)


def overview_of(parts: Sequence[Part], text: str, language: Language) -> Iterator[str]:
    """Yield the heading of the page with which a unit opens when it says what the three or more others are about.

    Such a page has next to no words of its own, or its `text` names most of the headings that follow.
    """
    first = parts[0] if parts else None
    if first is None or not first.opens or first.is_practice or is_general(first.name) or first.name.endswith("?"):
        return
    others = [part for part in parts[1:] if not part.is_empty]
    total = sum(part.weight for part in parts)
    stems = frozenset(language.stems(text)) - frozenset(language.stems(first.name))
    named = [p for p in others if _share(frozenset(language.stems(p.name)), stems) >= _HALF]
    thin = first.weight <= min(_THIN_WORDS, total * _THIN)
    lists = len(named) >= max(_FEWEST, len(others) * _MOST_OF) and first.weight <= total * _FIFTH
    if len(others) >= _FEWEST and (thin or lists):
        yield first.name


def _share(wanted: frozenset[str], known: frozenset[str]) -> float:
    return len(wanted & known) / len(wanted) if wanted else 0.0


def of_kinds(parts: Sequence[Part], chapter: str, language: Language) -> Iterator[str]:
    """Yield what headings of one kind are: numbered cases, people in their roles, what is told of any subject."""
    total = sum(part.weight for part in parts)
    cases = [(match, part) for part in parts if (match := _CASE.match(part.name))]
    numbers = sorted({int(match["number"]) for match, _ in cases})
    if len(numbers) > 1 and sum(part.weight for _, part in cases) >= total * _MOST_OF and language.english:
        joint = "to" if len(numbers) > _PAIR else "and"
        yield f"{cases[0][0]['kind'].capitalize()}s {numbers[0]} {joint} {numbers[-1]}"
    people = [part for part in parts if names_people(part.name)]
    if len(people) >= _FEWEST and sum(part.weight for part in people) >= total * _NEARLY_ALL and language.english:
        yield _ROLES
    slots = [part for part in parts if is_slot(part.name)]
    if chapter and len(slots) > 1 and sum(part.weight for part in slots) >= total * _MOST_OF and language.english:
        told = dict.fromkeys(_SLOT_FRAME.sub("", part.name.lower()) for part in slots)
        yield f"{chapter}: {listed(list(told), 'and')}"


def is_slot(heading: str) -> bool:
    """Tell whether a heading says what is told of any subject: "Challenges", "Solution"."""
    return _SLOT.fullmatch(heading) is not None


def names_people(heading: str) -> bool:
    """Tell whether a heading is the name of a role, or of two: "Sales personnel", "Executives and managers"."""
    last = re.sub(r"[^a-z ]", "", heading.lower()).split()[-1:]
    singular = [word.removesuffix("s") for word in last]
    known = word_list("surely_people")
    many = (last != singular or heading.lower().startswith("the ")) and singular[0] in word_list("roles")
    named = bool(last) and (last[0] in known or singular[0] in known or many)
    return named and len(heading.split()) <= _LONGEST_ROLE


def reach_of(parts: Sequence[Part], language: Language) -> dict[str, float]:
    """Return how much each heading covers: what stands below it, and below others that have all of its words."""
    marks = marks_of([part.name for part in parts], language)
    return {
        part.name: part.reach + sum(p.reach for p in parts if marks[part.name] < marks[p.name] and not p.inside)
        for part in parts
    }


def theme_of(parts: Sequence[Part], language: Language, common: frozenset[str]) -> Part | None:
    """Return the first heading that shares a telling word with those of nearly all of a unit."""
    stems = {part.name: frozenset(language.stems(part.name)) - common for part in parts}
    total = sum(part.weight for part in parts)
    for part in sorted((part for part in parts if not re.search(r"\d", part.name)), key=lambda part: not part.opens):
        alike = [p for p in parts if stems[p.name] & stems[part.name]]
        under = part.reach - part.weight
        if len(alike) >= _FEWEST and sum(p.weight for p in alike) + under >= total * _NEARLY_ALL and not part.inside:
            return part
    return None


def marks_of(names: Sequence[str], language: Language) -> dict[str, frozenset[str]]:
    """Return the stems of headings; "leveraged" and "leveraging" are two things where headings have both."""
    words = {name: [word for word in language.words(name) if not word.stop] for name in names}
    forms: defaultdict[str, set[str]] = defaultdict(set)
    for word in (word for found in words.values() for word in found):
        forms[word.stem].update(end for end in ("ed", "ing") if word.text.lower().endswith(end))
    return {
        name: frozenset(word.text.lower() if len(forms[word.stem]) > 1 else word.stem for word in found)
        for name, found in words.items()
    }


def wider_than(parts: Sequence[Part], total: float, marks: Mapping[str, frozenset[str]]) -> Iterator[str]:
    """Yield the heading that has all the words of two others: "From ladders to scaffolds" beside "Ladders"."""
    for part in parts:
        within = [p for p in parts if marks[p.name] and marks[p.name] < marks[part.name]]
        held = part.weight + sum(p.weight for p in within)
        if len({marks[p.name] for p in within}) >= _PAIR and held >= total * _MOST_OF and not part.weak:
            yield part.name.replace(" -> ", " to ").replace(" → ", " to ")
            return


def is_clause(name: str, language: Language) -> bool:
    """Tell whether a heading is a sentence and no name: "Attention is a limited resource"."""
    if not language.english:
        return False
    if _FINITE.search(name):
        return True
    tokens = language.parse(f"{name[:1].upper()}{name[1:].lower()}.") if " " in name else ()
    verb = main_verb(tokens) if tokens else None
    told = subject_of(tokens) if verb is not None else None
    return verb is not None and told is not None and told < verb and tokens[verb].form is Form.PRESENT
