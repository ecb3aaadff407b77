"""PDF files: the door to the PDF reader. Opens a file, reads it page by page, and says what could not be read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from io import BytesIO
from typing import Any

from pypdf import PageObject, PasswordType, PdfReader
from pypdf._encryption import AlgV5
from pypdf.errors import LimitReachedError
from pypdf.generic import ArrayObject, ByteStringObject, ContentStream, NameObject, StreamObject, TextStringObject

from extractors import pdf_engine as engine
from extractors.diagnostics import Code, MaterialError, Severity
from extractors.hygiene import one_line
from extractors.locator import PageRef
from extractors.model import Document, Extraction, SourceId
from extractors.pdf_about import language_of, title_of
from extractors.pdf_annotations import Destinations
from extractors.pdf_assets import Album, Pictures
from extractors.pdf_counts import Seen, Stated, counts_of
from extractors.pdf_engine import OpenFile
from extractors.pdf_figures import with_figures
from extractors.pdf_furniture import without_furniture
from extractors.pdf_gate import pdf_within
from extractors.pdf_glyphs import Letters, letters_of
from extractors.pdf_layout import Piece, lay_out
from extractors.pdf_lines import Sheet
from extractors.pdf_margins import with_margins
from extractors.pdf_objects import PdfDict, dict_at, holds_itself, number_at, resolved, text_at
from extractors.pdf_outline import OutlineEntry, chapters_of
from extractors.pdf_overlay import Overlay, laid_over, overlay_of
from extractors.pdf_page import ReadPage, frame_of
from extractors.pdf_pen import PageTooLargeError, Pen
from extractors.pdf_pictures import choose_pictures, with_pictures
from extractors.pdf_reading import SlowReader, Wanted, read_all
from extractors.pdf_render import page_as_grey
from extractors.pdf_report import Findings, check_pages, report_furniture
from extractors.pdf_scan import as_recognised, pictured_pages, read_scans, with_scans
from extractors.pdf_sections import to_sections
from extractors.pdf_sheets import sheets_of
from extractors.pdf_style import slide_like
from extractors.pdf_table_parts import whole_tables
from extractors.pdf_tags import NO_TAGS, Tags, read_tags
from extractors.pdf_widths import WidthTables
from extractors.quiet import listening
from extractors.source import Source

NAME = "pdf"
SUFFIXES = frozenset({".pdf"})
API = 1
VERSION = 4

PASSWORD = Code(
    "X203",
    Severity.ERROR,
    "the file can only be opened with a password",
    "Say in the settings where the password lies, or open the file with it and save a copy without one.",
)
WRONG_PASSWORD = Code(
    "X217",
    Severity.ERROR,
    "the password in the settings does not open this file",
    "Check the password, and which files it is for.",
)
DAMAGED = Code(
    "X204",
    Severity.ERROR,
    "the file is damaged and cannot be read ({error})",
    "Download or export it again; opening it in a PDF viewer and saving a copy can help too.",
)
PART_DAMAGED = Code(
    "X210",
    Severity.WARNING,
    "the {part} of the file cannot be read ({error})",
    "The text was read without it; check the headings of the draft.",
)
SLOW_READER = Code(
    "X214",
    Severity.INFO,
    "the fast reader (PDFium) refuses this file: it was read with pypdf, which sees no ruled lines",
    "Nothing to do, unless tables are missing: then export the file again.",
)

_LIBRARY = "pypdf"
_AES_256 = 5
_NO_CHANGE = (1, 0, 0, 1, 0, 0)
_SHOWS = frozenset({b"Tj", b"TJ", b"'", b'"'})
_MOVES = frozenset({b"Td", b"TD", b"Tm", b"T*", b"BDC", b"BMC", b"EMC"})


@dataclass(frozen=True, slots=True)
class Options:
    """Settings of `[extract.pdf]`.

    tags: use the headings, lists and tables that the file itself marks, where it does. pictures: take pictures over,
    not only their text alternatives. ocr: "auto" reads pages that are pictures where text recognition is on the
    machine, "never" does not; ocr_language: in which languages, as tesseract names them ("eng+deu").
    """

    tags: bool = True
    pictures: bool = True
    ocr: str = "auto"
    ocr_language: str = "eng"


@dataclass(frozen=True, slots=True)
class _About:
    """What stands in a file beside its pages."""

    root: PdfDict
    title: str
    language: str
    outline: tuple[OutlineEntry, ...]
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Taken:
    """What was taken from a file; it holds nothing of the readers, which are large and are released before the layout.

    `bare` are the `sheets` without running heads and page numbers; `recognised` the pages with text of a scan.
    """

    title: str
    language: str
    outline: tuple[OutlineEntry, ...]
    sheets: tuple[Sheet, ...]
    bare: Sequence[Sheet]
    slides: bool
    tags: Tags
    pictures: Pictures
    scanned: tuple[Piece, ...]
    recognised: tuple[int, ...]
    overlay: Overlay
    stated: Stated
    seen: Seen


def extract(source: Source, options: Options) -> Extraction:
    """Return what a PDF says: a section for each heading, or for each page where pages are printed slides.

    Raises MaterialError X201 to X206 when nothing can be read. A page that cannot be read is left out and reported.
    """
    findings = Findings(source.name, _LIBRARY)
    taken = _taken(source, options, findings)
    slides, tags, bare = taken.slides, taken.tags, taken.bare
    pieces = whole_tables(lay_out(bare, taken.outline, slides=slides))
    pieces = with_figures(pieces, tags.figures if options.tags else ())
    pieces = as_recognised(pieces, taken.recognised, findings)
    pieces = with_pictures(pieces, taken.pictures.chosen, tags.by_mark, slides=slides)
    pieces = with_scans(laid_over(pieces, bare, taken.overlay, findings, slides=slides), taken.scanned)
    pieces = with_margins(pieces, taken.sheets, bare, slides=slides)
    places = {sheet.number: PageRef(sheet.number, sheet.label) for sheet in taken.sheets}
    sections = to_sections(pieces, places, chapters_of(taken.outline, len(places)), slides=slides)
    identity = SourceId(source.name, NAME, source.digest)
    title, language = title_of(taken.title, pieces), language_of(taken.language, pieces)
    counts = counts_of(pieces, taken.seen, taken.overlay, taken.stated)
    document = Document(identity, title, language, sections, taken.pictures.assets, counts)
    return Extraction(document, taken.pictures.blobs, findings.all())


def _taken(source: Source, options: Options, findings: Findings) -> _Taken:
    data = pdf_within(source.name, source.read())
    # What both hold of a file is let go at once, and not when the interpreter comes to look for it.
    with (
        _open(data, source.password, findings) as reader,
        engine.opened(b"" if source.careful else data, source.password) as file,
    ):
        about = _about(reader, file, findings)
        if not file and not source.careful:
            findings.diagnostics.append(SLOW_READER.of(findings.name))
        slow = _Slow(reader, about.root, findings)
        tagged = options.tags and "/StructTreeRoot" in about.root
        readers = SlowReader(slow.page, slow.count, slow.tags, slow.letters)
        album = Album(source)
        wanted = Wanted(tagged, album.take if options.pictures else None)
        read, tags = read_all(file, about.labels, readers, findings, wanted)
        scanned = _scanned(file, source, pictured_pages(read), options, findings)
        chosen = choose_pictures(read, frozenset(piece.page for piece in scanned)) if options.pictures else ()
        pictures = album.chosen(file, chosen, findings) if file and chosen else Pictures()
        overlay = _overlay(reader, about, read, findings)
        encrypted = reader.is_encrypted
    sheets = sheets_of(read, about.labels, tags if options.tags else NO_TAGS)
    slides = slide_like(sheets)
    bare, furniture = without_furniture(sheets, slides=slides, titles=tuple(entry.title for entry in about.outline))
    check_pages(read, {s.number for s in bare if not s.lines} - {piece.page for piece in scanned}, findings)
    report_furniture(furniture, findings)
    labelled = sum(map(bool, about.labels))
    return _Taken(
        about.title,
        about.language,
        about.outline,
        sheets,
        bare,
        slides,
        tags,
        pictures,
        scanned,
        tuple(page.number for page in read if page.recognised),
        overlay,
        Stated(len(about.labels), len(tags.by_mark), labelled, len(about.outline), encrypted),
        Seen.of(read),
    )


def _scanned(
    file: OpenFile | None, source: Source, pages: Sequence[int], options: Options, findings: Findings
) -> tuple[Piece, ...]:
    """Return what text recognition reads on pages that are pictures, where it is to be used."""
    if not (file and pages and source.read_picture) or options.ocr == "never":
        return ()
    return read_scans(pages, partial(page_as_grey, file), source.read_picture, findings)


def _overlay(reader: PdfReader, about: _About, read: Sequence[ReadPage], findings: Findings) -> Overlay:
    """Return links, notes, form fields and attachments; the reader is asked only about pages that hold such."""
    overlay = Overlay()
    with _part(findings, "list of notes and form fields"):
        numbers = dict[int, int]()
        if any(page.laid_over is None for page in read):
            references = [(page.indirect_reference, number) for number, page in enumerate(reader.pages, start=1)]
            numbers = {reference.idnum: number for reference, number in references if reference}
        overlay = overlay_of(read, Destinations(about.root, numbers), findings)
    return overlay  # noqa: RET504  a part that is damaged leaves it empty


def _open(data: bytes, password: str, findings: Findings) -> PdfReader:
    with listening(_LIBRARY, findings.name, DAMAGED) as ear:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted and _is_locked(reader) and not (password and reader.decrypt(password)):
            raise MaterialError((WRONG_PASSWORD if password else PASSWORD).of(findings.name))
    findings.hear(ear)
    return reader


def _count(reader: PdfReader, findings: Findings) -> int:
    """Return the number of pages, counted one by one; raise MaterialError X204 when there are none."""
    with listening(_LIBRARY, findings.name, DAMAGED) as ear:
        count = len(reader.pages)
    findings.hear(ear)
    if not count:
        raise MaterialError(DAMAGED.of(findings.name, error="it has no pages"))
    return count


def _is_locked(reader: PdfReader) -> bool:
    """Tell whether a person would be asked for a password.

    An empty owner password opens a file for the reader, but viewers try the empty text as user password only.
    """
    opens, about = reader.decrypt(""), dict_at(reader.trailer, "/Encrypt")
    revision = int(number_at(about, "/R", 0))
    if opens is PasswordType.OWNER_PASSWORD and revision >= _AES_256:
        return not AlgV5.verify_user_password(revision, b"", _bytes_at(about, "/U"), _bytes_at(about, "/UE"))
    return not opens


def _bytes_at(holder: PdfDict, key: str) -> bytes:
    """Return the bytes of a string; the reader takes some for text when they happen to spell one."""
    value = resolved(holder.get(key))
    return value.original_bytes if isinstance(value, TextStringObject | ByteStringObject) else b""


def _about(reader: PdfReader, file: OpenFile | None, findings: Findings) -> _About:
    root: PdfDict = {}
    title, language, outline, honest = "", "", list[OutlineEntry](), False
    with _part(findings, "catalogue"):
        root = dict_at(reader.trailer, "/Root")
        language = text_at(root, "/Lang")
    with _part(findings, "page tree"):
        honest = file is not None and _is_honest(root, file.pages)
    count = file.pages if file and honest else _count(reader, findings)
    labels = ("",) * count
    with _part(findings, "list of properties"):
        title = str((reader.metadata and reader.metadata.title) or "")
    with _part(findings, "outline"):
        outline = _outline(reader) if "/Outlines" in root else outline
    with _part(findings, "list of page labels"):
        if "/PageLabels" in root:
            # A tree of labels that holds itself ends PDFium and with it the whole process.
            quick = file and not holds_itself(dict_at(root, "/PageLabels"))
            labels = engine.labels_of(file) if file and quick else tuple(map(one_line, reader.page_labels))
    return _About(root, title, language, tuple(outline), labels)


def _is_honest(root: PdfDict, count: int) -> bool:
    """Tell whether the page tree begins with no more pages than it says there are: PDFium believes what it says."""
    kids = resolved(dict_at(root, "/Pages").get("/Kids"))
    return isinstance(kids, list) and 0 < len(kids) <= count


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


@dataclass(slots=True)
class _Slow:
    """Reads single pages and the tag tree with the reader that opened the file."""

    reader: PdfReader
    root: PdfDict
    findings: Findings
    tables: WidthTables = field(default_factory=WidthTables)

    def page(self, number: int) -> ReadPage:
        try:
            return _read_page(self.reader.pages[number - 1], self.reader, number, self.tables)
        except LimitReachedError as error:
            raise PageTooLargeError(str(error)) from error

    def count(self) -> int:
        return _count(self.reader, self.findings)

    def letters(self, number: int) -> Letters:
        letters = dict[str, dict[str, str]]()
        with _part(self.findings, "list of fonts"):
            letters.update(letters_of(dict_at(self.reader.pages[number - 1], "/Resources")))
        return letters

    def tags(self) -> Tags:
        tags = NO_TAGS
        with _part(self.findings, "tag tree"):
            if "/StructTreeRoot" in self.root:
                pages = enumerate(self.reader.pages, start=1)
                references = [(page.indirect_reference, number) for number, page in pages]
                tags = read_tags(self.root, {ref.idnum: number for ref, number in references if ref})
        return tags


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
