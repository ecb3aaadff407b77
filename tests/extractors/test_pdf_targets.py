"""A link inside a file leads to the section that it means."""

from __future__ import annotations

from extractors.pdf_targets import Targets

SECTIONS = Targets(((2, "s1", "Safety"), (4, "s2", "1. Belts"), (4, "s3", "1.1 Worn belts"), (6, "s4", "Wheels")))


def test_the_section_that_the_link_names() -> None:
    assert SECTIONS.of(4, "1.1 Worn belts … 4") == "#s3"
    assert SECTIONS.of(4, "Belts") == "#s2"


def test_the_first_section_of_the_page() -> None:
    assert SECTIONS.of(4, "see there") == "#s2"


def test_the_section_that_runs_on_over_the_page() -> None:
    assert SECTIONS.of(5, "see there") == "#s3"
    assert SECTIONS.of(1, "see there") == "#s1"
