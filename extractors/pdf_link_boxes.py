"""The links of a page, as PDFium gives them: where to click, and where that leads (ISO 32000-1, 12.5.6.5 and 12.6)."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from ctypes import addressof, c_int, c_void_p

from extractors.hygiene import one_line
from extractors.pdf_engine import OpenFile, narrow_text
from extractors.pdf_page import LinkBox
from extractors.pdf_pen import Matrix

_MOST_LINKS = 5_000
_MOST_QUADS = 50
_GO_TO, _REMOTE, _ADDRESS, _LAUNCH = 1, 2, 3, 4
_LONGEST = 2_000


def links_of(file: OpenFile, page: int, upright: Matrix) -> tuple[tuple[LinkBox, ...], int, int]:
    """Return the links of a page that lead somewhere, the number of all links, and that of other annotations.

    A link that runs over several lines gives a box for each.
    """
    others = file.pdfium.count_annotations(page)
    if others <= 0:
        return (), 0, 0
    place, link, found, count = c_int(0), c_void_p(), list[LinkBox](), 0
    while len(found) < _MOST_LINKS and file.pdfium.next_link(page, addressof(place), addressof(link)):
        count += 1
        target, number = _target(file, link.value or 0)
        if target or number:
            found.extend(
                LinkBox(*_displayed(sides, upright), target, number) for sides in _boxes(file, link.value or 0)
            )
    return tuple(found), count, others - count


def _target(file: OpenFile, link: int) -> tuple[str, int | None]:
    """Return the address or file name that a link leads to, or the page of this file (from 1)."""
    pdfium, handle = file.pdfium, file.handle
    action = pdfium.link_action(link)
    kind = pdfium.action_type(action) if action else 0
    if kind == _ADDRESS:
        address = narrow_text(lambda *a: pdfium.action_address(handle, action, *a))
        return one_line(address)[:_LONGEST], None
    if kind in {_REMOTE, _LAUNCH}:
        name = one_line(narrow_text(lambda *a: pdfium.action_file(action, *a)))
        return name.replace("\\", "/").rsplit("/", 1)[-1], None
    where = pdfium.action_destination(handle, action) if kind == _GO_TO else pdfium.link_destination(handle, link)
    page = pdfium.destination_page(handle, where) if where else -1
    return "", page + 1 if 0 <= page < file.pages else None


def _boxes(file: OpenFile, link: int) -> Iterator[tuple[float, float, float, float]]:
    pdfium, numbers = file.pdfium, array("f", (0.0,) * 8)
    at, _ = numbers.buffer_info()
    quads = pdfium.count_quads(link)
    for n in range(min(quads, _MOST_QUADS) if quads > 1 else 0):
        if pdfium.link_quad(link, n, at):
            yield min(numbers[::2]), min(numbers[1::2]), max(numbers[::2]), max(numbers[1::2])
    if quads <= 1 and pdfium.link_box(link, at):
        left, top, right, bottom = numbers[:4]
        yield min(left, right), min(top, bottom), max(left, right), max(top, bottom)


def _displayed(sides: tuple[float, float, float, float], upright: Matrix) -> tuple[float, float, float, float]:
    a, b, c, d, e, f = upright
    x0, y0, x1, y1 = sides
    (left, right) = sorted((a * x0 + c * y0 + e, a * x1 + c * y1 + e))
    (bottom, top) = sorted((b * x0 + d * y0 + f, b * x1 + d * y1 + f))
    return left, bottom, right, top
