"""Names that machines accept: slugs, XML ids, option ids, and the digests that make them distinct and stable."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable

_OPTION_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,11}")
_SEPARATOR = "\u001f"


def digest(*parts: str) -> str:
    """Return the SHA-256 of some texts in hexadecimal; ("a", "b") and ("ab",) differ."""
    return hashlib.sha256(_SEPARATOR.join(parts).encode()).hexdigest()


def slug(text: str, words: int) -> str:
    """Return the first words of a text as lower-case ASCII joined by hyphens; empty for text in other scripts."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain)[:words])[:80].strip("-")


def ncname(text: str) -> str:
    """Return an XML name without a colon (Namespaces in XML 1.0, production 4), in ASCII; equal texts, equal names.

    A text that had to be changed gets the start of its digest, so that two different texts never become one name.
    """
    kept = re.sub(r"[^A-Za-z0-9._-]+", "-", text)
    name = kept if re.match(r"[A-Za-z_]", kept) else f"n{kept}"
    return name if kept == text and text else f"{name.rstrip('-')}-{digest(text)[:6]}"


def option_ids(ids: Iterable[str]) -> tuple[str, ...]:
    """Return short ids fit for answers in every standard ([a-z0-9-], at most 12 characters), one for each id, distinct.

    An id that is fit already stays as it is.
    """
    found: list[str] = []
    for identity in ids:
        name = identity if _OPTION_ID.fullmatch(identity) else f"o{digest(identity)[:7]}"
        found.append(name if name not in found else f"{name[:9]}-{len(found) + 1}")
    return tuple(found)


def numbers(texts: Iterable[str], bits: int) -> tuple[int, ...]:
    """Return a number below 2**bits for each text, from its digest; a taken one moves on to the next free."""
    found: list[int] = []
    for text in texts:
        number = int(digest(text), 16) % (1 << bits)
        while number in found:
            number = (number + 1) % (1 << bits)
        found.append(number)
    return tuple(found)
