"""Bounds for a process, tried in processes of their own."""

from __future__ import annotations

import signal
import subprocess
import sys

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such bounds")

PROGRAM = """
from converter.confinement import address_space, confine
from converter.limits import UNBOUNDED, Allowance
base = address_space()
confine(Allowance({memory}, {seconds}), base)
{lift}
try:
    size = len(bytearray(400_000_000))
except MemoryError:
    size = 0
print(size, flush=True)
{work}
"""


def run(memory: int | None = None, seconds: int | None = None, lift: str = "", work: str = "") -> tuple[int, str]:
    program = PROGRAM.format(memory=memory, seconds=seconds, lift=lift, work=work)
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    return done.returncode, done.stdout.strip() or done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps to the bound on memory")
def test_memory() -> None:
    assert run(memory=200) == (0, "0")
    assert run(memory=800) == (0, "400000000")
    assert run(memory=200, lift="confine(UNBOUNDED, base)") == (0, "400000000")


def test_computing_time() -> None:
    code, _ = run(seconds=1, work="while True: pass")
    assert -code == signal.SIGXCPU
