"""Pictures of a PDF as assets: their digests while the file is read, their bytes when somebody asks for them."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from extractors import pdf_engine as engine
from extractors.diagnostics import Code, Severity
from extractors.model import Asset, Blob
from extractors.pdf_engine import OpenFile
from extractors.pdf_gate import pdf_within
from extractors.pdf_page import PictureBox, ReadPage
from extractors.pdf_pictures import Chosen, likely_pictures
from extractors.pdf_render import decoded, picture_files
from extractors.pdf_report import Findings, named_pages
from extractors.source import Source

NOT_TAKEN = Code(
    "X259",
    Severity.INFO,
    "{count} pictures on {pages} could not be taken over: too large, or in a form that cannot be decoded",
    "Cut them out of the page by hand if they teach something.",
)


_MOST = 500


@dataclass(frozen=True, slots=True)
class Pictures:
    """The chosen pictures with the digests of those that could be read, and their assets and bytes."""

    chosen: tuple[Chosen, ...] = ()
    assets: tuple[Asset, ...] = ()
    blobs: tuple[Blob, ...] = ()


@dataclass(slots=True)
class Album:
    """Pictures of a file by name, each decoded once, and only to know its digest: no bytes are kept.

    Taking them while their page is loaded anyway saves loading it again; a few that repeat too often are taken in vain.
    """

    source: Source
    found: dict[str, tuple[Asset, Blob]] = field(default_factory=dict)
    shadows: set[str] = field(default_factory=set)
    tried: set[str] = field(default_factory=set)

    def take(self, file: OpenFile, handle: int, page: ReadPage, handles: Mapping[int, int]) -> None:
        """Take the pictures of a page that are likely to be chosen; `handle` is its own, `handles` are theirs."""
        wanted = self._new((page.number, box) for box in likely_pictures(page) if len(self.found) < _MOST)
        if wanted:
            drawn = {index: handles[index] for index in wanted[page.number]}
            self._keep(page.number, wanted[page.number], decoded(file, handle, drawn))

    def chosen(self, file: OpenFile, chosen: Sequence[Chosen], findings: Findings) -> Pictures:
        """Return the pictures that were chosen, those included that are not in the album yet. Reports X259."""
        for page, names in self._new((one.page, one.box) for one in chosen).items():
            self._keep(page, names, picture_files(file, page, frozenset(names)))
        named = tuple(replace(one, asset=self._digest(one.box.name)) for one in chosen)
        _report([one for one in named if not one.asset and one.box.name not in self.shadows], findings)
        held = dict.fromkeys(one.box.name for one in chosen if one.box.name in self.found)
        by_digest = {self.found[name][0].digest: self.found[name] for name in held}
        return Pictures(
            named, tuple(asset for asset, _ in by_digest.values()), tuple(blob for _, blob in by_digest.values())
        )

    def _new(self, boxes: Iterable[tuple[int, PictureBox]]) -> dict[int, dict[int, str]]:
        """Return the names of pictures that have not been tried, by page and by index on it."""
        wanted = defaultdict[int, dict[int, str]](dict)
        for page, box in boxes:
            if box.name not in self.tried:
                self.tried.add(box.name)
                wanted[page][box.index] = box.name
        return wanted

    def _keep(self, page: int, names: Mapping[int, str], pictures: Iterable[tuple[int, str, bytes]]) -> None:
        for index, media_type, content in pictures:
            if not content:
                self.shadows.add(names[index])
                continue
            digest = hashlib.sha256(content).hexdigest()
            blob = Blob(digest, partial(_again, self.source, page, index))
            self.found[names[index]] = Asset(digest, media_type, len(content)), blob

    def _digest(self, name: str) -> str:
        return self.found[name][0].digest if name in self.found else ""


def _again(source: Source, page: int, index: int) -> bytes:
    """Read one picture from the source once more; no bytes when it is not there any longer."""
    with engine.opened(pdf_within(source.name, source.read()), source.password) as file:
        made = [content for _, _, content in picture_files(file, page, frozenset((index,)))] if file else []
        return made[0] if made else b""


def _report(lost: Sequence[Chosen], findings: Findings) -> None:
    if lost:
        pages = named_pages(sorted({one.page for one in lost}))
        findings.diagnostics.append(NOT_TAKEN.of(findings.name, count=len(lost), pages=pages))
