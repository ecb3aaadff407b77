"""Turns the open questions of a source into discussion starters of the units that they are about."""

from __future__ import annotations

from collections import Counter

from segmenters.evidence import Bloom, Origin
from segmenters.identity import prompt_id
from segmenters.journey_parts import Prompt
from segmenters.language import Language
from segmenters.model import Unit
from segmenters.open_questions import Answered
from segmenters.question import Difficulty, FillInQuestion, Profile
from segmenters.stated_places import units_of

_MOST = 3
"""In one unit: more is a test and no talk."""
_PROFILE = Profile(Bloom.UNDERSTAND, Difficulty.MEDIUM, Origin.STATED, "stated")


def starters_of(units: tuple[Unit, ...], asked: tuple[Answered, ...], language: Language) -> tuple[Prompt, ...]:
    """Return a prompt for each open question that a unit speaks of, with the answer of the source.

    There are three a unit at most, in the order of the units.
    """
    placed = tuple(FillInQuestion("", one.stem, (one.answer,), "", one.asked, _PROFILE) for one in asked)
    places = units_of(placed, tuple(unit.passages for unit in units), language)
    found: list[tuple[int, Prompt]] = []
    counts: Counter[int] = Counter()
    for one, at in zip(asked, places, strict=True):
        if at is None or counts[at] >= _MOST:
            continue
        counts[at] += 1
        uid = units[at].uid
        text = f"{one.stem.strip()} The source answers: “{one.answer.strip()}”"
        found.append((at, Prompt(prompt_id(f"asked {uid}", one.evidence), uid, text, one.evidence)))
    return tuple(prompt for _, prompt in sorted(found, key=lambda entry: entry[0]))
