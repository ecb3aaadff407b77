"""Videos of a shared screen, made on the spot: slides with a pointer, a noisy camera, builds, fades, scrolls, demos.

Everything is drawn from a seed, so the same script makes the same pictures; what was shown when is known exactly.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from pathlib import Path

import av
import numpy as np
import pypdfium2

RATE = 10
Picture = np.ndarray


@dataclass(frozen=True)
class Scene:
    """Some seconds of a session: "slide" (with `builds` states and a fade before it), "scroll", "demo" or "gallery".

    `number` is the slide's; for a scroll, that of the page that is scrolled away.
    """

    kind: str
    seconds: float
    number: int = 0
    builds: int = 1
    fade: float = 0


@dataclass(frozen=True)
class Look:
    """How a session looks: the size, a camera picture in the corner, a pointer, the noise of the camera."""

    width: int = 1280
    height: int = 720
    camera: bool = True
    pointer: bool = True
    noise: int = 12
    seed: int = 1


@dataclass(frozen=True)
class Change:
    """What the screen shows from `at` seconds on: the number of a slide, -1 where there is none."""

    at: float
    slide: int


def slides_of(pdf: Path, look: Look, count: int) -> list[Picture]:
    """Draw the first pages of a PDF as pictures, on black where their form is another."""
    document = pypdfium2.PdfDocument(pdf)
    return [_fitted(document[n], look) for n in range(min(count, len(document)))]


def changes_of(scenes: list[Scene]) -> list[Change]:
    """Return what is shown from when on; builds of one slide are no changes."""
    at, found = 0.0, list[Change]()
    for scene in scenes:
        slide = scene.number if scene.kind == "slide" else -1
        if not found or found[-1].slide != slide:
            found.append(Change(at, slide))
        at += scene.seconds
    return found


def frames_of(scenes: list[Scene], slides: list[Picture], look: Look) -> Iterator[Picture]:
    """Yield ten pictures a second."""
    random = np.random.default_rng(look.seed)
    desk = random.integers(60, 200, (look.height // 8, look.width // 8, 3), dtype=np.uint8)
    shown = slides[0]
    tick = 0
    for scene in scenes:
        for step in range(round(scene.seconds * RATE)):
            at = step / RATE
            base = _gallery(look, random) if scene.kind == "gallery" else _base(scene, at, slides, shown, desk)
            yield _with_pointer(_with_camera(base, look, random), look, tick)
            tick += 1
        if scene.kind == "slide":
            shown = slides[scene.number]


def encode(frames: Iterator[Picture], codec: str = "libx264", container: str = "mp4", **options: str) -> bytes:
    """Return pictures as a video; options are the codec's, `keys` seconds lie between key frames (default: 10)."""
    buffer = io.BytesIO()
    apart = float(options.pop("keys", "10"))
    repeat = int(options.pop("repeat", "1"))
    with av.open(buffer, "w", format=container) as file:
        stream = None
        tick = 0
        for picture in frames:
            if stream is None:
                stream = file.add_stream(codec, rate=RATE * repeat, options=options)
                stream.width, stream.height, stream.pix_fmt = picture.shape[1], picture.shape[0], "yuv420p"
                stream.codec_context.gop_size = round(apart * RATE * repeat)
            for _ in range(repeat):
                frame = av.VideoFrame.from_ndarray(picture, format="rgb24")
                frame.pts, frame.time_base = tick, Fraction(1, RATE * repeat)
                tick += 1
                file.mux(stream.encode(frame))
        file.mux(stream.encode(None))
    return buffer.getvalue()


def _fitted(page: pypdfium2.PdfPage, look: Look) -> Picture:
    width, height = page.get_size()
    scale = min(look.width / width, look.height / height)
    drawn = page.render(scale=scale).to_numpy()[:, :, 2::-1]
    drawn = drawn[: look.height, : look.width]
    canvas = np.zeros((look.height, look.width, 3), np.uint8)
    top, left = (look.height - drawn.shape[0]) // 2, (look.width - drawn.shape[1]) // 2
    canvas[top : top + drawn.shape[0], left : left + drawn.shape[1]] = drawn
    return canvas


def _base(scene: Scene, at: float, slides: list[Picture], before: Picture, desk: Picture) -> Picture:
    match scene.kind:
        case "slide":
            state = _built(slides[scene.number], scene, at)
            share = 1.0 if at >= scene.fade else at / scene.fade
            return state if share == 1 else (before * (1 - share) + state * share).astype(np.uint8)
        case "scroll":
            return np.roll(before, -round(at * 120), axis=0)
        case _:
            return _demo(before.shape, at, desk)


def _built(slide: Picture, scene: Scene, at: float) -> Picture:
    """Hide the lower part of a slide until its points come, in the colour that stands there most; cut between lines.

    A slide without such a ground, one that is a photo for example, is shown at once.
    """
    state = min(scene.builds, 1 + int(at / (scene.seconds / (scene.builds + 1))))
    left, right = round(slide.shape[1] * 0.14), round(slide.shape[1] * 0.86)
    bottom = round(slide.shape[0] * 0.92)
    ground, share = _ground(slide[round(slide.shape[0] * 0.3) : bottom, left:right])
    if state == scene.builds or share < 0.6:
        return slide
    free = np.flatnonzero((np.abs(slide[:, left:right].astype(np.int16) - ground) < 12).all((1, 2)))
    wanted = round(slide.shape[0] * (0.3 + 0.6 * (state - 1) / scene.builds))
    if not len(free):
        return slide
    top, bottom = (int(free[np.abs(free - row).argmin()]) for row in (wanted, bottom))
    shown = slide.copy()
    shown[top:bottom, left:right] = ground
    return shown


def _ground(part: Picture) -> tuple[Picture, float]:
    """Return the colour that stands most often in a part of a picture, and its share."""
    colours = part[::4, ::4].reshape(-1, 3).astype(np.uint32) @ np.array([65536, 256, 1], np.uint32)
    values, counts = np.unique(colours, return_counts=True)
    common = int(values[counts.argmax()])
    return np.array((common >> 16, common >> 8 & 255, common & 255), np.uint8), float(counts.max() / counts.sum())


def _demo(shape: tuple[int, ...], at: float, desk: Picture) -> Picture:
    """Windows that open and move, and something that plays, as when a program is shown."""
    canvas = np.kron(desk, np.ones((8, 8, 1), np.uint8))[: shape[0], : shape[1]]
    canvas = canvas.copy()
    height, width = shape[:2]
    for n in range(3):
        x = int((0.1 + 0.3 * n + 0.12 * np.sin(at * (1 + n))) * width)
        y = int((0.2 + 0.1 * n + 0.15 * np.cos(at * (1.3 + n))) * height)
        canvas[y : y + height // 3, x : x + width // 4] = 240 - 30 * n
        canvas[y + 20 : y + 24 + int(at * 40) % 100, x + 10 : x + width // 6] = 40
    return canvas


def _gallery(look: Look, random: np.random.Generator) -> Picture:
    """Nine cameras on black."""
    canvas = np.zeros((look.height, look.width, 3), np.uint8)
    height, width = look.height // 3, look.width // 3
    poses = _poses(width - 8, height - 8, look)
    for row in range(3):
        for column in range(3):
            top, left = row * height + 4, column * width + 4
            canvas[top : top + height - 8, left : left + width - 8] = poses[random.integers(len(poses))]
    return canvas


@cache
def _poses(width: int, height: int, look: Look) -> list[Picture]:
    random = np.random.default_rng(look.seed)
    return [_camera(width, height, random, look.noise) for _ in range(16)]


def _camera(width: int, height: int, random: np.random.Generator, noise: int) -> Picture:
    """A head that sways before a wall, in noise."""
    rows, columns = np.mgrid[0:height, 0:width]
    sway = random.normal(0, 0.06)
    head = ((columns / width - 0.5 - sway) / 0.22) ** 2 + ((rows / height - 0.5) / 0.35) ** 2 < 1
    base = np.where(head, 170, 80).astype(np.int16)
    coarse = random.normal(0, noise, (height // 4 + 1, width // 4 + 1))
    base = base + np.kron(coarse, np.ones((4, 4)))[:height, :width]
    return np.repeat(base.clip(0, 255).astype(np.uint8)[:, :, None], 3, 2)


def _with_camera(picture: Picture, look: Look, random: np.random.Generator) -> Picture:
    if not look.camera:
        return picture
    width, height = look.width * 3 // 20, look.height * 3 // 20
    poses = _poses(width, height, look)
    shown = picture.copy()
    shown[8 : 8 + height, look.width - width - 8 : look.width - 8] = poses[random.integers(len(poses))]
    return shown


def _with_pointer(picture: Picture, look: Look, tick: int) -> Picture:
    """A pointer that wanders for four seconds and rests for six."""
    if not look.pointer:
        return picture
    phase = tick // (10 * RATE) * 4 * RATE + min(tick % (10 * RATE), 4 * RATE)
    x = int((0.5 + 0.4 * np.sin(phase * 0.11 + look.seed)) * look.width)
    y = int((0.5 + 0.4 * np.cos(phase * 0.07)) * look.height)
    shown = picture.copy()
    size = look.height // 26
    for row in range(size):
        shown[min(y + row, look.height - 1), x : x + 2 + row * 2 // 3] = (
            (0, 0, 0) if row < size - 2 else (255, 255, 255)
        )
    return shown
