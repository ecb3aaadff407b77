"""PDF files: the door to the PDF reader. Opens a file, reads it page by page, and says what could not be read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Any

from pypdf import PageObject, PasswordType, PdfReader
from pypdf._encryption import AlgV5
from pypdf.errors import LimitReachedError
from pypdf.generic import ArrayObject, ByteStringObject, ContentStream, NameObject, StreamObject, TextStringObject

from extractors.diagnostics import Code, MaterialError, Severity
from extractors.hygiene import one_line
from extractors.locator import PageRef
from extractors.model import Document, Extraction, SourceId
from extractors.pdf_about import language_of, title_of
from extractors.pdf_figures import with_figures
from extractors.pdf_furniture import without_furniture
from extractors.pdf_gate import pdf_within
from extractors.pdf_layout import lay_out
from extractors.pdf_lines import Sheet, to_lines
from extractors.pdf_objects import PdfDict, dict_at, number_at, resolved, text_at
from extractors.pdf_outline import OutlineEntry
from extractors.pdf_page import ReadPage, frame_of
from extractors.pdf_pen import PageTooLargeError, Pen
from extractors.pdf_report import Findings, check_pages, report_furniture
from extractors.pdf_sections import to_sections
from extractors.pdf_style import slide_like
from extractors.pdf_tags import Tags, read_tags, trusted
from extractors.pdf_widths import WidthTables
from extractors.quiet import listening
from extractors.source import Source

NAME = "pdf"
SUFFIXES = frozenset({".pdf"})
API = 1
VERSION = 1

PASSWORD = Code(
    "X203",
    Severity.ERROR,
    "the file can only be opened with a password",
    "Open it with the password and save a copy without one.",
)
DAMAGED = Code(
    "X204",
    Severity.ERROR,
    "the file is damaged and cannot be read ({error})",
    "Download or export it again; opening it in a PDF viewer and saving a copy can help too.",
)
TOO_LARGE = Code(
    "X208",
    Severity.ERROR,
    "page skipped: too large to be read safely ({error})",
    "Print the page to a new PDF, or leave out the drawing on it.",
)
PAGE_DAMAGED = Code(
    "X209",
    Severity.ERROR,
    "page skipped: it is damaged ({error})",
    "Export the file again, or check this page in a PDF viewer.",
)
PART_DAMAGED = Code(
    "X210",
    Severity.WARNING,
    "the {part} of the file cannot be read ({error})",
    "The text was read without it; check the headings of the draft.",
)

_LIBRARY = "pypdf"
_AES_256 = 5
_NO_CHANGE = (1, 0, 0, 1, 0, 0)
_SHOWS = frozenset({b"Tj", b"TJ", b"'", b'"'})
_MOVES = frozenset({b"Td", b"TD", b"Tm", b"T*", b"BDC", b"BMC", b"EMC"})


@dataclass(frozen=True, slots=True)
class Options:
    """Settings of `[extract.pdf]`.

    keep_repeated: keep running heads, feet and page numbers in the text. tags: use the headings, lists and tables
    that the file itself marks, where it does.
    """

    keep_repeated: bool = False
    tags: bool = True


@dataclass(frozen=True, slots=True)
class _About:
    """What stands in a file beside its pages."""

    title: str
    language: str
    outline: tuple[OutlineEntry, ...]
    labels: tuple[str, ...]
    tags: Tags


def extract(source: Source, options: Options) -> Extraction:
    """Return what a PDF says: a section for each heading, or for each page where pages are printed slides.

    Raises MaterialError X201 to X206 when nothing can be read. A page that cannot be read is left out and reported.
    """
    findings = Findings(source.name, _LIBRARY)
    reader, count = _open(pdf_within(source.name, source.read()), findings)
    about = _about(reader, count, findings, tags=options.tags)
    read = _read_pages(reader, about.labels, findings)
    sheets = _sheets(read, about)
    slides = slide_like(sheets)
    bare, furniture = without_furniture(sheets, slides=slides)
    check_pages(read, {sheet.number for sheet in bare if not sheet.lines}, findings)
    if not options.keep_repeated:
        sheets = bare
        report_furniture(furniture, findings)
    pieces = with_figures(lay_out(sheets, about.outline, slides=slides), about.tags.figures)
    places = {sheet.number: PageRef(sheet.number, sheet.label) for sheet in sheets}
    sections = to_sections(pieces, places, slides=slides)
    identity = SourceId(source.name, NAME, source.digest)
    document = Document(identity, title_of(about.title, pieces), language_of(about.language, pieces), sections, ())
    return Extraction(document, (), findings.all())


def _open(data: bytes, findings: Findings) -> tuple[PdfReader, int]:
    with listening(_LIBRARY, findings.name, DAMAGED) as ear:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted and _is_locked(reader):
            raise MaterialError(PASSWORD.of(findings.name))
        count = len(reader.pages)
    findings.hear(ear)
    if not count:
        raise MaterialError(DAMAGED.of(findings.name, error="it has no pages"))
    return reader, count


def _is_locked(reader: PdfReader) -> bool:
    """Tell whether a person would be asked for a password.

    An empty owner password opens a file for the reader, but viewers try the empty text as user password only.
    """
    opened, about = reader.decrypt(""), dict_at(reader.trailer, "/Encrypt")
    revision = int(number_at(about, "/R", 0))
    if opened is PasswordType.OWNER_PASSWORD and revision >= _AES_256:
        return not AlgV5.verify_user_password(revision, b"", _bytes_at(about, "/U"), _bytes_at(about, "/UE"))
    return not opened


def _bytes_at(holder: PdfDict, key: str) -> bytes:
    """Return the bytes of a string; the reader takes some for text when they happen to spell one."""
    value = resolved(holder.get(key))
    return value.original_bytes if isinstance(value, TextStringObject | ByteStringObject) else b""


def _about(reader: PdfReader, count: int, findings: Findings, *, tags: bool) -> _About:
    root: PdfDict = {}
    title, outline, labels, tree = "", list[OutlineEntry](), ("",) * count, Tags({}, ())
    with _part(findings, "catalogue"):
        root = dict_at(reader.trailer, "/Root")
    with _part(findings, "list of properties"):
        title = str((reader.metadata and reader.metadata.title) or "")
    with _part(findings, "outline"):
        outline = _outline(reader)
    with _part(findings, "list of page labels"):
        labels = tuple(map(one_line, reader.page_labels)) if "/PageLabels" in root else labels
    with _part(findings, "tag tree"):
        references = [(page.indirect_reference, number) for number, page in enumerate(reader.pages, start=1)]
        tree = read_tags(root, {ref.idnum: number for ref, number in references if ref}) if tags else tree
    return _About(title, text_at(root, "/Lang"), tuple(outline), labels, tree)


@contextmanager
def _part(findings: Findings, part: str) -> Iterator[None]:
    """Read a part that the text does not depend on: when it is damaged, that is a warning."""
    code = replace(PART_DAMAGED, message=PART_DAMAGED.message.replace("{part}", part))
    try:
        with listening(_LIBRARY, findings.name, code) as ear:
            yield
        findings.hear(ear)
    except MaterialError as error:
        findings.diagnostics.append(error.diagnostic)


def _outline(reader: PdfReader) -> list[OutlineEntry]:
    found, stack = list[OutlineEntry](), list[tuple[Any, int]]([(reader.outline, 0)])
    while stack:
        item, level = stack.pop()
        if isinstance(item, list):
            stack.extend((nested, level + 1) for nested in reversed(item))
        elif title := one_line(str(item.title or "")):
            page = reader.get_destination_page_number(item)
            found.append(OutlineEntry(title, level, None if page is None else page + 1))
    return found


def _read_pages(reader: PdfReader, labels: Sequence[str], findings: Findings) -> list[ReadPage]:
    """Read all pages; one on which the reader fails is reported and lost, and the others are not."""
    tables, read = WidthTables(), list[ReadPage]()
    for number, label in enumerate(labels, start=1):
        at = PageRef(number, label)
        try:
            with listening(_LIBRARY, findings.name, PAGE_DAMAGED, at) as ear:
                read.append(_read_page(reader.pages[number - 1], reader, number, tables))
            findings.hear(ear)
        except MaterialError as error:
            large = isinstance(error.__cause__, LimitReachedError | PageTooLargeError)
            lost = TOO_LARGE.of(findings.name, at, error=str(error.__cause__)) if large else error.diagnostic
            findings.diagnostics.append(lost)
    if not read:
        raise MaterialError(next(item for item in findings.diagnostics if item.severity is Severity.ERROR))
    return read


def _read_page(page: PageObject, reader: PdfReader, number: int, tables: WidthTables) -> ReadPage:
    frame = frame_of(page)
    pen = Pen(frame.upright, tables, dict_at(page, "/Resources"))
    contents = resolved(page.get("/Contents"))
    if isinstance(contents, StreamObject | ArrayObject):
        page[NameObject("/Contents")] = _divided(contents, reader)
        page.extract_text(visitor_operand_before=pen.before, visitor_operand_after=pen.after, visitor_text=pen.write)
        if pen.is_full:
            raise PageTooLargeError
        del page["/Contents"]  # the reader keeps its pages, and would keep thousands of parsed operators with them
    return ReadPage(number, frame, tuple(pen.fragments), frozenset(pen.pictures), pen.strokes)


def _divided(contents: StreamObject | ArrayObject, reader: PdfReader) -> ContentStream:
    """Make the reader hand out text at every move and mark, and not only where the font changes.

    It hands out what it has at a change of the matrix; a change that changes nothing is put before each move and mark.
    """
    stream = ContentStream(contents, reader, "bytes")
    divided, waiting = list[tuple[Any, bytes]](), False
    for operands, operator in stream.operations:
        if waiting and operator in _MOVES:
            divided.append((_NO_CHANGE, b"cm"))
            waiting = False
        waiting = (waiting or operator in _SHOWS) and operator != b"ET"
        divided.append((operands, operator))
    stream.operations = divided
    return stream


def _sheets(read: Sequence[ReadPage], about: _About) -> tuple[Sheet, ...]:
    believed = trusted(about.tags, ((page.number, page.fragments) for page in read))
    return tuple(
        Sheet(
            page.number,
            about.labels[page.number - 1],
            page.frame.width,
            page.frame.height,
            to_lines(page.fragments, page.number, about.tags.by_mark.get(page.number, {}) if believed else None),
        )
        for page in read
    )
