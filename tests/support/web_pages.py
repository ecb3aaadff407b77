"""Web pages for tests, and what was read of a document as short lines.

    lines(read_web("<h1>Ladders</h1><p>Climb.")) == ["h1 Ladders", "p Climb."]

A line begins with what the block is: h1 to h6, p, li0 (a point with its level), pre, table, img, media; a layer that is
not the body stands behind it ("p/furniture").
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator

from extractors import codec, web_page
from extractors.diagnostics import MaterialError
from extractors.hygiene import permitted
from extractors.model import (
    Block,
    Document,
    Extraction,
    Figure,
    Heading,
    Layer,
    ListItem,
    Media,
    Preformatted,
    Table,
    layer_of,
    text_of,
)
from extractors.source import Source


def source_of(data: bytes | str, name: str) -> Source:
    """Return a source of these bytes."""
    raw = data.encode() if isinstance(data, str) else data
    return Source(name, len(raw), hashlib.sha256(raw).hexdigest(), lambda: io.BytesIO(raw))


def read_web(page: bytes | str, options: web_page.Options | None = None) -> Extraction:
    """Return what the web reader makes of a page."""
    return web_page.extract(source_of(page, "page.html"), options or web_page.Options())


def lines(found: Extraction | Document) -> list[str]:
    """Return a line for each block."""
    document = found.document if isinstance(found, Extraction) else found
    return [line_of(block) for block in document.blocks]


def line_of(block: Block) -> str:
    """Return what a block is and its words."""
    layer = layer_of(block)
    words = f"{block.label} {block.text}" if isinstance(block, ListItem) and block.label else text_of(block)
    return _kind(block) + ("" if layer is Layer.BODY else f"/{layer.value}") + (f" {words}" if words else "")


def _kind(block: Block) -> str:
    if isinstance(block, Heading):
        return f"h{block.level}"
    if isinstance(block, ListItem):
        return f"li{block.level}"
    kinds = {Preformatted: "pre", Table: "table", Figure: "img", Media: "media"}
    return kinds.get(type(block), "p")


def marked_words(block: Block) -> list[str]:
    """Return the marks of a block as "style: words", for links as "link target: words"."""
    text = text_of(block)
    return [
        f"{mark.style.value}{' ' + mark.target if mark.target else ''}: {text[mark.start : mark.end]}"
        for mark in getattr(block, "marks", ())
    ]


def unfit(found: Extraction) -> list[str]:
    """Return the texts of a document and its diagnostics that some format could not carry (control characters)."""
    texts = [*_strings(codec.encode(found.document, Document)), *(one.message for one in found.diagnostics)]
    return [text for text in texts if permitted(text) != text]


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _strings(inner)


def codes(found: Extraction) -> list[str]:
    """Return the codes of all diagnostics."""
    return [diagnostic.code for diagnostic in found.diagnostics]


def outcome(page: bytes, options: web_page.Options | None = None) -> str:
    """Return "read" when something was read of a page, else the code that says why not."""
    try:
        found = read_web(page, options)
    except MaterialError as refused:
        return refused.diagnostic.code
    return "unfit" if unfit(found) else "read" if found.document.blocks else "nothing"
