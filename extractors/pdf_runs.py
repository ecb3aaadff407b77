"""The text of a page as PDFium reads it, as fragments: stretches of one baseline in one font under one mark.

PDFium gives the letters of a page in drawing order, with the spaces and line breaks that it sees between them, and for
each letter the object that draws it. Where an object ends is found by halving, so that few letters are asked about.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator, Mapping
from ctypes import create_string_buffer
from dataclasses import dataclass, field
from functools import partial
from math import hypot, isfinite
from statistics import median
from typing import NamedTuple

from extractors.pdf_engine import Pdfium
from extractors.pdf_pen import UNMARKED, Fragment, Matrix, PageTooLargeError

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_HYPHENS = re.compile("[\ufffe\u0002]")
_HYPHEN = "-"
_SPACED_OUT = re.compile(r"(?:[^\W\d_] ){5,}[^\W\d_]")
_WIDER = 1.6
_BETWEEN_WORDS = "  "
_SMALLEST_SIZE = 0.1
_MOST_RUNS = 50_000
_MOST_LETTERS = 2_000_000
_LONGEST_NAME = 256
_ARTIFACT = "Artifact"


class Mark(NamedTuple):
    """What a stretch of content is marked as: its marked-content id, and whether it is marked as no content."""

    id: int
    artifact: bool


_Spot = tuple[float, float, float, float, bool]

NO_MARK = Mark(UNMARKED, artifact=False)


@dataclass(slots=True)
class _Run:
    """A fragment that may still grow; `spaced` tells that a space or line break follows what it holds so far."""

    text: str
    x: float
    y: float
    end: float
    size: float
    upright: bool
    font: str
    mark: Mark
    spaced: bool = False

    def closed(self) -> Fragment:
        text = self.text if self.text.isascii() else _HYPHENS.sub(_HYPHEN, self.text)
        text = text + " " if self.spaced else text
        mark = self.mark
        return Fragment(text, self.x, self.y, self.end, self.size, self.font, self.upright, mark.id, mark.artifact)


@dataclass(slots=True)
class TextReader:
    """Reads the text of one page. `upright` turns page coordinates into displayed ones.

    `inherited` gives the mark of what stands in a form, where the form itself is marked; None when marks do not matter.
    `in_forms` tells that some text of the page stands in forms, which have coordinates of their own.
    """

    pdfium: Pdfium
    text: int
    upright: Matrix
    inherited: Mapping[int, Mark] | None
    in_forms: bool
    fonts: dict[int, str] = field(default_factory=dict)

    def fragments(self) -> list[Fragment]:
        """Return the fragments of the page in drawing order; raise PageTooLargeError when there are too many."""
        count = self.pdfium.count_letters(self.text)
        if count > _MOST_LETTERS:
            raise PageTooLargeError
        if count <= 0:
            return []
        letters = _letters(self.pdfium, self.text, count)
        turned = not letters.isascii() and bool(_RIGHT_TO_LEFT.search(letters))
        runs, open_run, place = list[Fragment](), None, _Place(self.pdfium, self.text, self.upright)
        broken = False
        for drawn, start, stretch in self._stretches(letters):
            text = stretch
            if not drawn and text != " ":
                broken = True
                continue
            if text.isspace():
                if open_run:
                    open_run.spaced = True
                continue
            last = start + len(text.rstrip()) - 1
            spot = place.of(0 if self.in_forms or text[0] == " " else drawn, start, last)
            if text[1:2] == " " and _SPACED_OUT.match(text):
                text = place.words_apart(text, start)
            font, mark = self._font(drawn), self._mark(drawn)
            if open_run and _goes_on(open_run, spot, font, mark, together=turned and not broken):
                _extend(open_run, text, spot)
            elif isfinite(spot[0] + spot[1] + spot[2] + spot[3]):
                if open_run:
                    runs.append(open_run.closed())
                open_run = _Run(text, *spot, font, mark)
            broken = False
        if open_run:
            runs.append(open_run.closed())
        return runs

    def _stretches(self, letters: str) -> Iterator[tuple[int, int, str]]:
        """Cut the letters of a page into what one object draws: its handle, its first letter, the letters.

        Spaces and line breaks that no object draws come one by one, with 0 for the object.
        """
        owner, text, count = self.pdfium.object_of_letter, self.text, len(letters)
        place, limit, last, shown = 0, -1, 0, 0
        while place < count:
            drawn = owner(text, place)
            if not drawn:
                end = place + 2 if letters.startswith("\r\n", place) else place + 1
                yield 0, place, letters[place:end]
                place = end
                continue
            if limit <= place:
                limit = letters.find("\r", place)
                limit = count if limit < 0 else limit
                last = owner(text, limit - 1)
            if limit <= place + 1 or last == drawn:
                end = max(limit, place + 1)
            elif owner(text, place + 1) != drawn:  # half of all objects draw a single letter
                end = place + 1
            else:
                end = self._end_of(drawn, place + 1, limit - 1)
            yield drawn, place, letters[place:end]
            place = end
            shown += 1
            if shown > _MOST_RUNS:
                raise PageTooLargeError

    def _end_of(self, drawn: int, inside: int, outside: int) -> int:
        """Return where the letters of an object end that holds the one at `inside` and not the one at `outside`."""
        owner, text, step = self.pdfium.object_of_letter, self.text, 2
        while inside + step < outside:
            if owner(text, inside + step) != drawn:
                outside = inside + step
                break
            inside += step
            step *= 2
        while outside - inside > 1:
            middle = (inside + outside) // 2
            if owner(text, middle) == drawn:
                inside = middle
            else:
                outside = middle
        return outside

    def _font(self, drawn: int) -> str:
        handle = self.pdfium.font_of(drawn) or 0
        known = self.fonts.get(handle)
        if known is None:
            buffer = create_string_buffer(_LONGEST_NAME)
            size = self.pdfium.font_name(handle, buffer, _LONGEST_NAME) if handle else 0
            known = buffer.raw[: max(size - 1, 0)].decode("utf-8", "replace") if size <= _LONGEST_NAME else ""
            self.fonts[handle] = known
        return known

    def _mark(self, drawn: int) -> Mark:
        if self.inherited is None:
            return NO_MARK
        return mark_of(self.pdfium, drawn, self.inherited.get(drawn, NO_MARK))


def mark_of(pdfium: Pdfium, drawn: int, inherited: Mark) -> Mark:
    """Return the mark of an object; what stands in something that is marked as no content is none either."""
    number = pdfium.marked_content_id(drawn)
    if number >= 0:
        return Mark(number, inherited.artifact)
    marks = pdfium.count_marks(drawn)
    return Mark(inherited.id, artifact=True) if marks and _is_artifact(pdfium, drawn, marks) else inherited


def _is_artifact(pdfium: Pdfium, drawn: int, marks: int) -> bool:
    buffer, size = create_string_buffer(_LONGEST_NAME), array("L", (0,))
    address, _ = size.buffer_info()
    for n in range(min(marks, 20)):
        named = pdfium.mark_name(pdfium.mark_at(drawn, n), buffer, _LONGEST_NAME, address)
        if named and buffer.raw[: max(size[0] - 2, 0)].decode("utf-16-le", "replace") == _ARTIFACT:
            return True
    return False


def _letters(pdfium: Pdfium, text: int, count: int) -> str:
    """Return the letters of a page, one for each that PDFium counts; those that mean nothing to it are zeros."""
    buffer = create_string_buffer(2 * count + 2)
    size = pdfium.text_of_letters(text, 0, count, buffer)
    letters = buffer.raw[: 2 * max(size - 1, 0)].decode("utf-16-le", "replace")
    if len(letters) == count:
        return letters
    codes = (pdfium.letter_code(text, n) for n in range(count))
    return "".join(chr(code) if code < 0x110000 else "\ufffd" for code in codes)


class _Place:
    """Asks PDFium where letters stand; keeps the few bytes that its answers are written to."""

    def __init__(self, pdfium: Pdfium, text: int, upright: Matrix) -> None:
        self._text, self._upright = text, upright
        # Asked for each stretch of text; arrays are read in half the time that C arrays of the interpreter take.
        self._point, self._box, self._matrix = array("d", (0.0,) * 2), array("f", (0.0,) * 4), array("f", (0.0,) * 6)
        point, box, matrix = (numbers.buffer_info()[0] for numbers in (self._point, self._box, self._matrix))
        self._origin = partial(pdfium.letter_origin, text), point, point + 8
        self._asked = pdfium.letter_box, pdfium.letter_size, pdfium.letter_matrix, pdfium.object_matrix, box, matrix
        level = upright[:4] == (1.0, 0.0, 0.0, 1.0)
        self._shift = (upright.e, upright.f) if level else None

    def of(self, drawn: int, first: int, last: int) -> _Spot:
        """Return start, baseline, end and size of the letters from `first` to `last`, and whether they are upright.

        `drawn` is the object that they begin and that stands on the page itself; 0 when there is none.
        """
        text, shift = self._text, self._shift
        box, height, matrix, whole, at_box, at_matrix = self._asked
        box(text, last, at_box)
        size = abs(height(text, first))
        if drawn and whole(drawn, at_matrix):
            a, b, c, d, x, y = self._matrix
        else:
            origin, at_x, at_y = self._origin
            origin(first, at_x, at_y)
            matrix(text, first, at_matrix)
            x, y = self._point
            a, b, c, d, _, _ = self._matrix
        if b == 0.0 and c == 0.0 and a > 0.0 and d > 0.0 and shift:
            left, bottom = shift
            size *= d
            return x + left, y + bottom, self._box[2] + left, max(size, _SMALLEST_SIZE), True
        return self._turned(Matrix(a, b, c, d, x, y), size)

    def words_apart(self, spaced: str, start: int) -> str:
        """Return text with a space after each letter with more of them where a word ends: PDFium gives one for any gap.

        `start` is the place of its first letter on the page.
        """
        box, at_box = self._asked[0], self._asked[4]
        reach, gaps = 0.0, dict[int, float]()
        for n, letter in enumerate(spaced):
            if letter == " ":
                continue
            box(self._text, start + n, at_box)
            if n and spaced[n - 1] == " ":
                gaps[n] = self._box[0] - reach
            reach = self._box[2]
        usual = median(gaps.values())
        return "".join(_BETWEEN_WORDS + c if gaps.get(n, 0) > _WIDER * usual > 0 else c for n, c in enumerate(spaced))

    def _turned(self, place: Matrix, size: float) -> _Spot:
        """Return the same for letters that do not simply stand on the page, or on a page that is turned."""
        frame = self._upright
        left, top, right, bottom = self._box
        turned = place.then(frame)
        upright = abs(turned.b) <= abs(turned.a) and turned.d > 0
        corners = (frame.a * left + frame.c * bottom + frame.e, frame.a * right + frame.c * top + frame.e)
        end = max(turned.e, *corners) if upright else turned.e
        return turned.e, turned.f, end, max(size * hypot(place.c, place.d), _SMALLEST_SIZE), upright


def _goes_on(run: _Run, spot: _Spot, font: str, mark: Mark, *, together: bool) -> bool:
    """Tell whether one stretch of text goes on with another: same look, same mark, same baseline, close by."""
    x, y, _, after, upright = spot
    size = run.size
    if run.font != font or run.mark != mark or abs(size - after) > 0.01 * size:
        return False
    if together:
        return run.upright == upright
    if not (run.upright and upright) or abs(run.y - y) > 0.01 * size:
        return False
    return -0.3 * size < x - run.end < 2.0 * size


def _extend(run: _Run, text: str, spot: _Spot) -> None:
    x, _, end, _, _ = spot
    apart = run.spaced or x - run.end > 0.2 * run.size
    run.text += " " + text if apart and not (run.text[-1].isspace() or text[0].isspace()) else text
    run.x, run.end, run.spaced = min(run.x, x), max(run.end, end), False
