"""A recording whose hearing was killed: the next run goes on where it stopped, and ends with the same bytes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest
from processes import children_of, still_running
from projects import ACME, PLUGIN, tree_of, write_tree
from sounds import encode
from sources import source_of
from tiny_whisper import FOLDER, unpacked

from converter import settings
from converter.pipeline import Outcome, convert
from converter.progress import Step
from extractors import audio

pytestmark = pytest.mark.usefixtures("acme")

TIMES = 5


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory, absent: Callable[[str], None]) -> Path:
    """A folder with settings and a recording of four minutes."""
    if find_spec("whisper") is None or find_spec("av") is None:
        absent("unitsmith[recordings]")
    folder = tmp_path_factory.mktemp("project")
    model = unpacked(FOLDER / "tiny.pt.xz", folder).path
    session = source_of((FOLDER / "session.m4a").read_bytes(), "session.m4a")
    samples = np.concatenate([block.samples for block in audio.decode(session)])
    told = f'{ACME}\n[extract.recording]\nmodel = "{model}"\nlanguage = "en"\n'
    recording = encode(np.tile(samples, TIMES), "flac", "flac")
    return write_tree(folder, {"in/session.flac": recording, "unitsmith.toml": told})


def converted(project: Path, out: str, watch: Callable[[Step], None] = lambda _: None) -> Outcome:
    chosen = settings.load(project / "unitsmith.toml", ("acme-outline",))
    return convert([project / "in"], project / out, chosen, watch)


def notes(project: Path, out: str) -> dict[str, int]:
    """Return the stretches that were kept, and when each was written."""
    folder = project / out / ".unitsmith" / "cache" / "notes"
    kept = [path for path in folder.rglob("*") if path.is_file() and path.suffix != ".tmp"]
    return {path.name: path.stat().st_mtime_ns for path in kept}


def killed_when(done: Callable[[], bool], project: Path, out: str) -> None:
    """Start a run and end it with SIGKILL as soon as `done` says so."""
    command = [sys.executable, "-m", "converter", "convert", "in", "-o", out, "--to", "acme-outline", "-q"]
    run = subprocess.Popen(command, cwd=project, env={**os.environ, "PYTHONPATH": str(PLUGIN)})
    while not done() and run.poll() is None:
        time.sleep(0.005)
    assert run.poll() is None, "it ended before it could be killed"
    readers = children_of(run.pid)
    run.send_signal(signal.SIGKILL)
    run.wait()
    assert still_running(readers) == []


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL and /proc")
def test_what_was_heard_before_a_run_was_killed_is_not_heard_again(project: Path) -> None:
    told: list[Step] = []
    outcome = converted(project, "whole", told.append)
    assert [source.status.value for source in outcome.report.sources] == ["converted"]
    heard = [step.subject for step in told if "heard" in step.subject]
    stretches = notes(project, "whole")
    assert len(heard) == len(stretches) >= 8

    killed_when(lambda: len(notes(project, "out")) >= 2, project, "out")
    before = notes(project, "out")
    assert 2 <= len(before) < len(stretches)
    assert "session" not in tree_of(project / "out"), "no pack was made yet"

    again: list[Step] = []
    converted(project, "out", again.append)
    assert len([step for step in again if "heard" in step.subject]) == len(stretches) - len(before)
    after = notes(project, "out")
    assert set(after) == set(stretches)
    assert {name: after[name] for name in before} == before
    assert tree_of(project / "out") == tree_of(project / "whole")
