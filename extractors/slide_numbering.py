"""The numbers that numbered points show: "3.", "b)", "(iv)" (ECMA-376 part 1, section 20.1.10.61)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from extractors.slide_styles import Bullet, ListKind

_LETTERS = 26
_LARGEST_ROMAN = 3999
_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_CIRCLED_ONE, _LARGEST_CIRCLED = 0x2460, 20


@dataclass(slots=True)
class Numbering:
    """Counts the numbered points of one text, each level by itself, as PowerPoint does.

    A level goes on counting over deeper points; a point of another kind, or one further out, makes it begin anew.
    """

    running: dict[int, tuple[Bullet, int]] = field(default_factory=dict)

    def label(self, level: int, bullet: Bullet) -> str:
        """Take the next paragraph that holds text, and return the number it shows; empty when it is not numbered."""
        for deeper in [other for other in self.running if other > level]:
            del self.running[deeper]
        if bullet.kind is not ListKind.NUMBER:
            self.running.pop(level, None)
            return ""
        before, number = self.running.get(level, (bullet, bullet.start - 1))
        number = number + 1 if before == bullet else bullet.start
        self.running[level] = (bullet, number)
        return numbered(bullet.scheme, number)


def numbered(scheme: str, number: int) -> str:
    """Write a number in a scheme such as "arabicPeriod" or "alphaLcParenR"; unknown scripts are written as 1, 2, 3."""
    family = next((family for family in _FAMILIES if scheme.startswith(family)), "")
    written = _FAMILIES[family](number) if family else str(number)
    if scheme.endswith("ParenBoth"):
        return f"({written})"
    if scheme.endswith("ParenR"):
        return f"{written})"
    if scheme.endswith("Minus"):
        return f"{written}-"
    bare = scheme.endswith("Plain") or family == "circleNum"
    return written if bare else f"{written}."


def _small_letters(number: int) -> str:
    """Return a, b ... z, aa, bb, as PowerPoint goes on after z."""
    if number < 1:
        return str(number)
    return chr(ord("a") + (number - 1) % _LETTERS) * min((number - 1) // _LETTERS + 1, 3)


def _small_roman(number: int) -> str:
    if not 0 < number <= _LARGEST_ROMAN:
        return str(number)
    written = ""
    for value, letters in _ROMAN:
        written += letters * (number // value)
        number %= value
    return written


def _circled(number: int) -> str:
    return chr(_CIRCLED_ONE + number - 1) if 0 < number <= _LARGEST_CIRCLED else str(number)


_FAMILIES: dict[str, Callable[[int], str]] = {
    "alphaLc": _small_letters,
    "alphaUc": lambda number: _small_letters(number).upper(),
    "romanLc": _small_roman,
    "romanUc": lambda number: _small_roman(number).upper(),
    "circleNum": _circled,
}
