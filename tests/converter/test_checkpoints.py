"""Checkpoints are found where whisper keeps them or where a path says; nothing is loaded or fetched on the way."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import NoReturn

import pytest

from converter.checkpoints import NAMES, Missing, cache_of, find_checkpoint, get_checkpoint
from extractors.diagnostics import MaterialError
from extractors.source import Checkpoint


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    folder = tmp_path / "home" / ".cache" / "whisper"
    folder.mkdir(parents=True)
    return folder


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


def test_whispers_own_folder_is_known(home: Path, cache: Path, tmp_path: Path) -> None:
    assert cache_of(home, "") == cache
    assert cache_of(home, str(tmp_path / "xdg")) == tmp_path / "xdg" / "whisper"


@pytest.mark.parametrize(
    ("name", "file"), [("base.en", "base.en.pt"), ("turbo", "large-v3-turbo.pt"), ("large", "large-v3.pt")]
)
def test_names_are_found_in_the_folder(name: str, file: str, cache: Path, home: Path) -> None:
    (cache / file).write_bytes(b"weights")
    assert find_checkpoint(name, cache, home) == Checkpoint(
        name, str(cache / file), hashlib.sha256(b"weights").hexdigest()
    )


def test_names_are_those_of_whisper(absent: Callable[[str], NoReturn]) -> None:
    if find_spec("whisper") is None:
        absent("openai-whisper")
    whisper = import_module("whisper")
    assert sorted(NAMES) == sorted(whisper.available_models())


@pytest.mark.parametrize("given", ["{home}/models/ours.pt", "~/models/ours.pt"])
def test_a_path_is_taken_as_it_is(given: str, cache: Path, home: Path) -> None:
    (home / "models").mkdir()
    (home / "models" / "ours.pt").write_bytes(b"w")
    found = find_checkpoint(given.format(home=home), cache, home)
    assert isinstance(found, Checkpoint)
    assert (found.name, found.path) == ("ours", str(home / "models" / "ours.pt"))


def test_a_missing_name_says_where_it_was_looked_for_and_what_to_do(cache: Path, home: Path) -> None:
    found = find_checkpoint("small", cache, home)
    assert found == Missing("small", ("~/.cache/whisper/small.pt",))
    diagnostic = found.diagnostic("week 1.mp4")
    assert (diagnostic.code, diagnostic.source) == ("C131", "week 1.mp4")
    assert "~/.cache/whisper/small.pt" in diagnostic.message
    assert "unitsmith doctor --get-model small" in diagnostic.hint


@pytest.mark.parametrize("model", ["basic", "models/none.pt", "", "base.en.pt"])
def test_something_that_is_neither_name_nor_file_is_explained(model: str, cache: Path, home: Path) -> None:
    (cache / "base.en.pt").write_bytes(b"w")
    found = find_checkpoint(model, cache, home)
    assert isinstance(found, Missing)
    diagnostic = found.diagnostic("a.mp4")
    assert diagnostic.code == "C132"
    assert "base.en" in diagnostic.hint


def test_a_folder_is_no_checkpoint(cache: Path, home: Path) -> None:
    (cache / "tiny.pt").mkdir()
    assert isinstance(find_checkpoint("tiny", cache, home), Missing)


def test_looking_does_not_load_whisper() -> None:
    code = (
        "import sys; from pathlib import Path; from converter.checkpoints import find_checkpoint; "
        "find_checkpoint('base', Path('x'), Path('y')); "
        "print([name for name in ('whisper', 'torch', 'av') if name in sys.modules])"
    )
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=root, check=True)
    assert done.stdout.strip() == "[]"


def test_only_whispers_own_checkpoints_are_fetched(cache: Path, home: Path) -> None:
    assert get_checkpoint("https://example.org/x.pt", cache, home) == Missing("https://example.org/x.pt", ())


def test_a_failed_fetch_is_reported(cache: Path, home: Path) -> None:
    (cache / "tiny.pt").mkdir()
    with pytest.raises(MaterialError) as caught:
        get_checkpoint("tiny", cache, home)
    assert caught.value.diagnostic.code == ("X334" if find_spec("whisper") else "X321")
