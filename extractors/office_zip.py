"""The guarded way into a zipped Office file: which members may be read, how much of each, and as safe XML only.

Limits are checked on the table of contents before anything is unpacked, and again while unpacking, because the
sizes a zip declares may lie. XML is kept only when it parses without a DOCTYPE, which no Office program writes and
every entity attack needs. Pictures and other media stay packed until somebody asks for one. Nothing is written.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from lzma import LZMAError

from lxml import etree

from extractors.diagnostics import Code, Diagnostic, MaterialError, Severity
from extractors.quiet import listening
from extractors.source import Source

MAX_MEMBERS = 10_000
MAX_XML_BYTES = 64 * 2**20
MAX_XML_WHOLE_BYTES = 256 * 2**20
"""All XML together; a deck of 45 dense slides has 1.3 MiB, and a parsed tree takes ten times its text."""
MAX_PICTURE_BYTES = 64 * 2**20
MAX_WHOLE_BYTES = 2**30
MAX_RATIO = 200
"""How many times an XML member may grow when unpacked; the decks we measured stay below 30, bombs reach 1,000."""
RATIO_FREE_BYTES = 2**20
"""XML up to this size may have any ratio: long runs of empty table cells pack very well."""

BROKEN_ZIP = Code(
    "X110",
    Severity.ERROR,
    "the file is damaged or was cut off, so it cannot be unpacked",
    "Copy or download it again. If PowerPoint can repair it, save the repaired deck under a new name.",
)
LOCKED_ZIP = Code(
    "X111",
    Severity.ERROR,
    "the file is a zip archive locked with a password",
    "Unpack it with its password and give the deck that lies inside.",
)
TOO_LARGE = Code(
    "X112",
    Severity.ERROR,
    "the file unpacks to more than we accept: {what}",
    "If the deck is genuine, split it, or compress its pictures in PowerPoint, and save it again.",
)
ODD_NAME = Code(
    "X113",
    Severity.WARNING,
    "the file holds an entry with a name that points outside of it ({name}); the entry was ignored",
    "PowerPoint never writes such a name. Ask where the file comes from before you use it.",
)
TWICE = Code(
    "X114",
    Severity.WARNING,
    "the file holds {name} twice; the last one was read",
    "Open the deck in PowerPoint, check it, and save it again.",
)

CONTENT_TYPES = "[Content_Types].xml"
DAMAGED = "its data is damaged"
DOCTYPE = "it declares a DOCTYPE, which no presentation program writes"

_PACKAGE = "{http://schemas.openxmlformats.org/package/2006/"
_ROOTS = {
    ".rels": f"{_PACKAGE}relationships}}Relationships",
    CONTENT_TYPES: f"{_PACKAGE}content-types}}Types",
    "docProps/core.xml": f"{_PACKAGE}metadata/core-properties}}coreProperties",
}
"""Parts that libraries trust blindly, with the root that they must have."""
_XML_SUFFIXES = (".xml", ".rels")
_NEVER_UNPACKED = (".mp4", ".m4v", ".mov", ".wmv", ".avi", ".mpg", ".mpeg", ".mp3", ".m4a", ".wav", ".wma")
_OUTSIDE = re.compile(r"^[/\\]|^[A-Za-z]:|(^|[/\\])\.\.([/\\]|$)")
_UNPACKING_ERRORS = (zipfile.BadZipFile, zlib.error, LZMAError, EOFError, NotImplementedError, OSError)


@dataclass(frozen=True, slots=True)
class Damage:
    """A member that cannot be used: its name and why, as words that end a sentence."""

    member: str
    reason: str


@dataclass(frozen=True, slots=True)
class OfficeZip:
    """A zipped Office file, opened: sound XML by member name, names of other members, and what had to be left out."""

    xml: dict[str, bytes]
    media: frozenset[str]
    damage: tuple[Damage, ...]
    diagnostics: tuple[Diagnostic, ...]
    archive: zipfile.ZipFile

    def picture(self, name: str) -> bytes | None:
        """Return the bytes of a medium, or None when it is absent, damaged or above MAX_PICTURE_BYTES."""
        return _unpacked(self.archive, self.archive.getinfo(name), MAX_PICTURE_BYTES) if name in self.media else None


@contextmanager
def opened(source: Source) -> Iterator[OfficeZip]:
    """Give the members of a zipped Office file as long as the block lasts.

    Raises MaterialError X110 (not a zip that can be read), X111 (locked) or X112 (above a limit of this module).
    """
    with source.open() as stream:
        with listening("zipfile", source.name, BROKEN_ZIP):
            archive = zipfile.ZipFile(stream)
        with archive:
            yield _guarded(archive, source.name)


def _guarded(archive: zipfile.ZipFile, source: str) -> OfficeZip:
    infos, odd, twice = _sorted_out(archive)
    _refuse_bombs(infos, source)
    xml: dict[str, bytes] = {}
    damage: list[Damage] = []
    for info in infos:
        if not _is_xml(info):
            continue
        data = _unpacked(archive, info, MAX_XML_BYTES)
        if reason := _flaw(info.filename, data):
            damage.append(Damage(info.filename, reason))
        else:
            xml[info.filename] = data or b""
    media = frozenset(info.filename for info in infos if not _is_xml(info))
    found = [*(ODD_NAME.of(source, name=name) for name in odd), *(TWICE.of(source, name=name) for name in twice)]
    return OfficeZip(xml, media, tuple(damage), tuple(found), archive)


def _sorted_out(archive: zipfile.ZipFile) -> tuple[list[zipfile.ZipInfo], list[str], list[str]]:
    """Return the usable members with the last of each name, the names that point outside, the repeated names."""
    kept: dict[str, zipfile.ZipInfo] = {}
    odd: list[str] = []
    twice: list[str] = []
    for info in archive.infolist():
        name = info.filename
        if _OUTSIDE.search(name):
            odd.append(name.encode("ascii", "backslashreplace").decode())
        elif not info.is_dir():
            if name in kept and name not in twice:
                twice.append(name)
            kept[name] = info
    return list(kept.values()), odd, twice


def _refuse_bombs(infos: list[zipfile.ZipInfo], source: str) -> None:
    if any(info.flag_bits & 0x1 for info in infos):
        raise MaterialError(LOCKED_ZIP.of(source))
    if len(infos) > MAX_MEMBERS:
        raise MaterialError(TOO_LARGE.of(source, what=f"{len(infos)} entries, at most {MAX_MEMBERS} are read"))
    xml = list(filter(_is_xml, infos))
    whole = sum(info.file_size for info in infos if not info.filename.lower().endswith(_NEVER_UNPACKED))
    for size, limit in ((whole, MAX_WHOLE_BYTES), (sum(info.file_size for info in xml), MAX_XML_WHOLE_BYTES)):
        if size > limit:
            raise MaterialError(TOO_LARGE.of(source, what=f"{_mib(size)} altogether, limit {_mib(limit)}"))
    for info in xml:
        if info.file_size > MAX_XML_BYTES:
            what = f"{info.filename} alone has {_mib(info.file_size)}, limit {_mib(MAX_XML_BYTES)}"
            raise MaterialError(TOO_LARGE.of(source, what=what))
        if info.file_size > max(RATIO_FREE_BYTES, MAX_RATIO * info.compress_size):
            what = f"{info.filename} grows more than {MAX_RATIO} times"
            raise MaterialError(TOO_LARGE.of(source, what=what))


def _unpacked(archive: zipfile.ZipFile, info: zipfile.ZipInfo, limit: int) -> bytes | None:
    """Return at most `limit` bytes of a member; None when it is damaged or goes on beyond the limit."""
    try:
        with archive.open(info) as member:
            data = member.read(limit + 1)
    except _UNPACKING_ERRORS:
        return None
    return data if len(data) <= limit else None


def _flaw(name: str, data: bytes | None) -> str:
    """Return why a member is no XML that we read, as words that end a sentence; empty when it is sound."""
    try:
        root = parsed(data or b"")
    except etree.XMLSyntaxError:
        return DAMAGED
    expected = next((tag for suffix, tag in _ROOTS.items() if name.endswith(suffix)), root.tag)
    if root.getroottree().docinfo.internalDTD is not None:
        return DOCTYPE
    return "" if root.tag == expected else DAMAGED


def parsed(data: bytes) -> etree._Element:
    """Return the root of an XML document without resolving entities or touching the network.

    Raises lxml.etree.XMLSyntaxError when it is not well formed or nests deeper than libxml2 allows.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    return etree.fromstring(data, parser)


def _is_xml(info: zipfile.ZipInfo) -> bool:
    return info.filename.lower().endswith(_XML_SUFFIXES)


def _mib(size: int) -> str:
    return f"{size / 2**20:,.0f} MiB"
