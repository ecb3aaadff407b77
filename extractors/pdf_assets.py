"""Pictures of a PDF as assets: their digests while the file is read, their bytes when somebody asks for them."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from extractors import pdf_engine as engine
from extractors.diagnostics import Code, Severity
from extractors.model import Asset, Blob
from extractors.pdf_engine import OpenFile
from extractors.pdf_gate import pdf_within
from extractors.pdf_pictures import Chosen
from extractors.pdf_render import picture_files
from extractors.pdf_report import Findings, named_pages
from extractors.source import Source

NOT_TAKEN = Code(
    "X259",
    Severity.INFO,
    "{count} pictures on {pages} could not be taken over: too large, or in a form that cannot be decoded",
    "Cut them out of the page by hand if they teach something.",
)


@dataclass(frozen=True, slots=True)
class Pictures:
    """The chosen pictures with the digests of those that could be read, and their assets and bytes."""

    chosen: tuple[Chosen, ...] = ()
    assets: tuple[Asset, ...] = ()
    blobs: tuple[Blob, ...] = ()


def pictures_of(file: OpenFile, source: Source, chosen: Sequence[Chosen], findings: Findings) -> Pictures:
    """Return the pictures that were chosen; one that is drawn on several pages is decoded once. Reports X259."""
    wanted, first = defaultdict[int, set[int]](set), dict[str, Chosen]()
    for one in chosen:
        if first.setdefault(one.box.name, one) is one:
            wanted[one.page].add(one.box.index)
    found, shadows = dict[tuple[int, int], tuple[Asset, Blob]](), set[tuple[int, int]]()
    for page, indexes in wanted.items():
        for index, (media_type, content) in picture_files(file, page, frozenset(indexes)).items():
            digest = hashlib.sha256(content).hexdigest()
            blob = Blob(digest, partial(_again, source, page, index))
            if content:
                found[page, index] = Asset(digest, media_type, len(content)), blob
            else:
                shadows.add((page, index))
    named = [replace(one, asset=_digest(found, first[one.box.name])) for one in chosen]
    lost = [one for one in named if not one.asset and _place(first[one.box.name]) not in shadows]
    _report(lost, findings)
    by_digest = {asset.digest: (asset, blob) for asset, blob in found.values()}
    return Pictures(
        tuple(named), tuple(asset for asset, _ in by_digest.values()), tuple(blob for _, blob in by_digest.values())
    )


def _place(one: Chosen) -> tuple[int, int]:
    return one.page, one.box.index


def _digest(found: dict[tuple[int, int], tuple[Asset, Blob]], one: Chosen) -> str:
    made = found.get(_place(one))
    return made[0].digest if made else ""


def _again(source: Source, page: int, index: int) -> bytes:
    """Read one picture from the source once more; no bytes when it is not there any longer."""
    with engine.opened(pdf_within(source.name, source.read()), source.password) as file:
        made = picture_files(file, page, frozenset((index,))).get(index) if file else None
    return made[1] if made else b""


def _report(lost: Sequence[Chosen], findings: Findings) -> None:
    if lost:
        pages = named_pages(sorted({one.page for one in lost}))
        findings.diagnostics.append(NOT_TAKEN.of(findings.name, count=len(lost), pages=pages))
