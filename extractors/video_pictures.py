"""Takes the slides that a video shows out of it: when each was on the screen, its picture, the words on it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import numpy as np

from extractors.diagnostics import Code, Diagnostic, MaterialError, Severity
from extractors.locator import TimeSpan, clock
from extractors.media import Pixels
from extractors.picture_hash import difference_hash
from extractors.source import ReadLine, Source
from extractors.video import Glance, glances
from extractors.video_changes import Mask, Stay, Watch, differing, stays

NO_SLIDES = Code(
    "X377",
    Severity.INFO,
    "the video shows no slide that stands still, only people or a screen that moves",
    "If slides were shown, give the deck beside the recording.",
)
PICTURES_DAMAGED = Code(
    "X378",
    Severity.WARNING,
    "{count} pieces of the video are damaged; slides may be missing after {when}",
    "Compare the draft with the recording, or download it again.",
)
TOO_MANY = Code(
    "X379",
    Severity.WARNING,
    "the video shows more than {most} different pictures; only the first {most} were taken, the last at {when}",
    "It may show a film or a program at work. Cut the recording into parts if it really shows so many slides.",
)
READ_FROM_SLIDES = Code(
    "X380",
    Severity.INFO,
    "the words on {count} slides in the video were read by text recognition (OCR), {confidence} % sure on average",
    "Compare them with the pictures: recognition confuses letters and loses columns. A deck beside the recording "
    "is always the better source.",
)

_MOST = 500
_SAME = 0.004
_CAMERAS = 0.2


@dataclass(frozen=True, slots=True)
class Picture:
    """One slide as the video shows it: JPEG with its SHA-256, its difference hash, the paragraphs read from it."""

    digest: str
    jpeg: bytes
    hash: int
    paragraphs: tuple[tuple[ReadLine, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Shown:
    """A slide on the screen; `picture` is the same object each time that the same slide is shown."""

    start_ms: int
    end_ms: int
    picture: Picture


@dataclass(frozen=True, slots=True)
class Screen:
    """What a video shows: its slides in order of time, and what is worth telling about it."""

    shown: tuple[Shown, ...]
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class _Known:
    """A slide that was shown before, as it is compared."""

    grey: Pixels
    moving: Mask
    picture: Picture


def screen_of(source: Source) -> Screen:
    """Return the slides that a video shows, with their words where the source can be read by text recognition.

    A file without pictures, or whose only picture is the cover of an album, shows nothing and nothing is said about
    it. Never raises for what is wrong with the pictures: the sound may be sound, so that is a diagnostic.
    """
    watch, found = Watch(), list[Shown]()
    seen = _Seen()
    try:
        for shown in _shown(stays(seen.passing(glances(source, watch.differ)), watch), source):
            seen.different.add(shown.picture.digest)
            if len(seen.different) > _MOST:
                break
            found.append(shown)
    except MaterialError as trouble:
        return Screen(tuple(found), (trouble.diagnostic,))
    return Screen(tuple(found), tuple(_told(source.name, found, seen)))


@dataclass(slots=True)
class _Seen:
    """How much of a video was looked at, which different pictures it shows, and where the first damage was."""

    looks: int = 0
    different: set[str] = field(default_factory=set)
    damaged: int = 0
    damaged_ms: int = 0

    def passing(self, found: Iterator[Glance]) -> Iterator[Glance]:
        for glance in found:
            self.looks += 1
            if glance.damaged and not self.damaged:
                self.damaged_ms = glance.at_ms
            self.damaged = glance.damaged
            yield glance


def _shown(found: Iterator[Stay], source: Source) -> Iterator[Shown]:
    known: list[_Known] = []
    last: Shown | None = None
    for stay in found:
        picture = _known(stay, known)
        if picture is None:
            picture = _picture(stay, source.read_picture)
            known.append(_Known(stay.grey, stay.moving, picture))
        if last and last.picture is picture and stay.start_ms <= last.end_ms:
            last = Shown(last.start_ms, stay.end_ms, picture)
            continue
        if last:
            yield last
        last = Shown(stay.start_ms, stay.end_ms, picture)
    if last:
        yield last


def _known(stay: Stay, known: list[_Known]) -> Picture | None:
    """Return the picture of the same slide, if it was shown before; what moved on either does not count."""
    for before in known:
        counts = ~(before.moving | stay.moving)
        if (differing(before.grey, stay.grey) & counts).mean() <= _SAME:
            return before.picture
    return None


def _picture(stay: Stay, read: Callable[[bytes], tuple[tuple[ReadLine, ...], ...]] | None) -> Picture:
    data = stay.still.jpeg
    paragraphs = read(_greymap(stay)) if read else ()
    return Picture(hashlib.sha256(data).hexdigest(), data, difference_hash(stay.grey), paragraphs)


def _greymap(stay: Stay) -> bytes:
    """Return a picture as portable greymap (PGM), what moves on it painted over in the colour seen most.

    In the face of somebody at a camera, text recognition finds letters, and mixes them into the lines beside it.
    """
    page = stay.still.page.copy()
    height, width = page.shape
    if stay.moving.mean() < _CAMERAS:
        rows = np.arange(height) * stay.moving.shape[0] // height
        columns = np.arange(width) * stay.moving.shape[1] // width
        page[stay.moving[np.ix_(rows, columns)]] = np.bincount(page[::8, ::8].ravel(), minlength=256).argmax()
    return b"P5 %d %d 255\n" % (width, height) + page.tobytes()


def _told(name: str, found: list[Shown], seen: _Seen) -> Iterator[Diagnostic]:
    if not found and seen.looks:
        yield NO_SLIDES.of(name)
    if len(seen.different) > _MOST:
        yield TOO_MANY.of(
            name, TimeSpan(found[-1].start_ms, found[-1].end_ms), most=_MOST, when=clock(found[-1].start_ms)
        )
    if seen.damaged:
        at = TimeSpan(seen.damaged_ms, seen.damaged_ms)
        yield PICTURES_DAMAGED.of(name, at, count=seen.damaged, when=clock(seen.damaged_ms))
    pictures = {shown.picture.digest: shown.picture for shown in found}.values()
    lines = [line for picture in pictures for paragraph in picture.paragraphs for line in paragraph]
    letters = sum(len(line.text) for line in lines)
    if letters:
        sure = round(sum(len(line.text) * line.confidence for line in lines) / letters)
        read = sum(bool(picture.paragraphs) for picture in pictures)
        yield READ_FROM_SLIDES.of(name, count=read, confidence=sure)
