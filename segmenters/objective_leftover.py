"""Hands stated objectives that no unit took to units without one, in order, where something speaks for it.

The words of a list of objectives are often not those of the units: "Practise a short opening" is taught where a heading
says "Practise your opening", and the last of the list belongs to the last unit. The order of the list is kept: such an
objective stands behind the units of those before it, and before the units of those behind it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from segmenters.language import Language
from segmenters.stated import Stated
from segmenters.unit_form import Form, has_exercise_on, is_of_one_point

_LEAST_SHARE = 0.3
"""Share of the score of its best unit below which an objective is taught elsewhere, whatever a heading says."""
_TAUGHT = 0.06
"""Score of its best unit from which an objective is known to be taught there, and its place tells no more."""
_FEW_MORE = 1
"""By how many the units of a source may outnumber its objectives, for the last of both to belong together."""


@dataclass(frozen=True, slots=True)
class Place:
    """A unit that an objective may go to: the stems of its title, headings, named points and all of it, and its form.

    `open` is false where a unit covers several promised topics, which speak for it together.
    """

    title: frozenset[str]
    heads: frozenset[str]
    points: tuple[frozenset[str], ...]
    stems: frozenset[str]
    form: Form
    open: bool

    def suits_whole(self, object_: frozenset[str]) -> bool:
        """Tell whether the unit is about an object (its stems), and not one point of it only."""
        return not is_of_one_point(object_, self.title, self.points)


def hand_out_left(
    chosen: Sequence[Stated | None],
    stated: Sequence[Stated],
    scores: Sequence[Sequence[float]],
    places: Sequence[Place],
    language: Language,
) -> list[Stated | None]:
    """Return the objective of each unit, with those left over given to open units without one where they belong.

    `scores` tell how well each stated objective (rows) fits each unit.
    """
    found = list(chosen)
    for number, (goal, row) in enumerate(zip(stated, scores, strict=True)):
        if goal.promised or _units_of(goal, found):
            continue
        open_to_it = (unit for unit in _between(number, stated, found) if found[unit] is None and places[unit].open)
        free = [unit for unit in open_to_it if _is_home(goal, places[unit])]
        object_ = frozenset(language.stems(goal.text.partition(" ")[2]))
        practised = [unit for unit in free if has_exercise_on(goal.text, places[unit].form, language)]
        best = max(row, default=0.0)
        named = [unit for unit in free if row[unit] >= _LEAST_SHARE * best and _is_named(object_, places[unit], places)]
        last = [unit for unit in free if best < _TAUGHT and _is_last(goal, object_, unit, stated, places)]
        for units in (practised, named, last):
            if units:
                found[max(units, key=lambda unit: (row[unit], -unit))] = goal
                break
    return found


def _between(number: int, stated: Sequence[Stated], found: Sequence[Stated | None]) -> range:
    """Return the units behind those of the objective before, and before those of the objective behind."""
    source = stated[number].evidence.source
    before = [_units_of(goal, found) for goal in stated[:number] if goal.evidence.source == source]
    behind = [_units_of(goal, found) for goal in stated[number + 1 :] if goal.evidence.source == source]
    first = next((max(units) + 1 for units in reversed(before) if units), 0)
    end = next((min(units) for units in behind if units), len(found))
    return range(first, end)


def _units_of(goal: Stated, found: Sequence[Stated | None]) -> list[int]:
    """Return the units that took an objective, or one that the same line states."""
    return [unit for unit, taken in enumerate(found) if taken is not None and taken.evidence == goal.evidence]


def _is_home(goal: Stated, place: Place) -> bool:
    return not place.form.sources or goal.evidence.source in place.form.sources


def _is_named(object_: frozenset[str], place: Place, places: Sequence[Place]) -> bool:
    """Tell whether a heading has a word of the objective that tells the unit from most, and the unit is not wider."""
    telling = [stem for stem in object_ & place.heads if 2 * sum(stem in one.heads for one in places) <= len(places)]
    return bool(telling) and place.suits_whole(object_)


def _is_last(
    goal: Stated, object_: frozenset[str], unit: int, stated: Sequence[Stated], places: Sequence[Place]
) -> bool:
    """Tell whether objective and unit are the last of a source that has about as many of both, and share a word."""
    lines = list(dict.fromkeys(one.evidence for one in stated if one.evidence.source == goal.evidence.source))
    units = [at for at, place in enumerate(places) if _is_home(goal, place)]
    ends = lines[-1] == goal.evidence and units[-1] == unit
    return ends and len(lines) <= len(units) <= len(lines) + _FEW_MORE and bool(places[unit].stems & object_)
