"""Tells TTML captions by their first kilobytes, without opening them: .xml is the ending of anything."""

from __future__ import annotations

import re

_BEGINNING = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}\?>)?")
_ROOT = re.compile(rb"<(?:[\w.-]+:)?tt[\s>/]")
_DECLARATION = re.compile(rb"<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>", re.IGNORECASE | re.DOTALL)


def is_ttml(data: bytes) -> bool:
    """Tell TTML by its first kilobytes: an XML document whose root is called tt. UTF-16 is told by its byte order."""
    head = data[:6000]
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        head = head.decode("utf-16", "replace").encode()
    return bool(_ROOT.match(_without_comments(_BEGINNING.sub(b"", _DECLARATION.sub(b"", head), count=1))))


def _without_comments(head: bytes) -> bytes:
    """Return what stands behind the comments. No pattern: with many comments it would try each end of each."""
    head = head.lstrip()
    while head.startswith(b"<!--"):
        head = head[4:].partition(b"-->")[2].lstrip()
    return head
