"""The words of a paragraph: runs, soft breaks, fields, formulas, and nothing that no exporter could carry."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from extractors.slide_text import body_text, paragraph_text
from extractors.slide_xml import A, settle_alternatives

NAMES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:a14="http://schemas.microsoft.com/office/drawing/2010/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)


def text(inner: str) -> str:
    paragraph = etree.fromstring(f"<a:p {NAMES}>{inner}</a:p>")
    settle_alternatives(paragraph)
    return paragraph_text(paragraph)


def run(words: str) -> str:
    return f"<a:r><a:rPr b='1'/><a:t>{words}</a:t></a:r>"


def test_runs_are_joined_as_they_stand() -> None:
    assert text(run("safe ") + run("lad") + run("der") + "<a:endParaRPr/>") == "safe ladder"


def test_a_soft_break_is_a_line_feed_and_several_are_one() -> None:
    assert text(run("one") + "<a:br/>" + run("two") + "<a:br/><a:br/>" + run("three")) == "one\ntwo\nthree"


def test_breaks_around_the_text_are_dropped() -> None:
    assert text("<a:br/>" + run("one") + "<a:br/>") == "one"


@pytest.mark.parametrize(("kind", "shown"), [("slidenum", ""), ("datetime1", ""), ("datetime", ""), ("x", "7")])
def test_numbers_of_slides_and_dates_are_left_out(kind: str, shown: str) -> None:
    assert text(f'<a:fld type="{kind}"><a:t>7</a:t></a:fld>') == shown


@pytest.mark.parametrize(
    ("formula", "shown"),
    [
        ("<m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f>", "(a)/(b)"),
        ("<m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup>", "x^2"),
        ("<m:sSub><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sub><m:r><m:t>i</m:t></m:r></m:sub></m:sSub>", "x_i"),
        ("<m:rad><m:deg/><m:e><m:r><m:t>2</m:t></m:r></m:e></m:rad>", "√(2)"),
        ("<m:nary><m:e><m:r><m:t>y</m:t></m:r></m:e></m:nary>", "y"),
    ],
)
def test_a_formula_is_written_on_one_line(formula: str, shown: str) -> None:
    choice = f'<mc:Choice Requires="a14"><a14:m><m:oMath>{formula}</m:oMath></a14:m></mc:Choice>'
    fallback = f"<mc:Fallback>{run('picture')}</mc:Fallback>"
    assert text(f"{run('f = ')}<mc:AlternateContent>{choice}{fallback}</mc:AlternateContent>") == f"f = {shown}"


def test_the_paragraphs_of_a_cell_stand_one_a_line_without_the_empty_ones() -> None:
    body = etree.fromstring(f"<a:txBody {NAMES}><a:p>{run('a')}</a:p><a:p/><a:p>{run('b')}</a:p></a:txBody>")
    assert (body_text(body), body_text(None)) == ("a\nb", "")


@given(st.text())
def test_whatever_is_typed_becomes_text_that_xml_can_carry(words: str) -> None:
    paragraph = etree.Element(f"{A}p")
    target = etree.SubElement(etree.SubElement(paragraph, f"{A}r"), f"{A}t")
    try:
        target.text = words
    except ValueError:
        return
    etree.Element("probe").text = paragraph_text(paragraph)
    assert "\n\n" not in paragraph_text(paragraph)
