"""Draws the two pictures of the ladder deck as PNG bytes."""

from __future__ import annotations

import io
from collections.abc import Callable

from PIL import Image, ImageDraw, ImageFont

INK, RAIL, RUNG, PAPER, WALL = "#1F3A4D", "#C8641B", "#E08A45", "#FFFFFF", "#CBD5DB"
SIZE = (1170, 1260)

Point = tuple[float, float]


def four_to_one() -> bytes:
    """A ladder at a wall, with the height of 4 m, the distance of 1 m and the angle written in."""
    image, pen = _sheet()
    ground, wall = 1080, 820
    foot, top = (wall - 215, ground), (wall, ground - 860)
    pen.rectangle((wall, 60, wall + 130, ground), fill=WALL)
    pen.line((60, ground, 1110, ground), fill=INK, width=10)
    _ladder(pen, foot, (top[0] + 25, top[1] - 100), 52)
    pen.line((wall - 330, top[1], wall - 12, top[1]), fill=INK, width=3)
    _measure(pen, (wall - 300, ground - 12), (wall - 300, top[1]))
    _label(pen, (wall - 420, ground - 470), "4 m")
    _measure(pen, (foot[0], ground + 55), (wall, ground + 55))
    _label(pen, (wall - 108, ground + 115), "1 m")
    pen.arc((foot[0] - 130, ground - 130, foot[0] + 130, ground + 130), 284, 360, fill=INK, width=6)
    _label(pen, (foot[0] + 145, ground - 190), "75°")
    return _png(image)


def silhouette() -> bytes:
    """A plain ladder before a house front: decoration without a message."""
    image, pen = _sheet()
    pen.rectangle((120, 300, 1050, 1120), fill="#E9EEF1")
    pen.polygon([(60, 300), (1110, 300), (585, 60)], fill=WALL)
    for left in (220, 720):
        pen.rectangle((left, 430, left + 210, 690), fill=PAPER, outline=WALL, width=12)
    pen.rectangle((480, 800, 690, 1120), fill=WALL)
    _ladder(pen, (1020, 1120), (1020, 250), 66)
    pen.line((0, 1120, 1170, 1120), fill=INK, width=10)
    return _png(image)


PICTURES: dict[str, Callable[[], bytes]] = {"four_to_one": four_to_one, "silhouette": silhouette}


def _sheet() -> tuple[Image.Image, ImageDraw.ImageDraw]:
    image = Image.new("RGB", SIZE, PAPER)
    return image, ImageDraw.Draw(image)


def _ladder(pen: ImageDraw.ImageDraw, foot: Point, top: Point, width: float) -> None:
    """Two stiles from `foot` to `top` with evenly spaced rungs between them."""
    (x0, y0), (x1, y1) = foot, top
    rungs = 14
    for step in range(1, rungs):
        x, y = x0 + (x1 - x0) * step / rungs, y0 + (y1 - y0) * step / rungs
        pen.line((x - width, y, x, y), fill=RUNG, width=12)
    pen.line((x0, y0, x1, y1), fill=RAIL, width=18)
    pen.line((x0 - width, y0, x1 - width, y1), fill=RAIL, width=18)


def _measure(pen: ImageDraw.ImageDraw, start: Point, end: Point) -> None:
    """A dimension line with a bar at either end."""
    upright = start[0] == end[0]
    pen.line((*start, *end), fill=INK, width=5)
    for x, y in (start, end):
        pen.line((x - 22, y, x + 22, y) if upright else (x, y - 22, x, y + 22), fill=INK, width=5)


def _label(pen: ImageDraw.ImageDraw, at: Point, text: str) -> None:
    pen.text(at, text, fill=INK, font=ImageFont.load_default(64), anchor="mm")


def _png(image: Image.Image) -> bytes:
    data = io.BytesIO()
    image.quantize(32).save(data, "PNG", optimize=True)
    return data.getvalue()
