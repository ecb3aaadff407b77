"""Why-questions from sentences that give a reason: "X because Y", "X in order to Y"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType

from extractors.model import text_of
from segmenters.evidence import Bloom, Evidence
from segmenters.language import Language
from segmenters.model import Passage
from segmenters.quiz_items import Candidate, Option, Stem, choice_question, source_says
from segmenters.rivals import different, overlap
from segmenters.statements import POINTS_BACK, statements_in
from segmenters.titles import sentence_case

_LINK = re.compile(
    r"^(?P<what>.{20,150}?),?\s+(?P<link>because(?! of)|in order to|to avoid|to prevent|"
    r"to ensure that)\s+(?P<why>[^;]{12,130})\.?$"
)
_UNSURE = re.compile(
    r"\b(?:not|only|may|might|just|simply|partly|mainly|often|that is|if|when|while|who|which|but|and so)\b",
    re.IGNORECASE,
)
_LEADS = MappingProxyType({"because": "Because"})
_FOOTNOTE = re.compile(r"^\s*\d{1,3}\s+[A-Z]")
_OWN = re.compile(r"\b(?:you|we|i|your|our|my)\b", re.IGNORECASE)
_BACK = re.compile(r"\b(?:it|its|this|these|those|they|them|their|he|she|his|her)\b", re.IGNORECASE)
_FEWEST_WORDS, _MOST_WORDS = 4, 20
_DISTRACTORS = 3
_GIVEN = 0.5


@dataclass(frozen=True, slots=True)
class Reason:
    """What holds, why (as an option: "Because ...", "To ..."), and the sentence that says so."""

    what: str
    why: str
    link: str
    evidence: Evidence


def reasons_in(passages: tuple[Passage, ...], language: Language) -> tuple[Reason, ...]:
    """Return what a unit gives one reason for, in one sentence that stands alone."""
    found = []
    for statement in statements_in(passages, language):
        match = _LINK.match(statement.text)
        noted = _FOOTNOTE.match(text_of(statement.passage.block))
        if match and not noted and _is_whole(match["what"], match["why"]):
            link = match["link"].lower()
            lead = _LEADS.get(link, sentence_case(link.removeprefix("in order ")))
            why = f"{lead} {match['why'].rstrip('.')}"
            found.append(Reason(match["what"].rstrip(" ,"), why, lead, statement.evidence))
    return tuple(found)


def ask_reasons(own: tuple[Reason, ...], language: Language) -> list[Candidate]:
    """Return a why-question for each reason of a unit; its reasons for other things, in the same form, are wrong."""
    found = []
    for reason in own:
        rivals = _rivals(reason, own, language)
        if len(rivals) < _DISTRACTORS - 1:
            continue
        options = (
            Option(reason.why, correct=True, feedback=source_says(reason.evidence)),
            *(
                Option(r.why, correct=False, feedback=f"That is the reason for something else: “{r.evidence.quote}”")
                for r in rivals
            ),
        )
        stem = Stem("reason", f"“{sentence_case(reason.what)}.” What is the reason?", reason.evidence, Bloom.UNDERSTAND)
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
    return not _UNSURE.search(what) and what.count("(") == what.count(")") and why.count("(") == why.count(")")
