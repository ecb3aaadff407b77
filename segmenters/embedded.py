"""The English pipeline that we ship: its name, version and folder, without opening spaCy."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from pathlib import Path

EMBEDDED = "embedded"


def folder() -> Path:
    """Return the folder of the saved pipeline; our packages are installed as files, never zipped."""
    return Path(str(files("segmenters"))) / "data" / "english"


@cache
def name_and_version() -> str:
    """Return "embedded@VERSION" as its meta.json states it."""
    meta = json.loads((folder() / "meta.json").read_text(encoding="utf-8"))
    return f"{EMBEDDED}@{meta['version']}"
