"""What is drawn on a page beside text, as PDFium sees it: ruled lines, pictures, painted shapes, marked forms."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field

from extractors.pdf_engine import Pdfium, fast_handle
from extractors.pdf_marks import NO_MARK, Mark, Marks
from extractors.pdf_page import PictureBox, Rule
from extractors.pdf_pen import Matrix, PageTooLargeError

_TEXT, _PATH, _IMAGE, _SHADING, _FORM = 1, 2, 3, 4, 5
_DEEPEST = 13
_MOST_OBJECTS = 200_000
_MOST_SEGMENTS = 400
_MOST_RULES = 5_000
_SMALLEST_PICTURE = 48
_FLAT = 500
_MOST_OF_PAGE = 0.6
_SAMPLE = 200
_INVISIBLE = 3
_THIN = 2.5
_SHORTEST = 6.0
_STRAIGHT = 0.6
_LINE_TO, _MOVE_TO = 0, 2


@dataclass(slots=True)
class Shapes:
    """What was found on one page. `upright` turns page coordinates into displayed ones.

    `pictures` names each picture by its size in pixels and bytes, the same on all pages; `marks` come to know those of
    the forms that texts stand in; `handles` are those of the pictures in `boxes`, by index, as long as the page is
    loaded.
    """

    pdfium: Pdfium
    upright: Matrix
    marks: Marks
    rules: list[Rule] = field(default_factory=list)
    boxes: list[PictureBox] = field(default_factory=list)
    pictures: set[int | str] = field(default_factory=set)
    strokes: int = 0
    slants: int = 0
    forms: int = 0
    handles: dict[int, int] = field(default_factory=dict)
    _objects: int = 0
    _images: int = 0
    _numbers: array[float] = field(default_factory=lambda: array("f", (0.0,) * 6))
    _whole: array[int] = field(default_factory=lambda: array("I", (0, 0)))

    def collect(self, page: int) -> None:
        """Go through all objects of a page in drawing order; raise PageTooLargeError when there are too many."""
        count, at, kind = self.pdfium.count_objects(page), self.pdfium.object_at, self.pdfium.object_type
        self._budget(count)
        sheet = fast_handle(page)
        for n in range(count):
            drawn = at(sheet, n)
            number = kind(drawn)
            if number == _FORM:
                self._form(drawn, self.upright, NO_MARK, 0)
            elif number != _TEXT:
                self._shape(drawn, number, self.upright)

    def is_scan(self, page: int, area: float) -> bool:
        """Tell whether a page is a picture with invisible text over it, as programs leave it that recognise scans."""
        sizes = [(box.right - box.left) * (box.top - box.bottom) for box in self.boxes]
        if not sizes or max(sizes) < _MOST_OF_PAGE * area:
            return False
        pdfium, sheet, modes = self.pdfium, fast_handle(page), list[int]()
        for n in range(min(pdfium.count_objects(page), _SAMPLE)):
            drawn = pdfium.object_at(sheet, n)
            if pdfium.object_type(drawn) == _TEXT:
                modes.append(pdfium.render_mode(drawn))
        return bool(modes) and modes.count(_INVISIBLE) > len(modes) / 2

    def _budget(self, more: int) -> None:
        self._objects += max(more, 0)
        if self._objects > _MOST_OBJECTS:
            raise PageTooLargeError

    def _form(self, form: int, outer: Matrix, mark: Mark, depth: int) -> None:
        """Go through the objects of a form, and those of the forms in it."""
        self.forms += 1
        count, at = self.pdfium.form_count_objects(form), self.pdfium.form_object_at
        self._budget(count)
        place, own = self._matrix(form).then(outer), self.marks.of(form, mark)
        for n in range(count):
            drawn = at(form, n)
            number = self.pdfium.object_type(drawn)
            if number == _FORM and depth < _DEEPEST:
                self._form(drawn, place, own, depth + 1)
            elif number == _TEXT and own != NO_MARK:
                self.marks.inherited[drawn] = own
            elif number != _TEXT:
                self._shape(drawn, number, place, own)

    def _matrix(self, drawn: int) -> Matrix:
        address, _ = self._numbers.buffer_info()
        return Matrix(*self._numbers) if self.pdfium.object_matrix(drawn, address) else Matrix()

    def _shape(self, drawn: int, kind: int, place: Matrix, mark: Mark = NO_MARK) -> None:
        if kind == _PATH:
            self.strokes += 1
            if len(self.rules) < _MOST_RULES:
                self._path(drawn, place)
        elif kind == _SHADING:
            self.strokes += 1
        elif kind == _IMAGE:
            self._image(drawn, place, mark)

    def _bounds(self, drawn: int, place: Matrix) -> tuple[float, float, float, float] | None:
        """Return left, bottom, right and top of an object as displayed."""
        at, _ = self._numbers.buffer_info()
        if not self.pdfium.object_bounds(drawn, at, at + 4, at + 8, at + 12):
            return None
        left, bottom, right, top = self._numbers[:4]
        a, b, c, d, e, f = place
        if a == 1.0 == d and b == 0.0 == c:
            return left + e, bottom + f, right + e, top + f
        across = [a * x + c * y + e for x in (left, right) for y in (bottom, top)]
        upward = [b * x + d * y + f for x in (left, right) for y in (bottom, top)]
        return min(across), min(upward), max(across), max(upward)

    def _image(self, drawn: int, place: Matrix, mark: Mark) -> None:
        at, _ = self._whole.buffer_info()
        known = self.pdfium.pixel_size(drawn, at, at + 4)
        width, height = self._whole if known else (0, 0)
        box, index = self._bounds(drawn, place), self._images
        self._images += 1
        if min(width, height) < _SMALLEST_PICTURE or box is None:
            return
        size = self.pdfium.image_data(drawn, None, 0)
        name = f"{width}x{height}:{size}"
        self.pictures.add(name)
        own = self.marks.of(drawn, mark)
        idle = own.artifact or size * _FLAT < width * height
        self.boxes.append(PictureBox(*box, index, name, own.id, idle))
        self.handles[index] = drawn

    def _path(self, drawn: int, place: Matrix) -> None:
        """Take the straight edges of a path as rules: bars that are thin, and what is stroked along the axes."""
        box = self._bounds(drawn, place)
        if box is None:
            return
        left, bottom, right, top = box
        width, height = right - left, top - bottom
        if max(width, height) < _SHORTEST:
            return
        at, _ = self._whole.buffer_info()
        fill, stroke = self._whole if self.pdfium.draw_mode(drawn, at, at + 4) else (0, 0)
        if stroke:
            self._edges(drawn, self._matrix(drawn).then(place))
        elif fill and min(width, height) <= _THIN:
            middle_x, middle_y = (left + right) / 2, (bottom + top) / 2
            across = width >= height
            self.rules.append(
                Rule(left, middle_y, right, middle_y) if across else Rule(middle_x, bottom, middle_x, top)
            )

    def _edges(self, path: int, place: Matrix) -> None:
        pdfium, point = self.pdfium, array("f", (0.0, 0.0))
        (at, _), count = point.buffer_info(), pdfium.count_segments(path)
        start = last = (0.0, 0.0)
        for n in range(count if count <= _MOST_SEGMENTS else 0):
            segment = pdfium.segment_at(path, n)
            pdfium.segment_point(segment, at, at + 4)
            x, y = point
            here = (place.a * x + place.c * y + place.e, place.b * x + place.d * y + place.f)
            kind = pdfium.segment_type(segment)
            if kind == _MOVE_TO:
                start = here
            elif kind == _LINE_TO:
                self._edge(last, here)
            if pdfium.segment_closes(segment):
                self._edge(here, start)
            last = here

    def _edge(self, one: tuple[float, float], other: tuple[float, float]) -> None:
        (x0, y0), (x1, y1) = sorted((one, other))
        width, height = x1 - x0, abs(y1 - y0)
        if min(width, height) <= _STRAIGHT and max(width, height) >= _SHORTEST and len(self.rules) < _MOST_RULES:
            self.rules.append(Rule(x0, min(y0, y1), x1, max(y0, y1)))
        elif min(width, height) >= _SHORTEST:
            self.slants += 1
