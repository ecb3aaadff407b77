"""A draft as a reviewer sees it: rendered by markdown-it, then reduced to its elements and their words."""

from __future__ import annotations

import re
from urllib.parse import unquote

import yaml
from lxml import etree, html
from markdown_it import MarkdownIt

_FRONT_MATTER = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
_ANCHOR = re.compile(
    r' *<!-- ([bq]):(\S+) (?:key-)?src="([^"#]*)#([^"#]*)" at="([^"]*)"(?: also="[^"]*")*(?: verbatim="[^"]*")? -->'
)


def front_matter(draft: str) -> dict[str, object]:
    """Return what a YAML parser reads at the top of a draft."""
    found = _FRONT_MATTER.match(draft)
    assert found
    return dict(yaml.safe_load(found[1]))


def anchors(draft: str) -> list[tuple[str, str, str, str, str]]:
    """Return the anchors: "b" or "q", id, source, block key, place."""
    lines = draft.splitlines()
    return [
        (found[1], *(unquote(found[number]) for number in range(2, 6)))
        for found in map(_ANCHOR.fullmatch, lines)
        if found
    ]


def render(markdown: str) -> etree._Element:
    """Return the HTML of a markdown file as GitHub would show it, raw HTML included, front matter excluded."""
    body = _FRONT_MATTER.sub("", markdown)
    renderer = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    return html.fromstring(f"<main>{renderer.render(body)}</main>")


def elements(tree: etree._Element) -> list[tuple[str, str]]:
    """Return each element with the words directly in it, in order; a line break is "\\n", a link is its words."""
    etree.strip_elements(tree, etree.Comment, with_tail=False)
    for line_break in tree.iter("br"):
        line_break.tail = "\n" + (line_break.tail or "").removeprefix("\n")
    etree.strip_tags(tree, "br")
    for link in [link for link in tree.iter("a") if link.text == link.get("href")]:
        link.drop_tag()
    return [(element.tag, _words(element)) for element in tree.iter()]


def _words(element: etree._Element) -> str:
    own = [element.text or "", *(child.tail or "" for child in element), element.get("alt", "")]
    lines = "\n".join(own).split("\n")
    return "\n".join(" ".join(line.split()) for line in lines).strip("\n")
