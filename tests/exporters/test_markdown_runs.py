"""Marked text in markdown: rendered, it is the text it was, with the styles it had."""

from __future__ import annotations

from urllib.parse import unquote

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rendered import render
from strategies import hostile_text, marked

from exporters.links import web_address
from exporters.markdown_runs import link, marked_lines
from exporters.markdown_text import paragraph
from extractors.model import Mark, Style


def written(text: str, *marks: Mark) -> str:
    return paragraph(marked_lines(text, marks, web_address))


def words(text: str) -> str:
    return " ".join(text.split())


def styled(markdown: str, tag: str) -> list[str]:
    return [words(found.text_content()) for found in render(markdown).iter(tag)]


@example(("a(b)c", (Mark(1, 4, Style.STRONG),)))
@example(("ab", (Mark(0, 1, Style.STRONG), Mark(1, 2, Style.EMPHASIS))))
@example((" a ", (Mark(0, 3, Style.CODE),)))
@example(("!b", (Mark(1, 2, Style.LINK, "https://example.org"),)))
@given(marked(hostile_text()))
def test_marked_text_stays_the_text_it_is(found: tuple[str, tuple[Mark, ...]]) -> None:
    text, marks = found
    tree = render(written(text, *marks))
    assert [element.tag for element in tree] == ["p"]
    assert words(tree.text_content()) == words(text)


@given(marked(hostile_text()))
def test_each_word_has_the_styles_of_its_marks(found: tuple[str, tuple[Mark, ...]]) -> None:
    text, marks = found
    markdown = written(text, *marks)
    for style, tag in ((Style.STRONG, "strong"), (Style.EMPHASIS, "em")):
        covered = {at for mark in marks if mark.style is style for at in range(mark.start, mark.end)}
        expected = "".join(text[at] for at in sorted(covered))
        assert "".join(styled(markdown, tag)).replace(" ", "") == "".join(expected.split())


@given(marked(hostile_text()))
def test_marked_text_in_a_cell_stays_there(found: tuple[str, tuple[Mark, ...]]) -> None:
    text, marks = found
    own = "<br>".join(marked_lines(text, marks, web_address))
    tree = render(f"| a | b |\n| --- | --- |\n| {own} | d |")
    for line_break in tree.iter("br"):
        line_break.tail = "\n" + (line_break.tail or "")
    assert [words(cell.text_content()) for cell in tree.iter("td")] == [words(text), "d"]


@pytest.mark.parametrize(
    ("text", "marks", "markdown"),
    [
        ("Use a harness.", (Mark(6, 13, Style.STRONG),), "Use a **harness**."),
        ("Never climb alone.", (Mark(0, 5, Style.STRONG), Mark(0, 5, Style.EMPHASIS)), "***Never*** climb alone."),
        ("STOP", (Mark(0, 1, Style.STRONG),), "**S**TOP"),
        ("a(b)c", (Mark(1, 4, Style.STRONG),), "a<strong>(b)</strong>c"),
        ("Run git_add.", (Mark(4, 11, Style.CODE),), "Run `git_add`."),
        ("F = m*a holds", (Mark(0, 7, Style.FORMULA),), "`F = m*a` holds"),
        ("a|b", (Mark(0, 3, Style.CODE),), r"<code>a\|b</code>"),
        ("x {++y++}", (Mark(2, 9, Style.CODE),), r"x <code>\{++y++}</code>"),
        (" see the  form ", (Mark(1, 14, Style.LINK, "https://a.b/c d"),), "[see the form](<https://a.b/c%20d>)"),
        (
            "the new form",
            (Mark(0, 12, Style.LINK, "https://a.b"), Mark(4, 7, Style.STRONG)),
            "[the **new** form](<https://a.b>)",
        ),
        ("https://a.b/c", (Mark(0, 13, Style.LINK, "https://a.b/c"),), "<https://a.b/c>"),
        ("Wow!here", (Mark(4, 8, Style.LINK, "https://a.b"),), r"Wow\![here](<https://a.b>)"),
    ],
)
def test_a_reviewer_reads_plain_markdown(text: str, marks: tuple[Mark, ...], markdown: str) -> None:
    assert written(text, *marks) == markdown


@pytest.mark.parametrize(
    "target", [r"\\server\share\form.docx", "file:///C:/form.docx", "javascript:alert(1)", "form.html"]
)
def test_an_address_that_is_no_link_is_written_out(target: str) -> None:
    tree = render(written("the form", Mark(0, 8, Style.LINK, target)))
    assert not list(tree.iter("a"))
    assert words(tree.text_content()) == f"the form ({target})"


def test_an_address_that_is_shown_anyway_is_not_written_twice() -> None:
    assert written("file://a/b", Mark(0, 10, Style.LINK, "file://a/b")) == r"file://a/b"


def test_a_link_inside_the_source_that_leads_nowhere_is_plain_text() -> None:
    assert written("see Scope", Mark(4, 9, Style.LINK, "#s4")) == "see Scope"


@given(st.text(max_size=20))
def test_an_address_comes_out_of_a_link_as_it_went_in(tail: str) -> None:
    address = web_address(f"https://example.org/?copy=1&copy;{tail}&amp;x=2")
    assert [unquote(found.get("href")) for found in render(link("a", address)).iter("a")] == [unquote(address)]
