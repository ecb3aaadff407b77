"""The page for people."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from converter.report import SCHEMA, CutCount, PackReport, Report, SourceReport, Status
from converter.summary import as_markdown, harvest, tally
from extractors.diagnostics import Code, Severity
from extractors.locator import SlideRef

NOTE = Code("X991", Severity.INFO, "a note", "Nothing.")
WARNING = Code("X993", Severity.WARNING, "a worn line", "Write it again.")
ERROR = Code("X992", Severity.ERROR, "a loss", "Find it.")

PACK = PackReport(
    "safety",
    "Safety | *first*",
    ("safety.pptx",),
    2,
    2,
    5,
    3,
    (CutCount("agenda", 2), CutCount("welcome", 1)),
    421,
    (),
    (WARNING.of("safety"), NOTE.of("safety")),
)
REPORT = Report(
    SCHEMA,
    (
        SourceReport("a_b.docx", "", "", "", Status.SKIPPED, 0, (WARNING.of("a_b.docx"),)),
        SourceReport("gone.pptx", "", "", "", Status.FAILED, 0, (ERROR.of("gone.pptx"),)),
        SourceReport(
            "safety.pptx",
            "slides",
            "ab",
            "safety",
            Status.PARTIAL,
            9,
            (ERROR.of("safety.pptx", SlideRef(256, 7)), WARNING.of("safety.pptx"), NOTE.of("safety.pptx")),
        ),
    ),
    (PACK,),
    (WARNING.of(""),),
)


def test_the_whole_page(golden: Callable[[str, str], None]) -> None:
    golden("converter/summary.md", as_markdown(REPORT))


def test_lines() -> None:
    assert tally(REPORT) == "3 sources: 1 converted in part, 1 failed, 1 of a kind that is not read yet"
    assert harvest(REPORT.packs) == "1 pack, 2 units, 5 questions, about 7 minutes"
    assert tally(Report(SCHEMA, (), (), ())) == "0 sources"


def test_an_empty_report_is_a_page_too() -> None:
    assert as_markdown(Report(SCHEMA, (), (), ())) == "# What was converted\n\n0 sources.\n"


def test_what_is_told_of_several_packs_in_the_same_words_stands_once() -> None:
    packs = tuple(
        replace(PACK, id=name, diagnostics=(WARNING.of(name), *others))
        for name, others in (("a", ()), ("b", (ERROR.of("b"),)))
    )
    page = as_markdown(replace(REPORT, sources=(), packs=packs, diagnostics=()))
    assert page.count("X993") == 1
    assert "- Warning X993: **a, b**: a worn line. Write it again." in page.split("## Packs")[0]
    assert "- Error X992: **b**: a loss. Find it." in page.split("### b")[1]
