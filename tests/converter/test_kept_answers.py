"""Answers that are kept for the next build."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from converter import kept_answers
from converter.kept_answers import find, keep, made

DIGEST = "a" * 64


def test_what_is_kept_is_found_again(tmp_path: Path) -> None:
    answer = made("llama", "llama-3.1-q4", '{"title": "Überblick"}')
    keep(tmp_path / "answers", "llama", DIGEST, answer)
    assert find(tmp_path / "answers", "llama", DIGEST) == answer


def test_another_model_or_another_request_has_another_answer(tmp_path: Path) -> None:
    keep(tmp_path, "llama", DIGEST, made("llama", "", "one"))
    assert find(tmp_path, "mistral", DIGEST) is None
    assert find(tmp_path, "llama", "b" * 64) is None


def test_the_file_can_be_read_and_does_not_change(tmp_path: Path) -> None:
    keep(tmp_path, "llama", DIGEST, made("llama", "x", "one"))
    (file,) = tmp_path.iterdir()
    first = file.read_bytes()
    keep(tmp_path, "llama", DIGEST, made("llama", "x", "one"))
    assert json.loads(first) == {"schema": 1, "asked": "llama", "answered": "x", "content": "one"}
    assert file.read_bytes() == first


@pytest.mark.parametrize(
    "data", [b"", b"{}", b"\xff", b"[" * 100_000, b'{"schema": 2, "asked": "", "answered": "", "content": ""}']
)
def test_what_cannot_be_read_is_as_good_as_none(data: bytes, tmp_path: Path) -> None:
    keep(tmp_path, "llama", DIGEST, made("llama", "", "one"))
    (file,) = tmp_path.iterdir()
    file.write_bytes(data)
    assert find(tmp_path, "llama", DIGEST) is None


def test_a_file_of_another_kind_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(tmp_path, "llama", DIGEST, made("llama", "", "x" * 100))
    monkeypatch.setattr(kept_answers, "_LARGEST", 50)
    assert find(tmp_path, "llama", DIGEST) is None


def test_characters_that_no_file_holds_are_replaced(tmp_path: Path) -> None:
    keep(tmp_path, "llama", DIGEST, made("llama", "", "\ud800"))
    found = find(tmp_path, "llama", DIGEST)
    assert found
    assert found.content == "?"
