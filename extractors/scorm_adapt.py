"""Courses made with the Adapt framework: course/<language>/*.json, a tree of pages, articles, blocks and components."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from extractors.hygiene import one_line
from extractors.scorm_data import DEEPEST, Json, objects, parse, string
from extractors.scorm_files import CourseFiles
from extractors.scorm_telling import Question, Telling

_COURSE = re.compile(r"(.*/|)course/[A-Za-z][\w-]{1,10}/course\.(json|js)")
_PARTS = ("contentObjects", "articles", "blocks", "components")


def adapt_courses(files: CourseFiles) -> list[str]:
    """Return the members that begin a course made with Adapt, one for each language."""
    return [name for name in files.names if _COURSE.fullmatch(name)]


def tell_adapt(name: str, files: CourseFiles, unread: list[str]) -> Telling | None:
    """Return what a course says; None when its data is damaged. `unread` takes the names of damaged parts."""
    course = parse(files.text(name) or "")
    if not isinstance(course, dict):
        return None
    below = dict[str, list[dict[str, Json]]]()
    for part in _PARTS:
        member = posixpath.join(posixpath.dirname(name), part + posixpath.splitext(name)[1])
        value = parse(files.text(member) or "")
        if not isinstance(value, list):
            unread.append(member)
        for one in objects(value):
            below.setdefault(string(one.get("_parentId")), []).append(one)
    telling = Telling(files, _start(name, files), title=one_line(string(course.get("title"))))
    telling.say_html(string(course.get("body")))
    _tell_below(string(course.get("_id")), below, telling, (1, 0))
    return telling


def _start(name: str, files: CourseFiles) -> str:
    """Return the page that the addresses of a course start from: index.html above the folder "course"."""
    folder = posixpath.dirname(posixpath.dirname(posixpath.dirname(name)))
    return files.find(name, "../../index.html") or posixpath.join(folder, "index.html")


def _tell_below(parent: str, below: dict[str, list[dict[str, Json]]], telling: Telling, deep: tuple[int, int]) -> None:
    """Take in all that stands below a part; each part is taken out of `below`, so that no circle goes on for ever.

    `deep` is the level of a heading here, and how many parts stand above.
    """
    level, above = deep
    if above > DEEPEST:
        return
    for one in below.pop(parent, []):
        telling.anchor = string(one.get("_id"))
        title = string(one.get("displayTitle"))
        telling.head(title, level)
        if not _ask(one, telling):
            _tell(one, telling, level)
        _tell_below(string(one.get("_id")), below, telling, (level + bool(title), above + 1))


def _tell(one: dict[str, Json], telling: Telling, level: int) -> None:
    telling.say_html(string(one.get("body")), level + 1)
    _tell_graphic(one, telling)
    for item in objects(one.get("_items")):
        telling.head(string(item.get("title")), level + 1)
        telling.say_html(string(item.get("body")), level + 2)
        _tell_graphic(item, telling)
    media = one.get("_media")
    if isinstance(media, dict):
        address = next((string(media.get(key)) for key in ("mp4", "webm", "mp3", "source") if media.get(key)), "")
        telling.play(address, string(one.get("title")))


def _tell_graphic(one: dict[str, Json], telling: Telling) -> None:
    graphic = one.get("_graphic")
    if isinstance(graphic, dict):
        address = next((string(graphic.get(key)) for key in ("large", "src", "small") if graphic.get(key)), "")
        if address:
            telling.show(address, string(graphic.get("alt")), decorative="alt" in graphic)


def _ask(one: dict[str, Json], telling: Telling) -> bool:
    """Take in a question; false when a component is none."""
    items = objects(one.get("_items"))
    right = list(_right(items))
    if not right:
        return False
    options = tuple(string(item.get("text")) for item in items if item.get("text"))
    _tell_graphic(one, telling)
    telling.ask(Question(string(one.get("body")) or string(one.get("title")), options, tuple(right), _feedback(one)))
    return True


def _feedback(one: dict[str, Json]) -> tuple[str, ...]:
    """Return what a learner is told in the end, right or wrong; between attempts only "try again" is said."""
    texts = one.get("_feedback")
    if not isinstance(texts, dict):
        return ()
    wrong = texts.get("_incorrect")
    return (string(texts.get("correct")), string(wrong.get("final")) if isinstance(wrong, dict) else "")


def _right(items: list[dict[str, Json]]) -> Iterator[str]:
    for item in items:
        if item.get("_shouldBeSelected") is True:
            yield string(item.get("text"))
        for choice in objects(item.get("_options")):
            if choice.get("_isCorrect") is True:
                yield f"{string(item.get('text'))} – {string(choice.get('text'))}"
        if isinstance(answers := item.get("_answers") or item.get("accepted"), list):
            yield from (string(answer) for answer in answers[:1])
