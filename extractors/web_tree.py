"""The door to lxml.html and its cleaner: the text of a web page to a tree that holds what a reader of the page sees.

Nothing is fetched, no entity is resolved, no script is run. Scripts, styles, comments, buttons and fields to fill in go
out by lxml_html_clean; what the page hides goes out before, because the cleaner drops the styles that say so.
"""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any

import lxml.html
from lxml import etree
from lxml_html_clean import Cleaner

from extractors.diagnostics import Code, Diagnostic, Severity
from extractors.hygiene import one_line
from extractors.quiet import listening

UNREADABLE = Code(
    "X601",
    Severity.ERROR,
    "this is not a web page that can be read ({error})",
    "Open it in a browser; if it looks right there, save it from the browser under a new name.",
)
CUT_SHORT = Code(
    "X602",
    Severity.ERROR,
    "elements are nested more than 2,000 deep, so the rest of the page was not read",
    "Open the page in a browser, and copy what is missing from the end of it.",
)
HIDDEN_PARTS = Code(
    "X603",
    Severity.INFO,
    "parts that the page hides were left out: {count}, with {words} words",
    "If learners see them after a click, set keep_hidden = true under [extract.web] and [extract.legacy-scorm].",
)

EMBEDDED = "data-embedded"
"""Where the data of a picture waits; the cleaner would take drawings for scripts."""

WAY = "data-way"
"""Where a link leads in the order of a book: "prev", "next", "up" or "home"."""

Element = Any
"""An element of lxml.html; its stubs know neither drop_tree nor rewrite_links."""

_XHTML = re.compile(r"\s*<\?xml|<html[^>]{0,300}xmlns=", re.IGNORECASE)
_SELF_CLOSED = re.compile(
    r"<(script|style|title|textarea|iframe|a|p|div|span|td|th|li|i|b|em|strong)\b([^<>]{0,2000})/>", re.IGNORECASE
)
_UNSEEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(bold|[6-9]00)", re.IGNORECASE)
_ITALIC_STYLE = re.compile(r"font-style\s*:\s*(italic|oblique)", re.IGNORECASE)
_FORMULA_SCRIPT = re.compile(r"math/(tex|asciimath)")
_TITLES = ("h1", "h2", "h3", "h4", "h5", "h6", "summary", "dt")
_DISCLOSURE = re.compile(r"accordion|collaps|(^|[\s_-])tab", re.IGNORECASE)
_OPENED = re.compile(
    r"accordion|collaps|spoiler|(^|[\s_-])(expand(ed|er|able)?|tab|toggle|answer)-?(content|body|pane|panel)?($|[\s_-])",
    re.IGNORECASE,
)
"""What pages call a part that a click opens; there the text of a policy or an answer often stands."""
_LONG_TAG = re.compile(r"<([A-Za-z][\w:-]*)(\s[^<>]{10000,})>")
_MOST_ATTRIBUTES = 1_000
_WAYS_BACK = ("\u21a9", "\u21b5", "\u2191", "\u23ce", "\u2934")
_NO_SIGNS = " \n\t\xa0\ufe0e\ufe0f"
_NEVER_SEEN = ("template", "noscript")
_TOO_LARGE_TO_HIDE = ("html", "body", "main", "head")
_WAYS = {
    "prev": "prev",
    "previous": "prev",
    "next": "next",
    "up": "up",
    "parent": "up",
    "home": "home",
    "start": "home",
    "top": "home",
    "contents": "home",
    "toc": "home",
}
_KEYS = {"p": "prev", "n": "next", "u": "up", "h": "home"}
"""The access keys of the bars that DocBook and Texinfo write."""
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*")


@dataclass(frozen=True, slots=True)
class WebTree:
    """A page: the root of what is seen in it, its title and language (BCP 47) as far as it states them."""

    root: Element
    title: str
    language: str
    hidden: int
    diagnostics: tuple[Diagnostic, ...]


def read_tree(text: str, source: str, *, keep_hidden: bool = False) -> WebTree | None:
    """Return the tree of a page, None when the text holds no element and no word.

    Raises MaterialError X601. Diagnostics: X602 when it nests too deep, X603 when hidden parts went out.
    """
    if not text.strip():
        return None
    with listening("lxml", source, UNREADABLE) as ear:
        parser = lxml.html.HTMLParser(
            encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True
        )
        try:
            data = _opened_tags(_bearable_tags(text)).encode("utf-8", "replace")
            root: Element = lxml.html.document_fromstring(data, parser=parser)
        except etree.ParserError:  # what lxml.html says when nothing but comments is there
            return None
        title = one_line(" ".join(root.xpath("string((//head/title)[1])").split()))
        hidden, words = _drop_hidden(root, keep_hidden=keep_hidden)
        _note_ways(root)
        _translate(root)
        _cleaner()(root)
    found = list(ear.diagnostics())
    if any(entry.level_name == "FATAL" for entry in parser.error_log):
        found.append(CUT_SHORT.of(source))
    if hidden:
        found.append(HIDDEN_PARTS.of(source, count=hidden, words=words))
    return WebTree(root, title, language_tag(root.get("lang") or root.get("xml:lang") or ""), hidden, tuple(found))


def _opened_tags(text: str) -> str:
    """Close the empty elements of XHTML in the way of HTML, where "<script/>" begins an element that never ends."""
    return _SELF_CLOSED.sub(r"<\1\2></\1>", text) if _XHTML.search(text[:1000]) else text


def _bearable_tags(text: str) -> str:
    """Take the attributes from tags that have thousands: the parser needs the square of their number in steps."""
    return _LONG_TAG.sub(lambda tag: f"<{tag[1]}>" if len(tag[2].split()) > _MOST_ATTRIBUTES else tag[0], text)


def _note_ways(root: Element) -> None:
    """Write to links where they lead in the order of a book: the head of the page says it, and the cleaner drops it."""
    stated = {link.get("href", ""): way for link in root.iter("link") if (way := _way(link.get("rel")))}
    for link in root.iter("a"):
        link.attrib.pop(WAY, None)
        holder = link.getparent()
        named = _way(link.get("class")) or (_way(holder.get("class")) if holder.tag in ("li", "td", "span") else "")
        by_key = _KEYS.get(link.get("accesskey", "").lower(), "")
        if way := _way(link.get("rel")) or stated.get(link.get("href", ""), "") or named or by_key:
            link.set(WAY, way)


def _way(names: str | None) -> str:
    return next((_WAYS[name] for name in (names or "").lower().split() if name in _WAYS), "")


def _drop_hidden(root: Element, *, keep_hidden: bool) -> tuple[int, int]:
    """Take out what the page does not show; return how many parts held words that were to be seen, and how many."""
    doomed, parts, words = list[Element](), 0, 0
    controlled = {name for opener in root.iter("button", "a", "div") for name in _opened_by(opener)}
    walker = etree.iterwalk(root, events=("start",), tag=etree.Element)
    for _, element in walker:
        never = element.tag in _NEVER_SEEN or element.get("aria-hidden") == "true" or _leads_back(element)
        if element.tag in _TOO_LARGE_TO_HIDE or not (never or _is_hidden(element)):
            continue
        if not never and (keep_hidden or _opens_on_click(element, controlled)):
            continue
        doomed.append(element)
        walker.skip_subtree()
        if not never and (count := _words_in(element)):
            parts, words = parts + 1, words + count
    for element in doomed:
        element.drop_tree()
    return parts, words


def _leads_back(element: Element) -> bool:
    """Tell whether an element is the arrow that leads from a footnote back to its mark."""
    if element.tag != "a" or not (element.get("href") or "").startswith("#"):
        return False
    return "".join(element.itertext()).strip(_NO_SIGNS) in _WAYS_BACK


def _is_hidden(element: Element) -> bool:
    if element.get("hidden") is not None:
        return bool(element.get("hidden") != "until-found")
    if element.tag == "dialog":
        return element.get("open") is None
    return bool(_UNSEEN_STYLE.search(element.get("style", "")))


def _opened_by(opener: Element) -> list[str]:
    """Return the ids of the parts that a click on an element opens."""
    return [] if opener.get("aria-haspopup") else (opener.get("aria-controls") or "").split()


def _opens_on_click(element: Element, controlled: AbstractSet[str]) -> bool:
    """Tell whether a hidden part is a closed section of the text, and not a dialog, a menu or a message."""
    if element.tag == "dialog" or element.get("role", "") in ("dialog", "alert", "menu", "tooltip"):
        return False
    if element.get("role") == "tabpanel" or element.get("id") in controlled:
        return True
    return bool(_OPENED.search(element.get("class", "")))


def _words_in(element: Element) -> int:
    texts = element.xpath(".//text()[not(ancestor::script or ancestor::style)]")
    return len(" ".join(texts).split()) if element.tag not in ("script", "style") else 0


def _translate(root: Element) -> None:
    """Write as elements what would be lost with styles, scripts and fields: bold words, formulas, answers to choose."""
    choices = {field.get("id") for field in root.iter("input") if _is_choice(field)} - {None}
    for element in list(root.iter("span", "font", "script", "label", "button", "img", "source", "video", "audio")):
        match element.tag:
            case "span" | "font":
                style = element.get("style", "")
                element.tag = "b" if _BOLD_STYLE.search(style) else "i" if _ITALIC_STYLE.search(style) else element.tag
            case "script":
                if _FORMULA_SCRIPT.match(element.get("type", "")):
                    element.tag = "math"
                    element.set("alttext", element.text or "")
            case "label":
                if element.get("for") in choices or any(map(_is_choice, element.iter("input"))):
                    element.tag = "li"
            case "button":
                if _names_a_part(element):
                    element.tag = "span" if any(up.tag in _TITLES for up in element.iterancestors()) else "p"
            case _:
                if element.get("src", "").lstrip()[:5].lower() == "data:":
                    element.set(EMBEDDED, element.attrib.pop("src"))


def _is_choice(field: Element) -> bool:
    return field.get("type", "").lower() in ("radio", "checkbox")


def _names_a_part(button: Element) -> bool:
    """Tell whether a button is the title of a part that opens on a click, and not just something to press."""
    if any(up.tag in _TITLES for up in button.iterancestors()) or button.get("role") == "tab":
        return True
    return any(button.get(name) is not None for name in ("aria-expanded", "aria-controls")) or bool(
        _DISCLOSURE.search(button.get("class", ""))
    )


def _cleaner() -> Cleaner:
    return Cleaner(
        scripts=True,
        javascript=True,
        comments=True,
        style=True,
        links=True,
        meta=True,
        page_structure=False,
        processing_instructions=True,
        embedded=False,
        frames=False,
        forms=True,
        annoying_tags=False,
        remove_unknown_tags=False,
        safe_attrs_only=False,
        kill_tags=("head", "base", "datalist", "progress", "meter", "canvas", "rp", "map"),
    )


def language_tag(stated: str) -> str:
    """Return a stated language as a BCP 47 tag ("en-us" becomes "en-US"), or nothing when it is none."""
    found = _LANGUAGE.fullmatch(stated.strip())
    if not found:
        return ""
    first, *others = re.split("[-_]", found[0])
    return "-".join([first.lower(), *(part.upper() if len(part) == 2 else part for part in others)])
