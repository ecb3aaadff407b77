"""Which pictures lie beside the drafts of a pack, and under which names."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from exporters.active_svg import is_active
from exporters.contract import Order
from extractors.diagnostics import Code, Diagnostic, Severity
from extractors.model import Asset, Figure
from segmenters.model import Pack

ACTIVE_PICTURE = Code(
    "E102",
    Severity.INFO,
    "a picture (SVG) can run a program or fetch files when somebody opens it, so it is not put beside the draft",
    "Export the picture as PNG, put that into the source instead, and convert again.",
)

_SVG = ".svg"
_ENDINGS = frozenset(
    {
        *("apng", "avif", "bmp", "emf", "gif", "heic", "heif", "jp2", "jpeg", "jpg"),
        *("png", "svg", "tif", "tiff", "webp", "wmf"),
    }
)


@dataclass(frozen=True, slots=True)
class DraftPictures:
    """The pictures that lie beside the drafts: the path of each by its digest, and what is told of those left out."""

    names: Mapping[str, str]
    diagnostics: tuple[Diagnostic, ...]


def draft_pictures(order: Order) -> DraftPictures:
    """Return the pictures that units show, each once; E102 tells of one that does more than draw."""
    shown = _pictures_shown(order.pack)
    kept = [asset for asset in shown if _ending(asset) != _SVG or not is_active(order.asset(asset.digest))]
    left_out = {asset.digest for asset in shown} - {asset.digest for asset in kept}
    told = (ACTIVE_PICTURE.of(source, figure.at) for source, figure in _first_places(order.pack, left_out))
    return DraftPictures({asset.digest: f"assets/{asset.digest}{_ending(asset)}" for asset in kept}, tuple(told))


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
