"""Each kind of block as it is shown on a page."""

from __future__ import annotations

import pytest

from exporters.block_views import view_of
from exporters.phrases import link_phrase
from exporters.pictures import Picture
from exporters.shown_views import (
    Doubt,
    MediaView,
    PictureTextView,
    PictureView,
    PreformattedView,
    ShownView,
    TableView,
    TextView,
    plain,
)
from exporters.surroundings import Surroundings
from extractors.locator import SlideRef
from extractors.model import (
    Block,
    Figure,
    Layer,
    ListItem,
    Media,
    Merge,
    Paragraph,
    Preformatted,
    Table,
    Utterance,
)
from segmenters.model import Passage

AT = SlideRef(256, 1)
AROUND = Surroundings({}, False, lambda digest: (f"media/{digest}.png", Picture("png", 4, 3)), {})


def view(block: Block) -> ShownView:
    return view_of(Passage("d.pptx", block), AROUND, 2)


def test_text_read_from_a_picture_is_doubted() -> None:
    found = view(Paragraph("p", AT, "x", layer=Layer.OCR, confidence=83))
    assert isinstance(found, TextView)
    assert found.doubt == Doubt(83)


def test_preformatted_text_keeps_its_spaces() -> None:
    found = view(Preformatted("p", AT, "a\n  b"))
    assert isinstance(found, PreformattedView)
    assert found.text == "a\n  b"


def test_a_heading_over_several_columns_heads_them_all() -> None:
    found = view(Table("t", AT, (("a", "", "b"), ("c", "d", "e")), 1, (Merge(0, 0, 1, 2),)))
    assert isinstance(found, TableView)
    assert [(plain(cell.words), cell.columns, cell.scope) for cell in found.head[0]] == [
        ("a", 2, "colgroup"),
        ("b", 1, "col"),
    ]
    assert [len(row) for row in found.body] == [3]


def test_a_decorative_picture_has_no_alternative() -> None:
    found = view(Figure("f", AT, "ab", "swirl", decorative=True))
    assert isinstance(found, PictureView)
    assert found.alt == ""


@pytest.mark.parametrize(
    ("alt", "link", "words"),
    [
        ("A press", "https://a.b", "A press"),
        ("", "https://a.b", "https://a.b"),
        ("A press", "file:///a", "(file:///a)"),
        ("A press", "#s9", ""),
        ("A press", "", ""),
    ],
)
def test_where_a_picture_leads_is_a_link_or_an_address(alt: str, link: str, words: str) -> None:
    for asset in ("ab", ""):
        found = view(Figure("f", AT, asset, alt, link=link))
        assert isinstance(found, PictureView | PictureTextView)
        assert plain(found.link) == words
        assert [phrase.href for phrase in found.link if phrase.href] == ([link] if link.startswith("https") else [])


def test_a_video_is_named_and_played_where_it_may_be() -> None:
    found = view(Media("m", AT, "", "video/mp4", "Intro", link="https://a.b"))
    assert isinstance(found, MediaView)
    assert (found.kind, found.name) == ("video", (link_phrase("Intro", "https://a.b"),))
    unsafe = view(Media("m", AT, "", "audio/mpeg", "Intro", link="file:///a"))
    assert isinstance(unsafe, MediaView)
    assert (unsafe.kind, plain(unsafe.name)) == ("sound", "Intro (file:///a)")
    nameless = view(Media("m", AT, "", "", "", link="file:///a"))
    assert isinstance(nameless, MediaView)
    assert (nameless.kind, plain(nameless.name)) == ("medium", "file:///a")


@pytest.mark.parametrize("block", [ListItem("l", AT, "x", 0, False), Utterance("u", AT, "x", "")])
def test_what_is_grouped_has_no_view_of_its_own(block: Block) -> None:
    with pytest.raises(ValueError, match="grouped"):
        view(block)
