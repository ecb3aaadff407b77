"""A stream of blocks to sections, one for each heading, with keys that survive edits elsewhere.

Serves every format in which headings structure one long text: web pages, Markdown, pages of a web course.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from extractors.link_targets import led
from extractors.model import Block, Heading, Section, text_of

Address = Callable[[str, str], str]


@dataclass(frozen=True, slots=True)
class Entry:
    """A block that has no key yet; the names by which links reach this place; `seed` for what has no words."""

    block: Block
    names: tuple[str, ...] = ()
    seed: str = ""


@dataclass(slots=True)
class Outline:
    """The sections of a document while it is read, stretch by stretch."""

    sections: list[Section] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)
    named: dict[str, str] = field(default_factory=dict)
    used: Counter[str] = field(default_factory=Counter)

    def add(self, entries: Sequence[Entry], page: str = "", chapter: str = "") -> None:
        """Take in the blocks of a page: a section for each heading, of level 0 for what stands before the first.

        `page` names the page in a package. `chapter` is given where something above the page states it; otherwise it
        is the title of the top heading that a section stands under. A key is made of ten hexadecimal digits of the
        SHA-256 of a text, its page and the heading that it stands under, and of a counter for repetitions: it survives
        edits to other parts. Not all headings above go in, so that a new title changes few keys.
        """
        levels = [entry.block.level for entry in entries if isinstance(entry.block, Heading)]
        top, above = "", list[Heading]()
        for part in _parts(entries):
            head = part[0].block if isinstance(part[0].block, Heading) else None
            title = head.text if head else ""
            level = head.level if head else 0
            if head:
                top = title if head.level == min(levels) else top
                above = [one for one in above if one.level < head.level]
            owner = above[-1].text if above else ""
            key = self._key("s", _owner(page, owner), title or text_of(part[0].block) or part[0].seed)
            blocks = tuple(self._keyed(entry, _owner(page, owner if entry.block is head else title)) for entry in part)
            above += [head] if head else []
            self.sections.append(Section(key, part[0].block.at, level, chapter or top, hidden=False, blocks=blocks))
            self.pages.append(page)
            for name in (name for entry in part for name in entry.names):
                self.named.setdefault(f"{page}#{name}", key)
            if page:
                self.named.setdefault(page, key)

    def linked(self, address: Address | None = None) -> tuple[Section, ...]:
        """Return all sections; a link to a place in them has "#" and the key of its section as its target.

        `address` gives the place ("page.html#name") that a target on a page means; without it only names on the same
        page lead anywhere. Other targets stay as they stand.
        """
        placed = zip(self.sections, self.pages, strict=True)
        linkers = {page: self._linker(page, address or _on_the_page) for page in dict.fromkeys(self.pages)}
        return tuple(replace(one, blocks=tuple(map(linkers[page], one.blocks))) for one, page in placed)

    def _key(self, letter: str, owner: str, text: str) -> str:
        spelled = "\x1f".join(
            " ".join(unicodedata.normalize("NFKC", part).casefold().split()) for part in (owner, text)
        )
        stem = letter + hashlib.sha256(spelled.encode("utf-8", "replace")).hexdigest()[:10]
        self.used[stem] += 1
        return f"{stem}-{self.used[stem]}"

    def _keyed(self, entry: Entry, owner: str) -> Block:
        letter = type(entry.block).__name__[0].lower()
        return replace(entry.block, key=self._key(letter, owner, text_of(entry.block) or entry.seed))

    def _linker(self, page: str, address: Address) -> Callable[[Block], Block]:
        def target(stated: str) -> str:
            key = self.named.get(address(page, stated)) if stated else None
            return f"#{key}" if key else stated

        return lambda block: led(block, target)


def _on_the_page(page: str, target: str) -> str:
    return page + target if target.startswith("#") else ""


def _owner(page: str, title: str) -> str:
    return f"{page}\x1f{title}" if page else title


def _parts(entries: Sequence[Entry]) -> list[list[Entry]]:
    parts = list[list[Entry]]()
    for entry in entries:
        if isinstance(entry.block, Heading) or not parts:
            parts.append([])
        parts[-1].append(entry)
    return parts
