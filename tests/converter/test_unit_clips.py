"""Clips for the units of a pack, cut from a real recording; and every reason why there are none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import filmed
import packs
import pytest
import readers

from converter import clip_cutting, digests, ffmpeg, settings, unit_clips
from converter.run import Run
from converter.unit_clips import Clipped, Recording, with_clips
from converter.workers import Crew
from extractors.locator import TimeSpan
from extractors.model import Document, Section, SourceId, Utterance
from segmenters.model import Pack, Passage

TALK = "talk.vtt"
SAID = (
    (2, 4, "Lock the um switch first."),
    (4, 6, "Is my microphone on?"),
    (6, 9, "Then hang your tag on it."),
    (20, 23, "Nobody else may take it off."),
    (26, 28, "A key opens it again."),
)


def utterance(start: float, end: float, text: str) -> Utterance:
    return Utterance(f"c{start}", TimeSpan(round(start * 1000), round(end * 1000)), text, "Anna")


ALL = tuple(utterance(*each) for each in SAID)
SPOKEN = Document(
    SourceId(TALK, "captions", "0" * 64), "", "en", (Section("s", TimeSpan(0, 27_000), 1, "", False, ALL),), ()
)


def pack_of(*units: tuple[int, ...]) -> Pack:
    """Return a pack whose units hold these of the sentences, tidied; the others are cut."""

    def tidied(place: int) -> Passage:
        return Passage(TALK, replace(ALL[place], text=ALL[place].text.replace("um ", "")))

    made = [
        packs.unit(f"u{n}", f"Locks {n}", tuple(map(tidied, places)), ()) for n, places in enumerate(units, start=1)
    ]
    return replace(packs.PACK, units=tuple(made))


PACK = pack_of((0, 2, 3), (4,))


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory, absent: Callable[[str], NoReturn]) -> Path:
    if not ffmpeg.find():
        absent("ffmpeg")
    return filmed.film(tmp_path_factory.mktemp("filmed") / "talk.mp4")


def run_in(folder: Path, crew: Crew, clips: str = "video") -> Run:
    chosen = settings.parse(f'[pack]\nclips = "{clips}"', "unitsmith.toml", ("markdown",))
    return readers.run_in(folder, crew, settings=chosen)


def clipped(path: Path, run: Run, pack: Pack = PACK) -> Clipped:
    return with_clips(pack, SPOKEN, Recording(path.name, path, digests.of_file(path)), run)


def told(made: Clipped) -> list[tuple[str, str]]:
    return [(each.code, each.message) for each in made.diagnostics]


def test_each_unit_has_its_piece_with_what_is_said_in_it(session: Path, tmp_path: Path, crew: Crew) -> None:
    run = run_in(tmp_path, crew)
    made = clipped(session, run)
    first, second = (unit.clip for unit in made.pack.units)
    assert first
    assert second
    assert first.source == "talk.mp4"
    assert first.spans == (TimeSpan(1840, 9280), TimeSpan(19_840, 23_280))
    assert first.length_ms == 7440 + 3440
    assert [asset.media_type for asset in first.assets] == ["video/mp4", "text/vtt", "text/plain", "image/jpeg"]
    assert all(asset.size == len(run.store.content(asset.digest)) for asset in first.assets)
    assert abs(filmed.length_of(run.store.content(first.media.digest), "video") - 10.88) <= 0.04
    assert run.store.content(first.captions.digest).decode().splitlines() == [
        "WEBVTT",
        "",
        "00:00:00.160 --> 00:00:02.080",
        "<v Anna>Lock the um switch first.",
        "",
        "00:00:02.160 --> 00:00:04.080",
        "<v Anna>Is my microphone on?",
        "",
        "00:00:04.160 --> 00:00:07.160",
        "<v Anna>Then hang your tag on it.",
        "",
        "00:00:07.600 --> 00:00:10.600",
        "<v Anna>Nobody else may take it off.",
    ]
    assert run.store.content(second.transcript.digest) == b"[00:00:00] Anna: A key opens it again.\n"
    assert set(made.files) == {asset.digest for clip in (first, second) for asset in clip.assets}
    assert (told(made), made.settled) == ([], True)


def test_nothing_is_cut_twice(session: Path, tmp_path: Path, crew: Crew) -> None:
    run = run_in(tmp_path, crew)
    first = clipped(session, run)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(clip_cutting, "cut", lambda *_: pytest.fail("cut again"))
        assert clipped(session, run) == first
        moved = session.rename(session.with_name("moved.mp4"))
        again = clipped(moved, run, pack_of((4,)))
        moved.rename(session)
    assert again.pack.units[0].clip == replace(first.pack.units[1].clip, source="moved.mp4")


def test_another_sound_track_gives_other_clips(session: Path, tmp_path: Path, crew: Crew) -> None:  # noqa: ARG001
    talk, run = filmed.two_tracks(tmp_path / "talk.mkv"), run_in(tmp_path, crew, "audio")
    given = Recording(talk.name, talk, digests.of_file(talk))
    first, second = (with_clips(PACK, SPOKEN, replace(given, track=track), run) for track in (1, 2))
    clips = [made.pack.units[0].clip for made in (first, second)]
    assert clips[0]
    assert clips[1]
    assert clips[0].media != clips[1].media
    lacking = with_clips(PACK, SPOKEN, replace(given, track=3), run)
    assert [code for code, _ in told(lacking)] == ["C170"]


def test_a_clip_that_the_cache_has_lost_is_cut_again(session: Path, tmp_path: Path, crew: Crew) -> None:
    run = run_in(tmp_path, crew)
    clip = clipped(session, run).pack.units[1].clip
    assert clip
    lost = clip.media.digest
    (run.store.folder / "contents" / lost[:2] / lost[2:]).unlink()
    again = clipped(session, replace(run, damaged=frozenset({lost})))
    assert again.pack.units[1].clip == clip
    assert run.store.content(lost)


def test_sound_alone_where_that_is_wanted_or_all_there_is(session: Path, tmp_path: Path, crew: Crew) -> None:
    sound = clipped(session, run_in(tmp_path, crew, "audio"))
    assert [(unit.clip.media.media_type, unit.clip.poster) for unit in sound.pack.units if unit.clip] == [
        ("audio/mp4", None),
        ("audio/mp4", None),
    ]
    assert told(sound) == []
    talk = filmed.sounded(tmp_path / "talk.m4a")
    no_picture = clipped(talk, run_in(tmp_path, crew))
    assert [unit.clip.media.media_type for unit in no_picture.pack.units if unit.clip] == ["audio/mp4"] * 2
    assert [code for code, _ in told(no_picture)] == ["C167"]


def test_a_video_without_sound_stays_a_video(session: Path, tmp_path: Path, crew: Crew) -> None:  # noqa: ARG001  ffmpeg
    mute = filmed.film(tmp_path / "mute.mp4", sound="")
    made = clipped(mute, run_in(tmp_path, crew, "audio"))
    assert [unit.clip.media.media_type for unit in made.pack.units if unit.clip] == ["video/mp4"] * 2


def test_captions_of_another_recording_are_told(session: Path, tmp_path: Path, crew: Crew) -> None:  # noqa: ARG001
    short = filmed.film(tmp_path / "short.mp4", 19)
    made = clipped(short, run_in(tmp_path, crew))
    assert [bool(unit.clip) for unit in made.pack.units] == [True, False]
    ((code, message),) = told(made)
    assert code == "C168"
    assert message.startswith("something is said at 00:00:20, but the recording short.mp4 ends at 00:00:19; ")


def test_a_unit_that_nothing_is_said_in_has_no_clip(session: Path, tmp_path: Path, crew: Crew) -> None:
    shown = packs.unit("u9", "Shown", packs.shown(1, packs.heading("Locks")), ())
    made = clipped(session, run_in(tmp_path, crew), replace(PACK, units=(shown,)))
    assert (made.pack.units[0].clip, made.files, told(made)) == (None, (), [])


def test_what_cannot_be_decoded_has_no_clip_and_is_tried_again(session: Path, tmp_path: Path, crew: Crew) -> None:
    broken = tmp_path / "broken.mkv"
    filmed.run_ffmpeg("-i", str(session), "-c", "copy", str(broken))
    data = broken.read_bytes()
    broken.write_bytes(data[:2000] + bytes(len(data) - 2000))
    made = clipped(broken, run_in(tmp_path, crew))
    assert made.pack == PACK
    assert [code for code, _ in told(made)] == ["C169", "C169"]
    assert 'the clip of the unit "Locks 1" was not cut; ffmpeg says: ' in told(made)[0][1]
    assert made.diagnostics[0].at == ALL[0].at
    assert not made.settled


def test_a_file_that_is_no_recording(session: Path, tmp_path: Path, crew: Crew) -> None:  # noqa: ARG001
    page = tmp_path / "talk.mp4"
    page.write_text("<p>Sign in to watch.</p>")
    made = clipped(page, run_in(tmp_path, crew))
    assert (made.pack, [code for code, _ in told(made)], made.settled) == (PACK, ["C170"], False)
    assert str(tmp_path) not in told(made)[0][1]


def test_without_the_program_everything_else_is_made(tmp_path: Path, crew: Crew) -> None:
    run = run_in(tmp_path, crew)
    run = replace(run, machine=replace(run.machine, ffmpeg=lambda: None))
    talk = tmp_path / "talk.mp4"
    talk.write_bytes(b"")
    made = clipped(talk, run)
    assert (made.pack, [code for code, _ in told(made)], made.settled) == (PACK, ["C160"], False)
    assert ffmpeg.install_command() in made.diagnostics[0].hint


def test_what_is_spoken_is_told_from_what_is_shown() -> None:
    assert unit_clips.is_spoken(SPOKEN)
    assert not unit_clips.is_spoken(replace(SPOKEN, sections=()))
