"""A paragraph goes on over the end of a page where its sentence does."""

from __future__ import annotations

import pytest
from pdfs import line

from extractors.pdf_flow import runs_on
from extractors.pdf_groups import Group
from extractors.pdf_lines import Line

LAST = line("The only difference is that the line stands still and", y=60)


def group(one: Line) -> Group:
    return Group([one], 350, apart=True)


def test_it_goes_on_with_a_small_letter_or_after_a_comma() -> None:
    assert runs_on(group(LAST), group(line("waits for the leader.", page=2)))
    assert runs_on(group(line("Stop the line,", y=60)), group(line("Anna.", page=2)))


@pytest.mark.parametrize(
    "first",
    [
        line("waits for the leader.", y=40),
        line("waits for the leader.", page=4),
        line("waits for the leader.", page=2, size=14),
        line("waits for the leader.", page=2, bold=True),
    ],
)
def test_it_does_not_elsewhere_or_in_another_look(first: Line) -> None:
    assert not runs_on(group(LAST), group(first))


def test_it_does_not_after_a_full_stop() -> None:
    assert not runs_on(group(line("Stop the line.", y=60)), group(line("and wait.", page=2)))
