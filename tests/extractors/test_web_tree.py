"""The cleaned tree: scripts, styles, hidden parts and buttons are gone, what is visible is there."""

from __future__ import annotations

import pytest
from web_pages import codes, lines, read_web

from extractors import web_tree
from extractors.diagnostics import MaterialError
from extractors.web_tree import read_tree


def words(page: str) -> str:
    tree = read_tree(page, "page.html")
    return "" if tree is None else " ".join(" ".join(tree.root.itertext()).split())


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>x</script>",
        "<style>p { color: red }</style>",
        "<template><p>x</p></template>",
        "<noscript>x</noscript>",
        "<p hidden>x</p>",
        "<p style='visibility: hidden'>x</p>",
        '<span aria-hidden="true">x</span>',
        "<dialog>x</dialog>",
        "<button>x</button>",
        "<select><option>x</select>",
        "<textarea>x</textarea>",
        "<!-- x -->",
        "<?php x ?>",
        "<math><annotation encoding='text'>x</annotation></math>",
    ],
)
def test_what_is_not_seen_goes_out_and_what_follows_stays(hidden: str) -> None:
    found = lines(read_web(f"<p>before</p>{hidden}after"))
    assert found == ["p before", "p after"]


@pytest.mark.parametrize(
    "shown",
    ["<button aria-expanded='false'>x</button>", "<h3><button>x</button></h3>", "<p hidden=until-found>x</p>"],
)
def test_what_names_a_part_stays(shown: str) -> None:
    assert words(f"<p>before</p>{shown}") == "before x"


@pytest.mark.parametrize("body", ["<body hidden>", "<body style='display:none'>", "<body aria-hidden=true>"])
def test_a_page_that_a_script_would_open_is_read(body: str) -> None:
    assert words(f"{body}<p>x</p></body>") == "x"


def test_bold_and_leaning_styles_become_elements() -> None:
    tree = read_tree("<p><span style='font-weight: 700'>a</span><font style='font-style:italic'>b</font>", "page.html")
    assert tree is not None
    assert [element.tag for element in tree.root.iter("b", "i")] == ["b", "i"]


def test_addresses_that_run_scripts_are_gone() -> None:
    tree = read_tree("<p><a href='java\tscript:alert(1)' onclick='x()'>a</a>", "page.html")
    assert tree is not None
    assert "alert" not in web_tree.etree.tostring(tree.root).decode()


def test_a_formula_that_a_script_would_draw_is_read() -> None:
    assert lines(read_web('<p>Thus <script type="math/tex">x^2</script>.')) == ["p Thus x^2."]


@pytest.mark.parametrize(("stated", "language"), [("de-at", "de-AT"), ("EN", "en"), ("zh-Hant", "zh-Hant"), ("?", "")])
def test_the_language_is_a_tag(stated: str, language: str) -> None:
    tree = read_tree(f"<html lang='{stated}'><p>x", "page.html")
    assert tree is not None
    assert tree.language == language


def test_an_entity_is_never_resolved() -> None:
    page = "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/hostname'><!ENTITY y 'yy'>]><p>a &x; &y; b</p>"
    assert "p a &x; &y; b" in lines(read_web(page))


def test_what_the_parser_cannot_bear_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("out of luck")

    monkeypatch.setattr(web_tree.lxml.html, "document_fromstring", broken)
    with pytest.raises(MaterialError) as refused:
        read_tree("<p>x", "page.html")
    assert refused.value.diagnostic.code == "X601"
    assert "out of luck" in refused.value.diagnostic.message


def test_hidden_words_are_counted() -> None:
    found = read_web("<p>a</p><div hidden>one two<script>not this</script><p>three</p></div><p hidden></p>")
    assert codes(found) == ["X603"]
    assert "1, with 3 words" in found.diagnostics[0].message


def test_a_tag_with_thousands_of_attributes_loses_them() -> None:
    many = " ".join(f"a{number}=1" for number in range(200_000))
    assert lines(read_web(f"<p {many} style='display:none'>x</p><p>y")) == ["p x", "p y"]
    picture = f"<img alt='A' src='data:image/gif;base64,{'A' * 40_000}'>"
    assert lines(read_web(f"<p>x</p>{picture}")) == ["p x", "img A"]


@pytest.mark.parametrize(
    "part",
    [
        "<div class='expand-control'>Why?</div><div class='expand-content' style='display:none'>Closed</div>",
        "<button aria-controls='a'>Why?</button><div id='a' hidden>Closed</div>",
        "<div role='tabpanel' hidden>Closed</div>",
        "<div class='accordion__body' style='display: none'>Closed</div>",
    ],
)
def test_a_closed_section_of_the_text_is_read(part: str) -> None:
    found = read_web(part)
    assert (lines(found)[-1], codes(found)) == ("p Closed", [])


@pytest.mark.parametrize(
    "part",
    [
        "<div class='modal-panel' hidden>Closed</div>",
        "<div class='expand-content' role='dialog' hidden>Closed</div>",
        "<button aria-haspopup='menu' aria-controls='a'></button><div id='a' hidden>Closed</div>",
    ],
)
def test_dialogs_and_menus_stay_out(part: str) -> None:
    found = read_web(f"<p>Text</p>{part}")
    assert (lines(found), codes(found)) == (["p Text"], ["X603"])
