"""Questions of QTI 1.2 and 2.x."""

from __future__ import annotations

from course_packages import QTI_1, QTI_2, course_files
from web_pages import line_of

from extractors.scorm_qti import may_hold_questions, tell_questions


def told(text: str) -> list[str] | None:
    with course_files({"q.xml": text}) as files:
        telling = tell_questions("q.xml", files)
    return None if telling is None else [line_of(entry.block) for entry in telling.entries]


def test_a_test_of_version_1() -> None:
    assert told(QTI_1) == ["h1 Test", "p Which one?", "li0 Left", "li0 Right", "p/notes Right answer: Right"]


def test_an_item_of_version_2() -> None:
    assert told(QTI_2) == ["p Pick one & go.\nWhich?", "li0 Wet", "li0 Dry", "p/notes Right answer: Dry"]


def test_other_files_are_left_alone() -> None:
    assert told("<manifest/>") is None
    assert told("<broken") is None
    assert [may_hold_questions(name) for name in ("a/q.xml", "imsmanifest.xml", "q.html")] == [True, False, False]
