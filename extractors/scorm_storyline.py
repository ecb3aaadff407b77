"""Courses published with Articulate Storyline: slides, questions and text alternatives in html5/data/js/*.js.

Each file provides one slide as data; data.js names the slides in their order by scene, and the media. A text that a
slide holds twice (as a state of a button, or as its text alternative) is told once. Dropped: references to variables
("%_playerVars.#x%"), the title "Untitled Slide", and text alternatives that are only the name of a shape.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extractors.hygiene import clean
from extractors.marked_text import Look, Run, marked
from extractors.model import Style
from extractors.scorm_data import DEEPEST, Json, nested, objects, provided, string
from extractors.scorm_files import CourseFiles
from extractors.scorm_telling import Question, Telling

DATA = "html5/data/js/data.js"

_VARIABLE = re.compile(r"%[\w.#]{1,80}%")
_UNTITLED = re.compile(
    r"(untitled slide|diapositiva sin título|unbenannte folie|diapositive sans titre)?[\s\d]*", re.IGNORECASE
)
_SHAPE = re.compile(
    r"(rounded |right |isosceles |straight |flowchart: |freeform: |google |curved )*"
    r"(rectangle|oval|ellipse|circle|text ?box|picture|image|img|line|arrow|group|shape|freeform|graphic|icon|button|"
    r"triangle|connector|callout|diamond|star|hotspot|marker|video|audio|caption|character|placeholder|title|content|"
    r"rechteck|bild|grafik|form|gruppe|linie|pfeil|ellipse|rectángulo|imagen|grupo|forma|imagem|retângulo|image|groupe)"
    r"[\s_;\d:p-]*(\w{0,12}\.\w{3,4})?|[\w\s()-]+\.(png|jpe?g|gif|svg|emf|wmf|bmp|mp4|mp3|wav)|[\W\d_]*",
    re.IGNORECASE,
)
_NOT_SHOWN = ("states", "actionGroups", "events", "timeline", "interactions", "style")


@dataclass(frozen=True, slots=True)
class _Place:
    """A slide in the order of the course: its id, its file, and the questions that data.js keeps for it."""

    id: str
    member: str
    questions: tuple[dict[str, Json], ...]


def storyline_courses(files: CourseFiles) -> list[str]:
    """Return the members that begin a course made with Storyline."""
    return [name for name in files.names if name.endswith(DATA)]


def tell_storyline(data: str, files: CourseFiles, unread: list[str]) -> list[Telling]:
    """Return what each slide of a course says, in the order of its scenes; `unread` takes names of damaged files."""
    folder = data.removesuffix(DATA)
    kind, course = provided(files.text(data) or "")
    course = course if kind == "data" and isinstance(course, dict) else {}
    if not course:
        unread.append(data)
    places = list(_places(course, folder, files, messages=False))
    known = {place.member for place in (*places, *_places(course, folder, files, messages=True))}
    beside = posixpath.dirname(data)
    others = [name for name in files.names if posixpath.dirname(name) == beside and name.endswith(".js")]
    places += [_Place(posixpath.basename(name)[:-3], name, ()) for name in others if name not in known]
    urls = {str(one.get("id")): string(one.get("url")) for one in objects(course.get("assetLib"))}
    told = []
    for place in places:
        kind, slide = provided(files.text(place.member) or "")
        if kind == "slide" and isinstance(slide, dict):
            told.append(_tell(slide, place, Telling(files, f"{folder}story.html", place.id), urls))
        elif place.member in known or kind == "slide":
            unread.append(place.member)
    return [telling for telling in told if telling.entries]


def _places(course: dict[str, Json], folder: str, files: CourseFiles, *, messages: bool) -> Iterator[_Place]:
    """Give the slides of the scenes; those with messages of the player ("Invalid answer") only when asked for."""
    for scene in objects(course.get("scenes")):
        if (scene.get("isMessageScene") is True) != messages:
            continue
        for slide in objects(scene.get("slides")):
            name = string(slide.get("id"))
            url = string(slide.get("html5url")) or f"html5/data/js/{name}.js"
            if member := files.find(f"{folder}story.html", url):
                yield _Place(name, member, tuple(objects(slide.get("interactions"))))


def _tell(slide: dict[str, Json], place: _Place, telling: Telling, urls: dict[str, str]) -> Telling:
    title = _shown(string(slide.get("title")))
    if not _UNTITLED.fullmatch(title):
        telling.head(title, 1)
    asked = list(place.questions) + objects(slide.get("interactions"))
    for layer in objects(slide.get("slideLayers")):
        asked += [one for one in objects(layer.get("interactions")) if one not in asked]
    for interaction in {string(one.get("id")): one for one in asked}.values():
        telling.ask(_question(interaction, title))
    for layer in objects(slide.get("slideLayers")) or [slide]:
        for one in _shown_objects(layer):
            _tell_object(one, telling, urls)
    return telling


def _shown_objects(value: Json, depth: int = 0) -> Iterator[dict[str, Json]]:
    """Give the objects of a layer in their order, outer ones first, without what is only a state of one."""
    if depth > DEEPEST:
        return
    if isinstance(value, dict):
        yield value
        for key, inner in value.items():
            if key not in _NOT_SHOWN and isinstance(inner, dict | list):
                yield from _shown_objects(inner, depth + 1)
    elif isinstance(value, list):
        for inner in value:
            yield from _shown_objects(inner, depth + 1)


def _tell_object(one: dict[str, Json], telling: Telling, urls: dict[str, str]) -> None:
    alt = _shown(string(one.get("altText")))
    url = string(one.get("url")) or urls.get(str(one.get("assetId")), "")
    kind = string(one.get("kind"))
    if isinstance(text := one.get("vartext"), dict):
        for block in objects(text.get("blocks")):
            _say_block(block, telling)
    elif kind == "textdata" or string(one.get("type")) in ("vectortext", "acctext"):
        telling.say(alt)
    elif kind == "imagedata" or url.lower().endswith((".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp")):
        words = "" if _SHAPE.fullmatch(alt) else alt
        telling.show(url, words, decorative=not words)
    elif url.lower().endswith((".mp4", ".mp3", ".webm", ".m4a", ".wav")):
        telling.play(url, "" if _SHAPE.fullmatch(alt) else alt)
    elif alt and not _SHAPE.fullmatch(alt) and alt.casefold() not in telling.said:
        telling.said.add(alt.casefold())
        telling.show("", alt)


def _say_block(block: dict[str, Json], telling: Telling) -> None:
    runs = [_run(span) for span in objects(block.get("spans"))]
    style = block.get("style")
    listed = style.get("listStyle") if isinstance(style, dict) else None
    kind = string(listed.get("listType")) if isinstance(listed, dict) else ""
    text, marks = marked(runs)
    telling.say(text, marks, 0 if kind not in ("", "none") else None)


def _run(span: dict[str, Json]) -> Run:
    style = span.get("style")
    looks = list[Look]()
    if isinstance(style, dict):
        looks += [(Style.STRONG, "")] if style.get("fontIsBold") is True else []
        looks += [(Style.EMPHASIS, "")] if style.get("fontIsItalic") is True else []
    return Run(_VARIABLE.sub("", string(span.get("text")).replace("\\n", "\n")), tuple(looks))


def _question(interaction: dict[str, Json], title: str) -> Question:
    texts = {
        string(one.get("id")): _shown(string(one.get("lmstext")))
        for key in ("choices", "statements")
        for one in objects(interaction.get(key))
    }
    options = [texts[string(one.get("id"))] for one in objects(interaction.get("choices"))]
    right = dict[str, None]()
    for answer in objects(interaction.get("answers")):
        if string(answer.get("status")) == "correct":
            right.update(dict.fromkeys(_right(answer, texts)))
    stem = _shown(string(interaction.get("lmstext"))) or title
    return Question(stem, tuple(options), tuple(filter(None, right)))


def _right(answer: dict[str, Json], texts: dict[str, str]) -> Iterator[str]:
    """Give the texts that a right answer chooses; a pair is joined by a dash."""
    for statements in nested(answer, "statements"):
        for one in objects(statements):
            names = [string(one.get(key)).rpartition(".")[2] for key in ("statementid", "choiceid")]
            yield " – ".join(_known(names, texts))


def _known(names: Iterable[str], texts: dict[str, str]) -> list[str]:
    return [texts[name] for name in names if texts.get(name)]


def _shown(text: str) -> str:
    return clean(_VARIABLE.sub("", text.replace("\\n", "\n")))
