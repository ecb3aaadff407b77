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
from projects import write_tree

from converter.checkpoints import (
    FASTER,
    NAMES,
    Missing,
    Wanted,
    cache_of,
    checkpoints_in,
    find_checkpoint,
    get_checkpoint,
)
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
    assert find_checkpoint(Wanted(name), cache, home) == Checkpoint(
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
    found = find_checkpoint(Wanted(given.format(home=home)), cache, home)
    assert isinstance(found, Checkpoint)
    assert (found.name, found.path) == ("ours", str(home / "models" / "ours.pt"))


def test_a_missing_name_says_where_it_was_looked_for_and_what_to_do(cache: Path, home: Path) -> None:
    found = find_checkpoint(Wanted("small"), cache, home)
    assert found == Missing("small", ("~/.cache/whisper/small.pt",))
    diagnostic = found.diagnostic("week 1.mp4")
    assert (diagnostic.code, diagnostic.source) == ("C131", "week 1.mp4")
    assert "~/.cache/whisper/small.pt" in diagnostic.message
    assert "unitsmith doctor --get-model small" in diagnostic.hint
    assert all(platform in diagnostic.hint for platform in ("Zoom", "Teams", "Webex", "Meet"))


@pytest.mark.parametrize("model", ["basic", "models/none.pt", "", "base.en.pt"])
def test_something_that_is_neither_name_nor_file_is_explained(model: str, cache: Path, home: Path) -> None:
    (cache / "base.en.pt").write_bytes(b"w")
    found = find_checkpoint(Wanted(model), cache, home)
    assert isinstance(found, Missing)
    diagnostic = found.diagnostic("a.mp4")
    assert diagnostic.code == "C132"
    assert "base.en" in diagnostic.hint


def test_a_folder_is_no_checkpoint(cache: Path, home: Path) -> None:
    (cache / "tiny.pt").mkdir()
    assert isinstance(find_checkpoint(Wanted("tiny"), cache, home), Missing)


def test_looking_does_not_load_whisper() -> None:
    code = (
        "import sys; from pathlib import Path; from converter.checkpoints import Wanted, find_checkpoint; "
        "find_checkpoint(Wanted('base'), Path('x'), Path('y')); "
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


def test_a_folder_of_ones_own_is_looked_into_first(cache: Path, home: Path) -> None:
    write_tree(
        home, {"models/base.en.pt": "ours", ".cache/whisper/base.en.pt": "theirs", ".cache/whisper/tiny.pt": "t"}
    )
    ours = find_checkpoint(Wanted("base.en", "~/models"), cache, home)
    assert isinstance(ours, Checkpoint)
    assert ours.path == str(home / "models" / "base.en.pt")
    elsewhere = find_checkpoint(Wanted("tiny", str(home / "models")), cache, home)
    assert isinstance(elsewhere, Checkpoint)
    assert elsewhere.path == str(cache / "tiny.pt")
    missing = find_checkpoint(Wanted("small", "~/models"), cache, home)
    assert missing == Missing("small", ("~/models/small.pt", "~/.cache/whisper/small.pt"))


def test_checkpoints_of_the_other_engine_are_folders(cache: Path, home: Path) -> None:
    write_tree(home, {"models/faster-whisper-small/model.bin": "w", "models/faster-whisper-small/config.json": "{}"})
    by_name = find_checkpoint(Wanted("small", "~/models", FASTER), cache, home)
    by_path = find_checkpoint(Wanted("~/models/faster-whisper-small", "", FASTER), cache, home)
    assert isinstance(by_name, Checkpoint)
    assert isinstance(by_path, Checkpoint)
    assert (by_name.name, by_path.name) == ("small", "faster-whisper-small")
    assert by_name.path == by_path.path == str(home / "models" / "faster-whisper-small")
    write_tree(home, {"models/faster-whisper-small/config.json": "{ }"})
    changed = find_checkpoint(Wanted("small", "~/models", FASTER), cache, home)
    assert isinstance(changed, Checkpoint)
    assert changed.digest != by_name.digest == by_path.digest


def test_a_missing_folder_of_the_other_engine_is_explained(cache: Path, home: Path) -> None:
    found = find_checkpoint(Wanted("small", "~/models", FASTER), cache, home)
    assert isinstance(found, Missing)
    diagnostic = found.diagnostic("a.mp4")
    assert diagnostic.code == "C139"
    assert "~/models/faster-whisper-small" in diagnostic.message
    assert "--get-model" not in diagnostic.hint


def test_what_lies_in_a_folder_is_listed(home: Path) -> None:
    write_tree(home, {"m/b.pt": "w", "m/a/model.bin": "w", "m/c/readme": "", "m/d.txt": ""})
    assert checkpoints_in(home / "m") == ("a", "b.pt")
    assert checkpoints_in(home / "gone") == ()
