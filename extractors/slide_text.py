"""The words of a slide: the text of one paragraph from its runs, breaks, fields and formulas, with its marks."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml.etree import _Element

from extractors.code_fonts import is_code_font
from extractors.hygiene import clean
from extractors.marked_text import Look, Run, marked
from extractors.model import Mark, Style
from extractors.raised import lowered, raised
from extractors.slide_counts import Tally
from extractors.slide_formula import formula_text
from extractors.slide_links import Targets
from extractors.slide_styles import level_of
from extractors.slide_xml import A14, ON, A, child, whole_number

PARAGRAPH = f"{A}p"
PROPERTIES = f"{A}pPr"
_BREAK, _FIELD, _FORMULA = f"{A}br", f"{A}fld", f"{A14}m"
_RUN, _TEXT, _RUN_PROPERTIES, _END, _CLICK = f"{A}r", f"{A}t", f"{A}rPr", f"{A}endParaRPr", f"{A}hlinkClick"
_FONT = f"{A}latin"
_WANTED = (_TEXT, PARAGRAPH, PROPERTIES, _FIELD, _BREAK, _CLICK, _FORMULA)
_COUNTING_FIELDS = ("slidenum", "datetime")
_BLANK_LINES = re.compile(r"\n{2,}")
SOFT_BREAK = "\v"
"""No text of an XML file can hold it, and hygiene makes it a line feed."""
Looks = tuple[Look, ...]
_PLAIN: Looks = ()
_NO_WEIGHT = (None, None)
_STRONG: Looks = ((Style.STRONG, ""),)
_EMPHASIS: Looks = ((Style.EMPHASIS, ""),)
_CODE: Looks = ((Style.CODE, ""),)
_FORMULA_LOOK: Looks = ((Style.FORMULA, ""),)


class Rich(NamedTuple):
    """A clean text and the marks over it."""

    text: str
    marks: tuple[Mark, ...] = ()


EMPTY = Rich("")


@dataclass(slots=True)
class Runs:
    """The runs of one paragraph: texts, how each looks, which of them the program fills in, and what is counted.

    `level` is that of the outline, 0 to 8, `margin` its own distance from the left edge in EMU if it states one;
    `properties` is its a:pPr when that holds more than attributes.
    """

    texts: list[str]
    looks: list[Looks]
    filled: tuple[int, ...] = ()
    characters: int = 0
    links: int = 0
    formulas: int = 0
    level: int = 0
    margin: int | None = None
    properties: _Element | None = None


@dataclass(slots=True)
class Words:
    """Reads the texts of one part, and gathers what is to be known of all: letters by language, links, formulas.

    Without `targets` links lead nowhere. `surveyed` are the paragraphs that were looked at, by the element around them.
    """

    targets: Targets | None
    tally: Tally
    letters: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    surveyed: defaultdict[_Element | None, list[Runs]] = field(default_factory=lambda: defaultdict(list))

    def survey(self, tree: _Element) -> None:
        """Look at all runs below an element in one pass, which costs a third of one pass for each paragraph."""
        surveyed, letters = self.surveyed, self.letters
        texts: list[str] = []
        looks: list[Looks] = []
        links: dict[_Element | None, Looks] = {}
        runs, filled, paragraph = Runs(texts, looks), False, None
        code = {font.getparent() for font in tree.iter(_FONT) if is_code_font(font.get("typeface", ""))}
        for node in tree.iter(*_WANTED):
            tag = node.tag
            if tag == _TEXT:
                text, properties, look, language = node.text or "", node.getprevious(), _PLAIN, ""
                if properties is not None and properties.tag != _RUN_PROPERTIES:  # in a field, others stand between
                    properties = next(node.itersiblings(_RUN_PROPERTIES, preceding=True), None)
                if properties is not None:
                    language = properties.get("lang", "")
                    place, weight = properties.get("baseline"), (properties.get("b"), properties.get("i"))
                    if place or weight != _NO_WEIGHT or code:
                        text, look = _placed(text, place), _look(weight, properties in code)
                if links:
                    look += links.get(node.getparent(), _PLAIN)
                if filled:
                    runs.filled, filled = (*runs.filled, len(texts)), False
                elif language:
                    letters[language].append(text)
                runs.characters += len(text)
                texts.append(text)
                looks.append(look)
            elif tag == PARAGRAPH:
                paragraph, texts, looks, filled = node, [], [], False
                runs = Runs(texts, looks)
                surveyed[node.getparent()].append(runs)
            elif tag == PROPERTIES and node.getparent() is paragraph:  # fields have their own
                runs.level, runs.properties = level_of(node), node if len(node) else None
                runs.margin = whole_number(stated) if (stated := node.get("marL")) else None
            elif tag == _FIELD:
                filled = is_filled_in(node) and child(node, _TEXT, 1) is not None
            else:
                self._take_up(node, tag, runs, links)

    def paragraphs(self, body: _Element) -> list[Runs]:
        """Return the paragraphs that an element holds."""
        if body not in self.surveyed:
            self.survey(body)
        return self.surveyed.get(body, [])

    def paragraph(self, paragraph: _Element) -> Rich:
        """Return an a:p; a soft break is a line feed. Fields for slide number and date are left out."""
        alone = Words(self.targets, self.tally, self.letters)
        alone.survey(paragraph)
        return alone.text(alone.surveyed[paragraph.getparent()][0])

    def text(self, runs: Runs, keep_fields: bool = False) -> Rich:
        """Return a paragraph, as `paragraph` does, and count it; fields may be kept."""
        texts, tally = runs.texts, self.tally
        if runs.level:
            tally.indented += 1
        if runs.links:
            tally.links += runs.links
        if not texts:
            return EMPTY
        tally.characters += runs.characters
        if runs.formulas:
            tally.formulas += runs.formulas
        if runs.filled and not keep_fields:
            for place in runs.filled:
                texts[place] = ""
        return rich(texts, runs.looks)

    def typed(self, body: _Element) -> str:
        """Return what somebody typed into a text body, as it stands there: no breaks, formulas, filled-in fields."""
        return "".join([_typed(runs) for runs in self.paragraphs(body)])

    def body(self, body: _Element | None) -> Rich:
        """Return all paragraphs of a text body, one a line; empty ones are left out."""
        return EMPTY if body is None else joined([self.text(runs) for runs in self.paragraphs(body)], "\n")

    def click(self, holder: _Element) -> str:
        """Return where a click on a shape leads, "" when it has no link that leads anywhere."""
        found = child(holder, _CLICK)
        if found is None:
            return ""
        self.tally.links += 1
        return "" if self.targets is None else self.targets.of(found)

    def of_part(self, member: str) -> Words:
        """Return a reader for another part of the slide, with the links of that part; its counts stand alone."""
        return Words(None if self.targets is None else self.targets._replace(member=member), Tally())

    def _take_up(self, node: _Element, tag: object, runs: Runs, links: dict[_Element | None, Looks]) -> None:
        """Take up what is rarer than runs: a link, a soft break, a formula."""
        if tag == _CLICK:
            self._link(node, runs, links)
        elif tag == _BREAK:
            runs.texts.append(SOFT_BREAK)
            runs.looks.append(_PLAIN)
        elif tag == _FORMULA:
            runs.formulas += 1
            runs.texts.append(formula_text(node))
            runs.looks.append(_FORMULA_LOOK)

    def _link(self, click: _Element, runs: Runs, links: dict[_Element | None, Looks]) -> None:
        """Keep where a click on a run leads; those of shapes are met here, too, and are not its own."""
        holder = click.getparent()
        if holder is None or holder.tag not in (_RUN_PROPERTIES, _END):
            return
        runs.links += 1
        run = holder.getparent()
        if run is None or run.tag not in (_RUN, _FIELD):
            return
        if target := "" if self.targets is None else self.targets.of(click):
            links[run] = (*links.get(run, _PLAIN), (Style.LINK, target))


def _typed(runs: Runs) -> str:
    if not runs.filled and not runs.formulas:
        return "".join(runs.texts).replace(SOFT_BREAK, "")
    pieces = enumerate(zip(runs.texts, runs.looks, strict=True))
    typed = (text for place, (text, look) in pieces if place not in runs.filled and look != _FORMULA_LOOK)
    return "".join(typed).replace(SOFT_BREAK, "")


def _look(weight: tuple[str | None, str | None], code: bool) -> Looks:
    """Return how the attributes b and i of an a:rPr make its run look, and whether its font is one of code."""
    bold, slanted = weight
    looks = _STRONG if bold in ON else ()
    looks = looks + _EMPHASIS if slanted in ON else looks
    return looks + _CODE if code else looks


def _placed(text: str, place: str | None) -> str:
    """Return words that stand above or below the line, by so many thousandths of a percent of their size."""
    share = whole_number(place)
    return raised(text) if share > 0 else lowered(text) if share < 0 else text


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
    return Rich(text, tuple([Mark(0, len(text), *look) for look in first]))


def joined(parts: Iterable[Rich], between: str) -> Rich:
    """Return texts as one, with `between` between them; empty ones are left out."""
    filled = [part for part in parts if part.text]
    if len(filled) < 2:
        return filled[0] if filled else EMPTY
    marks: list[Mark] = []
    length = 0
    for part in filled:
        marks += [Mark(length + mark.start, length + mark.end, mark.style, mark.target) for mark in part.marks]
        length += len(part.text) + len(between)
    return Rich(between.join([part.text for part in filled]), tuple(marks))


def _marked(texts: Sequence[str], styles: Sequence[Looks]) -> Rich:
    """Mark runs that differ; white space looks like what stands before it, so that it parts no mark."""
    runs: list[Run] = []
    before: Looks = ()
    for text, looks in zip(texts, styles, strict=True):
        before = looks if text.strip() else before
        runs.append(Run(text, before))
    return Rich(*marked(runs))


def _tidy(text: str) -> str:
    cleaned = clean(text)
    return _BLANK_LINES.sub("\n", cleaned) if "\n\n" in cleaned else cleaned
