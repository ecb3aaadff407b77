"""Checks the outward form of a proposed text: its length, its characters, no markup, no address, one line."""

from __future__ import annotations

import re

from extractors import hygiene

_LONGEST_CHARACTERS = 300
_LONGEST_BESIDE_OLD = 2.5
_MARKUP = re.compile(r"[<>{}\[\]`|\\*#]|_{2,}|https?:|www\.|&\w+;|\S@\S+\.", re.IGNORECASE)


def misformed(text: str, old: str) -> str:
    """Return why a text cannot stand where `old` stands, in plain words; empty when it can.

    Signs of markup pass where the text before has the same, such as the line of a gap.
    """
    if len(text) > max(_LONGEST_CHARACTERS, _LONGEST_BESIDE_OLD * len(old)):
        return "a text that is too long"
    if hygiene.one_line(text) != text or not text.isprintable():
        return "characters that do not belong in a text"
    known = set(_MARKUP.findall(old))
    if any(found not in known for found in _MARKUP.findall(text)):
        return "markup or an address"
    return ""
