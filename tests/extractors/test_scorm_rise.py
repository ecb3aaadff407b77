"""Courses of Rise: every kind of block leaves its words."""

from __future__ import annotations

import base64
import json

from course_packages import course_files
from web_pages import line_of

from extractors.scorm_rise import may_hold_rise, rise_course, tell_rise


def told(*blocks: object) -> list[str]:
    with course_files({"scormcontent/index.html": "x"}) as files:
        course = {"title": "C", "lessons": [{"title": "L", "items": list(blocks)}, {"title": "gone", "deleted": True}]}
        telling = tell_rise(course, "scormcontent/index.html", files)
    assert telling.title == "C"
    return [line_of(entry.block) for entry in telling.entries][1:]


def test_a_course_is_found_in_its_page() -> None:
    course = {"title": "x" * 200, "lessons": [{"title": "L"}]}
    data = base64.b64encode(json.dumps({"course": course}).encode()).decode()
    assert rise_course(f'deserialize("{data}")') == course
    assert rise_course(base64.b64encode(json.dumps({"a": "x" * 300}).encode()).decode()) is None


def test_only_likely_files_are_looked_into() -> None:
    assert [may_hold_rise(name) for name in ("index.html", "scormcontent/lib/main.js", "a/b/c.js", "a.css")] == [
        *(True, True, False, False),
    ]


def test_kinds_of_blocks() -> None:
    assert told({"type": "list", "variant": "bulleted", "items": [{"paragraph": "<p>a</p>"}]}) == ["li0 a"]
    assert told({"items": [{"media": {"video": {"url": "https://x.example/v.mp4"}}}]}) == ["media v.mp4"]
    assert told({"items": [{"items": [{"title": "Tab", "description": "<p>in</p>"}]}]}) == ["p Tab", "p in"]
    assert told({"items": "none"}, {"items": [None, 3]}, {}) == []


def test_a_question_may_have_several_right_answers() -> None:
    answers = [{"title": "a", "correct": True}, {"title": "b", "correct": True}, {"title": "c"}]
    assert told({"items": [{"title": "Q", "answers": answers}]}) == [
        "p Q",
        "li0 a",
        "li0 b",
        "li0 c",
        "p/notes Right answers: a; b",
    ]


def test_what_a_question_names_as_right_counts_more_than_flags() -> None:
    answers = [{"id": 1, "title": "a", "correct": True}, {"id": 2, "title": "b"}, {"id": 3, "title": "c"}]
    one = {"title": "Q", "correct": "2", "corrects": ["1"], "answers": answers}
    several = {"title": "R", "correct": "", "corrects": ["2", "3"], "answers": answers}
    assert [line for line in told({"items": [one, several]}) if "notes" in line] == [
        *("p/notes Right answer: b", "p/notes Right answers: b; c"),
    ]


def test_answers_that_are_typed_in_are_no_options() -> None:
    answers = [{"title": "rails"}, {"title": "stiles"}]
    blank = {"type": "FILL_IN_THE_BLANK", "title": "Hold the ____.", "answers": answers}
    assert told({"items": [blank]}) == ["p Hold the ____.", "p/notes Right answers: rails; stiles"]


def test_a_bank_of_questions_is_read_and_buttons_to_go_on_are_not() -> None:
    drawn = {"title": "Stop?", "correct": "y", "answers": [{"id": "y", "title": "Yes"}, {"id": "n", "title": "No"}]}
    bank = {"type": "DRAW_FROM_QUESTION_BANK", "title": "", "answers": [], "questions": [drawn]}
    go_on = {"type": "divider", "family": "continue", "items": [{"title": "Continue"}]}
    label = {"family": "buttons", "items": [{"label": "Open policy", "description": "<p>Read it.</p>"}]}
    assert told(go_on, bank, label) == [
        *("p Stop?", "li0 Yes", "li0 No", "p/notes Right answer: Yes", "p Open policy", "p Read it."),
    ]
