"""What a shape inherits: its place and its bullets, from layout and master, the nearest word winning."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from decks import deck, extracted, slide, with_parts

from extractors.model import Heading, ListItem, Paragraph

SLIDE, LAYOUT, MASTER = (
    f"ppt/{name}" for name in ("slides/slide1.xml", "slideLayouts/slideLayout2.xml", "slideMasters/slideMaster1.xml")
)
PLAIN = with_parts(deck(slide("# Title", "words")), {SLIDE: lambda body: re.sub(rb"<a:pPr>.*?</a:pPr>", b"", body)})
"""A deck whose slide says nothing about bullets: all is inherited."""

Change = Callable[[bytes], bytes]


def kind(changes: dict[str, Change | None]) -> str:
    block = extracted(with_parts(PLAIN, changes)).document.blocks[-1]
    match block:
        case ListItem(ordered=ordered):
            return "number" if ordered else "bullet"
        case Paragraph():
            return "plain"
        case _:
            return type(block).__name__


def in_body(style: bytes, after: bytes = b"") -> Change:
    """Put a list style into the body placeholder of a slide or layout."""

    def change(part: bytes) -> bytes:
        start = part.index(after) if after else 0
        place = part.index(b"<a:lstStyle/>", start)
        return part[:place] + b"<a:lstStyle><a:lvl1pPr>" + style + b"</a:lvl1pPr></a:lstStyle>" + part[place + 13 :]

    return change


def in_paragraph(style: bytes) -> Change:
    return lambda part: part.replace(b"<a:p><a:r><a:t>words", b"<a:p><a:pPr>" + style + b"</a:pPr><a:r><a:t>words")


def in_master(style: bytes) -> Change:
    def change(part: bytes) -> bytes:
        head, body = part.split(b"<p:bodyStyle>")
        return head + b"<p:bodyStyle>" + re.sub(rb"<a:buChar [^>]*/>", style, body, count=1)

    return change


BODY = b'idx="1"'
NONE, STAR, NUMBER = b"<a:buNone/>", b'<a:buChar char="*"/>', b'<a:buAutoNum type="arabicPeriod"/>'


def test_a_body_placeholder_has_the_bullets_of_the_master() -> None:
    assert kind({}) == "bullet"
    assert kind({MASTER: in_master(NONE)}) == "plain"
    assert kind({MASTER: in_master(NUMBER)}) == "number"


def test_the_layout_speaks_before_the_master() -> None:
    assert kind({LAYOUT: in_body(NONE, BODY)}) == "plain"
    assert kind({LAYOUT: in_body(NUMBER, BODY), MASTER: in_master(NONE)}) == "number"


def test_the_shape_speaks_before_the_layout() -> None:
    assert kind({LAYOUT: in_body(NONE, BODY), SLIDE: in_body(STAR, BODY)}) == "bullet"


def test_the_paragraph_speaks_before_all() -> None:
    assert kind({SLIDE: in_paragraph(NUMBER), LAYOUT: in_body(NONE, BODY)}) == "number"
    assert kind({SLIDE: in_paragraph(NONE)}) == "plain"


@pytest.mark.parametrize(
    ("mark", "expected"),
    [
        (b'<a:buBlip><a:blip r:embed="rId1"/></a:buBlip>', "bullet"),
        (b'<a:buChar char=" "/>', "plain"),
        (b'<a:buFont typeface="Arial"/><a:buChar char="-"/>', "bullet"),
        (b'<a:buFont typeface="Arial"/>', "bullet"),
    ],
)
def test_every_way_to_mark_a_point(mark: bytes, expected: str) -> None:
    assert kind({SLIDE: in_paragraph(mark)}) == expected


def test_without_layout_a_deck_is_read_all_the_same() -> None:
    lost: dict[str, None] = {LAYOUT: None, "ppt/slideLayouts/_rels/slideLayout2.xml.rels": None}
    found = extracted(with_parts(PLAIN, lost))
    assert [type(block) for block in found.document.blocks] == [Heading, Paragraph]


def test_without_layout_the_words_of_the_master_still_hold() -> None:
    assert kind({LAYOUT: None}) == "bullet"


def test_without_master_the_words_of_the_layout_still_hold() -> None:
    assert kind({MASTER: None, LAYOUT: in_body(STAR, BODY)}) == "bullet"


def test_a_level_beyond_the_ninth_is_the_ninth() -> None:
    data = with_parts(deck(slide("# T", "* a")), {SLIDE: lambda part: part.replace(b"<a:pPr", b'<a:pPr lvl="40"')})
    assert [block.level for block in extracted(data).document.blocks if isinstance(block, ListItem)] == [8]


@pytest.mark.parametrize(
    ("mark", "labels"),
    [
        (b'<a:buAutoNum type="arabicPeriod"/>', ["1.", "2."]),
        (b'<a:buAutoNum type="alphaLcParenR" startAt="3"/>', ["c)", "d)"]),
        (STAR, ["", ""]),
    ],
)
def test_numbers_are_inherited_with_their_scheme(mark: bytes, labels: list[str]) -> None:
    made = with_parts(
        deck(slide("# Title", "one", "two")), {SLIDE: lambda body: re.sub(rb"<a:pPr>.*?</a:pPr>", b"", body)}
    )
    found = extracted(with_parts(made, {MASTER: in_master(mark)})).document.blocks[1:]
    assert [block.label for block in found if isinstance(block, ListItem)] == labels
