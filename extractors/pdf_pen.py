"""What is shown on a PDF page, as fragments of text with their place and font.

The reader calls the pen for every operator and for every run of text it decodes; the pen knows where the run
starts, where it ends, in which font it stands and under which mark of the tag tree.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import hypot, isfinite
from typing import NamedTuple

from extractors.pdf_objects import PdfDict, dict_at, number_at, reference_at, resolved, text_at
from extractors.pdf_widths import WidthTables

UNMARKED = -1
_SHOWS = frozenset({b"Tj", b"TJ", b"'", b'"'})
_PAINTS = frozenset({b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"S", b"s", b"sh", b"INLINE IMAGE", b"EI"})
_SMALLEST_PICTURE = 48
_SMALLEST_SIZE = 0.1
_MOST_SHOWS = 50_000


class Matrix(NamedTuple):
    """A transformation of the plane, as PDF writes it (ISO 32000-1, 8.3.3)."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def then(self, other: Matrix) -> Matrix:
        """Return this transformation followed by the other."""
        return Matrix(
            self.a * other.a + self.b * other.c,
            self.a * other.b + self.b * other.d,
            self.c * other.a + self.d * other.c,
            self.c * other.b + self.d * other.d,
            self.e * other.a + self.f * other.c + other.e,
            self.e * other.b + self.f * other.d + other.f,
        )


class Fragment(NamedTuple):
    """A run of text in one font on one line: start and end of its baseline in points from the lower left corner of
    the page as it is displayed, the font size in points, the font's name, whether it reads from left to right,
    and its marked-content id (UNMARKED without one; `artifact` when it is marked as no content)."""

    text: str
    x: float
    y: float
    end: float
    size: float
    font: str
    upright: bool
    mark: int
    artifact: bool


class _Mark(NamedTuple):
    id: int
    artifact: bool


_NO_MARK = _Mark(UNMARKED, artifact=False)


class _Spacing(NamedTuple):
    letters: float = 0.0
    words: float = 0.0
    scale: float = 100.0


class _Show(NamedTuple):
    operands: Sequence[object]
    line: tuple[float, ...]
    current: tuple[float, ...]
    outer: Matrix
    mark: _Mark
    spacing: _Spacing

    def place(self) -> Matrix:
        return Matrix(*self.line).then(Matrix(*self.current)).then(self.outer)


class PageTooLargeError(Exception):
    """A page holds more than any page that is meant to be read; says more than how much of what."""

    def __init__(self, what: str = f"more than {_MOST_SHOWS} pieces of text") -> None:
        super().__init__(what)


@dataclass(slots=True)
class Pen:
    """Collects the fragments of one page, and counts what else is drawn.

    `upright` turns page coordinates into those of the page as displayed; `resources` are those of the page.
    `pictures` holds the object numbers, or else the names, of the pictures drawn; `strokes` counts painted shapes.
    """

    upright: Matrix
    tables: WidthTables
    resources: PdfDict
    fragments: list[Fragment] = field(default_factory=list)
    pictures: set[int | str] = field(default_factory=set)
    strokes: int = 0
    _operators: int = 0
    _marks: list[_Mark] = field(default_factory=list)
    _outer: list[Matrix] = field(default_factory=list)
    _shows: list[_Show] = field(default_factory=list)
    _reached: tuple[Matrix, float] = (Matrix(), 0.0)
    _spacing: _Spacing = field(default_factory=_Spacing)
    _saved: list[_Spacing] = field(default_factory=list)
    _shown: int = 0

    def before(self, operator: bytes, operands: Sequence[object], current: list[float], text: list[float]) -> None:
        """Take note of an operator before the reader works on it; raise PageTooLargeError when it is one too many."""
        self._operators += 1
        if operator in _SHOWS:
            self._shown += 1
            if self.is_full:
                raise PageTooLargeError
            outer = self._outer[-1] if self._outer else self.upright
            mark = self._marks[-1] if self._marks else _NO_MARK
            self._shows.append(_Show(operands, tuple(text), tuple(current), outer, mark, self._spacing))
        elif operator in {b"BDC", b"BMC"}:
            self._marks.append(self._mark(operands))
        elif operator == b"EMC" and self._marks:
            self._marks.pop()
        elif operator == b"Do":
            # The reader starts a form with a fresh matrix; where the form itself lies is only known here.
            self._outer.append(Matrix(*current).then(self._outer[-1] if self._outer else self.upright))
            self._operators = 0
        elif operator in _PAINTS:
            self.strokes += 1
        else:
            self._space(operator, operands)

    @property
    def is_full(self) -> bool:
        """Whether the page held too much; the reader swallows what is raised inside a form."""
        return self._shown > _MOST_SHOWS

    def _space(self, operator: bytes, operands: Sequence[object]) -> None:
        """Follow the spacing of letters and words (ISO 32000-1, 9.3), which is part of the graphics state."""
        number = operands[0] if operands else None
        if operator == b"q":
            self._saved.append(self._spacing)
        elif operator == b"Q" and self._saved:
            self._spacing = self._saved.pop()
        elif operator == b"Tc" and isinstance(number, int | float):
            self._spacing = self._spacing._replace(letters=float(number))
        elif operator == b"Tw" and isinstance(number, int | float):
            self._spacing = self._spacing._replace(words=float(number))
        elif operator == b"Tz" and isinstance(number, int | float):
            self._spacing = self._spacing._replace(scale=float(number))

    def after(self, operator: bytes, operands: Sequence[object], current: list[float], text: list[float]) -> None:  # noqa: ARG002  the reader gives four
        """Take note that the reader is done with an operator."""
        if operator == b"Do" and self._outer:
            self._outer.pop()
            # An object without operators of its own is a picture; the reader opens forms, not pictures.
            if self._operators == 0 and operands and isinstance(operands[0], str):
                self._picture(operands[0])

    def _picture(self, name: str) -> None:
        objects = dict_at(self.resources, "/XObject")
        item = dict_at(objects, name)
        sides = number_at(item, "/Width", _SMALLEST_PICTURE), number_at(item, "/Height", _SMALLEST_PICTURE)
        if min(sides) >= _SMALLEST_PICTURE:
            self.pictures.add(reference_at(objects, name) or name)

    def write(self, text: str, current: list[float], line: list[float], font: PdfDict | None, size: float) -> None:
        """Take a run of text that the reader decoded; `current` and `line` hold at its start."""
        shows, self._shows = self._shows, []
        if not shows or not text:
            return
        first, ends = shows[0], shows[-1].place()
        place = Matrix(*line).then(Matrix(*current)).then(first.outer)
        upright = abs(place.b) <= abs(place.a) and place.d > 0
        # The reader does not move its text matrix by what it shows: the next font starts where the last ended.
        start = self._reached[1] if place == self._reached[0] else place.e
        width = self._width(shows, font or {}, size) * ends.a
        end = max(start, (start if ends == place else ends.e) + width) if upright else start
        size = abs(size) * _scale(shows, ends)
        if not all(isfinite(number) for number in (start, end, place.f, size)):
            return
        self._reached = (ends, end)
        fragment = Fragment(
            text=text,
            x=start,
            y=place.f,
            end=end,
            size=max(size, _SMALLEST_SIZE),
            font=text_at(font or {}, "/BaseFont").lstrip("/"),
            upright=upright,
            mark=first.mark.id,
            artifact=first.mark.artifact,
        )
        self.fragments.append(fragment)

    def _width(self, shows: list[_Show], font: PdfDict, size: float) -> float:
        """Return the width, in text space, of all shows since the pen was last moved (ISO 32000-1, 9.4.4)."""
        table, total, last = self.tables.of(font), 0.0, shows[-1]
        for show in reversed(shows):
            if (show.line, show.current, show.outer) != (last.line, last.current, last.outer):
                break
            between_letters, between_words, scale = show.spacing
            for item in _items(show.operands):
                if isinstance(item, bytes):
                    letters = len(item) // table.step
                    width = table.of(item) * size / 1000 + letters * between_letters
                    total += (width + item.count(b" ") * between_words * (table.step == 1)) * scale / 100
                elif isinstance(item, int | float):
                    total -= item / 1000 * size * scale / 100
        return total

    def _mark(self, operands: Sequence[object]) -> _Mark:
        """Read the operands of a marked-content operator; what is nested in an artifact is one too."""
        nested = bool(self._marks) and self._marks[-1].artifact
        artifact = nested or (bool(operands) and operands[0] == "/Artifact")
        about = resolved(operands[1]) if len(operands) > 1 else None
        if isinstance(about, str):
            about = resolved(dict_at(self.resources, "/Properties").get(about))
        inherited = self._marks[-1].id if self._marks else UNMARKED
        number = number_at(about, "/MCID", inherited) if isinstance(about, dict) else inherited
        return _Mark(int(number), artifact)


def _scale(shows: list[_Show], ends: Matrix) -> float:
    """Return by how much the matrix of the longest show enlarges the font; `ends` is that of the last one."""
    if len(shows) > 1:
        ends = max(shows, key=lambda show: sum(len(i) for i in _items(show.operands) if isinstance(i, bytes))).place()
    return hypot(ends.c, ends.d)


def _items(operands: Sequence[object]) -> list[object]:
    """Return the strings and offsets of a show operator; the two numbers that precede a string in `"` are spacing."""
    last = operands[-1] if operands else None
    return list(last) if isinstance(last, list) else [last]
