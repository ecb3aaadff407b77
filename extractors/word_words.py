"""The words of one Word paragraph: its runs with their looks, and what hangs on them (notes, comments, pictures)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from lxml.etree import _Element

from extractors.marked_text import Look, Run
from extractors.model import Style
from extractors.office_zip import Relation
from extractors.raised import lowered, raised
from extractors.slide_formula import formula_text
from extractors.word_fields import Fields, joined_address
from extractors.word_styles import ParagraphStyle, RunLook, Styles, laid_over, look_of
from extractors.word_symbols import symbol, with_symbols
from extractors.word_xml import MC, M, R, W, chosen_branch, value

_LETTERS = re.compile(r"\w")
_USUAL_SIZE = 20
"""Half points, where nothing says how large text is (ECMA-376 part 1, section 17.3.2.38)."""
_ASIAN_LETTERS = re.compile("[\u3040-\u9fff\uac00-\ud7af\uf900-\ufaff\uff66-\uff9f]")
_FIXED = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
    f"{W}softHyphen": "",
}
_WRAPPERS = frozenset(f"{W}{name}" for name in ("smartTag", "sdtContent", "customXml", "dir", "bdo", "rubyBase", "sdt"))
_KEPT_CHANGES = frozenset((f"{W}ins", f"{W}moveTo"))
_DROPPED_CHANGES = frozenset((f"{W}del", f"{W}moveFrom"))
_OBJECTS = frozenset((f"{W}drawing", f"{W}pict", f"{W}object"))


@dataclass(frozen=True, slots=True)
class NoteMark:
    """A reference to a note: "footnote" or "endnote", its id, and whether the text brings its own sign for it."""

    kind: str
    identity: str
    own_sign: bool


@dataclass(slots=True)
class Words:
    """What one paragraph says. Sizes (in half points) and languages are weighed by the letters they are used for."""

    runs: list[Run] = field(default_factory=list)
    leading: list[_Element] = field(default_factory=list)
    trailing: list[_Element] = field(default_factory=list)
    notes: list[tuple[NoteMark, str]] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    bookmarks: list[str] = field(default_factory=list)
    letters: int = 0
    strong: int = 0
    code: int = 0
    sizes: Counter[int] = field(default_factory=Counter)
    in_contents: bool = False


@dataclass(slots=True)
class Tally:
    """What is counted while a document is read: tracked changes, stretches of hidden text, letters by language.

    `head_pictures` are pictures in running heads and feet.
    """

    changes: int = 0
    hidden: int = 0
    footnotes: int = 0
    comments: int = 0
    head_pictures: int = 0
    languages: Counter[str] = field(default_factory=Counter)


@dataclass(slots=True)
class Wording:
    """Reads the paragraphs of one story. `sign_of` numbers a note that is referred to: "¹"."""

    styles: Styles
    links: dict[str, Relation]
    fields: Fields
    tally: Tally
    sign_of: Callable[[NoteMark], str]

    def read(self, paragraph: _Element, style: ParagraphStyle, words: Words) -> None:
        """Add what a w:p says to `words`, which holds what deleted paragraph marks before it have joined to it."""
        _Reading(self, style, words).children(paragraph, "")


class _Reading:
    """One paragraph while it is read."""

    def __init__(self, wording: Wording, style: ParagraphStyle, words: Words) -> None:
        self.wording, self.style, self.words = wording, style, words
        plain = wording.styles.paragraph("").look
        self.fonts_tell = not plain.is_code and not style.look.is_code

    def children(self, holder: _Element, target: str) -> None:
        for child in holder:
            self.element(child, str(child.tag), target)

    def element(self, node: _Element, tag: str, target: str) -> None:
        if tag == f"{W}r":
            self.run(node, target)
        elif tag == f"{W}hyperlink":
            self.children(node, self.address(node) or target)
        elif tag in _KEPT_CHANGES or tag in _DROPPED_CHANGES:
            self.wording.tally.changes += 1
            if tag in _KEPT_CHANGES:
                self.children(node, target)
        elif tag in _WRAPPERS:
            self.children(node, target)
        elif tag == f"{W}fldSimple":
            self.wording.fields.enter(node.get(f"{W}instr", ""))
            self.children(node, target)
            self.wording.fields.leave()
        elif tag in (f"{M}oMath", f"{M}oMathPara"):
            self.say(formula_text(node), ((Style.FORMULA, ""),), target)
        elif tag == f"{MC}AlternateContent":
            for chosen in chosen_branch(node):
                self.element(chosen, str(chosen.tag), target)
        elif tag == f"{W}bookmarkStart":
            self.words.bookmarks.append(node.get(f"{W}name", ""))
        elif tag == f"{W}commentRangeEnd":
            self.words.comments.append(node.get(f"{W}id", ""))

    def address(self, link: _Element) -> str:
        """Return where a w:hyperlink leads: outside, to a place in a file outside, or to a bookmark."""
        anchor = link.get(f"{W}anchor", "")
        relation = self.wording.links.get(link.get(f"{R}id", ""))
        return joined_address(relation.target if relation else "", anchor)

    def run(self, run: _Element, target: str) -> None:
        properties = run.find(f"{W}rPr")
        direct = look_of(properties)
        named, is_code = self.wording.styles.character(value(properties, "rStyle"))
        hidden = _toggled(direct.hidden, named.hidden, self.style.look.hidden)
        before = len(self.words.runs)
        looks = self.ways(direct, named, is_code)
        place, font = direct.place or named.place, direct.font or named.font
        for child in run:
            if child.tag == f"{W}t":
                self.say(_placed(with_symbols(child.text or "", font), place), looks, target)
            else:
                self.part_of_run(child, str(child.tag), looks, target)
        if hidden and len(self.words.runs) > before:
            del self.words.runs[before:]
            self.wording.tally.hidden += 1
            return
        self.weigh(self.words.runs[before:], laid_over(direct, laid_over(named, self.style.look)))

    def ways(self, direct: RunLook, named: RunLook, is_code: bool) -> tuple[Look, ...]:
        """Return how a run stands out from its paragraph."""
        base = self.style.look
        found: list[Look] = []
        if _toggled(direct.strong, named.strong, base.strong) and not base.strong:
            found.append((Style.STRONG, ""))
        if _toggled(direct.emphasis, named.emphasis, base.emphasis) and not base.emphasis:
            found.append((Style.EMPHASIS, ""))
        if is_code or (self.fonts_tell and laid_over(direct, named).is_code):
            found.append((Style.CODE, ""))
        return tuple(found)

    def part_of_run(self, node: _Element, tag: str, looks: tuple[Look, ...], target: str) -> None:
        if tag in _FIXED or tag == f"{W}t":
            self.say(_FIXED.get(tag, node.text or ""), looks, target)
        elif tag in (f"{W}fldChar", f"{W}instrText"):
            self.field(node, tag)
        elif tag == f"{W}sym":
            self.say(symbol(node.get(f"{W}font", ""), node.get(f"{W}char", "")), looks, target)
        elif tag in _OBJECTS:
            (self.words.trailing if self.words.letters else self.words.leading).append(node)
        elif tag in (f"{W}footnoteReference", f"{W}endnoteReference"):
            self.note(node, tag.removeprefix(W).removesuffix("Reference"))
        elif tag == f"{W}commentReference":
            self.words.comments.append(node.get(f"{W}id", ""))
        elif tag == f"{MC}AlternateContent":
            for chosen in chosen_branch(node):
                self.part_of_run(chosen, str(chosen.tag), looks, target)
        elif tag == f"{W}ruby":
            for base in node.iterfind(f"{W}rubyBase/{W}r"):
                self.run(base, target)

    def field(self, node: _Element, tag: str) -> None:
        if tag == f"{W}instrText":
            self.wording.fields.instruct(node.text or "")
        else:
            self.wording.fields.meet(node)

    def note(self, reference: _Element, kind: str) -> None:
        own_sign = reference.get(f"{W}customMarkFollows", "0") not in ("0", "false", "off")
        mark = NoteMark(kind, reference.get(f"{W}id", ""), own_sign)
        sign = self.wording.sign_of(mark)
        self.words.notes.append((mark, sign))
        if sign and self.wording.fields.is_shown:
            self.words.runs.append(Run(sign, raised=True))

    def say(self, text: str, looks: tuple[Look, ...], target: str) -> None:
        if text and self.wording.fields.is_shown:
            self.words.in_contents = self.words.in_contents or self.wording.fields.is_contents
            leads_to = target or self.wording.fields.target
            self.words.runs.append(Run(text, (*looks, (Style.LINK, leads_to)) if leads_to else looks))

    def weigh(self, runs: list[Run], look: RunLook) -> None:
        letters = sum(len(_LETTERS.findall(run.text)) for run in runs)
        if not letters:
            return
        styles = {style for style, _ in runs[0].looks}
        self.words.letters += letters
        self.words.strong += letters if Style.STRONG in styles or look.strong else 0
        self.words.code += letters if Style.CODE in styles else 0
        self.words.sizes[look.size or _USUAL_SIZE] += letters
        asian = sum(len(_ASIAN_LETTERS.findall(run.text)) for run in runs)
        self.wording.tally.languages[look.asian_language] += asian
        self.wording.tally.languages[look.language] += letters - asian


def _placed(text: str, place: str) -> str:
    """Return the words of a run whose w:vertAlign is `place` (section 17.3.2.42)."""
    match place:
        case "superscript":
            return raised(text)
        case "subscript":
            return lowered(text)
        case _:
            return text


def _toggled(direct: bool | None, named: bool | None, inherited: bool | None) -> bool:
    """Resolve a toggle property: what a run says itself counts, else styles turn it on and off in turn (17.7.3)."""
    return direct if direct is not None else bool(named) != bool(inherited)
