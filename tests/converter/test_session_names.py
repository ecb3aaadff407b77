"""What platforms add to the names of a session's files is no part of the session's name."""

from __future__ import annotations

import pytest

from converter.session_names import CaptionName, caption_name, layout_rank, session_stem

ZOOM = "GMT20240102-090000_Recording"
TEAMS = "Safe lifting-20240102_090000"


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        (f"{ZOOM}_1920x1080", ZOOM),
        (f"{ZOOM}_gallery_1920x1080", ZOOM),
        (f"{ZOOM}_as_1280x720", ZOOM),
        (f"{ZOOM}_gvo_1280x720", ZOOM),
        (f"{ZOOM}newChat", ZOOM),
        (ZOOM, ZOOM),
        (f"{TEAMS}-Meeting Recording", TEAMS),
        (f"{TEAMS}-Meeting Transcript", TEAMS),
        (f"{TEAMS}-Besprechungsaufzeichnung", TEAMS),
        (f"{TEAMS}UTC-Meeting Recording", f"{TEAMS}UTC"),
        ("Lifting (2024-01-02 09_00 GMT+1) - Transcript", "Lifting (2024-01-02 09_00 GMT+1)"),
        ("week 1", "week 1"),
        ("safety - Recording", "safety - Recording"),
        ("roof-as-built_gallery", "roof-as-built_gallery"),
    ],
)
def test_the_stem_that_the_files_of_a_session_share(name: str, stem: str) -> None:
    assert session_stem(name) == stem


def test_of_several_layouts_the_shared_screen_comes_first_and_the_sound_alone_last() -> None:
    names = ["_1920x1080", "_as_1920x1080", "_gallery_1920x1080", "_avo_1280x720", "_gvo_1280x720", ""]
    ranks = [layout_rank(f"{ZOOM}{name}") for name in names]
    assert ranks == sorted(set(ranks))
    assert layout_rank("week 1") == 0


def test_marks_and_languages_are_taken_off_until_a_stem_is_known() -> None:
    known = {"safety", ZOOM}
    assert caption_name("safety.en-US.cc", known.__contains__) == CaptionName("safety", "cc", "en-us")
    assert caption_name(f"{ZOOM}.transcript", known.__contains__) == CaptionName(ZOOM, "transcript", "")
    assert caption_name("intro.it", {"intro.it"}.__contains__) == CaptionName("intro.it", "", "")
