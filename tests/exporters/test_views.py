"""Views answer what templates ask of them."""

from __future__ import annotations

from typing import get_args

import pytest

from exporters.shown_views import ShownView, Spot
from exporters.views import Option, QuestionView

SPOT = Spot("deck.pptx", "slide 1", "unit-u1")


def question(stem: str = "?", *targets: str) -> QuestionView:
    options = tuple(Option(str(n), text) for n, text in enumerate(targets))
    return QuestionView("q1", "q-u1-q1", "p.u1.q1", 7, "matching", "", stem, "", (), options, (), False, "", SPOT)


@pytest.mark.parametrize(
    ("stem", "parts"),
    [("No gap", ("No gap",)), ("A ____ is b", ("A ", " is b")), ("____ and ____", ("", " and ", ""))],
)
def test_gaps_stand_between_the_parts_of_a_stem(stem, parts):
    assert question(stem).stem_parts == parts


def test_targets_are_long_when_one_does_not_fit_a_closed_select_on_a_phone():
    assert not question("?", "Padlock", "Cover").has_long_targets
    assert question("?", "Padlock", "A ball valve cover, and the air vented").has_long_targets


def test_each_thing_that_is_shown_has_a_form_of_its_own():
    forms = [kind.form for kind in get_args(ShownView)]
    assert len(set(forms)) == len(forms)
