"""The slides of a made session are found with their times, pictures and words."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from screen_videos import Look, Scene, changes_of, encode, frames_of, slides_of
from sounds import tone
from sources import source_of
from still_videos import spoilt, video, with_cover

from extractors.diagnostics import Diagnostic
from extractors.source import ReadLine
from extractors.video_pictures import Screen, screen_of

SCENES = [
    Scene("gallery", 5),
    Scene("slide", 6, 1, builds=2),
    Scene("slide", 5, 3, fade=0.6),
    Scene("slide", 5, 4),
    Scene("slide", 5, 3),
]


@pytest.fixture(scope="module")
def session(corpus: Path) -> bytes:
    look = Look(640, 360)
    slides = slides_of(corpus / "pdf" / "oc_tooling_overview_2_tagged.pdf", look, 5)
    return encode(frames_of(SCENES, slides, look), preset="ultrafast", crf="26", keys="4")


def codes(found: Screen) -> list[str]:
    return [told.code for told in found.diagnostics]


def test_each_slide_is_found_within_a_second_and_one_shown_again_is_the_same(session: bytes):
    found = screen_of(source_of(session, "session.mp4"))
    truth = [change.at for change in changes_of(SCENES) if change.slide >= 0]
    assert [shown.start_ms / 1000 for shown in found.shown] == pytest.approx(truth, abs=1.0)
    pictures = [shown.picture.digest for shown in found.shown]
    assert pictures[1] == pictures[3]
    assert len(set(pictures)) == 3
    assert all(shown.picture.jpeg.startswith(b"\xff\xd8") for shown in found.shown)
    assert codes(found) == []


def test_the_same_video_gives_the_same_pictures(session: bytes):
    source = source_of(session, "session.mp4")
    assert screen_of(source) == screen_of(source)


def test_each_picture_is_read_once_and_how_surely_is_told(session: bytes):
    given: list[bytes] = []

    def read(picture: bytes) -> tuple[tuple[ReadLine, ...], ...]:
        given.append(picture)
        return ((ReadLine(f"Slide {len(given)}", 90),),)

    found = screen_of(replace(source_of(session, "session.mp4"), read_picture=read))
    assert len(given) == 3
    assert all(picture.startswith(b"P5 640 360 255\n") for picture in given)
    assert [shown.picture.paragraphs[0][0].text for shown in found.shown] == [
        "Slide 1",
        "Slide 2",
        "Slide 3",
        "Slide 2",
    ]
    assert [(told.code, "3 slides" in told.message, "90 %" in told.message) for told in found.diagnostics] == [
        ("X380", True, True)
    ]


def test_what_moves_is_painted_over_before_the_words_are_read(session: bytes):
    given: list[bytes] = []
    screen_of(replace(source_of(session, "s.mp4"), read_picture=lambda picture: given.append(picture) or ()))
    pixels = np.frombuffer(given[1], np.uint8, offset=len(b"P5 640 360 255\n")).reshape(360, 640)
    face = pixels[24:40, 570:600]
    assert face.min() == face.max()


def test_a_video_of_people_says_that_there_are_no_slides():
    random = np.random.default_rng(1)
    people = [random.integers(0, 255, (180, 320), np.uint8) for _ in range(20)]
    found = screen_of(source_of(video(people), "call.mp4"))
    assert (found.shown, codes(found)) == ((), ["X377"])


def test_sound_with_a_cover_is_passed_over_in_silence():
    assert screen_of(source_of(with_cover(tone(2)), "talk.m4a")) == Screen((), ())


def test_damage_is_told_with_its_place():
    pages = [np.full((360, 640), 230, np.uint8) for _ in range(40)]
    for number, page in enumerate(pages):
        page[40 + 30 * (number // 10) : 60 + 30 * (number // 10), 60:500] = 20
    found = screen_of(source_of(spoilt(video(pages, keys=2), 0.3, 0.4), "session.mp4"))
    told: Diagnostic = found.diagnostics[-1]
    assert told.code == "X378"
    assert "00:00:" in told.message
    assert found.shown


@pytest.mark.parametrize("data", [b"", b"words" * 100, spoilt(video([np.full((90, 160), 9, np.uint8)] * 9), 0, 1)])
def test_what_cannot_be_opened_is_a_diagnostic_and_no_exception(data: bytes):
    assert codes(screen_of(source_of(data, "session.mp4"))) == ["X323"]


def test_a_film_gives_no_more_than_so_many_pictures(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("extractors.video_pictures._MOST", 2)
    pages = [np.full((360, 640), 230, np.uint8) for _ in range(60)]
    for number, page in enumerate(pages):
        page[40 + 60 * (number // 12) : 80 + 60 * (number // 12), 60:500] = 20
    found = screen_of(source_of(video(pages, keys=5), "film.mp4"))
    assert len(found.shown) == 2
    assert "X379" in codes(found)


def test_slides_shown_again_are_no_more_pictures(monkeypatch: pytest.MonkeyPatch, session: bytes):
    monkeypatch.setattr("extractors.video_pictures._MOST", 3)
    found = screen_of(source_of(session, "session.mp4"))
    assert (len(found.shown), codes(found)) == (4, [])
