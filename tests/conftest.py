"""Shared by all tests: golden files, the corpus, and the rule that CI never skips."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

import pytest
from browser import chromium
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT.parent / "shared" / "corpus"

# A slow or busy machine must not fail a test.
settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden files instead of comparing")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """With --update-golden run only the tests that write golden files; CI never writes them."""
    if not config.getoption("--update-golden"):
        return
    if os.environ.get("CI") == "true":
        raise pytest.UsageError("CI compares golden files and never writes them")
    chosen = [item for item in items if "golden" in getattr(item, "fixturenames", ())]
    config.hook.pytest_deselected(items=[item for item in items if item not in chosen])
    items[:] = chosen


def lacking(what: str) -> NoReturn:
    """Skip a test because something is not on this machine; under CI=true that is a failure."""
    if os.environ.get("CI") == "true":
        pytest.fail(f"CI must have {what}")
    pytest.skip(f"needs {what}")


@pytest.fixture(scope="session")
def absent() -> Callable[[str], NoReturn]:
    """Give tests `lacking` without an import."""
    return lacking


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real decks, documents and recordings beside the clone."""
    if not CORPUS.is_dir():
        lacking("the corpus in ../shared/corpus")
    return CORPUS


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests of a worker, since Playwright starts once a process; pages get fresh profiles."""
    with chromium(lacking) as started:
        yield started


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with the file tests/golden/NAME; a missing file fails, only --update-golden writes."""
    update = request.config.getoption("--update-golden")

    def check(name: str, text: str) -> None:
        path = ROOT / "tests" / "golden" / name
        if update:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        assert path.is_file(), f"no golden file {name}: run `make golden`, then read what it wrote"
        assert text == path.read_text(encoding="utf-8")

    return check
