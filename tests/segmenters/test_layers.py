"""Furniture and comments are cut with their reason; the content stays as it is."""

from __future__ import annotations

from dataclasses import replace

from documents import deck, slide

from extractors.locator import SlideRef
from extractors.model import Layer, Paragraph
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
    assert [(cut.block, cut.reason, cut.detail) for cut in cuts] == [
        (foot, CutReason.FURNITURE, ""),
        (comment, CutReason.COMMENT, "by Ann"),
    ]


def test_text_read_from_a_picture_is_content() -> None:
    document = deck(slide("# Ladders"))
    (section,) = document.sections
    read = Paragraph("o", SlideRef(1, 1), "Check the rungs.", layer=Layer.OCR, confidence=91)
    full = replace(document, sections=(replace(section, blocks=(read,)),))
    assert set_aside((full,)) == ((full,), ())
