"""Furniture and comments are cut with their reason; the content stays as it is."""

from __future__ import annotations

from dataclasses import replace

from documents import deck, slide

from extractors.locator import SlideRef
from extractors.model import Layer, Paragraph
from segmenters.cutting import Cutting
from segmenters.layers import set_aside
from segmenters.model import CutReason


def test_what_stands_beside_the_content_is_cut_with_its_reason() -> None:
    document = deck(slide("# Ladders", "Check the rungs.", note="Ask who fell."))
    (section,) = document.sections
    foot = Paragraph("f", SlideRef(1, 1), "Acme Ltd", layer=Layer.FURNITURE)
    comment = Paragraph("c", SlideRef(1, 1), "Is this still so?", layer=Layer.COMMENT, author="Ann")
    full = replace(document, sections=(replace(section, blocks=(foot, *section.blocks, comment)),))

    documents, cuts = set_aside((full,))

    assert documents == (document,)
    assert [(cut.block, cut.reason, cut.detail, cut.ruling.rule) for cut in cuts] == [
        (foot, CutReason.FURNITURE, "", "running-line"),
        (comment, CutReason.COMMENT, "by Ann", "comment"),
    ]
    back, left = set_aside((full,), Cutting(blocks=frozenset({("deck.pptx", "f")})))
    assert [block.key for block in back[0].blocks if block.key in "fc"] == ["f"]
    assert [cut.block for cut in left] == [comment]


def test_text_read_from_a_picture_is_content() -> None:
    document = deck(slide("# Ladders"))
    (section,) = document.sections
    read = Paragraph("o", SlideRef(1, 1), "Check the rungs.", layer=Layer.OCR, confidence=91)
    full = replace(document, sections=(replace(section, blocks=(read,)),))
    assert set_aside((full,)) == ((full,), ())
