"""Who-questions from responsibilities: "The line manager approves the claim" asks who approves the claim."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from segmenters.evidence import Evidence
from segmenters.language import Language
from segmenters.model import Passage
from segmenters.quiz_items import Candidate, Option, Stem, choice_question, source_says
from segmenters.rivals import overlap
from segmenters.statements import statements_in
from segmenters.titles import sentence_case
from segmenters.wordlists import word_list

_ARTICLE = re.compile(r"^(?:The|An?|Each|Every|All)\s+")
_LONGEST_ROLE = 4
_MODAL = ("must", "should", "shall")
_STATE = re.compile(
    r"^(?:is|are|was|were|has|have|had|does|do|means?|refers?|becomes?|includes?|needs?|wants?|likes?|knows?|thinks?|"
    r"may|can|will|could|might|sees?|prefers?|chooses?|choose|struggles?|works?|remains?|consists?|evolves?|attempts?|"
    r"(?:must|should|shall) (?:also |always |only )?(?:have|know|consider|understand|think|evolve|work|remain|want)|"
    r"who|that|which|of|for|and|or|in|on|with|to|at|from|by|as|being|not|also|often|generally|usually|typically)\b"
)
_PASSIVE = re.compile(r"(?:must|should|will|shall|may|can)\s+(?:also\s+)?be\b|can\s+then\b")
_BACK = re.compile(
    r"\b(?:this|that|these|those|it|its|they|their|them|he|she|his|her|we|you|our|your|e\.g)\b", re.IGNORECASE
)
_FEWEST_WORDS, _MOST_WORDS = 3, 18
_DISTRACTORS = 3
_FEWEST_ADDRESSED, _SHARE_ADDRESSED = 4, 0.3
"""A role with more of all duties than this is the one that the material speaks to; asking for it asks nothing."""
_ANYBODY = frozenset(
    {
        *("organization", "organizations", "organisation", "organisations", "people", "users", "user", "employees"),
        *("employee", "team", "teams", "member", "members", "staff", "personnel", "learner", "learners"),
    }
)
"""Who is meant by default in one kind of material or another: as the only word of a role it tells nothing."""
_NO_ROLE = re.compile(
    r"^(?:when|if|ideally|while|once|as|because|most|many|some|several|few|other|others|another|no|not|only|even|both|"
    r"\w+ly|\w+ing)\b|\b(?:organi[sz]ations?|agency|agencies|compan(?:y|ies))$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Duty:
    """Who does something, what they do with its verb, whether "they" are several, and the sentence that says so."""

    who: str
    does: str
    plural: bool
    evidence: Evidence


def duties_in(passages: tuple[Passage, ...], language: Language) -> tuple[Duty, ...]:
    """Return what a unit says that people in a role do, must do, or may do."""
    duties = (_duty(statement.text, statement.evidence) for statement in statements_in(passages, language))
    return tuple(duty for duty in duties if duty)


def _duty(sentence: str, evidence: Evidence) -> Duty | None:
    words = _ARTICLE.sub("", sentence).rstrip(".;,").split()
    end = next((n for n, word in enumerate(words[:_LONGEST_ROLE], start=1) if _is_role(word)), 0)
    if not end or end == len(words):
        return None
    if _is_role(words[end]):  # "the project team manager"
        end += 1
    who, verb, does = " ".join(words[:end]), words[end], " ".join(words[end:])
    plural = words[end - 1].lower().endswith("s")
    passive = _PASSIVE.match(does)
    agrees = not passive and (verb in _MODAL or verb.endswith("s") != plural) and verb.isalpha() and verb.islower()
    told = not (_NO_ROLE.search(who) or _STATE.match(does) or _BACK.search(does) or ":" in does)
    if agrees and told and _FEWEST_WORDS <= len(does.split()) <= _MOST_WORDS:
        return Duty(who, does, plural, evidence)
    return None


def ask_duties(own: tuple[Duty, ...], others: tuple[Duty, ...], language: Language) -> list[Candidate]:
    """Return a who-question for each duty; the roles of other duties are the wrong ones."""
    found = []
    addressed = Counter(_bare(duty.who) for duty in own + others)
    most = max(_FEWEST_ADDRESSED, sum(addressed.values()) * _SHARE_ADDRESSED)
    for duty in own:
        if addressed[_bare(duty.who)] > most or _bare(duty.who) in _ANYBODY:
            continue
        if set(language.stems(duty.who)) & set(language.stems(duty.does)):
            continue
        rivals = _rivals(duty, own + others, language)
        if len(rivals) < _DISTRACTORS - 1:
            continue
        options = (
            Option(sentence_case(duty.who), correct=True, feedback=source_says(duty.evidence)),
            *(
                Option(sentence_case(r.who), correct=False, feedback=f"Their part is another: “{r.evidence.quote}”")
                for r in rivals
            ),
        )
        asks = "Which of these" if duty.plural else "Who"
        stem = Stem("duty", f"{asks} {duty.does}?", duty.evidence)
        found.append(Candidate("duty", choice_question(stem, options), 0.63))
    return found


def _rivals(duty: Duty, known: tuple[Duty, ...], language: Language) -> list[Duty]:
    taken, chosen = {_bare(duty.who)}, list[Duty]()
    for other in known:
        name = _bare(other.who)
        near = any(set(name.split()) <= set(one.split()) or set(one.split()) <= set(name.split()) for one in taken)
        if (
            not near
            and other.plural == duty.plural
            and name not in duty.evidence.quote.lower()
            and overlap(other.does, duty.does, language) < 0.5
        ):
            taken.add(name)
            chosen.append(other)
    return chosen[:_DISTRACTORS]


def _bare(who: str) -> str:
    return who.lower()


def _is_role(head: str) -> bool:
    lower = head.lower()
    roles = word_list("roles")
    return lower in roles or lower.removesuffix("s") in roles
