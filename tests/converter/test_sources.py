"""Walking files and folders: everything met has a record, nothing stops the walk."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest
from projects import write_tree

from converter.ledger import Ledger
from converter.report import Status
from converter.sources import Finds, Own, find

SUFFIXES = {".pptx": "slides", ".txt": "plain"}


def walk(*arguments: Path, out: Path | None = None, settings: Path | None = None) -> Finds:
    return find(arguments, SUFFIXES, Own(out, settings))


def names(finds: Finds) -> list[str]:
    return [file.name for file in finds.files]


def codes(finds: Finds) -> dict[str, str]:
    return {record.name: record.diagnostics[0].code for record in finds.others}


def test_folders_are_read_with_everything_below(tmp_path: Path) -> None:
    write_tree(tmp_path, {"b/deck.pptx": "", "a/c/notes.TXT": "", "top.txt": "", "b/logo.png": ""})
    finds = walk(tmp_path)
    assert names(finds) == ["a/c/notes.TXT", "b/deck.pptx", "top.txt"]
    assert codes(finds) == {"b/logo.png": "C106"}
    assert [file.format for file in finds.files] == ["plain", "slides", "plain"]


def test_names_do_not_depend_on_the_working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_tree(tmp_path, {"decks/a/x.pptx": "", "y.txt": ""})
    whole = names(walk(tmp_path / "decks", tmp_path / "y.txt"))
    monkeypatch.chdir(tmp_path / "decks")
    assert names(walk(Path(), Path("../y.txt"))) == whole == ["a/x.pptx", "y.txt"]


def test_equal_names_of_two_arguments_get_their_folders(tmp_path: Path) -> None:
    write_tree(tmp_path, {"one/x.txt": "", "two/x.txt": ""})
    assert names(walk(tmp_path / "one", tmp_path / "two")) == ["one/x.txt", "two/x.txt"]
    assert names(walk(tmp_path / "two" / "x.txt", tmp_path / "one" / "x.txt")) == ["one/x.txt", "two/x.txt"]


def test_results_that_lie_among_the_sources_are_no_sources(tmp_path: Path) -> None:
    write_tree(tmp_path, {"notes.txt": "", "notes/units/one.txt": "", "notes/mine.txt": ""})
    assert names(walk(tmp_path)) == ["notes.txt", "notes/mine.txt", "notes/units/one.txt"]
    Ledger(tmp_path / ".unitsmith").note("notes/units/one.txt", "0", "markdown")
    assert names(walk(tmp_path)) == ["notes.txt", "notes/mine.txt"]
    named = tmp_path / "notes" / "units" / "one.txt"
    assert names(walk(tmp_path, named)) == ["notes.txt", "notes/mine.txt", "one.txt"]


def test_a_file_that_lies_in_a_named_folder_is_read_once(tmp_path: Path) -> None:
    write_tree(tmp_path, {"decks/x.txt": "", "decks/y.epub": ""})
    finds = walk(tmp_path / "decks" / "x.txt", tmp_path / "decks" / "y.epub", tmp_path, tmp_path / "decks")
    assert names(finds) == ["decks/x.txt"]
    assert codes(finds) == {"decks/y.epub": "C105"}, "it was named, so it is an error"


def test_what_is_not_there_fails_alone(tmp_path: Path) -> None:
    write_tree(tmp_path, {"x.txt": ""})
    finds = walk(tmp_path / "x.txt", tmp_path / "gone.pptx", tmp_path / ("long" * 100 + ".pptx"))
    assert names(finds) == ["x.txt"]
    assert codes(finds) == {"gone.pptx": "C101", "long" * 100 + ".pptx": "C102"}
    assert {record.status for record in finds.others} == {Status.FAILED}


def test_named_files_that_cannot_be_used_are_errors(tmp_path: Path) -> None:
    write_tree(tmp_path, {"a.epub": "", "b.py": ""})
    finds = walk(tmp_path / "a.epub", tmp_path / "b.py")
    assert codes(finds) == {"a.epub": "C105", "b.py": "C107"}
    assert {record.status for record in finds.others} == {Status.FAILED}


def test_statuses_in_folders(tmp_path: Path) -> None:
    write_tree(tmp_path, {"a.epub": "", "b.py": "", "Thumbs.db": "", "unitsmith.toml": ""})
    (tmp_path / "empty").mkdir()
    finds = walk(tmp_path)
    assert codes(finds) == {
        "Thumbs.db": "C108",
        "a.epub": "C104",
        "b.py": "C106",
        "empty": "C109",
        "unitsmith.toml": "C115",
    }
    statuses = {record.name: record.status for record in finds.others}
    assert statuses.pop("a.epub") is Status.SKIPPED
    assert set(statuses.values()) == {Status.IGNORED}


def test_folders_of_programs_are_not_looked_into(tmp_path: Path) -> None:
    write_tree(tmp_path, {".git/x.txt": "", "__MACOSX/y.txt": "", "deck/z.txt": ""})
    finds = walk(tmp_path)
    assert names(finds) == ["deck/z.txt"]
    assert codes(finds) == {".git": "C110", "__MACOSX": "C110"}


def test_results_are_never_taken_for_sources(tmp_path: Path) -> None:
    write_tree(tmp_path, {"x.txt": "", "old/.unitsmith/written.json": "", "old/pack/y.txt": "", "out/z.txt": ""})
    finds = walk(tmp_path, out=tmp_path / "out")
    assert names(finds) == ["x.txt"]
    assert codes(finds) == {"old": "C118"}, "no word about the output folder of this run"


def test_the_settings_of_the_run_are_not_called_stray(tmp_path: Path) -> None:
    write_tree(tmp_path, {"unitsmith.toml": "", "sub/unitsmith.toml": ""})
    finds = walk(tmp_path, settings=tmp_path / "unitsmith.toml")
    assert codes(finds) == {"sub/unitsmith.toml": "C115", "unitsmith.toml": "C106"}


def test_links_cannot_lead_in_circles(tmp_path: Path) -> None:
    write_tree(tmp_path, {"a/x.txt": "", "z/y.txt": ""})
    (tmp_path / "a" / "up").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "a" / "self").symlink_to(tmp_path / "a" / "self")
    (tmp_path / "a" / "again.txt").symlink_to(tmp_path / "z" / "y.txt")
    (tmp_path / "z" / "again.txt").symlink_to(tmp_path / "a" / "x.txt")
    finds = walk(tmp_path)
    assert names(finds) == ["a/x.txt", "z/y.txt"], "each file under the name where it really lies"
    assert codes(finds) == dict.fromkeys(("a/again.txt", "a/self", "a/up", "z/again.txt"), "C111")
    assert {record.status for record in finds.others} == {Status.IGNORED}


def test_links_that_lead_outside_are_followed(tmp_path: Path) -> None:
    write_tree(tmp_path, {"in/x.txt": "", "elsewhere/deep/y.txt": ""})
    (tmp_path / "in" / "more").symlink_to(tmp_path / "elsewhere")
    assert names(walk(tmp_path / "in")) == ["more/deep/y.txt", "x.txt"]


def test_a_broken_link_fails(tmp_path: Path) -> None:
    (tmp_path / "deck.pptx").symlink_to(tmp_path / "gone.pptx")
    assert codes(walk(tmp_path)) == {"deck.pptx": "C103"}
    assert codes(walk(tmp_path / "deck.pptx")) == {"deck.pptx": "C103"}


def test_what_is_neither_file_nor_folder_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.pptx")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "s"))
        assert codes(walk(tmp_path)) == {"pipe.pptx": "C112", "s": "C112"}
    assert codes(walk(tmp_path / "pipe.pptx")) == {"pipe.pptx": "C113"}


def test_a_folder_that_may_not_be_opened_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Taken from the system by a stand-in, since tests may run as root, who may open everything.
    write_tree(tmp_path, {"locked/x.txt": "", "open/y.txt": ""})
    real = Path.iterdir

    def refuse(self: Path) -> object:
        if self.name == "locked":
            raise PermissionError(13, "Permission denied", str(self))
        return real(self)

    monkeypatch.setattr(Path, "iterdir", refuse)
    finds = walk(tmp_path)
    assert names(finds) == ["open/y.txt"]
    (record,) = finds.others
    assert record.diagnostics[0].code == "C102"
    assert record.diagnostics[0].message == "it cannot be read: Permission denied"


def test_deep_folders_do_not_break_the_walk(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*["d"] * 200)
    deep.mkdir(parents=True)
    (deep / "x.txt").write_text("")
    assert names(walk(tmp_path)) == ["d/" * 200 + "x.txt"]


def test_names_that_are_no_text_are_made_readable(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"caf\xe9 \x1b.txt")).write_text("")
    assert names(walk(tmp_path)) == ["caf\ufffd \ufffd.txt"]


def test_what_may_not_be_read_fails_alone(tmp_path: Path, absent: Callable[[str], NoReturn]) -> None:
    """A real process without the right to read everything, as most people's are."""
    source = tmp_path / "src"
    for name in ("closed", "listed"):
        (source / name).mkdir(parents=True)
        (source / name / "inside.txt").write_text("The pump must be primed before every start.", encoding="utf-8")
    for name in ("locked.txt", "open.txt"):
        (source / name).write_text("The pump must be primed before every start.", encoding="utf-8")
    (source / "locked.txt").chmod(0o000)
    (source / "closed").chmod(0o000)
    (source / "listed").chmod(0o444)
    drop = "-dac_override,-dac_read_search"
    plain = [] if os.geteuid() else ["setpriv", f"--bounding-set={drop}", f"--inh-caps={drop}"]
    if plain and shutil.which("setpriv") is None:
        absent("setpriv")
    command = [*plain, sys.executable, "-m", "converter", "convert", str(source), "-o", str(tmp_path / "out")]
    done = subprocess.run([*command, "--to", "json", "--json"], capture_output=True, text=True, check=False)
    for name in ("closed", "listed"):
        (source / name).chmod(0o755)
    assert done.returncode == 3, done.stderr
    status = {entry["name"]: entry["status"] for entry in json.loads(done.stdout)["sources"]}
    assert status == {
        "closed": "failed",
        "listed/inside.txt": "failed",
        "locked.txt": "failed",
        "open.txt": "converted",
    }
