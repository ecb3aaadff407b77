"""Decks end to end: a section for each slide, nothing lost but what is damaged, nothing changed."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from decks import box, deck, extracted, picture, slide, source, with_parts
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors import slides
from extractors.codec import dumps, loads
from extractors.diagnostics import MaterialError
from extractors.locator import SlideRef
from extractors.model import Document, Extraction, Section, is_said, text_of

MAIN = "ppt/presentation.xml"
THREE = deck(
    slide("# Ladders", "* rungs", notes="Face the ladder."),
    slide("# Ropes", "* knots", hidden=True),
    slide("# Harness", "* buckles", notes=("Check it.", "", "Twice.")),
    sections=(("Basics", 2), ("Gear", 1)),
)


def titles(found: Extraction) -> list[str]:
    return [text_of(section.blocks[0]) for section in found.document.sections]


def errors(found: Extraction) -> list[tuple[str, int | None]]:
    return [
        (entry.code, entry.at.number if isinstance(entry.at, SlideRef) else None)
        for entry in found.diagnostics
        if entry.code < "X124"
    ]


def test_each_slide_is_a_section_with_id_number_chapter_and_hidden_flag() -> None:
    document = extracted(THREE).document
    assert [(s.key, s.at, s.level, s.chapter, s.hidden) for s in document.sections] == [
        ("s256", SlideRef(256, 1), 1, "Basics", False),
        ("s257", SlideRef(257, 2), 1, "Basics", True),
        ("s258", SlideRef(258, 3), 1, "Gear", False),
    ]
    assert (document.source.name, document.source.format) == ("deck.pptx", "slides")
    assert all(block.at == section.at for section in document.sections for block in section.blocks)


def test_notes_stand_after_what_is_shown_one_block_a_paragraph() -> None:
    notes = [block for block in extracted(THREE).document.sections[2].blocks if is_said(block)]
    assert [(note.key, note.text) for note in notes] == [
        ("s258.ncba52624", "Check it."),
        ("s258.na5cc8840", "Twice."),
    ]
    assert extracted(THREE).document.sections[2].blocks[-2:] == tuple(notes)


def test_a_slide_without_notes_gets_none_invented() -> None:
    found = extracted(deck(slide("# A"), slide("# B", notes="Say."), slide("# C")))
    assert [sum(is_said(block) for block in section.blocks) for section in found.document.sections] == [
        0,
        1,
        0,
    ]


def test_the_same_deck_gives_the_same_document_and_it_survives_the_codec() -> None:
    first, second = extracted(THREE), extracted(THREE)
    assert first == second
    assert loads(Document, dumps(first.document)) == first.document


def test_reading_changes_neither_the_file_nor_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "deck.pptx"
    path.write_bytes(THREE)
    path.chmod(0o444)
    given_file = slides.Source("deck.pptx", len(THREE), "ab", lambda: path.open("rb"))
    slides.extract(given_file, slides.Options())
    assert path.read_bytes() == THREE
    assert list(tmp_path.iterdir()) == [path]


def test_lost_slides_are_named_and_the_others_keep_their_numbers() -> None:
    found = extracted(with_parts(THREE, {"ppt/slides/slide1.xml": b"<p:sld", "ppt/slides/slide2.xml": None}))
    assert errors(found) == [("X120", 1), ("X120", 2)]
    assert [(section.key, section.at.number) for section in found.document.sections] == [("s258", 3)]  # type: ignore[union-attr]  slides have numbers


def test_a_slide_that_declares_entities_is_lost_alone() -> None:
    trap = b'<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><sld>&e;</sld>'
    found = extracted(with_parts(THREE, {"ppt/slides/slide3.xml": trap}))
    assert (errors(found), titles(found)) == ([("X120", 3)], ["Ladders", "Ropes"])
    assert "DOCTYPE" in found.diagnostics[0].message


def test_a_part_that_is_no_slide_in_the_place_of_one_is_lost_alone() -> None:
    wrong = extracted(with_parts(THREE, {"ppt/slides/slide2.xml": b"<other/>"}))
    assert (errors(wrong), titles(wrong)) == ([("X120", 2)], ["Ladders", "Harness"])


def test_damaged_notes_are_named_and_the_slide_is_kept() -> None:
    found = extracted(with_parts(THREE, {"ppt/notesSlides/notesSlide1.xml": b"<p:notes"}))
    assert (errors(found), titles(found)) == ([("X121", 1)], ["Ladders", "Ropes", "Harness"])


def test_damage_elsewhere_is_named_and_costs_no_slide() -> None:
    master = "ppt/slideMasters/slideMaster1.xml"
    found = extracted(with_parts(THREE, {master: b"<"}))
    assert (errors(found), len(found.document.sections)) == ([("X122", None)], 3)
    assert master in found.diagnostics[0].message


@pytest.mark.parametrize("left", [b"<", None])
def test_a_slide_whose_list_of_parts_is_lost_says_so_once(left: bytes | None) -> None:
    found = extracted(with_parts(THREE, {"ppt/slides/_rels/slide3.xml.rels": left}))
    assert [entry.at for entry in found.diagnostics if entry.code == "X137"] == [SlideRef(258, 3)]
    assert (errors(found), len(found.document.sections)) == ([], 3)


def test_what_the_zip_is_guilty_of_is_told_first() -> None:
    found = extracted(with_parts(THREE, {"../evil.xml": b"<a/>"}))
    assert (found.diagnostics[0].code, len(found.document.sections)) == ("X113", 3)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({MAIN: lambda part: re.sub(rb"<p:sldIdLst>.*</p:sldIdLst>", b"", part)}, "X118"),
        ({f"ppt/slides/slide{n}.xml": None for n in (1, 2, 3)}, "X119"),
    ],
)
def test_a_deck_of_which_nothing_can_be_read_is_refused(changes: dict[str, None], code: str) -> None:
    with pytest.raises(MaterialError) as caught:
        extracted(with_parts(THREE, changes))
    assert (caught.value.diagnostic.code, caught.value.diagnostic.source) == (code, "deck.pptx")
    assert caught.value.diagnostic.hint


def test_a_slide_listed_twice_is_read_twice_under_two_keys() -> None:
    twice = with_parts(THREE, {MAIN: lambda part: re.sub(rb'(<p:sldId [^>]*id="256"[^>]*/>)', rb"\1\1", part)})
    sections = extracted(twice).document.sections
    assert [section.key for section in sections] == ["s256", "s256-2", "s257", "s258"]
    keys = [block.key for section in sections for block in section.blocks]
    assert len(keys) == len(set(keys))


def by_slide(data: bytes) -> dict[str, Section]:
    """Return the sections by key, with what may change by moving slides taken out."""
    found = extracted(data).document.sections
    assert [section.at.number for section in found] == list(range(1, len(found) + 1))  # type: ignore[union-attr]  slides have numbers
    return {section.key: section for section in found}


def moved(data: bytes, order: list[int]) -> bytes:
    """Return a deck with its slides in another order, as PowerPoint moves them."""

    def change(part: bytes) -> bytes:
        head, listed, tail = re.split(rb"(?<=<p:sldIdLst>)(.*)(?=</p:sldIdLst>)", part, maxsplit=1)
        entries = re.findall(rb"<p:sldId [^>]*/>", listed)
        return head + b"".join(entries[number] for number in order) + tail

    return with_parts(data, {MAIN: change})


LINE = st.sampled_from(["# A title", "* a point", "** below", "1. first", "words", ""])
SPEC = st.builds(
    lambda lines, notes, shapes: slide(*lines, *shapes, notes=notes),
    st.lists(LINE, max_size=4),
    st.sampled_from(["", "Say this.", "One.\nTwo."]),
    st.sampled_from([(), (picture("A ladder"),), (box("one"), box("two", at=(0.1, 0.6, 0.5, 0.1)))]),
)


@settings(max_examples=25, deadline=None)
@given(st.lists(SPEC, min_size=1, max_size=4), st.data())
def test_moving_slides_keeps_every_key_and_every_word(specs: list, data: st.DataObject) -> None:
    made = deck(*specs)
    order = data.draw(st.permutations(range(len(specs))))
    before, after = by_slide(made), by_slide(moved(made, order))
    assert before.keys() == after.keys()
    for key, section in before.items():
        told = [(block.key, text_of(block)) for block in section.blocks]
        assert told == [(block.key, text_of(block)) for block in after[key].blocks]


def test_an_edit_on_one_slide_leaves_the_keys_of_the_others_alone() -> None:
    edited = with_parts(THREE, {"ppt/slides/slide1.xml": lambda part: part.replace(b"rungs", b"three rungs")})
    pairs = zip(extracted(THREE).document.sections, extracted(edited).document.sections, strict=True)
    assert [before == after for before, after in pairs] == [False, True, True]


def test_diagnostics_of_slides_stand_in_the_order_of_the_slides() -> None:
    lost = with_parts(THREE, {"ppt/slides/slide3.xml": None, "ppt/notesSlides/notesSlide1.xml": None})
    numbers = [number for _, number in errors(extracted(lost)) if number]
    assert numbers
    assert all(first <= second for first, second in pairwise(numbers))


def test_the_module_keeps_the_contract() -> None:
    assert (slides.NAME, slides.API, slides.VERSION) == ("slides", 1, 4)
    assert {".pptx", ".ppsx", ".pptm", ".potx", ".ppsm", ".potm"} == slides.SUFFIXES
    assert slides.extract(source(THREE), slides.Options()).document.sections


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (slides.Options(max_parts=3), "X106"),
        (slides.Options(max_part_mb=0), "X107"),
        (slides.Options(max_text_mb=0), "X107"),
        (slides.Options(max_unpacked_mb=0), "X112"),
    ],
)
def test_every_limit_can_be_set(options: slides.Options, code: str) -> None:
    with pytest.raises(MaterialError) as caught:
        slides.extract(source(THREE), options)
    assert caught.value.diagnostic.code in (code, "X108")


def test_slides_above_the_limit_are_named_and_the_first_are_read() -> None:
    found = slides.extract(source(THREE), slides.Options(max_slides=2))
    assert [section.key for section in found.document.sections] == ["s256", "s257"]
    assert [entry.code for entry in found.diagnostics][:1] == ["X123"]
