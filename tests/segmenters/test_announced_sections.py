"""Sections that a list before them announces."""

from __future__ import annotations

import pytest
from documents import ENGLISH, deck, report, slide

from extractors.model import Document
from segmenters.announced_sections import announced_sections, names_title

TEXT = "A ladder stands on firm and level ground."


def announced(document: Document) -> set[str]:
    promising = frozenset((document.source.name, section.key) for section in document.sections)
    return {key for _, key in announced_sections((document,), promising, ENGLISH)}


def test_questions_that_later_headings_ask_announce_them() -> None:
    lesson = report(
        "# Ladders", "In this lesson:", "- What is a rung?", "- What is a stile", "## What is a Rung?", TEXT,
        "## What is a stile?", TEXT, "## Storage", TEXT,
    )  # fmt: skip
    assert announced(lesson) == {"p2", "p3"}


def test_an_agenda_slide_announces_what_its_lines_name() -> None:
    agenda = slide("# Outline", "- Introduction", "- Rungs and stiles", "- Demo: ladder storage", "- Coffee", id=1)
    talk = deck(agenda, slide("# Rungs and stiles", TEXT, id=2), slide("# Ladder storage", TEXT, id=3))
    assert announced(talk) == {"s2", "s3"}


@pytest.mark.parametrize(
    "points",
    [
        ("- Rungs",),
        ("- Rungs", "- Wear gloves", "- Call the office", "- Stiles are long", "- Sign the form"),
        (*(f"- Topic {n}" for n in range(11)), "- Rungs", "- Stiles"),
    ],
    ids=["one", "a minority", "a table of contents"],
)
def test_a_list_that_names_few_sections_or_all_of_them_announces_none(points: tuple[str, ...]) -> None:
    assert announced(report("# Ladders", *points, "## Rungs", TEXT, "## Stiles", TEXT)) == set()


def test_a_list_in_the_middle_of_what_is_taught_announces_nothing() -> None:
    lesson = report("# Parts", "- Rungs", "- Stiles", "## Rungs", TEXT, "## Stiles", TEXT)
    assert announced(lesson) == {"p2", "p3"}
    assert announced_sections((lesson,), frozenset({("report.pdf", "p2")}), ENGLISH) == frozenset()


def test_a_summary_at_the_end_announces_nothing() -> None:
    assert announced(report("# Rungs", TEXT, "# Stiles", TEXT, "# Summary", "- Rungs", "- Stiles")) == set()


def test_hidden_slides_and_titles_that_fit_any_subject_are_not_announced() -> None:
    agenda = slide("# Agenda", "- Rungs", "- Stiles", "- Summary", id=1)
    talk = deck(
        agenda, slide("# Rungs", TEXT, id=2), slide("# Stiles", TEXT, id=3, hidden=True), slide("# Summary", TEXT, id=4)
    )
    assert announced(talk) == set()


@pytest.mark.parametrize(
    ("entry", "title"),
    [
        ("What are port numbers?", "What are Port Numbers"),
        ("What is the cybersecurity triad?", "What is the cyber security triad?"),
        ("How does rope access differ from older methods of work?", "Differences from older methods of work"),
        ("VPNs", "Virtual Private Networks (VPNs)"),
        ("Fall protection", "Fall protection tooling"),
    ],
)
def test_a_point_names_a_title_in_nearly_its_words(entry: str, title: str) -> None:
    assert names_title(entry, title, "Rope access", ENGLISH) > 0


@pytest.mark.parametrize(
    ("entry", "title"),
    [("What is a rung?", "What is a stile?"), ("Rungs", "The care of rungs in winter storage"), ("?", "Rungs")],
)
def test_a_point_about_something_else_names_no_title(entry: str, title: str) -> None:
    assert names_title(entry, title, "Ladders", ENGLISH) == 0
