"""Attached files are named and counted, and never opened."""

from __future__ import annotations

from pdf_overlays import overlaid
from pdfs import LOREM, Page, extracted, flow, make, told

from extractors.pdf_attachments import attachments_of
from extractors.pdf_report import Findings

PAGE = Page(flow(LOREM))
PIN = {"/Type": "/Annot", "/Subtype": "/FileAttachment", "/Rect": [10, 10, 20, 20], "/FS": {"/UF": "notes/plan.xlsx"}}


def test_embedded_and_pinned_files_are_named() -> None:
    names = {"/EmbeddedFiles": {"/Names": ["a.docx", {"/Type": "/Filespec", "/F": "a.docx"}]}}
    extraction = extracted(overlaid(make(PAGE), (1, PIN), catalog={"/Names": names}))
    assert told(extraction)["X255"] == "files are attached to it and were not read: a.docx, plan.xlsx"
    assert {count.what: count.number for count in extraction.document.counts}["attachments"] == 2


def test_a_file_without_attachments_says_nothing() -> None:
    assert "X255" not in told(extracted(make(PAGE)))


def test_a_long_list_is_cut() -> None:
    findings = Findings("a.pdf", "pypdf")
    assert attachments_of({}, (f"{n}.docx" for n in range(2_000)), findings) == 1_000
    assert findings.diagnostics[0].message.endswith("7.docx and 992 more")
