"""Characters that Word takes from symbol fonts or sets higher, as Unicode characters that look and mean the same.

A character of a symbol font has a number of the private use area (F020 to F0FF), which says nothing without its font.
The tables follow the Adobe Symbol encoding and the pictures of Microsoft's Wingdings.
"""

from __future__ import annotations

import re

_PRIVATE = range(0xF000, 0xF100)
_PRIVATE_LETTER = re.compile("[\uf000-\uf0ff]")

_SYMBOL = dict(
    enumerate(
        " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼",  # noqa: RUF001  these are the letters
        start=0x20,
    )
)
_SYMBOL |= dict(
    enumerate(
        "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪",  # noqa: RUF001  these are the letters
        start=0xA0,
    )
)
_SYMBOL |= dict(enumerate("〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭", start=0xF1))

_WINGDINGS = {
    0x20: " ", 0x21: "✏", 0x22: "✂", 0x28: "☎", 0x2A: "✉", 0x36: "⌛", 0x3F: "✍", 0x41: "✌", 0x43: "👍", 0x44: "👎",
    0x45: "☜", 0x46: "☞", 0x47: "☝", 0x48: "☟", 0x4A: "☺", 0x4C: "☹", 0x4E: "☠", 0x6C: "●", 0x6E: "■", 0x6F: "□",
    0x71: "❑", 0x72: "❒", 0x74: "⧫", 0x75: "◆", 0x76: "❖", 0x78: "⌧", 0x9F: "•", 0xA7: "▪", 0xA8: "◻", 0xAB: "★",
    0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xEF: "⇦", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓",
    0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_WINGDINGS |= dict(enumerate("⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿", start=0x80))
_FONTS = {
    "symbol": _SYMBOL,
    "wingdings": _WINGDINGS,
    "wingdings 2": {0x4F: "✗", 0x50: "✓", 0x52: "☑", 0x53: "☒", 0x97: "●", 0xA3: "□"},
    "wingdings 3": {0x67: "◀", 0x75: "▶", 0x7D: "▶", 0x84: "◀", 0x22: "→", 0x21: "←"},
}


def symbol(font: str, code: str) -> str:
    """Return the character of a w:sym: its font and number in hexadecimal ("F0FC"); empty when it is not known."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    if number in _PRIVATE:
        number -= _PRIVATE.start
    elif number > 0xFF:
        return chr(number) if number <= 0x10FFFF else ""
    table = _FONTS.get(font.casefold())
    if table is not None:
        return table.get(number, "")
    return chr(number) if 0x20 <= number < 0x7F else ""


def with_symbols(text: str, font: str) -> str:
    """Return text with what symbol fonts put into the private use area as the characters that they show."""
    return _PRIVATE_LETTER.sub(lambda letter: symbol(font, f"{ord(letter[0]):X}"), text)
