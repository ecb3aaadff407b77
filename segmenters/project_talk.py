"""Knows sections about people and about the state of a project: who is who, what was done when, what comes next.

They tell of the work and not of its subject. A title alone does not settle it, since a course on projects has the same
titles: there have to be dates, numbers of issues or of rounds of work under it, and names have to look like names.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.model import Block, Heading, ListItem, Paragraph, Section, is_said, text_of
from segmenters.cutting import Verdict, verdict
from segmenters.model import CutReason
from segmenters.titles import plain_title

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\.?"
)
_STATUS_TITLE = re.compile(
    r"(?:.* )?(?:(?:completed|finished|past|previous|current|ongoing|upcoming|next|planned|recent) "
    r"(?:sprints?|iterations?|milestones?|releases?|activities|tasks|work items?)|"
    r"(?:project|current|progress|development|implementation|overall) (?:status|progress|timeline|schedule|roadmap)|"
    r"status(?: (?:update|report|quo))?|progress(?: (?:update|report|so far))|(?:our |the )?road ?map|"
    r"(?:potential |possible |planned )?(?:focus|plans?|goals|scope|work|user stories) (?:for|of|in) "
    r"(?:the )?(?:next )?(?:sprint|iteration|milestone|release|quarter|year)\b.*|"
    r"sprint \d+.*|to-?do(?: list)?|action items|what we(?:'ve| have) done(?: so far)?)",
    re.IGNORECASE,
)
_DATED = re.compile(
    rf"\b{_MONTH} (?:\d{{1,2}},? )?(?:19|20)\d\d\b|\b\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}\b|\b(?:19|20)\d\d-\d\d\b|"
    rf"\bq[1-4] ?(?:/ ?)?(?:20)?\d\d\b|\bissues? #?\d+|#\d+\b|\bsprint \d+\b|\bmilestone \d+\b|"
    rf"\b(?:by|until|due|since|in) {_MONTH}(?: \d{{1,2}})?\b(?! \w+ed\b)",
    re.IGNORECASE,
)
_PEOPLE_TITLE = re.compile(
    r"(?:the |our |your |meet |project |core |development )*(?:[\w-]+ )?(?:team|people|contributors?|speakers?|"
    r"presenters?|organi[sz]ers|committee|trainers|instructors|staff)(?: members?)?|who we are|project team",
    re.IGNORECASE,
)
_NAME = r"(?:[A-Z][\w.'’-]*\s+){1,3}[A-Z][\w.'’-]+"
_WITH_AFFILIATION = re.compile(rf"{_NAME}\s*(?:[-–—,|@]|\()\s*(?:[A-Z(][^.!?]{{1,60}})")
_ONLY_NAMES = re.compile(rf"{_NAME}(?:(?:, | and | & ){_NAME})*")
_AFFILIATED_LINES = 2
_MOSTLY_NAMES = 0.6
_START, _END = 0.25, 0.85
_DATED_LINES = 1
_STATUS, _EACH_DATE, _MOST_DATES = 0.8, 0.05, 4
_PEOPLE = 0.9


def judge_project_talk(section: Section, title: str, way: float) -> Verdict | None:
    """Return why a section tells of a project or of its people; `way` is its share of the way through the source.

    A title of status gives .8 with one date, .05 more for each further one, up to four.
    """
    words = plain_title(title).strip(" .!?:")
    shown = [block for block in section.blocks if not is_said(block) and not isinstance(block, Heading)]
    if not words or not shown:
        return None
    return _of_status(words, title, shown) or _of_people(words, shown, way)


def _of_status(words: str, title: str, shown: Sequence[Block]) -> Verdict | None:
    dates = len(_DATED.findall(title)) + sum(_DATED.search(text_of(block)) is not None for block in shown)
    if dates < _DATED_LINES or not (_STATUS_TITLE.fullmatch(words) or _STATUS_TITLE.fullmatch(title.strip())):
        return None
    return verdict(CutReason.FRAGMENT, "state-of-a-project", _STATUS + _EACH_DATE * min(dates - 1, _MOST_DATES))


def _of_people(words: str, shown: Sequence[Block], way: float) -> Verdict | None:
    lines = [block.text.strip() for block in shown if isinstance(block, Paragraph | ListItem)]
    lines = [line for line in lines if not line.endswith(":")]
    affiliated = sum(_WITH_AFFILIATION.fullmatch(line) is not None for line in lines)
    names = affiliated + sum(_ONLY_NAMES.fullmatch(line) is not None for line in lines)
    if _START < way < _END or affiliated < _AFFILIATED_LINES or names < len(lines) * _MOSTLY_NAMES:
        return None
    return verdict(CutReason.WELCOME, "names-of-people", _PEOPLE) if _PEOPLE_TITLE.fullmatch(words) else None
