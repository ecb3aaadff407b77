"""Promise 6: the same input gives the same bytes, wherever and whenever it is converted."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

pytestmark = pytest.mark.xdist_group("samples")


def contents(out: Path) -> dict[str, bytes]:
    return {str(path.relative_to(out)): path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file()}


def test_other_folder_clock_language_and_hash_seed(samples: Path, converted: Path, convert, tmp_path: Path) -> None:
    elsewhere = tmp_path / "an other place"
    shutil.copytree(samples, elsewhere / "samples")
    os.utime(elsewhere / "samples" / "ladder-safety" / "ladder-safety.pptx", (1, 1))
    odd = {**os.environ, "TZ": "Asia/Kathmandu", "LANG": "C", "LC_ALL": "C", "PYTHONHASHSEED": "12345"}
    done = convert(elsewhere / "samples", tmp_path / "out", cwd=elsewhere, env=odd)
    assert done.returncode == 0, done.stderr
    assert contents(tmp_path / "out") == contents(converted)


def test_a_second_run_extracts_nothing(samples: Path, convert, tmp_path: Path) -> None:
    first = convert(samples, tmp_path / "out")
    before = contents(tmp_path / "out")
    second = convert(samples, tmp_path / "out")
    assert "0 from cache" in first.stderr
    assert "0 extracted" in second.stderr
    assert contents(tmp_path / "out") == before
