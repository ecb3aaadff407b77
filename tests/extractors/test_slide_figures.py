"""Pictures, videos and sounds: their bytes stay in the file until somebody wants them; what is lost is named."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable

from decks import PNG, box, deck, extracted, picture, slide, source, with_parts

from extractors import slides
from extractors.model import Extraction, Figure, Layer, Media, layer_of, text_of

SLIDE, RELS = "ppt/slides/slide1.xml", "ppt/slides/_rels/slide1.xml.rels"
FILM = b"\0\0\0\x18ftypmp42 a film"
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def codes(found: Extraction) -> list[str]:
    return [entry.code for entry in found.diagnostics if not "X124" <= entry.code <= "X127"]


def with_media(alt: str, element: str, link: str = "", film: bytes | None = None) -> bytes:
    """Return a deck whose picture stands for a medium; `link` is where rId9 leads."""
    element_markup = f'<p:nvPr><a:{element} r:link="rId9"/></p:nvPr></p:nvPicPr>'.encode()
    mode = "External" if "://" in link else "Internal"
    entry = (
        f'<Relationship Id="rId9" Type="{KIND}/video" Target="{link}" TargetMode="{mode}"/></Relationships>'.encode()
    )
    changes: dict[str, bytes | Callable[[bytes], bytes]] = {
        SLIDE: lambda part: part.replace(b"<p:nvPr/></p:nvPicPr>", element_markup),
        RELS: lambda part: part.replace(b"</Relationships>", entry) if link else part,
    }
    data = with_parts(deck(slide("# T", picture(alt), notes="n")), changes)
    return data if film is None else with_parts(data, {"ppt/media/film.mp4": film})


def media(found: Extraction) -> Media:
    (block,) = [block for block in found.document.blocks if isinstance(block, Media)]
    return block


def test_an_embedded_video_is_an_asset_by_its_digest() -> None:
    found = extracted(with_media("How to climb", "videoFile", "../media/film.mp4", FILM))
    digest = hashlib.sha256(FILM).hexdigest()
    block = media(found)
    assert (block.asset, block.media_type, block.name, block.link) == (digest, "video/mp4", "How to climb", "")
    assert [(blob.digest, blob.read()) for blob in found.blobs] == [(digest, FILM)]
    assert codes(found) == []


def test_a_linked_video_is_named_by_its_address_and_never_opened() -> None:
    found = extracted(with_media("", "videoFile", "https://videos.example/1"))
    block = media(found)
    assert (block.asset, block.media_type, block.name, block.link) == (
        "",
        "video/*",
        "Picture 2",
        "https://videos.example/1",
    )
    assert (codes(found), found.blobs) == ([], ())


def test_a_lost_sound_is_named() -> None:
    found = extracted(with_media("", "audioFile"))
    assert (media(found).media_type, codes(found)) == ("audio/*", ["X134"])
    assert "sound" in next(entry.message for entry in found.diagnostics if entry.code == "X134")


def test_a_video_above_the_limit_is_named_and_left_packed() -> None:
    data = with_media("", "videoFile", "../media/film.mp4", FILM)
    found = slides.extract(source(data), slides.Options(max_media_mb=0))
    assert (media(found).asset, codes(found)) == ("", ["X134"])
    assert "limit" in next(entry.message for entry in found.diagnostics if entry.code == "X134")


def test_a_picture_above_the_limit_is_named_and_left_packed() -> None:
    found = slides.extract(source(deck(slide("# T", picture("A ladder")))), slides.Options(max_media_mb=0))
    assert codes(found) == ["X133"]


def test_a_decorative_picture_says_so_and_needs_no_alternative() -> None:
    found = extracted(deck(slide("# T", picture("swirl", decorative=True), notes="n")))
    figures = [block for block in found.document.blocks if isinstance(block, Figure)]
    assert [(figure.alt, figure.words, figure.decorative) for figure in figures] == [("swirl", "", True)]
    assert found.diagnostics == ()


def test_a_picture_that_is_a_link_leads_there() -> None:
    click = f'<a:hlinkClick xmlns:r="{KIND}" r:id="rId9"/>'.encode()
    entry = f'<Relationship Id="rId9" Type="{KIND}/hyperlink" Target="https://a.org" TargetMode="External"/>'.encode()
    data = with_parts(
        deck(slide("# T", picture("A ladder"))),
        {
            SLIDE: lambda part: re.sub(rb'(<p:cNvPr [^>]*descr="A ladder")/>', rb"\1>" + click + b"</p:cNvPr>", part),
            RELS: lambda part: part.replace(b"</Relationships>", entry + b"</Relationships>"),
        },
    )
    (figure,) = [block for block in extracted(data).document.blocks if isinstance(block, Figure)]
    assert (figure.alt, figure.link) == ("A ladder", "https://a.org")


def test_without_the_links_of_a_slide_its_pictures_are_not_told_one_by_one() -> None:
    found = extracted(with_parts(deck(slide("# T", picture("a"), picture("b"))), {RELS: b"<Relationships"}))
    assert codes(found) == ["X137"]


def test_one_picture_on_many_slides_is_one_asset() -> None:
    found = extracted(deck(*(slide("# T", picture("A ladder")) for _ in range(3))))
    assert [asset.digest for asset in found.document.assets] == [hashlib.sha256(PNG).hexdigest()]


def asides(data: bytes) -> list[tuple[str, str]]:
    blocks = extracted(data).document.blocks
    return [(block.key, text_of(block)) for block in blocks if layer_of(block) is Layer.FURNITURE]


def test_a_description_that_a_program_wrote_is_no_alternative_and_still_not_lost() -> None:
    data = deck(slide("# T", picture("ladder.png"), picture("A ladder"), picture("swirl", decorative=True)))
    figures = [block for block in extracted(data).document.blocks if isinstance(block, Figure)]
    assert [(f.alt, f.automatic, f.decorative, f.words) for f in figures] == [
        ("ladder.png", True, False, ""),
        ("A ladder", False, False, "A ladder"),
        ("swirl", False, True, ""),
    ]


def test_the_page_that_a_picture_was_fetched_from_is_kept_for_the_credit() -> None:
    name = "http://schemas.microsoft.com/office/drawing/2016/11/main"
    note = f'<a:ext uri="x"><c:picAttrSrcUrl xmlns:c="{name}" xmlns:r="{KIND}" r:id="rId9"/></a:ext>'
    entry = f'<Relationship Id="rId9" Type="{KIND}/hyperlink" Target="https://a.org" TargetMode="External"/>'.encode()
    data = with_parts(
        deck(slide("# T", picture("A ladder"))),
        {
            SLIDE: lambda part: re.sub(
                rb"(<a:blip [^>]*)/>", rb"\1><a:extLst>" + note.encode() + b"</a:extLst></a:blip>", part
            ),
            RELS: lambda part: part.replace(b"</Relationships>", entry + b"</Relationships>"),
        },
    )
    assert asides(data) == [("s256.sh3.credit", "https://a.org")]


def test_a_shape_that_is_filled_with_a_picture_shows_it() -> None:
    data = deck(slide("# T", picture("A worn rope"), box("Look closely")))

    def filled(part: bytes) -> bytes:
        """Make the picture the fill of the box, as a designer does for round photographs."""
        link = re.search(rb'r:embed="\w+"', part).group()  # type: ignore[union-attr]  it is there
        part = re.sub(rb"<p:pic>.*?</p:pic>", b"", part, flags=re.DOTALL)
        fill = b"</a:prstGeom><a:blipFill><a:blip %s/><a:stretch/></a:blipFill>" % link
        part = re.sub(rb'(<p:cNvPr id="\d+" name="TextBox[^"]*")', rb'\1 descr="A worn rope"', part)
        return re.sub(rb"</a:prstGeom>(<a:noFill/>)?", fill, part)

    found = extracted(with_parts(data, {SLIDE: filled}))
    kinds = [(type(block).__name__, text_of(block)) for block in found.document.blocks]
    assert kinds == [("Heading", "T"), ("Paragraph", "Look closely"), ("Figure", "A worn rope")]
    assert [blob.read() for blob in found.blobs] == [PNG]
    tiled = extracted(with_parts(data, {SLIDE: lambda part: filled(part).replace(b"<a:stretch/>", b"<a:tile/>")}))
    assert [type(block).__name__ for block in tiled.document.blocks if isinstance(block, Figure)] == ["Figure"]
    assert tiled.blobs == ()
