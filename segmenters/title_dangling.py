"""Completes titles that say too little alone: "Version 5" below "FLASH versions 1-5" gives "FLASH version 5"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from segmenters.articles import is_plural
from segmenters.objective_subject import topic_of
from segmenters.titles import is_general, lower_first, plain_title, sentence_case, tells_how
from segmenters.unit_headings import STEP

_OTHER = re.compile(r"(?:some )?(?:other|further|additional|more)\s+(?P<rest>\S.*)$", re.IGNORECASE)
_EXAMPLE = re.compile(r"(?:an? )?(?:example|sample)\s+(?P<rest>[A-Za-z]\S*\s+\S.*)$", re.IGNORECASE)
_OURS = re.compile(r"(?P<doing>\w+ing )?(?:our|my)\b", re.IGNORECASE)
_BEFORE = re.compile(r"(?:before|after|while) \w+ing$", re.IGNORECASE)
_NOW = re.compile(r"(?:current|future|initial|next|previous|present|early)\s+\S", re.IGNORECASE)
_ASKS_FOR_EXAMPLES = re.compile(
    r"(?:can|could) (?:you|we|i) (?:give|show|name|think of|share)(?: (?:me|us))?(?: (?:some|a few|any|an?|more))?"
    r" examples? of (?P<what>[^?]+)\??$",
    re.IGNORECASE,
)
_RANGE = re.compile(r"\b(?P<kind>[a-z]+?)s (?P<first>\d{1,2})\s?(?P<dash>[-–]|to) ?(?P<last>\d{1,2})\b", re.IGNORECASE)
_ASIDE = re.compile(r"\s*\([^)]*\)")
_HEAD = re.compile(r"\s*(?::|\s[–—-]\s)")
_ACRONYM = re.compile(r"\((?P<letters>[A-Z][A-Za-z]*[A-Z])\)")
_SERIES = re.compile(r"(?P<over>.+): (?P<kind>[a-z]+s) (?P<numbers>\d{1,2} (?:to|and) \d{1,2})$", re.IGNORECASE)
_RELATED = re.compile(
    r"(?:an? |the )?(?:brief |short |quick )?(?:history|timeline|origins|roadmap|mission|vision|structure|architecture|"
    r"roles and responsibilities)",
    re.IGNORECASE,
)
"""What always belongs to something."""
_NO_NAME = ("the", "all", "and", "of", "our")
_STANDS_ALONE = 3
_LONGEST_ABOVE = 8
_LONGEST_WHOLE = 5
_ROLES = "Roles and responsibilities"
_TAIL = re.compile(r"\s(?P<tail>(?:for|in|of) [\w-]+(?: [\w-]+){0,2})$")
"""How a long heading ends that says what roles are for."""
_POINTING = re.compile(
    r"(?P<asks>(?:how|why|when|where) (?:does|is|has|can|should|must|will)) (?:this|that)(?= [a-z])", re.IGNORECASE
)
"""A question that points at what the heading before it, or the whole lesson, is about."""
_KIND_OF_BOOK = re.compile(r"\s+(?:tutorial|guide|manual|handbook|workshop|course|training|lesson)$", re.IGNORECASE)
_NAMED = re.compile(r"what is (?P<name>(?:an? |the )?[^?,]{3,40}?)(?: and [^?]*)?\?$", re.IGNORECASE)


def completed(title: str, above: str, headings: Sequence[str], about: str) -> str:
    """Return a title that can stand alone.

    `above` is the heading above the unit, `headings` are those inside it, `about` is the title of the pack; each may
    be empty, and where nothing completes a title it stays as it is.
    """
    told = _within(title, headings)
    over = _ASIDE.sub("", plain_title(above)).strip()
    if is_general(over) or over.lower() == told.lower() or len(over.split()) > _LONGEST_ABOVE:
        over = ""
    if asked := _asked(told, above, about):
        return asked
    if step := STEP.fullmatch(told):
        return _step(step, over) or told
    if (match := _SERIES.match(told)) and (counted := _counted(match["kind"], match["over"])):
        return sentence_case(f"{counted} {match['numbers']}")
    if match := _OTHER.match(told):
        return _other(told, match["rest"], over)
    tail = _TAIL.search(plain_title(above))
    if told == _ROLES and not over and tail:
        return f"{told} {tail['tail']}"
    return _of_ours(told, over, about)


def steps_of(title: str, about: str) -> str:
    """Return "Ladder repair step by step" for "Step by step" in a pack about it; nothing for any other title."""
    topic = _KIND_OF_BOOK.sub("", topic_of(about))
    return f"{sentence_case(topic)} {lower_first(title)}" if topic and tells_how(title) else ""


def _asked(title: str, above: str, about: str) -> str:
    """Return a question that stands alone, or what it asks for; nothing for any other title."""
    if match := _ASKS_FOR_EXAMPLES.match(title):
        return f"Examples of {match['what'].rstrip(' ?')}"
    match = _POINTING.match(title)
    named = _NAMED.match(plain_title(above)) if match and above else None
    subject = named["name"] if named else topic_of(about)
    return f"{match['asks']} {lower_first(subject)}{title[match.end() :]}" if match and subject else ""


def _of_ours(told: str, over: str, about: str) -> str:
    if (match := _EXAMPLE.match(told)) and over:
        return _below(over, match["rest"])
    if ours := _OURS.match(told):
        told = sentence_case(f"{ours['doing'] or ''}the{told[ours.end() :]}")
    if _BEFORE.fullmatch(told) and (topic := topic_of(about)):
        return f"{told} {lower_first(topic)}"
    return _with_subject(told, over, about)


def _within(title: str, headings: Sequence[str]) -> str:
    """Return a title with the range of numbers that its headings really have."""
    match = _RANGE.search(title)
    if match is None:
        return title
    own = re.compile(rf"{re.escape(match['kind'])}s? (\d{{1,2}})\b", re.IGNORECASE)
    found = sorted({int(number[1]) for heading in headings if (number := own.match(plain_title(heading)))})
    low, high = int(match["first"]), int(match["last"])
    if len(found) < 2 or found[0] < low or found[-1] > high:
        return title
    between = title[match.end("first") : match.start("last")]
    return f"{title[: match.start('first')]}{found[0]}{between}{found[-1]}{title[match.end('last') :]}"


def _step(step: re.Match[str], over: str) -> str:
    """Return a number in a row with what it is a number of."""
    if not over:
        return ""
    counted = _counted(step[1], over)
    return sentence_case(f"{counted} {step[2]}") if counted else f"{over}: {step[0].lower()}"


def _counted(kind: str, over: str) -> str:
    """Return what is counted with what it is of, when the heading above says it: "LADDER versions 1-5"."""
    found = re.search(rf"(?P<of>[\w-]+) {re.escape(kind.removesuffix('s'))}s?\b", over, re.IGNORECASE)
    return f"{found['of']} {kind.lower()}" if found and found["of"].lower() not in _NO_NAME else ""


def _other(title: str, rest: str, over: str) -> str:
    """Return "Sharing with other parties" for "Other parties" below "Sharing with parties"."""
    if over.lower().endswith(f" {rest.lower()}"):
        return f"{over[: -len(rest)]}{title}"
    if len(rest.split()) >= _STANDS_ALONE or not over:
        return sentence_case(rest) if len(rest.split()) > 1 else title
    return _below(over, title)


def _below(over: str, title: str) -> str:
    """Return a heading behind the one above it; one that is written With Capitals keeps them."""
    return f"{over}: {title if any(word[:1].isupper() for word in title.split()[1:]) else lower_first(title)}"


def _short(name: str) -> str:
    return name if len(name.split()) <= _LONGEST_WHOLE else ""


def _with_subject(title: str, over: str, about: str) -> str:
    """Return a bare plural, or what is so for the time being, with what it belongs to."""
    bare = " " not in title and is_plural(title) and title[:1].isupper() and title[1:].islower()
    if bare and over and title.lower() not in over.lower():
        return f"{over}: {title.lower()}"
    if _RELATED.fullmatch(title) and (whole := over or _short(_HEAD.split(about)[0])):
        return f"{whole}: {lower_first(title)}"
    acronym = _ACRONYM.search(about)
    subject = acronym["letters"] if acronym else topic_of(about)
    known = any(word in title.lower() for word in subject.lower().split())
    return f"{sentence_case(subject)}: {lower_first(title)}" if _NOW.match(title) and subject and not known else title
