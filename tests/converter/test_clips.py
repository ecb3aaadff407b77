"""A whole run with clips: files beside the drafts, nothing made twice, nothing half."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import filmed
import pytest
from projects import ACME, PLUGIN, acme_convert, codes_of, pack_named, tree_of, write_tree

from converter import clip_cutting, ffmpeg, settings, unit_clips
from converter.pipeline import Outcome, convert
from exporters import clip_captions

pytestmark = pytest.mark.usefixtures("acme")

CAPTIONS = """WEBVTT

00:00:02.000 --> 00:00:04.000
<v Anna>Lock the switch first.

00:00:06.000 --> 00:00:09.000
<v Anna>Then hang your tag on it.
"""
WANTED = '[pack]\nclips = "video"\n'


@pytest.fixture
def session(tmp_path: Path, absent: Callable[[str], NoReturn]) -> Path:
    """A folder with a session: its recording and its captions."""
    if not ffmpeg.find():
        absent("ffmpeg")
    folder = write_tree(tmp_path / "in", {"talk.vtt": CAPTIONS})
    filmed.film(folder / "talk.mp4", 12)
    return folder


def converted(source: Path, out: Path, extra: str = WANTED) -> Outcome:
    return acme_convert(source, out, extra, ("markdown", "json"))


def test_the_clip_lies_beside_the_draft_that_links_it(session: Path, tmp_path: Path) -> None:
    outcome = converted(session, tmp_path / "out")
    files = tree_of(tmp_path / "out")
    names = [f"talk/media/unit-1--u1{ending}" for ending in (".jpg", ".mp4", ".txt", ".vtt")]
    assert [name for name in files if "/media/" in name] == names
    assert all(f"../{name.removeprefix('talk/')}".encode() in files["talk/units/unit-1--u1.md"] for name in names)
    assert b"Lock the switch first." in files["talk/media/unit-1--u1.vtt"]
    clip = json.loads(files["talk/pack.json"])["pack"]["units"][0]["clip"]
    assert clip["source"] == "talk.mp4"
    assert clip["spans"] == [{"start_ms": 1840, "end_ms": 9280}]
    assert codes_of(pack_named(outcome, "talk")) == []


def test_the_second_run_does_nothing(session: Path, tmp_path: Path) -> None:
    converted(session, tmp_path / "out")
    before = tree_of(tmp_path / "out")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(clip_cutting, "cut", lambda *_: pytest.fail("cut again"))
        outcome = converted(session, tmp_path / "out")
    assert (outcome.work.extracted, outcome.work.segmented, outcome.work.exported) == (0, 0, 0)
    assert tree_of(tmp_path / "out") == before


def test_a_change_of_how_clips_are_made_reaches_what_lies_there(session: Path, tmp_path: Path) -> None:
    converted(session, tmp_path / "out")
    captions = tmp_path / "out/talk/media/unit-1--u1.vtt"
    cut = list[Path]()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(clip_captions, "VERSION", clip_captions.VERSION + 1)
        patch.setattr(unit_clips, "clip_captions", lambda *_: "WEBVTT\n\nNOTE Other.\n")
        converted(session, tmp_path / "out")
        assert b"NOTE Other." in captions.read_bytes()
        as_before = clip_cutting.cut
        patch.setattr(clip_cutting, "VERSION", clip_cutting.VERSION + 1)
        patch.setattr(clip_cutting, "cut", lambda tool, piece, at: cut.append(piece.path) or as_before(tool, piece, at))
        converted(session, tmp_path / "out")
    assert cut == [session / "talk.mp4"]


def test_the_sound_track_of_the_settings_is_in_the_clip(session: Path, tmp_path: Path) -> None:
    tracks = filmed.two_tracks(tmp_path / "two.mkv", 12)
    (session / "talk.mp4").unlink()
    filmed.run_ffmpeg("-i", str(tracks), "-map", "0", str(session / "talk.mp4"))
    clip = tmp_path / "out/talk/media/unit-1--u1.m4a"
    for track, is_heard in ((1, False), (2, True)):
        converted(session, tmp_path / "out", f"{WANTED}[extract.recording]\ntrack = {track}\n")
        assert (filmed.loudness_of(clip) > -30) is is_heard


def test_what_the_cache_has_lost_is_made_again(session: Path, tmp_path: Path) -> None:
    converted(session, tmp_path / "out")
    before = tree_of(tmp_path / "out")
    clip = tmp_path / "out/talk/media/unit-1--u1.mp4"
    wanted = clip.read_bytes()
    clip.unlink()
    contents = tmp_path / "out/.unitsmith/cache/contents"
    for path in [path for path in contents.rglob("*") if path.is_file() and path.read_bytes() == wanted]:
        path.unlink()
    converted(session, tmp_path / "out")
    assert tree_of(tmp_path / "out") == before


def test_clips_go_when_they_are_not_wanted_any_more(session: Path, tmp_path: Path) -> None:
    converted(session, tmp_path / "never", "")
    converted(session, tmp_path / "out")
    converted(session, tmp_path / "out", "")
    assert tree_of(tmp_path / "out") == tree_of(tmp_path / "never")
    assert b"ecording of this unit" not in tree_of(tmp_path / "out")["talk/units/unit-1--u1.md"]


def test_captions_without_their_recording(tmp_path: Path) -> None:
    source = write_tree(tmp_path / "in", {"talk.vtt": CAPTIONS, "other.txt": "Face the ladder."})
    for _ in range(2):
        outcome = converted(source, tmp_path / "out")
        assert codes_of(pack_named(outcome, "talk")) == ["C166"]
        assert codes_of(pack_named(outcome, "other")) == [], "nothing was said in it"


def test_names_that_are_taken_out_of_the_drafts_are_in_no_caption(session: Path, tmp_path: Path) -> None:
    talk = CAPTIONS + "\n00:00:09.500 --> 00:00:11.000\n<v Ben Ode>Thank you, Anna. Ben Ode here.\n"
    write_tree(session, {"talk.vtt": talk})
    chosen = settings.parse(
        WANTED + '[segment]\nanonymise = true\ntrainers = ["Anna"]\n', "unitsmith.toml", ("markdown",)
    )
    outcome = convert([session], tmp_path / "out", chosen)
    clips = {name: data.decode() for name, data in tree_of(tmp_path / "out").items() if name.endswith((".vtt", ".txt"))}
    assert len(clips) == 2
    assert "Anna" in "".join(clips.values())
    assert "Ben" not in "".join(clips.values())
    assert "C178" in codes_of(pack_named(outcome, "talk"))


def test_a_recording_that_cannot_be_read(session: Path, tmp_path: Path) -> None:
    (session / "talk.mp4").write_bytes(b"nothing of the kind")
    outcome = converted(session, tmp_path / "out")
    assert codes_of(pack_named(outcome, "talk")) == ["C170"]
    assert "talk/units/unit-1--u1.md" in tree_of(tmp_path / "out")
    filmed.film(session / "talk.mp4", 12)
    converted(session, tmp_path / "out")
    assert "talk/media/unit-1--u1.mp4" in tree_of(tmp_path / "out")


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_run_that_is_killed_while_it_cuts_leaves_a_whole_state(session: Path, tmp_path: Path) -> None:
    filmed.film(session / "talk.mp4", 300, rate="1", size="640x360")
    write_tree(session, {"talk.vtt": CAPTIONS.replace("00:00:09", "00:04:50")})
    write_tree(tmp_path, {"unitsmith.toml": ACME + WANTED})
    code = f"import sys; sys.path[:0] = {[str(PLUGIN), *sys.path]!r}; from converter.cli import main; main()"
    words = ["convert", str(session), "-o", str(tmp_path / "out"), "--to", "markdown"]
    command = [sys.executable, "-c", code, *words, "--settings", str(tmp_path / "unitsmith.toml")]
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    with subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, "TMPDIR": str(scratch)}
    ) as run:
        deadline = time.monotonic() + 120
        while not [path for path in scratch.rglob("clip.mp4") if path.stat().st_size]:
            assert run.poll() is None
            assert time.monotonic() < deadline
            time.sleep(0.02)
        run.send_signal(signal.SIGKILL)
    assert [name for name in tree_of(tmp_path / "out") if "talk/" in name] == [], "nothing half lies there"
    write_tree(session, {"talk.vtt": CAPTIONS})
    filmed.film(session / "talk.mp4", 12)
    for out in ("out", "whole"):
        converted(session, tmp_path / out)
    assert tree_of(tmp_path / "out") == tree_of(tmp_path / "whole")
