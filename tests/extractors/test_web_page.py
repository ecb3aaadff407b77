"""Web pages as files: what they are, in which encoding, what is said when they cannot be read."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from web_pages import codes, lines, marked_words, outcome, read_web

from extractors import web_page
from extractors.diagnostics import MaterialError
from extractors.model import Count

PAGE = """<!doctype html><html lang="en-gb"><head><title>Working on
 ladders</title><meta charset="utf-8"></head><body><h1>Ladders</h1><p>Check <a href="#care">the rungs</a> and
<a href="other.html">more</a>.</p><table><tr><th>Part<th>Care<tr><td>Rung<td>wipe</table><img src="a.png" alt="A">
<ul><li>one</ul><pre>x = 1</pre><h2 id="care">Care</h2><p>Keep it dry.</p></body></html>"""


def test_a_page_is_read() -> None:
    document = read_web(PAGE).document
    assert (document.title, document.language, document.source.format) == ("Working on ladders", "en-GB", "web")
    assert [(section.level, section.chapter) for section in document.sections] == [(1, "Ladders"), (2, "Ladders")]
    assert document.counts == (
        Count("headings", 2),
        Count("list items", 1),
        Count("tables", 1),
        Count("pictures", 1),
        Count("with alt text", 1, "pictures"),
        Count("links", 2),
        Count("code blocks", 1),
        Count("media", 0),
        Count("skipped", 0),
    )


def test_a_link_within_the_page_leads_to_its_section() -> None:
    document = read_web(PAGE).document
    care = document.sections[1].key
    assert marked_words(document.blocks[1]) == [f"link #{care}: the rungs", "link other.html: more"]


def test_the_first_heading_is_the_title_of_a_page_without_one() -> None:
    assert read_web("<h2>a</h2><h1>b</h1>").document.title == "b"


def test_text_that_looks_like_code_stays_text() -> None:
    text = "<script>alert(1)</script> {{ 7*7 }} {% raw %} **bold** [a](b) <!-- c --> ]]> &amp; `x`"
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert lines(read_web(f"<p>{escaped}</p>")) == [f"p {text}"]


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ('<meta charset="windows-1251">', "cp1251"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">', "koi8-r"),
        ('<?xml version="1.0" encoding="utf-8"?>', "utf-8"),
        ("", "utf-8"),
        ("", "utf-16"),
    ],
)
def test_the_declared_encoding_is_believed(head: str, encoding: str) -> None:
    found = read_web(f"{head}<p>Обучение</p>".encode(encoding))
    assert lines(found) == ["p Обучение"]
    assert codes(found) == []


def test_a_guessed_encoding_is_told() -> None:
    found = read_web("<p>Prüfung</p>".encode("cp1252"))
    assert lines(found) == ["p Prüfung"]
    assert codes(found) == ["X608"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "X607"),
        (b" \n ", "X607"),
        (b"<!-- only a comment -->", "X607"),
        (b"<html><body><div id=root></div><script>render()</script>", "X607"),
        (b"<p>" + b"<b>" * 5_000 + b"deep", "X611"),
        (b"%PDF-1.7\n1 0 obj", "X605"),
        (b"PK\x03\x04rest", "X605"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "X605"),
        (b"text\0\0\0\0with zeros", "X605"),
    ],
)
def test_what_is_no_page_is_named(data: bytes, code: str) -> None:
    with pytest.raises(MaterialError) as refused:
        read_web(data)
    assert refused.value.diagnostic.code == code


def test_a_page_above_the_limit_is_refused() -> None:
    with pytest.raises(MaterialError) as refused:
        read_web(b" " * (2**20 + 1), web_page.Options(largest_mib=1))
    assert refused.value.diagnostic.code == "X606"


def test_a_table_beyond_all_bounds_becomes_paragraphs() -> None:
    found = read_web("<table>" + "<tr><td colspan=1000>a<td rowspan=60000>b" * 150 + "</table>")
    assert set(lines(found)) == {"p a | b"}
    assert codes(found) == ["X609"]


def test_hidden_parts_are_told_and_can_be_kept() -> None:
    page = "<p>seen</p><div hidden><p>after a click</p></div><p style='DISPLAY : none'>and this</p>"
    assert (lines(read_web(page)), codes(read_web(page))) == (["p seen"], ["X603"])
    kept = read_web(page, web_page.Options(keep_hidden=True))
    assert (lines(kept), codes(kept)) == (["p seen", "p after a click", "p and this"], [])


def test_a_page_of_xhtml_does_not_end_at_an_empty_element() -> None:
    page = """<?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head>
    <script src="a.js"/><title/></head><body><a id="top"/><p>Text<span/> goes on</p></body></html>"""
    assert lines(read_web(page)) == ["p Text goes on"]


def test_keys_survive_edits_elsewhere() -> None:
    before = {line: b.key for line, b in zip(lines(read_web(PAGE)), read_web(PAGE).document.blocks, strict=True)}
    edited = read_web(PAGE.replace("<p>Check", "<p>New first.</p><p>Check").replace("<li>one", "<li>zero<li>one"))
    after = {line: b.key for line, b in zip(lines(edited), edited.document.blocks, strict=True)}
    assert {line: key for line, key in after.items() if line in before} == before


@given(st.integers(0, 2**32), st.integers(1, 40))
def test_a_damaged_page_is_read_or_named(seed: int, wounds: int) -> None:
    data = bytearray(PAGE.encode())
    chance = random.Random(seed)  # noqa: S311  no secret, only wounds
    for _ in range(wounds):
        place = chance.randrange(len(data))
        data[place : place + chance.randrange(4)] = chance.randbytes(chance.randrange(4))
    assert outcome(bytes(data)) in ("read", "X601", "X605", "X607")


def test_a_fatally_deep_page_is_read_as_far_as_it_goes() -> None:
    found = read_web("<p>before</p>" + "<div>" * 100_000 + "deep")
    assert lines(found) == ["p before"]
    assert codes(found) == ["X602"]
