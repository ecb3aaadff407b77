"""For the top floor: the fake other maker's distribution, installed or not."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from projects import PLUGIN

from converter.workers import Crew


@pytest.fixture
def acme(monkeypatch: pytest.MonkeyPatch) -> None:
    """Install the distribution acme-captivate for one test."""
    monkeypatch.syspath_prepend(PLUGIN)


@pytest.fixture
def crew() -> Iterator[Crew]:
    """Children that read sources, ended after the test."""
    with Crew() as started:
        yield started
