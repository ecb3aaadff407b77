"""Delivers a pack as markdown for review: one draft for each unit, an overview, the list of cuts, the pictures."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from exporters.active_svg import is_active
from exporters.contract import Order
from exporters.draft_around import Around
from exporters.draft_overview import cut_list, overview
from exporters.draft_unit import unit_as_markdown
from exporters.model import Artifact, Export, File
from extractors.diagnostics import Code, Severity
from extractors.model import Asset, Figure
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
ACTIVE_PICTURE = Code(
    "E102",
    Severity.INFO,
    "a picture (SVG) can run a program or fetch files when somebody opens it, so it is not put beside the draft",
    "Export the picture as PNG, put that into the source instead, and convert again.",
)

_SVG = ".svg"
_ENDINGS = frozenset(
    [
        "apng",
        "avif",
        "bmp",
        "emf",
        "gif",
        "heic",
        "heif",
        "jp2",
        "jpeg",
        "jpg",
        "png",
        "svg",
        "tif",
        "tiff",
        "webp",
        "wmf",
    ]
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
    shown = _pictures_shown(pack)
    pictures = [asset for asset in shown if _ending(asset) != _SVG or not is_active(order.asset(asset.digest))]
    left_out = {asset.digest for asset in shown} - {asset.digest for asset in pictures}
    names = {asset.digest: f"assets/{asset.digest}{_ending(asset)}" for asset in pictures}
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
    files += [File(names[asset.digest], order.asset(asset.digest)) for asset in pictures]
    diagnostics = [] if pack.units else [NO_UNITS.of(pack.id)]
    diagnostics += [ACTIVE_PICTURE.of(source, figure.at) for source, figure in _first_places(pack, left_out)]
    return Export(Artifact("drafts", zipped=False, files=tuple(files)), tuple(diagnostics))


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


def _pictures_shown(pack: Pack) -> list[Asset]:
    blocks = [passage.block for unit in pack.units for passage in unit.passages]
    shown = {block.asset for block in blocks if isinstance(block, Figure)}
    return [asset for asset in pack.assets if asset.digest in shown]


def _first_places(pack: Pack, pictures: Collection[str]) -> Iterable[tuple[str, Figure]]:
    found = dict[str, tuple[str, Figure]]()
    for unit in pack.units:
        for passage in unit.passages:
            if isinstance(passage.block, Figure) and passage.block.asset in pictures:
                found.setdefault(passage.block.asset, (passage.source, passage.block))
    return found.values()


def _ending(asset: Asset) -> str:
    """Make a file ending from a media type: "image/png" gives ".png", "image/svg+xml" ".svg", "image/x-emf" ".emf".

    What a source calls a picture may be a page: a type that is not known as one of a picture gives no ending.
    """
    form = asset.media_type.rpartition("/")[2].partition("+")[0].removeprefix("x-")
    return f".{form}" if form in _ENDINGS else ""
