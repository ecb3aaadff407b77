"""Reads the pages of a PDF and its tag tree: with PDFium first, and what PDFium cannot read with the slower reader."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from extractors.diagnostics import Code, Diagnostic, MaterialError, Severity
from extractors.locator import PageRef
from extractors.pdf_engine import OpenFile
from extractors.pdf_glyphs import Letters, needs_letters, with_letters
from extractors.pdf_page import ReadPage
from extractors.pdf_pdfium import Take, UnreadablePageError, read_page
from extractors.pdf_pen import PageTooLargeError
from extractors.pdf_quotes import with_quotes
from extractors.pdf_report import Findings, named_pages
from extractors.pdf_struct import StructTree
from extractors.pdf_tags import NO_TAGS, Tags
from extractors.quiet import listening

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
SLOW_PAGES = Code(
    "X215",
    Severity.INFO,
    "the fast reader (PDFium) cannot load {pages}: read with pypdf, which sees no ruled lines",
    "Nothing to do, unless tables are missing there: then export the file again.",
)
ENGINE_FAILED = Code(
    "X216",
    Severity.INFO,
    "the fast reader (PDFium) gave up ({error}): the rest was read with pypdf, which sees no ruled lines",
    "Nothing to do, unless tables are missing: then export the file again.",
)

_LIBRARY = "pypdf"
# PDFium keeps fonts and much else of all pages that it has read: 5 MB for 79 pages, until the file is opened anew.
_FEWEST_AT_A_TIME = 20
_MOST_OPENINGS = 16


@dataclass(frozen=True, slots=True)
class SlowReader:
    """The reader that opened the file: how it reads one page, how many there are, what it makes of the tags, and which
    letters the fonts of a page name."""

    page: Callable[[int], ReadPage]
    count: Callable[[], int]
    tags: Callable[[], Tags]
    letters: Callable[[int], Letters]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is wanted of a file beside its text: its tags, and its pictures, which `take` takes from each page."""

    tags: bool
    take: Take | None = None


@dataclass(slots=True)
class _Quick:
    """What PDFium made of the pages: those that it read, those that are too large, those that it cannot load.

    `count` is their number; PDFium believes what a file says of it, so one that cannot be loaded may not be there.
    """

    count: int
    read: dict[int, ReadPage] = field(default_factory=dict)
    large: dict[int, PageTooLargeError] = field(default_factory=dict)
    failed: list[int] = field(default_factory=list)


def read_all(
    file: OpenFile | None, labels: Sequence[str], slow: SlowReader, findings: Findings, wanted: Wanted
) -> tuple[list[ReadPage], Tags]:
    """Return the pages with these labels, and what is wanted beside their text.

    A page that both readers fail on is reported and lost, and the others are not. Raises MaterialError X208 or X209
    when none is left, and what `slow` raises when the file has no pages at all.
    """
    tree, quick = None, _Quick(len(labels))
    if file:
        tree = StructTree(file.pdfium) if wanted.tags else None
        quick = _quickly(file, partial(read_page, file, tree=tree, take=wanted.take), len(labels), slow, findings)
    labels = labels[: quick.count]
    read, lost = list[ReadPage](), list[Diagnostic]()
    for number, label in enumerate(labels, start=1):
        at = PageRef(number, label)
        page = quick.read.get(number)
        try:
            if number in quick.large:
                raise quick.large[number]
            # PDFium shows a page whose content is broken as an empty one; the other reader says what is wrong.
            shown = page and (page.fragments or page.boxes or page.strokes)
            read.append(_spelled(page, slow) if page and shown else _slowly(slow, number, at, findings))
        except PageTooLargeError as error:
            lost.append(TOO_LARGE.of(findings.name, at, error=str(error)))
        except MaterialError as error:
            large = isinstance(error.__cause__, PageTooLargeError)
            lost.append(TOO_LARGE.of(findings.name, at, error=str(error.__cause__)) if large else error.diagnostic)
    findings.diagnostics.extend(lost)
    if quick.failed:
        at = PageRef(quick.failed[0], labels[quick.failed[0] - 1])
        findings.diagnostics.append(SLOW_PAGES.of(findings.name, at, pages=named_pages(quick.failed)))
    if not read:
        raise MaterialError(lost[0])
    if not wanted.tags:
        return read, NO_TAGS
    # PDFium reads the tree from its leaves, through a table that some programs do not write.
    return read, tree.tags() if tree and tree.elements else slow.tags()


def _quickly(
    file: OpenFile, read: Callable[[int], ReadPage], count: int, slow: SlowReader, findings: Findings
) -> _Quick:
    quick, at_a_time = _Quick(count), max(_FEWEST_AT_A_TIME, count // _MOST_OPENINGS)
    try:
        with listening(_LIBRARY, findings.name, ENGINE_FAILED):
            for number in range(1, count + 1):
                if number % at_a_time == 0:
                    file.close()
                    file.open()
                try:
                    quick.read[number] = read(number)
                except PageTooLargeError as error:
                    quick.large[number] = error
                except UnreadablePageError:
                    quick.count = quick.count if quick.failed else min(count, slow.count())
                    if number > quick.count:
                        break
                    quick.failed.append(number)
    except MaterialError as error:
        if error.diagnostic.code != ENGINE_FAILED.id:
            raise
        findings.diagnostics.append(error.diagnostic)
    return quick


def _spelled(page: ReadPage, slow: SlowReader) -> ReadPage:
    fragments = with_quotes(page.fragments)
    if needs_letters(fragments):
        fragments = with_letters(fragments, slow.letters(page.number))
    return replace(page, fragments=fragments)


def _slowly(slow: SlowReader, number: int, at: PageRef, findings: Findings) -> ReadPage:
    with listening(_LIBRARY, findings.name, PAGE_DAMAGED, at) as ear:
        page = slow.page(number)
    findings.hear(ear)
    return page
