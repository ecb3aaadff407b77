"""Footnotes stand apart from the text, and the lines of the text keep their numbers."""

from __future__ import annotations

from extractors.markdown_notes import Note, split_notes


def test_a_note_ends_where_its_text_ends() -> None:
    text = "a[^1] b[^x]\n[^1]: One\ngoes on\n\n    Two\n\nText\n[^x]: X\n[^y]: nobody\n"
    notes, rest = split_notes(text)
    assert notes == (Note("1", "One\ngoes on\n\nTwo", 1), Note("x", "X", 7))
    assert rest == "a[^1] b[^x]\n\n\n\n\n\nText\n\n[^y]: nobody\n"


def test_code_is_left_alone() -> None:
    text = "a[^1]\n````\n```\n[^1]: x\n````\n[^1]: y"
    notes, rest = split_notes(text)
    assert notes == (Note("1", "y", 5),)
    assert "[^1]: x" in rest
