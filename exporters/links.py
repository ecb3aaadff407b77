"""Decides which addresses of a source may be followed, and writes them so that nothing in them acts as markup.

Only web pages, mail and telephone numbers become links, and places inside the source that are delivered with it. All
other addresses (files, scripts, data, other machines) could run something or lead nowhere: they stay as text.
"""

from __future__ import annotations

import re
from urllib.parse import quote

_FOLLOWED = re.compile(r"(?:https?://[^/?#\\\s]+|mailto:[^\s]|tel:[^\s]).*", re.IGNORECASE | re.DOTALL)
_INSIDE = "#"
_KEPT = "%:/?#[]@!$&'()*+,;=~-._"
"""What may stand in an address as it is (RFC 3986, section 2); a "%" begins an encoded character, or is encoded."""
_LONE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")


def is_inside(target: str) -> bool:
    """Tell whether the target of a link is a section of the same source."""
    return target.startswith(_INSIDE)


def section_of(target: str) -> str:
    """Return the key of the section that a link inside the source points at."""
    return target.removeprefix(_INSIDE)


def web_address(target: str) -> str:
    """Return an address that may be followed, percent-encoded so that it holds no space, quote or bracket of markup.

    Empty for all schemes but http, https, mailto and tel, and for addresses without one.
    """
    address = target.strip()
    if not _FOLLOWED.fullmatch(address):
        return ""
    return quote(_LONE_PERCENT.sub("%25", address), safe=_KEPT, errors="replace")


def address_as_text(target: str, words: str) -> str:
    """Return what is to be written behind the words of a link that is not made: its address, unless they hold it."""
    address = " ".join(target.split())
    if not address or is_inside(target) or address in " ".join(words.split()):
        return ""
    return f" ({address})"
