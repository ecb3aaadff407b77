"""Each word of the player is used, and each word that pages and scripts use is there."""

from __future__ import annotations

import re
from dataclasses import asdict, fields
from importlib.resources import files

from exporters.wording import Wording


def used() -> set[str]:
    parts = [*files("exporters").joinpath("templates").iterdir(), *files("exporters").joinpath("player").iterdir()]
    return {word for part in parts for word in re.findall(r"\bwords\.(\w+)", part.read_text(encoding="utf-8"))}


def test_words_and_their_uses_agree():
    assert used() - {"html"} == {field.name for field in fields(Wording)}


def test_no_word_is_empty_or_holds_markup():
    for name, text in asdict(Wording()).items():
        assert text.strip(), name
        assert not set(text) & set("<>&"), name
