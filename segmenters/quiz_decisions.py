"""Questions from rules of the form "if this, do that": what to do in a given situation."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.model import text_of
from segmenters.imperatives import is_order
from segmenters.language import Language
from segmenters.model import Evidence, Passage
from segmenters.pieces import in_sentences
from segmenters.quiz_items import Candidate, Option, Stem, choice_question
from segmenters.titles import sentence_case

_RULE = re.compile(
    r"^(?P<when>(?:if|when|whenever|unless|before|after|in case)\s[^,:]{8,120})[,:]\s*(?:then\s+)?(?P<do>.{8,140})$",
    re.IGNORECASE,
)
_OUGHT = re.compile(
    r"^(?:you|we|they|employees|staff|the \w+)\s+(?:must|should|need to|have to)\s+(?P<do>.+)$", re.IGNORECASE
)
_PLEASE = re.compile(r"^please\s+", re.IGNORECASE)
_REASON = re.compile(r",? (?:because|since|so that|as this|which)\b", re.IGNORECASE)
_DISTRACTORS = 3
_LONGEST = 24


@dataclass(frozen=True, slots=True)
class Rule:
    """A situation, what to do in it, and the sentence that says so."""

    situation: str
    action: str
    evidence: Evidence


def rules_in(passages: tuple[Passage, ...], language: Language) -> tuple[Rule, ...]:
    """Return the rules "if X, do Y" of a unit, where Y tells somebody to do something."""
    found = []
    for passage in in_sentences(passages):
        for sentence in language.sentences(text_of(passage.block)):
            match = _RULE.match(sentence)
            action = _action(match["do"]) if match else ""
            if match and action:
                evidence = Evidence(passage.source, passage.block.key, passage.block.at, sentence)
                found.append(Rule(match["when"], action, evidence))
    return tuple(found)


def ask_actions(own: tuple[Rule, ...], others: tuple[Rule, ...]) -> list[Candidate]:
    """Return a choice question for each rule; the actions of other rules serve as distractors."""
    found = []
    for rule in own:
        rivals = [r for r in own + others if r.action.lower() != rule.action.lower()]
        different = list({r.action.lower(): r for r in rivals}.values())[:_DISTRACTORS]
        if len(different) >= _DISTRACTORS - 1:
            feedback = f"The source says: “{rule.evidence.quote}”"
            options = (
                Option(rule.action, correct=True, feedback=feedback),
                *(
                    Option(r.action, correct=False, feedback=f"That is for another case: “{r.evidence.quote}”")
                    for r in different
                ),
            )
            stem = Stem("action", f"{sentence_case(rule.situation)}: what do you do?", rule.evidence)
            found.append(Candidate("action", choice_question(stem, options), 0.85))
    return found


def _action(text: str) -> str:
    ought = _OUGHT.match(text)
    action = _REASON.split(ought["do"] if ought else text, maxsplit=1)[0].strip().rstrip(".;,")
    action = _PLEASE.sub("", action)
    passive = action.lower().startswith("be ")
    halved = action.count("(") != action.count(")")
    if passive or halved or len(action.split()) > _LONGEST or not (ought or is_order(action)):
        return ""
    return sentence_case(action)
