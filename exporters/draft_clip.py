"""Writes a unit's clip as markdown: links to the video or sound and what lies beside it, and where it comes from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from exporters.markdown_text import inline
from exporters.media_kinds import kind_in_words
from extractors.locator import TimeSpan, clock
from segmenters.model import Clip

_MOST_NAMED = 3
"""More stretches than these are counted, not named one by one."""


def clip_as_markdown(clip: Clip, paths: Mapping[str, str]) -> str:
    """Return a line for a clip, below its still picture where it has one; `paths` gives its files by their digests."""
    media = paths[clip.media.digest]
    parts = (
        f"[{kind_in_words(clip.media.media_type)}, {duration(clip.length_ms)}]({media})",
        f"[captions]({paths[clip.captions.digest]})",
        f"[transcript]({paths[clip.transcript.digest]})",
    )
    told = f"Recording of this unit: {', '.join(parts)}; {inline(clip.source)}, {_covered(clip.spans)}."
    still = f"[![Still picture of the video]({paths[clip.poster.digest]})]({media})" if clip.poster else ""
    return "\n\n".join(part for part in ("<!-- recording -->", still, told) if part)


def duration(milliseconds: int) -> str:
    """Return a length as people say it: "3 min 37 s"."""
    minutes, seconds = divmod((milliseconds + 500) // 1000, 60)
    return f"{minutes} min {seconds} s" if minutes else f"{seconds} s"


def _covered(spans: Sequence[TimeSpan]) -> str:
    if len(spans) > _MOST_NAMED:
        return f"{len(spans)} stretches from {clock(spans[0].start_ms)} to {clock(spans[-1].end_ms)}"
    return ", ".join(f"{clock(span.start_ms)} to {clock(span.end_ms)}" for span in spans)
