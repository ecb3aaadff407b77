"""What kind of picture, video or sound some bytes are, by how they begin."""

from __future__ import annotations

import re
from collections.abc import Iterable

HEAD_BYTES = 1024
"""How many of the first bytes are enough to tell."""
UNKNOWN_TYPE = "application/octet-stream"

_PICTURES = (
    (b"\x89PNG\r\n\x1a\n", 0, b"", "image/png"),
    (b"\xff\xd8\xff", 0, b"", "image/jpeg"),
    (b"GIF87a", 0, b"", "image/gif"),
    (b"GIF89a", 0, b"", "image/gif"),
    (b"RIFF", 8, b"WEBP", "image/webp"),
    (b"BM", 0, b"", "image/bmp"),
    (b"II*\0", 0, b"", "image/tiff"),
    (b"MM\0*", 0, b"", "image/tiff"),
    (b"II\xbc\x01", 0, b"", "image/vnd.ms-photo"),
    (b"\x01\0\0\0", 40, b" EMF", "image/emf"),
    (b"\xd7\xcd\xc6\x9a", 0, b"", "image/wmf"),
    (b"\x01\0\x09\0\0\x03", 0, b"", "image/wmf"),
)
"""How a file begins, which place further on tells more, what stands there, and what the file then is."""
_SVG = rb"(\xef\xbb\xbf)?\s*(<\?xml[^>]*>)?\s*(<!--.*?-->\s*)*<svg"
_PLAYABLE = (
    (b"", 4, b"ftypM4A ", "audio/mp4"),
    (b"", 4, b"ftypqt  ", "video/quicktime"),
    (b"", 4, b"ftyp", "video/mp4"),
    (b"RIFF", 8, b"WAVE", "audio/wav"),
    (b"RIFF", 8, b"AVI ", "video/x-msvideo"),
    (b"ID3", 0, b"", "audio/mpeg"),
    (b"\xff\xfb", 0, b"", "audio/mpeg"),
    (b"\xff\xf3", 0, b"", "audio/mpeg"),
    (b"\xff\xf2", 0, b"", "audio/mpeg"),
    (b"OggS", 0, b"", "audio/ogg"),
    (b"\x1aE\xdf\xa3", 0, b"", "video/webm"),
    (b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", 0, b"", "video/x-ms-wmv"),
    (b"\0\0\x01\xba", 0, b"", "video/mpeg"),
    (b"\0\0\x01\xb3", 0, b"", "video/mpeg"),
)


def media_type(data: bytes) -> str:
    """Return the media type that the first bytes of a file show; "application/octet-stream" when they say nothing."""
    head = data[:HEAD_BYTES]
    if found := _listed(head, _PICTURES):
        return found
    if re.match(_SVG, head, re.DOTALL):
        return "image/svg+xml"
    return _listed(head, _PLAYABLE) or UNKNOWN_TYPE


def _listed(head: bytes, kinds: Iterable[tuple[bytes, int, bytes, str]]) -> str:
    fitting = (kind for start, place, sign, kind in kinds if head.startswith(start) and head.startswith(sign, place))
    return next(fitting, "")
