"""Knows sections about people, publishers and the state of a project: who is who, what was done, what comes next.

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
_COMMUNITY_TITLE = re.compile(r"(?:.* )?(?:community|contributors|credits|committers|thanks)", re.IGNORECASE)
_WHO = rf"(?:@[\w-]+|{_NAME})"
_THREE_NAMES = re.compile(rf"{_WHO}(?:(?:, | and | & |, and ){_WHO}){{2,}}")
_OF_A_COMMUNITY = re.compile(r"https?://|\b(?:contributors|maintainers|committers|thanks|thank)\b", re.IGNORECASE)
_AFFILIATED_LINES = 2
_MOSTLY_NAMES = 0.6
_ABOUT = re.compile(r"(?i:about (?:the )?)(?P<name>[A-Z][\w.&'’-]*(?: (?:(?:of|for|and|the) )*[A-Z][\w.&'’-]*){0,6})")
_PRAISE = re.compile(
    r"\b(?:founded in|established in|is dedicated to|is committed to|our mission|non-?profit|not-for-profit|"
    r"leading (?:provider|supplier)|headquartered|unparalleled|trusted by|world'?s (?:leading|largest))\b",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_PUBLISHER, _WITH_ADDRESS, _LATE = 0.8, 0.1, 0.7
_START, _END = 0.25, 0.85
_WAY_OF_WORKING = re.compile(
    r"\b(?:sprints?|agile|scrum|user stor(?:y|ies)|backlog|milestones?|iterati(?:on|vely)\w*)\b", re.IGNORECASE
)
_APPROACH_TITLE = re.compile(
    r"(?:.* )?(?:development|project|working) (?:approach|process|methodology|method|model)|"
    r"(?:our |the )?(?:current|future|next) (?:focus|plans?)",
    re.IGNORECASE,
)
_NEAR, _LINES_OF_WORK = 4, 2
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
    of_work = _of_status(words, title, shown) or _of_people(words, shown, way) or _of_a_community(words, shown)
    return of_work or _of_a_publisher(title.strip(), shown, way)


def beside_the_state(section: Section, title: str, distance: int | None) -> Verdict | None:
    """Return the verdict on a slide that tells how a project is run, so many slides from one on its state.

    Alone, "The development approach" is a subject like any other; None stands for a source without such slides.
    """
    if distance is None or distance > _NEAR or not _APPROACH_TITLE.fullmatch(plain_title(title).strip(" .!?:")):
        return None
    lines = [text_of(block) for block in section.blocks if not isinstance(block, Heading)]
    work = sum(_WAY_OF_WORKING.search(line) is not None for line in lines)
    bare = not any(isinstance(block, ListItem | Paragraph) and not is_said(block) for block in section.blocks)
    return verdict(CutReason.FRAGMENT, "state-of-a-project", _STATUS) if work >= _LINES_OF_WORK or bare else None


def _of_a_publisher(title: str, shown: Sequence[Block], way: float) -> Verdict | None:
    """Return the verdict on "About Example Ltd" near the end: a text on that name, with praise or an address.

    It gives .8, a tenth more with an address.
    """
    about = _ABOUT.fullmatch(title)
    lines = [text_of(block) for block in shown if isinstance(block, Paragraph | ListItem)]
    if about is None or way < _LATE or not lines or len(lines) < len(shown):
        return None
    text = " ".join(lines)
    opens = re.match(rf"(?:the )?{re.escape(about['name'])}(?: \w+)? ", text, re.IGNORECASE) is not None
    addressed = _ADDRESS.search(text) is not None
    if not opens or not (addressed or _PRAISE.search(text)):
        return None
    return verdict(CutReason.CLOSING, "about-the-publisher", _PUBLISHER + _WITH_ADDRESS * addressed)


def _of_status(words: str, title: str, shown: Sequence[Block]) -> Verdict | None:
    dates = len(_DATED.findall(title)) + sum(_DATED.search(text_of(block)) is not None for block in shown)
    if dates < _DATED_LINES or not (_STATUS_TITLE.fullmatch(words) or _STATUS_TITLE.fullmatch(title.strip())):
        return None
    return verdict(CutReason.FRAGMENT, "state-of-a-project", _STATUS + _EACH_DATE * min(dates - 1, _MOST_DATES))


def _of_a_community(words: str, shown: Sequence[Block]) -> Verdict | None:
    """Return the verdict on a section that names three contributors or more, and little else."""
    lines = [" ".join(block.text.split()) for block in shown if isinstance(block, Paragraph | ListItem)]
    if len(lines) < len(shown) or not _COMMUNITY_TITLE.fullmatch(words):
        return None
    names = [_THREE_NAMES.fullmatch(line) is not None for line in lines]
    other = [_OF_A_COMMUNITY.search(line) is not None for line in lines]
    enough = any(names) and sum(map(max, names, other)) >= len(lines) * _MOSTLY_NAMES
    return verdict(CutReason.WELCOME, "names-of-people", _PEOPLE) if enough else None


def _of_people(words: str, shown: Sequence[Block], way: float) -> Verdict | None:
    lines = [block.text.strip() for block in shown if isinstance(block, Paragraph | ListItem)]
    lines = [line for line in lines if not line.endswith(":")]
    affiliated = sum(_WITH_AFFILIATION.fullmatch(line) is not None for line in lines)
    names = affiliated + sum(_ONLY_NAMES.fullmatch(line) is not None for line in lines)
    if _START < way < _END or affiliated < _AFFILIATED_LINES or names < len(lines) * _MOSTLY_NAMES:
        return None
    return verdict(CutReason.WELCOME, "names-of-people", _PEOPLE) if _PEOPLE_TITLE.fullmatch(words) else None
