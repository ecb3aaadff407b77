"""The word lists that rules read."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files

import pytest

from segmenters.wordlists import word_list


def test_a_list_is_a_set_of_its_words() -> None:
    assert {"um", "okay"} <= word_list("spoken_stops")
    assert word_list("spoken_stops") is word_list("spoken_stops")


def test_an_unknown_list_is_an_error_of_ours() -> None:
    with pytest.raises(KeyError):
        word_list("nowhere")


def test_every_list_is_asked_for_somewhere() -> None:
    """A list that no rule reads would be kept up for nothing."""
    code = "".join(path.read_text() for path in files("segmenters").iterdir() if path.name.endswith(".py"))  # type: ignore[attr-defined]  # a folder on disk
    lists = tomllib.loads((files("segmenters") / "data" / "words.toml").read_text(encoding="utf-8"))
    of_a_language = re.compile(r"(?:small_words|finite|verbs)_[a-z]{2}(?:_|$)")
    assert [name for name in lists if name not in code and not of_a_language.match(name)] == []
