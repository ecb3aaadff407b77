"""What the player's scripts need to know of a course, as a script that sets one name; no words of the content."""

from __future__ import annotations

import dataclasses
import json

from exporters.names import digest, numbers
from exporters.views import CourseView, Option, QuestionView, UnitView

_KEY_BITS = 24
_ESCAPES = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def course_script(course: CourseView, mastery: int, on_fail: str) -> bytes:
    """Return `window.unitsmithCourse = {…};`; the form is described at the head of player/player.js.

    `mastery` is in per cent, `on_fail` "failed" or "incomplete". The answers stand here in plain text, as in any
    package that judges in the browser.
    """
    keys = numbers((unit.uid for unit in course.units), _KEY_BITS)
    data = {
        "id": course.id,
        "title": course.title,
        "language": course.language,
        "hash": structure_hash(course),
        "mastery": mastery,
        "onFail": on_fail,
        "draft": course.draft,
        "units": [_unit(unit, key) for unit, key in zip(course.units, keys, strict=True)],
        "words": dataclasses.asdict(course.words),
    }
    return f"window.unitsmithCourse = {literal(data)};\n".encode()


def structure_hash(course: CourseView) -> str:
    """Return eight hexadecimal digits that change when units or questions do, and not when only wording does."""
    parts = (f"{unit.uid}:{','.join(str(question.key) for question in unit.questions)}" for unit in course.units)
    return digest(*parts)[:8]


def literal(data: object) -> str:
    """Return JSON that is also safe as a script, even where somebody copies it into an HTML page."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for character, escape in _ESCAPES.items():
        text = text.replace(character, escape)
    return text


def _unit(unit: UnitView, key: int) -> dict[str, object]:
    return {
        "uid": unit.uid,
        "name": unit.name,
        "slug": unit.slug,
        "key": key,
        "page": unit.page,
        "checkPage": unit.check_page,
        "title": unit.title,
        "objective": unit.objective,
        "questions": [_question(question) for question in unit.questions],
    }


def _question(question: QuestionView) -> dict[str, object]:
    data: dict[str, object] = {
        "element": question.element,
        "name": question.name,
        "key": question.key,
        "kind": question.kind,
        "stem": question.stem,
        "feedback": question.feedback,
        "place": question.spot.label,
        "link": question.spot.anchor,
    }
    match question.kind:
        case "choice" | "true-false":
            return data | {
                "options": _options(question.options),
                "multiple": question.multiple,
                "correct": question.correct,
            }
        case "sequencing":
            return data | {"options": _options(question.options), "correct": question.correct}
        case "matching":
            pairs = [[option.id, target] for option, target in zip(question.options, question.correct, strict=True)]
            return data | {"left": _options(question.options), "right": _options(question.targets), "correct": pairs}
        case "fill-in":
            return data | {"correct": question.correct}
        case "numeric":
            return data | {"correct": question.correct, "measure": question.measure}


def _options(options: tuple[Option, ...]) -> list[dict[str, str]]:
    return [
        {"id": option.id, "text": option.text, **({"feedback": option.feedback} if option.feedback else {})}
        for option in options
    ]
