"""Office Math on one line, as people type it."""

from __future__ import annotations

import pytest
from lxml import etree

from extractors.slide_formula import formula_text

M = "http://schemas.openxmlformats.org/officeDocument/2006/math"


def run(letters: str) -> str:
    return f"<m:r><m:t>{letters}</m:t></m:r>"


def part(name: str, letters: str) -> str:
    return f"<m:{name}>{run(letters)}</m:{name}>"


@pytest.mark.parametrize(
    ("markup", "line"),
    [
        ("<m:f>" + part("num", "a+b") + part("den", "c") + "</m:f>", "(a+b)/(c)"),
        ("<m:sSup>" + part("e", "x") + part("sup", "2") + "</m:sSup>", "x^2"),
        ("<m:sSup>" + part("e", "x") + part("sup", "n+1") + "</m:sSup>", "x^(n+1)"),
        ("<m:sSubSup>" + part("e", "x") + part("sub", "i") + part("sup", "2") + "</m:sSubSup>", "x_i^2"),
        ("<m:sPre>" + part("sub", "6") + part("sup", "12") + part("e", "C") + "</m:sPre>", "_6^(12)C"),
        ("<m:rad><m:deg/>" + part("e", "2") + "</m:rad>", "√(2)"),
        ("<m:rad>" + part("deg", "3") + part("e", "2") + "</m:rad>", "root_3(2)"),
        (
            '<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr>'
            + part("sub", "i=1")
            + part("sup", "n")
            + part("e", "i")
            + "</m:nary>",
            "∑_(i=1)^n i",
        ),
        ("<m:nary>" + part("e", "x") + "</m:nary>", "∫ x"),
        ("<m:d>" + part("e", "a") + part("e", "b") + "</m:d>", "(a|b)"),
        ('<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr>' + part("e", "a") + "</m:d>", "[a]"),
        ("<m:func>" + part("fName", "sin") + part("e", "x") + "</m:func>", "sin(x)"),
        ("<m:limLow>" + part("e", "lim") + part("lim", "n→∞") + "</m:limLow>", "lim_(n→∞)"),
        (
            "<m:m><m:mr>" + part("e", "1") + part("e", "0") + "</m:mr><m:mr>" + part("e", "0") + "</m:mr></m:m>",
            "[1, 0; 0]",
        ),
        ("<m:eqArr>" + part("e", "x=1") + part("e", "y=2") + "</m:eqArr>", "x=1; y=2"),
        ("<m:box>" + part("e", "y") + "</m:box>", "y"),
    ],
)
def test_a_formula_stands_on_one_line(markup: str, line: str) -> None:
    assert formula_text(etree.fromstring(f'<m:oMath xmlns:m="{M}">{markup}</m:oMath>')) == line
