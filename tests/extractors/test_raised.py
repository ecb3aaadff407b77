"""Raised and lowered letters keep a number what it is."""

from __future__ import annotations

from extractors.raised import lowered, raised


def test_letters_are_moved_where_all_of_them_can_be() -> None:
    assert raised("-2 ") == "⁻² "
    assert lowered("10") == "₁₀"
    assert raised("nd") == "nd"
    assert raised("(n+1)") == "⁽ⁿ⁺¹⁾"
    assert lowered("n") == "n"
    assert raised(" ") == " "
