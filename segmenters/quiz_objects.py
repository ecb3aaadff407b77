"""Questions from rules for things: "Follow-up reports should be kept for a year" asks what should be kept so."""

from __future__ import annotations

import re
from dataclasses import dataclass

from segmenters.evidence import Evidence
from segmenters.language import Language
from segmenters.model import Passage
from segmenters.quiz_items import Candidate, Option, Stem, choice_question, source_says
from segmenters.rivals import are_near_kind, is_person, overlap
from segmenters.statements import POINTS_BACK, statements_in
from segmenters.titles import sentence_case

_RULE = re.compile(
    r"^(?:(?P<article>An?|The|Each|Every|All)\s+)?(?P<what>[A-Za-z][\w’'/&-]*(?: [\w’'/&-]+){0,6}?)(?: \([^()]*\))?"
    r"(?P<tail>(?: and [a-z]+s)?) (?P<must>should|must)(?: (?:also|always))? (?P<deed>be [a-z][^;:]+?)\.?$"
)
_PLAIN = re.compile(r"^(?:be) (?:able|aware|prepared|used|done|made|considered|noted|careful|clear|possible)\b")
_BACK = re.compile(
    r"\b(?:this|that|these|those|it|its|they|their|them|he|she|his|her|we|you|our|your|e\.g|then|so|because|but)\b",
    re.IGNORECASE,
)
_NO_THING = re.compile(
    r"^(?:if|when|while|as|once|after|before|in|for|some|many|most|other|others|another|no|not|only|both|there|what|"
    r"which|who|how|where|any|one)\b|\b(?:situations?|things?|items?|steps?|actions?|efforts?|people|to|of|which|that|"
    r"what|if)$|\b(?:that|which|who|if|when|may|can|will|is|are)\b",
    re.IGNORECASE,
)
_FEWEST_WORDS, _MOST_WORDS = 6, 18
_DISTRACTORS = 3
_GIVEN = 0.4


@dataclass(frozen=True, slots=True)
class Ruled:
    """A thing, what has to be done with it ("should be kept for a year"), and the sentence that says so."""

    what: str
    rule: str
    evidence: Evidence


def ruled_in(passages: tuple[Passage, ...], language: Language) -> tuple[Ruled, ...]:
    """Return the things of which a unit says what has to be done with them, each with one such sentence."""
    found: dict[str, Ruled] = {}
    for statement in statements_in(passages, language):
        match = _RULE.match(statement.text)
        if match and _is_clear(match["what"], match["deed"]):
            what = match["what"] + match["tail"]
            found.setdefault(what.lower(), Ruled(what, f"{match['must']} {match['deed']}", statement.evidence))
    return tuple(found.values())


def _is_clear(what: str, deed: str) -> bool:
    if not _FEWEST_WORDS <= len(deed.split()) <= _MOST_WORDS or _PLAIN.match(deed):
        return False
    return not (_BACK.search(deed) or _BACK.search(what) or _NO_THING.search(what) or POINTS_BACK.match(what))


def ask_ruled(own: tuple[Ruled, ...], others: tuple[Ruled, ...], language: Language) -> list[Candidate]:
    """Return for each rule which thing it is for; things with other rules, near ones first, are wrong."""
    found = []
    for ruled in own:
        if is_person(ruled.what) or overlap(ruled.what, ruled.rule, language) > 0:
            continue
        rivals = _rivals(ruled, own + others, language)
        if len(rivals) < _DISTRACTORS - 1:
            continue
        options = (
            Option(sentence_case(ruled.what), correct=True, feedback=source_says(ruled.evidence)),
            *(
                Option(sentence_case(r.what), correct=False, feedback=f"The rule is another: “{r.evidence.quote}”")
                for r in rivals
            ),
        )
        stem = Stem("rule", f"Which of these {ruled.rule}?", ruled.evidence)
        found.append(Candidate("rule", choice_question(stem, options), 0.6))
    return found


def _rivals(ruled: Ruled, known: tuple[Ruled, ...], language: Language) -> list[Ruled]:
    chosen: list[Ruled] = []
    for other in known:
        apart = all(overlap(one.what, other.what, language) == 0 for one in (ruled, *chosen))
        told = other.what.lower() in ruled.evidence.quote.lower()
        alike = are_near_kind(ruled.what, other.what)
        if apart and alike and not told and overlap(ruled.rule, other.rule, language) < _GIVEN:
            chosen.append(other)
    return chosen[:_DISTRACTORS]
