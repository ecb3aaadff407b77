"""The tree of a web page to blocks in reading order: one pass over the elements, no recursion, nothing visible lost."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from urllib.parse import unquote

from lxml import etree

from extractors.heading_sections import Entry
from extractors.hygiene import as_typed, one_line
from extractors.locator import Locator
from extractors.marked_text import Run, marked
from extractors.model import (
    Block,
    Figure,
    Heading,
    Layer,
    ListItem,
    Mark,
    Media,
    Paragraph,
    Preformatted,
    Style,
    Table,
)
from extractors.web_assets import address_of, alternative_of, is_data, is_tracker
from extractors.web_chrome import FURNITURE, LAYER
from extractors.web_inline import Words, inline_runs
from extractors.web_lists import Lists
from extractors.web_tables import is_layout, read_grid, rows_of
from extractors.web_tree import Element

_PARTS = frozenset(
    {
        *("address", "article", "aside", "blockquote", "body", "center", "details", "dialog", "div", "fieldset"),
        *("figcaption", "figure", "footer", "form", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup"),
        *("hr", "html", "legend", "main", "nav", "noframes", "p", "search", "section", "summary"),
        *("table", "tbody", "td", "tfoot", "th", "thead", "tr", "caption"),
        *("ul", "ol", "dl", "menu", "dir", "li", "dt", "dd", "pre"),
    }
)
"""Elements that begin a new stretch of words."""
_HEADING = re.compile(r"h([1-6])")
_FOOTNOTE = re.compile(r"[\s\[(]*[\d*†‡§¹²³⁴-⁹]{1,4}[\s\])]*")
_PLAYED = ("video", "audio", "iframe", "frame", "embed", "object")
_NOWHERE = ("", "about:blank")
_TYPES = {
    ".mp4": "video/mp4",
    ".m4v": "video/mp4",
    ".webm": "video/webm",
    ".mov": "video/quicktime",
    ".ogv": "video/ogg",
    ".avi": "video/x-msvideo",
    ".wmv": "video/x-ms-wmv",
    ".flv": "video/x-flv",
    ".swf": "application/x-shockwave-flash",
    ".mp3": "audio/mpeg",
    ".m4a": "audio/mp4",
    ".wav": "audio/wav",
    ".ogg": "audio/ogg",
    ".opus": "audio/ogg",
    ".aac": "audio/aac",
    ".flac": "audio/flac",
    ".pdf": "application/pdf",
}


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a page stands in: how a line and the nearest name make a place, and how an address leads to an asset.

    `asset_of` returns the digest of a picture or medium that lies in the source, or an empty text.
    """

    locate: Callable[[int | None, str], Locator]
    asset_of: Callable[[str], str]


@dataclass(frozen=True, slots=True)
class WebBlocks:
    """What a page says. `oversized` is how many tables were so large that their rows became paragraphs."""

    entries: tuple[Entry, ...]
    pictures: int
    oversized: int


def read_blocks(root: Element, around: Surroundings) -> WebBlocks:
    """Return the blocks of a cleaned page on which furniture is marked, each with the names that lead to it."""
    reader = _Reader(around)
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, element in walker:
        if event == "start":
            if not reader.begin(element):
                walker.skip_subtree()
        else:
            reader.end(element)
    reader.flush()
    return WebBlocks(tuple(reader.entries), reader.pictures, reader.oversized)


@dataclass(slots=True)
class _Reader:
    around: Surroundings
    entries: list[Entry] = field(default_factory=list)
    pictures: int = 0
    oversized: int = 0
    words: Words = field(default_factory=Words)
    lists: Lists = field(default_factory=Lists)
    waiting: list[Entry] = field(default_factory=list)
    layers: list[tuple[Element, bool]] = field(default_factory=list)
    heading: tuple[Element, int] | None = None
    names: list[str] = field(default_factory=list)
    anchor: str = ""
    line: int | None = None
    start: Locator | None = None

    def begin(self, element: Element) -> bool:
        """Take in the start of an element with the text up to its first child; false when all of it is taken in."""
        if not isinstance(element.tag, str):
            return False
        if self._breaks(element):
            self.flush()
        self._note_place(element)
        if layer := element.get(LAYER):
            self.layers.append((element, layer == FURNITURE))
        if self._takes_whole(element):
            return False
        self.lists.begin(element)
        if self.heading is None and (level := _level(element)):
            self.heading = (element, level)
        self.words.begin(element)
        self._say(element.text)
        return True

    def end(self, element: Element) -> None:
        """Take in the end of an element and the text behind it."""
        if self.heading and self.heading[0] is element:
            self.flush()
            self.heading = None
        elif self._breaks(element):
            self.flush()
        self.words.end(element)
        self.lists.end(element)
        if self.layers and self.layers[-1][0] is element:
            self.layers.pop()
        self._say(element.tail)

    def flush(self) -> None:
        """Make a block of the words so far, and put the pictures among them behind it."""
        if not self.words.runs and not self.waiting:
            return
        runs = self.words.take()
        at, self.start = self.start or self._here(), None
        if self.heading:
            self._add_heading(runs, at, self.heading[1])
        else:
            self._add_words(*marked(runs), at)
        waiting, self.waiting = self.waiting, []
        for entry in waiting:
            self._add(entry.block, entry.seed)

    def _breaks(self, element: Element) -> bool:
        """Tell whether a new stretch of words begins at an element; within a heading only another heading does that."""
        if self.heading and self.heading[0] is not element:
            return False
        return element.tag in _PARTS or element.get(LAYER) is not None

    def _note_place(self, element: Element) -> None:
        line = element.sourceline
        self.line = line if line and line < 65_535 else None  # where libxml2 stops counting
        name = element.get("id") or (element.get("name") if element.tag == "a" else None)
        if name and one_line(name):
            self.anchor = one_line(name)
            self.names.append(name.strip())

    def _here(self) -> Locator:
        return self.around.locate(self.line, self.anchor)

    @property
    def _furniture(self) -> bool:
        return bool(self.layers) and self.layers[-1][1]

    def _say(self, text: str | None) -> None:
        if not text or (not self.words.runs and text.isspace()):
            return
        self.start = self.start or self._here()
        self.words.say(text)

    def _takes_whole(self, element: Element) -> bool:
        """Take in an element that is read as a whole; false when it is none of that kind."""
        match element.tag:
            case "img" | "svg":
                self._add_picture(element)
            case "br":
                self.words.break_line()
            case "math":
                self.start = self.start or self._here()
                self.words.say_formula(element)
            case "pre" | "xmp" | "listing":
                self._add_preformatted(element)
            case "table" if self.heading is None and not is_layout(element):
                self._add_table(element)
            case tag if tag in _PLAYED:
                self._add_media(element)
            case "rt":
                self.words.say(f"({''.join(element.itertext())})")
            case "head" | "script" | "style" | "param" | "track" | "source":
                return True
            case _:
                return False
        return True

    def _add_heading(self, runs: list[Run], at: Locator, level: int) -> None:
        text, marks = marked(run for run in runs if not _is_footnote(run))
        text = text.replace("\n", " ")
        if text and self._furniture:
            self._add(Paragraph("", at, text, marks, Layer.FURNITURE))
        elif text:
            self._add(Heading("", at, text, level, marks=marks))

    def _add_words(self, text: str, marks: tuple[Mark, ...], at: Locator) -> None:
        if not text:
            return
        layer = Layer.FURNITURE if self._furniture else Layer.BODY
        point = self.lists.point
        if point is None:
            self._add(Paragraph("", at, text, marks, layer))
        elif point.place is None:
            if point.element.tag == "dt":
                marks = (Mark(0, len(text), Style.STRONG), *(mark for mark in marks if mark.style is not Style.STRONG))
            point.place = len(self.entries)
            self._add(ListItem("", at, text, point.level, point.ordered, point.label, marks, layer))
        elif point.place == len(self.entries) - 1:
            self._lengthen(text, marks)
        else:
            self._add(Paragraph("", at, text, marks, layer))

    def _lengthen(self, text: str, marks: tuple[Mark, ...]) -> None:
        """Add a further paragraph of a point to it as a new line."""
        entry = self.entries.pop()
        before = entry.block
        if isinstance(before, ListItem):
            gap = len(before.text) + 1
            moved = tuple(replace(mark, start=mark.start + gap, end=mark.end + gap) for mark in marks)
            before = replace(before, text=f"{before.text}\n{text}", marks=before.marks + moved)
        self.entries.append(replace(entry, block=before, names=(*entry.names, *self.names)))
        self.names = []

    def _add(self, block: Block, seed: str = "") -> None:
        self.entries.append(Entry(block, tuple(self.names), seed))
        self.names = []

    def _add_picture(self, picture: Element) -> None:
        if picture.tag == "img" and is_tracker(picture):
            return
        if picture.tag == "svg":
            self._add_drawing(picture)
            return
        address = address_of(picture)
        alt, decorative = alternative_of(picture)
        self.pictures += 1
        if self._furniture:
            self._wait(Paragraph("", self._here(), alt, layer=Layer.FURNITURE), alt)
            return
        link = next((one_line(up.get("href", "")) for up in picture.iterancestors("a")), "")
        seed = "" if is_data(address) else address
        self._wait(Figure("", self._here(), self.around.asset_of(address), alt, decorative, link), seed or "data")

    def _add_drawing(self, svg: Element) -> None:
        """Take in a drawing: its title is its text alternative, the words in it are a paragraph."""
        texts = [one_line(" ".join(part.itertext())) for part in svg.iter("text")]
        alt = one_line(svg.get("aria-label") or next((part.text or "" for part in svg.iter("title")), ""))
        if alt or svg.get("role") == "img":
            self.pictures += 1
            self._wait(Figure("", self._here(), "", alt), "svg")
        if words := one_line(" ".join(texts)):
            self._wait(Paragraph("", self._here(), words), words)

    def _wait(self, block: Block, seed: str) -> None:
        """Keep a block until the words around it are complete, so that no sentence is torn apart."""
        if not isinstance(block, Paragraph) or block.text:
            self.waiting.append(Entry(block, (), seed))

    def _add_preformatted(self, pre: Element) -> None:
        for line_break in pre.iter("br"):
            line_break.tail = "\n" + (line_break.tail or "")
        if text := as_typed("".join(pre.itertext())):
            if self._furniture:
                self._add(Paragraph("", self._here(), one_line(text), layer=Layer.FURNITURE))
            else:
                self._add(Preformatted("", self._here(), text))

    def _add_table(self, table: Element) -> None:
        for caption in table.findall("caption"):
            self._add_words(*marked(inline_runs(caption)), self._here())
        grid = read_grid(table)
        rows = () if grid.too_large else grid.even_rows()
        if grid.too_large or (self._furniture and any(map(any, rows))):
            self.oversized += grid.too_large
            self._add_rows(table)
        elif any(map(any, rows)):
            self._add(Table("", self._here(), rows, grid.header_rows, tuple(grid.merged), tuple(grid.marks)))
        for inner in table.iter("img", "svg"):
            self._add_picture(inner)
        for inner in table.iter(*_PLAYED):
            self._add_media(inner)
        self.flush()

    def _add_rows(self, table: Element) -> None:
        layer = Layer.FURNITURE if self._furniture else Layer.BODY
        for row in rows_of(table):
            cells = (one_line(" ".join(cell.itertext())) for cell in row if isinstance(cell.tag, str))
            if text := " | ".join(filter(None, cells)):
                self._add(Paragraph("", self._here(), text, layer=layer))

    def _add_media(self, medium: Element) -> None:
        address = address_of(medium)
        if address.lower() in _NOWHERE or is_tracker(medium):
            return
        stated = one_line(medium.get("title") or medium.get("aria-label") or "")
        path = "" if is_data(address) else unquote(re.split("[?#]", address)[0])
        name = stated or one_line(posixpath.basename(path)) or one_line(path)
        kind = one_line(medium.get("type") or "") or _kind_of(medium, path)
        link = "" if is_data(address) else one_line(address)
        self._wait(Media("", self._here(), self.around.asset_of(address), kind, name, link), link)


def _level(element: Element) -> int:
    """Return the level of a heading, 0 for what is none; ARIA 1.2 gives 2 to a heading role without a level."""
    if found := _HEADING.fullmatch(element.tag):
        return int(found[1])
    if element.get("role") != "heading":
        return 0
    level = element.get("aria-level", "").strip()
    return int(level) if level in ("1", "2", "3", "4", "5", "6") else 2


def _is_footnote(run: Run) -> bool:
    """Tell whether words in a heading are only the raised number of a footnote."""
    linked = any(style is Style.LINK and "#" in target for style, target in run.looks)
    return run.raised and linked and bool(_FOOTNOTE.fullmatch(run.text))


def _kind_of(medium: Element, path: str) -> str:
    """Return the type of a medium by the ending of its name; a page within the page is of type "text/html"."""
    known = _TYPES.get(posixpath.splitext(path)[1].lower())
    return known or (f"{medium.tag}/*" if medium.tag in ("video", "audio") else "text/html")
