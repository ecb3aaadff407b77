"""How much of a zipped file is unpacked at most: checked on its table of contents, before any unpacking."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.diagnostics import Code, MaterialError, Severity

MIB = 2**20
RATIO_FREE_BYTES = MIB
"""XML up to this size may have any ratio: long runs of empty table cells pack very well."""
XML_SUFFIXES = (".xml", ".rels")
_MEDIA_SUFFIXES = (
    *(".mp4", ".m4v", ".mov", ".wmv", ".avi", ".mpg", ".mpeg", ".mp3", ".m4a", ".wav", ".wma"),
    *(".png", ".jpg", ".jpeg", ".jfif", ".gif", ".bmp", ".tif", ".tiff", ".webp", ".svg", ".ico"),
    *(".emf", ".wmf", ".wdp", ".pct", ".pict"),
)

TOO_MANY_MEMBERS = Code(
    "X106",
    Severity.ERROR,
    "the file holds {count} entries; at most {limit} are read",
    "A genuine file has a few hundred. Split it if it is one, or raise max_parts in the settings.",
)
MEMBER_TOO_LARGE = Code(
    "X107",
    Severity.ERROR,
    "one part of the file, {name}, unpacks to {size}; at most {limit} are read",
    "If the file is genuine, save it again in the program it was made with, split it, or raise max_part_mb in the "
    "settings.",
)
XML_TOO_LARGE = Code(
    "X108",
    Severity.ERROR,
    "the texts of the file unpack to {size} altogether; at most {limit} are read",
    "If the file is genuine, split it, or raise max_text_mb in the settings.",
)
GROWS_TOO_MUCH = Code(
    "X109",
    Severity.ERROR,
    "one part of the file, {name}, grows more than {limit} times when it is unpacked",
    "Files that do this are made to fill a computer's memory. If this one is genuine, raise max_growth in the "
    "settings.",
)
TOO_LARGE = Code(
    "X112",
    Severity.ERROR,
    "the file unpacks to {size} without its pictures, videos and sounds; at most {limit} are read",
    "If the file is genuine, split it, or raise max_unpacked_mb in the settings.",
)


@dataclass(frozen=True, slots=True)
class Limits:
    """What may be unpacked at most; sizes in bytes.

    `members` entries; `xml_bytes` for one XML part, `xml_whole_bytes` for all together; `whole_bytes` for everything
    but pictures, videos and sounds, and once more for these, which are unpacked only one by one, to become assets; an
    XML part may grow `ratio` times (decks that we measured stay below 30, bombs reach 1,000); `media_bytes` for one
    picture or medium.
    """

    members: int = 10_000
    xml_bytes: int = 64 * MIB
    xml_whole_bytes: int = 256 * MIB
    whole_bytes: int = 1024 * MIB
    ratio: int = 200
    media_bytes: int = 64 * MIB


@dataclass(frozen=True, slots=True)
class OfficeOptions:
    """Settings that all readers of zipped Office files have: how much of a file is read at most.

    max_parts: entries of the zip. max_part_mb: one XML part, unpacked. max_text_mb: all XML parts together, unpacked.
    max_unpacked_mb: the whole file, unpacked, without pictures, videos and sounds, and as much again for these.
    max_growth: how many times an XML part may grow when it is unpacked. max_media_mb: one picture, video or sound.
    """

    max_parts: int = 10_000
    max_part_mb: int = 64
    max_text_mb: int = 256
    max_unpacked_mb: int = 1024
    max_growth: int = 200
    max_media_mb: int = 64

    @property
    def limits(self) -> Limits:
        """What these settings come to, in bytes."""
        return Limits(
            self.max_parts,
            self.max_part_mb * MIB,
            self.max_text_mb * MIB,
            self.max_unpacked_mb * MIB,
            self.max_growth,
            self.max_media_mb * MIB,
        )


def refuse_bombs(infos: Sequence[zipfile.ZipInfo], limits: Limits, source: str) -> None:
    """Raise MaterialError X106 to X109 or X112 when a table of contents declares more than the limits allow.

    A picture or medium that is too large costs only itself, when it is asked for.
    """
    if len(infos) > limits.members:
        raise MaterialError(TOO_MANY_MEMBERS.of(source, count=len(infos), limit=limits.members))
    xml: list[zipfile.ZipInfo] = []
    others = 0
    for info in infos:
        name = info.filename.lower()
        if name.endswith(XML_SUFFIXES):
            xml.append(info)
        elif not name.endswith(_MEDIA_SUFFIXES):
            others += info.file_size
    together = sum([info.file_size for info in xml])
    if (whole := together + others) > limits.whole_bytes:
        raise MaterialError(TOO_LARGE.of(source, size=in_mib(whole), limit=in_mib(limits.whole_bytes)))
    for info in xml:
        _refuse_part(info, limits, source)
    if together > limits.xml_whole_bytes:
        raise MaterialError(XML_TOO_LARGE.of(source, size=in_mib(together), limit=in_mib(limits.xml_whole_bytes)))


def in_mib(size: int) -> str:
    """Write a number of bytes for people: "64 MiB", "0.5 MiB"."""
    return f"{size / MIB:,.0f} MiB" if size >= 10 * MIB else f"{size / MIB:,.1f} MiB"


def _refuse_part(info: zipfile.ZipInfo, limits: Limits, source: str) -> None:
    if info.file_size > limits.xml_bytes:
        size, limit = in_mib(info.file_size), in_mib(limits.xml_bytes)
        raise MaterialError(MEMBER_TOO_LARGE.of(source, name=info.filename, size=size, limit=limit))
    if info.file_size > max(RATIO_FREE_BYTES, limits.ratio * info.compress_size):
        raise MaterialError(GROWS_TOO_MUCH.of(source, name=info.filename, limit=limits.ratio))
