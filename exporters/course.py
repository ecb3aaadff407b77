"""The files of a course: the page, its script data, the player and the pictures, for whatever package carries them."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from typing import Literal

from exporters.clip_files import course_clip_files
from exporters.contract import Order
from exporters.course_data import course_script
from exporters.links import web_address
from exporters.media_kinds import kind_in_words
from exporters.model import File
from exporters.pages import course_view
from exporters.pictures import Picture, measure
from exporters.questions import is_answerable
from exporters.templates import render
from exporters.views import CourseView, PageView
from exporters.wording import Wording
from extractors.diagnostics import Code, Diagnostic, MaterialError, Severity
from extractors.model import Figure, Media
from segmenters.model import Pack

NO_UNITS = Code(
    "E201",
    Severity.ERROR,
    "there is no unit to put into a package",
    "Build the pack again, or approve at least one of its units.",
)
PICTURE_NOT_SHOWN = Code(
    "E202",
    Severity.WARNING,
    "a picture has a format that browsers cannot show; its text alternative stands in its place",
    "Save the picture as PNG or JPEG in the source, and give it a text alternative.",
)
QUESTION_LEFT_OUT = Code(
    "E203",
    Severity.WARNING,
    'the question "{question}" of the unit "{unit}" has no right answer or nothing to choose from; it is left out',
    "Mark the right answer in the draft of the unit, or remove the question.",
)
MEDIA_NOT_INCLUDED = Code(
    "E204",
    Severity.WARNING,
    'the {kind} "{name}" is not part of the package; its name and its place in the source stand there instead',
    "Tell learners where they can play it, or put a link to it into the source.",
)

_PLAYER = ("state.js", "numbers.js", "questions.js", "standing.js", "painting.js", "player.js")
_FALLBACK = "preview.js"
_STYLES = ("theme.css", "frame.css", "content.css", "questions.css")


@dataclass(frozen=True, slots=True)
class Delivery:
    """How a course reports to whatever launched it.

    `adapter` is a file in exporters/player that defines `window.unitsmithLms` (see the head of player.js).
    `connect` is the value of CSP's connect-src: "'none'", or "https: http:" where the address comes with the launch.
    `mastery` is the share of right answers that passes, in per cent; `on_fail` is what is reported below it.
    `scripts` are further scripts that the adapter needs, loaded before it.
    """

    adapter: str
    connect: str
    mastery: int
    on_fail: Literal["failed", "incomplete"]
    scripts: tuple[File, ...] = ()


@dataclass(frozen=True, slots=True)
class Course:
    """A course: its view, its files in a fixed order with `index.html` first, and what is worth telling about it."""

    view: CourseView
    files: tuple[File, ...]
    diagnostics: tuple[Diagnostic, ...]


def build_course(order: Order, delivery: Delivery) -> Course:
    """Return the course of a pack: index.html, course.js, further scripts, player/*, media/*.

    Paths match [a-z0-9._/-]+. Diagnostics: E202, E203, E204; raises MaterialError E201 when the pack has no units.
    """
    pack = order.pack
    if not pack.units:
        raise MaterialError(NO_UNITS.of(pack.id))
    pictures = _pictures(order)
    shown = {digest: (path, picture) for digest, (path, picture, _) in pictures.items()}
    view = course_view(pack, Wording(), shown.get, order.draft)
    styles = tuple(_player_file(name) for name in _STYLES)
    player = tuple(_player_file(name) for name in (_FALLBACK, delivery.adapter, *_PLAYER))
    scripts = ("course.js", *_paths(delivery.scripts), *_paths(player))
    page = render("index.html.j2", PageView(view, _policy(delivery.connect), _paths(styles), scripts))
    return Course(
        view,
        (
            File("index.html", page.encode()),
            File("course.js", course_script(view, delivery.mastery, delivery.on_fail)),
            *delivery.scripts,
            *styles,
            *player,
            *(File(path, data) for path, _, data in pictures.values()),
            *_clips(order),
        ),
        (*_unshown(pack, frozenset(pictures)), *_unplayed(pack), *_left_out(pack)),
    )


def _policy(connect: str) -> str:
    """Return the content security policy: nothing from elsewhere, nothing inline (CSP Level 3)."""
    return (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; "
        f"font-src 'self'; connect-src {connect}; base-uri 'none'; form-action 'none'"
    )


def _paths(parts: tuple[File, ...]) -> tuple[str, ...]:
    return tuple(file.path for file in parts)


def _player_file(name: str) -> File:
    return File(f"player/{name}", files("exporters").joinpath("player", name).read_bytes())


def _pictures(order: Order) -> dict[str, tuple[str, Picture, bytes]]:
    """Return path, form and bytes of the pictures that the units show, by digest, in the order of their paths."""
    found: dict[str, tuple[str, Picture, bytes]] = {}
    for digest in sorted({figure.asset for _, figure in _figures(order.pack) if figure.asset}):
        data = order.asset(digest)
        if picture := measure(data):
            found[digest] = (f"media/{digest[:24]}.{picture.suffix}", picture, data)
    return found


def _clips(order: Order) -> list[File]:
    """Return the files of the units' clips, in the order of the units."""
    paths: dict[str, str] = {}
    for unit in order.pack.units:
        if unit.clip:
            paths |= {path: digest for digest, path in course_clip_files(unit.clip).items()}
    return [File(path, order.asset(digest)) for path, digest in paths.items()]


def _figures(pack: Pack) -> list[tuple[str, Figure]]:
    return [
        (passage.source, passage.block)
        for unit in pack.units
        for passage in unit.passages
        if isinstance(passage.block, Figure)
    ]


def _unshown(pack: Pack, shown: frozenset[str]) -> list[Diagnostic]:
    return [
        PICTURE_NOT_SHOWN.of(source, figure.at)
        for source, figure in _figures(pack)
        if figure.asset and figure.asset not in shown
    ]


def _unplayed(pack: Pack) -> list[Diagnostic]:
    """Name the videos and sounds that learners can neither play nor follow a link to."""
    return [
        MEDIA_NOT_INCLUDED.of(passage.source, block.at, kind=kind_in_words(block.media_type), name=block.name)
        for unit in pack.units
        for passage in unit.passages
        if isinstance(block := passage.block, Media) and not web_address(block.link)
    ]


def _left_out(pack: Pack) -> list[Diagnostic]:
    return [
        QUESTION_LEFT_OUT.of(question.evidence.source, question.evidence.at, question=question.stem, unit=unit.title)
        for unit in pack.units
        for question in unit.questions
        if not is_answerable(question)
    ]
