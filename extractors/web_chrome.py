"""Marks what stands around the content of a web page: menus, page heads and feet, side bars, cookie notices.

By the landmark roles of HTML and ARIA (HTML Accessibility API Mappings 1.0, section 3.4) first; where a page has one
main part that holds most of its words, all around that part. Bars that lead through a book have no role in most pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.web_bars import bars_of, unlinked
from extractors.web_tree import Element

LAYER = "data-layer"
FURNITURE = "furniture"
CONTENT = "content"

_ROLES = frozenset({"navigation", "banner", "contentinfo", "complementary", "search"})
_SECTIONING = frozenset({"article", "main", "section"})
_NOTICE = re.compile(
    r"\b(cookie|consent|gdpr)[\w-]*(banner|bar|notice|consent|popup|modal|message|law)|(^|\s)skip([-_ ]|link|nav|$)",
    re.IGNORECASE,
)
_BESIDE_TEXT = re.compile(
    r"(^|[\s_-])breadcrumbs?($|[\s_-])|(^|\s)(page-?metadata|by-?line|author-?by-?line)($|\s)|comments-?wrapper",
    re.IGNORECASE,
)
"""Where wikis and intranets say the way to a page, who wrote it, and what was said about it."""
_CONTENTS = re.compile(r"(^|[\s_-])(toc|table-?of-?contents)($|[\s_-])", re.IGNORECASE)
_NAVIGATION = re.compile(
    r"(^|[\s_-])(nav(-?(header|footer|bar|panel|igation))?|doc-?nav|pager|pagination|prev-?next)($|[\s_-])",
    re.IGNORECASE,
)
_PICTURE_FILE = re.compile(r"\.(png|jpe?g|gif|svg|webp|bmp|tiff?)$", re.IGNORECASE)
_APPENDED = "pageSectionTitle"
"""The class of "Attachments" and "Comments" in pages that Confluence exports."""
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def mark_furniture(root: Element) -> None:
    """Set the attribute LAYER on the outermost elements of furniture; their text stays in the tree."""
    for element in root.iter("*"):
        element.attrib.pop(LAYER, None)
    main = _main(root)
    for element in list(root.iter("*")):
        if _is_furniture(element, main):
            element.set(LAYER, FURNITURE)
    for beside in (*bars_of(root), *_logos(root), *(() if main is None else _beside(main))):
        beside.set(LAYER, FURNITURE)
    _keep_title(root)


def _main(root: Element) -> Element | None:
    """Return the one main part of a page, if it holds at least half of the words."""
    for path in ("//main | //*[@role='main']", "//article"):
        found = root.xpath(path)
        if len(found) == 1:
            return found[0] if 2 * _weight(found[0]) >= _weight(root) else None
    return None


def _weight(element: Element) -> int:
    return sum(len(text.split()) for text in element.itertext())


def _beside(main: Element) -> Iterator[Element]:
    for element in (main, *main.iterancestors()):
        if element.tag not in ("body", "html"):
            yield from element.itersiblings(preceding=True)
            yield from element.itersiblings()


def _is_furniture(element: Element, main: Element | None) -> bool:
    role = element.get("role", "")
    if element.tag == "nav" or role in ("navigation", "search"):
        return True
    if element.tag not in ("html", "body", "main", "article", *_HEADINGS) and _is_named_so(element):
        return True
    if role in _ROLES or (not role and element.tag in ("header", "footer", "aside")):
        return main is None and not any(above.tag in _SECTIONING for above in element.iterancestors())
    return False


def _is_named_so(element: Element) -> bool:
    """Tell whether the names that a page gives an element say that it stands beside the text."""
    names = (element.get("id", ""), element.get("class", ""), element.get("data-automation-id", ""))
    if any(_NOTICE.search(name) or _BESIDE_TEXT.search(name) for name in names):
        return True
    if any(map(_CONTENTS.search, names)):
        return _is_all_links(element)
    if any(map(_NAVIGATION.search, names)) and _leads_away(element):
        return True
    return "pageSection" in names[1].split() and bool(element.xpath(f".//h2[@class='{_APPENDED}']"))


def _is_all_links(element: Element) -> bool:
    """Tell whether nearly all words of an element are links to places on the same page."""
    linked = sum(_weight(link) for link in element.iter("a") if (link.get("href") or "").startswith("#"))
    return linked > 0 and 10 * linked >= 8 * _weight(element)


def _leads_away(element: Element) -> bool:
    """Tell whether an element is made of links to other pages, and no heading."""
    away = [link for link in element.iter("a") if not (link.get("href") or "#").startswith("#")]
    if len(away) < 2 or next(element.iter(*_HEADINGS), None) is not None:
        return False
    return 2 * unlinked(element) <= _weight(element)


def _logos(root: Element) -> Iterator[Element]:
    """Give the links above the first heading that are a picture alone and lead to another page."""
    first = next(root.iter(*_HEADINGS), None)
    for element in () if first is None else root.iter("a", *_HEADINGS):
        if element is first:
            return
        address = element.get("href") or "#"
        is_bare = next(element.iter("img"), None) is not None and not _weight(element)
        if is_bare and not address.startswith("#") and not _PICTURE_FILE.search(address):
            yield element


def _keep_title(root: Element) -> None:
    """Leave the title of the page where it is when it stands in the head of the page and nowhere else."""
    titles = list(root.iter("h1"))
    apart = [title for title in titles if any(up.get(LAYER) == FURNITURE for up in (title, *title.iterancestors()))]
    if titles and len(apart) == len(titles):
        titles[0].set(LAYER, CONTENT)
