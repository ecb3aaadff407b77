"""Names the files of a unit's clip: alike but for their ending, so that players find the captions beside the video."""

from __future__ import annotations

from collections.abc import Mapping

from segmenters.model import Clip

_ENDINGS = {
    "video/mp4": ".mp4",
    "audio/mp4": ".m4a",
    "image/jpeg": ".jpg",
    "text/vtt": ".vtt",
    "text/plain": ".txt",
}


def course_clip_files(clip: Clip) -> Mapping[str, str]:
    """Return the paths of a clip's files in a course by the digest of what is in them."""
    return clip_files(clip, f"media/{clip.media.digest[:24]}")


def clip_files(clip: Clip, stem: str) -> Mapping[str, str]:
    """Return the names of a clip's files by the digest of what is in them."""
    return {asset.digest: f"{stem}{_ENDINGS[asset.media_type]}" for asset in clip.assets}
