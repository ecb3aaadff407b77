"""Web pages: headings, text, lists, tables, pictures and links as a reader of the page sees them. Nothing is fetched.

Pictures beside a page that a browser saved ("..._files") lie in other files; their place and text alternative stay.
"""

from __future__ import annotations

from dataclasses import dataclass

from extractors.diagnostics import Code, MaterialError, Severity
from extractors.heading_sections import Outline
from extractors.locator import Locator, WebRef
from extractors.model import Document, Extraction, Heading, SourceId
from extractors.office_limits import MIB, in_mib
from extractors.source import Source
from extractors.web_assets import EmbeddedData
from extractors.web_blocks import Surroundings, WebBlocks, read_blocks
from extractors.web_boxes import rank_titles
from extractors.web_bytes import read_text
from extractors.web_callouts import write_numbers
from extractors.web_chrome import mark_furniture
from extractors.web_counts import counted
from extractors.web_tree import CUT_SHORT, WebTree, read_tree

NAME = "web"
SUFFIXES = frozenset({".html", ".htm", ".xhtml"})
API = 1
VERSION = 2

TOO_LARGE = Code(
    "X606",
    Severity.ERROR,
    "the page has {size}; at most {limit} are read",
    "If the page is genuine, split it, or raise largest_mib under [extract.web].",
)
NO_WORDS = Code(
    "X607",
    Severity.ERROR,
    "the page holds no words: it is empty, or a script writes them when a browser opens it",
    "Open it in a browser, and save what you see as a complete page or as a PDF.",
)
LARGE_TABLE = Code(
    "X609",
    Severity.WARNING,
    "tables with more than 100,000 places were read as one paragraph for each row: {count}",
    "Learners cannot use a table of this size; give them the file it comes from.",
)
NOTHING_ABOVE = Code(
    "X611",
    Severity.ERROR,
    "all words of the page stand in elements that are nested too deep to be read",
    "Open the page in a browser, copy its text into a document, and give that.",
)


@dataclass(frozen=True, slots=True)
class Options:
    """What of a page is read.

    keep_hidden: take in all parts that the page hides, too; closed sections and tabs of its text are read in any case.
    largest_mib: the size in MiB above which a page is refused.
    """

    keep_hidden: bool = False
    largest_mib: int = 32


def extract(source: Source, options: Options) -> Extraction:
    """Return a section for each heading of the page; raises MaterialError X601, X605, X606, X607 or X611.

    Diagnostics: X602 to X604, X608 to X610, and what the libraries said (X001).
    """
    if source.size > options.largest_mib * MIB:
        raise MaterialError(TOO_LARGE.of(source.name, size=in_mib(source.size), limit=f"{options.largest_mib} MiB"))
    text, found = read_text(source.read(), source.name)
    tree = read_tree(text, source.name, keep_hidden=options.keep_hidden)
    embedded = EmbeddedData()
    page = None if tree is None else read_page(tree, Surroundings(_place, embedded.digest_of))
    if tree is None or page is None or not page.entries:
        is_cut = tree is not None and any(entry.code == CUT_SHORT.id for entry in tree.diagnostics)
        raise MaterialError((NOTHING_ABOVE if is_cut else NO_WORDS).of(source.name))
    outline = Outline()
    outline.add(page.entries)
    sections = outline.linked()
    first = next((b.text for s in sections for b in s.blocks if isinstance(b, Heading) and b.level == 1), "")
    document = Document(
        SourceId(source.name, NAME, source.digest),
        tree.title or first,
        tree.language,
        sections,
        tuple(embedded.assets.values()),
        counted(sections, page.pictures, embedded.lost),
    )
    large = (LARGE_TABLE.of(source.name, count=page.oversized),) if page.oversized else ()
    said = (*found, *tree.diagnostics, *large, *embedded.diagnostics(source.name))
    return Extraction(document, tuple(embedded.blobs.values()), said)


def read_page(tree: WebTree, around: Surroundings) -> WebBlocks:
    """Return the blocks of a page, with what stands around its content as furniture."""
    mark_furniture(tree.root)
    rank_titles(tree.root)
    write_numbers(tree.root)
    return read_blocks(tree.root, around)


def _place(line: int | None, anchor: str) -> Locator:
    return WebRef("", anchor, line)
