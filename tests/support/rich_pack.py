"""A pack with everything a document can hold beside plain text, as a handbook has it: for tests of the pages."""

from __future__ import annotations

from dataclasses import replace

import packs

from extractors.locator import ParagraphRef
from extractors.model import (
    Block,
    CellMarks,
    Figure,
    Heading,
    Layer,
    ListItem,
    Mark,
    Media,
    Merge,
    Paragraph,
    Preformatted,
    SourceId,
    Style,
    Table,
)
from segmenters.model import Pack, Passage

SOURCE = "handbook.docx"
WIDE_CODE = (
    'ladder  --height 4.0  --angle 75  --surface "gravel, wet"  --report /srv/reports/ladders/2024-05.txt\n  # end'
)


def _at(number: int) -> ParagraphRef:
    return ParagraphRef(number, "Set up a ladder")


def _mark(text: str, words: str, style: Style, target: str = "") -> Mark:
    start = text.index(words)
    return Mark(start, start + len(words), style, target)


def _paragraph(number: int, text: str, *marks: tuple[str, Style, str]) -> Paragraph:
    made = tuple(_mark(text, words, style, target) for words, style, target in marks)
    return Paragraph(f"p{number}", _at(number), text, made)


def _step(number: int, text: str, label: str, level: int = 0) -> ListItem:
    return ListItem(f"p{number}", _at(number), text, level, ordered=True, label=label)


def _table() -> Table:
    rows = (
        ("Ladder", "Load in kg", "", "Where"),
        ("", "static", "moving", ""),
        ("Type I", "175", "150", "sites, see the rules"),
        ("", "120", "100", "houses"),
    )
    spans = (Merge(0, 0, 2, 1), Merge(0, 1, 1, 2), Merge(0, 3, 2, 1), Merge(2, 0, 2, 1))
    cell = rows[2][3]
    marks = (CellMarks(2, 3, (_mark(cell, "the rules", Style.LINK, "https://example.org/rules"),)),)
    return Table("p20", _at(20), rows, 2, spans, marks)


BLOCKS: tuple[Block, ...] = (
    Heading("p1", _at(1), "Set up a ladder", 1),
    _paragraph(
        *(2, "Tie off first. The angle is a = 75°, which ladderctl --angle shows; see the rules or Storing."),
        ("first", Style.STRONG, ""),
        ("a = 75°", Style.FORMULA, ""),
        ("ladderctl --angle", Style.CODE, ""),
        ("the rules", Style.LINK, "https://example.org/rules?a=1&b=2"),
        ("Storing", Style.LINK, "#storing"),
    ),
    _paragraph(3, "The form lies on the share.", ("form", Style.LINK, r"\\server\forms\ladder form.docx")),
    _step(4, "Read the label", "3)"),
    _step(5, "on the left stile", "a)", 1),
    _step(6, "on the right stile", "b)", 1),
    _step(7, "Check the rungs", "4)"),
    _paragraph(8, "Two clauses apply:"),
    _step(9, "Nobody carries loads.", "2.1"),
    _step(10, "Nobody leans out.", "2.2"),
    Preformatted("p11", _at(11), WIDE_CODE),
    _table(),
    Figure("p21", _at(21), packs.PICTURE_DIGEST, "A ladder on a wall", link="https://example.org/ladder"),
    Figure("p22", _at(22), packs.PICTURE_DIGEST, "a swirl", decorative=True, link="https://example.org/swirl"),
    Media("p23", _at(23), "", "video/mp4", "Ladders in two minutes"),
    Media("p24", _at(24), "", "audio/mpeg", "What Ana says", link="https://example.org/ana"),
    Paragraph("p25", _at(25), "Max. load l75 kg", layer=Layer.OCR, confidence=83),
    ListItem("p26", _at(26), "Ask who fell off a ladder.", 0, ordered=False, layer=Layer.NOTES),
)
LATER = (
    Heading("q1", ParagraphRef(40, "Storing"), "Storing", 2),
    Paragraph("q2", ParagraphRef(41, "Storing"), "Ladders hang on two hooks, dry and out of the sun."),
)


def _passages(section: str, blocks: tuple[Block, ...]) -> tuple[Passage, ...]:
    return tuple(Passage(SOURCE, block, section=section) for block in blocks)


RICH: Pack = replace(
    packs.PACK,
    id="ladders",
    title="Ladders",
    sources=(SourceId(SOURCE, "word", "f" * 64),),
    units=(
        packs.unit("u1", "Set up a ladder", _passages("setup", BLOCKS), ()),
        packs.unit("u2", "Look after a ladder", _passages("care", BLOCKS[1:3]) + _passages("storing", LATER), ()),
    ),
)
