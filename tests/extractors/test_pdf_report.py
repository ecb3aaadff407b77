"""What is said about a file that was read."""

from __future__ import annotations

import pytest

from extractors.pdf import PART_DAMAGED
from extractors.pdf_furniture import Furniture
from extractors.pdf_report import Findings, named_pages, report_furniture
from extractors.quiet import Ear


@pytest.mark.parametrize(
    ("numbers", "named"),
    [
        ([3], "page 3"),
        ([1, 2, 3], "pages 1-3"),
        ([1, 3, 4, 9], "pages 1, 3-4, 9"),
        (list(range(1, 60, 2)), "pages 1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23 and others"),
    ],
)
def test_pages_are_named_as_people_do(numbers: list[int], named: str) -> None:
    assert named_pages(numbers) == named


def test_repairs_that_differ_in_numbers_or_dictionaries_only_are_told_once() -> None:
    findings = Findings("handout.pdf", "pypdf")
    for text in (
        "Ignoring object 6 0",
        "Ignoring object 17 0",
        "No table in font {'/A': 1",
        "No table in font {'/B': 2",
    ):
        findings.hear(Ear("pypdf", "handout.pdf", [text]))
    assert [item.message.partition(": ")[2] for item in findings.all()] == [
        "Ignoring object 6 0 (2 times)",
        "No table in font (2 times)",
    ]


def test_the_same_trouble_is_told_once() -> None:
    findings = Findings("handout.pdf", "pypdf")
    for part in ("outline", "tag tree", "outline"):
        findings.diagnostics.append(PART_DAMAGED.of("handout.pdf", part=part, error="loop"))
    assert [item.message.split()[1] for item in findings.all()] == ["outline", "tag"]


def test_what_was_left_out_is_named_with_its_pages() -> None:
    findings = Findings("handout.pdf", "pypdf")
    many = [Furniture(f"Head {n} " + "x" * 90 * (n == 0), (n + 1,)) for n in range(8)]
    report_furniture([Furniture("", (1, 2, 3)), *many], findings)
    (told,) = findings.all()
    assert told.code == "X211"
    assert "page numbers from pages 1-3; “Head 0 xxx" in told.message
    assert "xxx…” from page 1" in told.message
    assert told.message.endswith("; and 4 more")


def test_nothing_left_out_is_not_told() -> None:
    findings = Findings("handout.pdf", "pypdf")
    report_furniture([], findings)
    assert findings.all() == ()
