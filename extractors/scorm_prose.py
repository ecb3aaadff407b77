"""Texts in the data of a course whose pages are written by scripts, whatever tool made it.

Tools name their texts alike: a title, and beside it a text that is HTML or words. What a name does not tell for sure
(labels, ids, addresses) is left out, and so are questions, which extractors.scorm_quiz reads.
"""

from __future__ import annotations

import re

from extractors.model import text_of
from extractors.scorm_data import DEEPEST, Json, assigned, parse, string
from extractors.scorm_files import CourseFiles
from extractors.scorm_quiz import as_question, may_hold_quiz
from extractors.scorm_telling import Telling

_TITLES = frozenset({"title", "heading", "headline", "header", "pagetitle", "slidetitle", "topic", "chapter"})
_TEXTS = frozenset(
    {"text", "body", "content", "html", "description", "paragraph", "intro", "introduction", "summary", "bodytext"}
    | {"subtitle", "caption", "transcript", "instruction", "instructions", "explanation", "copy"}
)
_POINTS = frozenset({"bullets", "points", "items", "list", "steps", "objectives", "paragraphs", "lines"})
_HTML = re.compile(r"<(p|h[1-6]|ul|ol|li|div|br|strong|em|table)\b[^<>]*>", re.IGNORECASE)
_WORDS = re.compile(r"\w+\s+\w+|\w{2,}[.!?]")
_OF_A_LIBRARY = re.compile(
    r"(^|/)(node_modules|lib|libs|vendor|scormdriver)/|\.min\.js$|jquery|bootstrap|(^|/)(package|manifest)[^/]*\.json$",
    re.IGNORECASE,
)


def may_hold_prose(name: str) -> bool:
    """Tell whether a member may hold texts of a course: a data file or script that is no library."""
    return may_hold_quiz(name) and not _OF_A_LIBRARY.search(name)


def tell_prose(name: str, files: CourseFiles) -> Telling | None:
    """Return the texts in a data file or script, None when it holds none."""
    text = files.text(name) or ""
    values = [parse(text)] if name.lower().endswith(".json") else assigned(text)
    telling = Telling(files, name)
    for value in values:
        _tell(value, telling, (1, 0))
    return telling if any(_WORDS.search(text_of(entry.block)) for entry in telling.entries) else None


def _tell(value: Json, telling: Telling, deep: tuple[int, int]) -> None:
    """Take in what data says; `deep` is the level of a title here, and how many parts stand above."""
    level, above = deep
    if above > DEEPEST:
        return
    if isinstance(value, list):
        for one in value:
            _tell(one, telling, (level, above + 1))
    elif isinstance(value, dict) and as_question(value) is None:
        titled = False
        for key, inner in sorted(value.items(), key=lambda entry: entry[0].lower() not in _TITLES):
            name = key.lower()
            if isinstance(inner, str) and name in _TITLES:
                titled = titled or bool(string(inner).strip())
                telling.head(string(inner), level)
            elif isinstance(inner, str) and (name in _TEXTS or _HTML.search(inner)):
                telling.say_html_once(string(inner))
            elif isinstance(inner, list) and name in _POINTS:
                _tell_points(inner, telling, (level + titled, above + 1))
            else:
                _tell(inner, telling, (level + titled, above + 1))


def _tell_points(listed: list[Json], telling: Telling, deep: tuple[int, int]) -> None:
    for one in listed:
        if isinstance(one, str):
            telling.point(string(one))
        else:
            _tell(one, telling, deep)
