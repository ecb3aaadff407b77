"""Tells what a unit is made of, as far as the verb of an objective asks for it: an exercise, or a list of tips."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.model import Heading, ListItem, Paragraph, Style, is_said, text_of
from segmenters.language import Language
from segmenters.model import Passage
from segmenters.pieces import shown
from segmenters.titles import plain_title

_EXERCISE = re.compile(
    r"\b(?:exercises?|activit(?:y|ies)|practi[cs]e|practi[cs]ing|challenge|hands-on|your turn|try it|role[- ]play|"
    r"teach[- ]back|lab)\b",
    re.IGNORECASE,
)
_TIPS = re.compile(
    r"\b(?:tips|do(?:['’]?s)? (?:and|&) do(?: not|n['’]?t)['’]?s?|do nots?|don['’]?ts?|rules|guidelines|"
    r"(?:best|good) practices?|to avoid)\b",
    re.IGNORECASE,
)
_DONE = re.compile(r"(?:demonstrat|practi[cs]|perform|rehears|role-play|tr(?:y|ies)|conduct)\w*\b", re.IGNORECASE)
_TOLD = re.compile(
    r"(?:describe|explain|summari[sz]e|list|identify|name|state|outline|recogni[sz]e|define|distinguish)\b",
    re.IGNORECASE,
)
_MOSTLY = 0.5
_FOR, _AGAINST = 1.5, 0.7
"""By how much a unit that has what the verb asks for counts more, and one that has the contrary less."""
_FEWEST_POINTS, _POINT = 3, 15
"""So many points with a name, and more than so many words behind the name of each, are the parts of their unit."""
_SPOKEN_OF = 1 / 3
"""Share of the words of an objective that a point has to have to be about it."""


@dataclass(frozen=True, slots=True)
class Form:
    """The headings of a unit, whether it is mostly an exercise or a list of tips, and the sources it is made from.

    `exercises` are the titles of its exercises, also those set as bold lines; `points` are the texts of the named
    points that the unit goes through one by one, if there are several.
    """

    headings: tuple[str, ...] = ()
    exercise: bool = False
    tips: bool = False
    sources: frozenset[str] = frozenset()
    exercises: tuple[str, ...] = ()
    points: tuple[str, ...] = ()


def form_of(title: str, passages: tuple[Passage, ...]) -> Form:
    """Return the form of a unit, by its title, its headings, and how much stands under those of exercises."""
    headings = tuple(plain_title(p.block.text) for p in passages if isinstance(p.block, Heading))
    return Form(
        headings,
        exercise=_share_under(_EXERCISE, title, passages) >= _MOSTLY,
        tips=_share_under(_TIPS, title, passages) >= _MOSTLY,
        sources=frozenset(p.source for p in passages),
        exercises=tuple(title for title in (*headings, *_bold_lines(passages)) if _EXERCISE.search(title)),
        points=_points_in(passages),
    )


def suits(objective: str, form: Form, *, half: bool = False) -> float:
    """Return by how much the form of a unit speaks for an objective, or below 1.0 against it.

    Who demonstrates needs an exercise to do so, and no list of tips; who sums up what to do and what not to needs such
    a list. An exercise puts together what was taught, so `half` of an objective is for the unit that teaches it.
    """
    if form.exercise and half:
        return _AGAINST
    if _DONE.match(objective):
        return _FOR if form.exercise else _AGAINST if form.tips else 1.0
    if form.tips and _TIPS.search(objective):
        return _FOR
    return _AGAINST if form.exercise and _TOLD.match(objective) else 1.0


def has_exercise_on(objective: str, form: Form, language: Language) -> bool:
    """Tell whether an objective asks to do something, and the title of an exercise has a word of what is done."""
    object_ = set(language.stems(objective.partition(" ")[2]))
    named = any(object_ & set(language.stems(title)) for title in form.exercises)
    return named and _DONE.match(objective) is not None


def is_of_one_point(object_: frozenset[str], title: frozenset[str], points: tuple[frozenset[str], ...]) -> bool:
    """Tell whether what an objective is about is that of one point of a unit only, and not what the unit is titled for.

    All are told by their stems. What no point is about is what all of them are about together: their stages, say.
    """
    named, *about = (len(object_ & stems) >= _SPOKEN_OF * len(object_) for stems in (title, *points))
    return not named and sum(about) == 1


def _bold_lines(passages: tuple[Passage, ...]) -> tuple[str, ...]:
    paragraphs = (p.block for p in passages if isinstance(p.block, Paragraph))
    return tuple(plain_title(block.text) for block in paragraphs if _bold_start(block) == len(block.text))


def _points_in(passages: tuple[Passage, ...]) -> tuple[str, ...]:
    """Return the points and paragraphs that begin with a name in bold and say much of it; none where they are few."""
    blocks = [p.block for p in passages if isinstance(p.block, ListItem | Paragraph) and not is_said(p.block)]
    long = (block.text for block in blocks if len(block.text[_bold_start(block) or len(block.text) :].split()) > _POINT)
    named = tuple(long)
    return named if len(named) >= _FEWEST_POINTS else ()


def _bold_start(block: ListItem | Paragraph) -> int:
    """Return how many characters a text begins with in bold."""
    return max((mark.end for mark in block.marks if mark.style is Style.STRONG and mark.start == 0), default=0)


def _share_under(kind: re.Pattern[str], title: str, passages: tuple[Passage, ...]) -> float:
    """Return the share of the words shown that stand under headings of a kind; a title stands over what has none."""
    under = kind.search(title) is not None
    own, level = 0, 0
    for passage in passages:
        if isinstance(passage.block, Heading):
            if passage.block.level <= level or not under:
                under, level = kind.search(passage.block.text) is not None, passage.block.level
        elif under and not is_said(passage.block):
            own += len(text_of(passage.block).split())
    whole = sum(len(text_of(passage.block).split()) for passage in shown(passages))
    return own / whole if whole else 0.0
