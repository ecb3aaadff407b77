"""Text in pictures, with the real program; and its table."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest

from converter import ocr
from converter.job import Ocr
from extractors.source import ReadLine

PICTURE = Path(__file__).resolve().parents[1] / "fixtures" / "ocr" / "warning.pgm"

HEAD = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"


def row(level: int, block: int, paragraph: int, line: int, confidence: float, text: str) -> str:
    return f"{level}\t1\t{block}\t{paragraph}\t{line}\t1\t0\t0\t9\t9\t{confidence}\t{text}\n"


@pytest.fixture
def tool(absent: Callable[[str], NoReturn]) -> Ocr:
    found = ocr.find("eng")
    return found or absent("tesseract with English")


def test_words_become_lines_and_lines_paragraphs() -> None:
    table = HEAD + "".join(
        (
            row(4, 1, 1, 1, -1, ""),
            row(5, 1, 1, 1, 96.5, "Lock"),
            row(5, 1, 1, 1, 90.1, "out"),
            row(5, 1, 1, 2, 80, "first."),
            row(5, 1, 2, 1, 70, "Then"),
            row(5, 2, 1, 1, 60, "go"),
            row(5, 2, 1, 1, 95, " "),
        )
    )
    assert ocr.paragraphs(table) == (
        (ReadLine("Lock out", 93), ReadLine("first.", 80)),
        (ReadLine("Then", 70),),
        (ReadLine("go", 60),),
    )
    assert ocr.paragraphs("") == ()


def test_a_picture_is_read(tool: Ocr) -> None:
    steps: list[str] = []
    paragraphs = ocr.read_picture(tool, lambda: steps.append("done"), PICTURE.read_bytes())
    words = " ".join(line.text for paragraph in paragraphs for line in paragraph)
    assert "LOCK OUT THE PRESS" in words
    assert all(line.confidence > 50 for paragraph in paragraphs for line in paragraph)
    assert steps == ["done"]


def test_what_is_no_picture_gives_nothing(tool: Ocr) -> None:
    assert ocr.read_picture(tool, lambda: None, b"no picture") == ()


def test_a_language_that_is_not_there_is_no_ocr(tool: Ocr) -> None:
    assert "eng" in ocr.languages(tool.program)
    assert tool.version[0].isdigit()
    assert ocr.find("eng+tlh") is None


def test_without_the_program_there_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert ocr.find("eng") is None
    assert ocr.version("no-such-program") == ""
    assert ocr.languages("no-such-program") == ()
    assert ocr.read_picture(Ocr("no-such-program", "", "eng"), lambda: None, b"") == ()
