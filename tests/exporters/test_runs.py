"""Marked text is cut into runs that are the text, each with the styles of its characters."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from strategies import marked

from exporters.runs import Run, lines_of, runs_of, with_destinations, with_single_spaces
from extractors.model import Mark, Style

BOLD, SLANTED = frozenset({Style.STRONG}), frozenset({Style.EMPHASIS})
texts = marked(st.text("ab \n", min_size=1, max_size=12))


@given(texts)
def test_runs_are_the_text_with_the_styles_of_each_character(found: tuple[str, tuple[Mark, ...]]) -> None:
    text, marks = found
    runs = runs_of(text, marks)
    assert "".join(run.text for run in runs) == text
    styles = [styles for run in runs for styles in [run.styles] * len(run.text)]
    assert styles == [
        {mark.style for mark in marks if mark.start <= at < mark.end} - {Style.LINK} for at in range(len(text))
    ]
    assert all(one.form != other.form for one, other in pairwise(runs))


def test_marks_may_overlap_and_nest() -> None:
    marks = (Mark(0, 4, Style.STRONG), Mark(2, 6, Style.EMPHASIS))
    assert runs_of("abcdef", marks) == (Run("ab", BOLD), Run("cd", BOLD | SLANTED), Run("ef", SLANTED))


def test_a_mark_past_the_end_of_a_text_does_no_harm() -> None:
    assert "".join(run.text for run in runs_of("ab", (Mark(1, 9, Style.STRONG), Mark(5, 7, Style.CODE)))) == "ab"


def test_of_two_links_the_one_that_begins_last_counts() -> None:
    marks = (Mark(0, 4, Style.LINK, "outer"), Mark(1, 3, Style.LINK, "inner"))
    assert [run.target for run in runs_of("abcd", marks)] == ["outer", "inner", "outer"]


def test_a_link_that_is_not_made_leaves_its_address() -> None:
    runs = runs_of("see it now", (Mark(4, 6, Style.LINK, "file:///a"), Mark(7, 10, Style.LINK, "https://b.c")))
    made = with_destinations(runs, lambda target: target if target.startswith("https") else "")
    assert made == (Run("see it (file:///a) "), Run("now", target="https://b.c"))


def test_each_line_has_its_runs() -> None:
    assert lines_of(runs_of("a\nb\n", (Mark(0, 3, Style.STRONG),))) == ((Run("a", BOLD),), (Run("b", BOLD),), ())


@given(texts)
def test_spaces_are_made_single_and_no_style_begins_or_ends_with_one(found: tuple[str, tuple[Mark, ...]]) -> None:
    text, marks = found
    runs = with_single_spaces(runs_of(text, marks))
    assert "".join(run.text for run in runs) == " ".join(text.split())
    assert not [run for run in runs if run.styles and run.text != run.text.strip()]
