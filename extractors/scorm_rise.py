"""Courses published with Articulate Rise: the whole course as JSON in Base64 in a page or script.

A lesson has blocks, a block has items; texts are HTML. Questions stand in blocks of knowledge checks and in lessons
that are a quiz, with "answers"; the right ones are those that "correct" and "corrects" name, else those with a flag.
"""

from __future__ import annotations

from collections.abc import Iterator

from extractors.hygiene import one_line
from extractors.scorm_data import Json, encoded, objects, string
from extractors.scorm_files import CourseFiles
from extractors.scorm_telling import Question, Telling

_SCRIPTS = (".html", ".js")
_TEXTS = ("heading", "title", "label", "paragraph", "text", "front", "back", "description", "caption", "name")
_TYPED = "FILL_IN_THE_BLANK"


def rise_course(script: str) -> dict[str, Json] | None:
    """Return the course that a page or script holds, None when it holds none."""
    for value in encoded(script):
        course = value.get("course", value)
        if isinstance(course, dict) and objects(course.get("lessons")):
            return course
    return None


def may_hold_rise(name: str) -> bool:
    """Tell whether a file of a package is one that Rise writes its course into."""
    return name.endswith(_SCRIPTS) and ("scormcontent/" in name or "content/" in name or name.count("/") <= 1)


def tell_rise(course: dict[str, Json], page: str, files: CourseFiles) -> Telling:
    """Return what a course says: a heading of level 1 for each lesson, its blocks below."""
    telling = Telling(files, page, title=one_line(string(course.get("title"))))
    telling.say_html(string(course.get("description")))
    for lesson in objects(course.get("lessons")):
        if lesson.get("deleted") is True:
            continue
        telling.anchor = string(lesson.get("id"))
        telling.head(string(lesson.get("title")), 1)
        telling.say_html(string(lesson.get("description")))
        for block in objects(lesson.get("items")):
            telling.anchor = string(block.get("id")) or telling.anchor
            _tell_block(block, telling)
    return telling


def _tell_block(block: dict[str, Json], telling: Telling) -> None:
    if string(block.get("family")) == "continue":  # a button
        return
    items = objects(block.get("items"))
    if "answers" in block:
        _tell_media(block, telling)
        for one in (block, *objects(block.get("questions"))):  # those of a bank that some are drawn from
            _ask(one, telling)
    listed = string(block.get("type")) == "list" or string(block.get("family")) == "list"
    numbered = string(block.get("variant")) == "numbered"
    for number, item in enumerate(items, start=1):
        if "answers" in item:
            _tell_media(item, telling)
            for one in (item, *objects(item.get("questions"))):  # those of a bank that some are drawn from
                _ask(one, telling)
        elif listed:
            telling.point(string(item.get("paragraph")), ordered=numbered, label=f"{number}." if numbered else "")
        else:
            _tell_item(item, telling)


def _tell_item(item: dict[str, Json], telling: Telling) -> None:
    _tell_media(item, telling)
    for key in _TEXTS:
        value = item.get(key)
        if isinstance(value, dict):
            _tell_media(value, telling)
            value = value.get("description") or value.get("title")
        if key == "heading" and "<h" not in string(value):
            telling.head(string(value), 2)
        else:
            telling.say_html(string(value), 2)
    for inner in objects(item.get("items")):
        _tell_item(inner, telling)


def _tell_media(item: dict[str, Json], telling: Telling) -> None:
    media = item.get("media")
    for kind, one in media.items() if isinstance(media, dict) else ():
        if not isinstance(one, dict):
            continue
        address = _address(one, telling)
        if kind == "image":
            telling.show(address, string(one.get("alt")))
        elif kind in ("video", "audio", "embed"):
            telling.play(address, string(one.get("title")) or string(one.get("originalUrl")))


def _address(medium: dict[str, Json], telling: Telling) -> str:
    """Return where a medium lies: in the folder "assets" beside the page, under its key or its first name."""
    names = [string(medium.get(key)) for key in ("key", "crushedKey", "originalUrl", "src", "url")]
    stated = [name for name in names if name]
    places = (f"assets/{name.rpartition('/')[2]}" for name in stated)
    return next((place for place in places if telling.files.find(telling.page, place)), stated[0] if stated else "")


def _ask(item: dict[str, Json], telling: Telling) -> None:
    answers = objects(item.get("answers"))
    stem = string(item.get("title")) or string(item.get("question")) or string(item.get("heading"))
    feedback = (
        string(item.get("feedback")),
        string(item.get("feedbackCorrect")),
        string(item.get("feedbackIncorrect")),
    )
    options = () if item.get("type") == _TYPED else tuple(map(_option, answers))
    telling.ask(Question(stem, options, tuple(_right(item, answers)), feedback))


def _option(answer: dict[str, Json]) -> str:
    return string(answer.get("title")) or string(answer.get("text"))


def _right(item: dict[str, Json], answers: list[dict[str, Json]]) -> Iterator[str]:
    """Give the right answers; where the question names them, flags beside the answers are left over from editing."""
    several = item.get("corrects")
    listed = several if isinstance(several, list) and not item.get("correct") else [item.get("correct")]
    named = {str(one) for one in listed if isinstance(one, str | int) and not isinstance(one, bool) and one != ""}
    known = named & {str(answer.get("id")) for answer in answers}
    flagged = any(answer.get("correct") is True for answer in answers)
    for answer in answers:
        match = string(answer.get("matchTitle"))
        if match:
            yield f"{_option(answer)} – {match}"
        elif str(answer.get("id")) in known if known else answer.get("correct") is True or _is_typed(item, flagged):
            yield _option(answer)


def _is_typed(item: dict[str, Json], flagged: bool) -> bool:
    """Tell whether all answers are right: those that a quiz lists for a blank carry no flags."""
    return item.get("type") == _TYPED and not flagged
