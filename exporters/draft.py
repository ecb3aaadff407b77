"""Delivers a pack as markdown for review: an overview, a draft for each unit, the journey, the cuts, the pictures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from exporters.clip_files import clip_files
from exporters.contract import Order
from exporters.draft_around import Around
from exporters.draft_overview import cut_list, overview
from exporters.draft_pictures import draft_pictures
from exporters.draft_unit import unit_as_markdown
from exporters.journey import journey_files
from exporters.model import Artifact, Export, File
from exporters.unit_links import UnitLinks
from extractors.diagnostics import Code, Severity
from segmenters.model import Pack, Unit

NAME = "markdown"
API = 1
VERSION = 3

_FIRST_YEAR, _LAST_YEAR = 2000, 2999

NO_UNITS = Code(
    "E101",
    Severity.WARNING,
    "the pack has no units, so there is nothing to review",
    "Look in cuts.md: it says for each passage of the sources why it was left out.",
)


@dataclass(frozen=True, slots=True)
class Options:
    """What only the people around a session know.

    session_date: the day of the session, such as 2026-12-01; from it the calendar of what to ask again is made.
    """

    session_date: date | None = None

    def __post_init__(self) -> None:
        if self.session_date and not _FIRST_YEAR <= self.session_date.year <= _LAST_YEAR:
            raise ValueError(f"session_date must lie between the years {_FIRST_YEAR} and {_LAST_YEAR}")


def export(order: Order, options: Options) -> Export:
    """Return `index.md`, `cuts.md`, `units/<slug>--<uid>.md` for each unit, `journey/*`, `assets/<digest>.<ending>`.

    The clip of a unit lies in `media/`, with captions, transcript and still picture, under the name of its draft.
    The drafts name each picture once as a file, however often it is shown. Warns with E101 when there are no units, and
    tells with E102 of each picture that is left out.
    """
    pack = order.pack
    pictures = draft_pictures(order)
    names = pictures.names
    seen_from_units = {digest: f"../{name}" for digest, name in names.items()}
    links = UnitLinks({unit.uid: unit for unit in pack.units}, {unit.uid: _path(unit) for unit in pack.units})
    journey = journey_files(pack, links, options.session_date, order.draft)
    beside = UnitLinks(links.units, {unit.uid: _file_name(unit) for unit in pack.units})
    texts = {
        "index.md": overview(pack, links.drafts, journey, order.draft),
        "cuts.md": cut_list(pack, order.draft),
        **{
            links.drafts[unit.uid]: unit_as_markdown(
                unit,
                Around(seen_from_units | _clip_of(unit), _other_drafts(pack, unit), beside.needed_by(unit)),
                order.draft,
            )
            for unit in pack.units
        },
        **{file.path: file.text for file in journey},
    }
    files = [File(path, text.encode()) for path, text in texts.items()]
    files += [File(name, order.asset(digest)) for digest, name in names.items()]
    files += [
        File(name.removeprefix("../"), order.asset(digest))
        for unit in pack.units
        for digest, name in _clip_of(unit).items()
    ]
    diagnostics = () if pack.units else (NO_UNITS.of(pack.id),)
    return Export(Artifact("drafts", zipped=False, files=tuple(files)), (*diagnostics, *pictures.diagnostics))


def _path(unit: Unit) -> str:
    return f"units/{_file_name(unit)}"


def _file_name(unit: Unit) -> str:
    return f"{_stem(unit)}.md"


def _stem(unit: Unit) -> str:
    # A title in a script without ASCII letters has no slug.
    return f"{unit.slug or 'unit'}--{unit.uid}"


def _clip_of(unit: Unit) -> dict[str, str]:
    """Return the files of a unit's clip by their digests, as seen from its draft."""
    return dict(clip_files(unit.clip, f"../media/{_stem(unit)}")) if unit.clip else {}


def _other_drafts(pack: Pack, unit: Unit) -> dict[tuple[str, str], str]:
    """Return where the sections begin that stand in other units, by source and key, as seen from a unit's draft."""
    begun: dict[tuple[str, str], Unit] = {}
    for each in pack.units:
        for passage in each.passages:
            begun.setdefault((passage.source, passage.section), each)
    return {section: _file_name(other) for section, other in begun.items() if section[1] and other is not unit}
