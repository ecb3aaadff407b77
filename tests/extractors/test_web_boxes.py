"""Titles of boxes are bold lines of their section, captions are plain, and sections keep the rank of their book."""

from __future__ import annotations

import pytest
from web_pages import lines, marked_words, read_web

from extractors.model import Heading


def section(name: str, title: str, inner: str) -> str:
    return f"<div class={name}><div class=titlepage><div>{title}</div></div>{inner}</div>"


@pytest.mark.parametrize(
    "box",
    [
        "<div class=note><h3 class=title>Mind it</h3><p>Lock.</p></div>",
        "<div class=sidebar><div class=titlepage><p class=title><strong>Mind it</strong></p></div><p>Lock.</p></div>",
        "<div class='admonition tip'><p class=admonition-title>Mind it</p><p>Lock.</p></div>",
        "<aside class='callout' role=note><h5>Mind it</h5><p>Lock.</p></aside>",
        "<div class=warning><table><tr><td rowspan=2><img alt='[W]' src=w.png><th>Mind it<tr><td>Lock.</table></div>",
        "<div class='admonitionblock'><table><tr><td class=icon><img alt='Mind it' src=w.png><td>Lock.</table></div>",
        "<div class='admonitionblock'><table><tr><td><div class=title>Mind it</div><td>Lock.</table></div>",
    ],
)
def test_the_title_of_a_box_is_a_bold_line_of_its_section(box: str) -> None:
    found = read_web(f"<section><h2>Doors</h2><p>Text.</p>{box}</section>")
    assert lines(found) == ["h2 Doors", "p Text.", "p Mind it", "p Lock."]
    assert marked_words(found.document.blocks[2]) == ["strong: Mind it"]


def test_a_part_of_a_page_with_several_headings_is_no_box() -> None:
    page = "<div class=note><h2>A</h2><p>x</p><h3>B</h3></div><div class=tip><p>First</p><h3>C</h3></div>"
    assert lines(read_web(page)) == ["h2 A", "p x", "h3 B", "p First", "h3 C"]


@pytest.mark.parametrize("tag", ["p", "h4", "div"])
def test_the_caption_of_an_example_is_neither_heading_nor_label(tag: str) -> None:
    page = (
        f"<div class=example><{tag} class=title><strong>Case 1. A <code>key</code></strong></{tag}><pre>k</pre></div>"
    )
    found = read_web(page)
    assert lines(found) == ["p Case 1. A key", "pre k"]
    assert marked_words(found.document.blocks[0]) == ["code: key"]


def test_the_first_sections_of_a_chapter_stand_below_it() -> None:
    inner = section("sect1", "<h2>Locks</h2>", "<p>x</p>" + section("sect2", "<h3>Old</h3>", "<p>y</p>"))
    found = read_web(section("chapter", "<h2>Doors</h2>", inner + section("sect1", "<h2>Keys</h2>", "<p>z</p>")))
    levels = [(b.text, b.level) for b in found.document.blocks if isinstance(b, Heading)]
    assert levels == [("Doors", 2), ("Locks", 3), ("Old", 4), ("Keys", 3)]


def test_sections_without_a_title_of_their_own_change_no_level() -> None:
    assert lines(read_web("<div class=section><h2>A</h2><div class=section><h2>B</h2></div></div>")) == ["h2 A", "h2 B"]
