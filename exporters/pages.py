"""A pack as the view of its course: pages with ids, places that are linked to, times in minutes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from exporters.markup import Surroundings, passages_to_show, spot_at, stretches
from exporters.names import ncname
from exporters.pictures import Picture
from exporters.questions import question_views
from exporters.seat_time import whole_minutes
from exporters.views import CourseView, Spot, UnitView
from exporters.wording import Wording
from segmenters.model import Evidence, Pack, Passage, Unit

_RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"})

FindPicture = Callable[[str], tuple[str, Picture] | None]
"""Gives the path and the form of a picture by its digest; None when it cannot be shown."""


def course_view(pack: Pack, words: Wording, picture: FindPicture, draft: bool) -> CourseView:
    """Return what the templates show of a pack, units in teaching order."""
    language = pack.language or words.language
    spoken = language.partition("-")[0].lower()
    several = len({passage.source for unit in pack.units for passage in unit.passages}) > 1
    around = Surroundings({}, several, picture)
    units = tuple(_unit_view(unit, number, pack, around) for number, unit in enumerate(pack.units, start=1))
    return CourseView(
        id=pack.id,
        title=pack.title or pack.id,
        language=language,
        direction="rtl" if spoken in _RIGHT_TO_LEFT else "ltr",
        words_language="" if spoken == words.language else words.language,
        draft=draft,
        minutes=sum(unit.minutes for unit in units),
        units=units,
        words=words,
    )


def _unit_view(unit: Unit, number: int, pack: Pack, around: Surroundings) -> UnitView:
    page = f"unit-{unit.uid}"
    name = f"{ncname(pack.id)}.{unit.uid}"
    passages = passages_to_show(unit)
    anchors = _anchors(unit, passages)
    around = replace(around, anchors=anchors)

    def spot_of(quoted: Evidence) -> Spot:
        spot = spot_at(quoted.source, quoted.block, quoted.at, around)
        return spot if spot.anchor else replace(spot, anchor=page)

    questions = question_views(unit, name, spot_of)
    return UnitView(
        number=number,
        uid=unit.uid,
        name=name,
        slug=unit.slug,
        page=page,
        check_page=f"check-{unit.uid}" if questions else "",
        title=unit.title,
        objective=unit.objective.text,
        minutes=whole_minutes(unit.seat_time_s),
        stretches=stretches(passages, around),
        questions=questions,
    )


def _anchors(unit: Unit, passages: Sequence[Passage]) -> dict[tuple[str, str], str]:
    """Return HTML ids for the blocks that questions come from, as far as they stand in the same unit."""
    present = {(passage.source, passage.block.key) for passage in passages}
    quoted = dict.fromkeys((question.evidence.source, question.evidence.block) for question in unit.questions)
    return {place: f"place-{unit.uid}-{number}" for number, place in enumerate(quoted, start=1) if place in present}
