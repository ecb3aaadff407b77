"""Questions from warnings: of several actions, the one that must be avoided, asked without a "not"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.model import Heading, ListItem, Paragraph, is_said
from segmenters.articles import begins_with_vowel
from segmenters.evidence import Bloom, Evidence
from segmenters.imperatives import begins_with_verb, is_imperative
from segmenters.language import Language
from segmenters.list_stems import in_running_text
from segmenters.model import Passage
from segmenters.pieces import quotable
from segmenters.quiz_items import Candidate, Option, Stem, choice_question, first_sentence, source_says
from segmenters.rivals import is_plural_term, overlap
from segmenters.statements import Statement, sentences_under_titles
from segmenters.titles import is_general, lower_first, plain_title, sentence_case
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
_LEADS_TO_DONTS = re.compile(
    r"\byou (?:should|must) (?:not|never)(?: do)?\b[^.,;!?]{0,40}:$|\bthings (?:not to do|to avoid)\b[^.,;!?]{0,40}:$",
    re.IGNORECASE,
)
"""A sentence that says of the points below that they are not to be done."""
_FORBIDS = re.compile(r"\b(?:never|do not|must not)\b", re.IGNORECASE)
_RULES = r"(?:guidelines?|rules|tips|dos and don['’]ts|best practices|advice|recommendations|hints)"
_FOR_ROLE = re.compile(rf"^(?P<who>(?:[A-Za-z-]+ ){{0,2}}?[A-Za-z-]+(?:er|or|ist|ian|ee|yst)) {_RULES}$", re.IGNORECASE)
_RULES_OF = re.compile(
    rf"^(?:[\w-]+ ){{0,3}}{_RULES} (?:for|of|on|in|when) (?P<what>[A-Za-z][\w ’'-]+)$", re.IGNORECASE
)
_LONGEST_NAME = 4
_FEWEST_WORDS, _MOST_WORDS = 3, 16
_NO_VERB = re.compile(r"^(?:an?|the|any|all|no|too|\w+(?:ing|ion|ed|ly|ness|ment|s))\b", re.IGNORECASE)
_BROKEN_OFF = re.compile(r"\b(?:see|check|ensure|sure|decide|note|ask|tell)$", re.IGNORECASE)
"""How an action ends of which the condition behind was the point: "check to see if ..."."""
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
    return Deeds(*(tuple(d for d in deeds if _is_telling(d, listed)) for deeds in (banned, ordered)))


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
            if isinstance(block, Paragraph) and not is_said(block) and _LEADS_TO_DONTS.search(block.text.strip()):
                below = banned
        elif isinstance(block, ListItem) and below is not None:
            text = " ".join(block.text.split())
            action = sentence_case(_first_clause(first_sentence(text)))
            below.append(Deed(action, title, Evidence(passage.source, block.key, block.at, text)))
    return banned, ordered


def ask_bans(own: Deeds, language: Language, near: tuple[Deed, ...] = ()) -> list[Candidate]:
    """Return a question for each forbidden action; what the same unit orders, or those `near`, is the wrong choice.

    One that stands under no heading is not asked about: nothing says in what it must be avoided.
    """
    found = []
    for ban in own.banned:
        if not ban.title:
            continue
        offered = [d for d in (*own.ordered, *near) if overlap(d.action, ban.action, language) < _SAME]
        rivals = list({deed.action: deed for deed in offered}.values())[:_DISTRACTORS]
        if len(rivals) < _DISTRACTORS - 1:
            continue
        options = (
            Option(ban.action, correct=True, feedback=source_says(ban.evidence)),
            *(Option(r.action, correct=False, feedback=f"This is to be done: “{r.evidence.quote}”") for r in rivals),
        )
        stem = Stem("ban", _stem(ban), ban.evidence, Bloom.UNDERSTAND)
        found.append(Candidate("ban", choice_question(stem, options), 0.74))
    return found


def _stem(ban: Deed) -> str:
    """Return what is asked: with "must" where the source forbids, and of what or whom the title says that it is."""
    title = "" if not ban.title or is_general(ban.title) or "?" in ban.title else ban.title
    must = "must" if _FORBIDS.search(ban.evidence.quote) else "should"
    if role := _FOR_ROLE.match(title):
        return f"Which of these {must} {_indefinite(role['who'].lower())} avoid?"
    if rules := _RULES_OF.match(title):
        return f"Which of these {must} you avoid in {in_running_text(rules['what'])}?"
    words = title.split()
    if words and words[0].lower().endswith("ing") and "&" not in title:
        return f"Which of these {must} you avoid when {lower_first(title)}?"
    is_name = words and len(words) <= _LONGEST_NAME and not begins_with_verb(title) and not re.search(r"[&/:]", title)
    if is_name and not is_plural_term(title):
        first, *others = words
        name = " ".join((first, *(in_running_text(word) for word in others)))
        return f"Which of these {must} you avoid in {_indefinite(name)}?"
    return f"Which of these {must} you avoid?"


def _indefinite(name: str) -> str:
    return f"{'an' if begins_with_vowel(name) else 'a'} {name}"


def _banned(sentence: str) -> str:
    """Return what a sentence forbids; nothing of two bans in one, "Do not answer and do not click"."""
    if (match := _BAN.match(sentence)) and not _FORBIDS.search(match["do"]):
        listed = sentence[: match.start("do")].rstrip().endswith(":")
        return _first_clause(match["do"]) if listed or not _MENTAL.match(match["do"]) else ""
    if match := _AVOID.match(sentence):
        base = base_of_gerund(match["doing"])
        return _first_clause(f"{base}{match['rest']}") if base else ""
    return ""


def _first_clause(text: str) -> str:
    return _REASON.split(text, maxsplit=1)[0].strip().rstrip(".;,!")


def _deed(statement: Statement, action: str) -> Deed:
    return Deed(sentence_case(action), statement.title, statement.evidence)


def _is_telling(deed: Deed, listed: set[str]) -> bool:
    """Tell whether an action says enough by itself; what a list of don'ts names needs no verb that is known."""
    words = deed.action.split()
    whole = deed.action.count("(") == deed.action.count(")")
    return (
        _FEWEST_WORDS <= len(words) <= _MOST_WORDS
        and whole
        and not deed.action.endswith(":")
        and not _BROKEN_OFF.search(deed.action)
        and (begins_with_verb(deed.action) or (deed.evidence.block in listed and not _NO_VERB.match(deed.action)))
        and not _BACK.search(deed.action)
    )
