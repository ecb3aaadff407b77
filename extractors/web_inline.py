"""The words of a stretch of a web page as runs in their styles: bold, leaning, code, formulas, links."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from lxml import etree

from extractors.hygiene import one_line
from extractors.marked_text import Look, Run
from extractors.model import Style
from extractors.raised import lowered, raised
from extractors.web_math import formula
from extractors.web_tree import Element

LINE_BREAK = "\u2028"
"""Stands for a line break that the page asks for; a line end in its source is a space."""

_STYLES = {
    **dict.fromkeys(("b", "strong"), Style.STRONG),
    **dict.fromkeys(("em", "i", "cite", "dfn", "var"), Style.EMPHASIS),
    **dict.fromkeys(("code", "kbd", "samp", "tt"), Style.CODE),
}
_BLANK = re.compile(r"[^\S\xa0\u2028]+")
_PARTS = ("td", "th", "p", "div", "li", "dt", "dd", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "caption")


@dataclass(slots=True)
class Words:
    """Collects runs while elements begin and end; the caller decides where a stretch is complete."""

    runs: list[Run] = field(default_factory=list)
    _open: list[tuple[Element, Look | None]] = field(default_factory=list)

    def begin(self, element: Element) -> None:
        """Note that an element begins: what follows is in its style."""
        if look := _look(element):
            self._open.append((element, look))
        elif element.tag in ("sup", "sub"):
            self._open.append((element, None))

    def end(self, element: Element) -> None:
        """Note that an element ends."""
        if self._open and self._open[-1][0] is element:
            self._open.pop()

    def say(self, text: str | None) -> None:
        """Take in text as it stands in the page."""
        if text:
            self._add(self._placed(_BLANK.sub(" ", text)))

    def say_formula(self, math: Element) -> None:
        """Take in a formula."""
        self._add(formula(math), (Style.FORMULA, ""))

    def break_line(self) -> None:
        """Take in a line break."""
        self._add(LINE_BREAK)

    def take(self) -> list[Run]:
        """Hand out the runs so far and begin a new stretch; styles that are open stay open."""
        taken, self.runs = self.runs, []
        return taken

    def _add(self, text: str, *looks: Look) -> None:
        styled = dict.fromkeys(look for _, look in self._open if look)
        self.runs.append(Run(text, (*styled, *looks), any(element.tag == "sup" for element, _ in self._open)))

    def _placed(self, text: str) -> str:
        """Write "10<sup>6</sup>" as "10⁶" where there are such letters: as plain text it would be another number."""
        place = next((element.tag for element, look in reversed(self._open) if look is None), "")
        return raised(text) if place == "sup" else lowered(text) if place == "sub" else text


def inline_runs(element: Element, without: Iterable[str] = ()) -> list[Run]:
    """Return the words of an element that is one stretch, such as a cell; blocks in it are lines of their own."""
    words, skipped = Words(), frozenset(without)
    words.say(element.text)
    walker = etree.iterwalk(element, events=("start", "end"))
    for event, inner in walker:
        if inner is element:
            continue
        if event == "start":
            _begin_inner(words, inner, walker, skipped)
        else:
            words.end(inner)
            if inner.tag in _PARTS:
                words.break_line()
            words.say(inner.tail)
    return words.runs


def _begin_inner(words: Words, inner: Element, walker: etree.iterwalk, skipped: frozenset[str]) -> None:
    if inner.tag in skipped or inner.tag in ("video", "audio", "iframe", "object", "svg"):
        walker.skip_subtree()
    elif inner.tag == "math":
        words.say_formula(inner)
        walker.skip_subtree()
    elif inner.tag == "br":
        words.break_line()
    else:
        if inner.tag in _PARTS:
            words.break_line()
        words.begin(inner)
        words.say(inner.text)


def _look(element: Element) -> Look | None:
    if element.tag == "a" and (target := one_line(element.get("href") or "")):
        return (Style.LINK, target)
    style = _STYLES.get(element.tag)
    return (style, "") if style else None
