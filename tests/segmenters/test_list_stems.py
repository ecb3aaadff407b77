"""How lists are asked about."""

from __future__ import annotations

import pytest

from segmenters.announced_lists import AnnouncedList
from segmenters.list_stems import class_of, to_choose, to_match


def one(lead: str = "", title: str = "") -> AnnouncedList:
    return AnnouncedList(lead, title, (), ordered=False)


@pytest.mark.parametrize(
    ("lead", "title", "noun"),
    [
        ("Possible structures for a team include the following", "Team", "structure for a team"),
        ("Teams can also use any of three staffing models", "Team", "staffing model"),
        ("In such a model, the following principles are emphasised", "Trust", "principle"),
        ("", "Attack Vectors", "attack vector"),
        ("", "What kind of checks can be made?", "check"),
        ("Key functions and features of a gate include", "Gate", ""),
        ("", "Evaluating needs", ""),
        ("", "Things", ""),
    ],
)
def test_the_line_or_the_title_says_what_the_points_are(lead: str, title: str, noun: str) -> None:
    assert class_of(one(lead, title)) == noun


@pytest.mark.parametrize(
    ("title", "stem"),
    [
        ("Terms and Definitions", "Match each term with its meaning."),
        ("Team models", "Match each team model with its description."),
        ("Evaluating project needs", "Match each aspect of evaluating project needs with its description."),
        ("What is “Intellectual Property”?", "Match each term on intellectual property with its description."),
        ("The yard", "Match each point of “The yard” with its description."),
        ("", "Match each name with its description."),
    ],
)
def test_the_points_are_matched_as_what_they_are(title: str, stem: str) -> None:
    assert to_match(one(title=title)) == stem


def test_one_point_is_asked_for_as_what_it_is() -> None:
    assert to_choose(one(title="Roles")) == "Which role"
    assert to_choose(one(title="Yard")) == "Which of these"
