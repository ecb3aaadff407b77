"""Sentences that announce what comes anyway."""

from __future__ import annotations

import pytest
from documents import ENGLISH, deck, slide

from segmenters.announcements import announces_only
from segmenters.chatter import Subject
from segmenters.model import CutReason

SUBJECT = Subject.of((deck(slide("# Inspecting a ladder", "- rungs, stiles and feet")),), ENGLISH)


@pytest.mark.parametrize(
    "text",
    [
        "In this section we will look at the rungs of a ladder.",
        "This slide describes the stiles and feet.",
        "Let's take a look at the rungs.",
        "We'll talk about the feet of the ladder in the next few minutes.",
        "The next slides explain this in more detail.",
        "This slide clarifies the most important parts of patent law.",
        "This chapter is intended to help a company to find its policy.",
    ],
)
def test_an_announcement_of_what_is_shown_goes(text: str) -> None:
    rule = announces_only(text, SUBJECT, ENGLISH)
    assert rule is not None
    assert rule.reason is CutReason.TRANSITION


@pytest.mark.parametrize(
    "text",
    [
        "In this section we will look at scaffolds.",
        "This slide shows that a ladder without feet slides.",
        "This slide explains the tie-off, a rope between the ladder and a strong point.",
        "Let's look at the rungs, because they break first.",
        "Let's see how the rungs compare:",
        "Look at the rungs before you climb the ladder.",
        "A ladder has rungs, stiles and feet.",
    ],
)
def test_what_says_more_stays(text: str) -> None:
    assert announces_only(text, SUBJECT, ENGLISH) is None
