"""What the content of a PDF page is marked as, as PDFium gives it (ISO 32000-1, 14.6 and 14.7.4)."""

from __future__ import annotations

from array import array
from typing import NamedTuple

from extractors.pdf_engine import Pdfium, byte_buffer
from extractors.pdf_pen import UNMARKED

_LONGEST_NAME = 256
_MOST_MARKS = 20
_ARTIFACT = "Artifact".encode("utf-16-le")


class Mark(NamedTuple):
    """What a stretch of content is marked as: its marked-content id, and whether it is marked as no content."""

    id: int
    artifact: bool


NO_MARK = Mark(UNMARKED, artifact=False)


class Marks:
    """Asks PDFium for the marks of the objects of a page; keeps the few bytes that its answers are written to.

    `inherited` holds the marks of the forms that texts stand in, by the handle of the text object.
    """

    def __init__(self, pdfium: Pdfium) -> None:
        self.inherited = dict[int, Mark]()
        self._pdfium, self._known = pdfium, dict[int, Mark]()
        self._name, self._size = byte_buffer(_LONGEST_NAME), array("L", (0,))

    def of(self, drawn: int, inherited: Mark = NO_MARK) -> Mark:
        """Return the mark of an object; what stands in something that is marked as no content is none either."""
        number = self._pdfium.marked_content_id(drawn)
        if number >= 0:
            known = self._known.get(number)
            if known is None or known.artifact is not inherited.artifact:
                known = self._known[number] = Mark(number, inherited.artifact)
            return known
        marks = self._pdfium.count_marks(drawn)
        return Mark(inherited.id, artifact=True) if marks and self._is_artifact(drawn, marks) else inherited

    def of_text(self, drawn: int) -> Mark:
        """Return the mark of a text object, which may stand in a form that is marked."""
        return self.of(drawn, self.inherited.get(drawn, NO_MARK))

    def _is_artifact(self, drawn: int, marks: int) -> bool:
        pdfium, (buffer, address), (at_size, _) = self._pdfium, self._name, self._size.buffer_info()
        for n in range(min(marks, _MOST_MARKS)):
            named = pdfium.mark_name(pdfium.mark_at(drawn, n), address, _LONGEST_NAME, at_size)
            if named and buffer[: max(self._size[0] - 2, 0)].tobytes() == _ARTIFACT:
                return True
        return False
