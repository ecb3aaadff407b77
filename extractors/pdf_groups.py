"""Lines that belong together: one group for each paragraph, list item, heading or table cell of a page."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from statistics import mode

from extractors.pdf_lines import Line
from extractors.pdf_lists import Marker, OpenLists, marker_of
from extractors.pdf_style import Style, right_edges
from extractors.pdf_tags import Role

_ENDED = re.compile(r"[.!?:;…][)\]\"”’'»]*[⁰¹²³⁴-⁹]*$")
_CONTENTS = re.compile(r" … ?\w{1,6}$")
_ENTRY = re.compile(r"\d{1,2}(?:\.\d{1,2})+\.? \S.* \d{1,4}$")
_NUMBERED = re.compile(r"\d{1,2}(?:\.\d{1,2})*\.? [^\W\d_]")
_INDEXED = re.compile(r"\S, \d{1,4}(?:[-–]\d{1,4})?(?:, \d{1,4}(?:[-–]\d{1,4})?)*$")
_ADDRESSES = ("http://", "https://", "www.")
_OPENING = '"\u201c\u2018(\u00bf\u00a1'
_NOTE_NUMBER = re.compile(r"([\d⁰¹²³⁴-⁹]{1,3}) ?(?=[^\W\d])")
_MENU_PATH = re.compile(r"[^\W\d_] • [^\W\d_]")
_MENU_WORD = re.compile(r"[^\W\d_]\w*(?:\.{3}|…)?$")
_FEWEST_MENU_PATHS = 3
_LARGE = 1.1
_SMALL = 0.93
_PARTED = 1.25
_PARTED_SENTENCES = 1.12


@dataclass(slots=True)
class Group:
    """Lines of one block. `marker` is set for list items, with their `level`; `edge` is the right edge of the column
    of its last line; `apart` is true when something else than the end of a page or column begins it."""

    lines: list[Line]
    edge: float
    apart: bool
    marker: Marker | None = None
    level: int = 0

    @property
    def first(self) -> Line:
        return self.lines[0]

    @property
    def last(self) -> Line:
        return self.lines[-1]

    @property
    def left(self) -> float:
        return min(line.x for line in self.lines)


def group_lines(pages: Iterable[Sequence[Line]], style: Style) -> list[Group]:
    """Return the groups of a document in reading order; `pages` holds the lines of each page in reading order.

    Lines of one element of the tag tree, or of one heading, make one group wherever they stand. All others are
    grouped by distance, indent, size and weight.
    """
    held = list(pages)
    menu_paths = sum(1 for lines in held for line in lines if "•" in line.text and _MENU_PATH.search(line.text))
    grouper = _Grouper(style, menu_paths >= _FEWEST_MENU_PATHS)
    shift = _shift_of_even_pages(held)
    for lines in held:
        if lines:
            grouper.lists.shift = 0.0 if lines[0].page % 2 else shift
        for line, edge in zip(lines, right_edges(lines), strict=True):
            grouper.take(line, edge)
    return grouper.groups


def _shift_of_even_pages(pages: Sequence[Sequence[Line]]) -> float:
    """Return how much further to the right the text of even pages begins, as in books with mirrored margins."""
    left = [(lines[0].page, min(line.x for line in lines)) for lines in pages if lines]
    sides = [[round(x) for page, x in left if page % 2 == odd] for odd in (0, 1)]
    usual = [mode(side) for side in sides if side]
    if len(usual) < 2 or any(2 * side.count(x) <= len(side) for side, x in zip(sides, usual, strict=True)):
        return 0.0
    return float(usual[0] - usual[1])


@dataclass(slots=True)
class _Grouper:
    """`menus`: the document sets bullets between the words of a menu path ("Edit • Preferences")."""

    style: Style
    menus: bool
    groups: list[Group] = field(default_factory=list)
    by_element: dict[int, Group] = field(default_factory=dict)
    lists: OpenLists = field(default_factory=OpenLists)

    def take(self, line: Line, edge: float) -> None:
        """Put a line into the group it belongs to, or begin one with it."""
        group = self.groups[-1] if self.groups else None
        if line.tag:
            self._take_tagged(line, edge)
            return
        parted = group is None or group.last.tag is not None or _parted(group, line, self.style)
        marker = None if line.head else marker_of(line.text)
        if marker and self._heading_size(line) and marker.ordered:
            marker = None
        if marker and not self._begins_item(group, line, marker, parted=parted):
            marker = None
        if group and not parted and not marker:
            group.lines.append(line)
            group.edge = edge
            return
        apart = group is None or (group.last.page == line.page and line.y < group.last.y)
        self._begin(Group([line], edge, apart, marker))

    def _begin(self, group: Group) -> None:
        line, marker = group.first, group.marker
        if marker:
            group.level = self.lists.enter(marker, line.x)
        elif line.head or self._heading_size(line):
            self.lists.leave()
        elif group.apart:
            self.lists.leave(line.x)
        self.groups.append(group)

    def _take_tagged(self, line: Line, edge: float) -> None:
        tag = line.tag
        known = self.by_element.get(tag.block) if tag else None
        if known:
            known.lines.append(line)
            known.edge = edge
        elif tag:
            marker = marker_of(line.text) if tag.role is Role.ITEM else None
            group = Group([line], edge, apart=True, marker=marker)
            self._begin(group)
            # Word writes lists in lists one behind the other: there the indent says more than the tree.
            group.level = max(group.level, tag.level)
            self.by_element[tag.block] = group

    def _heading_size(self, line: Line) -> bool:
        return line.size > _LARGE * self.style.size or (line.bold and not self.style.bold)

    def _begins_item(self, group: Group | None, line: Line, marker: Marker, *, parted: bool) -> bool:
        if group is None:
            return True
        if self.menus and not parted and _goes_on_with_menu(group, line):
            return False
        shifted = line.x > group.left + 0.5 * line.size
        return self.lists.begins_item(marker, line.x, group.last.text, apart=parted, shifted=shifted)


def _parted(group: Group, line: Line, style: Style) -> bool:
    """Tell whether a line begins something new, going by all but its words."""
    above = group.last
    if line.head or above.head:
        return not (line.head and above.head and line.head.number == above.head.number)
    if _elsewhere(group, line) or _looks_different(group, line, style):
        return True
    return not _centred(above, line) and (_moved_in(group, line) or _cut_short(group, line))


def _elsewhere(group: Group, line: Line) -> bool:
    """Tell whether a line is not right under the group, in its column."""
    above = group.last
    if above.page != line.page or above.upright != line.upright or above.y - line.y < 0.4 * line.size:
        return True
    return line.x > above.end or (line.end < above.x and line.end < group.left)


def _looks_different(group: Group, line: Line, style: Style) -> bool:
    """Tell whether distance, size, weight or cells part a line from the group."""
    above, leading = group.last, style.leading(line.size)
    gap = above.y - line.y
    if gap > _PARTED * leading + 0.5 or (gap > _PARTED_SENTENCES * leading + 0.5 and _begins_sentence(above, line)):
        return True
    sized = abs(above.size - line.size) > max(0.6, 0.07 * max(above.size, line.size))
    if sized or ("…" in above.text and _CONTENTS.search(above.text)) or not _same_cell(group, line):
        return True
    if _is_next_entry(above.text, line.text):
        return True
    if line.size < _SMALL * style.size and _is_next_note(group.first.text, line.text):
        return True
    if above.bold == line.bold:
        return False
    full = _room(group) < _width_of_first_word(line) and abs(above.x - line.x) < line.size
    return bool(_ENDED.search(above.text)) or not (line.text[:1].islower() or full)


def _goes_on_with_menu(group: Group, line: Line) -> bool:
    """Tell whether the bullet that begins a line stands between two words of a menu path that the line above broke.

    The line above ends, at the edge of its column, with a word in capitals, and both stand under each other.
    """
    above, word = group.last, group.last.text.rsplit(" ", 1)[-1]
    hangs = group.marker is not None and group.marker.ordered and above is group.first
    under = above.x - 0.3 * line.size <= line.x and (hangs or line.x <= above.x + 0.3 * line.size)
    if not under or (group.marker and not group.marker.ordered and above is group.first):
        return False
    follows = line.text[:2] == "• " and line.text[2:3].isupper()
    second = line.text.split(" ", 2)[1] if follows else ""
    full = _room(group) < (0.55 * len(second) + 2) * line.size
    return follows and full and word[:1].isupper() and bool(_MENU_WORD.match(word))


def _begins_sentence(above: Line, line: Line) -> bool:
    return line.text[:1].isupper() and bool(_ENDED.search(above.text))


def _is_next_entry(above: str, text: str) -> bool:
    """Tell whether two lines are entries of a table of contents, or of an index, that end with the numbers of pages."""
    if not above[-1:].isdecimal():
        return False
    in_contents = _ENTRY.match(above) and _NUMBERED.match(text)
    return bool(in_contents or (_INDEXED.search(above) and _INDEXED.search(text)))


def _is_next_note(above: str, text: str) -> bool:
    """Tell whether a text begins with the footnote number after that of the one above."""
    one, other = _NOTE_NUMBER.match(above), _NOTE_NUMBER.match(text)
    return one is not None and other is not None and _number(other[1]) == _number(one[1]) + 1


def _number(digits: str) -> int:
    return int(unicodedata.normalize("NFKC", digits))


def _same_cell(group: Group, line: Line) -> bool:
    """Tell whether a line is no row of a table, or goes on with the last cell of the row above."""
    if group.first.cells == 1 or line.cells > 1:
        return group.first.cells == line.cells == 1
    return abs(line.x - group.first.tail) < 0.3 * line.size


def _centred(above: Line, line: Line) -> bool:
    return abs((above.x + above.end) - (line.x + line.end)) < above.size and abs(above.x - line.x) > 0.3 * above.size


def _moved_in(group: Group, line: Line) -> bool:
    """Tell whether the indent of a line says that it begins something new."""
    above, em = group.last, line.size
    if line.x < group.first.x - 0.6 * em and (group.marker or len(group.lines) > 1):
        return line.x < group.left - 0.6 * em
    hanging = group.marker is not None and len(group.lines) > 1 and above.x > group.first.x + 0.5 * em
    if hanging and line.x < above.x - 0.5 * em:
        return True
    first_of_item = group.marker is not None and len(group.lines) == 1
    begins = not line.text[:1].islower() and bool(_ENDED.search(above.text))
    return line.x > above.x + 0.8 * em and begins and not first_of_item


def _cut_short(group: Group, line: Line) -> bool:
    """Tell whether the line above ends although the first word of this one would have fitted on it."""
    above, room = group.last, _room(group)
    if above.text.startswith(_ADDRESSES) and line.text.startswith(_ADDRESSES):
        return True
    hangs = group.marker is not None and line.x > group.first.x + 0.3 * line.size
    begins = line.text[:1].isupper() or line.text[:1] in _OPENING
    if hangs or not begins or room < _width_of_first_word(line) + 1.5 * line.size:
        return False
    return bool(_ENDED.search(above.text)) or room > 0.35 * (group.edge - group.left)


def _room(group: Group) -> float:
    return group.edge - group.last.end


def _width_of_first_word(line: Line) -> float:
    return 0.55 * len(line.text.split(" ", 1)[0]) * line.size
