"""Finds rules of the form "if this, do that": the case, told as a situation, and what is to be done."""

from __future__ import annotations

import re
from dataclasses import dataclass

from segmenters.evidence import Evidence
from segmenters.grammar import is_command, main_verb, subject_of
from segmenters.imperatives import begins_with_verb, is_imperative, is_order
from segmenters.language import Language
from segmenters.model import Passage
from segmenters.statements import POINTS_BACK, sentences_under_titles
from segmenters.titles import sentence_case
from segmenters.verbs import base_of_gerund
from segmenters.wordlists import word_list

_RULE = re.compile(
    r"^(?:(?P<if>if|when|whenever|in case|where)\s+(?P<case>[^,:;]{8,140})|"
    r"before\s+(?P<before>\w+ing)\b(?P<rest>[^,:;]{3,120})|when\s+(?P<doing>\w+ing)\b(?P<more>[^,:;]{3,120})),\s*"
    r"(?:then\s+)?(?P<do>.{8,160})$",
    re.IGNORECASE,
)
_RULE_AFTER = re.compile(
    r"^(?P<do>[A-Z][^,:;]{8,110}?)\s+(?<!even )(?<!only )(?<!except )(?:if|when|whenever)\s+(?P<case>[^,:;]{8,110})\.$"
)
_OUGHT = re.compile(
    r"^(?P<who>you|we|they|everyone|employees|staff|users?|an? organi[sz]ations?|organi[sz]ations|teams|"
    r"the [\w ]{3,30}?)\s+"
    r"(?:must|should|need to|needs to|have to|has to)\s+(?P<do>.+)$",
    re.IGNORECASE,
)
_PLEASE = re.compile(r"^(?:please|always|immediately|first|then)\s+", re.IGNORECASE)
_REASON = re.compile(r",? (?:because|since|so that|as this|which|as it|in order to)\b|; ", re.IGNORECASE)
_NO_CASE = re.compile(
    r"^(?:necessary|needed|possible|applicable|required|appropriate|available|so|not|any|in doubt|"
    r"you (?:want|wish|like|need|would)|you(?:'|’)d)\b",
    re.IGNORECASE,
)
_SUBJECTS = re.compile(
    r"^(?:you|we|someone|somebody|anyone|there|an?|the|any|no|one|two|your|another|all|each|nobody|[A-Z][\w-]+|\w+s)\b"
)
_TALK = re.compile(r"\b(?:i|we(?:'|’)ll|let(?:'|’)s|see|imagine|remember|recall|note|consider|think)\b", re.IGNORECASE)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|does|do|did|can|cannot|could|will|would|may|might|must|should|\w{2,}s|\w{2,}ed)\b"
)
_LOOSE = re.compile(r"\b(?:it|them|him|this|these|those|such)\b", re.IGNORECASE)
_EMBEDS = re.compile(r"\b(?:what|whether|how|which|who|that)\b", re.IGNORECASE)
"""A clause inside, which a following "if" may belong to."""
_MENTAL = re.compile(r"(?:know|understand|be aware|remember|assume|expect|feel|worry|consider|think)\b", re.IGNORECASE)
"""What nobody can do on the spot, so that it answers no "What do you do?"."""
_LONGEST = 22


@dataclass(frozen=True, slots=True)
class Decision:
    """A case in plain words ("A door opens towards the ladder."), what to do then, and the sentence that says so."""

    situation: str
    action: str
    evidence: Evidence


def decisions_in(passages: tuple[Passage, ...], language: Language) -> tuple[Decision, ...]:
    """Return the rules "if C, do A" of a unit, where A tells somebody to do something and C can be told as a case."""
    found = []
    for statement in sentences_under_titles(passages, language):
        match = _RULE.match(statement.text) or _RULE_AFTER.match(statement.text)
        if match and match.re is _RULE_AFTER and _EMBEDS.search(match["do"]):
            continue
        action = action_of(match["do"], language) if match else ""
        situation = _situation(match, language) if match and action else ""
        if situation:
            found.append(Decision(situation, action, statement.evidence))
    return tuple(found)


def action_of(text: str, language: Language) -> str:
    """Return what a clause orders ("you must lock the door" gives "Lock the door"), empty when it orders nothing."""
    ought = _OUGHT.match(text)
    if ought and not _is_somebody(ought["who"]):
        return ""
    action = _REASON.split(ought["do"] if ought else text, maxsplit=1)[0].strip().rstrip(".;,!")
    action = _PLEASE.sub("", action)
    words = action.split()
    passive = action.lower().startswith(("be ", "not be ", "also be "))
    halved = action.count("(") != action.count(")")
    if _MENTAL.match(action):
        return ""
    refers = POINTS_BACK.match(action) or re.search(r"\b(?:above|below|following|section|chapter|page)\b", action)
    orders = begins_with_verb(action) if ought else _is_order(action, language)
    if passive or halved or refers or not 2 <= len(words) <= _LONGEST or not orders or _TALK.search(words[0]):
        return ""
    return sentence_case(action)


def _is_somebody(who: str) -> bool:
    """Tell whether a subject can act: "the escalation process should ..." orders nobody to do anything."""
    head = who.lower().split()[-1]
    roles = word_list("roles")
    return not who.lower().startswith("the ") or head in roles or head.removesuffix("s") in roles


def _is_order(action: str, language: Language) -> bool:
    if is_order(action) or is_imperative(action):
        return True
    return language.parses and begins_with_verb(action) and is_command(language.parse(f"{sentence_case(action)}."))


def _situation(match: re.Match[str], language: Language) -> str:
    parts = match.groupdict()
    if gerund := (parts.get("before") or parts.get("doing")):
        base = base_of_gerund(gerund)
        rest = (parts.get("rest") or parts.get("more") or "").rstrip()
        if not base:
            return ""
        return f"You are about to {base}{rest}." if parts.get("before") else f"You are {gerund.lower()}{rest}."
    case = (parts["case"] or "").strip()
    if case.split()[0].lower().endswith("ing") and (base_of_gerund(case.split()[0])):
        return f"You are {case[0].lower()}{case[1:]}."
    if _NO_CASE.match(case) or POINTS_BACK.match(case) or not _SUBJECTS.match(case) or _TALK.search(case):
        return ""
    if _LOOSE.search(case) or not _is_clause(case, language):
        return ""
    return f"{sentence_case(case)}."


def _is_clause(case: str, language: Language) -> bool:
    """Tell whether a condition is a whole clause, so that it can be told as a case."""
    if language.parses:
        tokens = language.parse(f"{sentence_case(case)}.")
        if main_verb(tokens) is not None and subject_of(tokens) is not None:
            return True
    return case.lower().startswith("you ") or bool(_FINITE.search(case.partition(" ")[2]))
