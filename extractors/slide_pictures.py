"""The text alternatives of pictures, as far as a person wrote them, and the names of videos and sounds."""

from __future__ import annotations

import re

from lxml.etree import _Element

from extractors.hygiene import one_line
from extractors.slide_xml import ADEC, A, P, child

_FILE_NAME = re.compile(
    r".*\.(png|jpe?g|jfif|gif|bmp|tiff?|svg|webp|emf|wmf|wdp|pdf|eps|ico|mp[34]|m4[av]|mov|wmv|avi|mpe?g|wav|wma)(\s+[0-9a-f]{8}.*)?",
    re.IGNORECASE,
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
    if properties is None or not (properties.get("descr") or properties.get("title")) or is_decorative(properties):
        return ""
    title, description = (_by_a_person(properties.get(name, "")) for name in ("title", "descr"))
    if title.casefold() in description.casefold():
        return description
    return f"{title}: {description}" if description else title


def automatic_text(properties: _Element | None) -> str:
    """Return the description in a p:cNvPr that is no text alternative, because no person wrote or wanted it."""
    described = "" if properties is None else one_line(properties.get("descr", ""))
    return "" if not described or alternative(properties) else described


def is_decorative(properties: _Element | None) -> bool:
    """Tell whether somebody marked a picture as decorative, so that it needs no text alternative."""
    if properties is None or not len(properties):
        return False
    return any(mark.get("val", "1") not in ("0", "false") for mark in properties.iter(f"{ADEC}decorative"))


def is_filled_with_picture(shape: _Element) -> bool:
    """Tell whether a p:sp shows a picture as its fill; one that is repeated like a tile is only a pattern."""
    look = child(shape, f"{P}spPr", 1)
    fill = None if look is None else next(look.iterchildren(f"{A}blipFill"), None)
    return fill is not None and child(fill, f"{A}tile", 1) is None


def media_name(properties: _Element | None) -> str:
    """Return what a video or sound is called: its name and its text alternative, as far as a person wrote them.

    Where nobody did, it is the name that the program gave it, such as that of its file.
    """
    if properties is None:
        return ""
    name, described = one_line(properties.get("name", "")), alternative(properties)
    written = _by_a_person(name)
    if not described or not written or written.casefold() in described.casefold():
        return described or name
    return f"{written}: {described}"


def _by_a_person(text: str) -> str:
    words = one_line(text)
    automatic = any(pattern.fullmatch(words) for pattern in (_FILE_NAME, _ADDRESS, _AUTOMATIC))
    return "" if automatic or _GUESSED.search(words) else words
