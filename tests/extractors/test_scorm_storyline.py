"""Slides of Storyline: texts once, in order; names of shapes and variables are no texts."""

from __future__ import annotations

import pytest
from course_packages import course_files, storyline, storyline_script, text_object
from web_pages import line_of

from extractors.scorm_storyline import storyline_courses, tell_storyline


def slide(*objects: object, **stated: object) -> list[str]:
    value = {"title": "T", "slideLayers": [{"objects": list(objects)}], **stated}
    files = {
        "html5/data/js/data.js": storyline_script("data", {}),
        "html5/data/js/s1.js": storyline_script("slide", value),
    }
    with course_files(files) as package:
        told = tell_storyline(storyline_courses(package)[0], package, [])
    return [line_of(entry.block) for telling in told for entry in telling.entries]


@pytest.mark.parametrize(
    "alt",
    ["Rectangle 5", "Oval 12", "Text Box 3", "Google Shape;886;p17", "photo (1).png", "Rechteck 4", "Image1.jpg", "12"],
)
def test_the_name_of_a_shape_is_no_text_alternative(alt: str) -> None:
    assert slide({"kind": "vectorshape", "data": {"vectorData": {"altText": alt}}}) == ["h1 T"]


def test_a_text_alternative_is_kept_once() -> None:
    drawing = {"kind": "vectorshape", "data": {"vectorData": {"altText": "A ladder at a wall"}}}
    assert slide(drawing, drawing) == ["h1 T", "img A ladder at a wall"]


def test_texts_that_are_drawn_as_outlines_are_read_from_their_alternative() -> None:
    drawn = {"kind": "vectorshape", "textLib": [{"kind": "textdata", "type": "vectortext", "altText": "Drawn words"}]}
    assert slide(drawn) == ["h1 T", "p Drawn words"]


@pytest.mark.parametrize("title", ["Untitled Slide", "Diapositiva sin título", "", "3"])
def test_a_slide_without_a_title_gets_none(title: str) -> None:
    assert slide(text_object("words"), title=title) == ["p words"]


def test_pairs_that_match_are_joined() -> None:
    asked = {
        "id": "i",
        "lmstext": "Match",
        "choices": [{"id": "choice_1", "lmstext": "step"}],
        "statements": [{"id": "statement_1", "lmstext": "Rung"}],
        "answers": [
            {
                "status": "correct",
                "evaluate": {"statements": [{"choiceid": "choices.choice_1", "statementid": "statements.statement_1"}]},
            }
        ],
    }
    assert slide(interactions=[asked]) == ["h1 T", "p Match", "li0 step", "p/notes Right answer: Rung – step"]


def test_data_nested_beyond_reason_ends() -> None:
    value: object = text_object("deep")
    for _ in range(150):
        value = {"children": [value]}
    assert slide(value, text_object("flat")) == ["h1 T", "p flat"]


def test_damaged_files_are_named() -> None:
    files = {**storyline(), "html5/data/js/data.js": "broken", "html5/data/js/zz.js": "globalProvideData('slide', 'x')"}
    unread: list[str] = []
    with course_files(files) as package:
        told = tell_storyline("html5/data/js/data.js", package, unread)
    assert unread == ["html5/data/js/data.js", "html5/data/js/zz.js"]
    assert [telling.anchor for telling in told] == ["aa", "mm"]
