"""Packs as values: nothing in them can be changed, and they travel through the codec."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest
from documents import LADDERS, SESSION, teach

from extractors.codec import dumps, loads
from segmenters.model import Bloom, CutReason, Segmentation


def test_a_pack_cannot_be_changed() -> None:
    pack = teach(LADDERS).pack
    with pytest.raises(FrozenInstanceError):
        pack.title = "other"  # type: ignore[misc]  # that is the point
    assert not hasattr(pack, "__dict__")


def test_a_segmentation_survives_being_written_and_read() -> None:
    made = teach(LADDERS, SESSION)
    assert loads(Segmentation, dumps(made)) == made


def test_the_levels_rise_from_remembering_to_creating() -> None:
    assert [level.value for level in Bloom] == ["remember", "understand", "apply", "analyse", "evaluate", "create"]


def test_every_reason_is_in_words_a_designer_understands() -> None:
    assert all(reason.value == reason.value.strip().lower() and " " in reason.value + " " for reason in CutReason)
    assert len({reason.value for reason in CutReason}) == len(CutReason)
