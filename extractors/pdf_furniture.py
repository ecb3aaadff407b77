"""What is printed on every page without belonging to the text: running heads and feet, page numbers, side notes."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extractors.pdf_heads import numbered_edges, running_heads
from extractors.pdf_lines import Line, Sheet

_NUMBERS = re.compile(r"\d+")
_ROMAN = re.compile(r"[ivxlc]{1,7}", re.IGNORECASE)
_PAGE = re.compile(r"\b(?:page|pg|p|seite|página|pagina|folio)\b", re.IGNORECASE)
_NUMBER = "#"
_MARGIN = 0.15
_SAME_HEIGHT = 0.012
_OUTERMOST = 3
_FEWEST = 3
_PROSE = 60
_LONG = 6
_LONGEST_NUMBER = 20


@dataclass(frozen=True, slots=True)
class Furniture:
    """A text that was taken out: how it reads where it stands first ("" for page numbers), and its pages."""

    text: str
    pages: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A line that could be furniture: its height as a share of the page, and whether it is the outermost one."""

    line: Line
    height: float
    outermost: bool


def without_furniture(
    sheets: Sequence[Sheet], *, slides: bool, titles: Sequence[str] = ()
) -> tuple[tuple[Sheet, ...], tuple[Furniture, ...]]:
    """Return pages without repeated margin text, and what was taken out.

    A line is furniture when the same text, digits masked, stands at about the same height on more than a third of
    the pages and at least three; or, as chapters do it, outermost on three pages near each other; or when it repeats a
    heading at the head of a page, or beside the page number one or one of the `titles` of the bookmarks; or when the
    tag tree marks it as no content. A heading with a number that counts up ("Exercise 3") is none, and on slides the
    largest line of a page never is.
    """
    body = _body_size(sheets)
    least = max(_FEWEST, sum(bool(sheet.lines) for sheet in sheets) // 3 + 1)
    gone = set[int]()
    for group in _groups([item for sheet in sheets for item in _candidates(sheet, body, slides=slides)]):
        pages = sorted({item.line.page for item in group})
        if (len(pages) >= least or _of_a_chapter(group, pages)) and not _counts_up(group, body):
            gone.update(id(item.line) for item in group)
    lines = [line for sheet in sheets for line in sheet.lines]
    gone.update(id(line) for line in lines if line.artifact)
    if slides:
        gone.update(id(line) for line in _other_bars(lines, gone))
    else:
        known = [line for line in lines if id(line) in gone]
        gone.update(id(line) for line in running_heads(sheets, body, known))
        gone.update(id(line) for line in numbered_edges(sheets, body, titles))
    gone.update(id(line) for line in _stray_numbers(lines, gone))
    kept = tuple(replace(s, lines=tuple(line for line in s.lines if id(line) not in gone)) for s in sheets)
    return kept, _named([line for line in lines if id(line) in gone])


def _body_size(sheets: Sequence[Sheet]) -> float:
    letters = Counter[float]()
    for line in (line for sheet in sheets for line in sheet.lines):
        letters[line.size] += len(line.text)
    return max(letters, key=lambda size: (letters[size], -size), default=0.0)


def _candidates(sheet: Sheet, body: float, *, slides: bool) -> list[_Candidate]:
    """Return the lines near the edges of a page, and those that do not read from left to right."""
    largest = max((line.size for line in sheet.lines), default=0.0)
    levels = sorted({round(line.y) for line in sheet.lines if line.upright})
    outer, edges = {*levels[:_OUTERMOST], *levels[-_OUTERMOST:]}, {*levels[:1], *levels[-1:]}
    found, tables = list[_Candidate](), _tall_tables(sheet)
    for line in sheet.lines:
        if line.tag and line.tag.table in tables:
            continue
        height, level = line.y / sheet.height, round(line.y)
        outermost, margin = level in edges, level in outer and not _MARGIN < height < 1 - _MARGIN
        if line.upright and not margin and not slides:
            continue
        number = len(line.text) <= _LONGEST_NUMBER and _masked(line) == _NUMBER
        prose = line.size > 0.97 * body and len(line.text) > _PROSE and not outermost
        title = slides and line.size > 0.95 * largest and not number
        if not line.upright:
            found.append(_Candidate(line, 0.0, outermost=False))
        elif (margin and not prose and not title) or (slides and number):
            found.append(_Candidate(line, height, outermost))
    return found


def _tall_tables(sheet: Sheet) -> frozenset[int]:
    """Return the tables that reach from a margin far into the page: the headings that they repeat are no furniture."""
    heights = defaultdict[int, list[float]](list)
    for line in sheet.lines:
        if line.tag and line.tag.table:
            heights[line.tag.table].append(line.y)
    return frozenset(n for n, found in heights.items() if max(found) - min(found) > _MARGIN * sheet.height)


def _groups(candidates: Sequence[_Candidate]) -> list[list[_Candidate]]:
    """Group lines of equal text by height."""
    by_text = defaultdict[str, list[_Candidate]](list)
    for item in candidates:
        by_text[_masked(item.line)].append(item)
    groups = list[list[_Candidate]]()
    for items in by_text.values():
        last = float("-inf")
        for item in sorted(items, key=_by_height):
            if item.height - last > _SAME_HEIGHT:
                groups.append([])
            groups[-1].append(item)
            last = item.height
    return groups


def _by_height(item: _Candidate) -> tuple[float, int]:
    return item.height, item.line.page


def _masked(line: Line) -> str:
    text = _NUMBERS.sub(_NUMBER, line.text.casefold()).strip("-–—|•· ")
    return _NUMBER if _ROMAN.fullmatch(text) else " ".join(text.split())


def _of_a_chapter(group: Sequence[_Candidate], pages: Sequence[int]) -> bool:
    """Tell whether lines are the running head of one chapter: outermost on pages at most two apart."""
    near = all(after - before <= 2 for before, after in pairwise(pages))
    return len(pages) >= _FEWEST and near and all(item.outermost for item in group)


def _other_bars(lines: Sequence[Line], gone: set[int]) -> list[Line]:
    """Return lines that say nothing but words of what was found on other pages in the same place, in the same size.

    The words of a bar for navigation are parted in another way where another of them is set off, or none. The largest
    line of a page is its title.
    """
    pages, words = defaultdict[tuple[int, float], set[int]](set), defaultdict[tuple[int, float], set[str]](set)
    for line in lines:
        if id(line) in gone and line.upright:
            pages[round(line.y), line.size].add(line.page)
            words[round(line.y), line.size].update(line.text.split())
    known = {place: words[place] for place, found in pages.items() if len(found) >= _FEWEST}
    largest = defaultdict[int, float](float)
    for line in lines:
        largest[line.page] = max(largest[line.page], line.size if id(line) not in gone else 0.0)
    left = [line for line in lines if id(line) not in gone and line.size <= 0.95 * largest[line.page]]
    return [line for line in left if set(line.text.split()) <= known.get((round(line.y), line.size), set())]


def _counts_up(group: Sequence[_Candidate], body: float) -> bool:
    """Tell whether lines are headings that differ in their number only, such as one exercise a page."""
    first, texts = group[0].line, {item.line.text for item in group}
    heading = (first.size > 1.1 * body or first.bold) and group[0].height > 0.5
    words = any(letter.isalpha() for letter in first.text) and not _PAGE.search(first.text)
    return heading and words and len(texts) > len(group) // 2


def _stray_numbers(lines: Sequence[Line], gone: set[int]) -> list[Line]:
    """Return lone numbers elsewhere on a page that count on with the page numbers that were found."""
    known = Counter(int(line.text) - line.page for line in lines if id(line) in gone and _lone_number(line))
    if not known:
        return []
    shift = max(known, key=lambda value: (known[value], -value))
    lone = [line for line in lines if id(line) not in gone and _lone_number(line)]
    return [line for line in lone if known[shift] >= _FEWEST and int(line.text) - line.page == shift]


def _lone_number(line: Line) -> bool:
    return line.text.isdecimal() and len(line.text) < _LONG


def _named(lines: Sequence[Line]) -> tuple[Furniture, ...]:
    """Return what was taken out, the most frequent first."""
    by_text = defaultdict[str, list[Line]](list)
    for line in lines:
        by_text[_masked(line)].append(line)
    found = [
        Furniture("" if text == _NUMBER else same[0].text, tuple(sorted({line.page for line in same})))
        for text, same in by_text.items()
    ]
    return tuple(sorted(found, key=lambda item: (-len(item.pages), item.pages, item.text)))
