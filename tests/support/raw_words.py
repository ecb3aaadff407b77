"""Word files read with nothing but zipfile and ElementTree: the words to which an extraction is compared."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

_OFFICE = "http://schemas.openxmlformats.org"
W = f"{{{_OFFICE}/wordprocessingml/2006/main}}"
MC = f"{{{_OFFICE}/markup-compatibility/2006}}"
_GONE = (f"{W}del", f"{W}moveFrom", f"{MC}Fallback")


def paragraphs(path: Path, part: str = "word/document.xml") -> list[str]:
    """Return the text of every paragraph of a part that has letters, deepest first where boxes stand in paragraphs."""
    with zipfile.ZipFile(path) as archive:
        root = ET.fromstring(archive.read(part))  # noqa: S314  only the corpus is read
    texts = ("".join(_runs(paragraph)) for paragraph in root.iter(f"{W}p"))
    return [text for text in texts if any(map(str.isalnum, text))]


def _runs(node: Element) -> Iterator[str]:
    for child in node:
        if child.tag == f"{W}t":
            yield child.text or ""
        elif child.tag in (f"{W}br", f"{W}tab", f"{W}cr"):
            yield " "
        elif child.tag not in _GONE and child.tag != f"{W}p":
            yield from _runs(child)
