"""The samples, converted once by the real command for all tests here."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "samples"

Convert = Callable[..., subprocess.CompletedProcess[str]]


def run_convert(
    sources: Path, out: Path, *more: str, cwd: Path = ROOT, env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run `unitsmith convert` as a process of its own."""
    command = [sys.executable, "-m", "converter", "convert", str(sources), "-o", str(out), *more]
    return subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, check=False)


@pytest.fixture(scope="session")
def convert() -> Convert:
    return run_convert


@pytest.fixture(scope="session")
def samples() -> Path:
    return SAMPLES


@pytest.fixture(scope="session")
def converted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The results of converting all samples with the default formats."""
    out = tmp_path_factory.mktemp("samples") / "out"
    done = run_convert(SAMPLES, out)
    assert done.returncode == 0, done.stderr
    return out


@pytest.fixture(scope="session")
def corpus_packs(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The packs of the whole corpus as data; some of its files are broken on purpose."""
    out = tmp_path_factory.mktemp("corpus") / "out"
    done = run_convert(corpus, out, "--to", "json", "--quiet")
    assert done.returncode == 3, done.stderr
    assert "Traceback" not in done.stderr
    return out
