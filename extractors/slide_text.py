"""The words of a slide: the text of one paragraph from its runs, breaks, fields and formulas, with its marks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from lxml.etree import _Element

from extractors.hygiene import clean, one_line
from extractors.model import Mark, Style
from extractors.slide_counts import Tally
from extractors.slide_formula import formula_text
from extractors.slide_links import Targets
from extractors.slide_styles import level_of
from extractors.slide_xml import A14, ON, A

PARAGRAPH = f"{A}p"
PROPERTIES = f"{A}pPr"
_RUN, _BREAK, _FIELD, _FORMULA = f"{A}r", f"{A}br", f"{A}fld", f"{A14}m"
_TEXT, _RUN_PROPERTIES, _END, _CLICK = f"{A}t", f"{A}rPr", f"{A}endParaRPr", f"{A}hlinkClick"
_WANTED = (PARAGRAPH, PROPERTIES, _RUN, _RUN_PROPERTIES, _TEXT, _FIELD, _BREAK, _CLICK, _FORMULA)
_COUNTING_FIELDS = ("slidenum", "datetime")
_BLANK_LINES = re.compile(r"\n{2,}")
_EDGE = "\ufffc"
"""An object replacement character: it survives cleaning and joins with no letter."""

_MOST_MOVING = 10**8
"""Marks are dropped where moving them would take seconds; no text that anybody wrote comes near."""

_Look = tuple[Style, str]
_Looks = tuple[_Look, ...]
_STRONG: _Looks = ((Style.STRONG, ""),)
_EMPHASIS: _Looks = ((Style.EMPHASIS, ""),)


class Rich(NamedTuple):
    """A clean text and the marks over it."""

    text: str
    marks: tuple[Mark, ...] = ()


EMPTY = Rich("")


@dataclass(slots=True)
class _Runs:
    """The runs of one paragraph: texts, how each looks, which of them the program fills in, and what is counted."""

    texts: list[str]
    looks: list[_Looks]
    filled: list[int]
    characters: int = 0
    links: int = 0
    formulas: int = 0
    indented: int = 0


@dataclass(slots=True)
class Words:
    """Reads the texts of one part, and gathers what is to be known of all: letters by language, links, formulas.

    Without `targets` links lead nowhere. `surveyed` are the runs of the paragraphs that were looked at.
    """

    targets: Targets | None
    tally: Tally
    letters: dict[str, list[str]] = field(default_factory=dict)
    surveyed: dict[_Element, _Runs] = field(default_factory=dict)

    def survey(self, tree: _Element) -> None:
        """Look at all runs below an element in one pass, which costs a third of one pass for each paragraph."""
        runs, language, filled = _Runs([], [], []), "", False
        look: _Looks = ()
        for node in tree.iter(*_WANTED):
            tag = node.tag
            if tag == _TEXT:
                text = node.text or ""
                if filled:
                    runs.filled.append(len(runs.texts))
                elif language:
                    self.letters.setdefault(language, []).append(text)
                runs.characters += len(text)
                runs.texts.append(text)
                runs.looks.append(look)
            elif tag == _RUN_PROPERTIES:
                look, language = _weight(node), node.get("lang", "")
            elif tag == _RUN:
                look, language, filled = (), "", False
            elif tag == _FIELD:
                look, language, filled = (), "", is_filled_in(node)
            elif tag == PARAGRAPH:
                runs = self.surveyed[node] = _Runs([], [], [])
            elif tag == _CLICK:
                look = self._linked(node, runs, look)
            else:
                _look_aside(node, tag, runs)

    def paragraph(self, paragraph: _Element, keep_fields: bool = False) -> Rich:
        """Return an a:p; a soft break is a line feed. Fields for slide number and date are left out unless kept."""
        if paragraph not in self.surveyed:
            self.survey(paragraph)
        runs, tally = self.surveyed[paragraph], self.tally
        tally.links += runs.links
        tally.formulas += runs.formulas
        tally.indented += runs.indented
        tally.characters += runs.characters
        if runs.filled and not keep_fields:
            for place in runs.filled:
                runs.texts[place] = ""
        return rich(runs.texts, runs.looks)

    def body(self, body: _Element | None) -> Rich:
        """Return all paragraphs of a text body, one a line; empty ones are left out."""
        paragraphs = [] if body is None else [self.paragraph(entry) for entry in body.iterchildren(PARAGRAPH)]
        return joined(paragraphs, "\n")

    def click(self, holder: _Element) -> str:
        """Return where a click on a shape leads, "" when it has no link that leads anywhere."""
        found = next(holder.iterchildren(_CLICK), None)
        if found is None:
            return ""
        self.tally.links += 1
        return "" if self.targets is None else self.targets.of(found)

    def of_part(self, member: str) -> Words:
        """Return a reader for another part of the slide, with the links of that part; its counts stand alone."""
        return Words(None if self.targets is None else replace(self.targets, member=member), Tally())

    def _linked(self, click: _Element, runs: _Runs, look: _Looks) -> _Looks:
        """Return how a run looks with its link; those of shapes are met here, too, and are not its own."""
        holder = click.getparent()
        if holder is None or holder.tag not in (_RUN_PROPERTIES, _END):
            return look
        runs.links += 1
        target = "" if self.targets is None else self.targets.of(click)
        return (*look, (Style.LINK, target)) if target else look


def _weight(properties: _Element) -> _Looks:
    """Return how an a:rPr makes its run look."""
    looks = _STRONG if properties.get("b") in ON else ()
    return looks + _EMPHASIS if properties.get("i") in ON else looks


def _look_aside(node: _Element, tag: object, runs: _Runs) -> None:
    """Take up what is rarer in a paragraph than runs: its level, a soft break, a formula."""
    if tag == PROPERTIES:
        runs.indented += level_of(node) > 0
    elif tag == _BREAK:
        runs.texts.append("\n")
        runs.looks.append(())
    else:
        runs.formulas += 1
        runs.texts.append(formula_text(node))
        runs.looks.append(((Style.FORMULA, ""),))


def is_filled_in(run: _Element) -> bool:
    """Tell whether a run is a field that the program fills in: the number of the slide, the date."""
    return run.get("type", "").startswith(_COUNTING_FIELDS)


def plain_text(paragraph: _Element) -> str:
    """Return the words of an a:p whose marks do not matter."""
    return Words(None, Tally()).paragraph(paragraph).text


def rich(texts: Sequence[str], looks: Sequence[_Looks]) -> Rich:
    """Return texts, each with how it looks, as one clean text; what looks alike side by side is one mark."""
    if not texts:
        return EMPTY
    first = looks[0]
    if looks.count(first) < len(looks):
        return _marked(texts, looks)
    text = _tidy(texts[0] if len(texts) == 1 else "".join(texts))
    if not first or not text:
        return Rich(text) if text else EMPTY
    return Rich(text, tuple(sorted([Mark(0, len(text), *look) for look in first], key=_place)))


def joined(parts: Iterable[Rich], between: str) -> Rich:
    """Return texts as one, with `between` between them; empty ones are left out."""
    texts: list[str] = []
    marks: list[Mark] = []
    length = 0
    for part in parts:
        if part.text:
            length += len(between) if texts else 0
            marks.extend(replace(mark, start=mark.start + length, end=mark.end + length) for mark in part.marks)
            texts.append(part.text)
            length += len(part.text)
    return Rich(between.join(texts), tuple(marks))


def _marked(texts: Sequence[str], styles: Sequence[_Looks]) -> Rich:
    """Clean piece by piece, so that the places of marks are known; white space between pieces belongs to none."""
    written: list[str] = []
    marks: list[Mark] = []
    running: dict[_Look, int] = {}
    length, space = 0, ""
    for text, looks in zip(texts, styles, strict=True):
        before, body, after = _edges(text)
        space = _wider(space, before)
        if not body:
            continue
        marks.extend(_ended(running, looks, length))
        if written:
            written.append(space)
            length += len(space)
        running = {look: running.get(look, length) for look in looks}
        written.append(body)
        length += len(body)
        space = after
    marks.extend(_ended(running, (), length))
    whole = "".join(written)
    return _composed(whole, tuple(sorted(marks, key=_place)))


def _ended(running: dict[_Look, int], looks: Sequence[_Look], end: int) -> list[Mark]:
    return [
        Mark(start, end, style, target) for (style, target), start in running.items() if (style, target) not in looks
    ]


def _place(mark: Mark) -> tuple[int, int, str]:
    return mark.start, mark.end, mark.style.value


def _composed(text: str, marks: tuple[Mark, ...]) -> Rich:
    """Join letters with accents that stand in the next run, and move the marks to where their words then are."""
    whole = _tidy(text)
    if len(whole) == len(text):
        return Rich(whole, marks)
    if len(marks) * len(text) > _MOST_MOVING:
        return Rich(whole)
    moved = (replace(mark, start=_place_in(text, mark.start), end=_place_in(text, mark.end)) for mark in marks)
    return Rich(whole, tuple(sorted((mark for mark in moved if mark.start < mark.end), key=_place)))


def _place_in(text: str, place: int) -> int:
    return len(unicodedata.normalize("NFC", text[:place]))


def _tidy(text: str) -> str:
    if text.isprintable():
        return one_line(text)
    cleaned = clean(text)
    return _BLANK_LINES.sub("\n", cleaned) if "\n\n" in cleaned else cleaned


def _edges(text: str) -> tuple[str, str, str]:
    """Return the white space before a text, the clean text, and the white space after it."""
    if text.isprintable():
        body = one_line(text)
        return (" " if text[:1] == " " else ""), body, (" " if text[-1:] == " " else "")
    framed = _tidy(f"{_EDGE}{text}{_EDGE}")[1:-1]
    body = framed.strip(" \n")
    if not body:
        return framed, "", ""
    start = framed.index(body)
    return framed[:start], body, framed[start + len(body) :]


def _wider(one: str, other: str) -> str:
    return "\n" if "\n" in one or "\n" in other else one or other
