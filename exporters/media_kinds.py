"""Tells from its type whether something to be played is a video or a sound, and what to call it."""

from __future__ import annotations

from typing import Literal

MediaKind = Literal["video", "sound", "medium"]
"""What is played; a medium where the source does not tell which: it may be a page of another web site as well."""

_KINDS: dict[str, MediaKind] = {"video": "video", "audio": "sound"}


def media_kind(media_type: str) -> MediaKind:
    """Return what a media type such as "video/mp4" stands for."""
    return _KINDS.get(media_type.partition("/")[0].strip().lower(), "medium")


def kind_in_words(media_type: str) -> str:
    """Return what a media type stands for in words: "video", "sound", "embedded content"."""
    kind = media_kind(media_type)
    return "embedded content" if kind == "medium" else kind
