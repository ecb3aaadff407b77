"""The document as a value: its blocks in order, and the words of each kind of block."""

from __future__ import annotations

import pytest

from extractors.locator import SlideRef, TimeSpan
from extractors.model import (
    Block,
    Document,
    Figure,
    Heading,
    Layer,
    ListItem,
    Media,
    Paragraph,
    Preformatted,
    Section,
    SourceId,
    Table,
    Utterance,
    is_said,
    layer_of,
    text_of,
)

AT = SlideRef(256, 1)


@pytest.mark.parametrize(
    ("block", "text"),
    [
        (Heading("k", AT, "Ladders", 1), "Ladders"),
        (ListItem("k", AT, "Climb", 0, ordered=True), "Climb"),
        (Paragraph("k", AT, "Face the ladder.", layer=Layer.NOTES), "Face the ladder."),
        (Table("k", AT, (("Type", "Load"), ("I", "113 kg")), 1), "Type | Load\nI | 113 kg"),
        (Figure("k", AT, "abc", "A ladder on a wall"), "A ladder on a wall"),
        (Figure("k", AT, "abc", "ladder.png", automatic=True), ""),
        (Figure("k", AT, "abc", "a swirl", decorative=True), ""),
        (Preformatted("k", AT, "a  b\nc  d"), "a  b\nc  d"),
        (Media("k", AT, "", "video/mp4", "Setting up a ladder"), "Setting up a ladder"),
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


def test_notes_and_speech_are_said_and_all_else_is_shown() -> None:
    note = ListItem("n", AT, "Ask who fell.", 0, ordered=False, layer=Layer.NOTES)
    speech = Utterance("u", TimeSpan(0, 1000), "Hello.", "")
    comment = Paragraph("c", AT, "Still so?", layer=Layer.COMMENT)
    blocks: list[Block] = [note, speech, comment, Paragraph("p", AT, "Shown."), Heading("h", AT, "Shown", 1)]
    assert [is_said(block) for block in blocks] == [True, True, False, False, False]
    assert [layer_of(block).value for block in blocks] == ["notes", "body", "comment", "body", "body"]
