"""Delivers a pack as markdown for review: one draft for each unit, an overview, the list of cuts, the pictures."""

from __future__ import annotations

from dataclasses import dataclass

from exporters.contract import Order
from exporters.draft_around import Around
from exporters.draft_overview import cut_list, overview
from exporters.draft_pictures import draft_pictures
from exporters.draft_unit import unit_as_markdown
from exporters.model import Artifact, Export, File
from extractors.diagnostics import Code, Severity
from segmenters.model import Pack, Unit

NAME = "markdown"
API = 1
VERSION = 2

NO_UNITS = Code(
    "E101",
    Severity.WARNING,
    "the pack has no units, so there is nothing to review",
    "Look in cuts.md: it says for each passage of the sources why it was left out.",
)


@dataclass(frozen=True, slots=True)
class Options:
    """Nothing to set."""


def export(order: Order, options: Options) -> Export:  # noqa: ARG001  the contract gives options to all
    """Return `units/<slug>--<uid>.md` for each unit, `index.md`, `cuts.md` and `assets/<digest>.<ending>`.

    The drafts name each picture once as a file, however often it is shown. Warns with E101 when there are no units, and
    tells with E102 of each picture that is left out.
    """
    pack = order.pack
    pictures = draft_pictures(order)
    names = pictures.names
    seen_from_units = {digest: f"../{name}" for digest, name in names.items()}
    paths = {unit.uid: _path(unit) for unit in pack.units}
    texts = {
        "index.md": overview(pack, paths, order.draft),
        "cuts.md": cut_list(pack, order.draft),
        **{
            paths[unit.uid]: unit_as_markdown(unit, Around(seen_from_units, _other_drafts(pack, unit)), order.draft)
            for unit in pack.units
        },
    }
    files = [File(path, text.encode()) for path, text in texts.items()]
    files += [File(name, order.asset(digest)) for digest, name in names.items()]
    diagnostics = () if pack.units else (NO_UNITS.of(pack.id),)
    return Export(Artifact("drafts", zipped=False, files=tuple(files)), (*diagnostics, *pictures.diagnostics))


def _path(unit: Unit) -> str:
    return f"units/{_file_name(unit)}"


def _file_name(unit: Unit) -> str:
    # A title in a script without ASCII letters has no slug.
    return f"{unit.slug or 'unit'}--{unit.uid}.md"


def _other_drafts(pack: Pack, unit: Unit) -> dict[tuple[str, str], str]:
    """Return where the sections begin that stand in other units, by source and key, as seen from a unit's draft."""
    begun: dict[tuple[str, str], Unit] = {}
    for each in pack.units:
        for passage in each.passages:
            begun.setdefault((passage.source, passage.section), each)
    return {section: _file_name(other) for section, other in begun.items() if section[1] and other is not unit}
