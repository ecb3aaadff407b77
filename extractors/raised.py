"""Raised and lowered letters, as in "10⁶" and "H₂O": as plain text they would be another number or another word."""

from __future__ import annotations

_RAISED = str.maketrans("0123456789+-=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ")
_LOWERED = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")


def raised(text: str) -> str:
    """Return a text in letters that stand above the line where Unicode has all of them, else as it is."""
    return _moved(text, _RAISED)


def lowered(text: str) -> str:
    """Return a text in letters that stand below the line where Unicode has all of them, else as it is."""
    return _moved(text, _LOWERED)


def _moved(text: str, letters: dict[int, int]) -> str:
    bare = text.strip()
    return text.translate(letters) if bare and all(ord(letter) in letters for letter in bare) else text
