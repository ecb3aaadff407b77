"""What a file is, judged by its name."""

from __future__ import annotations

import pytest

from converter.file_kinds import judge

SUFFIXES = {".pptx": "slides", ".vtt": "captions"}


def code(name: str, *, named: bool = False) -> str:
    verdict = judge(name, SUFFIXES, named=named)
    return verdict.trouble.id if verdict.trouble else verdict.format


@pytest.mark.parametrize("name", ["Deck.pptx", "DECK.PPTX", "a.b.c.pptx", "日本語.pptx", "x" * 300 + ".pptx"])
def test_material_goes_to_its_format(name: str) -> None:
    assert code(name) == "slides"


@pytest.mark.parametrize(
    "name",
    [
        ".DS_Store",
        "Thumbs.db",
        "desktop.ini",
        "~$deck.pptx",
        "._deck.pptx",
        ".~lock.deck.pptx#",
        "deck.pptx.part",
        "a~",
    ],
)
def test_leftovers_are_no_material(name: str) -> None:
    assert code(name) == "C108"
    told = judge(name, SUFFIXES, named=False)
    assert told.detail, "the report says who left it behind"


@pytest.mark.parametrize(
    "name", ["a.docx", "a.doc", "a.ppt", "a.odp", "a.html", "a.md", "a.zip", "a.ttml", "a.scc", "a.sbv", "a.xlsx"]
)
def test_known_kinds_come_with_a_remedy(name: str) -> None:
    assert code(name) == "C104"
    assert code(name, named=True) == "C105"
    assert judge(name, SUFFIXES, named=False).remedy.endswith(".")


@pytest.mark.parametrize("name", ["make.py", "pyproject.toml", "data.json", "logo.png", "LICENSE", ".gitignore"])
def test_other_files_are_not_material(name: str) -> None:
    assert code(name) == "C106"
    assert code(name, named=True) == "C107"


@pytest.mark.parametrize("name", ["README.md", "readme.txt", "LICENSE", "CHANGELOG.md", "SOURCES.md"])
def test_notes_about_a_folder_are_not_material(name: str) -> None:
    assert code(name) == "C106"


def test_a_note_named_on_the_command_line_is_meant() -> None:
    assert judge("readme.txt", {".txt": "plain"}, named=True).format == "plain"


def test_stray_settings_are_pointed_out() -> None:
    assert code("unitsmith.toml") == "C115"


def test_a_format_of_a_plugin_wins_over_not_yet() -> None:
    assert judge("a.docx", {".docx": "acme-word"}, named=False).format == "acme-word"


def test_a_leftover_that_is_named_is_tried() -> None:
    assert code("~$deck.pptx", named=True) == "slides"
