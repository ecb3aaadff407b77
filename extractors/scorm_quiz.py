"""Questions in data files of any other tool: objects with a stem, options, and a sign of which option is right.

Captivate, iSpring, Quizmaker and courses made by hand differ in their names only: the options are a list of texts or of
objects, the right one has a flag of its own, or the question names it by number (from 0) or by its text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.hygiene import one_line
from extractors.scorm_data import DEEPEST, Json, assigned, parse, string
from extractors.scorm_files import CourseFiles
from extractors.scorm_telling import Question, Telling

_STEMS = ("question", "questionText", "stem", "prompt", "text", "title", "body")
_OPTIONS = ("options", "answers", "choices", "alternatives", "responses")
_WORDS = ("text", "title", "label", "answer", "content", "option", "answerText", "value")
_FLAGS = ("correct", "isCorrect", "is_correct", "right", "isRight", "isTrue")
_KEYS = (
    *("correct", "correctAnswer", "correctAnswers", "correctIndex", "correctOption", "answer", "answerIndex"),
    *("rightAnswer", "solution", "correct_answer"),
)
_FEEDBACK = ("feedback", "explanation", "rationale")
_OF_A_TOOL = re.compile(
    r"html5/data/js/|(^|/)content/content\.json$|(^|/)course/\w+/|(semantics|library|package)\.json$"
)


def may_hold_quiz(name: str) -> bool:
    """Tell whether a member may be a data file that no other reader knows."""
    return name.lower().endswith((".js", ".json")) and not _OF_A_TOOL.search(name)


def tell_quiz(name: str, files: CourseFiles) -> Telling | None:
    """Return the questions in a data file or script; None when it holds none."""
    text = files.text(name) or ""
    values = [parse(text)] if name.lower().endswith(".json") else list(assigned(text))
    telling = Telling(files, name)
    for one in (one for value in values for one in _objects(value, 0)):
        if question := as_question(one):
            telling.anchor = one_line(string(one.get("id")))
            telling.ask(question)
    return telling if telling.questions else None


def _objects(value: Json, depth: int) -> Iterator[dict[str, Json]]:
    """Give all objects in data, without those inside a question."""
    if depth > DEEPEST:
        return
    if isinstance(value, dict):
        yield value
        if as_question(value):
            return
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for one in inner:
        yield from _objects(one, depth + 1)


def as_question(one: dict[str, Json]) -> Question | None:
    """Return an object as a question; None when it has fewer than two options or does not say which is right."""
    stem = next((string(one[key]) for key in _STEMS if string(one.get(key)).strip()), "")
    listed: list[Json] = next((one[key] for key in _OPTIONS if isinstance(one.get(key), list)), [])
    options = [_option(option) for option in listed]
    if not stem or len(options) < 2 or not all(options):
        return None
    right = tuple(text for option, text in zip(listed, options, strict=True) if _is_flagged(option))
    right = right or tuple(dict.fromkeys(_named(one, options)))
    feedback = tuple(string(one.get(key)) for key in _FEEDBACK)
    return Question(stem, tuple(options), right, feedback) if right else None


def _option(option: Json) -> str:
    if isinstance(option, dict):
        return next((string(option[key]) for key in _WORDS if string(option.get(key)).strip()), "")
    return string(option)


def _is_flagged(option: Json) -> bool:
    return isinstance(option, dict) and any(option.get(flag) in (True, 1, "true", "True") for flag in _FLAGS)


def _named(one: dict[str, Json], options: list[str]) -> Iterator[str]:
    for key in _KEYS:
        stated = one.get(key)
        for value in stated if isinstance(stated, list) else [stated]:
            if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < len(options):
                yield options[value]
            elif isinstance(value, str) and value in options:
                yield value
