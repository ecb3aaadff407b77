"""Blocks made of data: titles, texts, questions with their answers in the notes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from course_packages import PNG, course_files
from web_pages import line_of

from extractors.locator import WebRef
from extractors.scorm_telling import Question, Telling


@pytest.fixture
def telling() -> Iterator[Telling]:
    with course_files({"data.json": "x", "a.png": PNG}) as files:
        yield Telling(files, "data.json", "here")


def told(telling: Telling) -> list[str]:
    assert {entry.block.at for entry in telling.entries} <= {WebRef("data.json", "here", None)}
    return [line_of(entry.block) for entry in telling.entries]


def test_texts_are_told_once_under_one_title(telling: Telling) -> None:
    telling.head("<b>First</b>", 0)
    for text in ("a", "A", "b", "First", ""):
        telling.say(text)
    telling.head("Second", 9)
    telling.say("a", level=1)
    assert told(telling) == ["h1 First", "p a", "p b", "h6 Second", "li1 a"]


def test_html_is_read_as_a_page(telling: Telling) -> None:
    telling.say_html("<h1>T</h1><ul><li>x &lt;b&gt;</ul><script>no</script><img src='a.png' alt='P'>", 3)
    telling.say_html("plain & simple <3")
    assert told(telling) == ["h3 T", "li0 x <b>", "img P", "p plain & simple <3"]
    assert telling.pictures == 1
    assert len(telling.files.assets) == 1


def test_a_question_has_options_and_its_answer_in_the_notes(telling: Telling) -> None:
    telling.ask(Question("<p>Which?</p>", ("<p>One</p>", "Two", ""), ("One", "Two"), ("<p>Well done.</p>", "")))
    telling.say("One")
    assert told(telling) == [
        "p Which?",
        "li0 One",
        "li0 Two",
        "p/notes Right answers: One; Two",
        "p/notes Feedback: Well done.",
    ]
    assert telling.questions == 1


def test_a_question_without_words_is_none(telling: Telling) -> None:
    telling.ask(Question("", (), ("x",)))
    assert (telling.questions, told(telling)) == (0, [])


def test_pictures_and_media_lie_in_the_package(telling: Telling) -> None:
    telling.show("a.png", "A &amp; b")
    telling.show("", "")
    telling.play("films/a.mp4", "")
    assert told(telling) == ["img A & b", "media a.mp4"]
