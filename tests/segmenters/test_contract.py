"""The contract of segmenters: what a module has to offer, kept by the one there is."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, fields, is_dataclass

import pytest
from documents import LADDERS

from segmenters import by_objective, contract
from segmenters.contract import Material, Segmenter
from segmenters.model import Segmentation


def test_the_segmenter_of_the_house_keeps_the_contract() -> None:
    segmenter: Segmenter = by_objective
    assert (segmenter.NAME, segmenter.API) == ("by-objective", contract.API)
    assert is_dataclass(segmenter.Options)
    assert isinstance(segmenter.segment(Material("p", "", (LADDERS,)), segmenter.Options()), Segmentation)


def test_every_option_has_a_default_and_is_explained() -> None:
    options = by_objective.Options
    assert all(field.default is not field.default_factory for field in fields(options))
    assert options() == options()
    assert all(field.name in (options.__doc__ or "") for field in fields(options))


def test_material_is_a_value() -> None:
    material = Material("p", "", (LADDERS,))
    with pytest.raises(FrozenInstanceError):
        material.title = "other"  # type: ignore[misc]  # that is the point
    assert not hasattr(material, "__dict__")
