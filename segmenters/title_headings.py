"""Finds titles in single headings of a unit: of most of it, above the others, of numbered steps, general ones."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from segmenters.pieces import Piece
from segmenters.title_join import short_title
from segmenters.titles import is_general, lower_first, plain_title, sentence_case, subject_of
from segmenters.unit_headings import STEP, Chapter, Part

_MOST_OF = 0.6
"""A heading under which this share of the words stands covers a unit."""
_HALF = 0.5
_SHARE_OF_CHAPTER = 0.2
"""A chapter's name is too wide for a unit that holds less of it."""
_PAIR = 2
_THIN = 0.1
_QUARTER = 0.25
"""Another heading of this share is a topic of its own."""
_EXERCISE = re.compile(
    r"^(?:(?:hands-on|practical|group|bonus)\s+)?(?:exercise|activity|lab|practice|walk-?through)(?: \d+)?\s*"
    r"(?::|\s[–—-](?=\s)|[–—](?=\s))\s*(?P<name>\S.*)$",
    re.IGNORECASE,
)
_TYPED = re.compile(
    r"recommendations?|guidance|requirements?|exercises?|activit(?:y|ies)|questions|faqs?|frequently asked questions|"
    r"examples?|case stud(?:y|ies)|challenges?|benefits|(?:terms and )?definitions?|terminology|glossary",
    re.IGNORECASE,
)
"""General headings that tell what kind of part it is, and so stand beside the name of their chapter."""
_NUMBERED = re.compile(rf"{STEP.pattern}\s*(?:$|[:.–—-])", re.IGNORECASE)
_STEPS_OF = re.compile(r"(?P<above>.+): (?P<steps>(?:step|stage|phase|task|day|version)s \d+ (?:to|and) \d+)$")
_LISTING = re.compile(
    r"(?:(?:guidelines|themes|principles|practices|rules|tips|considerations|recommendations)(?: and |$))+",
    re.IGNORECASE,
)
"""General headings of lists, which say something as soon as one knows of what."""
_OF_TERMS = re.compile(r"(?:terms and )?definitions?|terminology|glossary", re.IGNORECASE)
_THREE_QUARTERS = 0.75
_FEWEST_BELOW = 3
_FEWEST_ASKED = 4
_ASKS_WHAT = re.compile(r"(?:what(?:['’]s| is| are| do(?:es)?)|why|how)\b", re.IGNORECASE)
_MOSTLY_ASKED = 0.75


def is_list_of_questions(parts: Sequence[Part]) -> bool:
    """Tell of a unit of questions and their answers; a lesson may ask what this and that is under its headings."""
    asked = [part.name for part in parts if part.name.endswith("?")]
    lesson = sum(_ASKS_WHAT.match(name) is not None for name in asked) * 2 >= len(asked)
    return not lesson and len(asked) >= max(_FEWEST_ASKED, len(parts) * _MOSTLY_ASKED)


def heading_of_most(parts: Sequence[Part], total: float) -> Iterator[str]:
    """Yield the heading under which most of a unit stands, where no other one has a quarter of it."""
    for part in parts:
        beside = [p for p in parts if p is not part and p.is_section and not p.inside and short_title(p.name)]
        others = max((p.weight for p in beside), default=0.0)
        most = part.weight >= total * _MOST_OF and others < total * _QUARTER
        if most and not part.weak and not part.is_step:
            yield part.name


def listing_of(parts: Sequence[Part], subject: str) -> Iterator[str]:
    """Yield the general heading under which half of a unit stands, with its subject: "Ladders: guidelines"."""
    total = sum(part.weight for part in parts)
    for part in parts:
        name = part.name.replace(" & ", " and ").lower()
        if subject and part.weight >= total * _HALF and _LISTING.fullmatch(name):
            yield f"{sentence_case(subject)}: {name}"


def without_exercise(title: str) -> str:
    """Return what an exercise is about: "Exercise – Storing a ladder" gives "Storing a ladder"."""
    match = _EXERCISE.match(title)
    return match["name"] if match and not is_general(match["name"]) else title


def named_exercise(parts: Sequence[Part], total: float) -> Iterator[str]:
    """Yield what an exercise is about with which most of the unit begins."""
    for place, part in enumerate(parts):
        match = _EXERCISE.match(part.name)
        if match and not is_general(match["name"]) and sum(p.weight for p in parts[place:]) >= total * _MOST_OF:
            yield match["name"]


def heading_above(parts: Sequence[Part]) -> Iterator[str]:
    """Yield the heading below which most of the unit stands."""
    total = sum(part.weight for part in parts)
    outer = [part for part in parts if not part.inside and not part.weak]
    least = total * (_HALF if len(outer) > _PAIR else _MOST_OF)
    above = [part for part in parts if part.reach > part.weight and part.reach >= least and not part.weak]
    for part in sorted(above, key=lambda part: -part.reach):
        if _has_equal(part, outer, total):
            continue
        if part.reach >= part.extent * _SHARE_OF_CHAPTER and not frames_one(part, parts):
            yield part.name


def _has_equal(part: Part, outer: Sequence[Part], total: float) -> bool:
    """Tell of a heading with one other beside it that is a topic of its own and has as short a name."""
    beside = [other for other in outer if other is not part and other.is_section]
    equal = [other for other in beside if other.reach >= total * _QUARTER and short_title(other.name)]
    return len(beside) == 1 and bool(equal) and part in outer and part.reach < total * _THREE_QUARTERS


def frames_one(part: Part, parts: Sequence[Part]) -> bool:
    """Tell of a heading with next to nothing below it but one of several others, which says more of the unit."""
    only = any(abs(part.reach - part.weight - other.weight) < 1 for other in parts if other is not part)
    return only and part.weight < part.reach * _THIN and part.reach < part.extent * _MOST_OF


def general_heading_above(parts: Sequence[Part], heaviest: Callable[[Sequence[Part]], Iterator[str]]) -> Iterator[str]:
    """Yield a heading that tells what kind of part it is, with the heaviest of the headings below it."""
    total = sum(part.weight for part in parts)
    for part in parts:
        if not (part.is_empty and _TYPED.fullmatch(part.name) and part.reach > part.weight):
            continue
        below = [other for other in parts[parts.index(part) + 1 :] if not other.weak]
        if part.reach >= total * _MOST_OF:
            alone = _OF_TERMS.fullmatch(part.name) or len(below) < _FEWEST_BELOW
            told = "" if alone else next(heaviest([replace(other, inside=False) for other in below]), "")
            yield f"{part.name}: {lower_first(told)}" if told else part.name


def steps_as_one(
    parts: list[Part], group: tuple[Piece, ...], chapter: Chapter | None
) -> tuple[list[Part], Part | None]:
    """Return the parts with those of numbered steps put together, and that one, named by the heading above them."""
    bare = {match[1].lower() for part in parts if (match := STEP.fullmatch(part.name))}
    counted = {part.name: match for part in parts if (match := _NUMBERED.match(part.name)) and match[1].lower() in bare}
    steps = [part for part in parts if part.name in counted]
    if len(steps) < 2:
        return parts, None
    told = list(counted.values())
    first, last = told[0], told[-1]
    numbers = f"{first[1].lower()}s {first[2]} {'to' if len(told) > 2 else 'and'} {last[2]}"
    inside = [piece for piece in group if STEP.fullmatch(plain_title(piece.title))]
    above = next((piece.parent for piece in inside if piece.parent), chapter.name if chapter else "")
    name = f"{above}: {numbers}" if above else numbers
    weight = sum(part.weight for part in steps)
    whole = Part(name, weight, weight, weight, weak=False, opens=steps[0].opens, inside=False)
    kept = [part for part in parts if part not in steps or part is steps[0]]
    return [whole if part is steps[0] else part for part in kept], whole


def numbers_alone(names: list[str]) -> tuple[str, list[str]]:
    """Return the heading above numbered steps, and the names with the steps alone: "steps 5 and 6"."""
    found = [match for name in names if (match := _STEPS_OF.match(name))]
    if not found:
        return "", names
    return found[0]["above"], [match["steps"] if (match := _STEPS_OF.match(name)) else name for name in names]


def last_resorts(parts: Sequence[Part], chapter: Chapter | None, above: str) -> Iterator[str]:
    """Yield titles from headings that fit any subject, with the chapter's name where there is one."""
    ranked = sorted(parts, key=lambda part: (part.is_empty and not part.is_example, -part.weight))
    best = ranked[0].name if ranked else ""
    if best and not is_general(best):
        yield subject_of(best)
    if above and STEP.fullmatch(best) and not is_general(above):
        yield f"{above}: {best}"
    if chapter and _TYPED.fullmatch(best):
        yield f"{chapter.name}: {best.lower()}"
    if chapter:
        yield chapter.name
    yield from (part.name for part in ranked if part.reach > part.weight)
    if best:
        yield best
