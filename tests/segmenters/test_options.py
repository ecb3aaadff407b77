"""What [segment] refuses, in words for the settings file."""

from __future__ import annotations

import pytest

from segmenters.options import Options


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"min_minutes": 5.0}, "rise in this order"),
        ({"questions": -1}, "cannot be negative"),
        ({"cut_from": 1.5}, "between 0"),
        ({"recall_days": (3, 1)}, "rise"),
        ({"recall_days": (0, 1)}, "above 0"),
        ({"keep": ("deck.pptx",)}, "names no place"),
        ({"trainers": ("Dana Okafor", " ")}, "names as the transcript writes them"),
    ],
)
def test_what_contradicts_itself_is_refused(given: dict[str, object], told: str) -> None:
    with pytest.raises(ValueError, match=told):
        Options(**given)  # type: ignore[arg-type]  one field at a time


def test_what_can_be_done_is_taken() -> None:
    assert Options(keep=("deck.pptx slide 2",), recall_days=(1, 4, 9), cut_from=1.0).recall_days == (1, 4, 9)
