"""Gives titles in books made of pages the rank they have: of a section by what it stands in, of a box as its label.

Generators write the title of a note or a side bar as a heading of any level, and that of a chapter and of its first
sections as the same one. By the classes that DocBook, AsciiDoc and Sphinx write.
"""

from __future__ import annotations

from extractors.web_assets import alternative_of
from extractors.web_tree import Element

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_DIVISIONS = frozenset(
    {
        *("book", "part", "reference", "chapter", "appendix", "preface", "article", "section", "simplesect"),
        *("sect1", "sect2", "sect3", "sect4", "sect5"),
    }
)
_BOXES = frozenset(
    {
        *("note", "tip", "warning", "caution", "important", "hint", "danger", "attention", "seealso"),
        *("sidebar", "sidebarblock", "admonition", "admonitionblock", "callout"),
    }
)
_CAPTIONED = frozenset(
    {"example", "figure", "table", "equation", "exampleblock", "listingblock", "imageblock", "tableblock"}
)
_TITLES = frozenset({"title", "admonition-title", "sidebar-title", "callout-title", "alert-heading"})
_FRAMES = ("div", "aside", "section", "figure", "blockquote")
_LONGEST_ICON = 2


def rank_titles(root: Element) -> None:
    """Set the levels of sections by what they stand in; titles of boxes become bold lines, captions plain ones."""
    levels = dict[Element, int]()
    for element in root.iter(*_FRAMES):
        names = frozenset(element.get("class", "").split())
        if not names.isdisjoint(_DIVISIONS):
            _rank_section(element, levels)
        elif not names.isdisjoint(_BOXES):
            _open_table(element)
            if (title := _title_of(element)) is not None:
                _make_label(title)
        elif not names.isdisjoint(_CAPTIONED) and (title := _title_of(element)) is not None:
            _make_caption(title)


def _rank_section(section: Element, levels: dict[Element, int]) -> None:
    """Put the title of a section at least one level below that of the section around it."""
    pages = (part for part in section.iterchildren("div") if "titlepage" in part.get("class", "").split())
    title = next((title for page in pages for title in page.iter(*_HEADINGS)), None)
    if title is None:
        return
    above = next((levels[up] for up in section.iterancestors() if up in levels), 0)
    levels[section] = min(max(int(title.tag[1]), above + 1), len(_HEADINGS))
    title.tag = f"h{levels[section]}"


def _title_of(box: Element) -> Element | None:
    """Return the title that a box begins with, if it has just one."""
    headings = list(box.iter(*_HEADINGS))
    named = (part for part in box.iterdescendants() if not _TITLES.isdisjoint(part.get("class", "").split()))
    title = headings[0] if headings else next(named, None)
    if title is None or len(headings) > 1:
        return None
    words = _words(title)
    return title if words and _words(box).startswith(words) else None


def _make_label(title: Element) -> None:
    if title.tag in _HEADINGS:
        title.tag = "p"
    bold = title.makeelement("b")
    bold.sourceline = title.sourceline
    bold.text, title.text = title.text, None
    bold.extend(list(title))
    title.append(bold)


def _make_caption(title: Element) -> None:
    if title.tag in _HEADINGS:
        title.tag = "p"
    for bold in list(title.iter("b", "strong")):
        if bold is not title and _words(bold) == _words(title):
            bold.drop_tag()


def _open_table(box: Element) -> None:
    """Read the table that only puts the icon of a box beside its text as the text: a title in it, else the icon."""
    table = next(box.iter("table"), None)
    cell = None if table is None else next(table.iter("td", "th"), None)
    if table is None or cell is None or _words(box) != _words(table) or len(_words(cell).split()) > _LONGEST_ICON:
        return
    table.set("role", "presentation")
    icon, title = next(cell.iter("img"), None), next(table.iter("th"), None)
    if icon is not None:
        name = alternative_of(icon)[0].strip("[]") if title is None else ""
        icon.attrib.clear()
        icon.tag, icon.text = "span", name
    if icon is not None and _words(label := cell if title is None else title):
        _make_label(label)


def _words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())
