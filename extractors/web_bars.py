"""Finds the bars that lead through a book made of pages, in any language, and what stands above and below them.

A bar is known by where its links lead: to the page before, the next one, up, home (HTML, section 4.6.7; the names of
elements and the access keys that DocBook and Texinfo write), or by standing at the head and the foot; never by words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extractors.web_tree import WAY, Element

_TURNS = frozenset({"prev", "next"})
_MOST_WORDS = 12
"""A bar may name the book or the chapter beside its links."""
_MOST_AROUND = 40
"""Above a bar stand logos and offers, below it the imprint; more words than this are text."""
_TEXT = ("p", "pre", "blockquote", "dd", "figure")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_ROWS_OF_LINKS = ("p", "div", "center", "ul", "table", "small")
_FEWEST_LINKS = 2
_ROWS = ("tr", "tbody", "thead", "tfoot")
_FRAMES = ("html", "body", "main", "article", "section")


def bars_of(root: Element) -> list[Element]:
    """Return the outermost elements of the bars of a page, and what is no text above the first and below the last."""
    bars = list[Element]()
    for link in root.iter("a"):
        if link.get(WAY) in _TURNS and (bar := _bar_around(link)) is not None and bar not in bars:
            bars.append(bar)
    bars = bars or _twins(root)
    if not bars:
        return []
    above, below = list(_before(bars[0])), list(_after(bars[-1]))
    return [*bars, *(above if _is_no_text(above) else ()), *(below if _is_no_text(below) else ())]


def unlinked(element: Element) -> int:
    """Return how many words of an element are no links; signs between them are no words."""
    words = " ".join(element.xpath(".//text()[not(ancestor::a)]")).split()
    return sum(any(map(str.isalnum, word)) for word in words)


def _twins(root: Element) -> list[Element]:
    """Return two equal rows of links to other pages, the one above all headings and the other below all text."""
    parts = list(root.iter(*_ROWS_OF_LINKS, *_HEADINGS))
    headings = [place for place, part in enumerate(parts) if part.tag in _HEADINGS]
    if not headings:
        return []
    above, below = parts[: headings[0]], parts[headings[-1] + 1 :]
    heads = {targets: part for part in above if (targets := _targets(part))}
    feet = {targets: part for part in reversed(below) if (targets := _targets(part))}
    shared = next((targets for targets in feet if targets in heads), None)
    return [] if shared is None else [heads[shared], feet[shared]]


def _targets(row: Element) -> tuple[str, ...]:
    """Return where a row of nothing but links to other pages leads; nothing for any other element."""
    targets = tuple(link.get("href") or "#" for link in row.iter("a"))
    if len(set(targets)) < _FEWEST_LINKS or any(target.startswith("#") for target in targets) or unlinked(row):
        return ()
    return targets


def _bar_around(link: Element) -> Element | None:
    """Return the smallest element in which a link stands beside another way through the book, or else alone."""
    alone = None
    for element in link.iterancestors():
        if element.tag in _FRAMES or not _is_bare(element):
            break
        if len({way for other in element.iter("a") if (way := other.get(WAY))}) > 1:
            return next(up for up in (element, *element.iterancestors()) if up.tag not in _ROWS)
        alone = element if element.tag in ("p", "div") and not unlinked(element) else alone
    return alone


def _is_bare(element: Element) -> bool:
    """Tell whether an element holds links and a few words, and no text of its own."""
    if unlinked(element) > _MOST_WORDS or next(element.iter(*_HEADINGS), None) is not None:
        return False
    return all(not unlinked(part) or part.xpath(f".//a[@{WAY}]") for part in element.iter(*_TEXT))


def _before(bar: Element) -> Iterator[Element]:
    for element in (bar, *bar.iterancestors()):
        if element.tag not in ("body", "html"):
            yield from element.itersiblings(preceding=True)


def _after(bar: Element) -> Iterator[Element]:
    for element in (bar, *bar.iterancestors()):
        if element.tag not in ("body", "html"):
            yield from element.itersiblings()


def _is_no_text(elements: Iterable[Element]) -> bool:
    around = [element for element in elements if isinstance(element.tag, str)]
    if any(next(element.iter(*_HEADINGS, "pre", "math"), None) is not None for element in around):
        return False
    return sum(map(unlinked, around)) <= _MOST_AROUND
