"""Tells an SVG picture that only draws from one that can run programs or fetch files when it is opened by itself.

It looks at the bytes and lets through what is plainly harmless: a picture written in an unusual way counts as active.
"""

from __future__ import annotations

import re

_GZIP = b"\x1f\x8b"
# Names cannot be spelled with character references (XML 1.0, 4.1), but with any prefix (Namespaces in XML, 3).
_ACTIVE = re.compile(
    r"""
    <(?:[^\s<>/:]+:)?(?:script|foreignobject|handler|listener|iframe|embed|object|audio|video|set|animate\w*)\b
    | \son\w+\s*=
    | <!(?:doctype[^>]*\[|entity) | <\?xml-stylesheet
    | @import | url\((?!\s*["']?\s*(?:\#|data:image/))
    """,
    re.VERBOSE | re.IGNORECASE,
)
_REFERENCE = re.compile(r"""\b(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_HARMLESS = re.compile(r"#|data:image/(?:png|jpe?g|gif|webp)[;,]", re.IGNORECASE)


def is_active(data: bytes) -> bool:
    """Tell whether an SVG picture may do more than draw: run a program, load a file, or be read otherwise than here."""
    if data.startswith(_GZIP):
        return True
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return True
    if "\0" in text or _ACTIVE.search(text):
        return True
    return any(not _HARMLESS.match(double or single) for double, single in _REFERENCE.findall(text))
