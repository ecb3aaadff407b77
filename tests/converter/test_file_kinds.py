"""What a file is, judged by its name."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from converter import content
from converter.content import Content, Role
from converter.file_kinds import checked, is_checkable, judge

SUFFIXES = {
    ".docx": "word",
    ".html": "web",
    ".pdf": "pdf",
    ".pptx": "slides",
    ".txt": "plain",
    ".vtt": "captions",
    ".zip": "legacy-scorm",
}
PICTURE = Content("a picture")


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
    "name", ["a.epub", "a.rar", "a.ass", "a.ssa", "a.xls", "a.xlsx", "a.key", "a.avi", "a.m4p", "a.wrf"]
)
def test_known_kinds_come_with_a_remedy(name: str) -> None:
    assert code(name) == "C104"
    assert code(name, named=True) == "C105"
    assert judge(name, SUFFIXES, named=False).remedy.endswith(".")


@pytest.mark.parametrize("name", ["make.py", "pyproject.toml", "data.json", "logo.png", "LICENSE", ".gitignore"])
def test_other_files_are_not_material(name: str) -> None:
    assert code(name) == "C106"
    assert code(name, named=True) == "C107"


def looked_into(name: str, found: Content | None, *, named: bool = False) -> tuple[str, str, str, str]:
    """Return the format, what it is read as, what LibreOffice makes of it first, and the code of what is told."""
    verdict = judge(name, SUFFIXES, named=named)
    if is_checkable(verdict, name, named=named):
        verdict = checked(verdict, name, found, SUFFIXES, named=named)
    told = verdict.trouble or verdict.note
    return verdict.format, verdict.suffix, verdict.target, told.id if told else ""


@pytest.mark.parametrize(
    ("name", "target", "format_"),
    [
        ("a.ppt", "pptx", "slides"),
        ("a.PPS", "pptx", "slides"),
        ("a.odp", "pptx", "slides"),
        ("a.doc", "docx", "word"),
        ("a.rtf", "docx", "word"),
        ("a.odt", "docx", "word"),
    ],
)
def test_what_libreoffice_reads_goes_through_it(name: str, target: str, format_: str) -> None:
    assert looked_into(name, None) == (format_, name[1:].lower(), target, "")


@pytest.mark.parametrize(
    ("name", "found", "expected"),
    [
        ("a.pptx", content.DECK, ("slides", ".pptx", "", "")),
        ("a.pptx", content.PDF, ("pdf", ".pdf", "", "C161")),
        ("a.pdf", content.WEB, ("web", ".html", "", "C161")),
        ("a.pptx", content.OLD_DECK, ("slides", ".ppt", "pptx", "C161")),
        ("a.ppt", content.DECK, ("slides", ".pptx", "", "C161")),
        ("a.doc", content.RICH_TEXT, ("word", ".rtf", "docx", "C161")),
        ("a.doc", content.WEB, ("web", ".html", "", "C161")),
        ("a.docx", content.DECK, ("slides", ".pptx", "", "C161")),
        ("a.zip", content.DECK, ("slides", ".pptx", "", "C161")),
        ("a.zip", content.PACKAGE, ("legacy-scorm", ".zip", "", "")),
        ("a.pdf", PICTURE, ("", "", "", "C162")),
        ("a.pptx", content.PROTECTED, ("slides", ".pptx", "", "")),
        ("a.ppt", content.PROTECTED, ("slides", ".pptx", "", "")),
        ("a.pptx", content.ARCHIVE, ("slides", ".pptx", "", "")),
        ("a.zip", content.ARCHIVE, ("", "", "", "C104")),
        ("a.pdf", content.ARCHIVE, ("", "", "", "C162")),
        ("a.pptx", content.EMPTY, ("slides", ".pptx", "", "")),
        ("a.pptx", None, ("slides", ".pptx", "", "")),
        ("a.txt", content.PDF, ("plain", ".txt", "", "")),
        ("a.txt", content.WEB, ("plain", ".txt", "", "")),
        ("a.txt", content.WORD, ("word", ".docx", "", "C161")),
        ("a.txt", content.DECK, ("slides", ".pptx", "", "C161")),
        ("handout", content.PDF, ("pdf", ".pdf", "", "C161")),
        ("handout", PICTURE, ("", "", "", "C106")),
        ("handout.bak", content.PDF, ("", "", "", "C106")),
        ("license", content.PDF, ("", "", "", "C106")),
    ],
)
def test_the_content_decides(name: str, found: Content | None, expected: tuple[str, str, str, str]) -> None:
    assert looked_into(name, found) == expected


def test_a_file_that_was_named_is_read_whatever_its_ending() -> None:
    assert looked_into("handout.bak", content.PDF, named=True) == ("pdf", ".pdf", "", "C161")
    assert looked_into("a.zip", content.ARCHIVE, named=True)[3] == "C105"


def test_what_it_is_and_what_it_says_are_both_named() -> None:
    verdict = checked(judge("a.pptx", SUFFIXES, named=False), "a.pptx", content.PDF, SUFFIXES, named=False)
    assert verdict.note
    assert (
        verdict.of(verdict.note, "a.pptx").message == "its name ends in .pptx, but it is a PDF, so it was read as one"
    )
    verdict = checked(judge("a.pdf", SUFFIXES, named=False), "a.pdf", PICTURE, SUFFIXES, named=False)
    assert verdict.trouble
    assert (
        verdict.of(verdict.trouble, "a.pdf").message == "its name ends in .pdf, but it is a picture, which is not read"
    )


@pytest.mark.parametrize("name", ["README.md", "readme.txt", "LICENSE", "CHANGELOG.md", "SOURCES.md"])
def test_notes_about_a_folder_are_not_material(name: str) -> None:
    assert code(name) == "C106"


def test_a_note_named_on_the_command_line_is_meant() -> None:
    assert judge("readme.txt", {".txt": "plain"}, named=True).format == "plain"


def test_stray_settings_are_pointed_out() -> None:
    assert code("unitsmith.toml") == "C115"


def test_a_format_of_a_plugin_wins_over_not_yet() -> None:
    assert judge("a.epub", {".epub": "acme-book"}, named=False).format == "acme-book"


def test_a_leftover_that_is_named_is_tried() -> None:
    assert code("~$deck.pptx", named=True) == "slides"


SPOKEN = Content("captions or a transcript", ".vtt", Role.SPEECH)


@pytest.mark.parametrize("name", ["talk.txt", "talk.docx", "talk.xml", "talk.vtt"])
@pytest.mark.parametrize("named", [True, False])
def test_what_was_said_is_read_as_speech_whatever_its_name(name: str, named: bool) -> None:
    assert looked_into(name, SPOKEN, named=named) == ("captions", PurePosixPath(name).suffix, "", "")


def test_without_a_reader_of_speech_a_transcript_stays_what_its_name_says() -> None:
    verdict = judge("talk.docx", {".docx": "word"}, named=False)
    assert checked(verdict, "talk.docx", SPOKEN, {".docx": "word"}, named=False) == verdict


@pytest.mark.parametrize("name", ["chat.txt", "talk.sbv", "x.xml"])
@pytest.mark.parametrize(("role", "code_"), [(Role.CHAT, "C181"), (Role.CHAPTERS, "C182")])
def test_chats_and_chapters_are_no_units_and_are_told_with_their_counts(name: str, role: Role, code_: str) -> None:
    found = Content("3 of them", "", role)
    for named, wanted in ((False, code_), (True, "C183")):
        assert looked_into(name, found, named=named) == ("", "", "", wanted)
        told = checked(judge(name, SUFFIXES, named=named), name, found, SUFFIXES, named=named)
        assert told.trouble is not None
        assert "(3 of them)" in told.of(told.trouble, name).message


@pytest.mark.parametrize("name", ["data.xml", "data.XML"])
def test_other_xml_is_no_material(name: str) -> None:
    assert looked_into(name, None) == ("", "", "", "C106")
    assert looked_into(name, None, named=True) == ("", "", "", "C107")


def test_a_page_saved_in_the_place_of_captions_is_not_read_as_material() -> None:
    assert looked_into("talk.vtt", content.WEB) == ("captions", ".vtt", "", "")
    assert looked_into("data.xml", content.WEB) == ("", "", "", "C106")
    assert looked_into("data.xml", content.WEB, named=True) == ("web", ".html", "", "C161")


def test_the_record_of_a_transcription_is_known() -> None:
    verdict = judge("week 1.transcript.json", SUFFIXES, named=False)
    assert verdict.trouble
    assert verdict.trouble.id == "C106"
    assert "record of a transcription" in verdict.detail
    assert code("week 1.transcript.json", named=True) == "C107"
