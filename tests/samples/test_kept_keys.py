"""Edits of real files leave the keys of all that they do not touch as they were."""

from __future__ import annotations

from pathlib import Path

import pytest
from kept_keys import FILES, of_corpus

LEAST = 0.99
SHARE = {"pptx": 4, "docx": 2, "md": 1, "html": 1, "pdf": 3}
"""One file in so many; `python tests/support/kept_keys.py CORPUS` tries all of them."""


@pytest.mark.parametrize("kind", FILES)
def test_unchanged_blocks_keep_their_keys(kind: str, corpus: Path) -> None:
    results = of_corpus(corpus, kind, SHARE[kind])
    unchanged, kept = sum(result.unchanged for result in results), sum(result.kept for result in results)
    lost = [f"{result.file}, {result.edit}: {result.moved[:3]}" for result in results if result.moved]
    assert unchanged > 100
    assert kept >= LEAST * unchanged, "\n".join(lost)
