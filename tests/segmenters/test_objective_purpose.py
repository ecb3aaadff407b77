"""Objectives of texts that tell how to reach something."""

from __future__ import annotations

import pytest
from documents import ENGLISH, passages, report

from segmenters.objective_purpose import Weak, purpose_wordings

WEAK = "Describe ladder quotas"


def found(*lines: str, weak: str = WEAK, title: str = "Ladder quotas", about: str = "") -> list[str]:
    said = purpose_wordings(Weak(weak, title, about), passages(report(*lines)), ENGLISH)
    return [wording for wording, _ in said]


@pytest.mark.parametrize(
    ("line", "objective"),
    [
        ("To activate ladder quotas, you have to edit the list.", "activate ladder quotas"),
        ("In order to configure your quotas, edit the list.", "configure the quotas"),
        ("Now let's configure our ladder quotas in the shop.", "configure the ladder quotas in the shop"),
        ("You can configure quotas by editing the list.", "configure quotas"),
        ("To set up quotas (one each):", "set up quotas"),
        ("To set up quotas using the list, simply open it.", "set up quotas"),
    ],
)
def test_what_the_text_tells_how_to_do_is_the_objective(line: str, objective: str) -> None:
    assert found("A quota is a share.", line) == [objective]


@pytest.mark.parametrize(
    "line",
    [
        "To activate quotas, see the next chapter.",
        "To activate quotas, the shop changed its rules.",
        "To understand quotas, read the list aloud.",
        "To set it up, edit the quotas.",
        "To activate these quotas, edit the list.",
        "To activate ropes, edit the list.",
        "To activate quotas and paint ladders, edit the list.",
        "You can configure quotas.",
        "It is hard to activate quotas, so edit the list.",
    ],
)
def test_what_only_points_or_tells_of_others_is_none(line: str) -> None:
    assert found(line) == []


def test_only_an_objective_that_tells_nothing_to_do_gives_way() -> None:
    line = "To activate ladder quotas, edit the list."
    assert found(line, weak="Explain why ladders have quotas") == []
    assert found(line, title="Ladder quotas and ropes") == []


def test_how_to_do_one_thing_is_not_told_by_another() -> None:
    line = "To activate quotas, edit the list."
    assert found(line, weak="Describe how to remove quotas", title="Removing quotas") == []
    assert found(line, weak="Describe how to use quotas", title="Using quotas") == ["activate quotas"]
    assert found(line, weak="Describe how to activate quotas", title="Activating quotas") == ["activate quotas"]


def test_words_of_the_whole_pack_do_not_count() -> None:
    line = "To activate quotas, edit the list."
    assert found(line, title="Quotas of tall ladders") == []
    assert found(line, title="Quotas of tall ladders", about="Tall ladders") == ["activate quotas"]


def test_the_sentence_is_the_evidence() -> None:
    said = passages(report("A quota is a share.", "To activate quotas, edit the list."))
    _, place = next(iter(purpose_wordings(Weak("Describe quotas", "Quotas"), said, ENGLISH)))
    assert place.quote == "To activate quotas, edit the list."
