"""Which language pipeline analyses the text, as "NAME@VERSION", decided without opening spaCy.

What a pack is made with must be known before it is made, for it is part of what its cache key stands for.
"""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

AUTO = "auto"
BLANK = "blank"
CANDIDATES = ("en_core_web_lg", "en_core_web_md", "en_core_web_sm")
"""Pipelines for English that are used when they are installed, the best first."""


def resolve(wanted: str) -> str:
    """Return "NAME@VERSION" of an installed pipeline, or "blank".

    "auto" is the best one that is installed. Any other name is returned with its version when it is installed, and
    as it is otherwise: then the segmenter says that it is missing.
    """
    if wanted != AUTO:
        return _installed(wanted) or wanted
    return next((found for name in CANDIDATES if (found := _installed(name))), BLANK)


def _installed(name: str) -> str:
    try:
        return f"{name}@{version(name)}"
    except PackageNotFoundError:
        return ""
