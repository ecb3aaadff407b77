"""Links are found with their place and their target."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader

from extractors.pdf_engine import opened
from extractors.pdf_pdfium import read_page


@pytest.mark.parametrize("name", ["nist_sp800_61r2", "bssw_handson_tagged", "nasa_newsletter_2023_07"])
def test_links_are_those_of_the_file(name: str, corpus: Path) -> None:
    path = corpus / f"pdf/{name}.pdf"
    wanted, inside = set[tuple[int, str]](), 0
    for number, page in enumerate(PdfReader(path).pages, start=1):
        for item in page.get("/Annots") or []:
            node = item.get_object()
            if node.get("/Subtype") == "/Link":
                address = node["/A"].get("/URI") if "/A" in node else None
                inside += address is None
                wanted |= {(number, str(address))} if address else set()
    with opened(path.read_bytes(), "") as file:
        assert file is not None
        pages = [read_page(file, number, None) for number in range(1, file.pages + 1)]
    found = {(page.number, link.target) for page in pages for link in page.links if link.target}
    assert found == wanted
    assert sum(link.page is not None for page in pages for link in page.links) == inside
    for page in pages:
        for link in page.links:
            assert 0 <= link.left <= link.right <= page.frame.width + 1
            assert 0 <= link.bottom <= link.top <= page.frame.height + 1
