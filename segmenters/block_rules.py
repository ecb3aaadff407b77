"""Decides whether a single block that is shown is taught: legal lines, logos, blank pages, lines on every page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractors.model import (
    Block,
    Document,
    Figure,
    Heading,
    ListItem,
    Paragraph,
    Preformatted,
    Section,
    is_said,
    text_of,
)
from segmenters.cutting import Verdict, verdict
from segmenters.model import CutReason
from segmenters.titles import plain_title

_LEGAL_LINE = re.compile(
    r"(?:©|\(c\) ?\d|copyright ?(?:©|\(c\)|\d{4})|all rights reserved|confidential\W*$|"
    r"(?:company |strictly |internal )?(?:confidential|proprietary|internal use only)\b"
    r"(?= ?(?:[-–—:|©/]|and\b|$))).{0,120}",
    re.IGNORECASE,
)
_LEGAL_SENTENCE = re.compile(
    r"(?:this (?:work|document|material|presentation|course|deck|publication) (?:is|was|and its contents are) "
    r"(?:licen[cs]ed|released under|made available|distributed under|protected by|provided [“\"']?as[ -]is) ?|"
    r"no part of this (?:work|document|material|presentation|course|deck|publication|book|manual) |"
    r"(?:(?:all|other|product|company|brand) )*names.{0,60}trademarks?|"
    r"[\w ]{1,60} (?:is|are) (?:an? )?(?:registered )?trademarks? of |unsubscribe\b|update (?:your )?profile\b|"
    r"(?:requested|suggested) citation\b|unauthori[sz]ed (?:copying|use|reproduction)).{0,400}",
    re.IGNORECASE | re.DOTALL,
)
_OWN_LICENCE = re.compile(
    r"(?:(?:this|these) (?:\w+ ){1,3}(?:is|are) )?(?:released|licen[cs]ed|published|(?:made )?available) under "
    r"(?:the |a )?(?:cc[ -]?(?:0|by)|creative commons)\b.{0,400}",
    re.IGNORECASE | re.DOTALL,
)
"""The licence of the material itself, also where licences are what is taught."""
_CREDIT = re.compile(
    r"(?:(?:the|these|this|some|parts of|our|\w+) ){0,4}(?:materials?|contents?|text|lesson|episode|section|slides|"
    r"exercises?|page|chapter) (?:is|are|was|were|has been|have been) (?:partly |largely |loosely |originally )?"
    r"(?:adapted|adopted|derived|borrowed|reproduced) from (?=.{0,40}(?-i:[A-Z])|.{0,40}https?:).{1,200}",
    re.IGNORECASE | re.DOTALL,
)
"""Whom the material comes from."""
_PERMISSION = re.compile(
    r"permission is (?:hereby )?granted,? .{0,80}?\b(?:copy|use|distribute|reproduce|modify)\b.{0,600}",
    re.IGNORECASE | re.DOTALL,
)
"""How the notices of free documents begin."""
_TRADEMARK = re.compile(
    r"(?:[\w.-]+[®™]? ){1,6}(?:is|are) (?:an? )?(?:registered )?(?:trade|service) ?marks? of .{2,80}", re.IGNORECASE
)
"""Whose mark a name is; where marks are the subject, they are told about in more words."""
_TRADEMARK_WORDS = 16
_DOUBTFUL_READING = 50
_READ = 200
_BLANK_PAGE = re.compile(r"\W*this page (?:is |has been )?(?:intentionally )?left blank\W*", re.IGNORECASE)
_RULER = re.compile(r"[-–—_=~.…·•*#: ]+")
"""A line that somebody drew with signs."""
_DOT_LEADER = re.compile(r".{3,120}?(?:(?:\. ?){5,}|(?:… ?){2,})\s*[\divxlc]{1,5}\s*", re.IGNORECASE)
OF_MANY_SOURCES = "text-of-many-sources"
ON_MOST_PAGES = "line-on-most-pages"
_STANDS_OFTEN = (OF_MANY_SOURCES, ON_MOST_PAGES)
SAME_PICTURE = "same-picture-everywhere"
UNSEEN = "picture-no-browser-shows"
_METAFILE = re.compile(r"image/(?:x-)?(?:emf|wmf)", re.IGNORECASE)
_TIMING = re.compile(
    r"(?:(?:this|the) (?:\w+ )?(?:exercise|activity|task|discussion|section|part|quiz)s? (?:should |will )?takes?|"
    r"(?:duration|time|timing|allow|suggested time|estimated time)\s*[:=–-]?)"
    r"(?: (?:about|approximately|around|ca\.?))? ?\w+(?: ?(?:-|–|to) ?\d+)? ?min(?:ute)?s?\b\W*",
    re.IGNORECASE,
)
_FITS = 0.9
_IN_A_LIST = 0.2
_ITS_SUBJECT = 0.2
_RIGHTS = re.compile(r"licen[cs]|copyright|patent|intellectual property|trademark", re.IGNORECASE)
_FEWEST_ON_RIGHTS, _SHARE_ON_RIGHTS = 5, 0.05
_NO_WORDS = verdict(CutReason.FRAGMENT, "no-words", 1.0)
_LINES = (
    (_RULER, _NO_WORDS),
    (_BLANK_PAGE, verdict(CutReason.FRAGMENT, "page-left-blank", 1.0)),
    (_TIMING, verdict(CutReason.HOUSEKEEPING, "timing-of-an-activity", _FITS)),
    (_DOT_LEADER, verdict(CutReason.AGENDA, "dot-leaders", _FITS)),
)
_HOMEPAGE = re.compile(r"(?:https?://)?(?:www\.)?[\w-]+(?:\.[\w-]+){1,3}/?", re.IGNORECASE)
_OF_ITSELF = re.compile(
    r"\b(?:this|the present) (?:[\w-]+ )?(?:tutorial|document|guide|manual|handbook|book|edition|publication|deck|"
    r"course)\b"
)
_OFTEN = 2
_LOGO_TITLES = 3
_FEWEST_SECTIONS = 4
_ON_MOST = 0.5
_FURNITURE_WORDS = 12


@dataclass(frozen=True, slots=True)
class Habits:
    """What comes back all over: pictures that are logos, lines that stand on most pages, texts of most sources.

    `about_rights` is true when licences or copyright are the subject, so that words of law are no sign. `unseen` are
    the digests of pictures that no browser shows.
    """

    logos: frozenset[str]
    lines: frozenset[str]
    common: frozenset[str]
    about_rights: bool
    unseen: frozenset[str] = frozenset()

    @classmethod
    def of(cls, document: Document, common: frozenset[str]) -> Habits:
        """Return the habits of a document; `common` are the texts of its batch."""
        return cls(_logos(document), _lines(document), common, _is_about_rights(document), _unseen(document))


def judge_block(block: Block, habits: Habits) -> Verdict | None:
    """Return why a block that is shown is not taught, however unsure; None when nothing speaks against it.

    A legal line gives .9, two tenths less among the points of a list and two when rights are the subject. What was
    read from a picture with less than 50 % of confidence is likelier wrong than right.
    """
    if isinstance(block, Figure):
        return _judge_picture(block, habits)
    if not isinstance(block, Paragraph | ListItem):
        return None
    if isinstance(block, Paragraph) and block.confidence is not None and block.confidence < _DOUBTFUL_READING:
        return verdict(CutReason.FRAGMENT, "read-with-doubt", 1 - block.confidence / _READ)
    line = " ".join(block.text.split())
    own = any(pattern.fullmatch(line) for pattern in (_OWN_LICENCE, _PERMISSION, _CREDIT)) or _names_an_owner(line)
    if own or _LEGAL_LINE.fullmatch(line) or _LEGAL_SENTENCE.fullmatch(line):
        as_subject = habits.about_rights and not own
        score = _FITS - _IN_A_LIST * isinstance(block, ListItem) - _ITS_SUBJECT * as_subject
        return verdict(CutReason.LEGAL, "legal-line", score)
    if isinstance(block, Paragraph) and line and not any(char.isalnum() for char in line):
        return _NO_WORDS
    return next((found for pattern, found in _LINES if pattern.fullmatch(line)), None) or _of_habit(line, habits)


def keep_lead_ins(judged: Sequence[tuple[Block, Verdict | None]]) -> list[tuple[Block, Verdict | None]]:
    """Return blocks with their verdicts, without those on lines that only stand often but are needed here.

    Needed are the steps of a procedure, and what leads in to something that stays: a line with a colon, or one in front
    of code. So is what such a line leads in to, word for word the same in other sources as it may be.
    """
    led_in = _led_in_to(judged)
    left: list[tuple[Block, Verdict | None]] = []
    for block, found in reversed(judged):
        after, why = left[-1] if left else (None, None)
        stays = after is not None and why is None and not isinstance(after, Heading)
        leads = text_of(block).rstrip().endswith(":") or isinstance(after, Preformatted)
        step = isinstance(block, ListItem) and block.ordered
        needed = (
            found is not None
            and found.ruling.rule in _STANDS_OFTEN
            and (step or (stays and leads) or (block.key in led_in))
        )
        left.append((block, None if needed else found))
    return left[::-1]


def _led_in_to(judged: Sequence[tuple[Block, Verdict | None]]) -> set[str]:
    """Return the keys of what stands in many sources and right below code, or a line with a colon: all of a list.

    The last line of a section may be its foot, whatever stands above.
    """
    found: set[str] = set()
    for number, ((before, why), (block, own)) in enumerate(pairwise(judged), start=2):
        code = isinstance(before, Preformatted) and number < len(judged)
        colon = isinstance(before, Paragraph) and before.text.rstrip().endswith((":", "\uff1a"))
        leads = why is None and (code or colon)
        goes_on = before.key in found and isinstance(before, ListItem) and isinstance(block, ListItem)
        if (leads or goes_on) and (own is None or own.ruling.rule == OF_MANY_SOURCES):
            found.add(block.key)
    return found


def _judge_picture(block: Figure, habits: Habits) -> Verdict | None:
    if block.asset in habits.logos:
        return verdict(CutReason.DECORATION, SAME_PICTURE, 1.0)
    unseen = block.asset in habits.unseen and not block.words
    return verdict(CutReason.FRAGMENT, UNSEEN, 1.0) if unseen else None


def _names_an_owner(line: str) -> bool:
    return len(line.split()) <= _TRADEMARK_WORDS and _TRADEMARK.fullmatch(line) is not None


def _of_habit(line: str, habits: Habits) -> Verdict | None:
    if line.lower() in habits.common:
        return verdict(CutReason.FURNITURE, OF_MANY_SOURCES, _FITS)
    if line.lower() in habits.lines:
        return verdict(CutReason.FURNITURE, ON_MOST_PAGES, _FITS)
    return None


def _is_about_rights(document: Document) -> bool:
    """Tell whether licences or copyright come up so often that they are what is taught."""
    blocks = document.blocks
    hits = sum(_RIGHTS.search(text_of(block)) is not None for block in blocks)
    return hits >= max(_FEWEST_ON_RIGHTS, len(blocks) * _SHARE_ON_RIGHTS)


def _logos(document: Document) -> frozenset[str]:
    """Return the digests of pictures that stand under several titles: a picture of one slide and its builds is none."""
    under = {
        (block.asset, _title(section) or section.key)
        for section in document.sections
        for block in section.blocks
        if isinstance(block, Figure) and block.asset
    }
    seen = Counter(digest for digest, _ in under)
    return frozenset(digest for digest, count in seen.items() if count >= _LOGO_TITLES)


def _unseen(document: Document) -> frozenset[str]:
    """Return the digests of Windows metafiles, which only an office program draws."""
    return frozenset(asset.digest for asset in document.assets if _METAFILE.fullmatch(asset.media_type))


def _lines(document: Document) -> frozenset[str]:
    """Return the short lines that stand under most titles of a source: not the labels of a picture that grows.

    The bare address of a homepage is such a line when it stands under two titles.
    """
    under = {(line, _title(section)) for section in document.sections for line in _short_lines(section.blocks)}
    seen = Counter(line for line, _ in under)
    homes = {line for line, count in seen.items() if count >= _OFTEN and _is_homepage(line)}
    most = max(_FEWEST_SECTIONS, len({_title(section) for section in document.sections}) * _ON_MOST)
    return frozenset(line for line, count in seen.items() if count >= most or line in homes) | _of_chapters(document)


def _of_chapters(document: Document) -> frozenset[str]:
    """Return what a document says of itself, word for word, at the head of four chapters or more."""
    lines = (" ".join(b.text.split()).lower() for b in document.blocks if isinstance(b, Paragraph) and not is_said(b))
    seen = Counter(line for line in lines if _OF_ITSELF.search(line))
    return frozenset(line for line, count in seen.items() if count >= _FEWEST_SECTIONS and not line.endswith(":"))


def _is_homepage(line: str) -> bool:
    return _HOMEPAGE.fullmatch(line) is not None and ("www." in line or "://" in line)


def _short_lines(blocks: Sequence[Block]) -> set[str]:
    lines = (" ".join(text_of(b).split()).lower() for b in blocks if isinstance(b, Paragraph) and not is_said(b))
    return {line for line in lines if line and len(line.split()) <= _FURNITURE_WORDS}


def _title(section: Section) -> str:
    return next((plain_title(block.text).lower() for block in section.blocks if isinstance(block, Heading)), "")
