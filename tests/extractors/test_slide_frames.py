"""Tables, charts, diagrams and objects on a slide; what is damaged costs itself only, and is named."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from decks import chart, deck, extracted, slide, table, with_parts

from extractors.model import Block, Figure, Heading, ListItem, Paragraph, Table

SLIDE = "ppt/slides/slide1.xml"
A_NAME = "http://schemas.openxmlformats.org/drawingml/2006/main"
TERMS = deck(slide("# Terms", table(("Term", "Meaning"), ("rung", "a step\nto climb"), ("rail", ""))))
CHART = deck(slide("# Falls", chart("Accidents", ("2023", "2024"), ("Falls", (12, 3.5)))))


def blocks(data: bytes) -> list[Block]:
    return [block for block in extracted(data).document.blocks if not isinstance(block, Heading)]


def codes(data: bytes) -> list[str]:
    return [found.code for found in extracted(data).diagnostics if found.code < "X124" or found.code > "X127"]


def test_a_table_keeps_its_cells_and_its_heading_row() -> None:
    (found,) = blocks(TERMS)
    assert isinstance(found, Table)
    assert found.rows == (("Term", "Meaning"), ("rung", "a step\nto climb"), ("rail", ""))
    assert found.header_rows == 1


def test_a_table_without_heading_row_has_none() -> None:
    (found,) = blocks(deck(slide("# T", table(("a", "b"), ("c", "d"), header=False))))
    assert isinstance(found, Table)
    assert found.header_rows == 0


def test_one_row_is_no_heading() -> None:
    (found,) = blocks(deck(slide("# T", table(("a", "b")))))
    assert isinstance(found, Table)
    assert found.header_rows == 0


def test_cells_under_a_merged_one_are_blank() -> None:
    (found,) = blocks(deck(slide("# T", table(("a", "b", "c"), ("d", "e", "f"), merge=(0, 0, 1, 1)))))
    assert isinstance(found, Table)
    assert found.rows == (("a\nb\nd\ne", "", "c"), ("", "", "f"))


def test_text_left_in_a_covered_cell_is_not_shown() -> None:
    data = with_parts(TERMS, {SLIDE: lambda part: part.replace(b"<a:tc>", b'<a:tc hMerge="1">', 2)})
    (found,) = blocks(data)
    assert isinstance(found, Table)
    assert found.rows[0] == ("", "")


def test_rows_of_unequal_length_are_filled_up() -> None:
    data = with_parts(TERMS, {SLIDE: lambda part: re.sub(rb"<a:tc>(?:(?!</a:tc>).)*Meaning.*?</a:tc>", b"", part)})
    (found,) = blocks(data)
    assert isinstance(found, Table)
    assert found.rows[0] == ("Term", "")


def test_a_table_without_words_is_no_block() -> None:
    assert blocks(deck(slide("# T", table(("", ""), ("", ""))))) == []


def test_a_chart_is_the_table_behind_it() -> None:
    (found,) = blocks(CHART)
    assert isinstance(found, Table)
    assert found.rows == (("Accidents", "Falls"), ("2023", "12"), ("2024", "3.5"))


def test_a_damaged_chart_costs_itself_only() -> None:
    name = re.search(rb"ppt/charts/chart\d+\.xml", CHART).group().decode()  # type: ignore[union-attr]  it is there
    found = extracted(with_parts(CHART, {name: b"<c:chartSpace"}))
    assert [type(block) for block in found.document.blocks] == [Heading]
    assert "X130" in [entry.code for entry in found.diagnostics]
    assert codes(with_parts(CHART, {name: None})) == ["X130"]


@pytest.mark.parametrize(
    ("title", "left"), [("", [Heading]), ("<a:r><a:t>Accidents</a:t></a:r>", [Heading, Paragraph])]
)
def test_a_chart_without_data_is_its_title(title: str, left: list[type]) -> None:
    space = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
    text = f'<c:title><c:tx><c:rich><a:p xmlns:a="{A_NAME}">{title}</a:p></c:rich></c:tx></c:title>'
    name = re.search(rb"ppt/charts/chart\d+\.xml", CHART).group().decode()  # type: ignore[union-attr]  it is there
    data = with_parts(CHART, {name: f"<c:chartSpace {space}><c:chart>{text}</c:chart></c:chartSpace>".encode()})
    assert [type(block) for block in extracted(data).document.blocks] == left
    assert codes(data) == []


def test_a_smartart_diagram_is_a_list(corpus: Path) -> None:
    data = (corpus / "pptx/poi_smartart_simple.pptx").read_bytes()
    found = [block for block in blocks(data) if re.search(r"\.d[0-9a-f]+\.p\d+$", block.key)]
    assert len(found) > 2
    assert all(isinstance(block, ListItem) for block in found)


def test_a_damaged_diagram_costs_itself_only(corpus: Path) -> None:
    data = (corpus / "pptx/pptxlib_shapes.pptx").read_bytes()
    whole, broken = extracted(data), extracted(with_parts(data, {"ppt/diagrams/data1.xml": None}))
    missed = set(whole.document.blocks) - set(broken.document.blocks)
    assert missed
    assert all(isinstance(block, ListItem) for block in missed)
    assert [found.code for found in broken.diagnostics if found not in whole.diagnostics] == ["X131"]


def test_an_embedded_object_is_named_and_its_preview_is_kept(corpus: Path) -> None:
    found = extracted((corpus / "probe/probe_features.pptx").read_bytes())
    section = next(section for section in found.document.sections if section.at.number == 12)  # type: ignore[union-attr]  slides have numbers
    assert [type(block) for block in section.blocks] == [Heading, Figure]
    assert any(entry.at == section.at and "(Package)" in entry.message for entry in found.diagnostics)


def test_an_object_of_an_unknown_kind_is_named() -> None:
    other = b"<x:y xmlns:x='http://schemas.example.org/hologram'/>"
    found = extracted(with_parts(TERMS, {SLIDE: lambda part: re.sub(rb"<a:tbl>.*</a:tbl>", other, part)}))
    assert (found.diagnostics[0].code, "unknown kind" in found.diagnostics[0].message) == ("X132", True)
