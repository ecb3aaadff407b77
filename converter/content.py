"""Tells what a file holds by its first bytes, and for packages by the names inside: a few kilobytes, whatever the size.

Only what is certain is told. For recordings, and for text that is laid out as nothing special, names decide.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import BinaryIO

from converter import spoken_content

_HEAD = 4096
_TAIL = 1024
_DIRECTORY = 32_768
_MANY = 200
_PDF_WITHIN = 1024
"""A PDF may begin with other bytes; viewers look for its mark in the first 1,024 (PDF 1.7, annex H, note 13)."""

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_END_OF_DIRECTORY = b"PK\x05\x06"
_ENTRY = b"PK\x01\x02"
_WORD_TEXT = b"word/document.xml"


class Role(Enum):
    """What a file is to a session: material as any other, what was said, its chat, its chapters."""

    MATERIAL = "material"
    SPEECH = "speech"
    CHAT = "chat"
    CHAPTERS = "chapters"


@dataclass(frozen=True, slots=True)
class Content:
    """What a file holds: how a person would say it, and the ending that such a file has (empty for kinds unread)."""

    what: str
    suffix: str = ""
    role: Role = Role.MATERIAL


EMPTY = Content("an empty file")
PDF = Content("a PDF", ".pdf")
DECK = Content("a PowerPoint deck", ".pptx")
WORD = Content("a Word document", ".docx")
WEB = Content("a web page", ".html")
RICH_TEXT = Content("a rich text file", ".rtf")
OLD_DECK = Content("a PowerPoint deck in the format used until 2003", ".ppt")
OLD_WORD = Content("a Word document in the format used until 2003", ".doc")
OPEN_DECK = Content("an OpenDocument presentation", ".odp")
OPEN_TEXT = Content("an OpenDocument text", ".odt")
PACKAGE = Content("a course package", ".zip")
WORD_TRANSCRIPT = Content("a transcript in a Word document", ".docx", Role.SPEECH)
SPEECH = Content("captions or a transcript", ".vtt", Role.SPEECH)
PROTECTED = Content("an Office file that is protected with a password")
ARCHIVE = Content("a packed archive")

_SIGNATURES = (
    (rb"\x89PNG\r|\xff\xd8\xff|GIF8[79]a|II\*\0|MM\0\*", Content("a picture")),
    (rb"Rar!|7z\xbc\xaf|\x1f\x8b", ARCHIVE),
    (rb"....ftyp|\x1aE\xdf\xa3|RIFF....AVI ", Content("a video")),
    (rb"ID3|RIFF....WAVE|fLaC|OggS", Content("a sound recording")),
    (rb"\s*MIME-Version:", Content("a web archive")),
    (rb"MZ|\x7fELF", Content("a program")),
)
_WEB_PAGE = re.compile(
    rb"(\xef\xbb\xbf)?\s*(<\?xml[^>]*>\s*)?(<!--.{0,2000}?-->\s*)*<(!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL
)

_MIME_TYPES = (
    (b"application/vnd.oasis.opendocument.presentation", OPEN_DECK),
    (b"application/vnd.oasis.opendocument.text", OPEN_TEXT),
    (b"application/vnd.oasis.opendocument.spreadsheet", Content("a spreadsheet")),
    (b"application/epub+zip", Content("an e-book")),
)
_MEMBERS = (
    (re.compile(rb"ppt/"), DECK),
    (re.compile(rb"word/"), WORD),
    (re.compile(rb"xl/"), Content("an Excel workbook")),
    (re.compile(rb"Index/.*\.iwa"), Content("a Keynote or Pages file")),
    (re.compile(rb"([^/]+/)?((imsmanifest|tincan|cmi5)\.xml|h5p\.json)"), PACKAGE),
    (re.compile(rb"(.*/)?[^/]+\.(x?html?)", re.IGNORECASE), PACKAGE),
)
"""By the names inside a zip, the first rule that fits any name."""

_STREAMS = (
    ("EncryptedPackage", PROTECTED),
    ("PowerPoint Document", OLD_DECK),
    ("WordDocument", OLD_WORD),
    ("Workbook", Content("an Excel workbook")),
    ("Book", Content("an Excel workbook")),
)

_DECKS = (".pptx", ".pptm", ".ppsx", ".ppsm", ".potx", ".potm")
_WORDS = (".docx", ".docm", ".dotx", ".dotm")
KINDS = {
    **dict.fromkeys(_DECKS, DECK),
    **dict.fromkeys(_WORDS, WORD),
    **dict.fromkeys((".htm", ".html", ".xhtml"), WEB),
    **dict.fromkeys((".ppt", ".pps", ".pot"), OLD_DECK),
    **dict.fromkeys((".doc", ".dot"), OLD_WORD),
    **dict.fromkeys((".odp", ".otp"), OPEN_DECK),
    **dict.fromkeys((".odt", ".ott"), OPEN_TEXT),
    ".pdf": PDF,
    ".rtf": RICH_TEXT,
    ".zip": PACKAGE,
}
"""What is promised by each ending whose promise can be checked."""


def content_of(path: Path) -> Content | None:
    """Return what a file holds, None when its bytes do not tell; raises OSError when it cannot be read."""
    with path.open("rb") as stream:
        head = stream.read(_HEAD)
        if not head:
            return EMPTY
        if head.startswith(b"PK\x03\x04"):
            return _zip(stream, head)
        if head.startswith(_OLE):
            return _ole(stream, head)
    return _plain(head) or _spoken(path)


def _plain(head: bytes) -> Content | None:
    if _WEB_PAGE.match(head):
        return WEB
    if b"%PDF-" in head[:_PDF_WITHIN]:
        return PDF
    if head.lstrip().startswith(b"{\\rtf"):
        return RICH_TEXT
    return next((content for pattern, content in _SIGNATURES if re.match(pattern, head, re.DOTALL)), None)


def _spoken(path: Path) -> Content | None:
    """Return what a text has to do with a session; None when it is a text as any other."""
    if path.suffix.lower() not in spoken_content.SUFFIXES:
        return None
    if (chat := spoken_content.chat_of(path)) is not None:
        words = f"messages: {len(chat.messages)}, people: {chat.people}, with a question: {len(chat.questions)}"
        return Content(f"{words}; left out: private {chat.private}, reactions {chat.reactions}", "", Role.CHAT)
    if count := spoken_content.chapters_in(path):
        return Content(f"chapters: {count}", "", Role.CHAPTERS)
    return SPEECH if spoken_content.is_speech(path) else None


def _zip(stream: BinaryIO, head: bytes) -> Content | None:
    """Tell a zip by its first member, which OpenDocument and EPUB reserve for their type, then by all names."""
    if head[30:38] == b"mimetype":
        declared = head[38:]
        for mime_type, content in _MIME_TYPES:
            if declared.startswith(mime_type):
                return content
    places = dict(_names(stream))
    names = tuple(places) or tuple(re.findall(rb"PK\x03\x04.{26}([\w./ \[\]-]+)", head, re.DOTALL))
    for pattern, content in _MEMBERS:
        if any(pattern.match(name) for name in names):
            main = places.get(_WORD_TEXT)
            is_talk = content is WORD and main is not None and spoken_content.is_word_transcript(stream, main)
            return WORD_TRANSCRIPT if is_talk else content
    # Of an archive with thousands of members not all names were seen.
    return ARCHIVE if len(names) < _MANY else None


def _names(stream: BinaryIO) -> Iterator[tuple[bytes, int]]:
    """Yield the names in a zip's directory with the place of each, as far as it is read; none when it is cut.

    APPNOTE 4.3.12 and 4.3.16.
    """
    size = stream.seek(0, 2)
    stream.seek(max(0, size - _TAIL))
    tail = stream.read(_TAIL)
    at = tail.rfind(_END_OF_DIRECTORY)
    if at < 0 or len(tail) < at + 22:
        return
    length, start = struct.unpack_from("<II", tail, at + 12)
    stream.seek(start)
    directory = stream.read(min(length, _DIRECTORY))
    at = 0
    while directory[at : at + 4] == _ENTRY and len(directory) >= at + 46:
        name, extra, comment = struct.unpack_from("<HHH", directory, at + 28)
        (place,) = struct.unpack_from("<I", directory, at + 42)
        yield directory[at + 46 : at + 46 + name], place
        at += 46 + name + extra + comment


def _ole(stream: BinaryIO, head: bytes) -> Content | None:
    """Tell an OLE compound file by the names in its directory ([MS-CFB] 2.6.1)."""
    names = set(_streams(stream, head))
    return next((content for name, content in _STREAMS if name in names), None)


def _streams(stream: BinaryIO, head: bytes) -> Iterator[str]:
    """Yield the names of streams, along the directory's chain of sectors ([MS-CFB] 2.2, 2.3)."""
    if len(head) < 512:
        return
    size = 1 << min(struct.unpack_from("<H", head, 30)[0], 12)
    (sector,) = struct.unpack_from("<I", head, 48)
    tables = struct.unpack_from("<109I", head, 76)
    for _ in range(64):
        stream.seek((sector + 1) * size)
        data = stream.read(size)
        for at in range(0, len(data) - 127, 128):
            (length,) = struct.unpack_from("<H", data, at + 64)
            yield data[at : at + max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")
        table, place = divmod(sector, size // 4)
        if table >= len(tables) or tables[table] > 0xFFFFFFFA:
            return
        stream.seek((tables[table] + 1) * size + place * 4)
        link = stream.read(4)
        if len(link) < 4 or (sector := struct.unpack("<I", link)[0]) > 0xFFFFFFFA:
            return
