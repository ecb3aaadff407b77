"""Lists of a web page: how deep a point stands and the number it shows (HTML, section 4.4.8)."""

from __future__ import annotations

from dataclasses import dataclass, field

from extractors.web_tree import Element

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"))
_ROMAN_SMALL = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_LARGEST_ROMAN = 3999


@dataclass(slots=True)
class Point:
    """A point that is being read: its level from 0 and its number; `place` tells where its text went, if it has any."""

    element: Element
    level: int
    ordered: bool = False
    label: str = ""
    place: int | None = None


@dataclass(slots=True)
class _OpenList:
    element: Element
    next: int
    step: int


@dataclass(slots=True)
class Lists:
    """The lists that are open at a place, and the points in them."""

    lists: list[_OpenList] = field(default_factory=list)
    points: list[Point] = field(default_factory=list)

    def begin(self, element: Element) -> bool:
        """Note that an element begins; true when it is a list or a point, so that a new stretch of words begins."""
        if element.tag in ("ul", "ol", "dl", "menu", "dir"):
            step = -1 if element.get("reversed") is not None else 1
            default = 1 if step > 0 else sum(child.tag == "li" for child in element)
            self.lists.append(_OpenList(element, _number(element.get("start"), default), step))
        elif element.tag == "li":
            self.points.append(self._point(element))
        elif element.tag in ("dt", "dd"):
            self.points.append(Point(element, self._level() + (element.tag == "dd")))
        else:
            return False
        return True

    def end(self, element: Element) -> bool:
        """Note that an element ends; true when it was a list or a point."""
        for open_ones in (self.lists, self.points):
            if open_ones and open_ones[-1].element is element:
                open_ones.pop()
                return True
        return False

    @property
    def point(self) -> Point | None:
        """Return the innermost point that is open."""
        return self.points[-1] if self.points else None

    def _level(self) -> int:
        return max(len(self.lists) - 1, 0)

    def _point(self, element: Element) -> Point:
        around = self.lists[-1] if self.lists else None
        if around is None or around.element.tag != "ol":
            return Point(element, self._level())
        number = _number(element.get("value"), around.next)
        around.next = number + around.step
        return Point(
            element, self._level(), ordered=True, label=f"{_written(number, around.element.get('type', '1'))}."
        )


def _number(stated: str | None, default: int) -> int:
    text = (stated or "").strip()
    digits = text.removeprefix("-")
    return int(text) if digits.isascii() and digits.isdigit() and len(digits) < 10 else default


def _written(number: int, kind: str) -> str:
    if kind in ("a", "A") and number > 0:
        letters = ""
        while number:
            number, rest = divmod(number - 1, 26)
            letters = chr(ord(kind) + rest) + letters
        return letters
    if kind in ("i", "I") and 0 < number <= _LARGEST_ROMAN:
        text = ""
        for value, letters in _ROMAN + _ROMAN_SMALL:
            times, number = divmod(number, value)
            text += letters * times
        return text.upper() if kind == "I" else text
    return str(number)
