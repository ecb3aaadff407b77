"""Decides whether a whole slide or section is taught: by its title, its place, and what stands under it.

The score adds up evidence. A title that fits a rule gives .9, .7 when its words may name a subject as well ("Feedback",
"Resources"), and .5 when they mostly do ("Version control"). A tenth is added where such sections stand in a source, a
tenth when hardly anything is under it, two when what is under it looks like it (addresses under "Contact"), four for
words that mostly name a subject. Running text and code take .3 from a doubtful title, and from any title of law,
sources or contents that stands elsewhere; so does whatever teaches (a table, code, things to do, a definition, a
measure) from a title of the event.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.model import (
    Block,
    Figure,
    Heading,
    ListItem,
    Paragraph,
    Preformatted,
    Section,
    Table,
    Utterance,
    is_said,
    text_of,
)
from segmenters.boilerplate import Rule, has_substance, plain, rule_for_title
from segmenters.cutting import Verdict, verdict
from segmenters.imperatives import is_imperative
from segmenters.model import CutReason
from segmenters.title_evidence import bears_out, shows_code
from segmenters.titles import plain_title

_FITS = 0.9
_FITS_PERHAPS = 0.7
_FITS_SELDOM = 0.5
_AT_ITS_PLACE = 0.1
_LITTLE_UNDER_IT = 0.1
_LOOKS_LIKE_IT = 0.2
_ONLY_THEN = 0.4
_TEACHES = 0.3
_LIST_OF_TITLES = 0.6
_TITLE_SLIDE = 0.6
_OF_THE_MATERIAL = re.compile(
    r"(?:these|this|the) (?:\w+ )?(?:slides?|slide deck|deck|presentation|materials?|lecture|talk)\b|"
    r"(?:released|licen[cs]ed|published|available) (?:under|at|from)\b|(?:with )?(?:special |many |our )?thanks to\b",
    re.IGNORECASE,
)
"""How a sentence begins that a title slide may well have: on the slides themselves, or in thanks."""
_COVER = 0.8
_COVER_WORDS = 30
_ON_A_COVER = re.compile(
    r"\b(?:version|edition|draft|revision|release|published by|presented by|prepared by|written by|authors?|"
    r"(?:19|20)\d\d)\b|©|https?://|\bwww\.|\S@\w+\.\w|\b[\w-]+\.(?:com|org|net|io)\b",
    re.IGNORECASE,
)
_SURE = 1.0
_OF_THE_EVENT = {CutReason.WELCOME, CutReason.CLOSING, CutReason.QUESTIONS, CutReason.HOUSEKEEPING}
"""Reasons that a title alone does not settle: "Next steps" may hold the very procedure."""
_AT_THEIR_PLACE = {CutReason.LEGAL, CutReason.REFERENCES, CutReason.AGENDA}
_AT_THE_START = {CutReason.WELCOME, CutReason.AGENDA, CutReason.HOUSEKEEPING, CutReason.LEGAL, CutReason.OBJECTIVE}
_AT_THE_END = {CutReason.CLOSING, CutReason.QUESTIONS, CutReason.REFERENCES, CutReason.LEGAL, CutReason.CHECK}
_START, _END = 0.2, 0.8
_LITTLE_WORDS = 15
_PROSE_LINE_WORDS = 15
_PROSE_WORDS = 40
_SUBSTANTIAL_ITEMS = 3
_SUBSTANTIAL_NOTES = 12
_SENTENCE_WORDS = 5
_TITLE_SLIDE_WORDS = 40
_DOT_LEADER = re.compile(r"(?:(?:\. ?){5,}|(?:… ?){3,})\W*[\dA-Zivxlc.-]{0,6}\W*$|… ?\d+$")
"""What fills the line between an entry of a table of contents and its page number; dots amid a line are left out."""
_MOSTLY_DOTS = 0.4
_BARE_NUMBER = re.compile(r"\W*(?:\d{1,2}|[ivx]{1,4}|[IVX]{1,4})\W*")
_INDEX_ENTRY = re.compile(r".{1,60}?,? (?:\d+|[ivxl]+)(?:(?:, | ?[–-] ?)(?:\d+|[ivxl]+))*\W*")
_MOSTLY_ENTRIES = 0.7
_FEWEST_INDEX_ENTRIES = 8
DOT_LEADERS = "lines-with-dot-leaders"
_FRONT_MATTER = 0.8
_VERSION_HEAD = re.compile(
    r"version|revision|rev\.?|date|author|editor|changes?|description|status|approved|pages?|no\.?", re.IGNORECASE
)
_LEAST_ENTRIES = 3
_MOSTLY_TITLES = 0.6
_LIST_LEAD = re.compile(
    r"\b(overview|agenda|outline|topics?|contents?|cover(s|ed|ing)?|at a glance|we('ll| will)|you('ll| will)|"
    r"in this (lesson|module|course|session|chapter|section|part|unit|document|guide))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a section stands: its share of the way through the source, first or not, and the titles of all others.

    `opening` is true as long as nothing but covers came before it.
    """

    way: float
    first: bool
    titles: frozenset[str]
    opening: bool = False


def judge_section(section: Section, title: str, standing: Standing) -> Verdict | None:
    """Return why a section is not taught, however unsure; None when nothing speaks against it."""
    if section.hidden:
        return verdict(CutReason.HIDDEN, "slide-is-hidden", _SURE)
    content = [block for block in section.blocks if not isinstance(block, Heading)]
    shown = [block for block in content if not is_said(block) and not is_decorative(block)]
    rule = rule_for_title(plain_title(title)) if title else None
    if is_bare(section, title):
        return _bare_title(rule)
    if _is_mostly([_dot_leader(block) for block in content], _MOSTLY_DOTS):
        return verdict(CutReason.AGENDA, DOT_LEADERS, _FITS)
    if standing.way >= _END and _is_index(shown):
        return verdict(CutReason.REFERENCES, "entries-of-an-index", _FITS)
    if rule is not None:
        return verdict(rule.reason, rule.name, _score(rule, shown, standing))
    return _table_of_versions(shown) or _title_slide(section, title, standing) or _cover(section, standing)


def _dot_leader(block: Block) -> re.Match[str] | None:
    """Return the dots in front of a page number; a table has them in most of its rows, and code has none."""
    if isinstance(block, Preformatted):
        return None
    found = [_DOT_LEADER.search(line) for line in text_of(block).strip().splitlines() or [""]]
    return next(filter(None, found), None) if _is_mostly(found, _MOSTLY_DOTS) else None


def _is_index(shown: Sequence[Block]) -> bool:
    """Tell whether most lines of a section are a word with the numbers of its pages: "rungs, 7, 12"."""
    entries = [isinstance(block, Paragraph | ListItem) and _INDEX_ENTRY.fullmatch(block.text) for block in shown]
    return len(entries) >= _FEWEST_INDEX_ENTRIES and sum(map(bool, entries)) > len(entries) * _MOSTLY_ENTRIES


def is_bare(section: Section, title: str) -> bool:
    """Tell whether a section has a title and nothing else to speak of: a number, as on "02 Inspection"."""
    content = (block for block in section.blocks if not isinstance(block, Heading) and not is_said(block))
    return bool(title) and all(map(_says_nothing, content)) and words_said(section) < _SUBSTANTIAL_NOTES


def _says_nothing(block: Block) -> bool:
    return is_decorative(block) or (isinstance(block, Paragraph) and _BARE_NUMBER.fullmatch(block.text) is not None)


def around_contents(block: Block, found: Verdict) -> Verdict:
    """Return the verdict on a block of a section that is mostly contents: what is no entry is front matter."""
    entry = isinstance(block, Heading) or _dot_leader(block) is not None
    return (
        found if entry or found.ruling.rule != DOT_LEADERS else verdict(CutReason.LEGAL, "front-matter", _FRONT_MATTER)
    )


def words_said(section: Section) -> int:
    """Return how many words a section has that were said."""
    return sum(len(text_of(block).split()) for block in section.blocks if is_said(block))


def is_decorative(block: Block) -> bool:
    """Tell whether the source says of a picture that it carries no meaning."""
    return isinstance(block, Figure) and block.decorative


def _bare_title(rule: Rule | None) -> Verdict:
    if rule is None or rule.seldom:
        return verdict(CutReason.DIVIDER, "nothing-but-a-title", _SURE)
    return verdict(rule.reason, rule.name, _SURE)


def _score(rule: Rule, shown: Sequence[Block], standing: Standing) -> float:
    at_the_start = rule.reason in _AT_THE_START and standing.way <= _START
    at_the_end = rule.reason in _AT_THE_END and standing.way >= _END
    borne_out = bears_out(rule.name, rule.reason, shown)
    in_doubt = rule.doubtful or (rule.reason in _AT_THEIR_PLACE and not (at_the_start or at_the_end))
    score = _first_score(rule)
    score += _AT_ITS_PLACE * (at_the_start or at_the_end)
    score += _LITTLE_UNDER_IT * (sum(len(text_of(block).split()) for block in shown) < _LITTLE_WORDS)
    score += borne_out * (_ONLY_THEN if rule.seldom else _LOOKS_LIKE_IT)
    score -= _TEACHES * (in_doubt and not borne_out and (_is_prose(shown) or shows_code(rule.reason, shown)))
    return score - _TEACHES * (rule.reason in _OF_THE_EVENT and _is_substantial(shown))


def _first_score(rule: Rule) -> float:
    if rule.seldom:
        return _FITS_SELDOM
    return _FITS_PERHAPS if rule.doubtful else _FITS


def listed_titles(section: Section, title: str, standing: Standing) -> tuple[frozenset[str], Verdict | None]:
    """Return the keys of blocks that only list what other sections are called, an agenda by another name, and why."""
    points = [block for block in section.blocks if isinstance(block, ListItem) and not is_said(block)]
    leads = [
        b for b in section.blocks if isinstance(b, Paragraph) and _LIST_LEAD.search(plain(b.text)) and _is_lead(b.text)
    ]
    if len(points) < _LEAST_ENTRIES or not (leads or _LIST_LEAD.search(title)):
        return frozenset(), None
    entries = [plain_title(block.text).lower().rstrip(" .;:") for block in points]
    share = sum(entry in standing.titles for entry in entries) / len(entries)
    if share < _MOSTLY_TITLES:
        return frozenset(), None
    found = verdict(CutReason.AGENDA, "lists-titles-of-sections", _LIST_OF_TITLES + 0.4 * share)
    return frozenset({block.key for block in leads} | {block.key for block in points}), found


def _is_lead(text: str) -> bool:
    return text.rstrip().endswith(":") or len(text.split()) <= _LITTLE_WORDS


def _table_of_versions(shown: Sequence[Block]) -> Verdict | None:
    tables = [block for block in shown if isinstance(block, Table)]
    heads = [[cell for cell in table.rows[0] if cell.strip()] for table in tables if table.rows]
    words = sum(len(text_of(block).split()) for block in shown if not isinstance(block, Table))
    if not heads or words >= _LITTLE_WORDS:
        return None
    fits = all(
        len(head) >= _LEAST_ENTRIES and all(_VERSION_HEAD.search(cell) for cell in head) and _names_a_version(head)
        for head in heads
    )
    return verdict(CutReason.LEGAL, "table-of-versions", _FITS) if fits else None


def _names_a_version(head: Sequence[str]) -> bool:
    line = " ".join(head).lower()
    return ("version" in line or "rev" in line) and "date" in line


def cover_lines(section: Section, title: str, standing: Standing) -> tuple[frozenset[str], Verdict | None]:
    """Return the keys of the lines of a title slide with much to say, whose notes alone teach, and why they go."""
    words = _words_of_a_title(section, title, standing)
    shown = [block for block in section.blocks if not is_said(block) and not isinstance(block, Heading)]
    if words is None or words_said(section) < words + _TITLE_SLIDE_WORDS:
        return frozenset(), None
    return frozenset(block.key for block in shown), _of_a_title(words)


def _title_slide(section: Section, title: str, standing: Standing) -> Verdict | None:
    """Return the verdict on the first section when it is a title with names, a date and a place."""
    words = _words_of_a_title(section, title, standing)
    if words is None or words_said(section) >= words + _TITLE_SLIDE_WORDS:
        return None
    return _of_a_title(words)


def _of_a_title(words: int) -> Verdict:
    score = _TITLE_SLIDE + (_SURE - _TITLE_SLIDE) * (1 - words / (2 * _TITLE_SLIDE_WORDS))
    return verdict(CutReason.TITLE_SLIDE, "first-with-a-title-only", score)


def _words_of_a_title(section: Section, title: str, standing: Standing) -> int | None:
    """Return how many words a first section shows that has no sentence, list or table; None for any other.

    A sentence on the slides themselves counts for nothing.
    """
    content = [b for b in section.blocks if not isinstance(b, Paragraph) or not _OF_THE_MATERIAL.match(b.text)]
    shown = [b for b in content if not isinstance(b, Heading) and not is_said(b) and not is_decorative(b)]
    spoken = any(isinstance(block, Utterance) for block in content)
    words = sum(len(text_of(block).split()) for block in content if not is_said(block))
    short = not spoken and words <= _TITLE_SLIDE_WORDS and _is_bare(shown)
    return words if standing.first and title and short else None


def _cover(section: Section, standing: Standing) -> Verdict | None:
    """Return the verdict on a cover in parts: pictures, or a few lines with a version, a date or a publisher."""
    shown = [block for block in section.blocks if not is_decorative(block)]
    plain_lines = all(
        isinstance(block, Heading | Paragraph) or (isinstance(block, Figure) and not block.words) for block in shown
    )
    line = " ".join(text_of(block) for block in shown if not isinstance(block, Figure))
    if not (standing.opening and plain_lines) or any(is_said(block) for block in shown) or not _is_bare(shown):
        return None
    if len(line.split()) > _COVER_WORDS or (line and not _ON_A_COVER.search(line)):
        return None
    return verdict(CutReason.TITLE_SLIDE, "cover", _COVER)


def _is_bare(shown: Sequence[Block]) -> bool:
    """Tell whether blocks hold no sentence, no list, no table and no code."""
    points = any(isinstance(block, ListItem) for block in shown)
    return not points and not _holds_work(shown) and not any(_is_sentence(block) for block in shown)


def _is_substantial(content: Sequence[Block]) -> bool:
    """Tell whether blocks teach something whatever their title says."""
    lines = [block.text for block in content if isinstance(block, Paragraph | ListItem)]
    return _holds_work(content) or any(has_substance(line) and len(line.split()) >= _SENTENCE_WORDS for line in lines)


def _holds_work(content: Sequence[Block]) -> bool:
    """Tell whether blocks hold a table, code, or three things to do."""
    tables = any(isinstance(block, Table | Preformatted) for block in content)
    orders = sum(isinstance(block, ListItem) and is_imperative(block.text) for block in content)
    return tables or orders >= _SUBSTANTIAL_ITEMS


def _is_prose(content: Sequence[Block]) -> bool:
    """Tell whether what is shown is running text and not a list of names and times."""
    lines = [block.text for block in content if isinstance(block, Paragraph | ListItem)]
    long = [len(line.split()) for line in lines if len(line.split()) >= _PROSE_LINE_WORDS]
    whole = any(len(line.split()) >= _PROSE_LINE_WORDS and line.rstrip().endswith(".") for line in lines)
    return sum(long) >= _PROSE_WORDS or (whole and len(long) * 2 >= len(lines))


def _is_sentence(block: Block) -> bool:
    """Tell whether a line that is shown is a whole sentence, which a title slide has none of."""
    text = block.text.rstrip() if isinstance(block, Paragraph) else ""
    return text.endswith((".", "!")) and len(text.split()) >= _SENTENCE_WORDS


def _is_mostly(hits: Sequence[object], share: float) -> bool:
    return sum(hit is not None for hit in hits) > len(hits) * share
