"""The text of a page as PDFium reads it, as fragments: stretches of one baseline in one font under one mark.

PDFium gives the letters of a page in drawing order, with the spaces and line breaks that it sees between them, and for
each letter the object that draws it. Where an object ends is found by halving, so that few letters are asked about.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from math import hypot, isfinite
from statistics import median

from extractors.code_fonts import is_code_face
from extractors.pdf_engine import Pdfium, byte_buffer, fast_handle
from extractors.pdf_marks import NO_MARK, Mark, Marks
from extractors.pdf_pen import Fragment, Matrix, PageTooLargeError

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_HYPHENS = re.compile("[\ufffe\u0002]")
_HYPHEN = "-"
_SPACED_OUT = re.compile(r"(?:[^\W\d_] ){5,}[^\W\d_]")
_WIDER = 1.6
_SHARE_OF_ADVANCE = 0.54
_OVERLAP = 0.3
_BETWEEN_WORDS = "  "
_SMALLEST_SIZE = 0.1
_MOST_RUNS = 50_000
_MOST_LETTERS = 2_000_000
_LONGEST_NAME = 256

_Spot = tuple[float, float, float, float, bool]
_Look = tuple[str, Mark]
_NOWHERE: _Spot = (0.0, 0.0, 0.0, 0.0, True)
_NO_LOOK: _Look = ("", NO_MARK)


@dataclass(slots=True)
class TextReader:
    """Reads the text of one page. `upright` turns page coordinates into displayed ones.

    `marks` is None when marks do not matter. `in_forms` tells that some text of the page stands in forms, which have
    coordinates of their own.
    """

    pdfium: Pdfium
    text: int
    upright: Matrix
    marks: Marks | None
    in_forms: bool
    _fonts: dict[int, str] = field(default_factory=dict)

    def fragments(self) -> list[Fragment]:
        """Return the fragments of the page in drawing order; raise PageTooLargeError when there are too many."""
        count = self.pdfium.count_letters(self.text)
        if count > _MOST_LETTERS:
            raise PageTooLargeError
        if count <= 0:
            return []
        letters = _letters(self.pdfium, self.text, count)
        turned = not letters.isascii() and bool(_RIGHT_TO_LEFT.search(letters))
        place, marks = _Place(self.pdfium, self.text, self.upright), self.marks
        # The run that may still grow is held in plain names: half of all runs never do, and there are very many.
        runs, run, spot, look, spaced, broken = list[Fragment](), "", _NOWHERE, _NO_LOOK, False, False
        for drawn, start, stretch in self._stretches(letters):
            text = stretch
            if not drawn and text != " ":
                broken = True
                continue
            if text.isspace():
                spaced = True
                continue
            own = self._font(drawn), marks.of_text(drawn) if marks else NO_MARK
            first, last = start, start + len(text.rstrip()) - 1
            if " " in text and is_code_face(own[0]):  # code is set in by spaces, of which PDFium gives one
                text = text.lstrip(" ")
                first += len(stretch) - len(text)
                text = place.by_advance(text, first)
            at = place.of(0 if self.in_forms or stretch[0] == " " else drawn, first, last)
            if text[1:2] == " " and _SPACED_OUT.match(text):
                text = place.words_apart(text, first)
            if run and look == own and _goes_on(spot, at, together=turned and not broken):
                x, y, end, size, upright = spot
                apart = spaced or at[0] - end > 0.2 * size
                run += " " + text if apart and not (run[-1].isspace() or text[0].isspace()) else text
                spot, spaced = (min(x, at[0]), y, max(end, at[2]), size, upright), False
            elif isfinite(at[0] + at[1] + at[2] + at[3]):
                if run:
                    runs.append(_fragment(run + " " if spaced else run, spot, look))
                run, spot, look, spaced = text, at, own, False
            broken = False
        if run:
            runs.append(_fragment(run + " " if spaced else run, spot, look))
        return runs

    def _stretches(self, letters: str) -> Iterator[tuple[int, int, str]]:
        """Cut the letters of a page into what one object draws: its handle, its first letter, the letters.

        Spaces and line breaks that no object draws come one by one, with 0 for the object.
        """
        owner, text, count = self.pdfium.object_of_letter, fast_handle(self.text), len(letters)
        place, limit, last, shown = 0, -1, 0, 0
        drawn = owner(text, place)
        while place < count:
            if not drawn:
                end = place + 2 if letters.startswith("\r\n", place) else place + 1
                yield 0, place, letters[place:end]
                place, drawn = end, owner(text, end)
                continue
            if limit <= place:
                limit = letters.find("\r", place)
                limit = count if limit < 0 else limit
                last = owner(text, limit - 1)
            if limit <= place + 1 or last == drawn:
                end = max(limit, place + 1)
                follower = owner(text, end)
            else:
                end, follower = place + 1, owner(text, place + 1)
                if follower == drawn:  # half of all objects draw a single letter
                    end, follower = _end_of(partial(owner, text), drawn, place + 1, limit - 1, last)
            yield drawn, place, letters[place:end]
            place, drawn = end, follower
            shown += 1
            if shown > _MOST_RUNS:
                raise PageTooLargeError

    def _font(self, drawn: int) -> str:
        handle = self.pdfium.font_of(drawn) or 0
        known = self._fonts.get(handle)
        if known is None:
            name, address = byte_buffer(_LONGEST_NAME)
            size = self.pdfium.font_name(handle, address, _LONGEST_NAME) if handle else 0
            known = name[: max(size - 1, 0)].tobytes().decode("utf-8", "replace") if size <= _LONGEST_NAME else ""
            self._fonts[handle] = known
        return known


def _end_of(owner: Callable[[int], int], drawn: int, inside: int, outside: int, follower: int) -> tuple[int, int]:
    """Return where the letters of an object end, and the object of the next letter.

    The object holds the letter at `inside` and not the one at `outside`, which `follower` draws.
    """
    step = 2
    while inside + step < outside:
        found = owner(inside + step)
        if found != drawn:
            outside, follower = inside + step, found
            break
        inside += step
        step *= 2
    while outside - inside > 1:
        middle = (inside + outside) // 2
        found = owner(middle)
        if found == drawn:
            inside = middle
        else:
            outside, follower = middle, found
    return outside, follower


def _letters(pdfium: Pdfium, text: int, count: int) -> str:
    """Return the letters of a page, one for each that PDFium counts; those that mean nothing to it are zeros."""
    buffer, address = byte_buffer(2 * count + 2)
    size = pdfium.text_of_letters(text, 0, count, address)
    letters = buffer[: 2 * max(size - 1, 0)].tobytes().decode("utf-16-le", "replace")
    if len(letters) == count:
        return letters
    codes = (pdfium.letter_code(text, n) for n in range(count))
    return "".join(chr(code) if code < 0x110000 else "\ufffd" for code in codes)


class _Place:
    """Asks PDFium where letters stand; keeps the few bytes that its answers are written to."""

    def __init__(self, pdfium: Pdfium, text: int, upright: Matrix) -> None:
        self._text, self._upright = fast_handle(text), upright
        # Asked for each stretch of text; arrays are read in half the time that C arrays of the interpreter take.
        self._point, self._box, self._matrix = array("d", (0.0,) * 2), array("f", (0.0,) * 4), array("f", (0.0,) * 6)
        point, box, matrix = (numbers.buffer_info()[0] for numbers in (self._point, self._box, self._matrix))
        self._asked = pdfium.letter_box, fast_handle(box), pdfium.letter_size, pdfium.object_matrix, matrix
        at_point, at_next = fast_handle(point), fast_handle(point + 8)
        self._asked_alone = pdfium.letter_matrix, fast_handle(matrix), pdfium.letter_origin, at_point, at_next
        level = upright[:4] == (1.0, 0.0, 0.0, 1.0)
        self._shift = (upright.e, upright.f) if level else None

    def of(self, drawn: int, first: int, last: int) -> _Spot:
        """Return start, baseline, end and size of the letters from `first` to `last`, and whether they are upright.

        `drawn` is the object that they begin and that stands on the page itself; 0 when there is none.
        """
        text, shift = self._text, self._shift
        box, at_box, height, whole, at_matrix = self._asked
        box(text, last, at_box)
        size = abs(height(text, first))
        if drawn and whole(drawn, at_matrix):
            a, b, c, d, x, y = self._matrix
        else:
            matrix, at_letter, origin, at_x, at_y = self._asked_alone
            origin(text, first, at_x, at_y)
            matrix(text, first, at_letter)
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
        box, at_box, *_ = self._asked
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

    def by_advance(self, text: str, start: int) -> str:
        """Return a text whose letters are all equally wide without the spaces that are no letter wide.

        PDFium takes any wider gap for a space, and code is often set on a grid that is wider than its letters.
        `start` is the place of the first letter on the page.
        """
        box, at_box, *_ = self._asked
        kept = list[str]()
        for n, letter in enumerate(text):
            if letter == " " and 0 < n < len(text) - 1 and " " not in (text[n - 1], text[n + 1]):
                box(self._text, start + n - 1, at_box)
                left, reach = self._box[0], self._box[2]
                box(self._text, start + n + 1, at_box)
                if -_OVERLAP < (self._box[0] - reach) / max(reach - left, _SMALLEST_SIZE) < _SHARE_OF_ADVANCE:
                    continue
            kept.append(letter)
        return "".join(kept)

    def _turned(self, place: Matrix, size: float) -> _Spot:
        """Return the same for letters that do not simply stand on the page, or on a page that is turned."""
        frame = self._upright
        left, top, right, bottom = self._box
        turned = place.then(frame)
        upright = abs(turned.b) <= abs(turned.a) and turned.d > 0
        corners = (frame.a * left + frame.c * bottom + frame.e, frame.a * right + frame.c * top + frame.e)
        end = max(turned.e, *corners) if upright else turned.e
        return turned.e, turned.f, end, max(size * hypot(place.c, place.d), _SMALLEST_SIZE), upright


def _goes_on(spot: _Spot, at: _Spot, *, together: bool) -> bool:
    """Tell whether one stretch of text goes on with another of the same look: same size, same baseline, close by."""
    _, base, end, size, level = spot
    x, y, _, after, upright = at
    if abs(size - after) > 0.01 * size:
        return False
    if together:
        return level == upright
    if not (level and upright) or abs(base - y) > 0.01 * size:
        return False
    return -0.3 * size < x - end < 2.0 * size


def _fragment(text: str, spot: _Spot, look: _Look) -> Fragment:
    if not text.isascii():
        text = _HYPHENS.sub(_HYPHEN, text)
    x, y, end, size, upright = spot
    font, mark = look
    return Fragment(text, x, y, end, size, font, upright, mark.id, mark.artifact)
