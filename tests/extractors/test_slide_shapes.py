"""The shapes of a slide as blocks: what becomes a block, under which key, in which order, and what never does."""

from __future__ import annotations

import hashlib
import re

from decks import HEIGHT, PNG, WIDTH, box, deck, extracted, group, picture, slide, table, with_parts

from extractors.model import Block, Figure, Heading, Layer, ListItem, Mark, Paragraph, Style, layer_of, text_of

SLIDE = "ppt/slides/slide1.xml"


def blocks(*items: object, **changes: object) -> tuple[Block, ...]:
    return extracted(deck(slide(*items, **changes))).document.blocks  # type: ignore[arg-type]  passed on as given


def words(*items: object) -> list[str]:
    return [text_of(block) for block in blocks(*items)]


def raw(tree: str) -> bytes:
    """Return a deck of one slide with raw shapes."""
    return with_parts(
        deck(slide("# Title")), {SLIDE: lambda part: part.replace(b"</p:spTree>", tree.encode() + b"</p:spTree>")}
    )


def shape(identity: int, text: str, top: float, inner: str = "") -> str:
    place = f'<a:off x="{WIDTH // 10}" y="{round(top * HEIGHT)}"/><a:ext cx="{WIDTH // 2}" cy="{HEIGHT // 20}"/>'
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{identity}" name="x"/><p:cNvSpPr/><p:nvPr>{inner}</p:nvPr></p:nvSpPr>'
        f"<p:spPr><a:xfrm>{place}</a:xfrm></p:spPr>"
        f"<p:txBody><a:bodyPr/><a:p><a:r><a:t>{text}</a:t></a:r></a:p></p:txBody></p:sp>"
    )


def test_title_bullets_numbers_and_plain_text_keep_their_kind_and_level() -> None:
    heading, star, sub, number, plain = blocks("# Ladders", "* rungs", "** three", "1. climb", "words")
    assert isinstance(heading, Heading)
    assert (heading.text, heading.level, heading.inferred) == ("Ladders", 1, False)
    assert [(b.text, b.level, b.ordered) for b in (star, sub, number) if isinstance(b, ListItem)] == [
        ("rungs", 0, False),
        ("three", 1, False),
        ("climb", 0, True),
    ]
    assert isinstance(plain, Paragraph)


def test_a_soft_break_is_a_space_in_a_title_and_a_line_feed_elsewhere() -> None:
    assert words("# Ladder\vsafety", "* one\vtwo") == ["Ladder safety", "one\ntwo"]


def test_keys_name_slide_shape_and_words() -> None:
    found = blocks("# T", "* a", "", "* b", box("c"))
    assert [block.key for block in found] == [
        "s256.t",
        "s256.sh3.pe8b7be43",
        "s256.sh3.p71beeff9",
        "s256.sh4.p06b9df6f",
    ]


def test_a_shape_id_that_stands_twice_gives_two_keys() -> None:
    found = extracted(raw(shape(9, "one", 0.5) + shape(9, "two", 0.6) + shape(9, "three", 0.7))).document.blocks
    assert [block.key.rpartition(".")[0] for block in found[1:]] == ["s256.sh9", "s256.sh9-2", "s256.sh9-3"]


def test_the_title_comes_first_wherever_it_stands() -> None:
    assert words(box("above", at=(0.1, 0.0, 0.5, 0.02)), "# Title")[0] == "Title"


def test_a_title_without_title_box_is_inferred_and_said_to_be() -> None:
    heading, _ = blocks(box("body", at=(0.1, 0.5, 0.8, 0.1)), box("Ladders", at=(0.1, 0.05, 0.8, 0.1), size=40))
    assert isinstance(heading, Heading)
    assert (heading.key, heading.text, heading.inferred) == ("s256.t", "Ladders", True)


def test_an_empty_title_box_is_no_title() -> None:
    made = deck(slide("# gone", box("Ladders", at=(0.1, 0.05, 0.8, 0.1)), "* rungs"))
    data = with_parts(made, {SLIDE: lambda part: part.replace(b"<a:t>gone</a:t>", b"<a:t> </a:t>")})
    heading = extracted(data).document.blocks[0]
    assert isinstance(heading, Heading)
    assert (heading.text, heading.inferred) == ("Ladders", True)


def test_a_list_or_a_picture_is_never_taken_for_a_title() -> None:
    found = blocks(box("* point", at=(0.1, 0.05, 0.8, 0.1)), picture("A ladder", at=(0.1, 0.0, 0.2, 0.04)))
    assert not any(isinstance(block, Heading) for block in found)


def test_columns_are_read_one_after_the_other() -> None:
    right = box("right 1", "right 2", at=(0.55, 0.3, 0.4, 0.4))
    left = box("left 1", "left 2", at=(0.05, 0.3, 0.4, 0.4))
    assert words("# T", right, left) == ["T", "left 1", "left 2", "right 1", "right 2"]


def test_the_comparison_layout_keeps_heads_with_their_bodies() -> None:
    """The places are inherited from the layout: the slide itself says nothing."""
    made = deck(slide("# T", layout="Comparison"))
    names = {1: "lh", 2: "lb", 3: "rh", 4: "rb"}
    holders = "".join(
        f'<p:sp><p:nvSpPr><p:cNvPr id="{9 - n}" name=""/><p:cNvSpPr/><p:nvPr><p:ph type="{kind}" idx="{n}"/></p:nvPr>'
        f"</p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:p><a:r><a:t>{names[n]}</a:t></a:r></a:p></p:txBody></p:sp>"
        for n, kind in ((4, "obj"), (2, "obj"), (3, "body"), (1, "body"))
    )
    data = with_parts(made, {SLIDE: lambda part: part.replace(b"</p:spTree>", holders.encode() + b"</p:spTree>")})
    assert [text_of(block) for block in extracted(data).document.blocks] == ["T", "lh", "lb", "rh", "rb"]


def test_a_group_is_read_as_one_and_in_order_inside() -> None:
    inner = group(box("3", at=(0.1, 0.6, 0.3, 0.05)), group(box("2", at=(0.1, 0.5, 0.3, 0.05))))
    below, above = box("4", at=(0.1, 0.8, 0.8, 0.05)), box("1", at=(0.1, 0.4, 0.8, 0.05))
    assert words("# T", below, inner, above) == ["T", "1", "2", "3", "4"]


GROUP = '<p:grpSp><p:nvGrpSpPr><p:cNvPr id="7" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'


def test_groups_in_groups_in_groups_lose_no_text() -> None:
    data = raw(GROUP * 120 + shape(8, "deep", 0.5) + shape(9, "deeper", 0.6) + "</p:grpSp>" * 120)
    assert [text_of(block) for block in extracted(data).document.blocks] == ["Title", "deep", "deeper"]


def test_a_hostile_slide_cannot_exhaust_the_stack() -> None:
    """Strips that can be cut off one by one only, inside as many groups as an XML parser lets through."""
    strips = "".join(strip(100 + n, n, across=bool(n % 2)) for n in range(190))
    found = extracted(raw(GROUP * 240 + strips + "</p:grpSp>" * 240))
    assert [text_of(block) for block in found.document.blocks[1:]] == [f"t{n}" for n in range(190)]


def strip(identity: int, number: int, across: bool) -> str:
    """Return the strip that stands at the left or lies on top of what the strips before it have left free."""
    left, top = (number + 1) // 2 * 1000, number // 2 * 1000
    width, height = (300_000 - left, 1000) if across else (1000, 300_000 - top)
    place = f'<a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/>'
    return re.sub(r"<a:off.*?<a:ext[^>]*>", place, shape(identity, f"t{number}", 0.5))


def test_date_footer_and_slide_number_are_kept_apart_as_furniture() -> None:
    kinds = enumerate(("dt", "ftr", "sldNum"), start=5)
    furniture = "".join(shape(n, "noise", 0.9, f'<p:ph type="{kind}"/>') for n, kind in kinds)
    field = '<a:fld id="{0}" type="slidenum"><a:t>7</a:t></a:fld>'
    number = shape(9, "x", 0.9).replace("<a:r><a:t>x</a:t></a:r>", field)
    numbered = shape(10, "x", 0.9, '<p:ph type="sldNum"/>').replace("<a:r><a:t>x</a:t></a:r>", field)
    found = extracted(raw(furniture + number + numbered)).document.blocks
    assert [text_of(block) for block in found] == ["Title", "noise", "noise", "noise", "7"]
    assert [layer_of(block) for block in found] == [Layer.BODY, *[Layer.FURNITURE] * 4]


def test_text_in_alternative_content_is_read_once() -> None:
    namespace = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    choice = f'<mc:Choice Requires="a14">{shape(8, "new", 0.5)}</mc:Choice>'
    fallback = f"<mc:Fallback>{shape(8, 'old', 0.5)}</mc:Fallback>"
    data = raw(f"<mc:AlternateContent {namespace}>{choice}{fallback}</mc:AlternateContent>")
    assert [text_of(block) for block in extracted(data).document.blocks] == ["Title", "new"]


def test_a_picture_is_a_figure_with_its_bytes_beside_the_document() -> None:
    found = extracted(deck(slide("# T", picture("A ladder"), picture("Another"))))
    digest = hashlib.sha256(PNG).hexdigest()
    figures = [block for block in found.document.blocks if isinstance(block, Figure)]
    assert [(figure.asset, figure.alt) for figure in figures] == [(digest, "A ladder"), (digest, "Another")]
    assert [(asset.digest, asset.media_type, asset.size) for asset in found.document.assets] == [
        (digest, "image/png", len(PNG))
    ]
    assert [(blob.digest, blob.read()) for blob in found.blobs] == [(digest, PNG)]


def test_a_lost_picture_is_named_and_keeps_its_alternative() -> None:
    data = with_parts(deck(slide("# T", picture("A ladder"))), {"ppt/media/image1.png": None})
    found = extracted(data)
    figure = found.document.blocks[1]
    assert isinstance(figure, Figure)
    assert (figure.asset, figure.alt, found.blobs) == ("", "A ladder", ())
    assert "X133" in [entry.code for entry in found.diagnostics]


def test_a_picture_on_the_web_is_not_fetched_and_not_reported_as_lost() -> None:
    made = deck(slide("# T", picture("A ladder"), notes="n"))
    found = extracted(with_parts(made, {SLIDE: lambda part: part.replace(b"r:embed", b"r:link")}))
    figures = [block for block in found.document.blocks if isinstance(block, Figure)]
    assert [(figure.asset, figure.alt) for figure in figures] == [("", "A ladder")]
    assert found.diagnostics == ()


def test_a_drawing_that_somebody_described_has_a_figure_without_bytes() -> None:
    found = blocks("# T", group(box("pump", at=(0.1, 0.5, 0.2, 0.1)), description="The pump feeds the valve"))
    assert [(type(block), text_of(block)) for block in found[1:]] == [
        (Figure, "The pump feeds the valve"),
        (Paragraph, "pump"),
    ]


def test_a_description_that_repeats_the_words_is_not_told_twice() -> None:
    assert words("# T", group(box("pump"), description="pump")) == ["T", "pump"]


def linked(body: str, tail: str = "") -> bytes:
    """Return a deck of one slide with raw shapes and the links rId90 (outside) and rId91 (to the slide itself)."""
    rels = "ppt/slides/_rels/slide1.xml.rels"
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    outside = (
        f'<Relationship Id="rId90" Type="{kind}/hyperlink" Target="https://a.org/?b=1&amp;c" TargetMode="External"/>'
    )
    inside = f'<Relationship Id="rId91" Type="{kind}/slide" Target="slide1.xml"/>'
    listed = f"{outside}{inside}</Relationships>".encode()
    return with_parts(raw(body + tail), {rels: lambda part: part.replace(b"</Relationships>", listed)})


def on_shape(markup: str, link: str) -> str:
    click = f'<a:hlinkClick xmlns:r="{RELATIONS}" r:id="{link}"/>'
    return re.sub(r'(<p:cNvPr id="\d+" name="x")/>', rf"\1>{click}</p:cNvPr>", markup)


RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def test_a_link_on_a_shape_lies_over_all_its_words() -> None:
    found = extracted(linked(on_shape(shape(8, "read on", 0.5), "rId90"))).document.blocks[1]
    assert isinstance(found, Paragraph)
    assert found.marks == (Mark(0, 7, Style.LINK, "https://a.org/?b=1&c"),)


def test_a_link_on_a_run_leads_to_a_slide_by_the_key_of_its_section() -> None:
    click = f'<a:r><a:rPr><a:hlinkClick xmlns:r="{RELATIONS}" r:id="rId91"/></a:rPr><a:t>here</a:t></a:r>'
    found = extracted(linked(shape(8, "see ", 0.5).replace("</a:r>", f"</a:r>{click}"))).document.blocks[1]
    assert isinstance(found, Paragraph)
    assert found.marks == (Mark(4, 8, Style.LINK, "#s256"),)


def test_a_shape_without_words_that_is_a_link_is_a_figure_with_a_link() -> None:
    found = extracted(linked(on_shape(shape(8, "", 0.5), "rId90"))).document.blocks[1]
    assert found == Figure("s256.sh8.alt", found.at, "", "", link="https://a.org/?b=1&c")


def test_numbered_points_carry_the_number_they_show() -> None:
    found = blocks("# T", "1. one", "2. two", "* star", "3. three")
    labels = [block.label for block in found if isinstance(block, ListItem)]
    assert labels == ["1.", "2.", "", "1."]


def test_shapes_without_a_place_come_last_in_their_order() -> None:
    lost = shape(8, "nowhere", 0.5).replace("<a:xfrm>", "<a:other>").replace("</a:xfrm>", "</a:other>")
    data = raw(lost + shape(9, "somewhere", 0.6))
    assert [text_of(block) for block in extracted(data).document.blocks] == ["Title", "somewhere", "nowhere"]


def test_a_slide_with_very_many_shapes_is_read_whole() -> None:
    data = raw("".join(shape(n, f"t{n}", 0.3 + n / 10_000) for n in range(10, 2_010)))
    assert len(extracted(data).document.blocks) == 2_001


def test_a_table_between_texts_stands_between_them() -> None:
    above, below = box("above", at=(0.1, 0.3, 0.8, 0.05)), box("below", at=(0.1, 0.92, 0.8, 0.05))
    assert words("# T", below, table(("a", "b"), ("c", "d")), above) == ["T", "above", "a | b\nc | d", "below"]
