"""How well PDFs are read: headings, running heads, titles of slides, order of words, and what twins agree on.

    python tests/support/pdf_quality.py CORPUS

prints tables. Each is held against something that shares no code with the reader: the tag tree read with pypdf, the
XML of the deck that a PDF was printed from, the Markdown twin, text cut out column by column with PDFium.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from deck_recall import RawParts, spelled, stated
from extracting import read, reader_of
from raw_pdfs import crops, running_lines, tagged_headings
from word_order import in_order, words

from extractors.diagnostics import MaterialError
from extractors.locator import PageRef
from extractors.model import Block, Document, Heading, Layer, ListItem, layer_of, text_of

TAGGED = "pdf/nist_sp800_61r2.pdf"
SLIDES = {"bssw_testing_sections": "bssw_testing_sections", "bssw_verification_tagged": "bssw_verification"}
SLIDES |= {"bssw_handson_tagged": "bssw_handson"}
"""PDFs that were printed from a deck, and the deck."""
TWINS = ("oc_playbook_medium", "oc_ai_sbom_guide")

_TWO = [(0.0, 0.06, 0.51, 0.94), (0.51, 0.06, 1.0, 0.94)]
COLUMNS = {
    ("faa_amt_handbook_page", 1): [(0.1, 0.03, 0.53, 0.68), (0.1, 0.9, 0.53, 0.93), (0.53, 0.03, 0.95, 0.54)],
    **{("oc_supplier_leaflet_2col", page): _TWO for page in (5, 7, 9, 11, 13, 14)},
    ("nasa_newsletter_2023_07", 2): [(0.0, 0.0, 0.57, 1.0), (0.57, 0.0, 1.0, 1.0)],
    ("nasa_newsletter_2023_07", 3): [(0.0, 0.0, 0.57, 1.0), (0.57, 0.0, 1.0, 1.0)],
}
"""Pages in two columns, cut by hand: each column from top to bottom, without heads, feet and the words in drawings."""


@dataclass(frozen=True)
class Agreement:
    """What two lists of texts share, and what only one of them has, each text as often as it stands there."""

    shared: int
    missing: tuple[str, ...]
    extra: tuple[str, ...]


def agreement(wanted: Iterable[str], found: Iterable[str]) -> Agreement:
    """Compare by letters and digits; the texts of the differences are given as they stand."""
    left, right = list(filter(spelled, wanted)), list(filter(spelled, found))
    both = Counter(map(_alike, left)) & Counter(map(_alike, right))
    return Agreement(both.total(), tuple(_without(left, both)), tuple(_without(right, both)))


def _without(texts: Iterable[str], taken: Counter[str]) -> Iterator[str]:
    remaining = Counter(taken)
    for text in texts:
        if remaining[_alike(text)]:
            remaining[_alike(text)] -= 1
        else:
            yield text


def _alike(text: str) -> str:
    """Take the marks of footnotes out; upper and lower case are the same, for some fonts have capitals only."""
    return spelled(re.sub(r"\[\d+\]", "", text)).casefold()


def tags_against(corpus: Path) -> Agreement:
    """Compare the headings of the NIST guide with those of its tag tree."""
    found = [text_of(block) for block in _document(corpus / TAGGED).blocks if isinstance(block, Heading)]
    return agreement([text for _, text in tagged_headings(corpus / TAGGED)], found)


@cache
def _document(path: Path) -> Document:
    return read(path).document


def running_left(path: Path) -> list[tuple[int, str]]:
    """Return the running heads, feet and page numbers that still stand in the body, with their pages."""
    lines = running_lines(path)
    left = []
    for block in body(_document(path)):
        number = block.at.number if isinstance(block.at, PageRef) else 0
        text = spelled(text_of(block))
        left += [(number, line) for line in lines.get(number, ()) if spelled(line) and text == spelled(line)]
    return left


def body(document: Document) -> Iterator[Block]:
    """Yield what learners are shown of a document."""
    return (block for block in document.blocks if layer_of(block) is Layer.BODY)


def titles_against(pdf: Path, deck: Path) -> Agreement:
    """Compare the titles of a slide PDF with those in the XML of the deck, whose hidden slides are not printed.

    Where there are as many pages as slides, the titles are compared page by page.
    """
    numbers = [number for number, hidden in enumerate(_hidden(deck), start=1) if not hidden]
    titles = dict.fromkeys(numbers, "")
    for item in stated(deck):
        if item.category == "title" and item.slide in titles:
            titles[item.slide] += item.text
    found = list(_printed_titles(_document(pdf)))
    if len(found) != len(titles):
        return agreement(titles.values(), found)
    return agreement(map("{} {}".format, numbers, titles.values()), map("{} {}".format, numbers, found))


def _hidden(deck: Path) -> list[bool]:
    parts = RawParts(deck)
    return [parts.root(part).get("show") in ("0", "false") for part in parts.slides()]


def _printed_titles(document: Document) -> Iterator[str]:
    for section in document.sections:
        yield next((text_of(block) for block in section.blocks if isinstance(block, Heading)), "")


def order_of(path: Path, page: int) -> float:
    """Return the share of the words of a page that come in the order of its columns."""
    ours = [text_of(block) for block in body(_document(path)) if _is_on(block, page)]
    boxes = COLUMNS[path.stem, page]
    return in_order(words(crops(path, page, boxes)), words("\n".join(ours)))


def _is_on(block: Block, page: int) -> bool:
    return isinstance(block.at, PageRef) and block.at.number == page


def twin_paths(corpus: Path, name: str) -> dict[str, Path]:
    """Return the versions of a document that we can read, by their kind."""
    kinds = [kind for kind in ("md", "docx", "pdf") if reader_of(f".{kind}")]
    return {kind: corpus / kind / f"{name}.{kind}" for kind in kinds}


def headings_of(path: Path) -> list[str]:
    """Return the headings that our reader finds."""
    return [text_of(block) for block in body(_document(path)) if isinstance(block, Heading)]


def items_of(path: Path) -> list[str]:
    """Return the points of lists that our reader finds."""
    return [text_of(block) for block in body(_document(path)) if isinstance(block, ListItem)]


def markdown_headings(path: Path) -> list[str]:
    """Return the headings of a Markdown file, read line by line."""
    return [_bare(found[1]) for found in map(re.compile(r"#+\s*(\S.*)").match, _lines(path)) if found]


def markdown_items(path: Path) -> list[str]:
    """Return the points of the lists of a Markdown file, read line by line, with the lines that go on below them."""
    items: list[str] = []
    within = False
    for line in _lines(path):
        if found := re.match(r"\s*(?:[-*+]|\w+[.)])\s+(\S.*)", line):
            items.append(_bare(found[1]))
        elif within and line.startswith(" ") and line.strip():
            items[-1] += f" {_bare(line)}"
        within = bool(line.strip()) and (bool(found) or within)
    return items


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


def _bare(text: str) -> str:
    """Take the signs of Markdown out of a line: footnote marks, targets of links, escapes."""
    return re.sub(r"<sup>.*?</sup>|\]\([^)]*\)|\[\^\w+\]|<[^>]+>|\\", "", text)


def main() -> None:
    """Print all tables for the corpus in a folder."""
    corpus = Path(sys.argv[1])
    _print("NIST headings against its tags", tags_against(corpus))
    for pdf, deck in SLIDES.items():
        _print(f"titles {pdf}", titles_against(corpus / f"pdf/{pdf}.pdf", corpus / f"pptx/{deck}.pptx"))
    for path in sorted(corpus.glob("pdf/*.pdf")):
        _print_running(path)
    for name, page in COLUMNS:
        print(f"{'order ' + name:42} page {page:3} {order_of(corpus / f'pdf/{name}.pdf', page):8.3f}")
    for name in TWINS:
        _print_twins(corpus, name)


def _print(name: str, found: Agreement) -> None:
    there = found.shared + len(found.missing)
    print(f"{name:42} {found.shared:3} of {there:3}, {len(found.extra)} more")
    for sign, texts in (("-", found.missing), ("+", found.extra)):
        for text in texts:
            print(f"    {sign} {text[:110]!r}")


def _print_running(path: Path) -> None:
    try:
        left = running_left(path)
    except MaterialError as error:
        print(f"{'running lines ' + path.stem:42} {error.diagnostic.code}")
        return
    there = sum(map(len, running_lines(path).values()))
    print(f"{'running lines ' + path.stem:42} {len(left):3} of {there:3} left {left[:3] if left else ''}")


def _print_twins(corpus: Path, name: str) -> None:
    paths, source = twin_paths(corpus, name), corpus / f"md/{name}.md"
    for kind, path in paths.items():
        _print(f"headings {name} {kind} / Markdown lines", agreement(markdown_headings(source), headings_of(path)))
    for kind, path in paths.items():
        _print(f"lists {name} {kind} / Markdown lines", agreement(markdown_items(source), items_of(path)))
    if "docx" in paths:
        _print(f"headings {name} pdf / docx", agreement(headings_of(paths["docx"]), headings_of(paths["pdf"])))
        _print(f"lists {name} pdf / docx", agreement(items_of(paths["docx"]), items_of(paths["pdf"])))


if __name__ == "__main__":
    main()
