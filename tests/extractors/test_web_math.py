"""Formulas of a page as people type them."""

from __future__ import annotations

import pytest
from web_pages import lines, marked_words, read_web


@pytest.mark.parametrize(
    ("math", "text"),
    [
        ("<math alttext='E=mc^2'><mi>?</mi></math>", "E=mc^2"),
        ("<math><mfrac><mi>a</mi><mn>12</mn></mfrac></math>", "(a)/(12)"),
        ("<math><msup><mi>x</mi><mn>2</mn></msup><mo>+</mo><msub><mi>y</mi><mi>ij</mi></msub></math>", "x^2+y_(ij)"),
        ("<math><msqrt><mi>b</mi></msqrt><mroot><mi>c</mi><mn>3</mn></mroot></math>", "√(b)3√(c)"),
        ("<math><munderover><mo>∑</mo><mi>i</mi><mi>n</mi></munderover></math>", "∑_i^n"),
        (
            "<math><mi>q</mi><annotation encoding='application/x-tex'>\\frac{1}{2}</annotation></math>",
            "\\frac{1}{2}",
        ),
    ],
)
def test_a_formula_is_one_line(math: str, text: str) -> None:
    found = read_web(f"<p>So {math} holds</p>")
    assert lines(found) == [f"p So {text} holds"]
    assert marked_words(found.document.blocks[0]) == [f"formula: {text}"]


def test_a_formula_nested_beyond_reason_keeps_its_letters() -> None:
    found = lines(read_web("<p>" + "<math>" + "<mrow>" * 300 + "<mi>z</mi>"))
    assert found == ["p z"]
