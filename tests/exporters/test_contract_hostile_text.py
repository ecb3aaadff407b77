"""A text that looks like markup comes out as that text, in every field of every kind, through every exporter."""

from __future__ import annotations

import json
from urllib.parse import unquote

import pytest
from lxml import etree, html
from packs import order
from rendered import elements, render
from saying import pack_saying

from exporters import draft, pack_json, scorm12, xapi
from exporters.model import Artifact

PLAIN = "Zugseilumlenkrollenlagerung"
HOSTILE = (
    "<script>alert('HTML')</script> <b onclick=x>b</b> &amp; &lt;",
    "</title></script><!-- b:x --><img src=x onerror=alert(1)>",
    "**Markdown** _is_ `code` [a](javascript:x) ![b](c) # d | e",
    "1. first > quote --- *** [^1] <https://a.b> {++new++} $x$ ~~y~~",
    "{{ 7 * 7 }} {% include '/etc/passwd' %} {# Jinja #} ${x} #{y}",
    "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]>&b; ]]> <![CDATA[d",
    "\\u003cb\\u003e \\n \"quoted\" 'single' \\ back\u2028line\u2029end",
    "\\\\server\\share\\form.docx?a=%20&copy=1;drop table units; --",
)
hostile = pytest.mark.parametrize("text", HOSTILE)


def files(artifact: Artifact) -> dict[str, bytes]:
    return {file.path: file.data for file in artifact.files}


def packages(text: str, draft_mark: bool = True) -> list[dict[str, bytes]]:
    """Return the files of the pack that says `text`, in each kind of package."""
    asked = order(pack_saying(text), draft_mark)
    return [
        files(scorm12.export(asked, scorm12.Options()).artifact),
        files(xapi.export(asked, xapi.Options("https://example.org/x")).artifact),
    ]


def swapped(value: str, text: str) -> str:
    """Return what the plain pack says with the hostile text in place of the plain one, as words on one line."""
    return " ".join(value.replace(PLAIN, text).split())


def on_the_page(page: bytes, text: str) -> list[tuple[str, dict[str, str], str, str]]:
    """Return each element with its attributes and its texts before and behind it, with `text` for the plain one."""
    return [
        (
            str(element.tag),
            _attributes(element, text),
            swapped(element.text or "", text),
            swapped(element.tail or "", text),
        )
        for element in html.document_fromstring(page.decode()).iter()
    ]


def _attributes(element: html.HtmlElement, text: str) -> dict[str, str]:
    found = {name: value.replace(PLAIN, text) for name, value in element.attrib.items()}
    return {name: " ".join((unquote(value) if name == "href" else value).split()) for name, value in found.items()}


@hostile
def test_a_page_holds_the_text_and_no_element_or_attribute_of_it(text: str) -> None:
    for said, plain in zip(packages(text), packages(PLAIN), strict=True):
        assert on_the_page(said["index.html"], text) == on_the_page(plain["index.html"], text)


@hostile
def test_no_address_of_a_page_runs_or_loads_anything(text: str) -> None:
    for package in packages(text):
        root = html.document_fromstring(package["index.html"].decode())
        assert {link.partition(":")[0] for link in root.xpath("//a/@href") if link[0] != "#"} == {"https"}
        loaded = root.xpath("//script/@src | //link/@href | //img/@src | //video/@src | //audio/@src | //iframe/@src")
        assert set(loaded) <= package.keys()
        assert not [name for name in root.xpath("//@*") if name.attrname.startswith("on")]


@hostile
def test_scripts_hold_the_text_as_data(text: str) -> None:
    for package in packages(text):
        script = package["course.js"].decode()
        assert "</" not in script
        data = json.loads(script.removeprefix("window.unitsmithCourse = ").removesuffix(";\n"))
        assert data["title"] == text
        assert [question["stem"] for question in data["units"][0]["questions"]] == [text] * 5


@hostile
def test_manifests_hold_the_text_as_text(text: str) -> None:
    line = " ".join(text.split())
    scorm, tincan = packages(text)
    titles = etree.fromstring(scorm["imsmanifest.xml"]).xpath("//*[local-name()='title']/text()")
    assert titles == [line, line]
    names = etree.fromstring(tincan["tincan.xml"]).xpath("//*[local-name()='name']/text()")
    assert set(names) == {line}


@hostile
def test_a_draft_shows_the_text(text: str) -> None:
    said, plain = (
        files(draft.export(order(pack_saying(each), True), draft.Options()).artifact) for each in (text, PLAIN)
    )
    for (path, data), same in zip(said.items(), plain.values(), strict=True):
        if path.endswith(".md"):
            found = [(tag, " ".join(own.split())) for tag, own in elements(render(data.decode()))]
            expected = elements(render(same.decode()))
            assert found == [(tag, swapped(own, text)) for tag, own in expected]


@hostile
def test_the_pack_holds_the_text(text: str) -> None:
    pack = pack_saying(text)
    data = files(pack_json.export(order(pack), pack_json.Options()).artifact)["pack.json"]
    assert pack_json.load_pack(data) == pack
