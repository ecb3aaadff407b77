"""What is played is told from its type."""

from __future__ import annotations

import pytest

from exporters.media_kinds import kind_in_words, media_kind


@pytest.mark.parametrize(
    ("media_type", "kind", "words"),
    [
        ("video/mp4", "video", "video"),
        ("Audio/MPEG", "sound", "sound"),
        ("application/x-shockwave-flash", "medium", "embedded content"),
        ("", "medium", "embedded content"),
    ],
)
def test_the_kind_follows_the_type(media_type: str, kind: str, words: str) -> None:
    assert (media_kind(media_type), kind_in_words(media_type)) == (kind, words)
