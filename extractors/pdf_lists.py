"""Bullets and numbers at the start of lines: what they say, and whether one really begins a list item."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_BULLET = re.compile(r"([•◦▪▫●○■□◆◇◾◼▶►▸➢➤➔→⇒✓✔✗✘☐☑☒‣\u2043∙·❖★☆])\s*(?=\S|$)|([-–—*+»>])\s+(?=\S)")
_NUMBER = re.compile(r"(\(?)(\d{1,3}|[ivx]{1,5}|[IVX]{1,5}|[a-zA-Z])(?:([.)])\s+|([\uff0e\uff09])\s*)(?=\S)")
_WIDE = str.maketrans("\uff0e\uff09", ".)")
"""Full stops and brackets as wide as a Chinese letter: no space follows them."""
_ENDED = re.compile(r"[.!?:;…][)\]\"”’'»]*$")
_ROMANS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10,
           "xi": 11, "xii": 12, "xiii": 13, "xiv": 14, "xv": 15}  # fmt: skip
_FIRST_NUMBER = re.compile(r"1([.)])")
_FEWEST_RUN_IN = 3
_SAME_INDENT = 5.0
_NEXT_COLUMN = 100.0


@dataclass(frozen=True, slots=True)
class Marker:
    """A bullet or number that a text begins with.

    `styles` gives, for each way to read it, how it is written ("1.", "(a)", "•") and its value (0 for bullets);
    "i)" can be a letter or a Roman number. `doubtful` is true for a dash, which a line may begin with by chance.
    """

    styles: tuple[tuple[str, int], ...]
    ordered: bool
    doubtful: bool
    length: int

    def follows(self, values: dict[str, int]) -> bool:
        """Tell whether the number is the next one after those in `values`, which holds the last of each style."""
        return any(values.get(style) == value - 1 for style, value in self.styles)


def marker_of(text: str) -> Marker | None:
    """Return the bullet or number at the start of a text, if there is one."""
    if not text[:1].isalnum() and (bullet := _BULLET.match(text)):
        sure, dash = bullet[1], bullet[2]
        return Marker(((sure or dash, 0),), ordered=False, doubtful=not sure, length=bullet.end())
    number = _NUMBER.match(text)
    if not number:
        return None
    opening, value, closing = number[1], number[2], (number[3] or number[4]).translate(_WIDE)
    if opening and closing != ")":
        return None
    styles = [(f"{opening}{kind}{closing}", read) for kind, read in _readings(value)]
    return Marker(tuple(styles), ordered=True, doubtful=False, length=number.end()) if styles else None


def run_in_items(label: str, text: str) -> tuple[tuple[str, str], ...]:
    """Return the numbers and texts of items that run on in one paragraph ("1. Look. 2. Ask. 3. Act.").

    `label` is the number that the text stands under. Fewer than three are no list: a text may well name a number.
    """
    first = _FIRST_NUMBER.fullmatch(label)
    if not first:
        return ((label, text),)
    items, start, mark = list[tuple[str, str]](), 0, label
    while mark:
        following = f"{len(items) + 2}{first[1]}"
        found = re.search(rf"(?<=[.!?;]) {re.escape(following)} (?=[^\W\d_a-z])", text[start:])
        end = start + found.start() if found else len(text)
        items.append((mark, text[start:end]))
        mark, start = (following, start + found.end()) if found else ("", end)
    return tuple(items) if len(items) >= _FEWEST_RUN_IN else ((label, text),)


def _readings(value: str) -> list[tuple[str, int]]:
    if value.isdigit():
        return [("1", int(value))]
    case = "a" if value.islower() else "A"
    found = [(case, ord(value.lower()) - ord("a") + 1)] if len(value) == 1 else []
    if value.lower() in _ROMANS:
        found.append(("i" if value.islower() else "I", _ROMANS[value.lower()]))
    return found


@dataclass(slots=True)
class OpenLists:
    """The lists that are open at some place of the text: their indents, and the last number of each style.

    `shift` is how much further to the right all text of the page stands, which says nothing of its lists.
    """

    indents: list[float] = field(default_factory=list)
    values: dict[str, int] = field(default_factory=dict)
    shift: float = 0.0

    def begins_item(self, marker: Marker, x: float, before: str, *, apart: bool, shifted: bool) -> bool:
        """Tell whether a marker begins an item.

        `x` is its place, `before` the text that it follows; `apart` says that white space separates the two,
        `shifted` that the line is indented against the one before.
        """
        at_indent = any(abs(x - self.shift - indent) < _SAME_INDENT for indent in self.indents)
        ended = not before or bool(_ENDED.search(before))
        if not marker.ordered:
            return not marker.doubtful or apart or ended or shifted or at_indent
        first = any(value == 1 for _, value in marker.styles)
        if marker.follows(self.values):
            return True
        lettered = all(style[-2] in "AI" for style, _ in marker.styles)
        return (first and (ended or shifted or apart)) or (apart and not lettered)

    def enter(self, marker: Marker, x: float) -> int:
        """Take an item into the open lists and return its level, 0 for the outermost."""
        x -= self.shift
        if self.indents and x > self.indents[-1] + _NEXT_COLUMN:
            self.indents.clear()
        while self.indents and x < self.indents[-1] - _SAME_INDENT:
            self.indents.pop()
        if not self.indents or x > self.indents[-1] + _SAME_INDENT:
            self.indents.append(x)
        if marker.ordered:
            style, value = next(
                ((s, v) for s, v in marker.styles if self.values.get(s) == v - 1),
                next(((s, v) for s, v in marker.styles if v == 1), marker.styles[0]),
            )
            self.values[style] = value
        return len(self.indents) - 1

    def leave(self, x: float | None = None) -> None:
        """Close the lists that a paragraph at `x` ends; all of them, numbers included, without `x`."""
        if x is None:
            self.values.clear()
            self.indents.clear()
        while self.indents and x is not None and x - self.shift < self.indents[-1] + _SAME_INDENT:
            self.indents.pop()
