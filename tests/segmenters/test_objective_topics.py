"""One objective for several announced topics."""

from __future__ import annotations

import pytest

from segmenters.letter_case import Spelling
from segmenters.objective_flaws import flaws_of
from segmenters.objective_topics import joint_wordings

SPELLING = Spelling.of(("The OSI model has layers. A rung is a step; port numbers and rigging tell it.",))


def wordings(*topics: str) -> list[str]:
    return list(joint_wordings(topics, SPELLING))


@pytest.mark.parametrize(
    ("topics", "best"),
    [
        (("What is CSPM?", "What is CNAPP?"), "explain what CSPM and CNAPP are"),
        (("What is rigging?", "Port numbers"), "explain rigging and port numbers"),
        (
            ("How does rigging differ from rope access?", "What is defense in depth?"),
            "explain defense in depth, and the difference between rigging and rope access",
        ),
        (
            ("What is rigging?", "What are the principles of rigging?"),
            "explain rigging and its principles",
        ),
        (
            ("What is a rung?", "What kind of tools can be used to mend ladders?"),
            "explain a rung and the tools used to mend ladders",
        ),
        (
            (
                "What do we mean by segregation of duties in the context of rigging?",
                "How is a rung the same as a step?",
            ),
            "explain segregation of duties, and the similarities between a rung and a step",
        ),
    ],
)
def test_topics_are_joined_as_nouns(topics: tuple[str, ...], best: str) -> None:
    found = wordings(*topics)
    assert best in found
    assert flaws_of(best) == ()


@pytest.mark.parametrize(
    "topics",
    [
        ("What is a rung?",),
        ("What is a rung?", "Why do ladders fall?"),
        ("What is a rung?", "Assessing risks"),
        ("Rungs", "Stiles", "Feet", "Ropes", "Hooks"),
        ("What is the " + "very " * 8 + "old rung?", "What is the " + "very " * 8 + "old stile?"),
    ],
    ids=["one", "a reason", "an activity", "too many", "too long"],
)
def test_topics_that_make_no_noun_or_too_long_a_line_give_no_wording(topics: tuple[str, ...]) -> None:
    assert wordings(*topics) == []
