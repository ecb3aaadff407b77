"""Questions from warnings: of several actions, the one that must be avoided, asked without a "not"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.model import Heading, ListItem, Paragraph
from segmenters.evidence import Bloom, Evidence
from segmenters.imperatives import begins_with_verb, is_imperative
from segmenters.language import Language
from segmenters.model import Passage
from segmenters.pieces import quotable
from segmenters.quiz_items import Candidate, Option, Stem, choice_question, source_says
from segmenters.rivals import overlap
from segmenters.statements import Statement, sentences_under_titles
from segmenters.titles import is_general, plain_title, sentence_case
from segmenters.verbs import base_of_gerund

_BAN = re.compile(
    r"^(?:please\s+)?(?:(?:never|do not|don['’]t):?|(?:you|we|staff|employees|users) (?:must|should) (?:not|never))\s+"
    r"(?P<do>.+)$",
    re.IGNORECASE,
)
_AVOID = re.compile(r"^avoid\s+(?P<doing>\w+ing)\b(?P<rest>.*)$", re.IGNORECASE)
_REASON = re.compile(
    r"[;:]\s|\s[–—-]\s|,? \b(?:because|since|so that|unless|without|until|as it|but|if|when|instead)\b", re.IGNORECASE
)
_MENTAL = re.compile(
    r"^(?:worry|forget|hesitate|assume|feel|think|be|expect|underestimate|let|get|have|know|need|miss|panic|give|look)\b",
    re.IGNORECASE,
)
_DO = re.compile(r"^do:\s+(?P<do>\w.+)$", re.IGNORECASE)
_DOS = re.compile(r"^\W*do(?:['’]?s)?\W*$", re.IGNORECASE)
_DONTS = re.compile(r"^\W*(?:don['’]t(?:['’]?s)?|do not|never|avoid)\W*$", re.IGNORECASE)
_BACK = re.compile(r"\b(?:this|that|these|those|it|them|they|he|she|him|above|below)\b", re.IGNORECASE)
_LEARNING = re.compile(
    r"\b(?:objectives?|outcomes?|exercises?|challenge|activity|discussion|questions?)\b", re.IGNORECASE
)
_FEWEST_WORDS, _MOST_WORDS = 3, 16
_DISTRACTORS = 3
_SAME = 0.5


@dataclass(frozen=True, slots=True)
class Deed:
    """An action that the source forbids or orders, in its base form, with the title over it and its sentence."""

    action: str
    title: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Deeds:
    """What a unit forbids and what it orders."""

    banned: tuple[Deed, ...]
    ordered: tuple[Deed, ...]


def deeds_in(passages: tuple[Passage, ...], language: Language) -> Deeds:
    """Return the actions that a unit forbids ("Never climb ...") and those that it orders ("Check the ...")."""
    banned, ordered = _in_lists(passages)
    listed = {deed.evidence.block for deed in (*banned, *ordered)}
    for statement in sentences_under_titles(passages, language):
        if statement.is_said or statement.evidence.block in listed or _LEARNING.search(statement.title):
            continue
        if action := _banned(statement.text):
            banned.append(_deed(statement, action))
        elif (match := _DO.match(statement.text)) or (is_imperative(statement.text) and statement.text[0].isupper()):
            ordered.append(_deed(statement, _first_clause(match["do"] if match else statement.text)))
    return Deeds(tuple(filter(_is_telling, banned)), tuple(filter(_is_telling, ordered)))


def _in_lists(passages: tuple[Passage, ...]) -> tuple[list[Deed], list[Deed]]:
    """Return the points below a line "Don'ts" and those below a line "Do's"."""
    banned, ordered = list[Deed](), list[Deed]()
    below: list[Deed] | None = None
    title = ""
    for passage in quotable(passages):
        block = passage.block
        if isinstance(block, Heading):
            title = plain_title(block.text)
        if isinstance(block, Heading | Paragraph):
            below = banned if _DONTS.match(block.text) else ordered if _DOS.match(block.text) else None
        elif isinstance(block, ListItem) and below is not None:
            text = " ".join(block.text.split())
            below.append(
                Deed(sentence_case(_first_clause(text)), title, Evidence(passage.source, block.key, block.at, text))
            )
    return banned, ordered


def ask_bans(own: Deeds, language: Language) -> list[Candidate]:
    """Return a question for each forbidden action; what the same unit orders is the wrong choice."""
    found = []
    for ban in own.banned:
        offered = [d for d in own.ordered if overlap(d.action, ban.action, language) < _SAME]
        rivals = list({deed.action: deed for deed in offered}.values())[:_DISTRACTORS]
        if len(rivals) < _DISTRACTORS - 1:
            continue
        options = (
            Option(ban.action, correct=True, feedback=source_says(ban.evidence)),
            *(Option(r.action, correct=False, feedback=f"This is to be done: “{r.evidence.quote}”") for r in rivals),
        )
        about = f"{ban.title}: which" if ban.title and not is_general(ban.title) and "?" not in ban.title else "Which"
        stem = Stem("ban", f"{about} of these must be avoided?", ban.evidence, Bloom.UNDERSTAND)
        found.append(Candidate("ban", choice_question(stem, options), 0.74))
    return found


def _banned(sentence: str) -> str:
    if match := _BAN.match(sentence):
        return _first_clause(match["do"]) if not _MENTAL.match(match["do"]) else ""
    if match := _AVOID.match(sentence):
        base = base_of_gerund(match["doing"])
        return _first_clause(f"{base}{match['rest']}") if base else ""
    return ""


def _first_clause(text: str) -> str:
    return _REASON.split(text, maxsplit=1)[0].strip().rstrip(".;,!")


def _deed(statement: Statement, action: str) -> Deed:
    return Deed(sentence_case(action), statement.title, statement.evidence)


def _is_telling(deed: Deed) -> bool:
    words = deed.action.split()
    whole = deed.action.count("(") == deed.action.count(")")
    return (
        _FEWEST_WORDS <= len(words) <= _MOST_WORDS
        and whole
        and not deed.action.endswith(":")
        and begins_with_verb(deed.action)
        and not _BACK.search(deed.action)
    )
