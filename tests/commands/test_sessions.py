"""Runs the console sessions beside this file, each in a fresh folder, and compares what is said.

A fenced block marked "file NAME" is written first. One marked "fixtures" has lines "FILE -> NAME": FILE of
tests/fixtures is copied to NAME, unpacked where it ends in .xz. In other blocks a line "$ …" is run by the shell;
below it stand its output, its words on stderr after "2> ", and its exit code after "=> " when that is not 0. "…"
stands for anything within a line, and for any lines where it stands alone.
"""

from __future__ import annotations

import lzma
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from projects import write_tree

SESSIONS = sorted(Path(__file__).parent.glob("*.md"))
FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"
FENCE = re.compile(r"^```(.*)\n((?:.*\n)*?)^```$", re.MULTILINE)


@dataclass
class Command:
    line: str
    out: list[str] = field(default_factory=list)
    err: list[str] = field(default_factory=list)
    code: int = 0


def commands_of(block: str) -> Iterator[Command]:
    current: Command | None = None
    for line in block.splitlines():
        if line.startswith("$ "):
            if current:
                yield current
            current = Command(line[2:])
        elif current is None:
            raise ValueError(f"a session begins with a command, not with {line!r}")
        elif line.startswith("2> "):
            current.err.append(line[3:])
        elif line.startswith("=> "):
            current.code = int(line[3:])
        else:
            current.out.append(line)
    if current:
        yield current


def pattern_of(lines: list[str]) -> str:
    return "".join("(.*\n)*" if line == "…" else re.escape(line).replace("…", ".*") + "\n" for line in lines)


def copy_fixtures(lines: str, folder: Path) -> None:
    for line in lines.splitlines():
        given, _, name = line.partition(" -> ")
        data = (FIXTURES / given).read_bytes()
        write_tree(folder, {name: lzma.decompress(data) if given.endswith(".xz") else data})


def check(command: Command, folder: Path) -> None:
    bin_folder = str(Path(sys.executable).parent)
    environment = {
        "PATH": os.pathsep.join([bin_folder, os.environ.get("PATH", "")]),
        "HOME": str(folder / "home"),
        "LC_ALL": "C.UTF-8",
        "OMP_NUM_THREADS": "1",
    }
    done = subprocess.run(
        ["/bin/sh", "-c", command.line], cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    said = f"$ {command.line}\n{done.stdout}{done.stderr}=> {done.returncode}"
    assert re.fullmatch(pattern_of(command.out), done.stdout), said
    assert re.fullmatch(pattern_of(command.err), done.stderr), said
    assert done.returncode == command.code, said


@pytest.mark.parametrize("session", SESSIONS, ids=lambda path: path.stem)
def test_the_session_is_as_written(session: Path, tmp_path: Path) -> None:
    blocks = FENCE.findall(session.read_text(encoding="utf-8"))
    assert blocks, "no session in this file"
    for mark, text in blocks:
        if mark.startswith("file "):
            write_tree(tmp_path, {mark.removeprefix("file "): text})
        elif mark == "fixtures":
            copy_fixtures(text, tmp_path)
        else:
            for command in commands_of(text):
                check(command, tmp_path)


def test_a_session_can_fail(tmp_path: Path) -> None:
    (command,) = commands_of("$ echo hello\nbye\n")
    with pytest.raises(AssertionError, match="hello"):
        check(command, tmp_path)
    (command,) = commands_of("$ echo hello\nhe…o\n=> 4\n")
    with pytest.raises(AssertionError, match="=> 0"):
        check(command, tmp_path)
