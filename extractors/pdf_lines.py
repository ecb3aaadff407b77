"""Fragments of text to lines: what stands on one baseline, left to right, with its size, weight and bullet."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from extractors.hygiene import one_line
from extractors.pdf_pen import Fragment
from extractors.pdf_tags import Tag
from extractors.pdf_words import plain_letters, superscript

_BOLD = re.compile(r"bold|black|heavy|semibold|demi(?!r)|extrabd", re.IGNORECASE)
_SYMBOLS = re.compile(r"wingdings|webdings|symbol|dingbats", re.IGNORECASE)
_TYPEWRITER = re.compile(r"courier", re.IGNORECASE)
_DIGITS = re.compile(r"\d{1,3}(?:,\d{1,3})*")
_ITEM_NUMBER = re.compile(r"[1-9]\d?")
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_MOST = 0.8
_MOST_COPIES = 50
_SOFT_HYPHEN = "\u00ad"
_BULLET = "•"
_HALF_EMPTY = frozenset("\uff0e\uff0c\u3002\u3001\uff1a\uff1b\uff09")
"""Signs as wide as a Chinese letter: what follows is often drawn into their empty half."""


@dataclass(frozen=True, slots=True)
class Head:
    """A heading that a line is part of: its level from 1, a number that its lines share, and who says so."""

    level: int
    number: int
    inferred: bool


class Line(NamedTuple):
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


class Font(NamedTuple):
    """What the name of a font says of its letters."""

    bold: bool
    symbols: bool
    typewriter: bool


class Fonts(dict[str, Font]):
    """The fonts of a document by name; each name is looked at once."""

    def __missing__(self, name: str) -> Font:
        """Take a font in."""
        font = self[name] = Font(*(bool(pattern.search(name)) for pattern in (_BOLD, _SYMBOLS, _TYPEWRITER)))
        return font


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page as it is displayed: number from 1, label ("" without one), size in points, lines in drawing order.

    `drawn` tells that arrows or other slanted strokes are on it, so that lone words can be the labels of a drawing.
    """

    number: int
    label: str
    width: float
    height: float
    lines: tuple[Line, ...]
    drawn: bool = False


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
        if len(self.fragments) == 1:
            return self.fragments[0].size
        return max([fragment.size for fragment in self.fragments[-4:]])


def to_lines(
    fragments: Iterable[Fragment], page: int, tags: Mapping[int, Tag] | None, fonts: Fonts
) -> tuple[Line, ...]:
    """Return the lines of a page in the order in which they were drawn; text that was drawn twice comes once.

    `tags` gives the element for a marked-content id; a line never runs over the end of its element. Without tags,
    what is marked as no content counts like the rest.
    """
    lines, current = list[Line](), None
    drawn, closed = _Drawn(), _Drawn()
    for fragment in fragments if tags is not None else _unmarked(fragments):
        stripped = fragment.text.strip()
        if not stripped:
            if current:
                current.spaced = True
            continue
        if len(fragment.text) > 1 and drawn.twice(stripped, fragment):
            continue
        tag = tags.get(fragment.mark) if tags else None
        font = fonts[fragment.font]
        if current and _same_element(current.tag, tag) and _continues(current, fragment):
            _append(current, fragment, font)
            current.tag = current.tag or tag
            continue
        if current:
            lines.append(_close(current, page, fonts))
        current = _Open([fragment], _glyphs(fragment, font), tag)
    if current:
        lines.append(_close(current, page, fonts))
    return tuple(line for line in lines if line.text and not closed.twice(line.text, line))


@dataclass(slots=True)
class _Drawn:
    """Texts that were drawn on a page, with the places of the last of them."""

    places: dict[str, list[tuple[float, float]]] = field(default_factory=dict)

    def twice(self, text: str, place: Fragment | Line) -> bool:
        """Tell whether a text was drawn a hair's breadth away before: that makes shadows, and imitates bold type."""
        x, y, known = place.x, place.y, self.places.get(text)
        if known is None:
            self.places[text] = [(x, y)]
            return False
        breadth = max(place.size * 0.2, 0.7)
        near = any(abs(x - left) < breadth and abs(y - base) < breadth for left, base in known[-_MOST_COPIES:])
        known.append((x, y))
        return near


def _unmarked(fragments: Iterable[Fragment]) -> Iterator[Fragment]:
    return (fragment._replace(artifact=False) if fragment.artifact else fragment for fragment in fragments)


def _same_element(one: Tag | None, other: Tag | None) -> bool:
    return one is None or other is None or one.block == other.block


def _continues(line: _Open, fragment: Fragment) -> bool:
    last, size = line.last, max(line.size, fragment.size)
    if last.upright != fragment.upright or last.artifact != fragment.artifact:
        return False
    if not last.upright:
        return abs(last.x - fragment.x) < 0.5 * size and line.text[-1:] != "\n" and abs(last.size - fragment.size) < 1
    rise = min(abs(fragment.y - line.fragments[0].y), abs(fragment.y - last.y))
    gap = fragment.x - last.end
    smaller = min(last.size, fragment.size)
    alike = smaller > 0.8 * size
    level = rise < (0.25 if alike else 0.6) * size
    # A number far before a title that is twice as large is that of the slide.
    overlap = 0.9 if line.text[-1:] in _HALF_EMPTY else 0.5
    near = -overlap * size < gap < (2.2 if smaller > 0.6 * size else 0.6) * size
    return level and near and fragment.x > line.fragments[0].x - 0.1 * size


def _append(line: _Open, fragment: Fragment, font: Font) -> None:
    text, last = _glyphs(fragment, font), line.last
    raised = fragment.size < 0.8 * line.size and fragment.y > last.y + 0.15 * line.size
    if raised and _DIGITS.fullmatch(text.strip()) and last.size > fragment.size:
        line.text = line.text.rstrip() + superscript(text.strip())
    else:
        gap = fragment.x - last.end
        # Where a new mark begins, a word does more often than not.
        apart = line.spaced or gap > (0.2 if fragment.mark == last.mark else 0.1) * min(last.size, fragment.size)
        space = "" if not apart or line.text[-1:].isspace() or text[:1].isspace() else " "
        if len(line.fragments) == 1 and _is_small_number(last, fragment):
            line.text, space = line.text.rstrip() + ".", " "
        line.text += space + text
    line.fragments.append(fragment)
    line.spaced = False


def _is_small_number(first: Fragment, fragment: Fragment) -> bool:
    """Tell whether a line begins with the number of an item: smaller, on its baseline, and well apart from its text.

    Talks made with LaTeX draw such numbers in a disc, without a full stop; the mark of a footnote is raised.
    """
    size = fragment.size
    level = abs(first.y - fragment.y) < 0.05 * size and 0.55 * size < first.size < 0.8 * size
    return (
        level
        and 0.3 * size < fragment.x - first.end < 2 * size
        and _ITEM_NUMBER.fullmatch(first.text.strip()) is not None
    )


def _glyphs(fragment: Fragment, font: Font) -> str:
    """Return the letters of a fragment; what a symbol font draws is a bullet, whatever its code says."""
    text = fragment.text.rstrip("\n")
    glyph = text.strip()
    if len(glyph) == 1 and (font.symbols or (glyph == "o" and font.typewriter)):
        return text.replace(glyph, _BULLET)
    return text if text.isascii() else _PRIVATE.sub(_BULLET, text)


def _close(line: _Open, page: int, fonts: Fonts) -> Line:
    first = line.fragments[0]
    if len(line.fragments) == 1:
        size, y, end = round(first.size, 1), first.y, first.end
        font, bold = first.font, fonts[first.font].bold
    else:
        size, font, bold = _look(line, fonts)
        y = next((f.y for f in line.fragments if round(f.size, 1) == size), first.y)
        end = max([fragment.end for fragment in line.fragments])
    text = _cleaned(line.text)
    return Line(text, page, first.x, end, y, size, bold, font, first.upright, line.tag, first.artifact)


def _look(line: _Open, fonts: Fonts) -> tuple[float, str, bool]:
    """Return the size and the font of most letters of a line, and whether most of them are bold."""
    sizes, names, bold, total = dict[float, int](), dict[str, int](), 0, 0
    for fragment in line.fragments:
        letters, size, name = len(fragment.text.strip()), round(fragment.size, 1), fragment.font
        sizes[size] = sizes.get(size, 0) + letters
        names[name] = names.get(name, 0) + letters
        bold += letters if fonts[name].bold else 0
        total += letters
    return _main_size(sizes, line.text), max(names, key=lambda name: (names[name], name)), bold > _MOST * total


def _main_size(sizes: Mapping[float, int], text: str) -> float:
    """Return the size of most letters; small capitals count as large as their initials."""
    if text.isupper() and len(sizes) > 1:
        return max(sizes)
    return max(sizes, key=lambda size: (sizes[size], size))


def _cleaned(text: str) -> str:
    """Return clean text on one line; a soft hyphen at its end is kept, because it tells how to go on."""
    text = text.rstrip()
    ends_soft = text.endswith(_SOFT_HYPHEN)
    return one_line(plain_letters(text)) + (_SOFT_HYPHEN if ends_soft else "")
