"""Marks count the characters of the text as it is after hygiene."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from extractors.hygiene import clean
from extractors.marked_text import Run, marked
from extractors.model import Mark, Style

BOLD, LEANING = (Style.STRONG, ""), (Style.EMPHASIS, "")
LOOKS = st.lists(st.sampled_from([BOLD, LEANING, (Style.LINK, "a.html"), (Style.LINK, "b.html")]), unique=True)
RUNS = st.lists(st.builds(Run, st.text(st.characters() | st.sampled_from("a \n\t\u200b\xa0\u0301")), LOOKS.map(tuple)))


@given(RUNS)
def test_the_text_is_the_clean_text_of_all_runs(runs: list[Run]) -> None:
    whole = clean("".join(run.text for run in runs))
    assert marked(runs)[0] == re.sub(r"\n+", "\n", whole)


@given(RUNS)
def test_marks_lie_within_the_text_and_hold_words(runs: list[Run]) -> None:
    text, marks = marked(runs)
    for mark in marks:
        assert 0 <= mark.start < mark.end <= len(text)
        words = text[mark.start : mark.end]
        assert words == words.strip()


@given(RUNS)
def test_a_mark_stands_on_words_of_its_runs(runs: list[Run]) -> None:
    text, marks = marked(runs)
    for mark in marks:
        bold = clean(" ".join(run.text for run in runs if (mark.style, mark.target) in run.looks))
        assert (
            set(text[mark.start : mark.end].split()) <= set(bold.split())
            or "".join(bold.split()).find("".join(text[mark.start : mark.end].split())) >= 0
        )


def test_spaces_fold_where_runs_meet() -> None:
    runs = [
        Run(" Clip "),
        Run(" in\u00ad ", (BOLD,)),
        Run("\n before "),
        Run("you", (BOLD, LEANING)),
        Run(" ", (BOLD,)),
    ]
    text, marks = marked(runs)
    assert text == "Clip in\nbefore you"
    assert marks == (Mark(5, 7, Style.STRONG), Mark(15, 18, Style.STRONG), Mark(15, 18, Style.EMPHASIS))


def test_neighbours_of_one_style_make_one_mark() -> None:
    assert marked([Run("a", (BOLD,)), Run(" b", (BOLD,)), Run("c")]) == ("a bc", (Mark(0, 3, Style.STRONG),))


def test_links_with_other_targets_stay_apart() -> None:
    runs = [Run("a", ((Style.LINK, "x"),)), Run("b", ((Style.LINK, "y"),))]
    assert marked(runs)[1] == (Mark(0, 1, Style.LINK, "x"), Mark(1, 2, Style.LINK, "y"))


def test_letters_that_compose_across_runs_lose_the_marks_and_keep_the_text() -> None:
    assert marked([Run("caf"), Run("e", (BOLD,)), Run("\u0301 au lait")]) == ("café au lait", ())
