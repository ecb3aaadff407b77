"""Knows lines that nobody means to teach: what a template asks to fill in, placeholders, links and nothing else."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.model import Block, Figure, Heading, ListItem, Paragraph, Section, Style, is_said, text_of
from segmenters.boilerplate import has_substance, plain
from segmenters.cutting import Verdict, verdict
from segmenters.model import CutReason

_TEMPLATE = re.compile(
    r"(?:speaker|presenter|author|trainer|your|company|event|client|project)(?:'s|’s)? (?:full )?name(?: here)?|"
    r"(?:your )?(?:job )?title(?: here)?|(?:sub)?title goes here|(?:your )?(?:company|organi[sz]ation)|"
    r"(?:click|tap) (?:here )?to (?:add|edit|insert) .{0,60}|"
    r"[\[<(](?:please )?(?:insert|enter|add|type|fill in|your) .{0,60}[\])>]|lorem ipsum\b.{0,600}",
    re.IGNORECASE | re.DOTALL,
)
_SURELY_TEMPLATE = re.compile(
    r".*\bnames?\b.*|click .*|tap .*|[\[<(].*|lorem .*|.*goes here|.* here", re.IGNORECASE | re.DOTALL
)
"""What nobody writes on purpose; "Title" alone may be the head of a column."""
_IN_BRACKETS = re.compile(r"\(.+\)", re.DOTALL)
_CODE_LINES = 2
_PLACEHOLDER = re.compile(r"<<(?:(?!>>|<<).)+>>\W*", re.DOTALL)
_PLACEHOLDER_WORDS, _PLACEHOLDER_SIGNS = 3, 20
"""A shorter one may be a name in code; scripts without spaces are known by their length."""
_SURVEY = re.compile(
    r"(?:please |kindly )*(?:tell us|let us know|give us|share|take|complete|fill (?:in|out)|rate|help us)\b"
    r".{0,100}\b(?:survey|feedback form|evaluation(?: form)?)\b.{0,60}",
    re.IGNORECASE | re.DOTALL,
)
_EVENT = re.compile(
    r"(?:please )?(?:don't|do not) miss\b.{0,80}\b(?:workshop|session|talk|demo|booth|event|tutorial|"
    r"webinar)\b.{0,60}\b(?:today|tonight|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}[:.]\d\d)\b.{0,60}|"
    r"(?:please )?(?:visit|see|meet|find|join) us (?:at|in) (?:our |the )?(?:booth|stand|hall)\b.{0,60}",
    re.IGNORECASE,
)
"""What a talk says of other parts of its conference."""
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+", re.IGNORECASE)
_WORDS_BESIDE_A_LINK = 2
_POINTER = re.compile(
    r"(?:\(|→ ?)?(?:see(?: also)?|(?:further |more )?instructions (?:are )?(?:in|on|at)|details (?:are )?(?:in|on|at)|"
    r"go to|visit|download|available (?:at|from|on)|link(?:s|ed)? (?:to|in|at))\b.{0,60}"
    r"(?:\b(?:slides?|modules?|chapters?|pages?|readme\S*|repo(?:sitory)?|web ?site|folder|hand-?out)\b|https?:|www\.)"
    r".{0,40}",
    re.IGNORECASE,
)
_LABEL_WORDS = 22
_FEWEST_LINES, _FEWEST_LINKS, _MOSTLY_LINKS = 4, 2, 0.6
_MOSTLY = 0.8
_FEWEST_NOTES = 12
_SURE, _FITS = 1.0, 0.9


def judge_leftovers(section: Section) -> dict[str, Verdict]:
    """Return why lines of a section go, by the key of their block."""
    shown = [b for b in section.blocks if isinstance(b, Paragraph | ListItem) and not is_said(b)]
    found = {b.key: verdict(CutReason.FRAGMENT, "placeholder", _SURE) for b in shown if _is_placeholder(b.text)}
    template = [b for b in shown if _TEMPLATE.fullmatch(b.text.strip()) and not _is_code(b, shown)]
    if any(_SURELY_TEMPLATE.fullmatch(block.text.strip()) for block in template):
        found |= {block.key: verdict(CutReason.FRAGMENT, "template-not-filled-in", _FITS) for block in template}
    if found:
        found |= _beside_placeholders([block for block in shown if block.key not in found])
    event = verdict(CutReason.HOUSEKEEPING, "line-about-the-event", _FITS)
    found |= {block.key: event for block in shown if _EVENT.fullmatch(plain(block.text))}
    return found | _survey(shown) | _mostly_links(section) | _bare_links(section)


def is_address(block: Block) -> bool:
    """Tell whether a line is the address of a page or a mailbox and nothing else."""
    return isinstance(block, Paragraph | ListItem) and _ADDRESS.fullmatch(block.text.strip()) is not None


def _is_code(block: Paragraph | ListItem, shown: Sequence[Paragraph | ListItem]) -> bool:
    """Tell whether a line in brackets is code: typed in, or one of several such lines that ask for nothing."""
    text = block.text.strip()
    typed = any(mark.style is Style.CODE for mark in block.marks)
    alike = (b.text.strip() for b in shown if b is not block)
    others = sum(_IN_BRACKETS.fullmatch(other) is not None and not _TEMPLATE.fullmatch(other) for other in alike)
    return _IN_BRACKETS.fullmatch(text) is not None and (typed or others >= _CODE_LINES)


def _is_placeholder(text: str) -> bool:
    words = text.strip()
    long = len(words.split()) >= _PLACEHOLDER_WORDS or len(words) >= _PLACEHOLDER_SIGNS
    return long and _PLACEHOLDER.fullmatch(words) is not None


def _beside_placeholders(rest: Sequence[Paragraph | ListItem]) -> dict[str, Verdict]:
    """Return the lines beside a placeholder when all of them only say where an example is."""
    if not all(_ADDRESS.search(block.text) and len(block.text.split()) <= _LABEL_WORDS for block in rest):
        return {}
    return {block.key: verdict(CutReason.REFERENCES, "beside-a-placeholder", _FITS) for block in rest}


def _survey(shown: Sequence[Paragraph | ListItem]) -> dict[str, Verdict]:
    """Return the lines that ask to fill in a survey, with the address behind them."""
    found: dict[str, Verdict] = {}
    asked = False
    for block in shown:
        asks = _SURVEY.fullmatch(block.text.strip()) is not None
        if asks or (asked and _is_link(block)):
            found[block.key] = verdict(CutReason.HOUSEKEEPING, "link-to-a-survey", _FITS)
        asked = asks
    return found


def _bare_links(section: Section) -> dict[str, Verdict]:
    """Return the lines of a section that has nothing but its title and links."""
    said = sum(len(text_of(block).split()) for block in section.blocks if is_said(block))
    shown = [block for block in section.blocks if not is_said(block) and not _is_beside(block)]
    if said >= _FEWEST_NOTES or not shown or not all(_is_link(block) for block in shown):
        return {}
    return {block.key: verdict(CutReason.REFERENCES, "nothing-but-links", _FITS) for block in shown}


def _mostly_links(section: Section) -> dict[str, Verdict]:
    """Return the lines of a section that mostly says where else to look: links, "See slide 9", and their labels."""
    said = sum(len(text_of(block).split()) for block in section.blocks if is_said(block))
    shown = [block for block in section.blocks if not is_said(block) and not _is_beside(block)]
    lines = [block for block in shown if isinstance(block, Paragraph | ListItem)]
    links = [_is_link(block) or _POINTER.fullmatch(block.text.strip()) is not None for block in lines]
    labels = [
        not one and after and len(block.text.split()) <= _LABEL_WORDS and not has_substance(block.text)
        for block, one, after in zip(lines, links, [*links, False][1:], strict=True)
    ]
    enough = len(lines) == len(shown) >= _FEWEST_LINES and sum(links) >= _FEWEST_LINKS and said < _FEWEST_NOTES
    if not enough or sum(links) + sum(labels) < len(lines) * _MOSTLY_LINKS:
        return {}
    return {block.key: verdict(CutReason.REFERENCES, "mostly-links", _MOSTLY) for block in shown}


def _is_beside(block: Block) -> bool:
    return isinstance(block, Heading) or (isinstance(block, Figure) and (block.decorative or not block.words))


def _is_link(block: Block) -> bool:
    """Tell whether a line is an address, with hardly a word beside it, or a name that leads to one."""
    if not isinstance(block, Paragraph | ListItem):
        return False
    rest = _ADDRESS.sub(" ", block.text)
    linked = sum(mark.end - mark.start for mark in block.marks if mark.style is Style.LINK)
    whole = linked >= len(block.text.strip()) > 0
    return whole or (rest != block.text and len(re.findall(r"\w+", rest)) <= _WORDS_BESIDE_A_LINK)
