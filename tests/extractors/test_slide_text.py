"""The words of a paragraph: runs, soft breaks, fields, formulas, and nothing that no exporter could carry."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from extractors.model import Mark, Style
from extractors.slide_counts import Tally
from extractors.slide_text import Rich, Words, joined, plain_text, rich
from extractors.slide_xml import A, settle_alternatives

NAMES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:a14="http://schemas.microsoft.com/office/drawing/2010/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)


def words() -> Words:
    return Words(None, Tally())


def read(inner: str) -> Rich:
    paragraph = etree.fromstring(f"<a:p {NAMES}>{inner}</a:p>")
    settle_alternatives(paragraph)
    return words().paragraph(paragraph)


def text(inner: str) -> str:
    return read(inner).text


def run(words: str) -> str:
    return f"<a:r><a:rPr b='1'/><a:t>{words}</a:t></a:r>"


def test_runs_are_joined_as_they_stand() -> None:
    assert text(run("safe ") + run("lad") + run("der") + "<a:endParaRPr/>") == "safe ladder"


def test_a_soft_break_is_a_line_feed_and_several_are_one() -> None:
    assert text(run("one") + "<a:br/>" + run("two") + "<a:br/><a:br/>" + run("three")) == "one\ntwo\nthree"


@pytest.mark.parametrize(
    "before",
    [
        '<a:br><a:rPr b="1"/></a:br>',
        '<a14:m><m:oMath><m:r><a:rPr i="1"/></m:r></m:oMath></a14:m>',
        '<a:fld type="slidenum"><a:rPr b="1"/></a:fld><a:r><a:rPr/><a:t> </a:t></a:r>',
        '<a:r><a:rPr b="1"/><a:t> </a:t></a:r>',
    ],
)
def test_a_run_that_says_nothing_of_its_look_has_none_whatever_stands_before_it(before: str) -> None:
    found = read(before + "<a:r><a:t>plain</a:t></a:r>")
    assert (found.text, [mark for mark in found.marks if mark.end > mark.start]) == ("plain", [])


def test_a_field_looks_as_its_own_properties_say_whatever_stands_between_them_and_its_text() -> None:
    found = read('<a:fld type="x"><a:rPr b="1"/><a:pPr lvl="2"/><a:t>now</a:t></a:fld>')
    assert (found.text, found.marks) == ("now", (Mark(0, 3, Style.STRONG),))


@pytest.mark.parametrize(
    ("baseline", "words", "shown"),
    [("30000", "-3", "10⁻³"), ("-25000", "2", "10₂"), ("0", "3", "103"), ("30000", "st", "10st"), ("?", "3", "103")],
)
def test_what_stands_above_or_below_the_line_stays_there(baseline: str, words: str, shown: str) -> None:
    raised = f'<a:r><a:rPr baseline="{baseline}"/><a:t>{words}</a:t></a:r>'
    assert text(f"<a:r><a:t>10</a:t></a:r>{raised}") == shown


def test_paragraphs_are_found_by_the_element_that_holds_them() -> None:
    cells = "".join(f"<a:tc><a:txBody><a:p>{run(name)}</a:p></a:txBody></a:tc>" for name in "ab")
    row = etree.fromstring(f"<a:tr {NAMES}>{cells}<a:tc><a:txBody/></a:tc></a:tr>")
    reader = words()
    reader.survey(row)
    assert [reader.body(cell[0]).text for cell in row] == ["a", "b", ""]
    assert [reader.typed(cell[0]) for cell in row] == ["a", "b", ""]


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
        ("<m:x><m:e><m:r><m:t>y</m:t></m:r></m:e></m:x>", "y"),
    ],
)
def test_a_formula_is_written_on_one_line(formula: str, shown: str) -> None:
    choice = f'<mc:Choice Requires="a14"><a14:m><m:oMath>{formula}</m:oMath></a14:m></mc:Choice>'
    fallback = f"<mc:Fallback>{run('picture')}</mc:Fallback>"
    assert text(f"{run('f = ')}<mc:AlternateContent>{choice}{fallback}</mc:AlternateContent>") == f"f = {shown}"


def test_the_paragraphs_of_a_cell_stand_one_a_line_without_the_empty_ones() -> None:
    body = etree.fromstring(f"<a:txBody {NAMES}><a:p>{run('a')}</a:p><a:p/><a:p>{run('b')}</a:p></a:txBody>")
    found = words().body(body)
    assert (found.text, words().body(None).text) == ("a\nb", "")
    assert [(mark.start, mark.end) for mark in found.marks] == [(0, 1), (2, 3)]


def styled(attributes: str, spoken: str) -> str:
    return f"<a:r><a:rPr {attributes}/><a:t>{spoken}</a:t></a:r>"


@pytest.mark.parametrize(
    ("inner", "marked"),
    [
        (styled("b='1'", "all"), [("all", Style.STRONG)]),
        (styled("", "not ") + styled("b='1'", "this"), [("this", Style.STRONG)]),
        (styled("b='true'", " a ") + styled("b='on'", "b"), [("a b", Style.STRONG)]),
        (styled("b='1'", "one") + "<a:br/>" + styled("b='1'", "two"), [("one\ntwo", Style.STRONG)]),
        (styled("b='1' i='1'", "x") + styled("i='1'", "y"), [("xy", Style.EMPHASIS), ("x", Style.STRONG)]),
        (styled("b='0'", "x") + styled("b='1'", "  "), []),
        (styled("b='1'", "x") + styled("", "y") + styled("b='1'", "z"), [("x", Style.STRONG), ("z", Style.STRONG)]),
    ],
)
def test_bold_and_italic_runs_are_marked_as_far_as_they_reach(inner: str, marked: list[tuple[str, Style]]) -> None:
    found = read(inner)
    assert [(found.text[mark.start : mark.end], mark.style) for mark in found.marks] == marked


def test_a_formula_is_marked() -> None:
    found = read(f"{run('f ')}<a14:m><m:oMath><m:r><m:t>x + 1</m:t></m:r></m:oMath></a14:m>")
    assert (found.text, found.marks[-1]) == ("f x + 1", Mark(2, 7, Style.FORMULA))


def test_letters_are_gathered_by_the_language_they_are_marked_with() -> None:
    reader = words()
    runs = styled("lang='de-DE'", "Leiter") + styled("", "x")
    reader.paragraph(etree.fromstring(f"<a:p {NAMES}>{runs}</a:p>"))
    assert reader.letters == {"de-DE": ["Leiter"]}


def test_texts_are_joined_with_their_marks_in_place() -> None:
    parts = [Rich("ab", (Mark(1, 2, Style.STRONG),)), Rich(""), Rich("cd", (Mark(0, 1, Style.LINK, "x"),))]
    assert joined(parts, ", ") == Rich("ab, cd", (Mark(1, 2, Style.STRONG), Mark(4, 5, Style.LINK, "x")))


LOOKS = st.lists(st.sampled_from([(Style.STRONG, ""), (Style.EMPHASIS, ""), (Style.LINK, "http://a.org")]), unique=True)
ORDER = list(Style)


@given(st.lists(st.tuples(st.text(alphabet=st.sampled_from("ab e\u0301\u00a0\n\u000b\u200b\t한ᄒ")), LOOKS)))
def test_marks_change_no_word_and_lie_within_the_text(pieces: list[tuple[str, list[tuple[Style, str]]]]) -> None:
    texts = [words for words, _ in pieces]
    found = rich(texts, [tuple(sorted(looks, key=lambda look: ORDER.index(look[0]))) for _, looks in pieces])
    assert found.text == rich(texts, [()] * len(texts)).text
    for mark in found.marks:
        assert 0 <= mark.start < mark.end <= len(found.text)
        assert found.text[mark.start : mark.end].strip()
    assert list(found.marks) == sorted(found.marks, key=lambda mark: (mark.start, -mark.end, ORDER.index(mark.style)))


@given(st.text())
def test_whatever_is_typed_becomes_text_that_xml_can_carry(words: str) -> None:
    paragraph = etree.Element(f"{A}p")
    target = etree.SubElement(etree.SubElement(paragraph, f"{A}r"), f"{A}t")
    try:
        target.text = words
    except ValueError:
        return
    etree.Element("probe").text = plain_text(paragraph)
    assert "\n\n" not in plain_text(paragraph)
