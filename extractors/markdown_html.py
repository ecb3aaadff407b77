"""Raw HTML in a Markdown file: elements stay, and what only looks like one ("<your name>") becomes text."""

from __future__ import annotations

import html
import re

_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*)([^<>]*)>")
_KNOWN = frozenset(
    {
        *("a", "abbr", "acronym", "address", "area", "article", "aside", "audio", "b", "base", "bdi", "bdo", "big"),
        *("blockquote", "body", "br", "button", "canvas", "caption", "center", "cite", "code", "col", "colgroup"),
        *("data", "datalist", "dd", "del", "details", "dfn", "dialog", "dir", "div", "dl", "dt", "em", "embed"),
        *("fieldset", "figcaption", "figure", "font", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4"),
        *("h5", "h6", "head", "header", "hgroup", "hr", "html", "i", "iframe", "img", "input", "ins", "kbd", "label"),
        *("legend", "li", "link", "main", "map", "mark", "math", "menu", "meta", "meter", "nav", "noscript", "object"),
        *("ol", "optgroup", "option", "output", "p", "param", "path", "picture", "pre", "progress", "q", "rp", "rt"),
        *("ruby", "s", "samp", "script", "search", "section", "select", "small", "source", "span", "strike", "strong"),
        *("style", "sub", "summary", "sup", "svg", "table", "tbody", "td", "template", "textarea", "tfoot", "th"),
        *("thead", "time", "title", "tr", "track", "tt", "u", "ul", "var", "video", "wbr"),
    }
)
"""The elements of HTML, section 4, with the old ones that browsers still show."""


def with_unknown_tags_as_text(raw: str) -> str:
    """Return raw HTML in which tags that HTML does not know are written so that they are read as text.

    A closing tag is text where no such element can have been opened, that is, always for an unknown name.
    """

    def shown(tag: re.Match[str]) -> str:
        return tag[0] if tag[2].lower() in _KNOWN else html.escape(tag[0], quote=False)

    return _TAG.sub(shown, raw)
