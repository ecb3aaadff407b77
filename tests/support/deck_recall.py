"""How much of a deck's text is read, by category, against the XML itself, beside other readers.

    python tests/support/deck_recall.py CORPUS [--markitdown PYTHON]

prints a table of percentages. The reference is collected here with zipfile and ElementTree alone and shares no code
with the reader. A text counts as read when its letters and digits stand in what the reader gives; our own reader has
to give it on the right slide and as the right kind of thing. PYTHON is an interpreter that has markitdown.
"""

from __future__ import annotations

import argparse
import json
import posixpath
import re
import subprocess
import unicodedata
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

from extracting import read
from pptx_walk import walk

from extractors.locator import SlideRef
from extractors.model import (
    Block,
    Document,
    Figure,
    Heading,
    Layer,
    ListItem,
    Mark,
    Media,
    Paragraph,
    Table,
    layer_of,
    text_of,
)

CATEGORIES = ("title", "body", "group", "table", "notes", "SmartArt", "chart", "alt", "URL", "comment")

_OFFICE = "http://schemas.openxmlformats.org"
_A = f"{{{_OFFICE}/drawingml/2006/main}}"
_P = f"{{{_OFFICE}/presentationml/2006/main}}"
_R = f"{{{_OFFICE}/officeDocument/2006/relationships}}"
_MC = f"{{{_OFFICE}/markup-compatibility/2006}}"
_DGM = f"{{{_OFFICE}/drawingml/2006/diagram}}"
_CHART = f"{{{_OFFICE}/drawingml/2006/chart}}"
_FURNITURE = ("dt", "ftr", "hdr", "sldNum", "sldImg")


@dataclass(frozen=True)
class Stated:
    """One text as the XML has it: the number of its slide, its category, its letters and digits (of URLs all signs)."""

    slide: int
    category: str
    text: str


class RawParts:
    """The parts of a deck as XML, and what each points at."""

    def __init__(self, path: Path) -> None:
        self.archive = zipfile.ZipFile(path)

    def root(self, part: str) -> Element:
        return ET.fromstring(self.archive.read(part))  # noqa: S314  only the corpus is read

    def links(self, part: str) -> dict[str, tuple[str, str, bool]]:
        """Return, by its id, the kind of each relation, its target, and whether that is outside of the file."""
        folder, name = posixpath.split(part)
        found = {}
        for entry in self.root(f"{folder}/_rels/{name}.rels"):
            outside, target = entry.get("TargetMode") == "External", entry.get("Target", "")
            inside = posixpath.normpath(posixpath.join(folder, target)).lstrip("/")
            found[entry.get("Id", "")] = (entry.get("Type", ""), target if outside else inside, outside)
        return found

    def slides(self) -> list[str]:
        links = self.links("ppt/presentation.xml")
        return [links[entry.get(f"{_R}id", "")][1] for entry in self.root("ppt/presentation.xml").iter(f"{_P}sldId")]


def stated(path: Path) -> Iterator[Stated]:
    """Yield all that a deck says, straight from its XML; of alternative contents the first, of furniture nothing."""
    parts = RawParts(path)
    for number, part in enumerate(parts.slides(), start=1):
        root = parts.root(part)
        found = [*_shown(root, "body"), *_pointed_at(parts, part, root), *_beside(parts, part)]
        yield from (Stated(number, category, text) for category, text in found if text)


def _shown(node: Element, category: str) -> Iterator[tuple[str, str]]:
    for child in node:
        holder = child.find(f"{_P}nvSpPr/{_P}nvPr/{_P}ph")
        kind = "" if holder is None else holder.get("type", "")
        if child.tag == f"{_P}cNvPr":
            yield "alt", spelled(child.get("descr", ""))
        if child.tag == f"{_A}p":
            yield category, spelled(_words(child))
        elif child.tag == f"{_MC}AlternateContent":
            yield from _shown(child[0], category)
        elif kind not in _FURNITURE:
            yield from _shown(child, _category(child, kind, category))


def _category(node: Element, kind: str, above: str) -> str:
    if kind in ("title", "ctrTitle"):
        return "title"
    return {f"{_A}tbl": "table", f"{_P}grpSp": "group"}.get(node.tag, above)


def _words(node: Element) -> str:
    if node.get("type", "").startswith(("slidenum", "datetime")):
        return ""
    own = node.text or "" if node.tag.endswith("}t") else ""
    return own + "".join(map(_words, node))


def _pointed_at(parts: RawParts, part: str, root: Element) -> Iterator[tuple[str, str]]:
    """Yield what a slide points at: addresses of its links, nodes of its diagrams, words and numbers of its charts."""
    links = parts.links(part)
    for link in root.iter(f"{_A}hlinkClick"):
        kind, target, outside = links.get(link.get(f"{_R}id", ""), ("", "", False))
        if outside and kind.endswith("/hyperlink"):
            yield "URL", target.strip()
    for diagram in root.iter(f"{_DGM}relIds"):
        for paragraph in parts.root(links[diagram.get(f"{_R}dm", "")][1]).iter(f"{_A}p"):
            yield "SmartArt", spelled(_words(paragraph))
    for chart in root.iter(f"{_CHART}chart"):
        yield from (("chart", text) for text in _of_chart(parts.root(links[chart.get(f"{_R}id", "")][1])))


def _of_chart(root: Element) -> Iterator[str]:
    for title in root.iter(f"{_CHART}title"):
        yield spelled(_words(title))
    for series in root.iter(f"{_CHART}ser"):
        for value in series.iter(f"{_CHART}v"):
            yield spelled(_plain_number(value.text or ""))


def _plain_number(text: str) -> str:
    """Write "2.0" as "2", which is what the format of most charts shows."""
    return text.removesuffix(".0")


def _beside(parts: RawParts, part: str) -> Iterator[tuple[str, str]]:
    """Yield what stands beside a slide: its notes and the comments of reviewers."""
    for kind, target, _ in parts.links(part).values():
        if kind.endswith("/notesSlide"):
            yield from (("notes", text) for category, text in _shown(parts.root(target), "notes") if category != "alt")
        elif kind.endswith("/comments"):
            texts = parts.root(target).iter()
            yield from (("comment", spelled(node.text or "")) for node in texts if node.tag in (f"{_P}text", f"{_A}t"))


def spelled(text: str) -> str:
    """Return the letters and digits of a text, in one spelling."""
    return "".join(re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", text)))


@dataclass(frozen=True)
class Given:
    """What a reader gives for one deck: by slide and category ("" and 0 stand for all of them), one long text."""

    texts: dict[tuple[int, str], str]

    @classmethod
    def flat(cls, text: str) -> Given:
        """Return the output of a reader that says neither what nor where."""
        return cls({(0, ""): spelled(text), (0, "URL"): text})

    def has(self, item: Stated, *, anywhere: bool) -> bool:
        """Tell whether a text was given: in its place, or, if that does not matter, anywhere."""
        if not anywhere:
            return item.text in self.texts.get((item.slide, item.category), "")
        return item.text in self.texts[0, "URL" if item.category == "URL" else ""]


def given(document: Document) -> Given:
    """Sort what our reader gives by slide and category."""
    texts: dict[tuple[int, str], list[str]] = {}
    for block in document.blocks:
        slide = block.at.number if isinstance(block.at, SlideRef) else 0
        for category in _categories(block):
            words = block.alt if isinstance(block, Figure) else text_of(block)
            text = "\n".join(_targets(block)) if category == "URL" else spelled(words)
            texts.setdefault((slide, category), []).append(text)
            texts.setdefault((0, "URL" if category == "URL" else ""), []).append(text)
    return Given({place: "\n".join(found) for place, found in texts.items()})


def _categories(block: Block) -> tuple[str, ...]:
    """Name the categories that a block may satisfy."""
    match block:
        case Paragraph() | ListItem() if layer_of(block) is Layer.NOTES:
            return ("notes", "URL")
        case Paragraph() if layer_of(block) is Layer.COMMENT:
            return ("comment",)
        case Heading():
            return ("title", "body", "group", "URL")
        case Table():
            return ("table", "chart", "URL")
        case Figure() | Media():
            return ("alt", "URL")
        case _:
            return ("body", "group", "SmartArt", "chart", "alt", "URL") if layer_of(block) is Layer.BODY else ("URL",)


def _targets(block: Block) -> Iterator[str]:
    marks: Iterable[Mark] = ()
    if isinstance(block, Heading | Paragraph | ListItem):
        marks = block.marks
    elif isinstance(block, Table):
        marks = [mark for cell in block.marks for mark in cell.marks]
    elif isinstance(block, Figure | Media):
        yield block.link
    yield from (mark.target for mark in marks)


Shares = dict[str, tuple[int, int]]
"""For each category how many texts were found, and how many there are."""


def shares(decks: Sequence[tuple[list[Stated], Given]], *, anywhere: bool) -> Shares:
    """Add up what was found in several decks."""
    there, found = Counter[str](), Counter[str]()
    for items, output in decks:
        for item in items:
            there[item.category] += 1
            found[item.category] += output.has(item, anywhere=anywhere)
    return {category: (found[category], there[category]) for category in CATEGORIES}


def missing(items: Iterable[Stated], output: Given) -> list[Stated]:
    """Return what our reader does not give in its place."""
    return [item for item in items if not output.has(item, anywhere=False)]


_MARKITDOWN = """
import json, sys
from markitdown import MarkItDown
print(json.dumps([MarkItDown().convert(path).text_content for path in sys.argv[1:]]))
"""


def of_markitdown(python: str, paths: Sequence[Path]) -> list[Given]:
    """Return what markitdown makes of decks, read in a process of an interpreter that has it."""
    command = [python, "-c", _MARKITDOWN, *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return [Given.flat(text) for text in json.loads(done.stdout)]


def main() -> None:
    """Print one line for each reader, and what ours does not give."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--markitdown", metavar="PYTHON", help="an interpreter that has markitdown")
    asked = parser.parse_args()
    paths = sorted(asked.corpus.glob("pptx/*.pptx"))
    wanted = [list(stated(path)) for path in paths]
    ours = [given(read(path).document) for path in paths]
    print(f"{'% found':28}" + "".join(f"{category:>12}" for category in CATEGORIES))
    counted = Counter(item.category for items in wanted for item in items)
    print(f"{'texts in the XML':28}" + "".join(f"{counted[category]:12}" for category in CATEGORIES))
    _print_row("unitsmith, in its place", shares(list(zip(wanted, ours, strict=True)), anywhere=False))
    _print_row("unitsmith, anywhere", shares(list(zip(wanted, ours, strict=True)), anywhere=True))
    walked = [Given.flat(walk(path)) for path in paths]
    _print_row("python-pptx walk", shares(list(zip(wanted, walked, strict=True)), anywhere=True))
    if asked.markitdown:
        theirs = of_markitdown(asked.markitdown, paths)
        _print_row("markitdown", shares(list(zip(wanted, theirs, strict=True)), anywhere=True))
    for path, items, output in zip(paths, wanted, ours, strict=True):
        for item in missing(items, output):
            print(f"missing: {path.name} slide {item.slide} {item.category}: {item.text[:90]}")


def _print_row(name: str, found: Shares) -> None:
    print(f"{name:28}" + "".join(f"{100 * part / max(1, whole):12.1f}" for part, whole in found.values()))


if __name__ == "__main__":
    main()
