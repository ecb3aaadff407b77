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


@dataclass(frozen=True, slots=True)
class Decoded:
    """The characters of a file. `guessed` names the encoding that was assumed, and is empty when it is certain."""

    text: str
    guessed: str = ""


def decode(data: bytes, declared: str = "") -> Decoded:
    """Return the text of a file; `declared` is the encoding that the file itself names, or empty.

    A byte order mark wins, then what is declared if it fits, then UTF-8. Without any of them it is UTF-8 with damage
    when most of its long characters are sound, and the Western European encoding of Windows otherwise.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(data[len(mark) :].decode(encoding, "replace"))
    name = declared.strip().lower()
    named = _AS_BROWSERS_READ.get(name, name if _TEXT_CODECS.fullmatch(name) else "")
    for encoding in filter(None, (named, "utf-8")):
        if (text := _strictly(data, encoding)) is not None:
            return Decoded(text)
    damaged = data.decode("utf-8", "replace")
    lost = damaged.count("\ufffd")
    if sum(character > "\x7f" for character in damaged) > 2 * lost:
        return Decoded(damaged, "UTF-8")
    return Decoded(data.decode("cp1252", "replace"), "Windows-1252")


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None
