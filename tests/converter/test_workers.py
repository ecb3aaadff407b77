"""Children: they serve, they die, they are replaced, and nothing of them stays."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest
from processes import children_of, still_running
from projects import PLUGIN, acme_settings, write_tree

from converter import formats
from converter.formats import Floor
from converter.job import Conversion, Done, Job, Refused
from converter.limits import Allowance
from converter.store import Store
from converter.workers import Cause, Crew, Death, StoppedError
from extractors.model import Document, text_of

pytestmark = pytest.mark.usefixtures("acme")


def job_for(folder: Path, content: str, seconds: int = 60, patience: int | None = 60, memory_mb: int = 500) -> Job:
    path = write_tree(folder, {"a.acme": content}) / "a.acme"
    entry = formats.find(acme_settings().formats, Floor.EXTRACT, "acme-lines")
    assert entry
    bounds = Allowance(memory_mb, seconds)
    place = str(folder / "store")
    return Job("a.acme", str(path), len(content), "ab", entry, "{}", place, "", bounds, patience)


def said(folder: Path, outcome: object) -> list[str]:
    assert isinstance(outcome, Done), outcome
    document = Store(folder / "store").value(Document, outcome.receipt.document)
    return [text_of(block) for block in document.blocks]


def test_one_child_serves_many_jobs(tmp_path: Path, crew: Crew) -> None:
    before = children_of(os.getpid())
    for word in ("one", "two", "three"):
        assert said(tmp_path, crew.ask(job_for(tmp_path, word)).outcome) == [word]
    assert len(children_of(os.getpid()) - before) == 1


def test_a_refusal_leaves_the_child_alive(tmp_path: Path, crew: Crew) -> None:
    outcome = crew.ask(job_for(tmp_path, "!fail")).outcome
    assert isinstance(outcome, Refused)
    assert outcome.diagnostic.code == "X903"
    assert said(tmp_path, crew.ask(job_for(tmp_path, "one")).outcome) == ["one"]


@pytest.mark.parametrize(
    ("content", "cause"),
    [("!kill", Cause.ENDED), ("!exit", Cause.ENDED), ("!eat", Cause.MEMORY), ("!spin", Cause.TIME)],
)
def test_every_death_has_its_cause_and_the_next_job_its_child(
    tmp_path: Path, crew: Crew, content: str, cause: Cause
) -> None:
    # To fill memory may take a busy machine a second of computing, too.
    verdict = crew.ask(job_for(tmp_path, content, seconds=1 if cause is Cause.TIME else 60))
    assert isinstance(verdict.outcome, Death)
    assert verdict.outcome.cause is cause
    assert verdict.before
    assert said(tmp_path, crew.ask(job_for(tmp_path, "one")).outcome) == ["one"]


def test_the_clock_ends_what_does_nothing_at_all(tmp_path: Path, crew: Crew) -> None:
    verdict = crew.ask(job_for(tmp_path, "!sleep", patience=1))
    assert isinstance(verdict.outcome, Death)
    assert verdict.outcome.cause is Cause.TIME


def test_programs_that_a_child_has_started_end_with_it(tmp_path: Path, crew: Crew) -> None:
    """A LibreOffice that hangs, played by a script."""
    program = write_tree(tmp_path, {"office": f"#!/bin/sh\necho $$ > {tmp_path}/pid\nsleep 3600\n"}) / "office"
    program.chmod(0o755)
    job = replace(
        job_for(tmp_path, "one", patience=1),
        conversion=Conversion(str(program), ".ppt", "pptx"),
        scratch=str(crew.scratch()),
    )
    verdict = crew.ask(job)
    assert isinstance(verdict.outcome, Death)
    assert verdict.outcome.cause is Cause.TIME
    assert not still_running([int((tmp_path / "pid").read_text())])


def test_without_limits_a_job_may_take_what_it_takes(tmp_path: Path, crew: Crew) -> None:
    job = job_for(tmp_path, "one", patience=None)
    assert said(tmp_path, crew.ask(job).outcome) == ["one"]


def test_what_a_library_prints_disturbs_nobody(
    tmp_path: Path, crew: Crew, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert said(tmp_path, crew.ask(job_for(tmp_path, "!print\none")).outcome) == ["one"]
    assert capfdbinary.readouterr() == (b"", b"")


def test_names_that_are_no_text(tmp_path: Path, crew: Crew) -> None:
    folder = tmp_path / os.fsdecode(b"caf\xe9")
    assert said(folder, crew.ask(job_for(folder, "one")).outcome) == ["one"]


def test_nothing_is_left_when_a_crew_ends(tmp_path: Path) -> None:
    before = children_of(os.getpid())
    with Crew() as crew:
        crew.ask(job_for(tmp_path, "one"))
        scratch = crew.scratch()
        started = children_of(os.getpid()) - before
        assert started
        assert scratch.is_dir()
    assert not scratch.exists()
    assert not still_running(started)
    with pytest.raises(StoppedError):
        crew.ask(job_for(tmp_path, "one"))


def test_closing_ends_what_is_being_read(tmp_path: Path) -> None:
    crew = Crew()
    seen: list[BaseException] = []

    def wait() -> None:
        try:
            crew.ask(job_for(tmp_path, "!sleep", patience=None))
        except StoppedError as error:
            seen.append(error)

    before = children_of(os.getpid())
    thread = threading.Thread(target=wait)
    thread.start()
    while not children_of(os.getpid()) - before:
        time.sleep(0.01)
    crew.close()
    thread.join()
    assert len(seen) == 1


def test_children_end_with_a_parent_that_is_killed(tmp_path: Path) -> None:
    write_tree(tmp_path, {"in/a.acme": "!spin", "unitsmith.toml": '[plugins]\nallow = ["acme-captivate"]\n'})
    command = [sys.executable, "-m", "converter", "convert", "in", "-o", "out", "--to", "json"]
    parent = subprocess.Popen(command, cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(PLUGIN)})
    while not (found := children_of(parent.pid)):
        assert parent.poll() is None
    parent.kill()
    parent.wait()
    assert not still_running(found)
