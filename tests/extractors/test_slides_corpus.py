"""Real decks: counts against those read straight from the XML, words against a counter that shares no code with us."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from decks import extracted
from raw_decks import RawDeck

from extractors.diagnostics import MaterialError, Severity
from extractors.locator import SlideRef
from extractors.model import Block, Extraction, Figure, Heading, Section, Table, is_said, text_of

PROBE = "probe/probe_features.pptx"
NEVER = {"MASTERNOISE", "FOOTERTXT", "DATETXT", "COMMENTTXT", "RUNURL", "SHAPEURL", "VIDEONAME"}
"""Noise, review comments, targets of links, names of shapes."""


@cache
def read(path: Path) -> Extraction:
    return extracted(path.read_bytes(), path.name)


@pytest.fixture(scope="session")
def decks(corpus: Path) -> dict[str, Path]:
    """All readable decks by their name in the corpus."""
    paths = [*sorted(corpus.glob("pptx/*.pptx")), corpus / PROBE]
    return {path.relative_to(corpus).as_posix(): path for path in paths}


def letters(text: str) -> str:
    return "".join(re.findall(r"\w", unicodedata.normalize("NFC", text)))


def kept(section: Section, said: bool) -> str:
    texts = (text_of(block) for block in section.blocks if _is_word(block) and is_said(block) is said)
    return letters(" ".join(texts))


def _is_word(block: Block) -> bool:
    return not isinstance(block, Figure) and not block.key.endswith(".chart")


def test_counts_equal_those_of_the_xml(corpus: Path, decks: dict[str, Path]) -> None:
    expected = json.loads((corpus / "expected_counts.json").read_text())
    for name, path in decks.items():
        found = counts(read(path))
        assert found == {key: expected[name][key] for key in found}, name


def counts(found: Extraction) -> dict[str, int]:
    sections, blocks = found.document.sections, found.document.blocks
    return {
        "slides": len(sections),
        "hidden": sum(section.hidden for section in sections),
        "sections": len({section.chapter for section in sections} - {""}),
        "title": sum(isinstance(block, Heading) and not block.inferred for block in blocks),
        "tbl": sum(isinstance(block, Table) and block.key.endswith(".table") for block in blocks),
        "charts": sum(isinstance(block, Table) and block.key.endswith(".chart") for block in blocks),
        "pic": sum(isinstance(block, Figure) and block.key.endswith(".picture") for block in blocks),
        "notes": sum(any(is_said(block) for block in section.blocks) for section in sections),
        "smartart": len({block.key.rpartition(".")[0] for block in blocks if re.search(r"\.d\d+$", block.key)}),
    }


@pytest.mark.parametrize("said", [False, True], ids=["shown", "said"])
def test_every_paragraph_is_kept_on_its_slide(decks: dict[str, Path], said: bool) -> None:
    for name, path in decks.items():
        raw = RawDeck(path)
        found = missing = 0
        for slide, section in zip(raw.slides(), read(path).document.sections, strict=True):
            here = kept(section, said)
            paragraphs = filter(None, map(letters, raw.said(slide) if said else raw.shown(slide)))
            for paragraph in paragraphs:
                found += 1
                missing += paragraph not in here
        assert missing <= 0.005 * found, f"{name}: {missing} of {found} paragraphs are lost"


@pytest.mark.parametrize("said", [False, True], ids=["shown", "said"])
def test_nothing_is_told_twice_or_invented(decks: dict[str, Path], said: bool) -> None:
    for name, path in decks.items():
        raw = RawDeck(path)
        before, after = Counter[str](), Counter[str]()
        for slide, section in zip(raw.slides(), read(path).document.sections, strict=True):
            before.update(letters("".join(raw.said(slide) if said else raw.shown(slide))))
            after.update(kept(section, said))
        assert (after - before).total() <= 0.001 * before.total(), name


def test_keys_are_unique_and_assets_are_there(decks: dict[str, Path]) -> None:
    for name, path in decks.items():
        found = read(path)
        keys = [block.key for block in found.document.blocks]
        used = {block.asset for block in found.document.blocks if isinstance(block, Figure)} - {""}
        assert len(keys) == len(set(keys)), name
        assert used == {asset.digest for asset in found.document.assets} == {blob.digest for blob in found.blobs}, name
        assert not [entry for entry in found.diagnostics if entry.severity is not Severity.INFO], name


def test_the_probe_keeps_what_it_must_and_nothing_that_it_must_not(corpus: Path) -> None:
    tokens = set(json.loads((corpus / "probe/probe_tokens.json").read_text()))
    document = read(corpus / PROBE).document
    told = [document.title, *(section.chapter for section in document.sections), *map(text_of, document.blocks)]
    found = {token for token in tokens if any(token in text for text in told)}
    assert found == tokens - NEVER


def test_titles_are_inferred_where_a_deck_has_lost_its_title_boxes(corpus: Path) -> None:
    """The deck saved by LibreOffice has no title boxes; the titles of its twin say what they were."""
    twin, lost = (
        [block for block in read(corpus / f"pptx/{name}.pptx").document.blocks if isinstance(block, Heading)]
        for name in ("oc_curriculum_1_1_titled_en", "oc_reference_training_en")
    )
    known = {letters(heading.text.replace("FOSS", "Open Source")) for heading in twin}
    assert all(heading.inferred for heading in lost)
    assert len(lost) == 82
    assert sum(letters(heading.text) in known for heading in lost) >= 79


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("empty", "X101"),
        ("pdf_as_pptx", "X102"),
        ("password_secret", "X104"),
        ("truncated", "X110"),
    ],
)
def test_a_file_that_is_no_deck_is_refused_by_name(corpus: Path, name: str, code: str) -> None:
    with pytest.raises(MaterialError) as caught:
        read(corpus / f"robust/{name}.pptx")
    assert caught.value.diagnostic.code == code


@pytest.mark.parametrize(
    ("name", "lost"),
    [("entity_bomb", 1), ("xxe_file_entity", 1), ("slide1_xml_cut", 1), ("missing_slide3_part", 3)],
)
def test_a_damaged_slide_costs_one_slide(corpus: Path, name: str, lost: int) -> None:
    found = read(corpus / f"robust/{name}.pptx")
    whole = read(corpus / "pptx/oc_ch4_linking_builds.pptx").document.sections
    assert [entry.at for entry in found.diagnostics if entry.code == "X120"] == [whole[lost - 1].at]
    assert found.document.sections == tuple(section for section in whole if section is not whole[lost - 1])


def test_a_member_that_points_outside_costs_nothing(corpus: Path) -> None:
    found = read(corpus / "robust/traversal_member.pptx")
    assert "X113" in [entry.code for entry in found.diagnostics]
    assert found.document.sections == read(corpus / "pptx/oc_ch4_linking_builds.pptx").document.sections


def test_no_file_outside_is_ever_read(corpus: Path) -> None:
    found = read(corpus / "robust/xxe_file_entity.pptx")
    assert not any("root:" in text_of(block) for block in found.document.blocks)
    assert all(isinstance(section.at, SlideRef) for section in found.document.sections)
