"""Which language pipelines analyse the texts, as "NAME@VERSION", decided without opening spaCy.

What a pack is made with must be known before it is made, for it is part of what its cache key stands for. Which of
several pipelines serves a pack is known once its language is: they stand in one line, "en_core_web_sm@3.8.0+...".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, entry_points, version

from segmenters import embedded

AUTO = "auto"
BLANK = "blank"
PIPELINES = "spacy_models"
"""The entry points under which spaCy's packages of pipelines are found."""

_ENGLISH = "en"
_PUBLISHED = re.compile(r"(?P<language>[a-z]{2,3})_core_(?:web|news|ud)_(?P<size>sm|md|lg)")
_SIZES = ("sm", "md", "lg")


def resolve(wanted: str) -> str | None:
    """Return the pipelines to use, the preferred first, with "+" between them; "blank" for none.

    "auto" is, for each language, the largest one of spaCy's own that is installed, and for English else the embedded
    one. Any other name goes before these; None when it is not installed.
    """
    if wanted == BLANK:
        return BLANK
    installed = tuple(_installed())
    own = embedded.name_and_version()
    if wanted == AUTO:
        return "+".join((*installed, own))
    first = own if wanted in (embedded.EMBEDDED, own) else _version_of(wanted)
    return "+".join(dict.fromkeys((first, *installed, own))) if first else None


def english(resolved: str) -> str:
    """Return the one of these that English texts are read with, as far as its name tells."""
    names = resolved.split("+")
    return next((name for name in names if name.startswith((f"{_ENGLISH}_", embedded.EMBEDDED))), names[0])


def _installed() -> Iterator[str]:
    """Return the largest of spaCy's published pipelines for each language, in the order of languages."""
    best: dict[str, tuple[int, str]] = {}
    for name in {point.name for point in entry_points(group=PIPELINES)}:
        published = _PUBLISHED.fullmatch(name)
        found = _version_of(name)
        if published and found:
            rank = (_SIZES.index(published["size"]), found)
            best[published["language"]] = max(best.get(published["language"], rank), rank)
    return (best[language][1] for language in sorted(best))


def _version_of(name: str) -> str:
    try:
        return f"{name}@{version(name)}"
    except PackageNotFoundError:
        return ""
