"""Texts in data of any tool, where scripts write the pages."""

from __future__ import annotations

import json

import pytest
from course_packages import ONE_PAGE, course_files, read_course
from web_pages import codes, line_of, lines

from extractors.scorm_prose import may_hold_prose, tell_prose

PAGES = """var pages = [
  {id: 'p1', html: '<h2>Fire</h2><p>It needs <b>air</b>.</p>', title: "Fire",},
  {id: 'p2', title: "Doors", points: ["Shut them", {text: "Do not lock them"}],
   parts: [{heading: "Why", body: "Smoke."}]},
]; function go(n) { show(pages[n]) }"""


def told(name: str, text: str) -> list[str]:
    with course_files({name: text}) as files:
        telling = tell_prose(name, files)
    return [] if telling is None else [line_of(entry.block) for entry in telling.entries]


def test_titles_and_texts_are_known_by_their_names() -> None:
    assert told("js/pages.js", PAGES) == [
        *("h1 Fire", "p It needs air.", "h1 Doors", "li0 Shut them", "p Do not lock them", "h2 Why", "p Smoke."),
    ]


def test_labels_questions_and_empty_data_are_no_texts() -> None:
    asked = {"question": "Which?", "options": ["a", "b"], "answer": 1, "text": "Which?"}
    assert told("a.json", json.dumps({"id": "x y z", "label": "Go on now", "quiz": [asked]})) == []
    assert told("a.json", "{") == told("a.js", "run()") == []
    deep: object = {"text": "too deep"}
    for _ in range(200):
        deep = [deep]
    assert told("a.json", json.dumps(deep)) == []


@pytest.mark.parametrize(
    ("name", "may"),
    [("js/pages.js", True), ("data/de.json", True), ("lib/a.js", False), ("js/jquery-3.js", False), ("a.html", False)],
)
def test_libraries_are_left_alone(name: str, may: bool) -> None:
    assert may_hold_prose(name) is may


def test_a_course_whose_pages_scripts_write_is_read_from_its_data_and_the_draft_is_to_be_compared() -> None:
    files = {
        "imsmanifest.xml": ONE_PAGE.format("index.html"),
        "index.html": "<title>Fire safety</title><div id=stage></div><script src=js/pages.js></script>",
        "js/pages.js": PAGES
        + "var quiz = [{question: 'What burns?', answers: [{text: 'Oil', correct: true}, {text: 'Sand'}]}]",
    }
    found = read_course(files)
    assert lines(found)[:4] == ["p What burns?", "li0 Oil", "li0 Sand", "p/notes Right answer: Oil"]
    assert "h1 Doors" in lines(found)
    assert codes(found) == ["X814"]


def test_data_beside_pages_with_words_is_left_alone() -> None:
    found = read_course({"index.html": f"<p>{'many words ' * 30}</p>", "js/pages.js": PAGES})
    assert (len(lines(found)), codes(found)) == (1, [])
