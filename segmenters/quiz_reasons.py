"""Why-questions from sentences that give a reason: "X because Y", "X so that Y", "X should be done to avoid Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractors.model import text_of
from segmenters.evidence import Bloom, Evidence
from segmenters.imperatives import is_imperative
from segmenters.language import Language
from segmenters.model import Passage
from segmenters.quiz_items import Candidate, Option, Stem, choice_question, source_says
from segmenters.rivals import different, overlap
from segmenters.statements import POINTS_BACK, statements_in
from segmenters.titles import lower_first, sentence_case

_LINK = re.compile(
    r"^(?P<what>.{20,150}?),?\s+(?P<link>because(?! of)|in order to|to avoid|to prevent|"
    r"to ensure that)\s+(?P<why>[^;]{12,130})\.?$"
)
_RULE_LINK = re.compile(
    r"^(?P<what>.{25,170}?),?\s+(?P<link>because(?! of)|so that|in order to|to (?:avoid|prevent|ensure))\s+"
    r"(?P<why>[^;]{10,130})\.?$"
)
_FRONT = re.compile(r"^(?P<link>Because)\s+(?P<why>[^,;]{15,110}),\s+(?P<what>[^;]{25,150})\.?$")
_RULE = re.compile(
    r"^(?P<who>(?:[A-Z]|\w+['’])[^,;:()]{2,70}?) (?P<must>should|must|need to) (?P<no>not )?"
    r"(?P<also>(?:also|always|only) )?(?P<deed>[a-z].+)$"
)
_NO_PURPOSE = re.compile(
    r"\b(?:used|designed|needed|needs?|attempts?|able|how|ways?|order|required|decides?|likely|important|necessary|seek|"
    r"try|tries|wants?|wish|wishes|efforts?|intended|skills?|abilit(?:y|ies)|authority|process|processes|tools?|software|"
    r"capabilit(?:y|ies)|strateg(?:y|ies)|programs?|training|time|criteria|what|when|where|whether|serve|and|or|expected|"
    r"implemented|prepared|responsible|permission|steps?|measures?|mechanisms?|techniques?|opportunit(?:y|ies)|failed?)$",
    re.IGNORECASE,
)
"""A word after which an infinitive says what something is for, and not why something is done."""
_MANNER = re.compile(
    r"\b(?:word|words|phrase|write|written|set up|be done|be set|arrange[ds]?|configured?|design(?:ed)?|formatted|"
    r"present(?:ed)?|structured?|be made|such a way) ",
    re.IGNORECASE,
)
"""A deed that is not told without the clause behind it, which says how it is done."""
_UNSURE = re.compile(
    r"\b(?:not|only|may|might|just|simply|partly|mainly|often|that is|if|when|while|who|which|but|and so)\b",
    re.IGNORECASE,
)
_UNSURE_RULE = re.compile(r"\b(?:may|might|just|simply|partly|mainly|but|and so|that is|e\.g|because)\b", re.IGNORECASE)
_LEAD = "Because"
_FOOTNOTE = re.compile(r"^\s*\d{1,3}\s+[A-Z]")
_OWN = re.compile(r"\b(?:you|we|i|your|our|my)\b", re.IGNORECASE)
_BACK = re.compile(r"\b(?:it|its|this|these|those|they|them|their|he|she|his|her)\b", re.IGNORECASE)
_DANGLES = re.compile(r"\b(?:to|of|and|or|as|is|are|be|the|a|an|not|in|for|with|by)$", re.IGNORECASE)
_FEWEST_WORDS, _MOST_WORDS = 4, 20
_FEWEST_OF_PURPOSE, _FEWEST_TOLD = 3, 6
_DISTRACTORS = 3
_GIVEN = 0.5


@dataclass(frozen=True, slots=True)
class Reason:
    """What holds, why (as an option: "Because ...", "To ..."), how it is asked for, and the sentence that says so."""

    what: str
    why: str
    link: str
    asked: str
    evidence: Evidence


def reasons_in(passages: tuple[Passage, ...], language: Language) -> tuple[Reason, ...]:
    """Return what a unit gives one reason for, in one sentence that stands alone."""
    found = []
    for statement in statements_in(passages, language):
        if _FOOTNOTE.match(text_of(statement.passage.block)):
            continue
        reason = next(_readings(statement.text, statement.evidence), None)
        if reason:
            found.append(reason)
    return tuple(found)


def _readings(sentence: str, evidence: Evidence) -> Iterator[Reason]:
    """Yield what a sentence can be read as: a rule with its reason, or a fact with one."""
    for match in filter(None, (_FRONT.match(sentence), _RULE_LINK.match(sentence))):
        what, asked = match["what"].rstrip(" ,."), _asked(match["what"].rstrip(" ,."))
        link, why = match["link"].lower(), match["why"].rstrip(". ")
        if asked and _is_rule_whole(what, why, link):
            yield Reason(what, _worded(link, why), _kind(link), asked, evidence)
    if fact := _LINK.match(sentence):
        what, why, link = fact["what"].rstrip(" ,"), fact["why"].rstrip("."), fact["link"].lower()
        if _is_whole(what, why) and not _NO_PURPOSE.search(what):
            asked = f"“{sentence_case(what)}.” What is the reason?"
            yield Reason(what, _worded(link, why), _kind(link), asked, evidence)


def _worded(link: str, why: str) -> str:
    return f"{_LEAD if link == 'because' else sentence_case(link.removeprefix('in order '))} {why}"


def _kind(link: str) -> str:
    """Return the form of a reason, in which all options of a question stand."""
    return link if link in ("because", "so that") else "to"


def _asked(what: str) -> str:
    """Return the question for the reason of a rule: "Why should incidents not be ...?"; empty if it is none."""
    if match := _RULE.match(sentence_case(what)):
        who, no = lower_first(match["who"]), match["no"] or ""
        if match["must"] == "need to":
            return f"Why do {who} {no}need to {match['deed']}?" if who.endswith("s") else ""
        return f"Why {match['must']} {who} {no}{match['also'] or ''}{match['deed']}?"
    return f"Why should you {lower_first(what)}?" if is_imperative(what) and what[:1].isupper() else ""


def _is_rule_whole(what: str, why: str, link: str) -> bool:
    purpose = _kind(link) == "to"
    if not (_FEWEST_OF_PURPOSE if purpose else _FEWEST_WORDS) <= len(why.split()) <= _MOST_WORDS:
        return False
    if len(what.split()) < _FEWEST_TOLD or POINTS_BACK.match(what) or _OWN.search(what) or _BACK.search(why):
        return False
    if (purpose and _NO_PURPOSE.search(what)) or (link == "so that" and _MANNER.search(f"{what} ")):
        return False
    if _UNSURE_RULE.search(what) or _BACK.search(what) or _OWN.search(why):
        return False
    return not _DANGLES.search(what) and _balanced(what) and _balanced(why)


def _balanced(text: str) -> bool:
    return text.count("(") == text.count(")")


def ask_reasons(own: tuple[Reason, ...], near: tuple[Reason, ...], language: Language) -> list[Candidate]:
    """Return a why-question for each reason of a unit; reasons for other things, in the same form, are wrong.

    They are those of the unit itself, then those `near` it.
    """
    found = []
    for reason in own:
        rivals = _rivals(reason, (*own, *near), language)
        if len(rivals) < _DISTRACTORS - 1:
            continue
        options = (
            Option(reason.why, correct=True, feedback=source_says(reason.evidence)),
            *(
                Option(r.why, correct=False, feedback=f"That is the reason for something else: “{r.evidence.quote}”")
                for r in rivals
            ),
        )
        stem = Stem("reason", reason.asked, reason.evidence, Bloom.UNDERSTAND)
        found.append(Candidate("reason", choice_question(stem, options), 0.68))
    return found


def _rivals(reason: Reason, known: tuple[Reason, ...], language: Language) -> list[Reason]:
    offered = [
        other
        for other in known
        if other.evidence.quote != reason.evidence.quote
        and other.link == reason.link
        and overlap(other.what, reason.what, language) < _GIVEN
    ]
    return [offered[n] for n in different((other.why for other in offered), reason.why, language)][:_DISTRACTORS]


def _is_whole(what: str, why: str) -> bool:
    if not _FEWEST_WORDS <= len(why.split()) <= _MOST_WORDS or POINTS_BACK.match(what) or _OWN.search(what):
        return False
    if _BACK.search(why):
        return False
    return not _UNSURE.search(what) and _balanced(what) and _balanced(why)
