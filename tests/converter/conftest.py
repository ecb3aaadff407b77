"""For the top floor: the fake other maker's distribution, installed or not."""

from __future__ import annotations

import pytest
from projects import PLUGIN


@pytest.fixture
def acme(monkeypatch: pytest.MonkeyPatch) -> None:
    """Install the distribution acme-captivate for one test."""
    monkeypatch.syspath_prepend(PLUGIN)
