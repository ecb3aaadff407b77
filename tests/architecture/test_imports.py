"""What is light stays light: help, and a run that finds everything done, open no heavy library."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from model_server import saying, serving
from projects import write_tree

HEAVY = ("pptx", "pypdf", "spacy", "torch", "whisper", "lxml", "jinja2", "numpy", "av", "webvtt")

PROGRAM = """
import json, sys
from converter.cli import run
code = run(json.loads(sys.argv[1]))
print(json.dumps([code, sorted(name for name in json.loads(sys.argv[2]) if name in sys.modules)]), file=sys.stderr)
"""

CAPTIONS = """WEBVTT

00:00:01.000 --> 00:00:30.000
<v Ann>Check the stiles of the ladder for cracks before you climb. Report any damage to your supervisor.
"""


def loaded_by(folder: Path, *arguments: str) -> tuple[int, list[str]]:
    """Run a command in a process of its own and return its exit code and which heavy libraries it loaded."""
    command = [sys.executable, "-c", PROGRAM, json.dumps(arguments), json.dumps(HEAVY)]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    code, loaded = json.loads(done.stderr.splitlines()[-1])
    return code, loaded


@pytest.mark.parametrize(
    "arguments", [["--help"], ["--version"], ["convert", "--help"], ["inspect", "--help"], ["formats"]]
)
def test_light_commands_load_nothing_heavy(arguments: list[str], tmp_path: Path) -> None:
    assert loaded_by(tmp_path, *arguments) == (0, [])


def test_a_run_that_finds_everything_done_loads_nothing_heavy(tmp_path: Path) -> None:
    write_tree(tmp_path, {"in/ladder.vtt": CAPTIONS, "in/broken.pdf": "", "in/notes.txt": "Face the ladder.\n"})
    code, first = loaded_by(tmp_path, "convert", "in", "-o", "out", "-q")
    assert code == 3
    assert "spacy" in first, "the first run has to open what it needs, or this test shows nothing"
    assert loaded_by(tmp_path, "convert", "in", "-o", "out", "-q") == (3, [])


def test_a_run_with_a_language_model_whose_answers_are_kept_loads_nothing_heavy(tmp_path: Path) -> None:
    with serving(saying("No.")) as server:
        settings = f'[model]\nname = "tiny"\nurl = "{server.url}"\n'
        write_tree(tmp_path, {"in/ladder.vtt": CAPTIONS, "unitsmith.toml": settings})
        assert "spacy" in loaded_by(tmp_path, "convert", "in", "-o", "out", "-q")[1]
        assert len(server.bodies) == 2, "the model was asked, and asked again for the right form"
    assert loaded_by(tmp_path, "convert", "in", "-o", "out", "-q") == (0, [])


def test_a_source_opens_only_its_own_door(tmp_path: Path) -> None:
    write_tree(tmp_path, {"notes.txt": "Face the ladder.\n"})
    assert loaded_by(tmp_path, "inspect", "notes.txt") == (0, [])
