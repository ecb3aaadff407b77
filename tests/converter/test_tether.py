"""A program that ends with whoever asked for it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from processes import children_of, still_running

from converter import tether

START = [sys.executable, "-I", str(Path(tether.__file__).resolve())]


def test_the_exit_code_of_the_program_is_passed_on() -> None:
    program = [sys.executable, "-c", "import sys; sys.exit(7)"]
    with subprocess.Popen([*START, *program], stdin=subprocess.PIPE, stderr=subprocess.PIPE) as held:
        assert held.wait(30) == 7
        assert held.stderr
        assert held.stderr.read() == b""


def test_the_program_ends_when_nobody_holds_on_to_it() -> None:
    program = [sys.executable, "-c", "import time; print('ready', flush=True); time.sleep(600)"]
    with subprocess.Popen([*START, *program], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as held:
        assert held.stdout
        assert held.stdout.readline().strip() == b"ready"
        running = children_of(held.pid)
        assert len(running) == 1
        assert held.stdin
        held.stdin.close()
        assert held.wait(30) != 0
    assert still_running(running) == []
