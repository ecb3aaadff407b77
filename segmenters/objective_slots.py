"""Words objectives from what a unit tells of its subject: purpose and operation, kinds, roles, cases, requirements."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from extractors.model import Heading, ListItem, Paragraph, Table, text_of
from segmenters.articles import head_of, is_plural, with_article
from segmenters.objective_shapes import Shape, impersonal
from segmenters.objective_subject import topic_of
from segmenters.pieces import shown, words_under
from segmenters.title_cover import is_slot, names_people
from segmenters.title_join import listed
from segmenters.titles import plain_title, subject_of
from segmenters.verbs import base_of_gerund, level_of, third_person
from segmenters.wordlists import word_list

_FEWEST = 3
_MOST_WORDS = 17
_MOST_SLOTS = 3
_ASPECTS = (
    (
        "purpose",
        re.compile(r"(?:(?:solved |main )?problems?(?: (?:it )?solve[ds])?|purpose|aim|what it (?:does|is for))"),
    ),
    ("operation", re.compile(r"(?:technical(?: details| background)?|how it works|operation|mechanism|functioning)")),
    ("limits", re.compile(r"(?:limits|limitations|drawbacks|constraints|weaknesses)")),
)
"""What any tool or method is told by, and how the headings call it."""
_SLOT = re.compile(r"^(?:.*(?::|\s[–—-])\s*)?(?P<slot>[A-Za-z ]+?)\s*:?$")
_PARTED = re.compile(r"^(?P<above>.+): (?P<slots>[a-z]+(?: [a-z]+)?(?:, [a-z]+(?: [a-z]+)?)* and [a-z]+(?: [a-z]+)?)$")
_OF_SIZE = re.compile(r"(?:an? |the )?(?:[\w-]+ )?(?:company|organi[sz]ation|team|project|business)$", re.IGNORECASE)
_CASE = re.compile(
    r"(?P<kind>scenario|case|use case|option|phase|stage) (?P<number>\d{1,2})\b\s*[:.–—-]\s*(?P<name>\S.*)",
    re.IGNORECASE,
)
_SERIES = re.compile(r"(?P<kind>[A-Z][a-z ]+s) \d+ (?:to|and) \d+$")
_DUTY = re.compile(r"\b(?:must|shall|(?:is|are) required|ha(?:s|ve) to)\b", re.IGNORECASE)
_FEWEST_DUTIES = 4
_SHARE_OF_DUTIES = 0.4
_ALREADY = re.compile(
    r"\b(?:requirements?|obligations?|rules?|duties|guidelines?|polic(?:y|ies)|pitfalls|failures)\b", re.IGNORECASE
)
_ACTING = re.compile(
    r"^(?P<who>.*[a-z]) (?P<verb>receiving|providing|requesting|inheriting|requiring|sending|accepting|delivering|"
    r"submitting|containing|supplying) (?P<what>[a-z].*)$"
)
"""Headings of the form "a system receiving its data", which seldom are compounds."""
_ACTION_NOUN = re.compile(r"(?!Descri|Defini|Explan|Informa)[A-Z]?[a-z]+(?:ance|ence|ery|tion|sion|ment)s?$")
_CONCEPTS = re.compile(
    r"^(?P<of>(?!.*\band\b).+) (?P<what>(?:key|core|basic|main) (?:concepts|principles|fundamentals))$"
)
_MUCH = 0.4
_ASKED_KIND = re.compile(
    r"(?:what|which) (?:[a-z]+ ){0,2}?(?P<noun>[a-z]+s) (?:must|should|can|may|are|do|does|need)\b", re.IGNORECASE
)
_EXPERIENCE = re.compile(r"^(?P<what>experiences?|lessons(?: learn(?:ed|t))?)\s*[:–—-]\s+(?P<of>.+)$", re.IGNORECASE)
_CHECKLIST = re.compile(r"\bchecklist$", re.IGNORECASE)
_BEFORE = re.compile(r"(?:before|after|while) \w+ing$", re.IGNORECASE)


def slot_wordings(shape: Shape) -> Iterator[str]:
    """Yield wordings that name what the unit tells of its subject, the surest first; none where it shows nothing."""
    subject = shape.spelling.in_running_text(impersonal(subject_of(shape.title))).rstrip(" .:;,!")
    yield from _of_cases(shape)
    yield from _of_people(shape)
    yield from _of_parted_title(shape)
    yield from _of_experience(shape)
    if subject.endswith("?") or not subject:
        return
    yield from _of_defined(shape)
    yield from _of_aspects(shape, subject)
    yield from _of_kinds(shape, subject)
    yield from _of_table(shape, subject)
    yield from _of_acting(subject, shape.text)
    if match := _CONCEPTS.match(subject):
        yield f"explain the {match['what']} of {match['of']}"
    if _BEFORE.fullmatch(subject) and (topic := topic_of(shape.about)):
        yield f"describe what to do {subject} {shape.spelling.in_running_text(topic)}"
    yield from _of_checklist(shape, subject)
    yield from _of_duties(shape, subject)


def _headings(shape: Shape) -> list[str]:
    found = (plain_title(text_of(p.block)) for p in shape.passages if isinstance(p.block, Heading))
    return list(dict.fromkeys(found))


def _of_cases(shape: Shape) -> Iterator[str]:
    """Word "distinguish X, Y and Z" of numbered cases that the title counts."""
    series = _SERIES.match(shape.title)
    told = {match["number"]: match["name"] for name in _headings(shape) if (match := _CASE.match(name))}
    if series is None or len(told) < 2:
        return
    names = [shape.spelling.in_running_text(re.sub(r"\s+-+\s+", ": ", name)) for name in told.values()]
    tell_apart = f"distinguish {listed(names, 'and')}"
    if len(tell_apart.split()) <= _MOST_WORDS and ":" not in tell_apart:
        yield tell_apart
    yield f"compare {series[0][:1].lower()}{series[0][1:]}"


def _of_people(shape: Shape) -> Iterator[str]:
    """Word whose responsibilities are told where the headings are roles."""
    people = [name for name in _headings(shape) if names_people(name)]
    if "roles and responsibilities" not in shape.title.lower() or len(people) < _FEWEST:
        return
    names = [shape.spelling.in_running_text(name) for name in people]
    wording = f"state the responsibilities of {listed(names, 'and')}"
    yield wording if len(wording.split()) <= _MOST_WORDS else "state the responsibilities of each role"


def _of_parted_title(shape: Shape) -> Iterator[str]:
    match = _PARTED.match(shape.title)
    slots = re.split(r", | and ", match["slots"]) if match else []
    if match and all(is_slot(slot) for slot in slots):
        above = shape.spelling.in_running_text(match["above"])
        one = _OF_SIZE.match(above) and not re.match(r"(?:an?|the)\b", above)
        yield f"describe the {match['slots']} of {'a ' if one else ''}{above}"


def _of_experience(shape: Shape) -> Iterator[str]:
    if match := _EXPERIENCE.match(shape.title):
        joint = "with" if match["what"].lower().startswith("experience") else "of"
        of = shape.spelling.in_running_text(match["of"])
        yield f"summarise the {match['what'].lower()} {joint} {with_article(of, shape.text)}"


def _of_defined(shape: Shape) -> Iterator[str]:
    """Word "distinguish equity and equality" where a unit defines the things that the title of the pack names."""
    named = re.split(r",? and |, ", shape.about)
    terms = {term.lower() for term in shape.terms}
    if 1 < len(named) <= _MOST_SLOTS and all(name.lower() in terms for name in named):
        yield f"distinguish {listed([shape.spelling.in_running_text(name) for name in named], 'and')}"


def _of_aspects(shape: Shape, subject: str) -> Iterator[str]:
    """Word "explain the purpose and operation of a scanner" where headings or labels tell of the problem and of how."""
    lines = [*_headings(shape), *(text_of(p.block) for p in shown(shape.passages) if isinstance(p.block, Paragraph))]
    slots = [match["slot"].lower() for line in lines if (match := _SLOT.match(line))]
    found = [noun for noun, pattern in _ASPECTS if any(pattern.fullmatch(slot) for slot in slots)]
    if len(found) > 1 and _is_thing(subject):
        yield f"explain the {listed(found, 'and')} of {with_article(subject, shape.text)}"


def _of_kinds(shape: Shape, subject: str) -> Iterator[str]:
    """Word "describe the stages and challenges of testing" where two headings or more tell such things of it."""
    if " of " in subject:
        return
    own = frozenset(shape.language.stems(subject))
    weights = words_under(shape.passages)
    kinds = {
        name: _kinds_named(name)
        for name in weights
        if own & frozenset(shape.language.stems(name)) and name.lower() != subject.lower()
    }
    told = Counter[str]()
    for name, found in kinds.items():
        told.update(dict.fromkeys(found, weights[name]))
    nouns = [noun for noun in told if noun in dict(told.most_common(_MOST_SLOTS))]
    covered = sum(weights[name] for name, found in kinds.items() if not set(found).isdisjoint(nouns))
    much = covered >= sum(weights.values()) * _MUCH
    if len(nouns) > 1 and much and _is_thing(subject) and not set(nouns) & set(subject.split()):
        yield f"describe the {listed(nouns, 'and')} of {with_article(subject, shape.text)}"


def _kinds_named(heading: str) -> list[str]:
    """Return what a heading tells of its subject: "Benefits of X", "X goals: speed", "What duties must be met?"."""
    if heading.endswith("?"):
        asked = _ASKED_KIND.match(heading)
        words = [asked["noun"].lower()] if asked else []
    else:
        words = re.sub(r"[^a-z ]", "", heading.partition(":")[0].lower()).split()
    opening = words[: words.index("of")] if "of" in words else words[-1:]
    return [word for word in dict.fromkeys(opening) if word in word_list("kinds_of_lists")]


def _of_table(shape: Shape, subject: str) -> Iterator[str]:
    """Word "describe the discovery and avoidance of X" of a table that has these of each."""
    heads = {tuple(map(str.strip, table.rows[0][1:])) for p in shape.passages if isinstance(table := p.block, Table)}
    columns = next(iter(heads)) if len(heads) == 1 else ()
    if columns and all(_ACTION_NOUN.fullmatch(column) for column in columns) and _is_thing(subject):
        nouns = listed([column.lower() for column in columns], "and")
        yield f"describe the {nouns} of {with_article(subject, shape.text)}"


def _of_acting(subject: str, text: str) -> Iterator[str]:
    """Word "describe how a system receives data" of "System receiving data"."""
    match = _ACTING.match(subject)
    base = base_of_gerund(match["verb"]) if match else None
    if match is None or base is None or " and " in match["who"]:
        return
    many = is_plural(match["who"])
    who = match["who"] if many or re.match(r"(?:an?|the)\b", match["who"]) else with_article(match["who"], text)
    yield f"describe how {who} {base if many else third_person(base)} {match['what']}"


def _of_checklist(shape: Shape, subject: str) -> Iterator[str]:
    headings = _headings(shape)
    listed_here = any(_CHECKLIST.search(name) for name in headings) and len(headings) <= _FEWEST
    if listed_here and ":" not in subject and _is_thing(subject) and "checklist" not in subject.lower():
        yield f"apply the checklist for {subject}"


def _of_duties(shape: Shape, subject: str) -> Iterator[str]:
    """Word "list the requirements for X" where most sentences say what must be."""
    told = [text_of(p.block) for p in shown(shape.passages) if isinstance(p.block, Paragraph | ListItem)]
    duties = sum(_DUTY.search(line) is not None for line in told)
    much = duties >= max(_FEWEST_DUTIES, len(told) * _SHARE_OF_DUTIES)
    if much and _is_thing(subject) and not _ALREADY.search(subject):
        yield f"list the requirements for {with_article(subject, shape.text)}"


def _is_thing(subject: str) -> bool:
    """Tell whether a title names one thing: no command, no activity of two words, nothing joined or marked."""
    first = subject.split(" ", 1)[0].lower()
    acting = level_of(first) is not None or (first.endswith("ing") and " " in subject)
    return not acting and not re.search(
        r"[:?“”\"]|\b(?:and|or|vs|versus|how|what|which)\b", head_of(subject) or subject
    )
