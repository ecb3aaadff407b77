"""The guarded way into a zipped Office file: its parts as safe XML, its pictures by digest, each only when asked for.

Limits are checked on the table of contents before anything is unpacked, and again while unpacking, because the
sizes a zip declares may lie. XML is kept only when it parses without a DOCTYPE, which no program writes there and
every entity attack needs. Pictures and other media stay packed until somebody asks for one. Nothing is written.
"""

from __future__ import annotations

import hashlib
import io
import posixpath
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import BinaryIO, NamedTuple
from urllib.parse import unquote

from lxml import etree

from extractors.diagnostics import Code, Diagnostic, MaterialError, Severity
from extractors.model import Asset
from extractors.office_limits import Limits, in_mib, refuse_bombs
from extractors.office_media import HEAD_BYTES, media_type
from extractors.office_unpack import LOCAL_HEADER, UNPACKING_ERRORS, unpacked
from extractors.quiet import listening
from extractors.source import Source

BROKEN_ZIP = Code(
    "X110",
    Severity.ERROR,
    "the file is damaged or was cut off, so it cannot be unpacked",
    "Copy or download it again. If the program it was made with can repair it, save the repaired file under another "
    "name.",
)
LOCKED_ZIP = Code(
    "X111",
    Severity.ERROR,
    "the file is a zip archive locked with a password",
    "Unpack it with its password and give the file that lies inside.",
)
ODD_NAME = Code(
    "X113",
    Severity.WARNING,
    "the file holds an entry with a name that points outside of it ({name}); the entry was ignored",
    "No program that makes such files writes such a name. Ask where the file comes from before you use it.",
)
TWICE = Code(
    "X114",
    Severity.WARNING,
    "the file holds {name} twice; the last one was read",
    "Open the file in the program it was made with, check it, and save it again.",
)

CONTENT_TYPES = "[Content_Types].xml"
MISSING = "it is missing from the file"
DAMAGED = "its data is damaged"
DOCTYPE = "it declares a DOCTYPE, which no program writes there"
OVERGROWN = "it unpacks to more than the limit of {limit}"
OVERFULL = "the pictures, videos and sounds of the file together unpack to more than the limit of {limit}"

_PACKAGE = "{http://schemas.openxmlformats.org/package/2006/"
_RELATIONSHIPS = f"{_PACKAGE}relationships}}Relationships"
_ROOTS = ("/", "\\")
_OUTSIDE = re.compile(r"^[A-Za-z]:|(^|[/\\])\.\.([/\\]|$)")
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/(\w+)")
_TRANSITIONAL = rb"http://schemas.openxmlformats.org/\1/2006/\2"
_CHUNK_BYTES = 2**18
_READ_AT_ONCE = 2**22
"""Files up to this size are read in one go: their hundreds of small parts then cost no reading each."""


@dataclass(frozen=True, slots=True)
class Damage:
    """A part that was asked for and cannot be used: its name and why, as words that end a sentence."""

    member: str
    reason: str


class Relation(NamedTuple):
    """Where a relationship of a part leads: its kind ("image", "notesSlide"), and the member or the outside target.

    `target` is what the file says; `member` is the name of the part that it means, empty when it is `external`.
    """

    kind: str
    member: str
    target: str
    external: bool


@dataclass(slots=True)
class OfficeZip:
    """A zipped Office file, opened. Parts are unpacked when they are asked for, and what cannot be used is noted.

    `names` are all members that may be read; `diagnostics` tell what was odd about the zip (X113, X114).
    """

    source: Source
    limits: Limits
    archive: zipfile.ZipFile
    members: dict[str, zipfile.ZipInfo]
    diagnostics: tuple[Diagnostic, ...]
    names: frozenset[str] = field(init=False)
    _flaws: dict[str, str] = field(init=False, default_factory=dict)
    _links: dict[str, dict[str, Relation]] = field(init=False, default_factory=dict)
    _assets: dict[str, Asset | None] = field(init=False, default_factory=dict)
    _unpacked: int = field(init=False, default=0)
    _digested: int = field(init=False, default=0)
    _parser: etree.XMLParser = field(init=False)

    def __post_init__(self) -> None:
        self.names = frozenset(self.members)
        self._parser = safe_parser()

    @property
    def damage(self) -> tuple[Damage, ...]:
        """What was asked for so far and is damaged, in the order of asking; parts that are merely absent are not."""
        return tuple(Damage(name, reason) for name, reason in self._flaws.items())

    def part(self, name: str) -> etree._Element | None:
        """Return the root of an XML part, without comments; None when it is absent or damaged (see `flaw`).

        It is parsed at each call and not kept, so that large files stay small in memory: keep what is needed twice.
        Strict Open XML (ISO/IEC 29500-1) comes out in the namespaces of the transitional form.
        """
        if name not in self.members or name in self._flaws:
            return None
        data = self._data(name)
        root = None if data is None else _root(data, self._parser)
        if root is None:
            self._flaws.setdefault(name, DAMAGED)
        elif root.getroottree().docinfo.internalDTD is not None:
            self._flaws[name] = DOCTYPE
            return None
        return root

    def flaw(self, name: str) -> str:
        """Return why a part that was asked for cannot be used, as words that end a sentence; empty when it can."""
        return self._flaws.get(name, "") if name in self.members else MISSING

    def relations(self, name: str) -> dict[str, Relation]:
        """Return the relationships of a part by their ids, of the file itself for ""; empty when there are none."""
        if name not in self._links:
            self._links[name] = self._read_relations(name)
        return self._links[name]

    @property
    def kinds(self) -> dict[str, str]:
        """By which kind of relationship each member was reached so far ("slide", "image")."""
        return {entry.member: entry.kind for links in self._links.values() for entry in links.values() if entry.member}

    def asset(self, name: str) -> Asset | None:
        """Return digest, type and size of a member without keeping its bytes; None when it is absent or damaged.

        One above the limit `media_bytes` counts as damaged; `flaw` tells.
        """
        if name not in self._assets:
            self._assets[name] = self._digest(name) if name in self.members else None
        return self._assets[name]

    def reader(self, name: str) -> Callable[[], bytes]:
        """Return a function that opens the source anew and gives the bytes of a member.

        It raises MaterialError X110 when the source is no longer what it was.
        """
        source, limits = self.source, self.limits

        def read() -> bytes:
            with opened(source, limits) as package:
                data = b"".join(package.chunks(name)) if name in package.members else None
            if data is None or package.flaw(name):
                raise MaterialError(BROKEN_ZIP.of(source.name))
            return data

        return read

    def _data(self, name: str) -> bytes | None:
        """Unpack an XML part; all of them together may take no more than one limit, however often they are read."""
        limit = min(self.limits.xml_bytes, self.limits.xml_whole_bytes - self._unpacked)
        try:
            data = unpacked(self.archive, self.members[name], limit)
        except UNPACKING_ERRORS:
            return None
        self._unpacked += len(data)
        if len(data) > limit:
            self._flaws[name] = OVERGROWN.format(limit=in_mib(limit))
            return None
        return data

    def chunks(self, name: str, step: int = _CHUNK_BYTES) -> Iterator[bytes]:
        """Unpack a member piece by piece; notes a flaw when it is damaged or goes on beyond `media_bytes`.

        Of a damaged member the pieces before the damage come out; the smaller the `step` in bytes, the more of them.
        """
        left = self.limits.media_bytes
        try:
            with self.archive.open(self.members[name]) as member:
                while chunk := member.read(step):
                    left -= len(chunk)
                    if left < 0:
                        self._flaws[name] = OVERGROWN.format(limit=in_mib(self.limits.media_bytes))
                        return
                    yield chunk
        except UNPACKING_ERRORS:
            self._flaws[name] = DAMAGED

    def _digest(self, name: str) -> Asset | None:
        if self.members[name].file_size > self.limits.media_bytes:
            self._flaws[name] = OVERGROWN.format(limit=in_mib(self.limits.media_bytes))
            return None
        self._digested += self.members[name].file_size
        if self._digested > self.limits.whole_bytes:
            self._flaws[name] = OVERFULL.format(limit=in_mib(self.limits.whole_bytes))
            return None
        digest, size, head = hashlib.sha256(), 0, b""
        for chunk in self._pieces(name):
            head = head or chunk[:HEAD_BYTES]
            size += len(chunk)
            digest.update(chunk)
        return Asset(digest.hexdigest(), media_type(head), size) if size and name not in self._flaws else None

    def _pieces(self, name: str) -> Iterable[bytes]:
        """Return the bytes of a medium: a small one in one go, which costs half, a large one piece by piece."""
        if self.members[name].file_size > _CHUNK_BYTES:
            return self.chunks(name)
        try:
            data = unpacked(self.archive, self.members[name], _CHUNK_BYTES)
        except UNPACKING_ERRORS:
            data = b""
            self._flaws[name] = DAMAGED
        return (data,) if len(data) <= self.limits.media_bytes else self.chunks(name)

    def _read_relations(self, name: str) -> dict[str, Relation]:
        folder, place = name.rpartition("/")[0], relations_of(name)
        root = self.part(place)
        if root is None:
            return {}
        if root.tag != _RELATIONSHIPS:
            self._flaws[place] = DAMAGED
            return {}
        above = folder.rpartition("/")[0]
        return {entry.get("Id", ""): self._relation(entry, folder, above) for entry in root}

    def _relation(self, entry: etree._Element, folder: str, above: str) -> Relation:
        kind, target = entry.get("Type", "").rpartition("/")[2], entry.get("Target", "")
        if entry.get("TargetMode") == "External":
            return Relation(kind, "", target, external=True)
        usual = f"{above}/{target[3:]}" if target.startswith("../") else f"{folder}/{target}"
        member = usual if usual in self.members else self._resolved(target, folder) if target else ""
        return Relation(kind, member, target, external=False)

    def _resolved(self, target: str, folder: str) -> str:
        """Return the member that a target means (ISO/IEC 29500-2 section 6.5); percent signs may stand for letters."""
        path = target.partition("#")[0]
        place = posixpath.normpath(posixpath.join("/", folder, path)).lstrip("/")
        return place if place in self.members else unquote(place)


@contextmanager
def opened(source: Source, limits: Limits = Limits()) -> Iterator[OfficeZip]:  # noqa: B008  frozen, so it may be shared
    """Give the members of a zipped Office file as long as the block lasts.

    Raises MaterialError X110 (not a zip that can be read), X111 (locked), X106 to X109 and X112 (above a limit).
    """
    with source.open() as file:
        stream = io.BytesIO(file.read()) if source.size <= _READ_AT_ONCE else file
        with listening("zipfile", source.name, BROKEN_ZIP):
            archive = zipfile.ZipFile(stream)
        with archive:
            if _is_inner(archive, stream):
                raise MaterialError(BROKEN_ZIP.of(source.name))
            yield _guarded(source, limits, archive)


def _is_inner(archive: zipfile.ZipFile, stream: BinaryIO) -> bool:
    """Tell whether a zip that was cut off ends in a whole one that was a member of it: a workbook behind a chart."""
    stream.seek(0)
    starts_before = min((info.header_offset for info in archive.infolist()), default=0) > 0
    return starts_before and stream.read(len(LOCAL_HEADER)) == LOCAL_HEADER


def relations_of(name: str) -> str:
    """Return the member that holds the relationships of a part, of the file itself for ""."""
    folder, slash, own = name.rpartition("/")
    return f"{folder}{slash}_rels/{own}.rels"


def parsed(data: bytes, parser: etree.XMLParser | None = None) -> etree._Element:
    """Return the root of an XML document, by a parser that `safe_parser` has made.

    Raises lxml.etree.XMLSyntaxError when it is not well formed or nests deeper than libxml2 allows.
    """
    return etree.fromstring(data, parser or safe_parser())


def safe_parser() -> etree.XMLParser:
    """Return a parser that resolves no entities, never touches the network and leaves out comments.

    `collect_ids` stays on: switched off, it would be faster, but makes libxml2 load external DTDs.
    """
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


def _root(data: bytes, parser: etree.XMLParser) -> etree._Element | None:
    if b"purl.oclc.org/ooxml" in data:
        data = _STRICT.sub(_TRANSITIONAL, data)
    try:
        return parsed(data, parser)
    except etree.XMLSyntaxError:
        return None


def _guarded(source: Source, limits: Limits, archive: zipfile.ZipFile) -> OfficeZip:
    members, odd, twice = _sorted_out(archive)
    if any(info.flag_bits & 0x1 for info in members.values()):
        raise MaterialError(LOCKED_ZIP.of(source.name))
    refuse_bombs(list(members.values()), limits, source.name)
    found = (
        *(ODD_NAME.of(source.name, name=name) for name in odd),
        *(TWICE.of(source.name, name=name) for name in twice),
    )
    return OfficeZip(source, limits, archive, members, found)


def _sorted_out(archive: zipfile.ZipFile) -> tuple[dict[str, zipfile.ZipInfo], list[str], list[str]]:
    """Return the usable members with the last of each name, the names that point outside, the repeated names."""
    kept: dict[str, zipfile.ZipInfo] = {}
    odd: list[str] = []
    twice: list[str] = []
    for info in archive.infolist():
        name = info.filename
        if name.startswith(_ROOTS) or ((".." in name or ":" in name) and _OUTSIDE.search(name)):
            odd.append(name.encode("ascii", "backslashreplace").decode())
        elif not info.is_dir():
            name = name.replace("\\", "/")
            if name in kept and name not in twice:
                twice.append(name)
            kept[name] = info
    return kept, odd, twice
