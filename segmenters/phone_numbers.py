"""Finds phone numbers in what was said, and leaves dates, amounts, versions, addresses of machines and part numbers.

A number is one for a phone if it begins as such numbers do ("+44 20…", "0171…", "(555) 123…"), or if words in front of
it say so ("call 555-0123", "my number is 612 345 678").
"""

from __future__ import annotations

import re
from collections.abc import Callable

_FIGURES = re.compile(r"(?<![\w.,])\+?\(?\d[\d ()/.\u2011-]{5,}\d(?!\w|,\d)")
_BEGINS_SO = re.compile(r"\+[ (]?[1-9]|\(?0(?!00)\d|\((?!(?:19|20)\d\d)\d{2,5}\)")
_TOLD = re.compile(
    r"\b(?:(?:tele)?phone|t[eé]l[eé]fon[eo]?|t[eé]l[eé]phone|telefoon|tel|fax|mobile|cell|handy|rufnummer|whatsapp"
    r"|(?:my|our|his|her|their|your) number|call|dial|(?:call|ring|text|reach) (?:me|us|him|her|them)(?: back)?)"
    r"(?:\W+(?:numbers?|nummer|no|nr|is|ist|es|est|è|é|at|on|unter|lautet|al|au))*\W*$",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"\(?(?:\d{4}([-/.\u2011])\d{1,2}\1\d{1,2}(?!\d)|\d{1,2}([-/.\u2011])\d{1,2}\2(?:19|20)\d\d(?!\d)"
    r"|\d{1,2}([./])\d{1,2}\3\d\d(?![./]?\d)|\d{1,2}\.\d{1,2}\. ?-|\d\d \d\d (?:19|20)\d\d$)"
)
_TIMES = re.compile(r"\(?[0-2]\d\.?[0-5]\d ?- ?[0-2]\d\.?[0-5]\d")
_AMOUNT = re.compile(r"\+?\(?[1-9]\d{0,2}(?:(?: \d{3}){2,}|(?:\.\d{3}){2,})|\+?\d+\.\d+")
_MACHINE = re.compile(r"\(?\d{1,3}(?:\.\d{1,3}){3}")
_BITS = re.compile(r"[01]+")
_FEWEST, _FEWEST_TOLD, _MOST = 8, 7, 15
"""Digits; the most are those of the ITU's E.164."""
_LONGEST_AMOUNT = 9
"""Digits behind a plus: "+49 171 234 567" is written like thousands, but amounts are seldom that long."""


def without_phone_numbers(text: str, put: Callable[[str], str]) -> str:
    """Return the text with what `put` makes of it in the place of each phone number."""
    return _FIGURES.sub(lambda found: put(found[0]) if _is_for_a_phone(found) else found[0], text)


def _is_for_a_phone(found: re.Match[str]) -> bool:
    number = found[0]
    digits = re.sub(r"\D", "", number)
    told = bool(_TOLD.search(found.string[: found.start()]))
    if not (_FEWEST_TOLD if told else _FEWEST) <= len(digits) <= _MOST:
        return False
    if _DATE.match(number) or _MACHINE.fullmatch(number) or _is_amount(number, digits, told=told):
        return False
    return told or bool(_BEGINS_SO.match(number) and not _TIMES.fullmatch(number) and not _BITS.fullmatch(digits))


def _is_amount(number: str, digits: str, *, told: bool) -> bool:
    """Tell of decimals and thousands; one that does not end in 000 is none if it is told to be for a phone."""
    if not _AMOUNT.fullmatch(number):
        return False
    return digits.endswith("000") or not (told or (number.startswith("+") and len(digits) > _LONGEST_AMOUNT))
