"""What was cut tells how a source is built."""

from __future__ import annotations

from documents import ENGLISH, deck, report, slide

from segmenters.cleaning import clean
from segmenters.landmarks import Landmarks, landmarks_of

WORDS = "The stiles of a ladder carry its rungs."


def test_landmarks_are_read_from_what_was_cut() -> None:
    document = deck(
        slide("# Agenda", "- Choosing a ladder", "- 2. Setting it up ...... 7"),
        slide("# Learning objectives", "- Inspect a ladder before use"),
        slide("# Choosing", WORDS),
        slide("# Setting up", WORDS),
    )
    found = landmarks_of((document,), clean((document,), ENGLISH).cuts, ENGLISH)
    assert {"choosing a ladder", "setting it up"} <= found.agenda
    assert found.opened == {("deck.pptx", "s3")}


def test_a_list_behind_the_first_part_that_is_taught_announces_nothing() -> None:
    late = deck(
        slide("# Rungs", WORDS),
        slide("# Exercise", "- Measure the stile", "- Tie the rope"),
        slide("# Measure the stile", WORDS),
        slide("# Tie the rope", WORDS),
    )
    assert landmarks_of((late,), (), ENGLISH).announced == frozenset()
    early = deck(
        *(
            one
            for one in (
                slide("# Today", "- Measure the stile", "- Tie the rope"),
                slide("# Measure the stile", WORDS),
                slide("# Tie the rope", WORDS),
            )
        )
    )
    assert len(landmarks_of((early,), (), ENGLISH).announced) == 2


def test_what_comes_behind_a_heading_that_was_cut_stands_as_high_as_it() -> None:
    said = [
        f"The {part} of a ladder is looked at before anybody climbs it." for part in ("rung", "foot", "stile", "lock")
    ]
    document = report(
        "# Rungs", said[0], "## Care", said[1], "# Questions", "### Who pays?", said[2], "### Who asks?", said[3]
    )
    cleaned = clean((document,), ENGLISH)
    marks = landmarks_of((document,), cleaned.cuts, ENGLISH)
    levels = {one.title: marks.level_of(one) for one in cleaned.pieces}
    assert levels == {"Rungs": 1, "Care": 2, "Who pays?": 1, "Who asks?": 3}


def test_what_comes_behind_a_divider_is_known() -> None:
    divided = deck(
        slide("# Rungs", WORDS, id=1, chapter="One"),
        slide("# Part two", id=2, chapter="One"),
        slide("# Stiles", WORDS, id=3, chapter="One"),
    )
    cleaned = clean((divided,), ENGLISH)
    marks = landmarks_of((divided,), cleaned.cuts, ENGLISH)
    assert [key for _, key in marks.divided] == [cleaned.pieces[1].key]


def test_what_the_first_page_names_is_announced() -> None:
    lesson = report(
        "In this lesson:", "- What is a rung?", "- What is a stile?", "# What is a rung?", WORDS, "# Stiles", WORDS
    )
    assert landmarks_of((lesson,), (), ENGLISH).announced == {("report.pdf", "p2"), ("report.pdf", "p3")}


def test_a_title_is_on_the_agenda_when_it_is_nearly_an_entry() -> None:
    marks = Landmarks(agenda=frozenset({"choosing a ladder"}))
    assert marks.has_on_agenda("2. Choosing the ladder")
    assert not marks.has_on_agenda("The wind")
    assert not marks.has_on_agenda("")
