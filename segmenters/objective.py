"""States one measurable learning objective for a unit: what the source states, put right, or made from its title.

Form: one verb from Bloom's revised taxonomy, one object, at most twenty words (Mager 1962, the "behaviour" part; no
condition or degree is ever invented). The level is never above what the unit's content shows.
"""

from __future__ import annotations

import re
from dataclasses import replace

from extractors.model import Heading, Table
from segmenters.definitions import Definition
from segmenters.imperatives import is_imperative
from segmenters.model import Bloom, Evidence, Objective, Origin, Passage, UnitKind
from segmenters.pieces import text_of_all
from segmenters.stated import Stated
from segmenters.titles import as_in_text, is_general, lower_first, sentence_case, subject_of
from segmenters.unit_kind import DECIDING
from segmenters.verbs import base_of_gerund, is_unmeasurable, level_of

_MOST_WORDS = 20
_MOST_HEADER_WORDS = 6
_FEWEST_CLAUSE = 3
_END = " .:;,!?"
_QUESTION = re.compile(r"^(what|why|how|when|who|which|where)\b\s+(.*?)\??$", re.IGNORECASE)
_WHAT_IS = re.compile(r"^(?:is|are)\s+(?:an?\s+|the\s+)?(.+)$", re.IGNORECASE)
_AUXILIARY = re.compile(r"^((?:\w+ ){0,4}?)(?:do|does|did)\s+((?:you|we|i|they|it|the|a)\b)", re.IGNORECASE)
_OPENING_AUXILIARY = re.compile(r"^(?:do|does|did)\s+", re.IGNORECASE)
_TO_DO = re.compile(r"^(?:to|do (?:i|we|you)|can (?:i|we|you)|should (?:i|we|you))\s+(.+)$", re.IGNORECASE)
_FINITE = re.compile(
    r"(?<=\w )(?:is|are|was|were|has|have|must|should|can|will|(?<!to )(?:does|do)|needs? to|depends? on|"
    r"causes?(?! of))\b",
    re.IGNORECASE,
)
"""A verb that makes a title a sentence, which can be explained; "Need for rest" and "Causes of falls" have none."""
_LISTING = re.compile(
    r"\b(types|kinds|categories|benefits|risks|causes|roles|principles|elements|stages|phases|signs|rules|parts|"
    r"components|features|reasons|goals|levels)\b",
    re.IGNORECASE,
)
_SECOND_VERB = re.compile(r"\s*(?:,|;| and| or|, and|/)\s+(?:to\s+|then\s+)?(\w+)\b")
_EXAMPLE = re.compile(r"\b(examples?|case( study)?|demo|challenge|scenario)\b", re.IGNORECASE)
_NAMED_STEPS = re.compile(r"\b(checklist|check list|procedure|process|steps|routine|instructions)$", re.IGNORECASE)
_MODIFIERS = re.compile(
    r"^(?:(?!apply|reply|supply|rely|comply|multiply|imply)\w+ly|be able to|how to|to)\s+", re.IGNORECASE
)
_VAGUE = re.compile(
    r"^(?:(?:to know|yourself with|about|of|with|aware of|familiar with|confident (?:in|with|about|using)|"
    r"the importance of|(?:an? )?(?:good |basic |better |deeper )?"
    r"(?:understanding|awareness|knowledge|overview|grasp|appreciation) of)\s+)+",
    re.IGNORECASE,
)
"""What stands between "understand" and its object."""
_APPLICABLE = re.compile(
    r"^(?:\w+ ){0,4}(?:rules?|principles?|techniques?|methods?|procedures?|polic(?:y|ies)|guidelines?|points)\b",
    re.IGNORECASE,
)
_GERUNDS = re.compile(r"(\w+ing)(?:(?:,? and |, )\w+ing)+ (.+)", re.IGNORECASE)
_GETTING_TO_KNOW = re.compile(
    r"(?:learning|knowing|exploring|appreciating|introducing)\s+(?:about\s+)?(.+)", re.IGNORECASE
)
_CLAUSE = re.compile(r"(?:if|when(?! to\b)|in case|before|after|while|during)\b(?!.*\?)", re.IGNORECASE)


def state_objective(
    title: str, kind: UnitKind, passages: tuple[Passage, ...], terms: tuple[Definition, ...], stated: Stated | None
) -> Objective:
    """Return the objective of a unit; a stated one is kept word for word when it can be measured."""
    if stated is not None:
        made = _objective(_put_right(stated.text, kind), Origin.STATED, (stated.evidence,))
        kept = made.text.lower() == stated.text.lower().rstrip(_END)
        return made if kept else replace(made, origin=Origin.GENERATED)
    return _objective(_from_title(title, kind, passages, terms), Origin.GENERATED, _title_evidence(passages))


def flaws_of(text: str) -> tuple[str, ...]:
    """Return what is wrong with the wording of an objective, in plain words; an empty tuple when nothing is."""
    first, _, rest = text.partition(" ")
    found = []
    if is_unmeasurable(first) or level_of(first) is None:
        found.append(f"it begins with {first!r}, which nobody can observe")
    if (second := _SECOND_VERB.search(rest)) and _is_second_verb(second, rest):
        found.append(f"it asks for a second thing: {second[1]!r}")
    if len(text.split()) > _MOST_WORDS:
        found.append(f"it has more than {_MOST_WORDS} words")
    if not rest.strip() or re.match(r"(?:and|or)\b", rest):
        found.append("it has no object")
    return tuple(found)


def _objective(words: str, origin: Origin, evidence: tuple[Evidence, ...]) -> Objective:
    text = sentence_case(_shorten(words).rstrip(_END))
    verb = text.split(" ", 1)[0].lower()
    return Objective(text, verb, level_of(verb) or Bloom.REMEMBER, origin, evidence)


def _put_right(text: str, kind: UnitKind) -> str:
    """Give a stated objective one measurable verb: "Understand X" becomes "Describe X"; a second verb goes."""
    bare = _with_one_verb(_MODIFIERS.sub("", text.strip()))
    first, _, rest = bare.partition(" ")
    if is_unmeasurable(first):
        verb = "apply" if kind is UnitKind.PROCEDURE and _APPLICABLE.search(rest) else "describe"
        return f"{verb} {_VAGUE.sub('', rest)}"
    if level_of(first) is None:
        return f"describe how to {lower_first(first)} {rest}"
    if second := _SECOND_VERB.search(rest):
        rest = rest[: second.start()] if _is_second_verb(second, rest) else rest
    return f"{first} {rest}"


def _with_one_verb(text: str) -> str:
    """Keep the first measurable one of several verbs with the same object: "Inspect, clean and store a ladder"."""
    listed = re.match(r"(\w+(?:(?:,? (?:and|or) |, ?|/)\w+)+) (.+)", text)
    verbs = re.findall(r"(?!and\b|or\b)\b\w+", listed[1]) if listed else []
    if listed is None or not all(level_of(verb) or is_unmeasurable(verb) for verb in verbs):
        return text
    return f"{next((verb for verb in verbs if level_of(verb)), verbs[0])} {listed[2]}"


def _is_second_verb(match: re.Match[str], rest: str) -> bool:
    """Tell whether a word after "and" is another verb with its own object ("and report the ...")."""
    after = rest[match.start(1) :]
    return level_of(match[1]) is not None and is_imperative(after)


def _from_title(title: str, kind: UnitKind, passages: tuple[Passage, ...], terms: tuple[Definition, ...]) -> str:
    text = text_of_all(tuple(p for p in passages if not isinstance(p.block, Heading)))
    subject = as_in_text(_head(subject_of(title)), text)
    if is_imperative(subject) and not is_unmeasurable(subject.split()[0]):
        wanted = _put_right(subject, kind)
        return wanted if not flaws_of(wanted) else f"carry out the steps of “{subject}”"
    if known := _GETTING_TO_KNOW.fullmatch(subject):
        subject = known[1]
    if several := _GERUNDS.fullmatch(subject):
        subject = f"{several[1]} {several[2]}"
    first, _, rest = subject.partition(" ")
    if is_unmeasurable(first) and rest:
        return _put_right(subject, kind)
    if (base := base_of_gerund(first)) and not flaws_of(f"{base} {rest}") and not re.match(r"(?:is|are)\b", rest):
        return _put_right(f"{base} {rest}", kind)
    if _CLAUSE.match(subject) and len(subject.split()) >= _FEWEST_CLAUSE:
        return f"decide what to do {subject}"
    if (match := _QUESTION.match(subject)) or subject.endswith("?"):
        return (
            _from_question(match[1].lower(), match[2]) if match else f"answer the question “{sentence_case(subject)}”"
        )
    return _from_kind(subject, kind, passages, terms)


def _from_question(word: str, rest: str) -> str:
    if word != "how":
        rest = _OPENING_AUXILIARY.sub("", _AUXILIARY.sub(r"\1\2", rest))
    if word == "what" and (match := _WHAT_IS.match(rest)):
        return f"define {match[1]}"
    if word == "how" and (match := _TO_DO.match(rest)) and level_of(match[1].split()[0]):
        return match[1]
    if word == "how" and re.match(r"(?:do|does|did|can|should|is|are)\b", rest):
        return f"answer the question “How {rest}?”"
    if word == "why" and " " not in rest:
        return f"explain the reasons for {rest}"
    verb = {"why": "explain why", "when": "decide when", "how": "explain how", "which": "identify which"}
    return f"{verb.get(word, f'identify {word}')} {rest}"


def _from_kind(subject: str, kind: UnitKind, passages: tuple[Passage, ...], terms: tuple[Definition, ...]) -> str:
    match kind:
        case UnitKind.REFERENCE:
            return _from_table(subject, passages)
        case _ if _FINITE.search(subject):
            return f"explain why {subject}"
        case UnitKind.PROCEDURE:
            return _from_steps(subject)
        case UnitKind.DECISION if DECIDING.search(subject):
            return f"decide what to do about {subject}"
        case UnitKind.DECISION | UnitKind.CONCEPT:
            names = [definition.term for definition in terms]
            if len(names) == 1 and names[0].lower() in subject.lower():
                place = subject.lower().index(names[0].lower())
                return f"define {subject[place : place + len(names[0])]}"
            return f"name the {subject.removeprefix('the ')}" if _LISTING.search(subject) else f"describe {subject}"


def _from_steps(subject: str) -> str:
    """Name a procedure by what it is called: a checklist is completed, a procedure carried out."""
    named = _NAMED_STEPS.search(subject)
    if named is None:
        return f"carry out the steps of {subject}"
    return f"{'complete' if named[1].endswith('list') else 'carry out'} the {subject.removeprefix('the ')}"


def _from_table(subject: str, passages: tuple[Passage, ...]) -> str:
    table = next((p.block for p in passages if isinstance(p.block, Table) and p.block.header_rows == 1), None)
    if table is not None and len(table.rows[0]) > 1:
        of, what = table.rows[0][0], table.rows[0][1]
        if of and what and len(f"{of} {what}".split()) <= _MOST_HEADER_WORDS:
            return f"identify the {lower_first(what)} of each {lower_first(of)}"
    return f"identify the facts about {subject}"


def _head(title: str) -> str:
    """Return the telling part of a title with a colon or dash: "Ladders: the 4-to-1 rule" gives "the 4-to-1 rule"."""
    before, mark, after = (part.strip() for part in re.sub(r"\s[–—-]\s", ": ", title, count=1).partition(":"))
    telling = (len(after.split()) > 1 and not is_general(after)) or _EXAMPLE.search(before)
    return after if mark and after and telling else before or title


def _shorten(words: str) -> str:
    parts = words.split()
    if len(parts) <= _MOST_WORDS:
        return words
    clause = re.split(r"[,;(]| – | so that | in order to ", words)[0].split()
    return " ".join(clause[:_MOST_WORDS])


def _title_evidence(passages: tuple[Passage, ...]) -> tuple[Evidence, ...]:
    heading = next((p for p in passages if isinstance(p.block, Heading)), None)
    if heading is None or not isinstance(heading.block, Heading):
        return ()
    return (Evidence(heading.source, heading.block.key, heading.block.at, heading.block.text),)
