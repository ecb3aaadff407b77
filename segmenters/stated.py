"""Learning objectives that a source states itself: in a list, or after "by the end of this session"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.model import Block, ListItem, Paragraph, is_said
from segmenters.announced_sections import names_title
from segmenters.evidence import Evidence
from segmenters.grammar import Role
from segmenters.imperatives import is_imperative
from segmenters.language import Language
from segmenters.objective_flaws import second_outcome, second_verb
from segmenters.stated_abroad import goal_abroad, goals_announced_abroad
from segmenters.titles import lower_first
from segmenters.verbs import is_noun_too, is_unmeasurable, level_of, verb_of

_SOMEBODY = r"(?:you|we|learners|participants|attendees|delegates|students|trainees|they|everyone)"
_LEAD = re.compile(
    rf"^.{{0,80}}?\b(?:{_SOMEBODY}(?:['’]ll| will| should| can)?(?: all)?"
    r"(?: be able to| know how to| have learned (?:how )?to| learn (?:how )?to| can)|able to|know how to)\b[\s:–—-]*",
    re.IGNORECASE,
)
_KNOWING = re.compile(
    rf"^.{{0,80}}?\b{_SOMEBODY}(?:['’]ll| will| should)?(?: all)? (?=(?:understand|know|be (?:familiar|aware))\b)",
    re.IGNORECASE,
)
_HOW_TO = re.compile(r"^how to\s+", re.IGNORECASE)
_ANNOUNCED = re.compile(
    r"^\W*(?:\w+[,:]? ){0,3}?(?:by the end|after (?:completing |finishing |this|today)|at the end of|"
    r"(?:up)?on completion|once you have (?:completed|finished)|when you have (?:completed|finished))\b",
    re.IGNORECASE,
)
_ADVERB = re.compile(r"^(?!apply|reply|supply|rely|comply|multiply|imply)\w{2,}ly\s+", re.IGNORECASE)
_JOINT = re.compile(r"(?:,\s*(?:and|or)\s+|[,;]\s+|\s+and\s+)(?:will )?(?:to )?(?=\w+ )")
_PRONOUN = re.compile(r"\b(?:them|it(?! (?:is|was|has|can|will|should)))\b", re.IGNORECASE)
_CLAUSE = re.compile(r"(?:how|why|what|when|where|which|who|whether|that|to)\b", re.IGNORECASE)
_SURELY = 0.95
_LIST_WORDS = 2
_LONGEST_WORDS = 30
_LONGEST_OBJECT = 5


@dataclass(frozen=True, slots=True)
class Stated:
    """An objective in the words of the source, from its verb on, and the sentence that states it.

    `promised` is true for a topic that the source says it covers ("Types of controls"), which is no objective yet;
    `lead` is the line above its list, if there is one.
    """

    text: str
    evidence: Evidence
    promised: bool = False
    lead: Evidence | None = None


def objectives_in_list(
    source: str, blocks: tuple[Block, ...], language: Language, titles: Sequence[str] = ()
) -> list[Stated]:
    """Return the objectives on an objectives slide: points and lines that begin with a verb, lead-ins taken off.

    One that is the title of another slide ("What is a rung") is a topic that is promised; one alone is chance.
    """
    found, promised = list[Stated](), 0
    for block in blocks:
        if isinstance(block, ListItem | Paragraph) and not is_said(block):
            evidence = Evidence(source, block.key, block.at, block.text)
            goals = [Stated(goal, evidence) for goal in objectives_in_line(block.text, language)]
            line = " ".join(block.text.split()).strip(" .;")
            if not goals and any(names_title(line, title, "", language) >= _SURELY for title in titles):
                goals = [Stated(line, evidence, promised=True)]
                promised += 1
            found += goals
    return found if promised != 1 else [goal for goal in found if not goal.promised]


def objectives_in_line(line: str, language: Language) -> tuple[str, ...]:
    """Return the objectives that a point of a list states; none when it does not begin with a verb."""
    if not language.english:
        goal = goal_abroad(line, language.code)
        return (goal,) if goal else ()
    whole = " ".join(line.split()).strip(" .;")
    bare = _HOW_TO.sub("", _LEAD.sub("", whole))
    for text in (bare, whole) if is_unmeasurable(whole.partition(" ")[0]) else (whole, bare):
        if _begins_with_verb(text, language):
            return split_goal(text)
    return ()


def objectives_in_sentence(sentence: str) -> tuple[str, ...]:
    """Return the objectives that a sentence announces: "By the end ... you will be able to X, Y and Z" gives three."""
    if not _ANNOUNCED.match(sentence):
        return goals_announced_abroad(sentence)
    line = " ".join(sentence.split())
    text, taken = _LEAD.subn("", line, count=1)
    if not taken:
        text, taken = _KNOWING.subn("", line, count=1)
    if not taken:
        return ()
    goals: list[str] = []
    for part in _JOINT.split(text.strip(" .;!")):
        first, _, rest = part.partition(" ")
        begins = level_of(verb_of(first, rest)) is not None or is_unmeasurable(first)
        if goals and not begins:
            goals[-1] = text[text.index(goals[-1]) : text.index(part, text.index(goals[-1])) + len(part)]
        else:
            goals.append(part)
    named = tuple(_with_object(goal, goals[0]) for goal in goals)
    return tuple(goal for goal in named if _LIST_WORDS <= len(goal.split()) <= _LONGEST_WORDS)


def split_goal(text: str) -> tuple[str, ...]:
    """Return the objectives in one line: "Find tasks and explain why they matter" gives two.

    Two verbs that share an object ("inspect and clean a ladder") stay together: both are about the same content.
    """
    ends = [end for end in (second_verb(text), second_outcome(text)) if end is not None]
    if not ends:
        return (text,)
    first, second = text[: min(ends)].strip(" ,;."), text[min(ends) :]
    second = re.sub(r"^(?:[\s,;.]|(?:and|or|then|also|to)\b)+", "", second).strip(" .;")
    if len(first.split()) < _LIST_WORDS or len(second.split()) < _LIST_WORDS:
        return (text,)
    verb = second.split()[0].lower()
    if level_of(verb_of(verb, second.partition(" ")[2])) is None and not is_unmeasurable(verb):
        second = f"{first.split()[0].lower()} {second}"
    return (first, *split_goal(_with_object(second[:1].upper() + second[1:], first)))


def _with_object(goal: str, first: str) -> str:
    """Put the object of the first objective in place of a pronoun that points at it: "set it up"."""
    object_ = first.partition(" ")[2]
    if goal == first or _CLAUSE.match(object_) or not 0 < len(object_.split()) <= _LONGEST_OBJECT:
        return goal
    return _PRONOUN.sub(object_, goal, count=1)


def _begins_with_verb(text: str, language: Language) -> bool:
    text = _ADVERB.sub("", text)
    words = language.words(lower_first(text))
    if not _LIST_WORDS <= len(words) <= _LONGEST_WORDS:
        return False
    first, rest = text.partition(" ")[0].lower(), text.partition(" ")[2]
    if level_of(verb_of(first, rest)) is not None:
        return not is_noun_too(first) or _is_verb_in(text, language)
    return is_unmeasurable(first)


def _is_verb_in(text: str, language: Language) -> bool:
    """Tell whether a first word that may be a noun is meant as a verb; on an objectives slide it is, in doubt."""
    tokens = language.parse(f"{lower_first(text)}.")
    return not tokens or not (tokens[0].pos == "NOUN" and tokens[0].role is Role.MODIFIER) or is_imperative(text)
