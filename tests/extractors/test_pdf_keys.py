"""Keys outlive edits: whole real files with pages put in, taken out and moved keep theirs."""

from __future__ import annotations

import io
import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest
from pdf_overlays import written
from pdfs import extracted
from pypdf import PdfReader, PdfWriter

from extractors.locator import PageRef
from extractors.model import text_of
from extractors.pdf_keys import Keys

FILES = ("oc_playbook_medium", "oc_ai_sbom_guide", "oc_supplier_leaflet_2col", "oc_tooling_overview_2_tagged")
LONG = "Whoever finds a fault on the line stops the line, calls the team leader and waits beside the machine."


def test_a_key_is_short_and_counts_repetitions() -> None:
    keys = Keys()
    first, second = keys.of("h", LONG), keys.of("h", LONG)
    assert re.fullmatch(r"h[0-9a-f]{10}-1", first)
    assert second == first[:-1] + "2"


def test_case_spaces_and_ligatures_do_not_count() -> None:
    assert Keys().of("h", "Stop  the ofﬁce ") == Keys().of("h", "stop the Office")
    assert Keys().of("h", "Stop the office") != Keys().of("s", "Stop the office")


def test_only_texts_that_stand_in_several_places_need_their_heading() -> None:
    keys = Keys(frozenset({"Rationale"}))
    assert keys.of("h", "Rationale", "Belts").endswith("-1")
    assert keys.of("h", "Rationale", "Wheels").endswith("-1")
    assert keys.of("h", "Rationale", "Belts").endswith("-2")
    assert Keys().of("h", LONG, "Belts") == Keys().of("h", LONG, "Wheels")


@cache
def pages(path: Path) -> PdfReader:
    return PdfReader(path)


def arranged(path: Path, order: Sequence[int | None]) -> bytes:
    """Return a file with pages in this order, counted from 1; None puts a foreign page in."""
    writer = PdfWriter()
    writer.append(io.BytesIO(path.read_bytes()), import_outline=False)
    kept = list(writer.pages)
    foreign = pages(path.with_name("faa_amt_handbook_page.pdf")).pages[0]
    fresh = PdfWriter()
    for number in order:
        fresh.add_page(foreign if number is None else kept[number - 1])
    return written(fresh)


def keys_by_text(data: bytes, order: Sequence[int | None]) -> dict[tuple[int, str], list[str]]:
    """Return the keys of the blocks of a file by the page they come from and their text."""
    found = defaultdict[tuple[int, str], list[str]](list)
    for block in extracted(data).document.blocks:
        assert isinstance(block.at, PageRef)
        origin = order[block.at.number - 1]
        if origin is not None:
            found[origin, text_of(block)].append(block.key)
    return found


def edits(count: int) -> dict[str, list[int | None]]:
    whole: list[int | None] = list(range(1, count + 1))
    third, half = count // 3, count // 2
    return {
        "a page put in": [*whole[:third], None, *whole[third:]],
        "a page taken out": [*whole[:half], *whole[half + 1 :]],
        "the first page taken out": whole[1:],
        "a page moved to the end": [*whole[:third], *whole[third + 1 :], whole[third]],
        "two halves swapped": [*whole[half:], *whole[:half]],
    }


def kept_keys(path: Path) -> tuple[int, int]:
    """Return how many blocks are unchanged after all edits, and how many of them have kept their key."""
    whole = list(range(1, len(pages(path).pages) + 1))
    before = keys_by_text(arranged(path, whole), whole)
    unchanged = kept = 0
    for order in edits(len(whole)).values():
        after = keys_by_text(arranged(path, order), order)
        for place, keys in before.items():
            if len(after.get(place, ())) == len(keys):
                unchanged += len(keys)
                kept += sum(one == other for one, other in zip(keys, after[place], strict=True))
    return unchanged, kept


@pytest.mark.parametrize("name", FILES)
def test_unchanged_blocks_keep_their_keys(corpus: Path, name: str) -> None:
    unchanged, kept = kept_keys(corpus / "pdf" / f"{name}.pdf")
    assert unchanged > 100
    assert kept >= 0.99 * unchanged
