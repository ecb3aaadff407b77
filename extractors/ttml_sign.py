"""Tells TTML captions by their first kilobytes, without opening them: .xml is the ending of anything."""

from __future__ import annotations

import re

_ROOT = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:[\w.-]+:)?tt[\s>/]", re.DOTALL
)
_DECLARATION = re.compile(rb"<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>", re.IGNORECASE | re.DOTALL)


def is_ttml(data: bytes) -> bool:
    """Tell TTML by its first kilobytes: an XML document whose root is called tt. UTF-16 is told by its byte order."""
    head = data[:6000]
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        head = head.decode("utf-16", "replace").encode()
    return bool(_ROOT.match(_DECLARATION.sub(b"", head)))
