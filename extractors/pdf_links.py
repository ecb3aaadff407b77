"""Links of a PDF, laid over its text: which words of which piece are to be clicked on."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from extractors.pdf_layout import Kind, Linked, Piece
from extractors.pdf_lines import Line, Sheet
from extractors.pdf_page import LinkBox
from extractors.pdf_spans import Span, Spelling, letters_of, span_with, spans_of

_WORDS = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\\s\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")
_NARROW = frozenset("ijlItfr.,;:'’|!()[]/-1 ")
_WIDE = frozenset("mwMWQO@%—…")
_LEADER = "…"
_LETTER = 0.5
_INSIDE = 0.5
_ENDS = frozenset("/)]”\"’'")


@dataclass(frozen=True, slots=True)
class _Touch:
    """A stretch of a line that lies in the box of a link, in letters of the line."""

    line: Line
    start: int
    end: int
    to: LinkBox


def with_links(
    pieces: Sequence[Piece], sheets: Sequence[Sheet], links: Mapping[int, Sequence[LinkBox]]
) -> tuple[tuple[Piece, ...], tuple[LinkBox, ...]]:
    """Return pieces with the links that lie on their words, and the links under which no word was found.

    `sheets` hold the lines as they were before rows were joined; `links` are given by page number.
    """
    linked, placed = list(pieces), set[LinkBox]()
    touches = defaultdict[int, list[_Touch]](list)
    for sheet in sheets:
        for touch in _touches(sheet.lines, links.get(sheet.number, ())):
            touches[sheet.number].append(touch)
    levels = {(page, round(t.line.y) + more) for page, found in touches.items() for t in found for more in (-1, 0, 1)}
    for place, piece in enumerate(pieces) if touches else ():
        touched = {line.page for line in piece.lines if (line.page, round(line.y)) in levels}
        if touched and piece.kind not in (Kind.SPACED, Kind.CODE):
            near = [touch for page in sorted(touched) for touch in touches[page]]
            found = _linked(piece, near)
            placed.update(one.to for one in found)
            linked[place] = piece._replace(links=_united(found, piece.text))
    lost = [box for page in sorted(links) for box in links[page] if box not in placed]
    return tuple(linked), tuple(lost)


def _touches(lines: Sequence[Line], boxes: Sequence[LinkBox]) -> Iterator[_Touch]:
    for box in boxes:
        for line in lines:
            if box.bottom <= line.y + 0.3 * line.size <= box.top and line.x <= box.right and box.left <= line.end:
                words = [word for word, left, right in _placed(line) if _is_inside(box, left, right)]
                start, end = (words[0].start(), words[-1].end()) if words else (0, 0)
                if _LEADER in line.text[start:end]:  # in a list of contents often only the dots can be clicked on
                    start, end = 0, len(line.text)
                before, inside = letters_of(line.text[:start]), letters_of(line.text[start:end])
                if inside:
                    yield _Touch(line, len(before), len(before) + len(inside), box)


def _is_inside(box: LinkBox, left: float, right: float) -> bool:
    return min(box.right, right) - max(box.left, left) >= _INSIDE * (right - left)


def _placed(line: Line) -> Iterator[tuple[re.Match[str], float, float]]:
    """Return the words of a line with where they begin and end, going by how wide letters usually are."""
    widths = [0.5 if letter in _NARROW else 1.5 if letter in _WIDE or letter.isupper() else 1.0 for letter in line.text]
    if _LEADER in line.text:  # an ellipsis stands for dots that fill the line
        dots = line.text.index(_LEADER)
        widths[dots] = max(1.0, (line.end - line.x) / (_LETTER * line.size) - sum(widths) + widths[dots])
    edges = [0.0, *accumulate(widths)]
    scale = (line.end - line.x) / edges[-1] if edges[-1] else 0.0
    for word in _WORDS.finditer(line.text):
        yield word, line.x + scale * edges[word.start()], line.x + scale * edges[word.end()]


def _linked(piece: Piece, touches: Sequence[_Touch]) -> list[Linked]:
    spelling = Spelling.of(piece.text)
    spans = spans_of(piece, spelling)
    return [found for touch in touches if (found := _stretch(piece, spelling, spans, touch))]


def _stretch(piece: Piece, spelling: Spelling, spans: Sequence[Span], touch: _Touch) -> Linked | None:
    """Return the stretch of a piece's text that a link touches, or None when the line went into another piece."""
    span = span_with(spans, touch.line)
    if not span:
        return None
    letters = letters_of(touch.line.text)
    cut = max(0, len(letters) - (span.end - span.start)) if span.line.text == touch.line.text else 0
    at = spelling.letters.find(letters[cut:], span.start, span.end)
    start, end = at + max(0, touch.start - cut), at + touch.end - cut
    if at < 0 or not at <= start < end:
        return None
    first, last = spelling.stretch(start, end)
    while last < len(piece.text) and piece.text[last] in _ENDS and _is_opened(piece.text[first : last + 1]):
        last += 1
    return Linked(first, last, touch.to)


def _is_opened(text: str) -> bool:
    """Tell whether a slash or bracket at the end of a link is a part of it: what closes must have been opened."""
    return text[-1] == "/" or (text[-1] in ")]" and ("(" if text[-1] == ")" else "[") in text)


def _united(found: Sequence[Linked], text: str) -> tuple[Linked, ...]:
    """Return links in the order of the text, those that go on over the end of a line as one; none overlap."""
    united = list[Linked]()
    for one in sorted(found, key=lambda linked: (linked.start, -linked.end)):
        last = united[-1] if united else None
        if last and _same_aim(last, one) and not letters_of(text[last.end : one.start]):
            united[-1] = replace(last, end=max(last.end, one.end))
        elif not last or one.start >= last.end:
            united.append(one)
    return tuple(united)


def _same_aim(one: Linked, other: Linked) -> bool:
    return (one.to.target, one.to.page) == (other.to.target, other.to.page)
