"""A pack one unit of which has a clip, as a value: video or sound, with files that say what they stand for."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import packs

from exporters.contract import Order
from extractors.locator import TimeSpan
from extractors.model import Asset
from segmenters.model import Clip, Pack, Unit

CONTENTS = {
    "video/mp4": b"a video",
    "audio/mp4": b"a sound",
    "text/vtt": b"WEBVTT\n",
    "text/plain": b"[00:00:00] Anna: Lock it.\n",
    "image/jpeg": b"\xff\xd8 a picture",
}
DIGESTS = {kind: hashlib.sha256(data).hexdigest() for kind, data in CONTENTS.items()}
SPANS = (TimeSpan(723_000, 790_000), TimeSpan(840_000, 940_000))


def clip(media: str = "video/mp4", spans: tuple[TimeSpan, ...] = SPANS, source: str = "session.mp4") -> Clip:
    """Return a clip of 2 minutes and 47 seconds."""

    def asset(kind: str) -> Asset:
        return Asset(DIGESTS[kind], kind, len(CONTENTS[kind]))

    poster = asset("image/jpeg") if media == "video/mp4" else None
    length = sum(span.end_ms - span.start_ms for span in spans)
    return Clip(source, spans, length, asset(media), asset("text/vtt"), asset("text/plain"), poster)


def clipped_unit(media: str = "video/mp4") -> Unit:
    """Return the unit that is spoken, with its clip."""
    return replace(packs.TALK, clip=clip(media))


def clipped_pack(media: str = "video/mp4") -> Pack:
    """Return the pack of `packs` with a clip in the unit that is spoken."""
    units = (replace(unit, clip=clip(media)) if unit == packs.TALK else unit for unit in packs.PACK.units)
    return replace(packs.PACK, units=tuple(units))


def order(pack: Pack) -> Order:
    """Return an order for a pack, with the files of clips."""
    known = packs.ASSETS | {DIGESTS[kind]: data for kind, data in CONTENTS.items()}
    return Order(pack, known.__getitem__, draft=False)
