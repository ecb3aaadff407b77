"""Passwords come from a place that the settings name."""

from __future__ import annotations

from pathlib import Path

import pytest
from projects import write_tree

from converter.passwords import PasswordSource, missing, password_for


def test_the_first_entry_that_fits_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ONE", "first")
    write_tree(tmp_path, {"keys/two.txt": "second one\n"})
    sources = (PasswordSource("finance/*", env="ONE"), PasswordSource(file="keys/two.txt"))
    assert password_for("finance/a.pdf", sources, tmp_path) == "first"
    assert password_for("other/a.pdf", sources, tmp_path) == "second one"
    assert password_for("other/a.pdf", sources[:1], tmp_path) == ""
    assert missing(sources, tmp_path) == ()


def test_a_place_without_a_password_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NOT_SET", raising=False)
    write_tree(tmp_path, {"latin.txt": b"\xff"})
    sources = [
        PasswordSource(env="NOT_SET"),
        PasswordSource("*.pdf", file="gone.txt"),
        PasswordSource(file="latin.txt"),
    ]
    told = missing(sources, tmp_path)
    assert [entry.code for entry in told] == ["C151"] * 3
    assert told[0].message == "the settings promise a password for * in the variable NOT_SET, but none is found there"
    assert "the file gone.txt" in told[1].message
    assert password_for("a.pdf", sources, tmp_path) == ""


@pytest.mark.parametrize("wrong", [{}, {"env": "A", "file": "b"}])
def test_exactly_one_place_is_named(wrong: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="env or file"):
        PasswordSource(**wrong)
