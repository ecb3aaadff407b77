"""The kinds of chart that came with Office 2016, in a deck, in a Word file, and part by part."""

from __future__ import annotations

import re

from decks import chart, deck, extracted, slide, with_parts
from lxml import etree

from extractors.charts import chart_rows
from extractors.model import Table

CX = "http://schemas.microsoft.com/office/drawing/2014/chartex"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"


def level(*points: str, form: str = "") -> str:
    held = "".join(f'<cx:pt idx="{number}">{point}</cx:pt>' for number, point in enumerate(points) if point)
    return f'<cx:lvl ptCount="{len(points)}" formatCode="{form}">{held}</cx:lvl>'


def data(words: str, numbers: str, kind: str = "val", number: int = 0) -> str:
    held = f'<cx:strDim type="cat"><cx:f>A2:A5</cx:f>{words}</cx:strDim>' if words else ""
    return f'<cx:data id="{number}">{held}<cx:numDim type="{kind}"><cx:f>B2:B5</cx:f>{numbers}</cx:numDim></cx:data>'


def series(name: str, number: int = 0) -> str:
    text = f"<cx:tx><cx:txData><cx:f>B1</cx:f><cx:v>{name}</cx:v></cx:txData></cx:tx>" if name else ""
    return f'<cx:series layoutId="waterfall">{text}<cx:dataId val="{number}"/></cx:series>'


def space(held: str, drawn: str, title: str = "") -> str:
    return (
        f'<cx:chartSpace xmlns:cx="{CX}" xmlns:a="{A}"><cx:chartData>{held}</cx:chartData><cx:chart>{title}'
        f"<cx:plotArea><cx:plotAreaRegion>{drawn}</cx:plotAreaRegion></cx:plotArea></cx:chart></cx:chartSpace>"
    )


def rows(held: str, drawn: str, title: str = "") -> list[tuple[str, ...]]:
    return list(chart_rows(etree.fromstring(space(held, drawn, title))))


TITLE = "<cx:title><cx:tx><cx:rich><a:p><a:r><a:t>Cash</a:t></a:r></a:p></cx:rich></cx:tx></cx:title>"
BRIDGE = space(data(level("Start", "Sales"), level("100", "-20.5")), series("2026"), TITLE)


def test_a_waterfall_is_the_table_behind_it() -> None:
    assert list(chart_rows(etree.fromstring(BRIDGE))) == [("Cash", "2026"), ("Start", "100"), ("Sales", "-20.5")]


def test_a_treemap_has_the_names_of_its_branches_and_its_sizes() -> None:
    leaves = level("Ladders", "Ropes", "Desks") + level("Outside", "", "Inside")
    assert rows(data(leaves, level("0.5", "0.2", "0.3", form="0%"), "size"), series("Falls")) == [
        ("", "Falls"), ("Outside Ladders", "50%"), ("Outside Ropes", "20%"), ("Inside Desks", "30%"),
    ]  # fmt: skip


def test_a_histogram_has_values_only() -> None:
    assert rows(data("", level("3", "7")), series("")) == [("", ""), ("", "3"), ("", "7")]


def test_each_series_has_its_own_data() -> None:
    held = data(level("a"), level("1")) + data(level("b"), level("2"), number=7)
    assert rows(held, series("S") + series("T", 7)) == [("", "S", "T"), ("a", "1", ""), ("b", "", "2")]


def test_a_series_whose_data_is_missing_is_a_name() -> None:
    assert rows("", series("S", 4), "<cx:title><cx:tx><cx:txData><cx:v>T</cx:v></cx:txData></cx:tx></cx:title>") == [
        ("T", "S")
    ]


def test_what_is_no_chart_has_no_rows() -> None:
    assert chart_rows(etree.fromstring("<other/>")) == ()
    assert chart_rows(None) == ()


def test_the_chart_is_read_and_not_what_stands_there_for_older_programs() -> None:
    data = deck(slide("# Cash", chart("Old", ("2023",), ("Falls", (12,)))))
    name = re.search(rb"ppt/charts/chart\d+\.xml", data).group().decode()  # type: ignore[union-attr]  it is there

    def renewed(part: bytes) -> bytes:
        """Write the chart as Office does: with a box of words for programs that do not know it."""
        frame = re.search(rb"<p:graphicFrame>.*</p:graphicFrame>", part, re.DOTALL).group()  # type: ignore[union-attr]
        link = re.search(rb'r:id="\w+"', frame).group()  # type: ignore[union-attr]  it is there
        here = b'<cx:chart xmlns:cx="%s" %s/>' % (CX.encode(), link)
        choice = re.sub(rb"<c:chart .*?/>", here, frame, flags=re.DOTALL)
        words = b"<p:txBody><a:bodyPr/><a:p><a:r><a:t>This chart is not available</a:t></a:r></a:p></p:txBody>"
        old = b'<p:sp><p:nvSpPr><p:cNvPr id="9" name="x"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/>%s</p:sp>' % words
        both = b'<mc:Choice Requires="cx1">%s</mc:Choice><mc:Fallback>%s</mc:Fallback>' % (choice, old)
        space = b"http://schemas.openxmlformats.org/markup-compatibility/2006"
        return part.replace(frame, b'<mc:AlternateContent xmlns:mc="%s">%s</mc:AlternateContent>' % (space, both))

    found = extracted(with_parts(data, {"ppt/slides/slide1.xml": renewed, name: BRIDGE.encode()})).document.blocks
    assert [block.rows for block in found if isinstance(block, Table)] == [
        (("Cash", "2026"), ("Start", "100"), ("Sales", "-20.5"))
    ]
    assert not any("available" in str(block) for block in found)
