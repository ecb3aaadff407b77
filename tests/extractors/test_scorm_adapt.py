"""Courses of Adapt: the tree of parts in its order, pictures, questions."""

from __future__ import annotations

import json

from course_packages import adapt, course_files
from web_pages import line_of

from extractors.scorm_adapt import adapt_courses, tell_adapt


def told(files: dict[str, str | bytes]) -> tuple[list[str], list[str]]:
    unread: list[str] = []
    with course_files(files) as package:
        telling = tell_adapt(adapt_courses(package)[0], package, unread)
    return ([] if telling is None else [line_of(entry.block) for entry in telling.entries]), unread


def test_a_course_is_told_part_by_part() -> None:
    assert told(adapt()) == (
        [
            "p Start",
            "h1 Page",
            "h2 Care",
            "p Keep it dry.",
            "img A rung",
            "h2 Check",
            "p Near power lines, which one?",
            "li0 Wood",
            "li0 Glass fibre",
            "p/notes Right answer: Glass fibre",
            "p/notes Feedback: It does not conduct.",
            "h3 Feet",
            "p Clean",
        ],
        [],
    )


def test_a_question_that_matches_pairs() -> None:
    items = [{"text": "Rung", "_options": [{"text": "step", "_isCorrect": True}, {"text": "side"}]}]
    parts = [{"_id": "c", "_parentId": "b1", "body": "Match", "_items": items}]
    found, _ = told({**adapt(), "course/en/components.json": json.dumps(parts)})
    assert found[-3:] == ["p Match", "li0 Rung", "p/notes Right answer: Rung – step"]


def test_a_circle_of_parts_ends_and_damage_is_named() -> None:
    circle = [{"_id": "b1", "_parentId": "b1", "displayTitle": "x"}]
    assert told({**adapt(), "course/en/blocks.json": json.dumps(circle)})[0] == ["p Start", "h1 Page"]
    chain = [{"_id": f"x{n}", "_parentId": f"x{n - 1}" if n else "a1"} for n in range(3_000)]
    assert told({**adapt(), "course/en/blocks.json": json.dumps(chain)})[0] == ["p Start", "h1 Page"]
    assert told({**adapt(), "course/en/blocks.json": "["})[1] == ["course/en/blocks.json"]
    assert told({**adapt(), "course/en/course.json": "["})[0] == []
