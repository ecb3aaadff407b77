"""Knows what a document says of itself before it begins to teach: for whom it is, how it is built, what its words mean.

Where it stands and what it speaks of tell, not its title alone: "Scope" and "Audience" are subjects of many courses.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby, takewhile

from extractors.model import Block, Heading, ListItem, Paragraph, Section, is_said, text_of
from segmenters.boilerplate import has_substance, plain
from segmenters.cutting import Verdict, verdict
from segmenters.model import CutReason
from segmenters.titles import plain_title

_KINDS = (
    r"(?:guide(?:line|book)?|pamphlet|leaflet|booklet|brochure|document|publication|play ?book|handbook|manual|"
    r"white ?paper|presentation|(?:slide )?deck|slides|curriculum|specification|tutorial|course|training|workshop)s?"
)
_DOES = (
    r"(?:(?:is|are|was|were|has been|have been) (?:not )?(?:only |also |mainly |primarily )?(?:intended|meant|designed|"
    r"written|created|prepared|developed|inspired|aimed|organi[sz]ed|divided|structured|published|part of|one of|"
    r"targeted|directed|for)|seeks?|aims?|helps?|assists?|specif(?:y|ies)|defines?|describes?|explains?|answers?|covers?|"
    r"focus(?:es)?|provides?|presents?|contains?|outlines?|introduces?|discusses|gives?|offers?|sets? out|"
    r"summari[sz]es?|addresses|supports?|will (?:help|explain|cover|describe|guide|show|introduce|provide|focus))\b"
)
_OPENS_ON_ITSELF = re.compile(
    rf"(?:finally, |in addition, )?(?:(?:this|these|the present|our) (?:[\w-]+ ){{0,2}}?{_KINDS} {_DOES}|"
    rf"(?i:the )(?:[A-Z][\w-]* ){{1,3}}(?:{_KINDS}) (?:is|are) (?:intended|meant|designed) to\b|"
    rf"the (?:remainder|rest) of (?:this|the) {_KINDS}\b)",
    re.IGNORECASE,
)
_SPEAKS_OF_ITSELF = re.compile(
    rf"\b(?:this|these|the present) (?:[\w-]+ )?{_KINDS}\b|\bthe focus of the {_KINDS}\b", re.IGNORECASE
)
_TITLE_OF_ITSELF = re.compile(
    r"(?:introductions?|preface|foreword|authority|(?:purpose|scope|audience|objectives?|intent|applicability)"
    r"(?:,? (?:and|&) (?:purpose|scope|audience|objectives?|applicability))?|(?:intended |target )?"
    r"(?:audience|readers?|readership)|who (?:this is|is this) for|conventions)",
    re.IGNORECASE,
)
_ABOUT_ITSELF = re.compile(
    rf"(?:what (?:is|are)|about) (?:this|these|the|our) (?:[\w&-]+ ){{0,4}}(?P<kind>{_KINDS})", re.IGNORECASE
)
_KEY_WORDS = re.compile(r"the (?:key ?words?|terms|words) [\"“']?(?:must|shall|should|may|required)\b", re.IGNORECASE)
_ONE_KEY_WORD = re.compile(
    r"[\"“](?:MUST|SHALL|SHOULD|MAY|REQUIRED|RECOMMENDED|OPTIONAL)(?: NOT)?[\"”]|"
    r".{0,120}\b(?:RFC ?2119|BCP ?14)\b",
    re.DOTALL,
)
_STANDARD = re.compile(
    r"(?:[—–•-]\s*)?(?:ISO|IEC|IEEE|IETF|RFC|EN|DIN|BS|NIST|ANSI|ITU|W3C|ECMA|OASIS)\b[\w/ :.,()-]{0,80}?"
    r"(?:https?://|www\.)\S+(?:\s*\[\d+\])?\W*"
)
_LEADS_TO_ADDRESSES = re.compile(r".*\b(?:address(?:es)?|links?|web ?sites?)\W*:", re.IGNORECASE | re.DOTALL)
_DATE = re.compile(
    r"(?:\d{1,2}\.? )?(?:january|february|march|april|may|june|july|august|september|october|november|december)"
    r"(?: \d{1,2},?)? (?:19|20)\d\d",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_ORDINAL = re.compile(r"\d{1,2}[.)\uff0e]?")
_OPENING, _AT_ONCE = 0.2, 0.1
_HALF = 0.5
_LONGEST = 90
_ENTRY_WORDS = 14
_FEWEST_ADDRESSES = 2
_SURE, _FITS, _LIKELY = 0.95, 0.9, 0.85


def judge_front_matter(section: Section, title: str, way: float) -> dict[str, Verdict]:
    """Return why lines of a section go that speak of the document and not of its subject, by the key of their block.

    `way` is the section's share of the way through the source. The meaning of MUST and SHALL in standards, and lists of
    standards with their addresses, go wherever they stand; the rest only at the beginning. A line that gives a rule or
    a reason stays unless its whole section is about the document.
    """
    shown = [b for b in section.blocks if isinstance(b, Paragraph | ListItem) and not is_said(b)]
    found = _key_words(shown) | _addresses(shown)
    if way > _OPENING:
        return found
    whole = _about_the_document(section, title, shown, found)
    return whole or _opening_lines(shown) | found


def is_about_itself(section: Section, title: str, way: float) -> Verdict | None:
    """Return the verdict on a slide near the beginning that tells what the course or its slides are."""
    named = _ABOUT_ITSELF.fullmatch(plain_title(title).rstrip(" ?.!"))
    own = re.compile(rf"\b(?:this|these|the) (?:[\w&-]+ ){{0,3}}(?:{_KINDS})\b", re.IGNORECASE)
    lines = [text_of(block) for block in section.blocks if not isinstance(block, Heading)]
    if named is None or way > _AT_ONCE or not any(own.search(line) for line in lines):
        return None
    return verdict(CutReason.AGENDA, "about-the-material", _LIKELY)


def _about_the_document(
    section: Section, title: str, shown: Sequence[Paragraph | ListItem], found: dict[str, Verdict]
) -> dict[str, Verdict]:
    """Return the verdicts on a section such as "Audience" of which half of the paragraphs speak of the document."""
    texts = [b for b in shown if isinstance(b, Paragraph) and b.key not in found and not _is_address(b)]
    words = plain_title(title).strip(" .:?!")
    other = [b for b in section.blocks if not isinstance(b, Heading | Paragraph | ListItem) and text_of(b).strip()]
    if not texts or other or not _TITLE_OF_ITSELF.fullmatch(words):
        return {}
    speaks = [_OPENS_ON_ITSELF.match(plain(b.text)) is not None for b in texts]
    if not words.lower().startswith("introduction"):
        mentions = (_SPEAKS_OF_ITSELF.search(plain(b.text)) is not None for b in texts)
        speaks = [own or mentioned for own, mentioned in zip(speaks, mentions, strict=True)]
    if not speaks[0] or sum(speaks) < len(texts) * _HALF:
        return {}
    return {block.key: verdict(CutReason.LEGAL, "about-the-document", _LIKELY) for block in shown} | found


def _opening_lines(shown: Sequence[Paragraph | ListItem]) -> dict[str, Verdict]:
    """Return the lines that open on the document, what they announce, and a date behind them."""
    found: dict[str, Verdict] = {}
    for number, block in enumerate(shown):
        line = plain(block.text)
        own = _OPENS_ON_ITSELF.match(line) is not None and not has_substance(line)
        dated = bool(found) and _DATE.fullmatch(line) is not None
        if isinstance(block, Paragraph) and (dated or (own and len(line.split()) <= _LONGEST)):
            found[block.key] = verdict(CutReason.LEGAL, "line-about-the-document", _LIKELY)
            announced = _entries(shown[number + 1 :]) if line.endswith(":") else []
            announced += _going_on(announced, shown[number + 1 + len(announced) :])
            found |= {entry.key: verdict(CutReason.AGENDA, "contents-of-the-document", _LIKELY) for entry in announced}
    return found


def _entries(after: Sequence[Paragraph | ListItem]) -> list[Paragraph | ListItem]:
    """Return the short lines that follow an announcement; none when one of a list is long or defines something."""
    if after and isinstance(after[0], ListItem):
        points = list(takewhile(lambda block: isinstance(block, ListItem), after))
        return points if all(_is_entry(block) for block in points) else []
    texts = takewhile(lambda block: isinstance(block, Paragraph), after)
    return [block for block in texts if _is_entry(block)]


def _going_on(
    entries: Sequence[Paragraph | ListItem], after: Sequence[Paragraph | ListItem]
) -> list[Paragraph | ListItem]:
    """Return the points that go on with the numbers of a list of contents behind a paragraph that breaks it."""
    last = _number_of(entries[-1]) if entries else None
    later = [block for block in after if isinstance(block, ListItem)]
    if last is None or not later or not _is_entry(later[0]):
        return []
    found = []
    for entry, number in zip(later, range(last + 1, last + 1 + len(later)), strict=True):
        if _number_of(entry) != number or not _is_entry(entry):
            break
        found.append(entry)
    return list(found)


def _number_of(block: Paragraph | ListItem) -> int | None:
    label = re.match(r"\d+", block.label) if isinstance(block, ListItem) else None
    return int(label.group()) if label else None


def _is_entry(block: Paragraph | ListItem) -> bool:
    line = plain(block.text)
    if _ORDINAL.fullmatch(line):
        return True
    short = len(line.split()) <= _ENTRY_WORDS and not line.endswith(".")
    return short and ":" not in line and not has_substance(line)


def _key_words(shown: Sequence[Paragraph | ListItem]) -> dict[str, Verdict]:
    """Return the lines that say how MUST and SHOULD are to be read in a standard, as RFC 2119 words them."""
    first = next((n for n, block in enumerate(shown) if _KEY_WORDS.match(plain(block.text))), None)
    if first is None:
        return {}
    rest = takewhile(lambda block: _ONE_KEY_WORD.match(plain(block.text)) is not None, shown[first + 1 :])
    found = verdict(CutReason.LEGAL, "key-words-of-a-standard", _SURE)
    return {block.key: found for block in (shown[first], *rest)}


def _addresses(shown: Sequence[Paragraph | ListItem]) -> dict[str, Verdict]:
    """Return runs of standards with their addresses, and the line that leads in to such a run."""
    found: dict[str, Verdict] = {}
    why = verdict(CutReason.REFERENCES, "standards-with-addresses", _FITS)
    before: Block | None = None
    for is_one, run in groupby(shown, key=lambda block: _STANDARD.fullmatch(plain(block.text)) is not None):
        lines = list(run)
        if is_one and len(lines) >= _FEWEST_ADDRESSES:
            found |= {block.key: why for block in lines}
            if before is not None and _LEADS_TO_ADDRESSES.fullmatch(text_of(before)):
                found[before.key] = why
        before = lines[-1]
    return found


def _is_address(block: Paragraph) -> bool:
    return not re.search(r"\w{3}", _ADDRESS.sub("", block.text))
