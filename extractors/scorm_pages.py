"""The pages of a packed web course in the order in which learners reach them, each read by the web reader."""

from __future__ import annotations

import posixpath
import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from urllib.parse import unquote

from extractors.diagnostics import MaterialError
from extractors.heading_sections import Entry
from extractors.hygiene import one_line
from extractors.locator import WebRef
from extractors.model import Heading, Layer, Media, layer_of
from extractors.scorm_files import PAGE_SUFFIXES, CourseFiles
from extractors.web_blocks import Surroundings, read_blocks
from extractors.web_bytes import read_text
from extractors.web_chrome import mark_furniture
from extractors.web_tree import CUT_SHORT, Element, WebTree, read_tree

_OF_THE_PLAYER = re.compile(
    r"(^|/)(aicc\w*|blank|goodbye|unsupported|lmscommit|lms|api|apiwrapper|scormdriver|indexapi|preloadintegrity|"
    r"browsersniff|blankpage|meta|analytics-frame|configuration|loader|ie_error|404)\.html?$",
    re.IGNORECASE,
)
_LINKED = (("a", "href"), ("area", "href"), ("iframe", "src"), ("frame", "src"))


@dataclass(frozen=True, slots=True)
class CoursePage:
    """A page that was read: its member, its title and language, what it says, how many parts it hides."""

    name: str
    title: str
    language: str
    entries: tuple[Entry, ...]
    pictures: int
    hidden: int
    oversized: int
    leads_to: tuple[str, ...]


@dataclass(slots=True)
class PageReader:
    """Reads each page of a package once. `unreadable` are members that are no page although they are named like one.

    `guessed` are pages whose letters are not certain, `cut` those that nest too deep to be read to their ends.
    """

    files: CourseFiles
    keep_hidden: bool
    read: set[str] = field(default_factory=set)
    unreadable: list[str] = field(default_factory=list)
    guessed: list[str] = field(default_factory=list)
    cut: list[str] = field(default_factory=list)

    def pages_from(self, start: str, beside: Sequence[str] = ()) -> Iterator[CoursePage]:
        """Give a page, the pages that its links and frames lead to, and theirs; then what else lies beside it."""
        linked, others, known = deque([start]), deque(beside), {start}
        while linked or others:
            name = linked.popleft() if linked else others.popleft()
            if name in self.read or not name.lower().endswith(PAGE_SUFFIXES):
                continue
            self.read.add(name)
            page = self._page(name)
            if page is not None:
                new = [one for one in page.leads_to if one not in known]
                linked.extendleft(reversed(new))
                known.update(new)
                yield page

    def others(self) -> Iterator[CoursePage]:
        """Give the pages that nothing led to, by their names, without those that only serve the player."""
        for name in filter(_may_teach, self.files.names):
            yield from self.pages_from(name)

    def has_pages(self) -> bool:
        """Tell whether a package has pages besides those that only serve the player."""
        return any(map(_may_teach, self.files.names))

    def _page(self, name: str) -> CoursePage | None:
        data = self.files.data(name)
        if data is None:
            self.unreadable.append(name)
            return None
        try:
            text, guesses = read_text(data, name)
            tree = read_tree(text, name, keep_hidden=self.keep_hidden)
        except MaterialError:  # told by name, together with the others, when the course was read
            self.unreadable.append(name)
            return None
        self.guessed += [name] if guesses else []
        if tree is not None and any(entry.code == CUT_SHORT.id for entry in tree.diagnostics):
            self.cut.append(name)
        return None if tree is None else self._read(name, tree)

    def _read(self, name: str, tree: WebTree) -> CoursePage:
        leads_to = tuple(dict.fromkeys(filter(None, (self.files.find(name, link) for link in _links(tree.root)))))
        mark_furniture(tree.root)
        around = Surroundings(
            lambda line, anchor: WebRef(one_line(name), anchor, line),
            lambda address: self.files.asset_of(name, address),
        )
        found = read_blocks(tree.root, around)
        entries = tuple(entry for entry in found.entries if not self._is_page(name, entry))
        return CoursePage(
            name, tree.title, tree.language, entries, found.pictures, tree.hidden, found.oversized, leads_to
        )

    def _is_page(self, name: str, entry: Entry) -> bool:
        """Tell whether a block is a frame for another page of the package, which is read for itself."""
        block = entry.block
        return isinstance(block, Media) and self.files.find(name, block.link).lower().endswith(PAGE_SUFFIXES)


def _may_teach(name: str) -> bool:
    return name.lower().endswith(PAGE_SUFFIXES) and not _OF_THE_PLAYER.search(name)


def with_title(page: CoursePage, title: str) -> tuple[Entry, ...]:
    """Return what a page says under a heading: `title` stands above where the page has none of its own there."""
    body = next((entry.block for entry in page.entries if layer_of(entry.block) is not Layer.FURNITURE), None)
    if body is None or isinstance(body, Heading) or not title:
        return page.entries
    return (Entry(Heading("", WebRef(one_line(page.name), "", None), one_line(title), 1)), *page.entries)


def address_in(files: CourseFiles, page: str, target: str) -> str:
    """Return the page and name that a link on a page means, as "page.html#name"; empty when it leads elsewhere."""
    address, _, name = target.partition("#")
    member = files.find(page, address) if address else page
    if not member:
        return ""
    return f"{member}#{unquote(name)}" if name else member


def folder_of(name: str) -> str:
    """Return the folder of a member with a slash behind it, empty for the outermost."""
    folder = posixpath.dirname(name)
    return f"{folder}/" if folder else ""


def _links(root: Element) -> Iterator[str]:
    for element in root.iter(*(tag for tag, _ in _LINKED)):
        if address := element.get(dict(_LINKED)[element.tag]):
            yield address
