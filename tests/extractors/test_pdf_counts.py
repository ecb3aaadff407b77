"""The count line of a PDF can be checked against the file."""

from __future__ import annotations

import json
from pathlib import Path

from pdfs import El, Page, Raw, Text, extracted, make

PAGE = Page((
    Text("Signs", 72, 740, mark=0), Text("Red means stop.", 72, 700, mark=1), Text("Red", 72, 660, mark=2),
    Text("1 See the handbook.", 72, 100, 8, mark=3),
))  # fmt: skip
TREE = [
    El("H1", [(1, 0)]), El("P", [(1, 1)]), El("L", [El("LI", [(1, 2)])]), El("Note", [(1, 3)]),
    El("Figure", [(1, 9)], alt="A red lamp"),
]  # fmt: skip


def test_everything_that_one_looks_for_is_counted() -> None:
    document = extracted(make(PAGE, Page((Raw(b"0 0 9 9 re f " * 40),)), tree=TREE, outline=[("Signs", 1, 1)])).document
    assert [(one.what, one.number, one.of) for one in document.counts] == [
        ("pages", 2, ""),
        ("without text", 1, "pages"),
        ("skipped", 0, "pages"),
        ("tagged", 1, "pages"),
        ("labels", 0, "pages"),
        ("characters a page", 24, ""),
        ("encrypted", 0, ""),
        ("outline entries", 1, ""),
        ("headings", 1, ""),
        ("inferred", 0, "headings"),
        ("list items", 1, ""),
        ("tables", 0, ""),
        ("without lines", 0, "tables"),
        ("pictures", 1, ""),
        ("with alt text", 1, "pictures"),
        ("links", 0, ""),
        ("footnotes", 1, ""),
    ]


def test_real_files_have_what_was_counted_elsewhere(corpus: Path) -> None:
    listed = json.loads((corpus / "expected_counts.json").read_text())
    for path in sorted(corpus.glob("pdf/*.pdf")):
        expected = listed[f"pdf/{path.name}"]
        if expected["chars_pp"]:
            counts = {one.what: one.number for one in extracted(path.read_bytes(), path.name).document.counts}
            assert {
                "pages": counts["pages"],
                "outline": counts["outline entries"],
                "links": counts["links"],
                "chars_pp": counts["characters a page"],
                "empty40": counts["without text"],
                "enc": counts["encrypted"],
                "tagged": min(1, counts["tagged"]),
                "labels": min(1, counts["labels"]),
            } == expected, path.name
