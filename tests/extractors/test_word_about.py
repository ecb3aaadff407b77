"""Title and language of a document."""

from __future__ import annotations

import pytest

from extractors.locator import ParagraphRef
from extractors.model import Heading
from extractors.word_about import document_language, document_title
from extractors.word_pieces import Piece


def head(text: str, level: int = 1, *, title: bool = False) -> Piece:
    return Piece(Heading("", ParagraphRef(1, ""), text, level), is_title=title)


HEADS = [head("Cover", 5), head("Ladders", 1), head("Rungs", 2)]


@pytest.mark.parametrize(
    "stated", ["", "Microsoft Word - ladders.doc", "Document1", "ladders_v3.docx", "Untitled", " 12 "]
)
def test_a_title_that_a_program_wrote_gives_way_to_the_top_heading(stated: str) -> None:
    assert document_title(stated, HEADS) == "Ladders"


def test_a_stated_title_counts() -> None:
    assert document_title(" Ladder\nsafety ", HEADS) == "Ladder safety"
    assert document_title("Documenting incidents", []) == "Documenting incidents"


def test_a_title_on_the_page_may_have_two_lines() -> None:
    pages = [head("Working", title=True), head("at height", title=True), head("Scope"), head("Annex", title=True)]
    assert document_title("", pages) == "Working at height"
    assert document_title("", []) == ""


@pytest.mark.parametrize(
    ("letters", "stated", "expected"),
    [
        ({"en-GB": 10, "de-DE": 90}, "fr", "de-DE"),
        ({"": 500, "en-GB": 10}, "", "en-GB"),
        ({"en-US": 500}, "en-GB", "en-GB"),
        ({"x-none!": 500}, "fr-FR", "fr-FR"),
        ({}, "no language at all", ""),
        ({"de-DE": 0}, "", ""),
    ],
)
def test_the_language_is_that_of_most_letters(letters: dict[str, int], stated: str, expected: str) -> None:
    assert document_language(letters, stated) == expected
