"""The document as a value: its blocks in order, and the words of each kind of block."""

from __future__ import annotations

import pytest

from extractors.locator import SlideRef
from extractors.model import (
    Block,
    Document,
    Figure,
    Heading,
    ListItem,
    Paragraph,
    Section,
    SourceId,
    SpeakerNote,
    Table,
    text_of,
)

AT = SlideRef(256, 1)


@pytest.mark.parametrize(
    ("block", "text"),
    [
        (Heading("k", AT, "Ladders", 1), "Ladders"),
        (ListItem("k", AT, "Climb", 0, ordered=True), "Climb"),
        (SpeakerNote("k", AT, "Face the ladder."), "Face the ladder."),
        (Table("k", AT, (("Type", "Load"), ("I", "113 kg")), 1), "Type | Load\nI | 113 kg"),
        (Figure("k", AT, "abc", "A ladder on a wall"), "A ladder on a wall"),
    ],
)
def test_every_block_has_words(block: Block, text: str) -> None:
    assert text_of(block) == text


def test_a_document_gives_its_blocks_in_reading_order() -> None:
    first, second = Paragraph("a", AT, "one"), Paragraph("b", AT, "two")
    sections = tuple(Section(b.key, AT, 1, "", hidden=False, blocks=(b,)) for b in (first, second))
    assert Document(SourceId("d", "slides", ""), "", "", sections, ()).blocks == (first, second)


def test_documents_can_be_compared_and_hashed() -> None:
    assert len({Paragraph("a", AT, "one"), Paragraph("a", AT, "one"), Paragraph("b", AT, "one")}) == 2
