"""Two headings in one title."""

from __future__ import annotations

import pytest

from segmenters.letter_case import Spelling
from segmenters.title_join import joined, short_title

KNOWN = Spelling.of(("a ladder has rungs, and a ladder is known by its stiles",))


@pytest.mark.parametrize(
    ("one", "other", "title"),
    [
        ("Notices", "Multi-Licensing", "notices and multi-licensing"),
        ("Hosts", "Eradication and Recovery", "hosts, and eradication and recovery"),
        ("What is a ladder?", "Rungs", "ladders and rungs"),
        ("Introduction to ladders", "Rungs (new)", "ladders and rungs"),
        ("Wood vs. iron rungs", "What is a ladder and why is it kept?", "wood and iron rungs, and ladders"),
        ("What is a safety policy?", "What is meant by loading?", "safety policies and loading"),
        ("How do I paint a rung?", "How can I repair my ladder?", "painting a rung and repairing the ladder"),
        ("What are all those marks on rungs?", "What is the end of a rung?", "marks on rungs and end of a rung"),
        ("Fixed ladders", "Loose ladders", "fixed and loose ladders"),
        ("New rungs", "Recording changes in the stock", "new rungs and recording changes in the stock"),
        ("New rungs", "Layout of the shop", "new rungs and layout of the shop"),
        ("Build the ladder", "Iron rungs", "building the ladder and iron rungs"),
        ("Definition of rungs", "Examples of rungs", "definition and examples of rungs"),
    ],
)
def test_both_are_named(one: str, other: str, title: str) -> None:
    assert joined((one, other), KNOWN, "en") == title


@pytest.mark.parametrize(
    "other", ["RUNGS", "Rungs (new)", "Complete code", "Tip", "How do ladders work?", "Summary", "word " * 9]
)
def test_what_does_not_read_well_beside_another_is_not_joined(other: str) -> None:
    assert joined(("Rungs", other), KNOWN, "en") == ""


def test_other_languages_have_their_own_word() -> None:
    assert joined(("Leitern", "Sprossen"), KNOWN, "de") == "Leitern und Sprossen"
    assert joined(("監査", "承認"), KNOWN, "ja") == "監査と承認"


def test_a_question_in_full_width_is_not_joined() -> None:
    assert joined(("監査", "何か？"), KNOWN, "ja") == ""
    assert joined(("監査する", "承認"), KNOWN, "ja") == ""


def test_of_a_title_with_a_dash_the_telling_half_stays() -> None:
    assert short_title("HPC: modules and environments") == "modules and environments"
    assert short_title("Development phase – adding on") == "Development phase"


@pytest.mark.parametrize(
    ("state", "name"),
    [
        ("Effectively resourced", "effective resourcing"),
        ("Readily applied", "ready applying"),
        ("Family owned", "family owned"),
    ],
)
def test_how_something_is_stands_beside_a_name_as_what_makes_it_so(state: str, name: str) -> None:
    assert joined(("Rungs", state), KNOWN, "en").lower() == f"rungs and {name}"


def test_an_order_beside_a_name_is_what_is_done() -> None:
    assert joined(("Rungs", "Identify and track ladders"), KNOWN, "en").lower() == (
        "rungs, and identifying and tracking ladders"
    )
    both = joined(("Identify ladders", "Resolve issues"), KNOWN, "en").lower()
    assert both == "identify ladders and resolve issues"
