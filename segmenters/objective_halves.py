"""Parts a stated objective with two verbs between units, and puts it together again where one unit teaches both.

"Train and evaluate a model" is one objective where one unit is about models, and two where one unit trains them and the
next evaluates them. Two objectives that a source states in one line ("Find tasks and explain why tasks matter") are
both kept where two units serve them; where one unit serves both, the one that says more of it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from segmenters.language import Language
from segmenters.objective_flaws import second_verb
from segmenters.stated import Stated
from segmenters.verbs import is_unmeasurable, level_of

_JOINED = re.compile(r"^(?P<one>[\w-]+)(?:, | and | or |/|, and )(?P<other>[\w-]+) (?P<object>(?!and\b|or\b).+)$")


@dataclass(frozen=True, slots=True)
class Half:
    """A goal that is handed out: the number of the stated objective it comes from, and its verb if it is a half."""

    goal: Stated
    whole: int
    verb: str = ""


def parted(stated: Sequence[Stated]) -> tuple[Half, ...]:
    """Return the objectives to hand out: of one with two verbs for one object, each verb with the object."""
    found: list[Half] = []
    for number, goal in enumerate(stated):
        match = None if goal.promised or second_verb(goal.text) is None else _JOINED.match(goal.text)
        verbs = (match["one"], match["other"]) if match else ()
        if match and all(level_of(verb) is not None and not is_unmeasurable(verb) for verb in verbs):
            found += [Half(replace(goal, text=f"{verb} {match['object']}"), number, verb) for verb in verbs]
        else:
            found.append(Half(goal, number))
    return tuple(found)


def put_together(
    halves: Sequence[Half], given: Sequence[int | None], stated: Sequence[Stated], units: int, language: Language
) -> list[Stated | None]:
    """Return the objective of each unit: a half where both halves found one, else the whole that it is half of."""
    chosen: list[Stated | None] = [None] * units
    for half, unit in zip(halves, given, strict=True):
        if unit is None:
            continue
        other = [at for one, at in zip(halves, given, strict=True) if one.whole == half.whole and one is not half]
        chosen[unit] = half.goal if any(at is not None for at in other) or not half.verb else stated[half.whole]
    left = [half.goal for half, unit in zip(halves, given, strict=True) if unit is None and not half.verb]
    return [goal and _fuller(goal, left, language) for goal in chosen]


def _fuller(goal: Stated, left: Sequence[Stated], language: Language) -> Stated:
    """Return an objective of the same line that no unit took and that says all that this one says, and more."""
    own = _object_stems(goal, language)
    beside = (other for other in left if other.evidence == goal.evidence and not other.promised)
    return next((other for other in beside if own and own < _object_stems(other, language)), goal)


def _object_stems(goal: Stated, language: Language) -> frozenset[str]:
    return frozenset(language.stems(goal.text.partition(" ")[2]))
