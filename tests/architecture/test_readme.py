"""The README does what it says: every command in it runs, its settings are valid, its first block comes early."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w*)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
LINES = [
    line.removeprefix("$ ").partition("  #")[0]
    for kind, body in BLOCKS
    if kind in ("sh", "console")
    for line in body.splitlines()
    if line.removeprefix("$ ").startswith(("unitsmith", "make"))
]
SETTINGS = [body for kind, body in BLOCKS if kind == "toml"]
COMMANDS = [line for line in LINES if line.startswith("unitsmith")]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with the files that the README speaks of."""
    samples = ROOT / "samples"
    shutil.copytree(samples, tmp_path / "samples", ignore=shutil.ignore_patterns("*.m4a", "make"))
    shutil.copytree(samples / "phishing-session", tmp_path / "a-whole-folder", ignore=shutil.ignore_patterns("*.m4a"))
    shutil.copytree(samples / "incident-process", tmp_path / "training")
    shutil.copy(samples / "ladder-safety" / "ladder-safety.pptx", tmp_path / "slides.pptx")
    shutil.copy(samples / "expense-claims" / "expense-claims.docx", tmp_path / "policy.docx")
    shutil.copy(samples / "ladder-safety" / "ladder-safety.pdf", tmp_path / "handout.pdf")
    shutil.copy(samples / "phishing-session" / "phishing-session.vtt", tmp_path / "session.vtt")
    shutil.copy(samples / "phishing-session" / "phishing-session.m4a", tmp_path / "session.mp4")
    shutil.copy(samples / "phishing-session" / "phishing-session.pptx", tmp_path / "deck.pptx")
    shutil.copytree(samples / "phishing-session", tmp_path / "sessions")
    return tmp_path


def test_the_first_block_comes_early() -> None:
    assert README[: README.index("```")].count("\n") < 30


def test_the_commands_are_found() -> None:
    assert len(COMMANDS) >= 5


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_runs(command: str, desk: Path) -> None:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["sh", "-c", command], cwd=desk, env={**os.environ, "PATH": path}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("place", range(1, len(SETTINGS)))
def test_further_settings_are_valid(place: int, desk: Path) -> None:
    (desk / "unitsmith.toml").write_text(SETTINGS[place], encoding="utf-8")
    shown = subprocess.run(
        [sys.executable, "-m", "converter", "inspect", "deck.pptx"],
        cwd=desk,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert shown.returncode == 0, shown.stderr


def test_the_settings_are_valid(desk: Path) -> None:
    (desk / "unitsmith.toml").write_text(SETTINGS[0], encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "converter", "convert", "slides.pptx", "-o", "out"],
        cwd=desk,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Working safely on ladders" in (desk / "out" / "slides" / "index.md").read_text(encoding="utf-8")
    assert (desk / "out" / "slides" / "slides.xapi.zip").is_file()


def test_ci_runs_the_commands_of_the_readme() -> None:
    wanted = {line.strip() for line in LINES if line.startswith("make")}
    assert wanted == {"make demo", "make test"}
    ci = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert "make demo" in ci
    assert "make check" in ci
    assert re.search(r"^check:.*\n(?:\t.*\n)*?\t\$\(BIN\)/pytest", makefile, re.MULTILINE)


def test_every_file_that_is_linked_exists() -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", README):
        assert (ROOT / target).exists(), target
