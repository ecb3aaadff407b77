"""Source text in markdown: rendered, it is the text it was."""

from __future__ import annotations

from urllib.parse import unquote

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from rendered import elements, render
from strategies import hostile_text

from exporters.markdown_text import cell, comment_value, flowing, inline, label, yaml_string


def words(text: str) -> str:
    return " ".join(text.split())


@example("1. one\n2) two")
@example("- a\n+ b\n* c")
@example("> a\n>> b")
@example("a\n===")
@example("a\n---\n- - -")
@example("a | b\n--- | ---")
@example("[a]: http://b.c\n[a]")
@given(hostile_text())
def test_a_paragraph_stays_a_paragraph_with_its_line_breaks(text: str) -> None:
    lines = [words(line) for line in text.strip().split("\n")]
    assert elements(render(flowing(text))) == [("main", ""), ("p", "\n".join(lines))]


@given(hostile_text())
def test_text_in_a_list_item_or_a_quotation_stays_there(text: str) -> None:
    rendered = elements(render(f"- {flowing(text, '  ')}\n- next\n\n> {flowing(text, '> ')}"))
    assert [(tag, words(found)) for tag, found in rendered[1:]] == [
        ("ul", ""), ("li", words(text)), ("li", "next"), ("blockquote", ""), ("p", words(text)),
    ]  # fmt: skip


@given(hostile_text())
def test_a_heading_stays_one_line(text: str) -> None:
    assert elements(render(f"## {inline(text)}\nnext")) == [("main", ""), ("h2", words(text)), ("p", "next")]


@given(hostile_text())
def test_a_cell_stays_a_cell(text: str) -> None:
    rendered = elements(render(f"| {cell(text)} | b |\n| --- | --- |\n| {cell(text)} | d |"))
    found = [words(own) for tag, own in rendered if tag in ("th", "td")]
    assert found == [words(text), "b", words(text), "d"]


@given(hostile_text())
def test_the_words_of_a_link_hold_no_other_link(text: str) -> None:
    assert elements(render(f"x [{label(text)}](path)"))[1:] == [("p", "x"), ("a", words(text))]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Cost is $5 to $10, ~3 days", r"Cost is \$5 to \$10, \~3 days"),
        ("{++new++} and {>>note<<}", r"\{++new++} and \{>>note\<\<}"),
        ("<<<<<<< HEAD", r"\<\<\<\<\<\<\< HEAD"),
        ("open www.example.org or FTP://x", r"open www\.example.org or FTP\://x"),
        ("see https://example.org/a%20b", r"see https\://example.org/a%20b"),
        ("see https://xn--bcher-kva.example", r"see https\://xn--bcher-kva.example"),
    ],
)
def test_what_only_github_or_a_reviewer_would_take_for_markup_is_escaped(text: str, written: str) -> None:
    assert inline(text) == written


def test_a_second_line_is_never_the_rule_below_the_heading_of_a_table() -> None:
    assert flowing("one column\n:-") == "one column\\\n\\:-"


def test_ordinary_words_are_left_readable() -> None:
    text = "R&D's step-by-step list (v1.2): file_name.txt, 50 % off! C# and Q&A, see page 3."
    assert inline(text) == text


def test_a_plain_web_address_becomes_a_link() -> None:
    tree = render(inline("See https://example.org/a_b/~c?d=e#f."))
    assert [link.get("href") for link in tree.iter("a")] == ["https://example.org/a_b/~c?d=e#f"]
    assert elements(tree)[1:] == [("p", "See https://example.org/a_b/~c?d=e#f.")]


@given(st.text() | st.text('-->%"#\n'))
def test_a_comment_is_never_ended_by_a_value_and_gives_it_back(text: str) -> None:
    value = comment_value(text)
    assert not {"--", ">", "<", '"', "#", "\n"} & {value[n : n + size] for n in range(len(value)) for size in (1, 2)}
    assert unquote(value) == text


@given(st.text())
def test_yaml_gives_every_string_back(text: str) -> None:
    assert yaml.safe_load(f"a: {yaml_string(text)}\nb: 1") == {"a": text, "b": 1}
