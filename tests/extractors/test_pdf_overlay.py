"""Links, notes, fields and attachments come together, however the page was read."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pdf_overlays import link, overlaid, remark
from pdfs import LOREM, Page, Text, extracted, flow, make, told
from sources import source_of

from extractors import pdf
from extractors.model import Paragraph

PAGE = Page((*flow(LOREM, top=760), Text("Read the belt rules.", 72, 600)))
RULES = link([116, 597, 172, 610], "https://example.org/belts")


@pytest.mark.parametrize("careful", [False, True])
def test_both_readers_see_the_same(careful: bool) -> None:
    data = overlaid(make(PAGE), (1, RULES), (1, remark([72, 590, 90, 600], "Which ones?", "Ana")))
    document = pdf.extract(replace(source_of(data, "a.pdf"), careful=careful), pdf.Options()).document
    paragraphs = [block for block in document.blocks if isinstance(block, Paragraph)]
    assert [one.text for one in paragraphs[1:]] == ["Read the belt rules.", "Which ones?"]
    assert [(mark.target, paragraphs[1].text[mark.start : mark.end]) for mark in paragraphs[1].marks] == [
        ("https://example.org/belts", "belt rules")
    ]
    assert {count.what: count.number for count in document.counts}["links"] == 1


def test_a_link_without_words_is_named() -> None:
    wordless = link([300, 100, 340, 140], "https://example.org/video")
    said = told(
        extracted(
            overlaid(make(PAGE), (1, RULES), (1, wordless), (1, link([9, 9, 20, 20], "https://example.org/belts")))
        )
    )
    assert (
        said["X257"]
        == "links without words under them (on pictures or shapes) were left out: https://example.org/video"
    )


def test_a_page_with_more_than_it_can_mean_is_named() -> None:
    notes = [(1, remark([72, 590, 90, 600], f"{n}")) for n in range(5_001)]
    assert "page 1" in told(extracted(overlaid(make(PAGE), *notes)))["X256"]
