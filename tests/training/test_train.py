"""The pipeline in the repository is the one that its configuration makes."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from segmenters import embedded
from training.english import train
from training.english.train import HERE, HOME, INGREDIENTS, ingredients_digest


def test_it_was_trained_with_the_present_configuration() -> None:
    meta = json.loads((HOME / "meta.json").read_text(encoding="utf-8"))
    assert meta["ingredients"] == ingredients_digest(), "something it is made from has changed: run `make pipeline`"


def test_it_is_saved_where_the_program_looks() -> None:
    assert embedded.folder() == HOME


def test_every_file_it_is_made_from_counts() -> None:
    files = {path.name for path in HERE.iterdir() if path.suffix in (".py", ".cfg", ".txt", ".sha256")}
    assert files - set(INGREDIENTS) == {"__init__.py", "train.py"}


@pytest.mark.parametrize("name", INGREDIENTS)
def test_a_change_in_any_of_them_is_seen(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = ingredients_digest()
    shutil.copytree(HERE, tmp_path / "english")
    monkeypatch.setattr(train, "HERE", tmp_path / "english")
    assert ingredients_digest() == before
    with (tmp_path / "english" / name).open("a", encoding="utf-8") as file:
        file.write("# more\n")
    assert ingredients_digest() != before


def test_nothing_is_done_twice(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["train", "no-such-folder"])
    train.main()
    assert "up to date" in capsys.readouterr().out


def test_another_treebank_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["train", str(tmp_path)])
    monkeypatch.setattr(train, "ingredients_digest", lambda: "changed")
    for split in ("train", "dev", "test"):
        (tmp_path / f"ewt-{split}.conllu").write_text("1\tGo\n", encoding="utf-8")
    with pytest.raises(SystemExit, match="is not the file"):
        train.main()
