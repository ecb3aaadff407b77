"""Looks at the pictures of a video about twice a second, and decodes no more of it than that needs.

Most of a session is a slide that stands still. So of each group of pictures only the key frame is decoded; the rest
of the group only where the key frames before and after it differ, or where one of its pictures took many bytes: then
something changed in between.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from extractors.diagnostics import Code, MaterialError, Severity
from extractors.media import Pixels, decoded, grey, jpeg, opened, packets, page
from extractors.quiet import listening
from extractors.source import Source

PICTURES_UNREADABLE = Code(
    "X375",
    Severity.WARNING,
    "the pictures of this video cannot be decoded, so no slides were taken from it",
    "Play it in a media player. If the pictures show there, convert the video to MP4 (H.264) and run this again; or "
    "give the deck beside it.",
)
TOO_LARGE = Code(
    "X376",
    Severity.WARNING,
    "the pictures of this video are {width} x {height} dots, which is too large to look for slides",
    "Export the recording again with 1080p or less, or give the deck beside it.",
)

WIDTH, HEIGHT = 160, 90
"""Size in which pictures are compared, in dots."""

_APART = 450
"""Milliseconds between two looks, at least: about two a second, whatever the frame rate."""
_KEYS_APART = 900
_LONGEST_GROUP = 10_500
"""Milliseconds between key frames up to which a group may be passed over; Zoom and Teams write one each 2 to 10 s."""
_BURST, _BURST_BYTES = 0.2, 2000
"""Share of a key frame's bytes, and bytes, that a picture takes at least when something large changes; a pointer or a
camera takes less."""
_MANY_A_SECOND = 8
"""Some programs write a picture only when something changes; then each of them counts."""
_MOST_HELD = 64 * 1024 * 1024
_MOST_DOTS = 40_000_000
_WIDEST_PICTURE = 1280
_WIDEST_PAGE = 1920
_COVER, _THUMBNAILS, _STILL = 0x400, 0x800, 0x100000
_UNTIMED_STEP = 40


@dataclass(frozen=True, slots=True)
class Still:
    """A picture of a video: as JPEG at most 1,280 dots wide for people, and in grey and full for text recognition."""

    jpeg: bytes
    page: Pixels


@dataclass(frozen=True, slots=True)
class Glance:
    """One look at a video: milliseconds from its start, the picture in grey at 160 x 90.

    `still` gives the picture in its own size; it is to be called before the next glance is taken. `damaged` counts the
    pieces before it that could not be decoded.
    """

    at_ms: int
    grey: Pixels
    still: Callable[[], Still]
    damaged: int = 0


@dataclass(slots=True)
class _Film:
    """The picture stream of an open file, and how far it has been looked at."""

    container: Any
    stream: Any
    origin: float
    damaged: int = 0
    seen_ms: int = -_APART
    frame_ms: int = -_UNTIMED_STEP
    group_ms: int = 0
    held: list[Any] = field(default_factory=list)
    held_bytes: int = 0
    last: Glance | None = None
    looks: int = 0

    def milliseconds(self, ticks: int) -> int:
        """Return a time of the stream, in its own unit, as milliseconds from the start of the recording."""
        return round((float(ticks * self.stream.time_base) - self.origin) * 1000)


def glances(source: Source, differ: Callable[[Pixels, Pixels], bool]) -> Iterator[Glance]:
    """Yield a look at the video about each half second, or only at key frames while nothing changes.

    `differ` tells whether something may have changed between two grey pictures. Nothing is yielded where a file has
    no pictures, or only the cover of an album. Raises MaterialError X321, X323, X375 or X376. Memory does not depend
    on the length of the video.
    """
    with opened(source) as container:
        film = _film(container, source)
        if film is None:
            return
        looks = _looks(film, differ)
        seen = 0
        while True:
            # Not around the loop: a generator must not keep warnings caught while its caller goes on.
            with listening("libav", source.name, PICTURES_UNREADABLE):
                glance = next(looks, None)
            if glance is None:
                break
            seen += 1
            yield glance
        if not seen and film.damaged:
            raise MaterialError(PICTURES_UNREADABLE.of(source.name))


def _film(container: Any, source: Source) -> _Film | None:
    moving = [s for s in container.streams.video if not s.disposition & (_COVER | _THUMBNAILS | _STILL)]
    stream = next((s for s in moving if s.codec_context is not None), None)
    if stream is None:
        if moving:
            raise MaterialError(PICTURES_UNREADABLE.of(source.name))
        return None
    context = stream.codec_context
    if context.width * context.height > _MOST_DOTS:
        raise MaterialError(TOO_LARGE.of(source.name, width=context.width, height=context.height))
    context.thread_count = 1
    if (stream.average_rate or 0) >= _MANY_A_SECOND:
        # Pictures that no other needs are passed over unread: half of them in most recordings.
        context.skip_frame = "NONREF"
    return _Film(container, stream, (container.start_time or 0) / 1_000_000)


def _looks(film: _Film, differ: Callable[[Pixels, Pixels], bool]) -> Iterator[Glance]:
    """Yield a glance of each key frame, and of the group before it where the two may differ."""
    flowing = False
    for packet in packets(film.container, film.stream):
        if packet is None:
            film.damaged += 1
            continue
        at_ms = _time_of(film, packet)
        if packet.is_keyframe and film.held and at_ms - film.group_ms >= _KEYS_APART:
            if flowing:
                yield from _new(film, decoded(film.stream.codec_context, None))
            key = _alone(film, packet)
            if not flowing and (_bursts(film) or _may_differ(film.last, key, differ)):
                yield from _group(film)
            film.held, film.held_bytes, flowing = [], 0, False
            if key:
                film.seen_ms, film.last = key.at_ms, key
                yield key
        if not film.held:
            film.group_ms = at_ms
        if flowing:
            yield from _new(film, decoded(film.stream.codec_context, packet))
            continue
        film.held.append(packet)
        film.held_bytes += packet.size
        if at_ms - film.group_ms > _LONGEST_GROUP or film.held_bytes > _MOST_HELD:
            flowing = True
            for held in film.held:
                yield from _new(film, decoded(film.stream.codec_context, held))
            film.held = film.held[:1]
    if flowing:
        yield from _new(film, decoded(film.stream.codec_context, None))
    else:
        yield from _group(film)
    yield from _held_to_the_end(film)


def _held_to_the_end(film: _Film) -> Iterator[Glance]:
    """Yield the last picture once more for the end of the pictures; the only one stays as long as the sound lasts."""
    if film.last is None or film.damaged:
        return
    ticks = film.stream.duration
    end_ms = film.milliseconds(ticks + (film.stream.start_time or 0)) if ticks else 0
    if film.looks == 1 and film.container.duration:
        end_ms = max(end_ms, round(film.container.duration / 1000))
    if end_ms - film.last.at_ms >= _APART:
        yield replace(film.last, at_ms=end_ms)


def _may_differ(last: Glance | None, key: Glance | None, differ: Callable[[Pixels, Pixels], bool]) -> bool:
    return last is None or key is None or differ(last.grey, key.grey)


def _bursts(film: _Film) -> bool:
    """Tell whether a picture in the group took so much to encode that another slide may have come and gone."""
    most = max((packet.size for packet in film.held[1:]), default=0)
    return bool(most > max(_BURST_BYTES, _BURST * film.held[0].size))


def _group(film: _Film) -> Iterator[Glance]:
    """Decode the packets that are held, from their key frame on, and yield what was not seen yet."""
    for packet in (*film.held, None):
        yield from _new(film, decoded(film.stream.codec_context, packet))
    film.stream.codec_context.flush_buffers()


def _alone(film: _Film, packet: Any) -> Glance | None:
    """Decode a key frame without what follows it."""
    context = film.stream.codec_context
    context.flush_buffers()
    frames = [frame for part in (packet, None) for frame in decoded(context, part) or ()]
    context.flush_buffers()
    return _glance(film, frames[0], max(_time_of(film, packet), film.seen_ms)) if frames else None


def _new(film: _Film, frames: list[Any] | None) -> Iterator[Glance]:
    """Yield frames of which the last one seen is long enough ago."""
    film.damaged += frames is None
    for frame in frames or ():
        at_ms = film.frame_ms + _UNTIMED_STEP if frame.pts is None else film.milliseconds(frame.pts)
        film.frame_ms = at_ms
        if at_ms - film.seen_ms >= _APART:
            film.seen_ms, film.last = at_ms, _glance(film, frame, at_ms)
            yield film.last


def _glance(film: _Film, frame: Any, at_ms: int) -> Glance:
    def still() -> Still:
        return Still(jpeg(frame, _WIDEST_PICTURE), page(frame, _WIDEST_PAGE))

    film.looks += 1
    return Glance(max(0, at_ms), grey(frame, WIDTH, HEIGHT), still, film.damaged)


def _time_of(film: _Film, packet: Any) -> int:
    """Return the time of a packet in milliseconds from the start; one without a time follows the group."""
    ticks = packet.pts if packet.pts is not None else packet.dts
    return film.group_ms if ticks is None else film.milliseconds(ticks)
