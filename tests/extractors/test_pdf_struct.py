"""The tag tree that PDFium shows page by page is the tree that the file holds."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from pypdf import PdfReader

from extractors.pdf_engine import opened
from extractors.pdf_pdfium import read_page
from extractors.pdf_struct import StructTree
from extractors.pdf_tags import Tag, Tags, read_tags

TAGGED = ("bssw_verification_tagged", "oc_tooling_overview_2_tagged", "nist_sp800_61r2")


def by_pdfium(path: Path) -> Tags:
    with opened(path.read_bytes(), "") as file:
        assert file is not None
        tree = StructTree(file.pdfium)
        for number in range(1, file.pages + 1):
            read_page(file, number, tree)
        return tree.tags()


def by_objects(path: Path) -> Tags:
    reader = PdfReader(path)
    pages = {page.indirect_reference.idnum: number for number, page in enumerate(reader.pages, start=1)}
    return read_tags(dict(reader.root_object), pages)


def in_order(tags: Tags) -> list[tuple[int, int, Tag]]:
    """Return all tags with the numbers of elements counted from 0 in the order of the tree."""
    used = {tag.block for marks in tags.by_mark.values() for tag in marks.values()}
    rank = {number: n for n, number in enumerate(sorted(used))}
    return [
        (page, mark, tag._replace(block=rank[tag.block], table=bool(tag.table), row=0))
        for page, marks in sorted(tags.by_mark.items())
        for mark, tag in sorted(marks.items())
    ]


@pytest.mark.parametrize("name", TAGGED)
def test_tags_are_those_of_the_objects_in_the_file(name: str, corpus: Path) -> None:
    quick, whole = by_pdfium(corpus / f"pdf/{name}.pdf"), by_objects(corpus / f"pdf/{name}.pdf")
    shown = {(page, mark) for page, mark, _ in in_order(quick)}
    wanted = [item for item in in_order(whole) if item[:2] in shown]
    assert len(wanted) >= 0.97 * len(in_order(whole))
    roles = [(page, mark, tag.role, tag.level, tag.column, tag.header) for page, mark, tag in wanted]
    assert [(page, mark, tag.role, tag.level, tag.column, tag.header) for page, mark, tag in in_order(quick)] == roles


@pytest.mark.parametrize("name", TAGGED)
def test_described_pictures_are_found(name: str, corpus: Path) -> None:
    quick, whole = by_pdfium(corpus / f"pdf/{name}.pdf"), by_objects(corpus / f"pdf/{name}.pdf")
    missing = Counter(figure.alt for figure in whole.figures) - Counter(figure.alt for figure in quick.figures)
    assert missing.total() == 0


def test_a_file_without_tags_has_none(corpus: Path) -> None:
    assert by_pdfium(corpus / "pdf/oc_ai_sbom_guide.pdf") == Tags({}, ())
