"""A page's blocks: in the order of reading, each at its place, nothing visible lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from web_pages import lines, marked_words, read_web

from extractors.locator import WebRef
from extractors.model import Figure, ListItem, Media


def test_headings_text_and_points() -> None:
    page = "<h1>Ladders</h1>loose <p>Climb<br>slowly.</p><ul><li>One<ul><li>in it</ul><li>Two</ul><h2>Care</h2><p>Dry."
    assert lines(read_web(page)) == [
        "h1 Ladders",
        "p loose",
        "p Climb\nslowly.",
        "li0 One",
        "li1 in it",
        "li0 Two",
        "h2 Care",
        "p Dry.",
    ]


def test_further_paragraphs_of_a_point_are_its_lines_until_something_else_comes() -> None:
    page = "<ol><li><p>Lift <b>it</b></p><p>with <i>two</i></p><pre>a\n  b</pre><p>Then rest</p></li><li>Go</ol>"
    found = read_web(page)
    assert lines(found) == ["li0 1. Lift it\nwith two", "pre a\n  b", "p Then rest", "li0 2. Go"]
    assert marked_words(found.document.blocks[0]) == ["strong: it", "emphasis: two"]


def test_a_sentence_is_not_torn_apart_by_a_picture() -> None:
    found = read_web('<p>Press <img src="key.png" alt="Enter"> to go on.</p><p>Next')
    assert lines(found) == ["p Press to go on.", "img Enter", "p Next"]


def test_pictures_say_what_they_are() -> None:
    page = """<a href="big.html"><img src="a.png" alt="A rung"></a><img src="b.png" alt=""><img src="c.png">
    <img src="d.png" role="presentation" alt="x">
    <img src="dot.gif" width=1 height=1><img aria-label="Said" src=e.png>"""
    found = [block for block in read_web(page + "<p>x").document.blocks if isinstance(block, Figure)]
    assert [(figure.alt, figure.decorative, figure.link) for figure in found] == [
        ("A rung", False, "big.html"),
        ("", True, ""),
        ("", False, ""),
        ("", True, ""),
        ("Said", False, ""),
    ]
    assert len({figure.key for figure in found}) == 5


def test_media_have_a_name_and_a_link() -> None:
    page = """<video src="films/Lift%20it.mp4?x=1"></video><audio><source src="a.mp3"></audio><iframe src="about:blank">
    </iframe><iframe src="https://tube.example/embed/7" title="How to lift"></iframe><p>x"""
    media = [block for block in read_web(page).document.blocks if isinstance(block, Media)]
    assert [(one.name, one.media_type, one.link) for one in media] == [
        ("Lift it.mp4", "video/mp4", "films/Lift%20it.mp4?x=1"),
        ("a.mp3", "audio/mpeg", "a.mp3"),
        ("How to lift", "text/html", "https://tube.example/embed/7"),
    ]


def test_terms_stand_above_what_they_mean() -> None:
    found = read_web("<dl><dt>Rung</dt><dd>A step</dd><dt>Stile</dt><dd>A side</dd></dl>")
    assert lines(found) == ["li0 Rung", "li1 A step", "li0 Stile", "li1 A side"]
    assert marked_words(found.document.blocks[0]) == ["strong: Rung"]


def test_an_answer_to_choose_is_a_point() -> None:
    page = """<fieldset><legend>Which?</legend><label><input type="radio" name="q"> Yes</label>
    <input type="checkbox" id="n"><label for="n">No</label><label>Name <input type="text"></label></fieldset>"""
    assert lines(read_web(page)) == ["p Which?", "li0 Yes", "li0 No", "p Name"]


def test_details_captions_and_drawings_are_read() -> None:
    page = """<details><summary>More</summary>inside</details><figure><img src=a.png alt=A>
    <figcaption>Fig. 1</figcaption></figure>
    <svg role="img"><title>Plan</title><text x=1>Door</text><text>Exit</text></svg>"""
    assert lines(read_web(page)) == ["p More", "p inside", "img A", "p Fig. 1", "img Plan", "p Door Exit"]


def test_a_place_is_the_nearest_name_and_the_line() -> None:
    page = '<p>a</p>\n<h2 id="care">Care</h2>\n\n<p>b <b>c</b></p>\n<a name="end"></a><p>d</p>'
    assert [block.at for block in read_web(page).document.blocks] == [
        WebRef("", "", 1),
        WebRef("", "care", 2),
        WebRef("", "care", 4),
        WebRef("", "end", 5),
    ]


def test_a_line_that_the_parser_cannot_count_is_no_line() -> None:
    (block,) = read_web("\n" * 70_000 + "<p>far down").document.blocks
    assert block.at == WebRef("", "", None)


def test_the_number_of_a_footnote_is_no_part_of_a_heading() -> None:
    page = '<h1>3. Guidance<sup><sup><a href="#fn">[3]</a></sup></sup></h1><p>Text<sup><a href="#fn">[4]</a></sup>'
    assert lines(read_web(page)) == ["h1 3. Guidance", "p Text[4]"]


@pytest.mark.parametrize(("role", "line"), [('role="heading" aria-level="3"', "h3 x"), ('role="heading"', "h2 x")])
def test_a_role_makes_a_heading(role: str, line: str) -> None:
    assert lines(read_web(f"<div {role}>x</div>")) == [line]


def test_words_of_nested_elements_stay_in_order_however_deep() -> None:
    depth = 1_500
    page = "<p>before</p>" + "<div>a" * depth + "</div>b" * depth + "<p>after"
    assert lines(read_web(page)) == ["p before", *["p a"] * depth, *["p b"] * depth, "p after"]


TAGS = [
    *("ul", "ol", "li", "p", "b", "/b", "a", "/ul", "/ol", "/li", "/p", "table", "td", "/table"),
    *("dl", "dt", "dd", "h2", "/h2", "pre", "img", "br"),
]


@given(st.lists(st.sampled_from(TAGS)))
def test_any_order_of_tags_keeps_all_words(tags: list[str]) -> None:
    page = "".join(f"<{tag}>w{number}x " for number, tag in enumerate(tags))
    found = read_web(f"<p>first</p>{page}")
    words = " ".join(lines(found)).split()
    assert sorted(word for word in words if word.endswith("x")) == sorted(f"w{n}x" for n in range(len(tags)))
    keys = [block.key for block in found.document.blocks]
    assert len(set(keys)) == len(keys)
    for block in found.document.blocks:
        assert not isinstance(block, ListItem) or block.level >= 0
