"""Pictures of a slide: the text alternative that a person wrote, and the type that the bytes have."""

from __future__ import annotations

import re

from lxml.etree import _Element

from extractors.hygiene import one_line
from extractors.slide_xml import ADEC

_SIGNATURES = (
    (rb"\x89PNG\r\n\x1a\n", "image/png"),
    (rb"\xff\xd8\xff", "image/jpeg"),
    (rb"GIF8[79]a", "image/gif"),
    (rb"RIFF....WEBP", "image/webp"),
    (rb"BM", "image/bmp"),
    (rb"II\*\0|MM\0\*", "image/tiff"),
    (rb"\x01\0\0\0.{36} EMF", "image/emf"),
    (rb"\xd7\xcd\xc6\x9a|\x01\0\x09\0\0\x03", "image/wmf"),
    (rb"(\xef\xbb\xbf)?\s*(<\?xml[^>]*>)?\s*(<!--.*?-->\s*)*<svg", "image/svg+xml"),
)
_UNKNOWN_TYPE = "application/octet-stream"
_FILE_NAME = re.compile(
    r".*\.(png|jpe?g|jfif|gif|bmp|tiff?|svg|webp|emf|wmf|wdp|pdf|eps|ico)(\s+[0-9a-f]{8}.*)?", re.IGNORECASE
)
"""May be followed by what old Mac versions wrote: "sketch.png 00238215Macintosh HD B746699A:"."""
_ADDRESS = re.compile(r"https?://\S*", re.IGNORECASE)
_AUTOMATIC = re.compile(
    r"(picture|image|graphic|photo|content placeholder|grafik|bild|imagen?|imagem|immagine|afbeelding|obraz)\s*\d*"
    r"|(図|图片|圖片|그림)\s*\d*|(video|audio|chart|diagram|table|group|object|shape|text ?box|rectangle)\s*\d+"
    r"|see the source image|page\d+image\d+|[\W\d_]*",
    re.IGNORECASE,
)
_GUESSED = re.compile(r"description automatically generated", re.IGNORECASE)
"""PowerPoint's guess at a picture ("A close up of a logo"), left unchecked by the author."""


def alternative(properties: _Element | None) -> str:
    """Return the text alternative in a p:cNvPr; empty for a decorative picture and for automatic text.

    Automatic are names of files, web addresses, names such as "Picture 3", and descriptions that the program guessed.
    """
    if properties is None or is_decorative(properties):
        return ""
    title, description = (_by_a_person(properties.get(name, "")) for name in ("title", "descr"))
    if title.casefold() in description.casefold():
        return description
    return f"{title}: {description}" if description else title


def is_decorative(properties: _Element | None) -> bool:
    """Tell whether somebody marked a picture as decorative, so that it needs no text alternative."""
    marks = [] if properties is None else list(properties.iter(f"{ADEC}decorative"))
    return any(mark.get("val", "1") not in ("0", "false") for mark in marks)


def media_type(data: bytes) -> str:
    """Return the media type of a picture by its first bytes; "application/octet-stream" when they say nothing."""
    head = data[:1024]
    return next((kind for pattern, kind in _SIGNATURES if re.match(pattern, head, re.DOTALL)), _UNKNOWN_TYPE)


def _by_a_person(text: str) -> str:
    words = one_line(text)
    automatic = any(pattern.fullmatch(words) for pattern in (_FILE_NAME, _ADDRESS, _AUTOMATIC))
    return "" if automatic or _GUESSED.search(words) else words
