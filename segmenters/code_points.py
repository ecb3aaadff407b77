"""Finds commands, settings and keys with what the source says of each: beside them, below them, or in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractors.model import Block, Heading, ListItem, Paragraph, Style, is_said
from segmenters.announced_lists import AnnouncedList, Entry
from segmenters.evidence import Evidence
from segmenters.language import Language
from segmenters.model import Passage
from segmenters.pieces import quotable
from segmenters.quoting import in_lines
from segmenters.titles import plain_title

_FEWEST = 3
_LONGEST_CODE, _LONGEST_LINE = 8, 12
_FEWEST_SAID, _MOST_SAID = 3, 24
_WRITTEN_AS_CODE = re.compile(r"^[(\[$#/~.<-]|\b[CMS]-\S|\w-\w+-\w|[_=]|::|\(\)|/\w|\w\.\w")
"""What a bold line looks like that is typed as it stands; a name in bold does not."""
_BESIDE = re.compile(r"^\s*(?:[:–—]|-(?=\s))\s+(?P<says>\S.*)$|^\s*\((?P<inside>[^()]{8,})\)$", re.DOTALL)
_BEFORE = re.compile(r"^(?P<says>[^:]{6,}?)\s*(?:[:–—]|-(?=\s))\s*$", re.DOTALL)
_AND = re.compile(r"^(?:\s|,|/|\bor\b|\band\b)*$")
_NO_DEED = re.compile(
    r"^(?:for )?(?:example|e\.g|note|like|see|output|result|usage|syntax|default|or|and|i\.e|etc|equivalent|same|tip|"
    r"hint|warning|instead|compare|doc|documentation)\b|[:?]$|\.\.\.|…|https?:|"
    r"\b(?:this|these|those|it|they|we|i|our|my|here|above|below|former|latter)\b",
    re.IGNORECASE,
)
_KIND = (
    "command|option|setting|file|directory|folder|package|program|tool|function|method|property|variable|attribute|"
    "parameter|flag|field|tag|element|key|macro|module|class|keyword|statement|operator|event|directive|service|script|"
    "utility|hook|target|section|argument|library"
)
_SAYS = re.compile(
    rf"(?: (?P<kind>{_KIND}))? (?P<says>(?:also |only |then )?(?:is (?:an?|the|used|useful|meant|for)\b|means |"
    r"can be used |lets? |[a-z]{2,}[^s\W]s "
    r"(?!and\b|or\b|of\b|in\b|for\b|with\b|from\b|on\b|to\b|is\b|are\b|that\b|which\b)).+)$"
)
_TO_DO = re.compile(
    r"^To (?P<says>[a-z][^,;:]{8,}?), (?:(?:you|one) (?:can|need to|should|must|have to|may) |simply |just |please )*"
    r"(?:use|run|type|press|call|execute|enter) (?:the )?$"
)
_BACK = re.compile(
    r"\b(?:this|these|those|it|its|they|their|them|such|above|below|previous|example|here)\b", re.IGNORECASE
)

Line = tuple[Passage, str, str]
"""A passage, its text, and the same text where it is nothing but code."""


def code_points_in(passages: tuple[Passage, ...], language: Language) -> tuple[AnnouncedList, ...]:
    """Return lists of three or more names in code, each with what is said of it; English only.

    Under one heading they stand as "C-x C-f: find a file", "Find a file: C-x C-f", "(server-start) (starts a server)",
    or as a line over or under the code; in a unit, as subjects of sentences ("The bank setting indicates ...") and as
    what is used "to" do something.
    """
    if not language.english:
        return ()
    found: list[AnnouncedList] = []
    title, lines = "", list[Line]()
    for passage in (*quotable(passages), None):
        block = passage.block if passage else None
        if passage is None or isinstance(block, Heading):
            found += [_list(entries, title) for entries in (_beside(lines), _in_turn(lines)) if len(entries) >= _FEWEST]
            title, lines = plain_title(block.text) if isinstance(block, Heading) else "", []
        elif isinstance(block, Paragraph | ListItem) and not is_said(block):
            text = " ".join(block.text.split())
            lines.append((passage, text, text if _is_code(block) else ""))
        else:
            lines.append((passage, "", ""))
    for kind, entries in _in_sentences(passages, language).items():
        if len(entries) >= _FEWEST:
            found.append(_list(entries, "", kind))
    return tuple(found)


def _list(entries: Sequence[Entry], title: str, kind: str = "") -> AnnouncedList:
    """Return the entries as a list; a name with two texts counts once, so does a text of two names not at all."""
    once = {entry.label: entry for entry in reversed(entries)}
    kept = tuple(entry for entry in entries if once[entry.label] is entry)
    return AnnouncedList("", title, kept, ordered=False, under=title, kind=kind or _kind_of(kept))


def _kind_of(entries: Sequence[Entry]) -> str:
    names = [entry.label for entry in entries]
    if all(name.startswith("-") for name in names):
        return "option"
    if all(name.startswith("(") for name in names):
        return "expression"
    return "command or key" if any(re.search(r"\b[CMS]-\S|\b(?:Ctrl|Alt)\b", name) for name in names) else ""


def _is_code(block: Paragraph | ListItem) -> bool:
    """Tell of a line that is nothing but code, or bold and written like code."""
    if not block.text.strip() or len(block.text.split()) > _LONGEST_CODE:
        return False
    if _AND.match(_outside(block, Style.CODE)):
        return True
    return (
        _AND.match(_outside(block, Style.STRONG)) is not None
        and _WRITTEN_AS_CODE.search(block.text.strip()) is not None
    )


def _outside(block: Paragraph | ListItem, style: Style) -> str:
    """Return the text of a block that has not this style."""
    inside = {n for mark in block.marks if mark.style is style for n in range(mark.start, mark.end)}
    return "".join(char for n, char in enumerate(block.text) if n not in inside)


def _entry(passage: Passage, code: str, says: str, quote: str) -> Entry:
    block = passage.block
    return Entry(quote, code, says, Evidence(passage.source, block.key, block.at, quote))


def _beside(lines: Sequence[Line]) -> list[Entry]:
    """Return the lines that begin or end with code and say beside it what it does."""
    found = []
    for passage, text, code in lines:
        block = passage.block
        if code or not text or not isinstance(block, Paragraph | ListItem):
            continue
        for name, says in _parted(block):
            if says and _FEWEST_SAID - 1 <= len(says.split()) <= _MOST_SAID and not _NO_DEED.search(says):
                found.append(_entry(passage, " ".join(name.split()), " ".join(says.split()), text))
                break
    return found


def _parted(block: Paragraph | ListItem) -> Iterator[tuple[str, str]]:
    spans = sorted((mark.start, mark.end) for mark in block.marks if mark.style is Style.CODE)
    if not spans:
        return
    start, end = spans[0][0], spans[-1][1]
    whole = all(_AND.match(block.text[one[1] : other[0]]) for one, other in pairwise(spans))
    if not whole or len(block.text[start:end].split()) > _LONGEST_CODE:
        return
    if not block.text[:start].strip() and (match := _BESIDE.match(block.text[end:])):
        yield block.text[start:end], match["says"] or match["inside"] or ""
    if not block.text[end:].strip() and (match := _BEFORE.match(block.text[:start])):
        yield block.text[start:end], match["says"]


def _in_turn(lines: Sequence[Line]) -> list[Entry]:
    """Return lines of code with the line over each that says what it does; with the line under it, if code is first."""
    first = next((n for n, (_, _, code) in enumerate(lines) if code), None)
    if first is None:
        return []
    over = first > 0 and bool(lines[first - 1][1])
    found = []
    for n, (_, _, code) in enumerate(lines):
        beside = n - 1 if over else n + 1
        beyond = n + 1 if over else n - 1
        if not code or not 0 <= beside < len(lines) or (0 <= beyond < len(lines) and lines[beyond][2]):
            continue
        told, text, is_code = lines[beside]
        if is_code or not _FEWEST_SAID - 1 <= len(text.split()) <= _LONGEST_LINE or _NO_DEED.search(text):
            continue
        found.append(_entry(told, code, text, text))
    return found


def _in_sentences(passages: tuple[Passage, ...], language: Language) -> dict[str, list[Entry]]:
    """Return by their kind the names in code that a sentence is about, and those that are used to do something."""
    found: dict[str, list[Entry]] = {}
    for passage in quotable(passages):
        block = passage.block
        if not isinstance(block, Paragraph | ListItem) or is_said(block):
            continue
        codes = _codes(block)
        for sentence in language.sentences(in_lines(block.text)) if codes else ():
            line = " ".join(sentence.split())
            for code in codes:
                about = re.match(rf"(?:The |An? )?{re.escape(code)}(?=\s)", line)
                if about and (match := _SAYS.match(line[about.end() :])) and _is_told(match["says"]):
                    found.setdefault(match["kind"] or "", []).append(_entry(passage, code, match["says"], line))
                    break
                at = line.find(code)
                if at > 0 and (match := _TO_DO.match(line[:at])) and _is_told(match["says"]):
                    found.setdefault("command", []).append(_entry(passage, code, match["says"], line))
                    break
    return found


def _codes(block: Block) -> list[str]:
    """Return what stands in code in a block, the longest first."""
    if not isinstance(block, Paragraph | ListItem):
        return []
    spans = {" ".join(block.text[m.start : m.end].split()) for m in block.marks if m.style is Style.CODE}
    return sorted((span for span in spans if span), key=lambda span: (-len(span), span))


def _is_told(says: str) -> bool:
    return _FEWEST_SAID <= len(says.split()) <= _MOST_SAID and not _BACK.search(says)
