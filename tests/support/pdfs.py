"""A small language for PDF files in tests: pages of text at places, with fonts, tags, outline, labels, encryption.

The files are written object by object, as ISO 32000-1 describes them, and share no code with the reader. All letters
are half as wide as they are high, so that a test can say how long a line is.
"""

from __future__ import annotations

import io
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from pypdf import PdfReader, PdfWriter
from sources import source_of

from extractors import pdf
from extractors.model import Block, Extraction, Figure, Heading, Layer, ListItem, Paragraph, Table, text_of
from extractors.pdf_lines import Line, Sheet

LETTER = (612, 792)
SLIDE = (720, 405)
FONTS = {
    "plain": "Sans",
    "bold": "Sans-Bold",
    "wingdings": "Wingdings",
    "courier": "Courier",
    "nameless": "Nameless",
    "backquoting": "Backquoting",
}


@dataclass(frozen=True)
class Text:
    """A run of text in one font, with its baseline at x and y; `mark` is its marked-content id."""

    text: str
    x: float
    y: float
    size: float = 10
    font: str = "plain"
    mark: int | None = None
    artifact: bool = False
    turned: bool = False


@dataclass(frozen=True)
class Raw:
    """Operators that are put on the page as they are."""

    operators: bytes


@dataclass(frozen=True)
class Picture:
    """A drawn picture of so many pixels a side and with so many bytes; those that share a name are one picture."""

    pixels: int = 100
    shared: str = ""
    size: int = 10


@dataclass(frozen=True)
class Form:
    """A form: operators with fonts of their own, drawn with the lower left corner of the page at x and y."""

    operators: bytes
    x: float = 0
    y: float = 0
    picture: bool = False


@dataclass(frozen=True)
class Page:
    """A page: what is drawn, in this order."""

    items: tuple[Text | Raw | Picture | Form, ...] = ()
    size: tuple[float, float] = LETTER
    rotate: int = 0


@dataclass(frozen=True)
class El:
    """An element of the tag tree: its type and its kids, which are elements or (page number, marked-content id)."""

    kind: str
    kids: Sequence[El | tuple[int, int]] = ()
    alt: str = ""
    span: int = 1
    down: int = 1


@dataclass
class _Writer:
    objects: list[bytes] = field(default_factory=list)
    shared: dict[str, int] = field(default_factory=dict)

    def add(self, body: bytes) -> int:
        self.objects.append(body)
        return len(self.objects)

    def reserve(self) -> int:
        return self.add(b"null")

    def set(self, number: int, body: bytes) -> None:
        self.objects[number - 1] = body

    def stream(self, data: bytes, entries: bytes = b"") -> int:
        return self.add(b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), entries, data))

    def file(self, root: int, info: int) -> bytes:
        out, places = b"%PDF-1.7\n", list[int]()
        for number, body in enumerate(self.objects, start=1):
            places.append(len(out))
            out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
        table = b"".join(b"%010d 00000 n \n" % place for place in places)
        size = len(places) + 1
        trailer = b"<< /Size %d /Root %d 0 R /Info %d 0 R >>" % (size, root, info)
        xref = b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
        return out + xref + b"trailer\n%s\nstartxref\n%d\n%%%%EOF\n" % (trailer, len(out))


def make(
    *pages: Page,
    title: str = "",
    language: str = "",
    outline: Sequence[tuple[str, int, int]] = (),
    labels: str = "",
    tree: Sequence[El] = (),
    roles: str = "",
) -> bytes:
    """Return a PDF file.

    outline: (title, page number from 1, level from 1) for each bookmark. labels: the value of /PageLabels. tree: the
    top elements of the tag tree; roles: the content of its role map.
    """
    writer = _Writer()
    catalog, root = writer.reserve(), writer.reserve()
    resources = _resources(writer)
    numbers = [_page(writer, page, root, resources) for page in pages]
    kids = b" ".join(b"%d 0 R" % number for number in numbers)
    writer.set(root, b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(pages), kids))
    entries = b"/Type /Catalog /Pages %d 0 R" % root
    if language:
        entries += b" /Lang %s" % _string(language)
    if labels:
        entries += b" /PageLabels %s" % labels.encode()
    if outline:
        entries += b" /Outlines %d 0 R" % _outline(writer, outline, numbers)
    if tree:
        top = writer.reserve()
        elements = b" ".join(b"%d 0 R" % _element(writer, element, numbers) for element in tree)
        writer.set(top, b"<< /Type /StructTreeRoot /RoleMap << %s >> /K [%s] >>" % (roles.encode(), elements))
        entries += b" /StructTreeRoot %d 0 R /MarkInfo << /Marked true >>" % top
    writer.set(catalog, b"<< %s >>" % entries)
    info = writer.add(b"<< /Title %s >>" % _string(title) if title else b"<< >>")
    return writer.file(catalog, info)


def locked(data: bytes, user: str, owner: str = "owner") -> bytes:
    """Return a PDF encrypted with AES-256 under a user and an owner password."""
    writer, out = PdfWriter(clone_from=PdfReader(io.BytesIO(data))), io.BytesIO()
    writer.encrypt(user_password=user, owner_password=owner, algorithm="AES-256")
    writer.write(out)
    return out.getvalue()


def _resources(writer: _Writer) -> bytes:
    fonts = b""
    for name, base in FONTS.items():
        encoding = _ENCODINGS.get(name, _plain)(writer)
        fonts += b"/%s << /Type /Font /Subtype /Type1 /BaseFont /%s %s /FirstChar 0 /LastChar 255 /Widths [%s] >> " % (
            name.encode(),
            base.encode(),
            encoding,
            b"500 " * 256,
        )
    number = writer.add(b"<< %s >>" % fonts)
    return b"/Font %d 0 R" % number


def _plain(_: _Writer) -> bytes:
    return b"/Encoding /WinAnsiEncoding"


def _meaningless(writer: _Writer) -> bytes:
    """A font whose letters are said to be characters for private use."""
    return _said_to_be(writer, {code: 0xE000 + code for code in range(33, 127)})


def _backquoting(writer: _Writer) -> bytes:
    """A font that says of "`" that it is a combining grave accent, and of "_" that it is a no-break space."""
    return _said_to_be(writer, {code: code for code in range(33, 127)} | {ord("`"): 0x300, ord("_"): 0xA0})


def _said_to_be(writer: _Writer, letters: dict[int, int]) -> bytes:
    pairs = b"".join(b"<%02x> <%04x>\n" % pair for pair in letters.items())
    cmap = (
        b"begincmap\n1 begincodespacerange\n<00> <ff>\nendcodespacerange\n94 beginbfchar\n%sendbfchar\nendcmap" % pairs
    )
    return b"/ToUnicode %d 0 R" % writer.stream(cmap)


_ENCODINGS = {"nameless": _meaningless, "backquoting": _backquoting}


def _page(writer: _Writer, page: Page, root: int, resources: bytes) -> int:
    content, pictures = list[bytes](), b""
    for item in page.items:
        match item:
            case Text():
                content.append(_shown(item))
            case Raw(operators):
                content.append(operators)
            case Picture():
                number = _picture(writer, item)
                pictures += b"/Im%d %d 0 R " % (number, number)
                content.append(b"q 100 0 0 100 50 50 cm /Im%d Do Q" % number)
            case Form(operators, x, y):
                inner = b"/XObject << /Im %d 0 R >>" % _picture(writer, Picture()) if item.picture else b""
                entries = b"/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << %s %s >>" % (
                    resources,
                    inner,
                )
                number = writer.stream(operators, entries)
                pictures += b"/Fm%d %d 0 R " % (number, number)
                content.append(b"q 1 0 0 1 %g %g cm /Fm%d Do Q" % (x, y, number))
    data = writer.stream(b"\n".join(content))
    width, height = page.size
    return writer.add(
        b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 %g %g] /Rotate %d /Contents %d 0 R "
        b"/Resources << %s /XObject << %s >> >> >>" % (root, width, height, page.rotate, data, resources, pictures)
    )


def _picture(writer: _Writer, picture: Picture) -> int:
    if picture.shared not in writer.shared or not picture.shared:
        sides = (picture.pixels, picture.pixels)
        entries = b"/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray" % sides
        writer.shared[picture.shared] = writer.stream(b"\x80" * picture.size, entries + b" /BitsPerComponent 1")
    return writer.shared[picture.shared]


def _shown(item: Text) -> bytes:
    matrix = b"0 1 -1 0" if item.turned else b"1 0 0 1"
    shown = b"BT /%s %g Tf %s %g %g Tm %s Tj ET" % (
        item.font.encode(),
        item.size,
        matrix,
        item.x,
        item.y,
        _string(item.text, "cp1252"),
    )
    if item.artifact:
        return b"/Artifact << /Type /Pagination >> BDC %s EMC" % shown
    return shown if item.mark is None else b"/P << /MCID %d >> BDC %s EMC" % (item.mark, shown)


def _string(text: str, encoding: str = "utf-16") -> bytes:
    raw = b"\xfe\xff" + text.encode("utf-16-be") if encoding == "utf-16" else text.encode(encoding)
    return b"<%s>" % raw.hex().encode()


def _outline(writer: _Writer, entries: Sequence[tuple[str, int, int]], pages: Sequence[int]) -> int:
    top = writer.reserve()
    numbers = [writer.reserve() for _ in entries]
    levels = [level for _, _, level in entries]
    for place, (title, page, level) in enumerate(entries):
        later = range(place + 1, len(entries))
        end = next((n for n in later if levels[n] < level), len(entries))
        sibling = next((n for n in range(place + 1, end) if levels[n] == level), None)
        body = b"/Title %s /Dest [%d 0 R /Fit]" % (_string(title), pages[page - 1])
        if sibling is not None:
            body += b" /Next %d 0 R" % numbers[sibling]
        if place + 1 < len(entries) and levels[place + 1] > level:
            body += b" /First %d 0 R /Last %d 0 R" % (numbers[place + 1], numbers[place + 1])
        writer.set(numbers[place], b"<< %s >>" % body)
    writer.set(top, b"<< /Type /Outlines /First %d 0 R /Last %d 0 R >>" % (numbers[0], numbers[-1]))
    return top


def _element(writer: _Writer, element: El, pages: Sequence[int]) -> int:
    number, kids = writer.reserve(), list[bytes]()
    for kid in element.kids:
        if isinstance(kid, El):
            kids.append(b"%d 0 R" % _element(writer, kid, pages))
        else:
            page, mark = kid
            kids.append(b"<< /Type /MCR /Pg %d 0 R /MCID %d >>" % (pages[page - 1], mark))
    alt = b"/Alt %s" % _string(element.alt) if element.alt else b""
    here = next((kid[0] for kid in element.kids if not isinstance(kid, El)), 1)
    attributes = b"/A << /O /Table /ColSpan %d /RowSpan %d >>" % (element.span, element.down)
    attributes = attributes if max(element.span, element.down) > 1 else b""
    writer.set(
        number,
        b"<< /Type /StructElem /S /%s /Pg %d 0 R %s %s /K [%s] >>"
        % (element.kind.encode(), pages[here - 1], alt, attributes, b" ".join(kids)),
    )
    return number


def flow(
    text: str, x: float = 72, top: float = 700, *, letters: int = 80, size: float = 10, font: str = "plain"
) -> tuple[Text, ...]:
    """Return a text as lines of at most so many letters, one under the other, at 1.2 times the size."""
    lines = textwrap.wrap(text, letters, break_on_hyphens=False)
    return tuple(Text(line, x, top - n * 1.2 * size, size, font) for n, line in enumerate(lines))


def stack(*lines: str, x: float = 72, top: float = 700, step: float = 12, size: float = 10) -> tuple[Text, ...]:
    """Return lines as they are, one under the other."""
    return tuple(Text(line, x, top - n * step, size) for n, line in enumerate(lines))


def ruled(xs: tuple[float, ...], ys: tuple[float, ...]) -> Raw:
    """Return operators that rule all lines of a grid."""
    level = [f"{xs[0]} {y} m {xs[-1]} {y} l S" for y in ys]
    upright = [f"{x} {ys[0]} m {x} {ys[-1]} l S" for x in xs]
    return Raw("\n".join(level + upright).encode())


LOREM = (
    "The person who finds a fault on the line stops the line, calls the team leader and waits beside the machine until "
    "the leader has come. Nobody is blamed for a stop that turns out to be needless, because a needless stop costs a "
    "minute and a faulty batch costs a day of work for everybody in the plant."
)
"""Running text of three lines and a half, in sentences that end with a full stop."""


def filler(pages: int = 1) -> tuple[Page, ...]:
    """Return pages of running text."""
    return tuple(Page(flow(LOREM, top=600)) for _ in range(pages))


def extracted(data: bytes, name: str = "handout.pdf", options: pdf.Options | None = None) -> Extraction:
    """Return what the extractor makes of a PDF."""
    return pdf.extract(source_of(data, name), options or pdf.Options())


def extracted_carefully(data: bytes, options: pdf.Options | None = None) -> Extraction:
    """Return what the extractor makes of a PDF when PDFium is not to be used."""
    return pdf.extract(replace(source_of(data, "handout.pdf"), careful=True), options or pdf.Options())


def said(extraction: Extraction) -> list[str]:
    """Return the blocks of a document as short lines: "# heading", "- item", "1. item", "| a | b", text."""
    return [line for block in extraction.document.blocks for line in _told(block)]


def _told(block: Block) -> Iterator[str]:
    match block:
        case Heading(text=text, level=level):
            yield f"{'#' * level} {text}"
        case ListItem(text=text, level=level, ordered=ordered):
            yield f"{'  ' * level}{'1.' if ordered else '-'} {text}"
        case Table(rows=rows):
            yield from (f"| {' | '.join(row)}" for row in rows)
        case Figure(alt=alt):
            yield f"[{alt}]"
        case Paragraph(layer=Layer.FURNITURE):
            pass
        case Paragraph(text=text):
            yield text
        case _:
            yield text_of(block)


def told(extraction: Extraction) -> dict[str, str]:
    """Return the message of each diagnostic by its code."""
    return {item.code: item.message for item in extraction.diagnostics}


def line(text: str, x: float = 72, y: float = 700, *, page: int = 1, size: float = 10, bold: bool = False) -> Line:
    """Return a line as the reader's fragments would give it, half as wide as its letters are high."""
    end = x + 0.5 * size * len(text)
    font = "Sans-Bold" if bold else "Sans"
    return Line(text, page, x, end, y, size, bold, font, upright=True, tag=None, artifact=False)


def sheet(*lines: Line, number: int = 1, size: tuple[float, float] = LETTER) -> Sheet:
    """Return a page of lines."""
    return Sheet(number, "", size[0], size[1], lines)
