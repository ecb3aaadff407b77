"""What has to be said about a PDF that was read: pictures instead of text, and what was left out or repaired."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from extractors.diagnostics import Code, Diagnostic, MaterialError, Severity
from extractors.locator import PageRef
from extractors.pdf_furniture import Furniture
from extractors.pdf_page import ReadPage
from extractors.quiet import REPAIRED, Ear

ONLY_PICTURES = Code(
    "X205",
    Severity.ERROR,
    "no page holds any text: the pages look like pictures (a scan, or letters that were turned into shapes)",
    "`unitsmith doctor` tells whether text recognition is there (on Debian and Ubuntu: sudo apt-get install "
    "tesseract-ocr). If it is, it found nothing to read: use the document that the PDF was made from.",
)
BLANK = Code("X206", Severity.ERROR, "all pages are blank", "Check that the right file was saved.")
PICTURE_PAGES = Code(
    "X207",
    Severity.WARNING,
    "no text on {pages}: nothing there but a picture",
    "If these pages matter, see with `unitsmith doctor` whether text recognition is there (on Debian and Ubuntu: sudo "
    "apt-get install tesseract-ocr). If it is, it found nothing to read there.",
)
REPEATED = Code(
    "X211",
    Severity.INFO,
    "running heads, feet and page numbers were kept apart from the text: {what}",
    "Nothing to do: they are listed among what was cut. If one belongs to the text, take it back into the draft.",
)
PICTURES_SKIPPED = Code(
    "X212",
    Severity.INFO,
    "pictures were not taken over: {count} on {pages}",
    "Add those that teach something to the draft by hand, with a text alternative.",
)
UNREADABLE_LETTERS = Code(
    "X213",
    Severity.WARNING,
    "most letters on {pages} have no meaning that a program can read",
    "The fonts were embedded without a character table: export the PDF again, or run text recognition (OCR) on it.",
)

_UNREADABLE = re.compile("[\ufffd\u0001-\u0008\u000e-\u001f\ue000-\uf8ff]")
_DICTIONARY = re.compile(r"\s*\{.*")
_DETAIL = re.compile(r"[{\[<].*|0x[0-9a-f]+|\d+")
_FEW_STROKES = 20
_MOST_NAMED = 5
_MOST_RANGES = 12
_LONGEST_NAME = 70


@dataclass(slots=True)
class Findings:
    """What was wrong with a file so far. What the reader repaired is folded: it says the same on every page."""

    name: str
    library: str
    diagnostics: list[Diagnostic] = field(default_factory=list)
    repairs: dict[str, list[str]] = field(default_factory=dict)

    def hear(self, ear: Ear) -> None:
        """Take over what the reader logged."""
        for text in ear.heard:
            self.repairs.setdefault(_DETAIL.sub("#", text), []).append(text)

    def all(self) -> tuple[Diagnostic, ...]:
        """Return all diagnostics, each once; those about repairs last, one for each kind of repair."""
        folded = []
        for texts in self.repairs.values():
            times = f" ({len(texts)} times)" if len(texts) > 1 else ""
            folded.append(REPAIRED.of(self.name, library=self.library, text=_DICTIONARY.sub("", texts[0]) + times))
        return (*dict.fromkeys(self.diagnostics), *folded)


def check_pages(read: Sequence[ReadPage], silent: set[int], findings: Findings) -> None:
    """Report pages without text that show something, letters without meaning, and pictures that could not be read.

    `silent` holds the numbers of the pages of which no text is known. Raises MaterialError X205 or X206 when all are.
    """
    shown = [page for page in read if page.number in silent and (page.pictures or page.strokes > _FEW_STROKES)]
    if len(silent) == len(read):
        raise MaterialError((ONLY_PICTURES if shown else BLANK).of(findings.name))
    _report(PICTURE_PAGES, shown, findings)
    _report(UNREADABLE_LETTERS, [page for page in read if _is_garbled(page)], findings)
    on_pages = Counter(picture for page in read for picture in page.pictures)
    logos = {picture for picture, times in on_pages.items() if times > max(2, len(read) // 3)}
    pictured = [page for page in read if page.pictures - logos and not page.boxes]
    if pictured:
        count = len(set().union(*(page.pictures - logos for page in pictured)))
        pages = named_pages([page.number for page in pictured])
        findings.diagnostics.append(PICTURES_SKIPPED.of(findings.name, count=count, pages=pages))


def _report(code: Code, pages: Sequence[ReadPage], findings: Findings) -> None:
    if pages:
        numbers = [page.number for page in pages]
        findings.diagnostics.append(code.of(findings.name, PageRef(numbers[0], ""), pages=named_pages(numbers)))


def _is_garbled(page: ReadPage) -> bool:
    text = "".join(fragment.text.strip() for fragment in page.fragments)
    return 2 * len(_UNREADABLE.findall(text)) > len(text)


def report_furniture(furniture: Sequence[Furniture], findings: Findings) -> None:
    """Report what was left out, the most frequent first."""
    named = []
    for item in furniture[:_MOST_NAMED]:
        text = item.text if len(item.text) <= _LONGEST_NAME else item.text[: _LONGEST_NAME - 1] + "…"
        named.append((f"“{text}”" if text else "page numbers") + f" from {named_pages(item.pages)}")
    if named:
        others = len(furniture) - len(named)
        what = "; ".join(named) + (f"; and {others} more" if others > 0 else "")
        findings.diagnostics.append(REPEATED.of(findings.name, what=what))


def named_pages(numbers: Sequence[int]) -> str:
    """Name pages as a person would: "page 3", "pages 3, 5-9"."""
    runs = list[list[int]]()
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    named = [str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs]
    more = " and others" if len(named) > _MOST_RANGES else ""
    return ("page " if len(numbers) == 1 else "pages ") + ", ".join(named[:_MOST_RANGES]) + more
