"""Styles of a Word document, resolved through what they are based on: headings, numbering, looks of runs.

ECMA-376 part 1, section 17.7. Built-in styles keep their English names whatever language Word speaks and whatever
their ids are; customised ones tell by their outline level or by what they are based on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml.etree import _Element

from extractors.code_fonts import is_code_font
from extractors.word_xml import W, number, switch, value

DEEPEST_HEADING = 9
"""Outline levels 0 to 8 are headings; 9 is body text (section 17.3.1.20)."""

_HEADING_NAME = re.compile(r"heading ?([1-9])")
_TOC_NAME = re.compile(r"toc ?\d|table of (figures|authorities)|index ?\d|contents ?\d")
_CODE_NAME = re.compile(
    r"\bcode\b(?! of)|\bsource text\b|preformatted|verbatim|macro text|html (keyboard|sample|typewriter)"
    r"|\blisting\b|quelltext|quellcode"
)
_LIST_NAME = re.compile(r"list (?:bullet|number) ([2-5])")


@dataclass(frozen=True, slots=True)
class RunLook:
    """How a run looks; None and empty where nothing is said. `size` is in half points.

    `asian_language` is the one of its Chinese, Japanese and Korean letters; `place` is "superscript", "subscript" or
    on the line.
    """

    strong: bool | None = None
    emphasis: bool | None = None
    hidden: bool | None = None
    font: str = ""
    size: int | None = None
    language: str = ""
    asian_language: str = ""
    place: str = ""

    @property
    def is_code(self) -> bool:
        """Whether its font gives every letter the same width."""
        return is_code_font(self.font)


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """A paragraph style with all that it inherits.

    `heading` is its level from 1, 0 for none; `list_id` and `list_level` are its numbering, `list_owner` the style of
    the chain that gives it; `nesting` is how deep its points stand by its name: "List Bullet 2" is a list of its own
    that looks nested. The rest is what its name, or one that it is based on, says: that it is for the title of a
    document, for entries of a table of contents, of figures or of an index, or for text whose spaces count.
    """

    heading: int = 0
    list_id: str = ""
    list_level: int | None = None
    list_owner: str = ""
    nesting: int = 0
    look: RunLook = RunLook()
    is_title: bool = False
    is_contents: bool = False
    is_code: bool = False


@dataclass(frozen=True, slots=True)
class _Style:
    name: str
    based_on: str
    element: _Element


def look_of(properties: _Element | None) -> RunLook:
    """Return what a w:rPr says itself."""
    if properties is None or not len(properties):
        return RunLook()
    fonts = properties.find(f"{W}rFonts")
    language = properties.find(f"{W}lang")
    side = "bidi" if switch(properties, "rtl") else "val"
    return RunLook(
        switch(properties, "b"),
        switch(properties, "i"),
        switch(properties, "vanish"),
        "" if fonts is None else (fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi") or "").casefold(),
        number(value(properties, "sz")),
        "" if language is None else language.get(f"{W}{side}", ""),
        "" if language is None else language.get(f"{W}eastAsia", ""),
        value(properties, "vertAlign") or "",
    )


def laid_over(look: RunLook, base: RunLook) -> RunLook:
    """Return a look with what it leaves open taken from another."""
    if look == _PLAIN:
        return base
    return RunLook(
        base.strong if look.strong is None else look.strong,
        base.emphasis if look.emphasis is None else look.emphasis,
        base.hidden if look.hidden is None else look.hidden,
        look.font or base.font,
        base.size if look.size is None else look.size,
        look.language or base.language,
        look.asian_language or base.asian_language,
        look.place or base.place,
    )


_PLAIN = RunLook()


@dataclass(slots=True)
class Styles:
    """All styles of a document; without a styles part everything is plain, but ids such as "Heading1" still tell."""

    defaults: RunLook = _PLAIN
    known: dict[str, _Style] = field(default_factory=dict)
    default_paragraph: str = ""
    _paragraphs: dict[str, ParagraphStyle] = field(default_factory=dict)
    _looks: dict[str, RunLook] = field(default_factory=dict)

    def paragraph(self, style: str | None) -> ParagraphStyle:
        """Return a paragraph style by its id, the default one when the id is empty or unknown."""
        wanted = style or self.default_paragraph
        if wanted not in self._paragraphs:
            self._paragraphs[wanted] = self._resolved(wanted)
        return self._paragraphs[wanted]

    def character(self, style: str | None) -> tuple[RunLook, bool]:
        """Return the look of a character style by its id, and whether its name says that it is for code."""
        if not style:
            return _PLAIN, False
        chain = self._chain(style)
        if style not in self._looks:
            self._looks[style] = _chain_look(chain)
        return self._looks[style], any(_CODE_NAME.search(entry.name) for entry in chain)

    def styles_first_row(self, style: str | None) -> bool:
        """Tell whether a table style, by its id, gives the first row a look of its own."""
        kinds = (part.get(f"{W}type") for entry in self._chain(style or "") for part in entry.element)
        return "firstRow" in kinds

    def numbering_of(self, style: str) -> str:
        """Return the numbering that a style gives, as numbering styles do; empty when it gives none."""
        return self._resolved(style).list_id

    def _resolved(self, style: str) -> ParagraphStyle:
        chain = self._chain(style)
        names = tuple(entry.name for entry in chain) or (_spaced(style),)
        properties = [found for entry in chain if (found := entry.element.find(f"{W}pPr")) is not None]
        lists = (value(found.find(f"{W}numPr"), "numId") for found in properties)
        levels = (value(found.find(f"{W}numPr"), "ilvl") for found in properties)
        owner = next((entry for entry in chain if entry.element.find(f"{W}pPr/{W}numPr/{W}numId") is not None), None)
        nested = next((match for name in names if (match := _LIST_NAME.fullmatch(name))), None)
        return ParagraphStyle(
            _heading_level(chain) if chain else _named_level(names[0]),
            next(filter(None, lists), ""),
            next((level for text in levels if (level := number(text)) is not None), None),
            "" if owner is None else owner.element.get(f"{W}styleId", ""),
            int(nested[1]) - 1 if nested else 0,
            laid_over(_chain_look(chain), self.defaults),
            next((name for name in names if name in ("title", "subtitle")), "") == "title",
            any(_TOC_NAME.fullmatch(name) for name in names),
            any(_CODE_NAME.search(name) for name in names),
        )

    def _chain(self, style: str) -> list[_Style]:
        """Return a style and those it is based on, itself first; a circle ends where it closes."""
        chain: dict[str, _Style] = {}
        while style in self.known and style not in chain:
            chain[style] = self.known[style]
            style = chain[style].based_on
        return list(chain.values())


def read_styles(root: _Element | None) -> Styles:
    """Return the styles in a w:styles part; none when it is absent or damaged."""
    styles = Styles()
    if root is None:
        return styles
    styles.defaults = look_of(root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"))
    for element in root.iterfind(f"{W}style"):
        identity = element.get(f"{W}styleId", "")
        name = " ".join((value(element, "name") or identity).casefold().split())
        styles.known[identity] = _Style(name, value(element, "basedOn") or "", element)
        if element.get(f"{W}type") == "paragraph" and element.get(f"{W}default") in ("1", "true", "on"):
            styles.default_paragraph = identity
    return styles


def _chain_look(chain: list[_Style]) -> RunLook:
    look = _PLAIN
    for entry in reversed(chain):
        look = laid_over(look_of(entry.element.find(f"{W}rPr")), look)
    return look


def _heading_level(chain: list[_Style]) -> int:
    """Return the level of a style: along its chain, the nearest outline level or name that Word gives to headings."""
    for entry in chain:
        said = number(value(entry.element.find(f"{W}pPr"), "outlineLvl"))
        if said is not None:
            return said + 1 if 0 <= said < DEEPEST_HEADING else 0
        if level := _named_level(entry.name):
            return level
    return 0


def _named_level(name: str) -> int:
    found = _HEADING_NAME.fullmatch(name)
    return int(found[1]) if found else 0


def _spaced(style: str) -> str:
    """Write an id as the name it was most likely made from: "Heading1" is "heading 1"."""
    return re.sub(r"(?<=[a-z])(?=\d)", " ", style.casefold())
