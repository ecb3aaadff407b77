"""Slides of Storyline: texts once, in order; names of shapes and variables are no texts."""

from __future__ import annotations

import pytest
from course_packages import course_files, storyline, storyline_script, text_object
from web_pages import line_of

from extractors.model import ListItem
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


def course(data: object, frame: object = None, **slides: object) -> list[tuple[str, list[str]]]:
    """Return what is told of each slide, with the chapter it belongs to."""
    files = {"html5/data/js/data.js": storyline_script("data", data)}
    files |= {"html5/data/js/frame.js": storyline_script("frame", frame)} if frame else {}
    files |= {f"html5/data/js/{name}.js": storyline_script("slide", value) for name, value in slides.items()}
    with course_files(files) as package:
        told = tell_storyline(storyline_courses(package)[0], package, [])
    return [(telling.chapter, [line_of(entry.block) for entry in telling.entries]) for telling in told]


def page(title: str, *objects: object) -> dict[str, object]:
    return {"title": title, "slideLayers": [{"objects": list(objects)}]}


def test_scenes_and_slides_come_by_their_numbers_with_the_titles_and_notes_of_the_menu() -> None:
    scenes = [
        {"id": "two", "sceneNumber": 2, "slides": [{"id": "c", "slideNumberInScene": 1}]},
        {
            "id": "one",
            "sceneNumber": 1,
            "slides": [{"id": "b", "slideNumberInScene": 2}, {"id": "a", "slideNumberInScene": 1}],
        },
    ]
    links = [
        {"slideid": "_player.one", "displaytext": "Basics &amp; more", "links": [{"slideid": "_player.one.a"}]},
        {"slideid": "_player.two", "displaytext": "Untitled Scene", "links": [{"slideid": "_player.two.c"}]},
    ]
    notes = [{"slideId": "one.b", "content": "<h2>Say</h2><p>Greet <b>all</b>.</p>"}]
    frame = {"navData": {"outline": {"links": links}}, "notesData": notes}
    assert course({"scenes": scenes}, frame, a=page("A"), b=page("B"), c=page("C")) == [
        ("Basics & more", ["h1 A"]),
        ("Basics & more", ["h1 B", "p/notes Say", "p/notes Greet all."]),
        ("", ["h1 C"]),
    ]


def test_questions_in_a_bank_are_read_with_their_answers() -> None:
    asked = {
        "id": "q",
        "lmstext": "Which rung?",
        "choices": [{"id": "choice_x", "lmstext": "The top"}, {"id": "choice_y", "lmstext": "The first"}],
        "answers": [{"status": "correct", "evaluate": {"statements": [{"choiceid": "choices.choice_y"}]}}],
    }
    data = {"scenes": [], "slideBank": {"slides": [{"id": "bank1", "interactions": [asked]}]}}
    shown = page("Check", text_object("See the picture."), text_object("Which rung?"), text_object("The top"))
    assert course(data, bank1=shown) == [
        (
            "",
            [
                *("h1 Check", "p See the picture.", "p Which rung?", "li0 The top", "li0 The first"),
                "p/notes Right answer: The first",
            ],
        )
    ]


def test_objects_come_as_screen_readers_reach_them_without_buttons_of_the_player_and_later_states() -> None:
    button = {**text_object("Next"), "accType": "button"}
    label = {**text_object("Open the feet"), "accType": "button", "tabIndex": 4}
    judged = {**text_object("Correct"), "id": "5abc_CorrectReview"}
    first = {**text_object("At first"), "tabIndex": 2}
    states = {"kind": "stategroup", "objects": [first, text_object("When clicked")]}
    html = {"tabIndex": 1, "textLib": [{"kind": "textdata", "vartext": "<p>As <i>HTML</i> &amp;</p>"}]}
    last = {**text_object("Last"), "tabIndex": 9}
    assert slide(last, label, button, judged, states, html) == [
        *("h1 T", "p As HTML &", "p At first", "p Open the feet", "p Last"),
    ]


def test_numbered_points_are_told_as_such() -> None:
    style = {"listStyle": {"listType": "listNumberedAsArabic"}}
    text = {"vartext": {"blocks": [{"spans": [{"text": "Step one"}], "style": style}]}}
    files = {
        "html5/data/js/data.js": storyline_script("data", {}),
        "html5/data/js/s.js": storyline_script("slide", page("T", text)),
    }
    with course_files(files) as package:
        told = tell_storyline(storyline_courses(package)[0], package, [])
    assert [one.block.ordered for one in told[0].entries if isinstance(one.block, ListItem)] == [True]


def test_scripts_that_escape_more_than_quotes_are_read() -> None:
    quoted = r"""{\"title\":\"It\'s 20\x25 \u00fcber\",\"slideLayers\":[]}"""
    files = {
        "html5/data/js/data.js": storyline_script("data", {}),
        "html5/data/js/s.js": f"window.globalProvideData('slide', '{quoted}');",
    }
    with course_files(files) as package:
        told = tell_storyline(storyline_courses(package)[0], package, [])
    assert [line_of(entry.block) for telling in told for entry in telling.entries] == ["h1 It's 20% über"]
