"""Digests of files, bytes and sequences."""

from __future__ import annotations

import hashlib
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from converter import digests


def test_a_file_has_the_digest_of_its_bytes(tmp_path: Path) -> None:
    data = bytes(range(256)) * 5000
    (tmp_path / "big").write_bytes(data)
    assert digests.of_file(tmp_path / "big") == digests.of_bytes(data) == hashlib.sha256(data).hexdigest()


@given(st.lists(st.text() | st.integers()), st.lists(st.text() | st.integers()))
def test_different_sequences_never_share_a_digest(one: list[str | int], other: list[str | int]) -> None:
    same = [(type(part), part) for part in one] == [(type(part), part) for part in other]
    assert (digests.of_parts(*one) == digests.of_parts(*other)) is same


def test_parts_do_not_run_into_each_other() -> None:
    assert digests.of_parts("ab", "c") != digests.of_parts("a", "bc")
    assert digests.of_parts("1") != digests.of_parts(1)
