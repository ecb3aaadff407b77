"""Reads courses that people wrote lesson by lesson: each file's title, text and stated objectives.

Two forms are known: fenced blocks named objectives, questions and keypoints with the title in the front matter (The
Carpentries), and a list after a line like "In this lesson, we'll cover:" under a heading with the title.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

_FENCED = re.compile(r"^:{3,} *(objectives|questions|keypoints)\b.*?\n(.*?)^:{3,} *$", re.MULTILINE | re.DOTALL)
_FENCE = re.compile(r"^:{3,}.*$", re.MULTILINE)
_FRONT = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
_FRONT_TITLE = re.compile(r"^title: *['\"]?(.*?)['\"]? *$", re.MULTILINE)
_TITLE = re.compile(r"\A\s*# +(.+?) *$", re.MULTILINE)
_ANNOUNCED = re.compile(
    r"^[^\n]*\b(?:lesson|section)\b[^\n]*\b(?:cover|learn)\b[^\n]*:[ \t]*\n"
    r"\s*((?:(?:[-*]|\d+\.) .*|[ \t].*|[ \t]*)(?:\n|\Z))+",
    re.MULTILINE,
)
_POINT = re.compile(r"^ *(?:[-*]|\d+\.) +(.*(?:\n +[^\s\-*].*)*)", re.MULTILINE)
_LEAST_WORDS = 100
"""A file with fewer is no lesson: a break, or a link to a quiz."""


@dataclass(frozen=True, slots=True)
class CourseLesson:
    """One lesson: its file's name, its title, its markdown without title and objectives, and the objectives."""

    name: str
    title: str
    text: str
    objectives: tuple[str, ...]


def read_course(folder: Path) -> tuple[CourseLesson, ...]:
    """Return the lessons of a course in the order of their file names; files of less than 100 words are left out."""
    lessons = (_read(path) for path in sorted(folder.glob("*.md")))
    return tuple(lesson for lesson in lessons if len(lesson.text.split()) >= _LEAST_WORDS)


def _read(path: Path) -> CourseLesson:
    text = path.read_text(encoding="utf-8").replace("\r\n", "\n")
    front = _FRONT.match(text)
    named = _FRONT_TITLE.search(front[1]) if front else _TITLE.match(text)
    text = text[front.end() :] if front else _TITLE.sub("", text, count=1)
    objectives = [body for kind, body in _FENCED.findall(text) if kind == "objectives"]
    objectives += [found[0].partition("\n")[2] for found in _ANNOUNCED.finditer(text)]
    text = _FENCE.sub("", _ANNOUNCED.sub("", _FENCED.sub("", text)))
    points = (point for body in objectives for point in _POINT.findall(body))
    return CourseLesson(
        path.stem, named[1].strip() if named else path.stem, text.strip(), tuple(" ".join(p.split()) for p in points)
    )
