"""Title and language, as far as they can be believed."""

from __future__ import annotations

import pytest

from extractors.pdf_about import language_of, title_of
from extractors.pdf_layout import Kind, Piece

HEADED = (Piece(Kind.TEXT, 1, "ようこそ"), Piece(Kind.HEADING, 1, "Line safety", 1))


@pytest.mark.parametrize("stated", ["Safety at the line", "Microsoft Word - Safety at the line", "Safety-first"])
def test_a_title_is_one(stated: str) -> None:
    expected = "Line safety" if stated == "Safety-first" else "Safety at the line"
    assert title_of(stated, HEADED) == expected


@pytest.mark.parametrize(
    "stated",
    [
        *("", "untitled", "Untitled-1", "Microsoft Word - handout_v3.docx", "Slide 1", "PowerPoint Presentation"),
        *("Document1", "12.03.2019", "Line-safety-guide-v2", "handout.indd", "(anonymous)", "Template"),
    ],
)
def test_a_file_name_or_nothing_is_no_title(stated: str) -> None:
    assert title_of(stated, HEADED) == "Line safety"
    assert title_of(stated, ()) == ""


@pytest.mark.parametrize(
    ("stated", "language"),
    [
        ("EN-us", "en-US"),
        ("de", "de"),
        ("pt_BR", "pt-BR"),
        ("zh-Hant-TW", "zh-Hant-TW"),
        ("", ""),
        ("English (US)", ""),
    ],
)
def test_a_language_is_a_tag(stated: str, language: str) -> None:
    assert language_of(stated, HEADED) == language


def test_a_language_whose_script_is_nowhere_is_not_believed() -> None:
    assert language_of("ja-JP", HEADED) == "ja-JP"
    assert language_of("ja-JP", HEADED[1:]) == ""
    assert language_of("ru", HEADED[1:]) == ""
