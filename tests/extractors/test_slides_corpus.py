"""Real decks: counts against those read straight from the XML, words against a counter that shares no code with us."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pptx
import pytest
from decks import extracted
from pptx.enum.shapes import MSO_SHAPE_TYPE, PP_PLACEHOLDER
from raw_decks import RawDeck

from extractors.diagnostics import MaterialError, Severity
from extractors.locator import SlideRef
from extractors.model import (
    Block,
    Extraction,
    Figure,
    Heading,
    Layer,
    ListItem,
    Media,
    Paragraph,
    Preformatted,
    Section,
    Style,
    Table,
    is_said,
    layer_of,
    text_of,
)

PROBE = "probe/probe_features.pptx"
FURNITURE = {"FOOTERTXT", "DATETXT"}
REPEATED = {PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER}
RICH = (Heading, Paragraph, ListItem)


@cache
def read(path: Path) -> Extraction:
    return extracted(path.read_bytes(), path.name)


@pytest.fixture(scope="session")
def decks(corpus: Path) -> dict[str, Path]:
    """All readable decks by their name in the corpus."""
    paths = [*sorted(corpus.glob("pptx/*.pptx")), corpus / PROBE]
    return {path.relative_to(corpus).as_posix(): path for path in paths}


def letters(text: str) -> str:
    """Return the letters and digits alone; a raised or lowered one is the same."""
    return "".join(re.findall(r"\w", unicodedata.normalize("NFKC", text)))


def kept(section: Section, said: bool) -> str:
    layer = Layer.NOTES if said else Layer.BODY
    texts = (text_of(block) for block in section.blocks if _is_word(block) and layer_of(block) is layer)
    return letters(" ".join(texts))


def _is_word(block: Block) -> bool:
    return not isinstance(block, Figure | Media) and not block.key.endswith(".chart")


COUNTED = {
    "slides": ("slides", ""),
    "hidden": ("hidden", "slides"),
    "sections": ("sections", ""),
    "notes": ("notes", ""),
    "notes_chars": ("characters", "notes"),
    "tbl": ("tables", ""),
    "charts": ("charts", ""),
    "smartart": ("diagrams", ""),
    "grp": ("groups", ""),
    "pic": ("pictures", ""),
    "alt": ("with alt text", "pictures"),
    "link": ("links", ""),
    "comments": ("with comments", "slides"),
    "timing": ("animated", "slides"),
    "math": ("formulas", ""),
    "ac": ("alternatives", ""),
    "lvl": ("indented paragraphs", ""),
    "ftr": ("footers", ""),
    "text": ("characters", ""),
}
"""What the file with the expected counts calls each of ours."""


def test_counts_equal_those_of_the_xml(corpus: Path, decks: dict[str, Path]) -> None:
    expected = json.loads((corpus / "expected_counts.json").read_text())
    for name, path in decks.items():
        counted = {(count.what, count.of): count.number for count in read(path).document.counts}
        found = {key: counted[ours] for key, ours in COUNTED.items()}
        found["title"] = counted["titles", ""] - counted["inferred", "titles"]
        assert found == expected[name], name


def test_counts_agree_with_the_blocks(decks: dict[str, Path]) -> None:
    for name, path in decks.items():
        document = read(path).document
        blocks = document.blocks
        counted = {(count.what, count.of): count.number for count in document.counts}
        assert counted["slides", ""] == len(document.sections), name
        assert counted["notes", ""] == sum(any(map(is_said, section.blocks)) for section in document.sections), name
        assert counted["titles", ""] == sum(isinstance(block, Heading) for block in blocks), name
        assert counted["media", ""] == sum(isinstance(block, Media) for block in blocks), name
        drawn = [block for block in blocks if block.key.endswith((".picture", ".media"))]
        assert counted["pictures", ""] == len(drawn), name


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


def shapes_of(shapes: Iterable[Any]) -> Iterator[Any]:
    """Yield the shapes of a slide as python-pptx lists them, those in groups, too, without footers and the like."""
    for shape in shapes:
        if shape.shape_type == MSO_SHAPE_TYPE.GROUP:
            yield from shapes_of(shape.shapes)
        elif not shape.is_placeholder or shape.placeholder_format.type not in REPEATED:
            yield shape


def test_an_independent_reader_finds_no_text_link_or_bold_word_that_we_have_not(decks: dict[str, Path]) -> None:
    for name, path in decks.items():
        sections = read(path).document.sections
        for slide, section in zip(pptx.Presentation(path).slides, sections, strict=True):
            here, targets, strong = kept(section, said=False), targets_of(section), strong_of(section)
            for shape in shapes_of(slide.shapes):
                runs = [run for paragraph in text_of_shape(shape) for run in paragraph.runs]
                for run in runs:
                    assert letters(run.text) in here, (name, section.key)
                    assert address(run) in targets, (name, section.key)
                    assert not run.font.bold or letters(run.text) in strong, (name, section.key, run.text)


def text_of_shape(shape: Any) -> list[Any]:
    return list(shape.text_frame.paragraphs) if shape.has_text_frame else []


def address(run: Any) -> str:
    """Return the address outside that a run is linked to; python-pptx fails on links without one."""
    try:
        found = run.hyperlink.address or ""
    except KeyError:
        return ""
    return found if ":" in found else ""


def targets_of(section: Section) -> set[str]:
    marks = (mark for block in section.blocks if isinstance(block, RICH) for mark in block.marks)
    return {"", *(mark.target for mark in marks)}


def strong_of(section: Section) -> str:
    """Return all bold words of a section, with its title and its code, where boldness is only a look."""
    words = [block.text for block in section.blocks if isinstance(block, Heading | Preformatted)]
    for block in section.blocks:
        if isinstance(block, RICH):
            words.extend(block.text[mark.start : mark.end] for mark in block.marks if mark.style is Style.STRONG)
    return letters(" ".join(words))


def test_keys_are_unique_and_assets_are_there(decks: dict[str, Path]) -> None:
    for name, path in decks.items():
        found = read(path)
        keys = [block.key for block in found.document.blocks]
        used = {block.asset for block in found.document.blocks if isinstance(block, Figure | Media)} - {""}
        assert len(keys) == len(set(keys)), name
        assert used == {asset.digest for asset in found.document.assets} == {blob.digest for blob in found.blobs}, name
        assert not [entry for entry in found.diagnostics if entry.severity is not Severity.INFO], name


def test_the_probe_keeps_every_token_in_its_layer(corpus: Path) -> None:
    tokens = set(json.loads((corpus / "probe/probe_tokens.json").read_text()))
    document = read(corpus / PROBE).document

    def found(*layers: Layer) -> set[str]:
        told = "\n".join(_everything(block) for block in document.blocks if layer_of(block) in layers)
        return {token for token in tokens if token in told}

    titles = {"DOCTITLE", "SECTIONONE"}
    assert found(Layer.FURNITURE) == FURNITURE
    assert found(Layer.COMMENT) == {"COMMENTTXT"}
    assert found(Layer.NOTES) == {"NOTESP1", "NOTESP2", "NOTESONLY"}
    rest = {"MASTERNOISE", "COMMENTTXT", "NOTESP1", "NOTESP2", "NOTESONLY"}
    assert found(Layer.BODY) == tokens - FURNITURE - rest - titles
    assert "DOCTITLE" in document.title
    assert "SECTIONONE" in {section.chapter for section in document.sections}


def _everything(block: Block) -> str:
    """Return the words of a block and the addresses of its links."""
    marks = () if isinstance(block, Figure | Media | Table) else getattr(block, "marks", ())
    return "\n".join([text_of(block), getattr(block, "link", ""), *(mark.target for mark in marks)])


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
