"""Real PDFs are read as well as measured by other means: headings, titles, running heads, order, twins."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from pdf_quality import (
    COLUMNS,
    SLIDES,
    TWINS,
    agreement,
    headings_of,
    items_of,
    markdown_headings,
    markdown_items,
    order_of,
    running_left,
    tags_against,
    titles_against,
    twin_paths,
)

from extractors.diagnostics import MaterialError

TWIN_HEADINGS = {"oc_playbook_medium": 29, "oc_ai_sbom_guide": 46}
TWIN_ITEMS = {"oc_playbook_medium": 65, "oc_ai_sbom_guide": 60}
"""What the versions of a document share with the lines of its Markdown file; the rest differs in the files themselves:
covers, addresses printed in one and hidden in a link in the other, points written as "a." without a list."""


def test_the_headings_of_a_tagged_guide_are_those_of_its_tags(corpus: Path) -> None:
    found = tags_against(corpus)
    assert (found.shared, found.missing, found.extra) == (68, (), ())


@pytest.mark.parametrize("pdf", SLIDES)
def test_titles_of_printed_slides_are_those_of_the_deck(pdf: str, corpus: Path) -> None:
    found = titles_against(corpus / f"pdf/{pdf}.pdf", corpus / f"pptx/{SLIDES[pdf]}.pptx")
    assert len(found.missing) <= max(1, found.shared // 15), found.missing
    assert len(found.extra) <= len(found.missing), found.extra


def test_no_running_head_is_left_in_the_body(corpus: Path) -> None:
    left = {}
    for path in sorted(corpus.glob("pdf/*.pdf")):
        with suppress(MaterialError):
            left[path.stem] = running_left(path)
    assert len(left) > 10
    assert {name: lines for name, lines in left.items() if lines} == {}


@pytest.mark.parametrize(("name", "page"), COLUMNS)
def test_words_come_in_the_order_of_the_columns(name: str, page: int, corpus: Path) -> None:
    assert order_of(corpus / f"pdf/{name}.pdf", page) >= 0.99


@pytest.mark.parametrize("kind", ["md", "docx", "pdf"])
@pytest.mark.parametrize("name", TWINS)
def test_all_versions_of_a_document_give_its_headings_and_lists(name: str, kind: str, corpus: Path) -> None:
    path, lines = twin_paths(corpus, name)[kind], corpus / f"md/{name}.md"
    headings = agreement(markdown_headings(lines), headings_of(path))
    items = agreement(markdown_items(lines), items_of(path))
    assert headings.shared >= TWIN_HEADINGS[name], headings.missing
    assert items.shared >= TWIN_ITEMS[name], items.missing
    assert len(headings.extra) <= 3, headings.extra
    assert len(items.extra) <= 3, items.extra


@pytest.mark.parametrize("name", TWINS)
def test_a_printed_document_gives_what_the_word_file_gives(name: str, corpus: Path) -> None:
    paths = twin_paths(corpus, name)
    headings = agreement(headings_of(paths["docx"]), headings_of(paths["pdf"]))
    items = agreement(items_of(paths["docx"]), items_of(paths["pdf"]))
    assert len(headings.missing) <= 2, headings.missing
    assert len(headings.extra) <= 3, headings.extra
    assert items.missing == ()
    assert len(items.extra) <= 2, items.extra
