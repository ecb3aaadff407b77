"""Fragments of text to lines: what stands on one baseline, left to right, with its size, weight and bullet."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from extractors.hygiene import one_line
from extractors.pdf_pen import Fragment
from extractors.pdf_tags import Tag
from extractors.pdf_words import plain_letters, superscript

_BOLD = re.compile(r"bold|black|heavy|semibold|demi(?!r)|extrabd", re.IGNORECASE)
_SYMBOLS = re.compile(r"wingdings|webdings|symbol|dingbats", re.IGNORECASE)
_TYPEWRITER = re.compile(r"courier", re.IGNORECASE)
_DIGITS = re.compile(r"\d{1,3}(?:,\d{1,3})*")
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_MOST = 0.8
_SOFT_HYPHEN = "\u00ad"
_BULLET = "•"


@dataclass(frozen=True, slots=True)
class Head:
    """A heading that a line is part of: its level from 1, a number that its lines share, and who says so."""

    level: int
    number: int
    inferred: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page, or a stretch of one that a wide gap sets apart.

    `page` counts from 1; x, end and y are in points from the lower left corner of the page as displayed, y being
    the baseline; `size` and `bold` hold for most of its letters; `tag` is the element of the tag tree it belongs to;
    `cells` is more than one where stretches of one row were joined, the last of which begins at `tail`; `head` is set
    when it is known to be a heading.
    """

    text: str
    page: int
    x: float
    end: float
    y: float
    size: float
    bold: bool
    font: str
    upright: bool
    tag: Tag | None
    artifact: bool
    cells: int = 1
    tail: float = 0.0
    head: Head | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page as it is displayed: number from 1, label ("" without one), size in points, lines in drawing order."""

    number: int
    label: str
    width: float
    height: float
    lines: tuple[Line, ...]


@dataclass(slots=True)
class _Open:
    """A line that may still grow."""

    fragments: list[Fragment]
    text: str
    tag: Tag | None
    spaced: bool = field(default=False)

    @property
    def last(self) -> Fragment:
        return self.fragments[-1]

    @property
    def size(self) -> float:
        return max(fragment.size for fragment in self.fragments[-4:])


def to_lines(fragments: Iterable[Fragment], page: int, tags: Mapping[int, Tag] | None) -> tuple[Line, ...]:
    """Return the lines of a page in the order in which they were drawn; text that was drawn twice comes once.

    `tags` gives the element for a marked-content id; a line never runs over the end of its element. Without tags,
    what is marked as no content counts like the rest.
    """
    lines, current = list[Line](), None
    drawn = set[tuple[str, int, int]]()
    for fragment in fragments if tags is not None else _unmarked(fragments):
        if not fragment.text.strip():
            if current:
                current.spaced = True
            continue
        if len(fragment.text) > 1 and _twice(fragment.text.strip(), fragment, drawn):
            continue
        tag = tags.get(fragment.mark) if tags else None
        if current and _same_element(current.tag, tag) and _continues(current, fragment):
            _append(current, fragment)
            current.tag = current.tag or tag
            continue
        if current:
            lines.append(_close(current, page))
        current = _Open([fragment], _glyphs(fragment), tag)
    if current:
        lines.append(_close(current, page))
    return tuple(line for line in lines if line.text and not _twice(line.text + "\n", line, drawn))


def _unmarked(fragments: Iterable[Fragment]) -> Iterator[Fragment]:
    return (replace(fragment, artifact=False) if fragment.artifact else fragment for fragment in fragments)


def _same_element(one: Tag | None, other: Tag | None) -> bool:
    return one is None or other is None or one.block == other.block


def _twice(text: str, place: Fragment | Line, drawn: set[tuple[str, int, int]]) -> bool:
    """Shadows and imitated bold type are drawn as the same text a hair's breadth away."""
    cell = max(place.size * 0.15, 0.5)
    column, row = int(place.x / cell), int(place.y / cell)
    near = any((text, column + dx, row + dy) in drawn for dx in (-1, 0, 1) for dy in (-1, 0, 1))
    drawn.add((text, column, row))
    return near


def _continues(line: _Open, fragment: Fragment) -> bool:
    last, size = line.last, max(line.size, fragment.size)
    if last.upright != fragment.upright or last.artifact != fragment.artifact:
        return False
    if not last.upright:
        return abs(last.x - fragment.x) < 0.5 * size and line.text[-1:] != "\n" and abs(last.size - fragment.size) < 1
    rise = min(abs(fragment.y - line.fragments[0].y), abs(fragment.y - last.y))
    gap = fragment.x - last.end
    level = rise < (0.25 if min(last.size, fragment.size) > 0.8 * size else 0.6) * size
    return level and -0.5 * size < gap < 2.2 * size and fragment.x > line.fragments[0].x - 0.1 * size


def _append(line: _Open, fragment: Fragment) -> None:
    text, last = _glyphs(fragment), line.last
    raised = fragment.size < 0.8 * line.size and fragment.y > last.y + 0.15 * line.size
    if raised and _DIGITS.fullmatch(text.strip()) and last.size > fragment.size:
        line.text = line.text.rstrip() + superscript(text.strip())
    else:
        gap = fragment.x - last.end
        apart = line.spaced or gap > 0.2 * min(last.size, fragment.size)
        space = "" if not apart or line.text[-1:].isspace() or text[:1].isspace() else " "
        line.text += space + text
    line.fragments.append(fragment)
    line.spaced = False


def _glyphs(fragment: Fragment) -> str:
    """Return the letters of a fragment; what a symbol font draws is a bullet, whatever its code says."""
    text = fragment.text.rstrip("\n")
    glyph = text.strip()
    if len(glyph) == 1 and (_SYMBOLS.search(fragment.font) or (glyph == "o" and _TYPEWRITER.search(fragment.font))):
        return text.replace(glyph, _BULLET)
    return _PRIVATE.sub(_BULLET, text)


def _close(line: _Open, page: int) -> Line:
    sizes, fonts, bold = Counter[float](), Counter[str](), 0
    for fragment in line.fragments:
        letters = len(fragment.text.strip())
        sizes[round(fragment.size, 1)] += letters
        fonts[fragment.font] += letters
        bold += letters if _BOLD.search(fragment.font) else 0
    first = line.fragments[0]
    size = _main_size(sizes, line.text)
    return Line(
        text=_cleaned(line.text),
        page=page,
        x=first.x,
        end=max(fragment.end for fragment in line.fragments),
        y=next((f.y for f in line.fragments if round(f.size, 1) == size), first.y),
        size=size,
        bold=bold > _MOST * sizes.total(),
        font=max(fonts, key=lambda name: (fonts[name], name)),
        upright=first.upright,
        tag=line.tag,
        artifact=first.artifact,
    )


def _main_size(sizes: Counter[float], text: str) -> float:
    """Return the size of most letters; small capitals count as large as their initials."""
    if text.isupper() and len(sizes) > 1:
        return max(sizes)
    return max(sizes, key=lambda size: (sizes[size], size))


def _cleaned(text: str) -> str:
    """Return clean text on one line; a soft hyphen at its end is kept, because it tells how to go on."""
    ends_soft = text.rstrip().endswith(_SOFT_HYPHEN)
    return one_line(plain_letters(text)) + (_SOFT_HYPHEN if ends_soft else "")
