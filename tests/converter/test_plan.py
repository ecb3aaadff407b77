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


def test_the_recording_of_a_session_is_known_where_clips_are_cut_from_it() -> None:
    def recordings(*names: str) -> list[str]:
        return [pack.recording.name if pack.recording else "" for pack in planned(*names).packs]

    assert recordings("s/safety.pptx", "s/safety.vtt", "s/safety.mp4") == ["s/safety.mp4"]
    assert recordings("s/safety.mp4") == ["s/safety.mp4"]
    both = ("s/safety.mp4", "s/safety.m4a")
    assert [recordings(*both)] == list(packs(*both).values())
    assert recordings("s/safety.vtt") == [""]


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


def test_packs_come_in_the_order_of_a_curriculum() -> None:
    names = ("Module 10.pdf", "Module 2.pdf", "module 1.pptx", "10 Annex/b.pdf", "2 Basics/z.pdf", "2 Basics/Y.pdf")
    assert list(packs(*names)) == ["y", "z", "b", "module-1", "module-2", "module-10"]


ZOOM = "GMT20240102-090000_Recording"
TEAMS = "Lifting-20240102_090000-Meeting"


def test_the_names_that_platforms_give_belong_together() -> None:
    names = (f"{ZOOM}_1920x1080.mp4", f"{ZOOM}.transcript.vtt", f"{ZOOM}.cc.vtt", f"{ZOOM}newChat.txt")
    assert packs(*names) == {"gmt20240102-090000-recording": [names[1], names[3]]}
    assert packs(f"{TEAMS} Recording.mp4", f"{TEAMS} Transcript.vtt") == {
        "lifting-20240102-090000": [f"{TEAMS} Transcript.vtt"]
    }


def test_of_several_layouts_of_a_session_the_shared_screen_is_used() -> None:
    shared, *others = (f"{ZOOM}_1920x1080.mp4", f"{ZOOM}_as_1920x1080.mp4", f"{ZOOM}_gvo_640x360.mp4", f"{ZOOM}.m4a")
    assert list(packs(*others, shared).values()) == [[shared]]
    assert {status for status, _, _ in spared(*others, shared).values()} == {Status.SET_ASIDE}


def test_what_we_wrote_beside_a_recording_of_zoom_belongs_to_it() -> None:
    assert list(packs(f"{ZOOM}_1920x1080.mp4", f"{ZOOM}_1920x1080.vtt").values()) == [[f"{ZOOM}_1920x1080.vtt"]]


def named_together(*names: str) -> list[list[str]]:
    made = plan([source(name) for name in names], named=True).packs
    return [[file.name for file in pack.sources] for pack in made]


@pytest.mark.parametrize(
    ("names", "used"),
    [
        (("session.mp4", "session.vtt", "deck.pptx"), ["deck.pptx", "session.vtt"]),
        (("session.mp4", "deck.pptx"), ["deck.pptx", "session.mp4"]),
        (("talk.vtt", "deck.pptx"), ["deck.pptx", "talk.vtt"]),
        (("session.mp4", "talk.vtt"), ["talk.vtt"]),
        (("a/session.mp4", "b/deck.pptx"), ["b/deck.pptx", "a/session.mp4"]),
    ],
)
def test_a_deck_and_a_session_that_are_named_together_are_one(names: tuple[str, ...], used: list[str]) -> None:
    assert named_together(*names) == [used]
    made = plan([source(name) for name in names], named=True)
    told = [one.code for pack in made.packs for file in pack.sources[1:] for one in file.told]
    told += [one.code for record in made.spared for one in record.diagnostics]
    assert "C138" in told
    assert len(planned(*names).packs) > 1, "without being named, names decide"


@pytest.mark.parametrize(
    "names",
    [
        ("session.mp4", "a.pptx", "b.pptx"),
        ("a.mp4", "b.mp4", "deck.pptx"),
        ("a.vtt", "b.vtt", "deck.pptx"),
        ("session.mp4", "deck.pptx", "handout.pdf"),
        ("deck.pptx", "handout.pdf"),
    ],
)
def test_anything_else_named_together_goes_by_name(names: tuple[str, ...]) -> None:
    assert named_together(*names) == [[file.name for file in pack.sources] for pack in planned(*names).packs]


def test_captions_are_used_rather_than_a_transcript_in_a_document() -> None:
    document = replace(source("s.docx"), format="captions")
    found = plan([document, source("s.srt")])
    assert [file.name for file in found.packs[0].sources] == ["s.srt"]
    assert [one.name for one in found.spared] == ["s.docx"]
