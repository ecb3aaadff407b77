"""Cuts pictures, listings and tables that a source shows again, and what slides that go on from each other repeat.

Each is taught where it first stands. Far from there, or in another chapter, a picture, a listing or a table is needed
again and stays; so does what a line that stays leads in to, the line in front of a listing, and a step among others.
An example in several pieces stays whole, though another one begins or ends with the same lines.
Two listings are the same when they differ in tags and attributes alone. Lists stay whole: all of a
list's points are repeated, or none is cut.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby, zip_longest

from extractors.locator import PageRef, SlideRef
from extractors.model import Block, Figure, Heading, ListItem, Paragraph, Preformatted, Table, is_said, text_of
from segmenters.model import Passage
from segmenters.pieces import Piece
from segmenters.repeated import KEPT_AT, TITLE_OF_REPEATS, Repeat, Repeats
from segmenters.sameness import words_of

_LISTING_SIGNS = 40
"""A shorter listing is a command, which may well be needed twice."""
_TABLE_WORDS = 8
_PARAGRAPH_WORDS = 8
_EXACT = 1.0
_NOTHING_NEW = 0.9
FAR = 8
"""From so many slides on, what was shown is out of sight and in another unit; a page counts as three slides."""
_SLIDES_A_PAGE = 3
_LONG_LISTING = 600
"""In a shorter one a tag or an attribute may be all that it teaches."""
_INLINE_TAG = re.compile(r"</?(?:b|i|em|strong|u|mark|span|font)(?: [^<>]*)?>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""(?<=\s)[\w:.-]+=(?:"[^"]*"|'[^']*')""")
_CLOSING_TAGS = re.compile(r"(?:</[\w:.-]+>\s*)+")
_CODE_LINE = re.compile(
    r"[{};]\s*$|^[{}]|^\s*(?:#include|#define|import|using|from \S+ import) \S+|;\s.*[{}]|^[\\@](?:end)?code\b"
)
"""A paragraph that is a part of a listing whose lines a source does not mark as one."""
_END = "the end of a listing that was shown before"
_Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Seen:
    """An object that was shown: by which passage, in which piece and chapter, and at which place last."""

    first: Passage
    piece: int
    chapter: tuple[str, str]
    place: int


@dataclass(slots=True)
class _Known:
    """The objects shown so far, and the number and the chapter of the piece that is looked at."""

    piece: int = 0
    chapter: tuple[str, str] = ("", "")
    objects: dict[tuple[str, _Words], _Seen] = field(default_factory=dict)

    def find(self, passage: Passage) -> Passage | None:
        """Return the same object near by and remember where it was seen; None when it is new or long ago."""
        key = (passage.source, _sight_of(passage))
        here = _Seen(passage, self.piece, self.chapter, place_of(passage, self.piece))
        seen = self.objects.get(key)
        if seen is None or not self._is_near(seen, here):
            self.objects[key] = here
            return None
        return seen.first if _adds_attributes(seen.first, passage) else None

    def _is_near(self, seen: _Seen, here: _Seen) -> bool:
        return seen.piece == here.piece or (here.place - seen.place < FAR and seen.chapter == here.chapter)


def shown_once(pieces: Sequence[Piece], found: Repeats) -> list[Piece]:
    """Return the pieces without what the same source has shown before; `found` takes the repeats."""
    known = _Known()
    left = []
    for number, piece in enumerate(pieces):
        known.piece, known.chapter = number, (piece.chapter, piece.parent)
        lines: dict[_Words, Passage] = {}
        kept: list[Passage] = []
        cut_before = False
        runs = [list(run) for _, run in groupby(piece.passages, key=_run)]
        for run, after in zip_longest(runs, runs[1:]):
            behind = after[0] if after else None
            needed = _is_needed(run, kept, behind, piece) or is_part_of_code(run[0], kept[-1] if kept else None, behind)
            new = run if needed else _not_again(run, known, lines, found)
            if needed:
                _note(run, known, lines)
            if cut_before and len(new) == 1 and _only_closes(new[0]):
                new = [p for p in new if not found.add(Repeat(p, "end-of-what-was-shown", _NOTHING_NEW, None, _END))]
            cut_before = not new
            kept += new
        if len(kept) < len(piece.passages) and all(isinstance(p.block, Heading) for p in kept):
            kept = [p for p in kept if not found.add(Repeat(p, TITLE_OF_REPEATS, _NOTHING_NEW, None, ""))]
        left.append(replace(piece, passages=tuple(kept)))
    return [piece for piece in left if piece.passages]


def _is_needed(run: Sequence[Passage], before: Sequence[Passage], after: Passage | None, piece: Piece) -> bool:
    """Tell whether a run stays whatever was shown: a lead-in and its listing belong together, and so do steps."""
    first = run[0].block
    if is_object(run[0]):
        return not isinstance(first, Figure) and bool(before) and _leads(before[-1].block)
    if isinstance(first, ListItem) and first.ordered:
        steps = (p.block for p in piece.passages if p not in run and isinstance(p.block, ListItem))
        return any(step.ordered and not is_said(step) for step in steps)
    return isinstance(first, Paragraph) and after is not None and isinstance(after.block, Preformatted)


def is_part_of_code(passage: Passage, before: Passage | None, after: Passage | None) -> bool:
    """Tell whether a passage is a part of an example of code that goes on beside it: without it the rest is broken."""
    return _is_code(passage) and any(beside is not None and _is_code(beside) for beside in (before, after))


def _is_code(passage: Passage) -> bool:
    block = passage.block
    if isinstance(block, Paragraph):
        return _CODE_LINE.search(block.text) is not None
    return isinstance(block, Preformatted)


def _leads(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.text.rstrip().endswith(":")


def _note(run: Sequence[Passage], known: _Known, lines: dict[_Words, Passage]) -> None:
    """Remember a run that stays, so that what shows it again is known."""
    for passage in run:
        if is_object(passage):
            known.find(passage)
        elif _is_text(passage):
            lines.setdefault(words_of(passage), passage)


def _only_closes(passage: Passage) -> bool:
    """Tell whether a line has closing tags and nothing else."""
    return isinstance(passage.block, Paragraph) and _CLOSING_TAGS.fullmatch(passage.block.text.strip()) is not None


def _run(passage: Passage) -> tuple[str, str]:
    """Return what keeps the points of one list together; any other block stands alone."""
    is_point = isinstance(passage.block, ListItem) and not is_said(passage.block)
    return ("list", "") if is_point else ("block", passage.block.key)


def _not_again(
    run: Sequence[Passage],
    known: _Known,
    lines: dict[_Words, Passage],
    found: Repeats,
) -> list[Passage]:
    """Return a run without what is known: an object of the source, or lines of the piece."""
    first = run[0]
    if is_object(first):
        before = known.find(first)
        return [] if before is not None and found.add(_again(first, before)) else [first]
    same = [lines.setdefault(words_of(passage), passage) for passage in run] if _is_text(first) else list(run)
    repeats = [_again(passage, before) for passage, before in zip(run, same, strict=True) if before is not passage]
    long = (len(words_of(first)) >= _PARAGRAPH_WORDS and not _leads(first.block)) or len(run) > 1
    if len(repeats) < len(run) or not long or not all(found.accepts(repeat) for repeat in repeats):
        return list(run)
    return [repeat.passage for repeat in repeats if not found.add(repeat)]


def place_of(passage: Passage, piece: int) -> int:
    """Return how far in its source a passage stands, in slides."""
    match passage.block.at:
        case SlideRef(number=number):
            return number
        case PageRef(number=number):
            return number * _SLIDES_A_PAGE
        case _:
            return piece


def _sight_of(passage: Passage) -> _Words:
    """Return what an object shows: of a long listing, without tags of layout, attributes and spaces."""
    block = passage.block
    if not isinstance(block, Preformatted) or len(block.text) < _LONG_LISTING:
        return words_of(passage)
    return tuple(_ATTRIBUTE.sub("", _INLINE_TAG.sub("", block.text)).replace(">", " > ").split())


def _adds_attributes(first: Passage, again: Passage) -> bool:
    """Tell whether two listings differ in no value of an attribute: one has them all, and maybe some more."""
    one, other = (set(_ATTRIBUTE.findall(text_of(passage.block))) for passage in (first, again))
    return one <= other or other <= one


def _again(passage: Passage, known: Passage) -> Repeat:
    rule = "same-picture-again" if isinstance(passage.block, Figure) else "shown-again"
    return Repeat(passage, rule, _EXACT, known, KEPT_AT)


def _is_text(passage: Passage) -> bool:
    return isinstance(passage.block, Paragraph | ListItem) and not is_said(passage.block)


def is_object(passage: Passage) -> bool:
    """Tell whether a passage is a picture, a listing or a table, which says the same wherever it stands."""
    match passage.block:
        case Figure(asset=asset):
            return bool(asset)
        case Preformatted(text=text):
            return len(text) >= _LISTING_SIGNS
        case Table():
            return len(words_of(passage)) >= _TABLE_WORDS
        case _:
            return False
