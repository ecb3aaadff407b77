"""The words of a slide: the text of one paragraph from its runs, breaks, fields and formulas, with its marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from lxml.etree import _Element

from extractors.hygiene import clean, one_line
from extractors.marked_text import Look, Run, marked
from extractors.model import Mark, Style
from extractors.slide_counts import Tally
from extractors.slide_formula import formula_text
from extractors.slide_links import Targets
from extractors.slide_styles import level_of
from extractors.slide_xml import A14, ON, A

PARAGRAPH = f"{A}p"
PROPERTIES = f"{A}pPr"
_BREAK, _FIELD, _FORMULA = f"{A}br", f"{A}fld", f"{A14}m"
_RUN, _TEXT, _RUN_PROPERTIES, _END, _CLICK = f"{A}r", f"{A}t", f"{A}rPr", f"{A}endParaRPr", f"{A}hlinkClick"
_WANTED = (PARAGRAPH, PROPERTIES, _RUN_PROPERTIES, _TEXT, _FIELD, _BREAK, _CLICK, _FORMULA)
_COUNTING_FIELDS = ("slidenum", "datetime")
_BLANK_LINES = re.compile(r"\n{2,}")
_SOFT_BREAK = "\v"
"""No text of an XML file can hold it, and hygiene makes it a line feed."""
Looks = tuple[Look, ...]
_STRONG: Looks = ((Style.STRONG, ""),)
_EMPHASIS: Looks = ((Style.EMPHASIS, ""),)
_FORMULA_LOOK: Looks = ((Style.FORMULA, ""),)


class Rich(NamedTuple):
    """A clean text and the marks over it."""

    text: str
    marks: tuple[Mark, ...] = ()


EMPTY = Rich("")


@dataclass(slots=True)
class _Runs:
    """The runs of one paragraph: texts, how each looks, which of them the program fills in, and what is counted."""

    texts: list[str]
    looks: list[Looks]
    filled: list[int]
    characters: int = 0
    links: int = 0
    formulas: int = 0
    properties: _Element | None = None


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
        surveyed, letters = self.surveyed, self.letters
        runs, language, filled, aside = _Runs([], [], []), "", False, 0
        look: Looks = ()  # what is said of a run is said before its a:t and ends with it
        for node in tree.iter(*_WANTED):
            tag = node.tag
            if tag == _TEXT:
                text = node.text or ""
                if filled:
                    runs.filled.append(len(runs.texts))
                elif language:
                    letters.setdefault(language, []).append(text)
                runs.characters += len(text)
                runs.texts.append(text)
                runs.looks.append(look)
                look, language, filled = (), "", False
            elif tag == _RUN_PROPERTIES:
                if aside:
                    aside -= 1
                else:
                    look, language = _weight(node), node.get("lang", "")
            elif tag == PARAGRAPH:
                runs = surveyed[node] = _Runs([], [], [])
                look, language, filled, aside = (), "", False, 0
            elif tag == _FIELD:
                filled = is_filled_in(node) and next(node.iterchildren(_TEXT), None) is not None
            elif tag == _CLICK:
                look = self._linked(node, runs, look)
            else:
                aside = _look_aside(node, tag, runs)

    def paragraph(self, paragraph: _Element, keep_fields: bool = False) -> Rich:
        """Return an a:p; a soft break is a line feed. Fields for slide number and date are left out unless kept."""
        return self.point(paragraph, keep_fields)[0]

    def point(self, paragraph: _Element, keep_fields: bool = False) -> tuple[Rich, int, _Element | None]:
        """Return an a:p, as `paragraph` does, with its level in the outline, 0 to 8, and its a:pPr."""
        runs, tally = self._runs(paragraph), self.tally
        level = 0 if runs.properties is None else level_of(runs.properties)
        tally.indented += level > 0
        tally.links += runs.links
        texts = runs.texts
        if not texts:
            return EMPTY, level, runs.properties
        tally.formulas += runs.formulas
        tally.characters += runs.characters
        if runs.filled and not keep_fields:
            for place in runs.filled:
                texts[place] = ""
        return rich(texts, runs.looks), level, runs.properties

    def typed(self, paragraph: _Element) -> str:
        """Return what somebody typed into an a:p, as it stands there: no breaks, no formulas, no filled-in fields."""
        runs = self._runs(paragraph)
        if not runs.filled and not runs.formulas:
            return "".join(runs.texts).replace(_SOFT_BREAK, "")
        pieces = enumerate(zip(runs.texts, runs.looks, strict=True))
        typed = (text for place, (text, look) in pieces if place not in runs.filled and look != _FORMULA_LOOK)
        return "".join(typed).replace(_SOFT_BREAK, "")

    def _runs(self, paragraph: _Element) -> _Runs:
        runs = self.surveyed.get(paragraph)
        if runs is None:
            self.survey(paragraph)
            runs = self.surveyed[paragraph]
        return runs

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

    def _linked(self, click: _Element, runs: _Runs, look: Looks) -> Looks:
        """Return how a run looks with its link; those of shapes are met here, too, and are not its own."""
        holder = click.getparent()
        if holder is None or holder.tag not in (_RUN_PROPERTIES, _END):
            return look
        runs.links += 1
        run = holder.getparent()
        if run is None or run.tag not in (_RUN, _FIELD):
            return look
        target = "" if self.targets is None else self.targets.of(click)
        return (*look, (Style.LINK, target)) if target else look


def _weight(properties: _Element) -> Looks:
    """Return how an a:rPr makes its run look."""
    bold, slanted = properties.get("b"), properties.get("i")
    if bold is None and slanted is None:
        return ()
    looks = _STRONG if bold in ON else ()
    return looks + _EMPHASIS if slanted in ON else looks


def _look_aside(node: _Element, tag: object, runs: _Runs) -> int:
    """Take up what is no run: properties, a soft break, a formula. Return how many a:rPr follow that are its own."""
    if tag == PROPERTIES:
        parent = node.getparent()
        if parent is not None and parent.tag == PARAGRAPH:  # fields have their own
            runs.properties = node
        return 0
    if tag == _BREAK:
        runs.texts.append(_SOFT_BREAK)
        runs.looks.append(())
    else:
        runs.formulas += 1
        runs.texts.append(formula_text(node))
        runs.looks.append(_FORMULA_LOOK)
    return sum(1 for _ in node.iter(_RUN_PROPERTIES)) if len(node) else 0


def is_filled_in(run: _Element) -> bool:
    """Tell whether a run is a field that the program fills in: the number of the slide, the date."""
    return run.get("type", "").startswith(_COUNTING_FIELDS)


def plain_text(paragraph: _Element) -> str:
    """Return the words of an a:p whose marks do not matter."""
    return Words(None, Tally()).paragraph(paragraph).text


def rich(texts: Sequence[str], looks: Sequence[Looks]) -> Rich:
    """Return texts, each with how it looks, as one clean text; what looks alike side by side is one mark.

    Looks stand in the order of `Style`. Most paragraphs look the same throughout, and need no counting of characters.
    """
    if not texts:
        return EMPTY
    first = looks[0]
    if len(looks) > 1 and looks.count(first) < len(looks):
        return _marked(texts, looks)
    text = _tidy(texts[0] if len(texts) == 1 else "".join(texts))
    if not first or not text:
        return Rich(text) if text else EMPTY
    return Rich(text, tuple(Mark(0, len(text), *look) for look in first))


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


def _marked(texts: Sequence[str], styles: Sequence[Looks]) -> Rich:
    """Mark runs that differ; white space looks like what stands before it, so that it parts no mark."""
    runs: list[Run] = []
    before: Looks = ()
    for text, looks in zip(texts, styles, strict=True):
        before = looks if text.strip() else before
        runs.append(Run(text, before))
    return Rich(*marked(runs))


def _tidy(text: str) -> str:
    if text.isprintable():
        return one_line(text)
    cleaned = clean(text)
    return _BLANK_LINES.sub("\n", cleaned) if "\n\n" in cleaned else cleaned
