"""What stands under a title and bears it out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from documents import deck, slide

from extractors.model import Block, Mark, Paragraph, Style
from segmenters.model import CutReason
from segmenters.title_evidence import OUTLOOK, bears_out, shows_code


def blocks(*lines: str) -> tuple[Block, ...]:
    return deck(slide(*lines)).blocks


@pytest.mark.parametrize(
    ("reason", "lines"),
    [
        (CutReason.CLOSING, ("Jo Doe", "jo@a.example", "www.a.example")),
        (CutReason.REFERENCES, ("Doe, J. (2012). Ladders.", "Roe, A. (2014). Feet.")),
        (CutReason.REFERENCES, ("See, e.g., Section 7.3 of ISO/IEC 42001.",)),
        (CutReason.AGENDA, ("9:00 Ladders", "10:30 Feet")),
        (CutReason.LEGAL, ("This work is licensed under CC BY.", "Jo made the ladders", "Ann drew the feet")),
        (CutReason.LEGAL, ("| Version | Date | Author", "| 1.0 | May 2024 | Jo")),
        (CutReason.LEGAL, ("| Owner | Head of ladders", "| Approved by | The board", "| Next review | May")),
        (CutReason.LEGAL, ("Revision 2 Draft 1", "Editorial:", "Ladders moved")),
    ],
)
def test_lines_that_look_like_their_title(reason: CutReason, lines: tuple[str, ...]) -> None:
    assert bears_out("any", reason, blocks(*lines))
    assert not bears_out("any", reason, blocks("Ladders stand on firm ground", "Feet are clean", "Rungs are dry"))


def test_plans_tell_of_what_is_to_come() -> None:
    assert bears_out(OUTLOOK, CutReason.CLOSING, blocks("- Improve the feet", "- Later: rungs"))
    assert not bears_out(OUTLOOK, CutReason.CLOSING, blocks("- Mail", "- Calendar", "www.a.example"))


def test_code_is_a_listing_or_typed_in_lines_which_an_agenda_may_name() -> None:
    (line,) = blocks("ladder.climb")
    assert isinstance(line, Paragraph)
    typed = (replace(line, marks=(Mark(0, 6, Style.CODE),)),)
    assert shows_code(CutReason.LEGAL, blocks("$ ladder.climb()"))
    assert shows_code(CutReason.LEGAL, typed)
    assert not shows_code(CutReason.AGENDA, typed)
    assert not shows_code(CutReason.LEGAL, (line,))
