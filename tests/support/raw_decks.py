"""Decks read with nothing but zipfile and ElementTree: the words to which an extraction is compared."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

_OFFICE = "http://schemas.openxmlformats.org"
A = f"{{{_OFFICE}/drawingml/2006/main}}"
P = f"{{{_OFFICE}/presentationml/2006/main}}"
R = f"{{{_OFFICE}/officeDocument/2006/relationships}}"
MC = f"{{{_OFFICE}/markup-compatibility/2006}}"
DGM = f"{{{_OFFICE}/drawingml/2006/diagram}}"
M = f"{{{_OFFICE}/officeDocument/2006/math}}"
FURNITURE = ("dt", "ftr", "hdr", "sldNum", "sldImg")


class RawDeck:
    """A deck as its XML stands."""

    def __init__(self, path: Path) -> None:
        self.archive = zipfile.ZipFile(path)

    def slides(self) -> list[str]:
        """Return the part names of the slides in their order."""
        links = self._links("ppt/presentation.xml")
        return [links[entry.get(f"{R}id", "")][1] for entry in self._root("ppt/presentation.xml").iter(f"{P}sldId")]

    def shown(self, slide: str) -> list[str]:
        """Return the paragraphs on a slide: text boxes, groups, tables, SmartArt; no footers and the like."""
        found = list(_paragraphs(self._root(slide)))
        for diagram in self._root(slide).iter(f"{DGM}relIds"):
            model = self._root(self._links(slide)[diagram.get(f"{R}dm", "")][1])
            found.extend(_text(paragraph) for paragraph in model.iter(f"{A}p"))
        return found

    def said(self, slide: str) -> list[str]:
        """Return the paragraphs of the speaker notes of a slide."""
        pages = [target for kind, target in self._links(slide).values() if kind == "notesSlide"]
        return [words for page in pages for words in _paragraphs(self._root(page))]

    def _root(self, part: str) -> Element:
        return ET.fromstring(self.archive.read(part))  # noqa: S314  only the corpus is read

    def _links(self, part: str) -> dict[str, tuple[str, str]]:
        folder, name = posixpath.split(part)
        return {
            entry.get("Id", ""): (
                entry.get("Type", "").rpartition("/")[2],
                posixpath.normpath(posixpath.join(folder, entry.get("Target", ""))),
            )
            for entry in self._root(f"{folder}/_rels/{name}.rels")
        }


def _paragraphs(node: Element) -> Iterator[str]:
    """Yield the text of each paragraph below a node; of alternatives only the first, of furniture nothing."""
    for child in node:
        holder = child.find(f"{P}nvSpPr/{P}nvPr/{P}ph")
        if child.tag == f"{A}p":
            yield _text(child)
        elif child.tag == f"{MC}AlternateContent":
            yield from _paragraphs(child[0])
        elif holder is None or holder.get("type") not in FURNITURE:
            yield from _paragraphs(child)


def _text(node: Element) -> str:
    if node.tag in (f"{A}t", f"{M}t"):
        return node.text or ""
    if node.tag == f"{MC}Fallback" or node.get("type", "").startswith(("slidenum", "datetime")):
        return ""
    return "".join(map(_text, node))
