"""Bytes of a text file to its characters: by byte order mark, by what the file declares, else by what fits."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_TEXT_CODECS = re.compile(
    r"utf-?8|iso-?8859-?\d+|windows-?\d+|cp-?\d+|koi8-?[ru]|gbk?|gb2312|gb18030|big5(-?hkscs)?|euc-?(jp|kr)|"
    r"shift[_-]?jis|sjis|iso-2022-jp|mac-?roman|macintosh|tis-620|(us-)?ascii|latin-?1",
    re.IGNORECASE,
)
_AS_BROWSERS_READ = {
    **dict.fromkeys(("iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii"), "cp1252"),
    **dict.fromkeys(("gb2312", "gb", "gbk"), "gb18030"),
    **dict.fromkeys(("shift_jis", "shift-jis", "sjis"), "cp932"),
    "macintosh": "mac-roman",
    "iso-8859-9": "cp1254",
}
"""Declared names that stand for a larger set in practice (WHATWG Encoding Standard, section 4.2)."""


_ESCAPED = re.compile("[\udc80-\udcff]")
"""What stands for a byte that is no part of a letter in UTF-8 (PEP 383)."""
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f]")
_FEW = 3
"""So many zero bytes a text may hold by accident, and one more in every hundred characters."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """The characters of a file. `guessed` names the encoding that was assumed, and is empty when it is certain.

    `bad_lines` are the lines, counted from 1, with bytes that are no letters in UTF-8, the encoding of the file or
    the one that it was expected in.
    """

    text: str
    guessed: str = ""
    bad_lines: tuple[int, ...] = ()


def decode(data: bytes, declared: str = "") -> Decoded:
    """Return the text of a file; `declared` is the encoding that the file itself names, or empty.

    A byte order mark wins, then what is declared if it fits, then UTF-8. Without any of them it is UTF-8 with damage
    when at least half of its long characters are sound, and the Western European encoding of Windows otherwise. Single
    bytes that are no letters in UTF-8 are read in that encoding too: most of them were pasted from such a file.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            rest = data[len(mark) :]
            return _mended(rest) if encoding == "utf-8" else _marked_bad(rest.decode(encoding, "replace"))
    name = declared.strip().lower()
    named = _AS_BROWSERS_READ.get(name, name if _TEXT_CODECS.fullmatch(name) else "")
    for encoding in filter(None, (named, "utf-8")):
        if (text := _strictly(data, encoding)) is not None:
            return Decoded(text)
    mended = _mended(data)
    long = sum(character > "\x7f" for character in mended.text)
    lost = len(_ESCAPED.findall(data.decode("utf-8", "surrogateescape")))
    if long - lost >= lost:
        return mended
    return Decoded(data.decode("cp1252", "replace"), "Windows-1252", mended.bad_lines)


def is_binary(text: str) -> bool:
    """Tell whether what was decoded is no text: it has many zero bytes, or hardly anything else."""
    zeros = text.count("\0")
    return zeros > _FEW + len(text) // 100 or (zeros > 0 and not _CONTROLS.sub("", text).strip())


def lines_with_controls(text: str) -> tuple[int, ...]:
    """Return the lines, counted from 1, that hold control characters, which no text has."""
    return _lines_of(_CONTROLS, text)


def in_words(lines: tuple[int, ...], most: int = 5) -> str:
    """Return numbers of lines for a message: "3, 17 and 2 more"."""
    more = f" and {len(lines) - most} more" if len(lines) > most else ""
    return ", ".join(map(str, lines[:most])) + more


def _mended(data: bytes) -> Decoded:
    """Return a text in UTF-8 in which single bytes that do not fit are read as Windows would."""
    escaped = data.decode("utf-8", "surrogateescape")
    text = _ESCAPED.sub(lambda one: bytes([ord(one[0]) - 0xDC00]).decode("cp1252", "replace"), escaped)
    return Decoded(text, "", _lines_of(_ESCAPED, escaped))


def _marked_bad(text: str) -> Decoded:
    return Decoded(text, "", _lines_of(re.compile("\ufffd"), text))


def _lines_of(wanted: re.Pattern[str], text: str) -> tuple[int, ...]:
    if not wanted.search(text):
        return ()
    return tuple(number for number, line in enumerate(text.split("\n"), start=1) if wanted.search(line))


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None
