"""A machine is well when nothing is in the way of the main job."""

from __future__ import annotations

from converter.health import Check, Health, State


def test_only_what_is_broken_is_in_the_way() -> None:
    there, missing = Check("a", State.OK, "1"), Check("b", State.OPTIONAL, "not found", "install b")
    assert Health(1, (there, missing)).is_well
    assert not Health(1, (there, missing, Check("c", State.BROKEN, "not found"))).is_well
