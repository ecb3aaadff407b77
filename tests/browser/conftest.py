"""One Chromium for all browser tests of a worker; each test gets a fresh profile."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NoReturn

import pytest
from browser import chromium
from playwright.sync_api import Browser


@pytest.fixture(scope="session")
def browser(absent: Callable[[str], NoReturn]) -> Iterator[Browser]:
    with chromium(absent) as started:
        yield started
