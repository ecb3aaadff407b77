"""Which files form a pack, and which are spared."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from converter.formats import BUILT_IN, suffixes
from converter.plan import Plan, plan
from converter.report import Status
from converter.sources import SourceFile

FORMATS = suffixes(BUILT_IN)


def planned(*names: str) -> Plan:
    return plan([source(name) for name in names])


def source(name: str) -> SourceFile:
    path = Path(name)
    return SourceFile(name, path, str(path.parent), FORMATS[path.suffix.lower()])


def packs(*names: str) -> dict[str, list[str]]:
    return {pack.id: [file.name for file in pack.sources] for pack in planned(*names).packs}


def spared(*names: str) -> dict[str, tuple[Status, str, str]]:
    return {
        one.name: (one.status, one.diagnostics[0].code, one.diagnostics[0].message) for one in planned(*names).spared
    }


def test_files_of_one_session_form_a_pack_in_order_of_precedence() -> None:
    assert packs("a/safety.txt", "a/safety.pdf", "a/safety.mp4", "a/safety.pptx") == {
        "safety": ["a/safety.pptx", "a/safety.mp4", "a/safety.pdf", "a/safety.txt"]
    }


def test_the_same_stem_in_another_folder_is_another_pack() -> None:
    assert packs("a/safety.pptx", "b/safety.pdf") == {"a-safety": ["a/safety.pptx"], "b-safety": ["b/safety.pdf"]}


def test_captions_cover_the_recording() -> None:
    assert packs("s.mp4", "s.vtt") == {"s": ["s.vtt"]}
    status, code, message = spared("s.mp4", "s.vtt")["s.mp4"]
    assert (status, code) == (Status.COVERED, "C114")
    assert "s.vtt" in message


@pytest.mark.parametrize(
    "name", ["s.en.vtt", "s.en-US.vtt", "s.transcript.vtt", "s.cc.srt", "s.captions.en.vtt", "s.en.cc.vtt", "S.vtt"]
)
def test_marks_and_languages_of_captions_are_not_part_of_the_stem(name: str) -> None:
    assert packs("s.pptx", name) == {"s": ["s.pptx", name]}


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ("s.vtt", "s.srt"),
        ("s.transcript.vtt", "s.cc.vtt"),
        ("s.transcript.srt", "s.cc.vtt"),
        ("s.en.vtt", "s.fr.vtt"),
        ("s.vtt", "s.de.vtt"),
        ("s.en.cc.vtt", "s.fr.transcript.vtt"),
    ],
)
def test_of_several_captions_one_is_used(better: str, worse: str) -> None:
    assert packs(worse, better) == {"s": [better]}
    status, code, message = spared(worse, better)[worse]
    assert (status, code) == (Status.SET_ASIDE, "C119")
    assert better in message


def test_of_several_recordings_one_is_used() -> None:
    assert packs("s.mp4", "s.m4a") == {"s": ["s.m4a"]}
    assert spared("s.mp4", "s.m4a")["s.mp4"][0] is Status.SET_ASIDE


def test_a_stem_with_a_dot_is_kept_where_another_file_has_it() -> None:
    assert packs("intro.it.pptx", "intro.it.vtt", "intro.vtt") == {
        "intro": ["intro.vtt"],
        "intro-it": ["intro.it.pptx", "intro.it.vtt"],
    }


def test_the_picture_size_that_zoom_adds_is_not_part_of_the_stem() -> None:
    names = ("GMT20240102-090000_Recording_1920x1080.mp4", "GMT20240102-090000_Recording.transcript.vtt")
    assert packs(*names) == {"gmt20240102-090000-recording": [names[1]]}


def test_letter_case_joins_different_formats_but_not_two_decks() -> None:
    assert packs("Safety.pptx", "safety.vtt") == {"safety": ["Safety.pptx", "safety.vtt"]}
    found = packs("Safety.pptx", "safety.pptx", "safety.vtt")
    assert sorted(found.values()) == [["Safety.pptx"], ["safety.pptx", "safety.vtt"]]


def test_the_same_stem_in_two_folders_of_two_arguments_makes_two_packs() -> None:
    files = [replace(source("safety.pptx"), folder="/decks"), replace(source("safety.docx"), folder="/papers")]
    made = plan(files).packs
    assert len({pack.id for pack in made}) == 2
    assert sorted(file.name for pack in made for file in pack.sources) == ["safety.docx", "safety.pptx"]


def test_the_order_of_the_files_does_not_matter() -> None:
    names = ("b/x.pptx", "a/x.pptx", "a/x.vtt", "a/x.srt", "安.pdf")
    assert planned(*names) == planned(*reversed(names))


def test_packs_come_in_order_of_their_ids() -> None:
    assert list(packs("z.pdf", "a.pdf", "m.pdf")) == ["a", "m", "z"]
