"""Slides about people and about the state of a project."""

from __future__ import annotations

import pytest
from documents import ENGLISH, Slide, deck, slide

from segmenters.cleaning import clean, title_of
from segmenters.cutting import SURE
from segmenters.model import CutReason
from segmenters.project_talk import beside_the_state, judge_project_talk

PEOPLE = ("Members:", "- Ann Lee – Ropes Ltd", "- Bob Kay Smith (Hill Climbers)", "- Cid Moe and Eve Poe")


def rule(given: Slide, way: float = 0.1) -> str:
    (section,) = deck(given).sections
    found = judge_project_talk(section, title_of(section), way)
    return found.ruling.rule if found and found.ruling.score >= SURE else ""


@pytest.mark.parametrize(
    "given",
    [
        slide("# Completed sprints (Cont’d)", "Sprint 1 (June 2017)", "- Designed the form"),
        slide("# Potential focus for sprint 5 (Nov. 2017)", "- Provide examples"),
        slide("# Project status", "- Form is done – issue #25", "- Store is open since May 2020"),
        slide("# Roadmap", "- Q1 2024: new form", "- Q2 2024: new store"),
    ],
)
def test_the_state_of_a_project_goes(given: Slide) -> None:
    assert rule(given) == "state-of-a-project"


@pytest.mark.parametrize(
    "given",
    [
        slide("# Sprint planning", "- The team agrees on a goal of the sprint"),
        slide("# Completed sprints", "- A sprint is completed when its goal is reached"),
        slide("# History of the crane", "- First crane in June 1850"),
        slide("# Status of a ladder", "- Checked since May 2020"),
        slide("# Roadmap"),
    ],
)
def test_a_subject_with_such_words_stays(given: Slide) -> None:
    assert rule(given) == ""


def test_more_dates_make_it_surer() -> None:
    one, three = (
        deck(slide("# Roadmap", *(f"- Step {n} in May 202{n}" for n in range(count)))).sections[0] for count in (1, 3)
    )
    scores = [found.ruling.score for s in (one, three) if (found := judge_project_talk(s, "Roadmap", 0.5))]
    assert scores == [0.8, 0.9]


def test_names_of_people_go_at_either_end() -> None:
    assert rule(slide("# The Ladder Team", *PEOPLE)) == "names-of-people"
    assert rule(slide("# The Ladder Team", *PEOPLE), way=0.9) == "names-of-people"
    assert rule(slide("# The Ladder Team", *PEOPLE), way=0.5) == ""


@pytest.mark.parametrize(
    "given",
    [
        slide("# The review team", "- Legal, to check the licences", "- Engineers who know the parts"),
        slide("# Kinds of teams", *PEOPLE),
        slide("# The Ladder Team", "- Central Team", "- Distributed Team", "- Coordinating Team"),
    ],
)
def test_a_team_that_is_the_subject_stays(given: Slide) -> None:
    assert rule(given) == ""


def test_a_cut_says_what_it_is() -> None:
    made = clean(
        (deck(slide("# Ladders", "- Check the rungs"), slide("# Project status", "- New form in May 2020")),), ENGLISH
    )
    assert {(cut.reason, cut.ruling.rule) for cut in made.cuts} == {(CutReason.FRAGMENT, "state-of-a-project")}


def test_a_publisher_that_tells_of_itself_at_the_end_goes() -> None:
    praise = "The Ladder Foundation is dedicated to ladders. Founded in 2000, it has many members."
    plain = "Example Ltd makes ladders of wood."
    assert rule(slide("# About The Ladder Foundation", praise), way=0.9) == "about-the-publisher"
    assert rule(slide("# About Example Ltd", plain, "https://example.org/"), way=0.9) == "about-the-publisher"


@pytest.mark.parametrize(
    ("given", "way"),
    [
        (slide("# About Example Ltd", "Example Ltd was founded in 2000.", "https://example.org/"), 0.3),
        (slide("# About ladders", "Ladders are founded in the ground.", "https://example.org/"), 0.9),
        (slide("# About Docker", "Docker runs programs in containers, each on its own."), 0.9),
        (slide("# About Docker", "Containers are trusted by Docker.", "https://example.org/"), 0.9),
    ],
)
def test_a_subject_and_what_stands_early_are_no_publisher(given: Slide, way: float) -> None:
    assert rule(given, way) == ""


def test_how_a_project_is_run_goes_only_beside_its_state() -> None:
    way = deck(slide("# The development approach", "- Using an agile way of work", "- Having a sprint each month"))
    section = way.sections[0]
    found = beside_the_state(section, "The development approach", 2)
    assert found is not None
    assert found.ruling.score >= SURE
    assert beside_the_state(section, "The development approach", None) is None
    assert beside_the_state(section, "The development approach", 9) is None
    assert beside_the_state(section, "Kinds of sprints", 1) is None


def test_a_slide_that_names_contributors_is_about_people() -> None:
    names = ("- Contributors", "- @annroe, Jo Doe, Kim Poe, @laddy", "- Special thanks to Sam Loe, who began it")
    section = deck(slide("# Active community", *names)).sections[0]
    found = judge_project_talk(section, "Active community", 0.5)
    assert found is not None
    assert found.ruling.rule == "names-of-people"
    taught = deck(slide("# Working with a community", "- Answer within a day", "- Thank everybody")).sections[0]
    assert judge_project_talk(taught, "Working with a community", 0.5) is None
