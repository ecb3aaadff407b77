"""Titles without their trimmings, and their letter case."""

from __future__ import annotations

import pytest

from segmenters.titles import (
    goes_on,
    is_continued,
    is_general,
    lower_first,
    names_nothing,
    plain_title,
    sentence_case,
    subject_of,
    tells_how,
    without_mark,
)


@pytest.mark.parametrize(
    ("title", "plain"),
    [
        ("2.1 Scope (cont.)", "Scope"),
        ("Scope (continued)", "Scope"),
        ("Scope (Cont’d)", "Scope"),
        ("Scope (2/3)", "Scope"),
        ("Scope – part 2", "Scope"),
        ("Module 3: Ladders", "Ladders"),
        ("Chapter IV – Ladders", "Ladders"),
        ("Appendix A—Questions", "Questions"),
        ("3. Ladders", "Ladders"),
        ("1 Purpose and scope", "Purpose and scope"),
        ("A.2 Forms", "Forms"),
        ("Two\nlines", "Two lines"),
        ("CHAPTER 1", "CHAPTER 1"),
        ("Step 1", "Step 1"),
        ("The 4-to-1 rule", "The 4-to-1 rule"),
        ("2023 in review", "2023 in review"),
        ("Guidance [3]", "Guidance"),
        ("Ladders (2023)", "Ladders"),
        ("Ladders – 12 May 2023", "Ladders"),
        ("Stiles * +", "Stiles"),
        ("What to expect?[[what-to-expect]]", "What to expect?"),
        ("Unit prices", "Unit prices"),
        ("\u0300 … 8.6 Why climb?", "Why climb?"),
        ("Step by step. . .", "Step by step"),
        ("I own one. Where do I store a ladder?", "Where do I store a ladder?"),
        ("", ""),
    ],
)
def test_numbering_and_continuation_are_no_part_of_a_title(title: str, plain: str) -> None:
    assert plain_title(title) == plain


@pytest.mark.parametrize(
    ("title", "subject"),
    [
        ("Introduction to the ladder register", "ladder register"),
        ("Overview of ladders", "ladders"),
        ("A brief introduction to ladders", "ladders"),
        ("Module 1: Understanding ladders", "ladders"),
        ("Introduction", "Introduction"),
        ("Example: cranes", "cranes"),
        ("Exercise 2: cranes", "cranes"),
        ("Descriptions of cranes", "cranes"),
        ("A note about cranes", "cranes"),
        ("Ladders: an overview", "Ladders"),
        ("Ladder basics", "Ladder"),
        ("Rungs and overview", "Rungs and overview"),
        ("Learning management system", "Learning management system"),
        ("Example from Flash", "Example from Flash"),
        ("Reviewing ladders", "Reviewing ladders"),
    ],
)
def test_what_a_title_is_about(title: str, subject: str) -> None:
    assert subject_of(title) == subject


@pytest.mark.parametrize(
    ("title", "before", "goes_on"),
    [
        ("Setting up (cont.)", "Setting up", True),
        ("SETTING UP", "Setting up", True),
        ("Setting up (2/2)", "Setting up (1/2)", True),
        ("Setting down", "Setting up", False),
        ("", "", False),
        ("Setting up", "", False),
    ],
)
def test_whether_a_title_goes_on(title: str, before: str, goes_on: bool) -> None:
    assert is_continued(title, before) is goes_on


@pytest.mark.parametrize(
    ("text", "lower"),
    [("Open it", "open it"), ("XML files", "XML files"), ("I see", "I see"), ("A rung", "a rung"), ("", "")],
)
def test_a_first_letter_is_made_small_unless_the_word_is_an_acronym(text: str, lower: str) -> None:
    assert lower_first(text) == lower


def test_a_first_letter_is_made_large_and_nothing_else_changes() -> None:
    assert [sentence_case(text) for text in ("open the PDF", "", "élan", "7 rungs")] == [
        "Open the PDF",
        "",
        "Élan",
        "7 rungs",
    ]


@pytest.mark.parametrize(
    "title",
    [
        "Summary",
        "2.6 Recommendations",
        "Tip",
        "Warning",
        "Complete code",
        "Additional examples",
        "Step 4",
        "Appendix A",
        "Examples",
        "Part II",
        "FAQ",
        "Prerequisites",
        "Guidelines & Themes",
        "概要",
        "Resumen",
    ],
)
def test_a_title_that_fits_any_subject_is_general(title: str) -> None:
    assert is_general(title)


@pytest.mark.parametrize("title", ["Summary of falls", "Steps to take", "Part of the ladder", "Ladders", ""])
def test_a_title_of_a_subject_is_not(title: str) -> None:
    assert not is_general(title)


@pytest.mark.parametrize(
    "title", ["Default Section", "About this presentation", "What are the training slides?", "Some related matters"]
)
def test_a_title_of_the_material_itself_is_general(title: str) -> None:
    assert is_general(title)


def test_what_tells_how_something_works_is_no_question() -> None:
    assert without_mark("How the rung works?") == "How the rung works"
    assert without_mark("How Oak works with iron?") == "How Oak works with iron"
    for asked in ("How does a rung work?", "How to climb?", "How are stiles oiled?", "How many rungs fits a man?"):
        assert without_mark(asked) == asked


def test_an_introduction_that_somebody_gives_is_a_subject() -> None:
    assert subject_of("Practise your introduction") == "Practise your introduction"
    assert subject_of("Ladders: an introduction") == "Ladders"


def test_a_prefix_before_a_hyphen_does_not_mix_letter_case() -> None:
    assert sentence_case("non-Iron rungs") == "Non-Iron rungs"
    assert sentence_case("iPhone rungs") == "iPhone rungs"


def test_what_goes_on_from_the_title_before_is_known() -> None:
    assert goes_on("Not just ladders")
    assert goes_on("First, do no harm")
    assert not goes_on("First aid")
    assert not goes_on("Notices")


@pytest.mark.parametrize(
    "title", ["The challenge:", "Your turn", "Definitions and overview", "Practical session 2", "I am still confused"]
)
def test_headings_of_tasks_and_of_frames_fit_any_subject(title: str) -> None:
    assert is_general(title)


def test_what_only_tells_how_names_nothing() -> None:
    assert tells_how("Step by step. . .")
    assert names_nothing("Step by step")
    assert names_nothing("Overview")
    assert not is_general("Step by step")
    assert not names_nothing("The challenge of ladders")
