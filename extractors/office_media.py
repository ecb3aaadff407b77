"""What kind of picture, video or sound some bytes are, by how they begin."""

from __future__ import annotations

import re

HEAD_BYTES = 1024
"""How many of the first bytes are enough to tell."""
UNKNOWN_TYPE = "application/octet-stream"

_SIGNATURES = (
    (rb"\x89PNG\r\n\x1a\n", "image/png"),
    (rb"\xff\xd8\xff", "image/jpeg"),
    (rb"GIF8[79]a", "image/gif"),
    (rb"RIFF....WEBP", "image/webp"),
    (rb"BM", "image/bmp"),
    (rb"II\*\0|MM\0\*", "image/tiff"),
    (rb"II\xbc\x01", "image/vnd.ms-photo"),
    (rb"\x01\0\0\0.{36} EMF", "image/emf"),
    (rb"\xd7\xcd\xc6\x9a|\x01\0\x09\0\0\x03", "image/wmf"),
    (rb"(\xef\xbb\xbf)?\s*(<\?xml[^>]*>)?\s*(<!--.*?-->\s*)*<svg", "image/svg+xml"),
    (rb"....ftypM4A ", "audio/mp4"),
    (rb"....ftypqt  ", "video/quicktime"),
    (rb"....ftyp", "video/mp4"),
    (rb"RIFF....WAVE", "audio/wav"),
    (rb"RIFF....AVI ", "video/x-msvideo"),
    (rb"ID3|\xff[\xfb\xf3\xf2]", "audio/mpeg"),
    (rb"OggS", "audio/ogg"),
    (rb"\x1aE\xdf\xa3", "video/webm"),
    (rb"\x30\x26\xb2\x75\x8e\x66\xcf\x11", "video/x-ms-wmv"),
    (rb"\0\0\x01[\xba\xb3]", "video/mpeg"),
)


def media_type(data: bytes) -> str:
    """Return the media type that the first bytes of a file show; "application/octet-stream" when they say nothing."""
    head = data[:HEAD_BYTES]
    return next((kind for pattern, kind in _SIGNATURES if re.match(pattern, head, re.DOTALL)), UNKNOWN_TYPE)
