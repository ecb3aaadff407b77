"""Parts of a Word file: each that cannot be read costs only what it holds."""

from __future__ import annotations

import pytest
from word_files import STYLES, changed, level, numbering, para, point, read, run, word_file

from extractors.model import Extraction, Heading, ListItem, Paragraph

PARTS = {
    "styles": STYLES,
    "numbering": numbering(level(0)),
    "footnotes": f'<w:footnote w:id="1">{para("A note.")}</w:footnote>',
    "comments": f'<w:comment w:id="1" w:author="Ann">{para("Really?")}</w:comment>',
    "settings": "",
}
BODY = (
    para("Ladders", style="Heading1")
    + point("Climb")
    + para(run("See") + '<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:commentReference w:id="1"/></w:r>')
)


def codes(found: Extraction) -> list[tuple[str, str]]:
    return [(entry.code, entry.message) for entry in found.diagnostics]


def test_a_whole_file_says_nothing() -> None:
    assert codes(read(word_file(BODY, parts=PARTS))) == []


@pytest.mark.parametrize(
    ("part", "what"),
    [
        ("styles", "the styles"),
        ("numbering", "the numbering of lists"),
        ("footnotes", "the footnotes"),
        ("comments", "the comments"),
        ("settings", "the settings of the document"),
    ],
)
def test_a_damaged_part_costs_only_itself(part: str, what: str) -> None:
    found = read(changed(word_file(BODY, parts=PARTS), f"word/{part}.xml", b"<broken"))
    assert codes(found) == [("X503", f"the part of the file that holds {what} cannot be read: its data is damaged")]
    blocks = found.document.blocks
    assert [block.text for block in blocks if isinstance(block, Heading)] == ["Ladders"], "the id of its style tells"
    assert len([block for block in blocks if isinstance(block, ListItem)]) == (0 if part == "numbering" else 1)
    assert len([block for block in blocks if isinstance(block, Paragraph) and block.author]) == (part != "comments")


def test_a_missing_part_is_named() -> None:
    found = read(changed(word_file(BODY, parts=PARTS), "word/footnotes.xml", None))
    assert [message.rpartition(": ")[2] for _, message in codes(found)] == ["it is missing from the file"]


def test_without_its_relationships_a_file_is_read_by_the_names_of_its_parts() -> None:
    found = read(changed(word_file(BODY, parts=PARTS), "word/_rels/document.xml.rels", b"<broken"))
    assert [code for code, _ in codes(found)] == ["X505"]
    assert [block.label for block in found.document.blocks if isinstance(block, ListItem)] == ["1."]
