"""Contents of H5P: texts, pictures and the common kinds of questions."""

from __future__ import annotations

import json

from course_packages import course_files, h5p
from web_pages import line_of

from extractors.scorm_h5p import h5p_contents, tell_h5p


def told(content: object, library: str = "") -> list[str]:
    files = {"h5p.json": json.dumps({"mainLibrary": library}), "content/content.json": json.dumps(content)}
    with course_files(files) as package:
        telling = tell_h5p("content/content.json", package)
    assert telling is not None
    return [line_of(entry.block) for entry in telling.entries]


def test_a_column_of_contents() -> None:
    with course_files(h5p()) as files:
        telling = tell_h5p(h5p_contents(files)[0], files)
    assert telling is not None
    assert [line_of(entry.block) for entry in telling.entries] == [
        "h1 Ladder content",
        "h2 Angle",
        "p Use four to one.",
        "img A rung",
        "p What is safe?",
        "li0 3 points",
        "li0 1 point",
        "p/notes Right answer: 3 points",
        "p Wet is safe.",
        "li0 True",
        "li0 False",
        "p/notes Right answer: False",
        "p Fill in\nHold the ____.",
        "p/notes Right answer: stile",
    ]
    assert (telling.questions, telling.pictures) == (3, 1)


def test_a_question_alone_is_a_content() -> None:
    choices = [{"question": "Q", "answers": ["yes", "no"]}]
    assert told({"choices": choices}, "H5P.SingleChoiceSet") == [
        "p Q",
        "li0 yes",
        "li0 no",
        "p/notes Right answer: yes",
    ]
    assert told({"textField": "A *b* c"}, "H5P.MarkTheWords") == ["p A b c", "p/notes Right answer: b"]
    words = {"trueText": "Wahr", "falseText": "Falsch"}
    assert told({"question": "Q", "correct": "true", "l10n": words}, "H5P.TrueFalse") == [
        *("p Q", "li0 Wahr", "li0 Falsch", "p/notes Right answer: Wahr"),
    ]


def test_the_right_answer_says_why() -> None:
    answers = [
        {"text": "3", "correct": True, "tipsAndFeedback": {"chosenFeedback": "<p>Two feet, one hand.</p>"}},
        {"text": "1", "correct": False, "tipsAndFeedback": {"chosenFeedback": "Too few."}},
    ]
    assert told({"question": "How many?", "answers": answers}, "H5P.MultiChoice")[-2:] == [
        *("p/notes Right answer: 3", "p/notes Feedback: Two feet, one hand."),
    ]


def test_a_summary_is_right_in_its_first_statement() -> None:
    groups = [{"summary": ["<p>Face it</p>", "<p>Turn round</p>"]}]
    assert told({"intro": "Choose", "summaries": groups}, "H5P.Summary") == [
        *("p Choose", "li0 Face it", "li0 Turn round", "p/notes Right answer: Face it"),
    ]


def test_a_book_has_chapters_and_cards_have_two_sides() -> None:
    cards = {"library": "H5P.Dialogcards 1.9", "params": {"dialogs": [{"text": "Stile", "answer": "A side"}]}}
    picture = {"library": "H5P.Image 1.1", "params": {"file": {"path": "images/a.png"}, "decorative": True, "alt": ""}}
    chapter = {
        "library": "H5P.Column 1.16",
        "params": {"content": [{"content": cards}, {"content": picture}]},
        "metadata": {"title": "Parts"},
    }
    assert told({"chapters": [chapter]}, "H5P.InteractiveBook") == ["h1 Parts", "p Stile", "p A side", "img"]


def test_a_video_with_questions() -> None:
    video = {"files": [{"path": "videos/a.mp4"}]}
    asked = {"library": "H5P.TrueFalse 1", "params": {"question": "Q", "correct": "false"}}
    found = told({"interactiveVideo": {"video": video, "assets": {"interactions": [{"action": asked}]}}})
    assert found == ["media a.mp4", "p Q", "li0 True", "li0 False", "p/notes Right answer: False"]


def test_damaged_and_endless_data() -> None:
    value: object = "x"
    for _ in range(400):
        value = {"content": value}
    assert told(value) == []
    with course_files({"content/content.json": "{"}) as files:
        assert tell_h5p("content/content.json", files) is None
