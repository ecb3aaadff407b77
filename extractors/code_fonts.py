"""Tells the fonts of code: those that give every letter the same width."""

from __future__ import annotations

import re
from functools import lru_cache

_FONTS = re.compile(
    r"consolas|courier( \w+)*|menlo|monaco|lucida (console|sans typewriter)|cascadia( \w+)*|.*\bmono\b.*|ocr a.*"
    r"|[\w-]+mono|letter gothic.*|source code pro.*|fira code.*|fixedsys|terminal|inconsolata.*|iosevka.*",
    re.IGNORECASE,
)
_FACES = re.compile(
    r"mono(?!type|line)|courier|consol|menlo|monaco|typewriter|inconsolata|sourcecode|firacode|cascadia|lettergothic"
    r"|nimbusmon|ocr-?a\b|\+?(?:cm|ec|sf|lm|tx)tt",
    re.IGNORECASE,
)


@lru_cache(maxsize=256)
def is_code_font(font: str) -> bool:
    """Tell from its name whether a font gives every letter the same width, as those do in which code is set."""
    return bool(font) and _FONTS.fullmatch(font) is not None


@lru_cache(maxsize=256)
def is_code_face(name: str) -> bool:
    """Tell the same from the PostScript name of a font, such as "BAAAAA+DejaVuSansMono-Bold" or "CMTT10"."""
    return _FACES.search(name) is not None
