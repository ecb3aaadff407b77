"""What bare nouns of a title belong to."""

from __future__ import annotations

import pytest
from documents import ENGLISH

from segmenters.objective_subject import qualified, topic_of


@pytest.mark.parametrize(
    ("title", "topic"),
    [
        ("Refactoring with a Case Study", "Refactoring"),
        ("Introduction to ladder safety", "ladder safety"),
        ("Training slides", ""),
        ("Why do ladders fall?", ""),
        ("Ladders 2024", ""),
    ],
)
def test_the_subject_of_a_pack_is_a_short_noun(title: str, topic: str) -> None:
    assert topic_of(title) == topic


def test_only_nouns_of_what_is_done_get_the_subject() -> None:
    told = "the planning and implementation of refactoring"
    assert qualified("planning and implementation", "refactoring", ENGLISH) == told
    assert qualified("cost estimation", "refactoring", ENGLISH) == "cost estimation"
    assert qualified("implementation", "", ENGLISH) == "implementation"
    assert qualified("implementation", "developers reference", ENGLISH) == "implementation"
    assert qualified("verification", "software verification", ENGLISH) == "verification"


def test_nothing_belongs_to_what_somebody_does_to_something() -> None:
    assert qualified("misconceptions", "building skill", ENGLISH) == "misconceptions"
