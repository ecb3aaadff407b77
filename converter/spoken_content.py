"""Tells files about a session by what they hold: transcripts under endings of other things, chats, chapter lists.

Strict, because the endings are those of ordinary documents: a text is one of these by its layout, or it is a text.
"""

from __future__ import annotations

import re
import struct
import zlib
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from extractors.chapter_list import is_list, is_web_chapters, read_chapters
from extractors.chat_log import Chat, is_chat, read_chat
from extractors.text_encoding import decode, is_binary
from extractors.transcript_lines import layout_of
from extractors.ttml_sign import is_ttml

SUFFIXES = frozenset({".markdown", ".md", ".sbv", ".txt", ".vtt", ".xml"})
"""Endings of texts that may be one of these."""

_HEAD = 65_536
_WHOLE = 2_000_000
_CAPTIONS = re.compile(
    r"\s*(?:WEBVTT(?:\s|$)|Scenarist_SCC\b|\d+\s*\n(?:\d{1,3}:)?\d{2}:\d{2}[.,]\d{3} +--> )|"
    r"\s*\[(?:\d{1,3}:)?\d{2}:\d{2}\.\d{3} +--> |"
    r"\s*\d{1,3}:\d{2}:\d{2}\.\d{3},\d{1,3}:\d{2}:\d{2}\.\d{3}\s*\n"
)
_CHAPTERS_BY_NAME = re.compile(r"[._ -]chapters?$", re.IGNORECASE)
_CHAT_BY_NAME = re.compile(r"(?:^|[._ -])chat$", re.IGNORECASE)

_WORD_LINE = re.compile(r"<w:(?:p|br|cr)(?=[\s/>])")
_WORD_TEXT = re.compile(r"<w:t(?:\s[^>]*)?>([^<]*)</w:t>|<w:tab/>")
"""Texts and tabs; the tab stops of a paragraph have attributes."""
_ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&#x27;", "'"), ("&amp;", "&"))


def is_speech(path: Path) -> bool:
    """Tell whether a text file holds captions or a transcript, whatever its ending; raises OSError."""
    with path.open("rb") as stream:
        data = stream.read(_HEAD)
    if is_ttml(data):
        return True
    lines = _lines(data, is_whole=len(data) < _HEAD)
    return bool(_CAPTIONS.match("\n".join(lines[:5]) + "\n")) or layout_of(lines) is not None


def chat_of(path: Path) -> Chat | None:
    """Return the chat of a meeting that a text file holds, None when it holds something else; raises OSError."""
    named = path.suffix.lower() == ".sbv" and bool(_CHAT_BY_NAME.search(path.stem))
    with path.open("rb") as stream:
        data = stream.read(_HEAD)
        if not (named or is_chat(_lines(data[:4096], is_whole=False) or _lines(data, is_whole=True))):
            return None
        data += stream.read(_WHOLE)
    return read_chat(_lines(data, is_whole=True))


def chapters_in(path: Path) -> int:
    """Return how many chapters a chapter file names; 0 when it is none. Raises OSError."""
    with path.open("rb") as stream:
        data = stream.read(_HEAD)
    lines = _lines(data, is_whole=len(data) < _HEAD)
    suffix, named = path.suffix.lower(), bool(_CHAPTERS_BY_NAME.search(PurePosixPath(path.name).stem))
    if suffix == ".vtt" and (named or is_web_chapters(lines)):
        return len(read_chapters(lines))
    return len(read_chapters(lines)) if suffix == ".txt" and is_list(lines) else 0


def is_word_transcript(stream: BinaryIO, place: int) -> bool:
    """Tell whether a Word document is a transcript: by the first kilobytes of its text, which lies at `place`.

    `place` is the offset of its entry in the zip (APPNOTE 4.3.7). What cannot be unpacked is left to its reader.
    """
    stream.seek(place)
    entry = stream.read(30)
    if len(entry) < 30 or entry[:4] != b"PK\x03\x04":
        return False
    method, name, extra = struct.unpack_from("<H", entry, 8)[0], *struct.unpack_from("<HH", entry, 26)
    stream.seek(name + extra, 1)
    packed = stream.read(_HEAD)
    if method == 8:
        try:
            packed = zlib.decompressobj(-15).decompress(packed, 4 * _HEAD)
        except zlib.error:
            return False
    return layout_of(_word_lines(packed.decode("utf-8", "replace"))) is not None


def _word_lines(xml: str) -> list[str]:
    pieces = _WORD_LINE.split(xml[: xml.rfind("</w:p>") + 1])
    return [_plain("".join(found[1] or "\t" for found in _WORD_TEXT.finditer(piece))) for piece in pieces[1:]]


def _plain(text: str) -> str:
    for entity, letter in _ENTITIES:
        text = text.replace(entity, letter)
    return text


def _lines(data: bytes, *, is_whole: bool) -> list[str]:
    """Return the lines of a text, without the last where it may be cut; none for what is no text."""
    text = decode(data).text
    if is_binary(text):
        return []
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return lines if is_whole else lines[:-1]
