"""Packs as values: nothing in them can be changed, and they travel through the codec."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, fields, is_dataclass

import pytest
from documents import LADDERS, SESSION, teach

from extractors.codec import dumps, loads
from segmenters import model
from segmenters.evidence import Bloom
from segmenters.model import CutReason, Segmentation

CLASSES = [kind for kind in vars(model).values() if is_dataclass(kind) and kind.__module__ == model.__name__]


@pytest.mark.parametrize("kind", CLASSES)
def test_nothing_of_a_pack_can_be_changed(kind: type) -> None:
    """A pack is a value: it can be hashed, compared, stored and handed on without a copy."""
    value = object.__new__(kind)
    with pytest.raises(FrozenInstanceError):
        setattr(value, fields(kind)[0].name, "other")
    assert not hasattr(value, "__dict__")


def test_a_whole_pack_can_be_hashed() -> None:
    assert hash(teach(LADDERS, SESSION)) == hash(teach(LADDERS, SESSION))


def test_a_segmentation_survives_being_written_and_read() -> None:
    made = teach(LADDERS, SESSION)
    assert loads(Segmentation, dumps(made)) == made


def test_the_levels_rise_from_remembering_to_creating() -> None:
    assert [level.value for level in Bloom] == ["remember", "understand", "apply", "analyse", "evaluate", "create"]


def test_every_reason_is_in_words_a_designer_understands() -> None:
    assert all(reason.value == reason.value.strip().lower() and " " in reason.value + " " for reason in CutReason)
    assert len({reason.value for reason in CutReason}) == len(CutReason)
