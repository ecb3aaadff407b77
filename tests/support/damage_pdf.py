"""Damaged and hostile PDFs: real ones with bytes changed, and small ones written by hand to exhaust a reader."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator, Sequence

from damage import Case, Draw, cut, flipped

_GIB = 1 << 30
_TEXT = b"BT /F1 12 Tf 72 700 Td (Wear gloves and goggles at all times) Tj ET"
_FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
_PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources %s >>"
_RESOURCES = b"<< /Font << /F1 5 0 R >> >>"


def bad_pdfs(draw: Draw) -> Iterator[Case]:
    """Yield real PDFs with bytes changed, cut off, and with something before their header."""
    yield from draw.cases("flips in the PDF", lambda data, seed: flipped(data, seed, 30), 3)
    yield from draw.cases("PDF cut off", cut)
    yield from draw.cases("junk before the header", lambda data, seed: b"junk \n" * 200 + data, 1 / 2)  # noqa: ARG005


def hostile_pdfs() -> Iterator[Case]:
    """Yield PDFs that try to exhaust a reader, or to make it go round in circles."""
    cases: dict[str, Callable[[], bytes]] = {
        "stream of one gibibyte": lambda: _one_page(_deflated(_GIB), b"/Filter /FlateDecode"),
        "twenty mebibytes of operators": lambda: _one_page((_TEXT + b"\n") * (20 * 1024 * 1024 // len(_TEXT))),
        "form in itself": lambda: _with_forms([b"/X0 Do", *[b"/X0 Do"]], rounds=True),
        "sixteen million forms": lambda: _with_forms([b"/X0 Do /X0 Do"] * 24, rounds=False),
        "page tree that goes round": lambda: _tree(b"<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 >>"),
        "count that lies": lambda: _tree(b"<< /Type /Pages /Kids [3 0 R] /Count 1000000000 >>"),
        "one page many times": lambda: _tree(b"<< /Type /Pages /Kids [" + b"3 0 R " * 200_000 + b"] /Count 200000 >>"),
        "deep page tree": _deep_tree,
        "outline that goes round": lambda: _beside(
            b"/Outlines 6 0 R",
            [
                b"<< /First 7 0 R /Last 7 0 R /Count 1 >>",
                b"<< /Title (again) /Next 7 0 R /First 7 0 R /Parent 6 0 R >>",
            ],
        ),
        "tags that go round": lambda: _beside(
            b"/MarkInfo << /Marked true >> /StructTreeRoot 6 0 R",
            [b"<< /Type /StructTreeRoot /K 7 0 R >>", b"<< /S /Sect /P 6 0 R /K [7 0 R 7 0 R] >>"],
        ),
        "labels that go round": lambda: _beside(b"/PageLabels 6 0 R", [b"<< /Kids [6 0 R 6 0 R] >>"]),
        "deep array": lambda: _beside(b"/Names " + b"[" * 50_000 + b"]" * 50_000, []),
        "page as large as a town": lambda: _built(
            [_catalogue(), _pages(), _PAGE.replace(b"612 792", b"1e9 1e9") % _RESOURCES, _stream(_TEXT), _FONT]
        ),
        "picture of a gigapixel": _gigapixel,
    }
    for how, make in cases.items():
        yield Case(f"{how.replace(' ', '_')}.pdf", how, None, make)


def _catalogue(more: bytes = b"") -> bytes:
    return b"<< /Type /Catalog /Pages 2 0 R " + more + b" >>"


def _pages() -> bytes:
    return b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"


def _stream(data: bytes, about: bytes = b"") -> bytes:
    return b"<< /Length %d %s >>\nstream\n" % (len(data), about) + data + b"\nendstream"


def _one_page(content: bytes, about: bytes = b"") -> bytes:
    return _built([_catalogue(), _pages(), _PAGE % _RESOURCES, _stream(content, about), _FONT])


def _tree(pages: bytes) -> bytes:
    return _built([_catalogue(), pages, _PAGE % _RESOURCES, _stream(_TEXT), _FONT])


def _beside(catalogue: bytes, objects: Sequence[bytes]) -> bytes:
    return _built([_catalogue(catalogue), _pages(), _PAGE % _RESOURCES, _stream(_TEXT), _FONT, *objects])


def _with_forms(contents: Sequence[bytes], *, rounds: bool) -> bytes:
    """Write a page that draws a form, which draws the next one (or, to go round, itself); the last one is text."""
    numbers = range(6, 6 + len(contents))
    forms = []
    for number, content in zip(numbers, contents, strict=True):
        last = number == numbers[-1]
        inner = number if rounds else number + 1
        held = b"" if last and not rounds else b" /XObject << /X0 %d 0 R >>" % inner
        about = b"/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /Font << /F1 5 0 R >>%s >>" % held
        forms.append(_stream(_TEXT if last and not rounds else content, about))
    page = _PAGE % b"<< /Font << /F1 5 0 R >> /XObject << /X0 6 0 R >> >>"
    return _built([_catalogue(), _pages(), page, _stream(_TEXT + b" /X0 Do"), _FONT, *forms])


def _deep_tree() -> bytes:
    """Write a page below twenty thousand nodes of the page tree."""
    nodes = [b"<< /Type /Pages /Kids [%d 0 R] /Count 1 >>" % number for number in range(7, 20_007)]
    page = _PAGE % _RESOURCES
    kids = _pages().replace(b"3 0 R", b"6 0 R")
    return _built([_catalogue(), kids, b"null", _stream(_TEXT), _FONT, *nodes, page])


def _gigapixel() -> bytes:
    about = (
        b"/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /BitsPerComponent 8 /ColorSpace /DeviceGray "
        b"/Filter /FlateDecode"
    )
    page = _PAGE % b"<< /XObject << /X0 6 0 R >> >>"
    picture = _stream(_deflated(60_000 * 60_000 // 16), about)
    return _built([_catalogue(), _pages(), page, _stream(b"600 0 0 700 0 0 cm /X0 Do"), _FONT, picture])


def _deflated(size: int) -> bytes:
    """Return that many spaces, compressed piece by piece."""
    packer, piece = zlib.compressobj(9), b" " * (1 << 20)
    return b"".join(packer.compress(piece) for _ in range(size >> 20)) + packer.flush()


def _built(objects: Sequence[bytes]) -> bytes:
    """Write a file of numbered objects with its table of references (ISO 32000-1, 7.5)."""
    parts, places, at = [b"%PDF-1.7\n"], [], 9
    for number, body in enumerate(objects, start=1):
        places.append(at)
        parts.append(b"%d 0 obj\n" % number + body + b"\nendobj\n")
        at += len(parts[-1])
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    tail = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, at)
    return b"".join([*parts, head, table, tail])
