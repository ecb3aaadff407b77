"""Reads the small word lists that rules need from data/words.toml, each once."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def word_list(name: str) -> frozenset[str]:
    """Return the words of one list of data/words.toml, in lower case; raises KeyError for an unknown name."""
    text = (files("segmenters") / "data" / "words.toml").read_text(encoding="utf-8")
    return frozenset(tomllib.loads(text)[name].split())
