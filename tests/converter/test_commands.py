"""What the commands do, and the exit codes they give."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import NoReturn

import pytest
from projects import ACME, tree_of, write_tree
from tiny_whisper import FOLDER

from converter import commands
from converter.terminal import Terminal

pytestmark = pytest.mark.usefixtures("acme")


@pytest.fixture
def terminal() -> Terminal:
    return Terminal()


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with settings, sources below `in`."""
    monkeypatch.chdir(write_tree(tmp_path, {"unitsmith.toml": ACME, "in/a.acme": "one"}))
    return tmp_path


def convert(terminal: Terminal, to: str | None = "acme-outline", settings_file: Path | None = None) -> int:
    return commands.convert(terminal, [Path("in")], Path("out"), to, settings_file)


def test_done(here: Path, terminal: Terminal, capsys: pytest.CaptureFixture[str]) -> None:
    assert convert(terminal) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert "1 source: 1 converted.\n1 pack, 1 unit, 0 questions, about 2 minutes.\n" in err
    assert "1 extracted, 0 from cache" in err
    assert str(Path("out/summary.md")) in err
    assert "a/outline.txt" in tree_of(here / "out")


def test_json_is_the_report_and_nothing_else(
    here: Path, terminal: Terminal, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    terminal.as_json = True
    assert convert(terminal) == 0
    out, _ = capfdbinary.readouterr()
    assert out == (here / "out/report.json").read_bytes()


def test_some_sources_failed(here: Path, terminal: Terminal, capsys: pytest.CaptureFixture[str]) -> None:
    write_tree(here, {"in/b.acme": "!fail"})
    terminal.quiet = True
    assert convert(terminal) == 3
    assert capsys.readouterr().err == "b.acme: the file says nothing [X903]\n    Write something.\n"


@pytest.mark.usefixtures("here")
def test_settings_that_cannot_be_used(terminal: Terminal, capsys: pytest.CaptureFixture[str]) -> None:
    write_tree(Path(), {"other.toml": '[pack]\ntitel = ""\n[segmnet]\n'})
    assert convert(terminal, "markdwon", Path("other.toml")) == 2
    err = capsys.readouterr().err
    assert "other.toml: pack.titel: there is no such setting [C203]\n    Did you mean 'title'?" in err
    assert "segmnet" in err
    assert "Did you mean 'markdown'?" in err
    assert not Path("out").exists(), "nothing is begun with settings that cannot be used"


@pytest.mark.usefixtures("here")
def test_a_disk_that_refuses(terminal: Terminal, capsys: pytest.CaptureFixture[str]) -> None:
    write_tree(Path(), {"out": "a file in the way"})
    assert convert(terminal) == 1
    assert "cannot be written" in capsys.readouterr().err


@pytest.mark.usefixtures("here")
def test_a_mistake_of_ours_gives_lines_to_paste(
    terminal: Terminal, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("converter.pipeline.plan", None)
    assert convert(terminal) == 1
    err = capsys.readouterr().err
    assert "TypeError" in err
    assert "converter/pipeline.py" in err
    assert "Please send" in err


def test_settings_given_replace_those_of_the_folder(
    here: Path, terminal: Terminal, capsys: pytest.CaptureFixture[str]
) -> None:
    write_tree(here, {"unitsmith.toml": "broken [", "good.toml": ACME})
    assert convert(terminal) == 2
    assert "C201" in capsys.readouterr().err
    assert convert(terminal, settings_file=Path("good.toml")) == 0


@pytest.mark.usefixtures("here")
def test_inspect(terminal: Terminal, capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.inspect(terminal, [Path("in/a.acme")], None) == 0
    assert capsys.readouterr().out.startswith("a.acme: acme-lines, 1 section, 1 block\n")
    terminal.as_json = True
    assert commands.inspect(terminal, [Path("in/gone.acme")], None) == 3
    assert json.loads(capsys.readouterr().out)["sources"][0]["status"] == "failed"


@pytest.mark.usefixtures("here")
def test_formats(terminal: Terminal, capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.formats(terminal, None) == 0
    assert "allowed" in capsys.readouterr().out
    terminal.as_json = True
    assert commands.formats(terminal, None) == 0
    states = {one["name"]: one["state"] for one in json.loads(capsys.readouterr().out)["formats"]}
    assert states["acme-lines"] == "allowed"
    assert commands.schema(terminal, "json") == 0
    assert "Pack" in json.loads(capsys.readouterr().out)["$defs"]
    assert commands.schema(terminal, "document") == 0
    assert "Document" in json.loads(capsys.readouterr().out)["$defs"]


@pytest.mark.usefixtures("here")
def test_doctor(terminal: Terminal, capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.examine(terminal, None) == 0
    assert "lxml" in capsys.readouterr().out
    terminal.as_json = True
    assert commands.examine(terminal, None) == 0
    assert json.loads(capsys.readouterr().out)["schema"] == 1
    assert commands.examine(terminal, "no-such-model") == 1
    assert "[C132]" in capsys.readouterr().err


def test_a_transcription_as_json(here: Path, terminal: Terminal, capsys: pytest.CaptureFixture[str]) -> None:
    write_tree(here, {"talks/b.mp4": "x", "talks/b.vtt": "WEBVTT\n"})
    shutil.copy(FOLDER / "session.m4a", here / "talks" / "a.mp4")
    terminal.as_json = terminal.quiet = True
    assert commands.transcribe(terminal, [Path("talks")], "no-such-model", None) == 3
    out, err = capsys.readouterr()
    found = json.loads(out)
    assert found["schema"] == 1
    assert [(one["name"], one["fate"]) for one in found["recordings"]] == [("a.mp4", "failed"), ("b.mp4", "kept")]
    assert "no-such-model" in err
    assert "C133" not in err


@pytest.mark.parametrize("allowed", [False, True])
@pytest.mark.parametrize("command", ["convert", "transcribe"])
def test_nothing_is_fetched_unless_it_is_allowed(
    command: str,
    allowed: bool,
    here: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    absent: Callable[[str], NoReturn],
) -> None:
    if allowed and find_spec("whisper") is None:
        absent("unitsmith[recordings]")
    monkeypatch.setenv("XDG_CACHE_HOME", str(here / "cache"))
    # Where the checkpoint should be lies a folder: an attempt to fetch it fails, and that shows.
    write_tree(here, {"talks/notes.txt": "Prose.", "cache/whisper/base.en.pt/in the way": ""})
    shutil.copy(FOLDER / "session.m4a", here / "talks" / "a.mp4")
    terminal = Terminal()
    terminal.may_download = allowed
    if command == "convert":
        assert commands.convert(terminal, [Path("talks")], Path("out"), "acme-outline", None) == 3
    else:
        assert commands.transcribe(terminal, [Path("talks")], None, None) == 3
    said = capsys.readouterr().err
    assert ("C131" in said) is not allowed
    assert ("X334" in said) is allowed
