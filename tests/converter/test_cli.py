"""The command line as a process: help, misuse, interruption, streams that are closed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from processes import children_of, still_running
from projects import ACME, PLUGIN, tree_of, write_tree

from converter import __version__, settings
from converter.cli import run, unitsmith

COMMAND = [sys.executable, "-m", "converter"]


def start(folder: Path, *arguments: str, **streams: int) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "PYTHONPATH": str(PLUGIN), "PYTHONUNBUFFERED": "1"}
    return subprocess.Popen([*COMMAND, *arguments], cwd=folder, env=environment, **streams)


@pytest.fixture
def here(tmp_path: Path) -> Path:
    return write_tree(tmp_path, {"unitsmith.toml": ACME, "in/a.acme": "one"})


@pytest.mark.parametrize("name", sorted(unitsmith.commands))
def test_each_help_begins_with_an_example_that_names_the_command(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([name, "--help"]) == 0
    lines = [line.strip() for line in capsys.readouterr().out.splitlines() if line.strip()]
    assert lines[1].startswith(f"Example: unitsmith {name}")
    assert all(len(line) <= 80 for line in lines)


def test_the_help_of_the_whole(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["-h"]) == 0
    text = capsys.readouterr().out
    assert "Example: unitsmith convert" in text
    assert "Exit codes: 0 done" in text
    for name in unitsmith.commands:
        assert f"\n  {name} " in text


def test_the_default_formats_are_those_of_the_settings(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["convert", "--help"]) == 0
    assert ",".join(settings.DEFAULT_EXPORTS) in capsys.readouterr().out


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"]) == 0
    assert capsys.readouterr().out == f"unitsmith, version {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["convret"], "convert"),
        (["convert", "in"], "-o"),
        (["convert", "-o", "out"], "SRC"),
        (["formats", "--schema", "yaml"], "json"),
        (["convert", "in", "-o", "unitsmith.toml"], "unitsmith.toml"),
    ],
)
def test_misuse_is_told_with_2(
    here: Path, arguments: list[str], words: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(here)
    assert run(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert words in err


def test_options_reach_the_command(here: Path) -> None:
    process = start(here, "convert", "in", "-o", "out", "--to", "acme-outline", "--json", "-v", stdout=-1, stderr=-1)
    out, err = process.communicate()
    assert process.returncode == 0, err
    assert out == (here / "out/report.json").read_bytes()
    assert b"1 extracted" in err
    assert sorted(tree_of(here / "out")) == ["a/outline.txt", "a/units/unit-1.txt", "report.json", "summary.md"]


def test_an_interruption_gives_130_and_leaves_whole_files(here: Path) -> None:
    write_tree(here, {f"in/{number}.acme": "text" for number in range(500)})
    process = start(here, "convert", "in", "-o", "out", "--to", "acme-outline", stdout=-1, stderr=-1)
    while not (here / "out" / "100").exists():
        assert process.poll() is None, process.communicate()
    process.send_signal(signal.SIGINT)
    _, err = process.communicate()
    assert process.returncode == 130, err
    assert b"goes on from here" in err
    assert b"Traceback" not in err
    again = start(here, "convert", "in", "-o", "out", "--to", "acme-outline", stdout=-1, stderr=-1)
    _, err = again.communicate()
    assert again.returncode == 0, err
    assert b"C402" not in err, "half-done work of ours is not taken for an edit"
    assert not list((here / "out").rglob("*.new.*"))
    assert not list((here / "out").rglob("*.tmp"))


@pytest.mark.parametrize("command", [["convert", "in", "-o", "out", "--to", "acme-outline"], ["inspect", "in"]])
def test_an_interruption_ends_what_is_being_read(here: Path, command: list[str]) -> None:
    """As a terminal does it: every process of the group gets the signal."""
    write_tree(here, {"in/b.acme": "!sleep", "in/c.acme": "!spin"})
    environment = {**os.environ, "PYTHONPATH": str(PLUGIN)}
    process = subprocess.Popen(
        [*COMMAND, *command], cwd=here, env=environment, stdout=-1, stderr=-1, start_new_session=True
    )
    while len(found := children_of(process.pid)) < 2:
        assert process.poll() is None, process.communicate()
    os.killpg(process.pid, signal.SIGINT)
    _, err = process.communicate()
    assert process.returncode == 130, err
    assert b"Traceback" not in err
    assert b"goes on from here" in err
    assert not still_running(found)
    assert not list(here.rglob("crash-*"))


def test_a_reader_that_goes_away_gets_no_traceback(here: Path) -> None:
    write_tree(here, {"in/a.acme": "a long line\n" * 20000})
    process = start(here, "inspect", "in", stdout=-1, stderr=-1)
    assert process.stdout
    process.stdout.read(10)
    process.stdout.close()
    assert process.stderr
    err = process.stderr.read()
    process.stderr.close()
    process.wait()
    assert b"Traceback" not in err
    assert b"mistake" not in err
    assert b"Exception ignored" not in err


@pytest.mark.parametrize("closing", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_streams_do_not_matter(here: Path, closing: str) -> None:
    line = f"{' '.join(COMMAND)} convert in -o out --to acme-outline --json {closing}"
    done = subprocess.run(
        ["/bin/sh", "-c", line],
        cwd=here,
        env={**os.environ, "PYTHONPATH": str(PLUGIN)},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert (here / "out/report.json").is_file()


def test_a_terminal_that_knows_only_ascii(here: Path) -> None:
    write_tree(here, {"in/安全.acme": "安全第一", "in/bad.acme": "!fail"})
    environment = {
        **os.environ,
        "PYTHONPATH": str(PLUGIN),
        "LC_ALL": "C",
        "PYTHONIOENCODING": "ascii",
        "PYTHONUTF8": "0",
    }
    for arguments in (["inspect", "in"], ["convert", "in", "-o", "out", "--to", "acme-outline", "-v"]):
        done = subprocess.run([*COMMAND, *arguments], cwd=here, env=environment, capture_output=True, check=False)
        assert done.returncode == 3, done.stderr
        assert b"Traceback" not in done.stderr
