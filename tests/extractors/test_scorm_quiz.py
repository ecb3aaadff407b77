"""Questions in data of any tool are told when the data says which answer is right."""

from __future__ import annotations

import json

import pytest
from course_packages import course_files
from web_pages import line_of

from extractors.scorm_quiz import may_hold_quiz, tell_quiz


def told(name: str, text: str) -> list[str]:
    with course_files({name: text}) as files:
        telling = tell_quiz(name, files)
    return [] if telling is None else [line_of(entry.block) for entry in telling.entries]


RIGHT = ["p Which angle?", "li0 60°", "li0 75°", "p/notes Right answer: 75°"]


@pytest.mark.parametrize(
    "question",
    [
        {"question": "Which angle?", "options": ["60°", "75°"], "answer": 1},
        {"question": "Which angle?", "options": ["60°", "75°"], "correctAnswer": "75°"},
        {"stem": "Which angle?", "choices": [{"text": "60°"}, {"text": "75°", "isCorrect": True}]},
        {"title": "Which angle?", "answers": [{"label": "60°", "correct": "false"}, {"label": "75°", "correct": 1}]},
        {"prompt": "<p>Which angle?</p>", "alternatives": ["60°", "75°"], "correct": [1]},
    ],
)
def test_all_common_shapes_are_understood(question: dict[str, object]) -> None:
    assert told("quiz.json", json.dumps({"pages": [{"items": [question]}]})) == RIGHT
    assert told("js/quiz.js", f"/* x */ var quiz = {json.dumps([question])}; start(quiz);") == RIGHT


@pytest.mark.parametrize(
    "value",
    [
        {"question": "Which?", "options": ["a", "b"]},
        {"question": "Which?", "options": ["a"], "answer": 0},
        {"question": "", "options": ["a", "b"], "answer": 0},
        {"question": "Which?", "options": ["a", {"x": 1}], "answer": 0},
        {"question": "Which?", "options": ["a", "b"], "answer": 7},
        {"question": "Which?", "options": ["a", "b"], "answer": True},
        [[[[]]]],
        "text",
    ],
)
def test_what_does_not_say_the_answer_is_no_question(value: object) -> None:
    assert told("quiz.json", json.dumps(value)) == []


def test_damaged_and_endless_data_hold_none() -> None:
    assert told("quiz.json", "[" * 100_000) == []
    assert told("quiz.json", '{"a":' * 200 + "1" + "}" * 200) == []
    assert told("quiz.js", "var a = {b: 1}; var c = {") == []


def test_files_of_known_tools_are_left_to_their_readers() -> None:
    names = ("js/quiz.js", "data.JSON", "html5/data/js/a.js", "content/content.json", "course/en/blocks.json", "a.css")
    assert [may_hold_quiz(name) for name in names] == [True, True, False, False, False, False]
