"""Pieces of a Word text to sections and blocks, with keys that survive edits elsewhere and links that find them."""

from __future__ import annotations

import hashlib
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from extractors.hygiene import one_line
from extractors.link_targets import led
from extractors.locator import Locator, ParagraphRef
from extractors.model import (
    Block,
    Figure,
    Heading,
    ListItem,
    Media,
    Paragraph,
    Preformatted,
    Section,
    Table,
    Utterance,
    text_of,
)
from extractors.word_pieces import Piece

_FRONT = "front"
_LETTERS: dict[type[Block], str] = {
    Heading: "h",
    Paragraph: "p",
    ListItem: "i",
    Preformatted: "c",
    Table: "t",
    Figure: "f",
    Media: "m",
    Utterance: "u",
}


@dataclass(frozen=True, slots=True)
class Places:
    """Which heading each paragraph stands under: the numbers of the paragraphs that are headings, and their texts."""

    numbers: tuple[int, ...] = ()
    headings: tuple[str, ...] = ()

    def of(self, at: Locator | None) -> Locator | None:
        """Return a place with the heading that it stands under; other places as they are."""
        if not isinstance(at, ParagraphRef):
            return at
        before = bisect_right(self.numbers, at.number)
        return ParagraphRef(at.number, self.headings[before - 1] if before else "")


def places_of(pieces: Sequence[Piece]) -> Places:
    """Return which heading each paragraph of a document stands under."""
    heads = [
        (piece.block.at.number, piece.block.text)
        for piece in pieces
        if isinstance(piece.block, Heading) and isinstance(piece.block.at, ParagraphRef)
    ]
    return Places(tuple(number for number, _ in heads), tuple(text for _, text in heads))


def to_sections(pieces: Sequence[Piece], places: Places) -> tuple[Section, ...]:
    """Return one section for each heading with what is under it, and one of level 0 for what comes before.

    Its chapter is the heading of level 1 that it stands under. The key of a block is made from the id that Word gave
    its paragraph; where it gave none, from its words, and where those stand in the document more than once, also from
    the headings above it, with a counter for repetitions. So a heading can be reworded without touching what is
    under it.
    """
    keys, path = _Keys(Counter(_spelled(_words(piece.block)) for piece in pieces)), list[str]()
    parts = _parts(pieces)
    made: list[Section] = []
    targets: dict[str, str] = {}
    for part in parts:
        head = part[0].block if isinstance(part[0].block, Heading) else None
        if head:
            path[head.level - 1 :] = ["" for _ in range(head.level - 1 - len(path))] + [head.text]
        native = f"s{part[0].native}" if part[0].native and head else ""
        key = keys.of(native, "s", tuple(path[:-1]), head.text) if head else keys.unique(_FRONT)
        targets |= {name: f"#{key}" for piece in part for name in piece.bookmarks if name not in targets}
        blocks = tuple(_keyed(piece, keys, tuple(path[:-1] if piece.block is head else path), places) for piece in part)
        level, chapter = (head.level, path[0]) if head else (0, "")
        made.append(Section(key, blocks[0].at, level, chapter, hidden=False, blocks=blocks))
    lead = _leading(targets)
    return tuple(replace(section, blocks=tuple(led(block, lead) for block in section.blocks)) for section in made)


def _parts(pieces: Sequence[Piece]) -> list[list[Piece]]:
    parts: list[list[Piece]] = []
    for piece in pieces:
        if not parts or isinstance(piece.block, Heading):
            parts.append([])
        parts[-1].append(piece)
    return parts


@dataclass(slots=True)
class _Keys:
    """Gives keys; `repeated` says how often which words stand in the document."""

    repeated: Counter[str]
    used: Counter[str] = field(default_factory=Counter)

    def of(self, native: str, letter: str, path: tuple[str, ...], words: str) -> str:
        """Return a new key: the native one, else ten digits of SHA-256 over words and headings, and a counter."""
        if native:
            return self.unique(native)
        spelled = _spelled(words)
        if self.repeated[spelled] > 1:
            spelled = "\x1f".join((*map(_spelled, path), spelled))
        stem = letter + hashlib.sha256(spelled.encode()).hexdigest()[:10]
        self.used[stem] += 1
        return f"{stem}-{self.used[stem]}"

    def unique(self, native: str) -> str:
        """Return a key of the file itself; programs that copy paragraphs with their ids get a number after it."""
        self.used[native] += 1
        return native if self.used[native] == 1 else f"{native}-{self.used[native]}"


def _keyed(piece: Piece, keys: _Keys, path: tuple[str, ...], places: Places) -> Block:
    block = piece.block
    key = keys.of(piece.native, _LETTERS[type(block)], path, _words(block))
    at = places.of(block.at) or block.at
    if isinstance(block, Heading) and isinstance(at, ParagraphRef):  # it stands under the one above it, not itself
        at = ParagraphRef(at.number, next(filter(None, reversed(path)), ""))
    if isinstance(block, Preformatted):
        return replace(block, key=key, at=at, text=block.text.strip("\n"))
    return replace(block, key=key, at=at)


def _words(block: Block) -> str:
    """Return what a block is known by; a picture by its bytes."""
    return f"{block.asset} {block.alt}" if isinstance(block, Figure) else text_of(block)


def _spelled(words: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", words).casefold().split())


def _leading(targets: Mapping[str, str]) -> Callable[[str], str]:
    """Return what gives a link its target: a section by its bookmark, nothing when no such place is there."""
    return lambda stated: targets.get(stated[1:], "") if stated.startswith("#") else one_line(stated)
