"""The title of a pack."""

from __future__ import annotations

from dataclasses import replace

from documents import deck, slide

from extractors.model import Document
from segmenters.pack_title import pack_title

LINE = "Reference slides for the ladder standard 1.1"


def document(title: str, *lines: str) -> Document:
    return replace(deck(slide(f"# {title}", *lines)), title=title)


def test_a_title_that_names_a_subject_stays() -> None:
    assert pack_title((replace(document("Rungs"), title=""), document("Ladders", LINE))) == "Ladders"
    assert pack_title((replace(document("Rungs"), title=""),)) == ""


def test_a_title_that_fits_any_subject_gives_way_to_the_line_below() -> None:
    assert pack_title((document("CURRICULUM", LINE),)) == LINE


def test_a_sentence_below_is_no_title() -> None:
    assert pack_title((document("CURRICULUM", "These slides are about ladders."),)) == "CURRICULUM"
    assert pack_title((document("CURRICULUM", "By us"),)) == "CURRICULUM"
    assert pack_title((document("CURRICULUM"),)) == "CURRICULUM"
