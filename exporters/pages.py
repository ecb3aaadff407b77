"""A pack as the view of its course: pages with ids, places that are linked to, times in minutes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from exporters.clip_files import course_clip_files
from exporters.link_places import beginnings_of, block_places, page_id, section_places
from exporters.markup import passages_to_show, stretches
from exporters.media_kinds import media_kind
from exporters.names import ncname
from exporters.pictures import Picture
from exporters.places import repeats_of
from exporters.questions import question_views
from exporters.seat_time import whole_minutes
from exporters.shown_views import Spot
from exporters.surroundings import Surroundings
from exporters.views import ClipView, CourseView, Reference, UnitView
from exporters.wording import Wording
from segmenters.evidence import Evidence
from segmenters.model import Clip, Pack, Unit

_RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"})

FindPicture = Callable[[str], tuple[str, Picture] | None]
"""Gives the path and the form of a picture by its digest; None when it cannot be shown."""


def course_view(pack: Pack, words: Wording, picture: FindPicture, draft: bool) -> CourseView:
    """Return what the templates show of a pack, units in teaching order."""
    language = pack.language or words.language
    spoken = language.partition("-")[0].lower()
    passages = [passage for unit in pack.units for passage in unit.passages]
    several = len({passage.source for passage in passages} | {source for source, _ in repeats_of(passages)}) > 1
    beginnings = beginnings_of(pack)
    around = Surroundings({}, several, picture, section_places(beginnings))
    units = tuple(
        _unit_view(unit, number, pack, replace(around, anchors=block_places(unit, beginnings.values())))
        for number, unit in enumerate(pack.units, start=1)
    )
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
    page = page_id(unit)
    name = f"{ncname(pack.id)}.{unit.uid}"

    def spot_of(quoted: Evidence) -> Spot:
        spot = around.spot_at(quoted.source, quoted.block, quoted.at)
        return spot if spot.anchor else replace(spot, anchor=page)

    questions = question_views(unit, name, spot_of)
    needed = set(unit.needs) - {unit.uid}
    return UnitView(
        number=number,
        uid=unit.uid,
        name=name,
        slug=unit.slug,
        page=page,
        check_page=f"check-{unit.uid}" if questions else "",
        title=unit.title,
        role=unit.role.value,
        needs=tuple(Reference(page_id(each), each.title) for each in pack.units if each.uid in needed),
        objective=unit.objective.text,
        minutes=whole_minutes(unit.seat_time_s),
        stretches=stretches(passages_to_show(unit), around),
        questions=questions,
        clip=_clip_view(unit.clip) if unit.clip else None,
    )


def _clip_view(clip: Clip) -> ClipView:
    paths = course_clip_files(clip)
    minutes, seconds = divmod((clip.length_ms + 500) // 1000, 60)
    return ClipView(
        kind=media_kind(clip.media.media_type),
        path=paths[clip.media.digest],
        type=clip.media.media_type,
        captions=paths[clip.captions.digest],
        transcript=paths[clip.transcript.digest],
        poster=paths[clip.poster.digest] if clip.poster else "",
        length=f"{minutes}:{seconds:02d}",
    )
