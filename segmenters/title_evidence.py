"""Tells whether what stands under a title bears the title out: addresses under "Contact", versions under "Change log".

"Version control", "References" and "Schedule" are furniture of one source and the subject of another; the lines decide.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from types import MappingProxyType

from extractors.model import Block, ListItem, Paragraph, Preformatted, Style, Table, text_of
from segmenters.model import CutReason

OUTLOOK = "title-says-outlook"
_ADDRESS = r"\S+@\S+\.\w+|https?://|\bwww\.|\b\w+\.(?:com|org|net|io|gov)\b|(?:\+|\b00)\d[\d ()/-]{6,}"
_DATE = (
    r"(?:\d{1,2}[./-]){2}\d{2,4}\b|\d{4}-\d\d-\d\d\b|"
    r"(?:\d{1,2}\.? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"[a-z]*\.? (?:\d{1,2},? )?(?:19|20)\d\d\b"
)
_OF_LAW = (
    r"©|\(c\) ?\d|all rights reserved|"
    r"\b(?:this|these|the|our) (?:\w+ ){1,4}(?:is|are) (?:licen[cs]ed|released|distributed|"
    r"made available|provided|published|intended)\b|\bwarrant(?:y|ies)\b|\bliab(?:le|ility)\b|\btrademarks? of\b|"
    r"\b(?:thanks?|grateful|gratitude|acknowledges?|(?:supported|funded|sponsored) by|contribut(?:ed|ors|ions))\b|"
    r"\b(?:this|the present) (?:guide|document|handbook|manual|publication|report|book|deck|course|specification)\b|"
    r"\b(?:document|version|revision|revised|approved|prepared by|reviewed by)\W*$"
)
_OWN_LICENCE = re.compile(
    r"\b(?:this|these) (?:\w+ ){1,2}(?:is|are) (?:licen[cs]ed|released|distributed|made available) (?:under|to)\b",
    re.IGNORECASE,
)
"""What nobody says of another work than the one at hand."""
_VERSION = (
    rf"(?:v(?:ersion)?|rev(?:ision)?|draft|release|edition)\.? ?\d|"
    rf"v?\d+\.\d+(?:\.\d+)?\b(?! [A-Z]?[a-z]+ [a-z]+ )|{_DATE}"
)
_OF_A_BOOK = (
    r"\((?:19|20)\d\d\w?\)|\bet al\b|\bpp?\. ?\d|\bvol\. ?\d|\bdoi\b|\bisbn\b|^\W*\[\w{1,12}\]|"
    r"(?-i:^[A-Z][\w-]+, [A-Z]\.)|"
    r"^(?:see|ibid|cf)\b|\b(?:ISO|IEC|IEEE|RFC|NIST|DIN)\b[\w/ -]*\d"
)
_TIME = r"\b\d{1,2}[:.]\d\d\b|\b(?:day|week) \d\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
_LOOKS = MappingProxyType(
    {
        CutReason.CLOSING: re.compile(_ADDRESS, re.IGNORECASE),
        CutReason.QUESTIONS: re.compile(_ADDRESS, re.IGNORECASE),
        CutReason.REFERENCES: re.compile(f"{_ADDRESS}|{_OF_A_BOOK}", re.IGNORECASE),
        CutReason.AGENDA: re.compile(_TIME, re.IGNORECASE),
        CutReason.LEGAL: re.compile(f"{_OF_LAW}|^(?:{_VERSION})", re.IGNORECASE),
    }
)
_HEAD_OF_VERSIONS = re.compile(r"\b(?:version|rev(?:ision)?|date|author|editor|approved|number)\b", re.IGNORECASE)
_OF_CONTROL = re.compile(
    r"\W*(?:(?:document|process) )?(?:owner|author|approve[dr]|approval|reviewed|reviewer|next review|review date|"
    r"issued|effective|classification|version|status|prepared|distribution)\b",
    re.IGNORECASE,
)
_HEADS = 2
_TO_COME = re.compile(
    r"\b(?:will|later|soon|next|plan(?:s|ned)?|future|upcoming|to ?do|fix|improve[ds]?|stabili[sz]e|better|more|"
    r"support for|(?:full|new|first) (?:version|release)|geplant|künftig|später|bald|demnächst|weitere|bessere)\b",
    re.IGNORECASE,
)
_FEWEST_TO_COME = 2
_MOSTLY = 0.5
_SHARE_OF_CODE = 1 / 3


def bears_out(rule: str, reason: CutReason, shown: Sequence[Block]) -> bool:
    """Tell whether the lines under a title look like what the rule of the title says they are."""
    lines = [text_of(block) for block in shown]
    if rule == OUTLOOK:
        return sum(_TO_COME.search(line) is not None for line in lines) >= _FEWEST_TO_COME
    pattern = _LOOKS.get(reason)
    if pattern is None or not lines:
        return False
    hits = sum(pattern.search(line) is not None for line in lines)
    if reason is CutReason.REFERENCES:
        hits = sum(pattern.search(text_of(block)) is not None or _is_link(block) for block in shown)
    of_law = reason is CutReason.LEGAL
    opens = of_law and (pattern.search(lines[0]) is not None or any(map(_OWN_LICENCE.search, lines)))
    return opens or hits > len(lines) * _MOSTLY or (of_law and _lists_versions(shown))


def shows_code(reason: CutReason, shown: Sequence[Block]) -> bool:
    """Tell whether blocks are a listing, or lines of which a third has something typed in, which an agenda may name."""
    lines = [block for block in shown if isinstance(block, Paragraph | ListItem)]
    typed = sum(any(mark.style is Style.CODE for mark in block.marks) for block in lines)
    listing = any(isinstance(block, Preformatted) for block in shown)
    return listing or (reason is not CutReason.AGENDA and typed > 0 and typed >= len(lines) * _SHARE_OF_CODE)


def _lists_versions(shown: Sequence[Block]) -> bool:
    """Tell whether what is shown begins with a table of versions, or of who owns and approves a document."""
    first = shown[0]
    if isinstance(first, Table) and sum(bool(row and _OF_CONTROL.match(row[0])) for row in first.rows) >= _HEADS:
        return True
    head = " | ".join(first.rows[0]) if isinstance(first, Table) and first.rows else text_of(first)
    short = isinstance(first, Table) or " | " in head
    return short and len(set(map(str.lower, _HEAD_OF_VERSIONS.findall(head)))) >= _HEADS


def _is_link(block: Block) -> bool:
    marks = block.marks if isinstance(block, Paragraph | ListItem) else ()
    return any(mark.style is Style.LINK for mark in marks)
