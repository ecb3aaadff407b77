"""Questions on key terms: which of them does what a telling sentence says, or which one completes it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from segmenters.evidence import Bloom
from segmenters.grammar import noun_phrases
from segmenters.identity import question_id
from segmenters.key_terms import KeyTerm, subject_in
from segmenters.language import Language
from segmenters.model import Passage
from segmenters.question import FillInQuestion
from segmenters.quiz_items import GAP, Candidate, Option, Stem, choice_question, profile, source_says
from segmenters.rivals import are_same_kind, is_person
from segmenters.statements import Statement, statements_in
from segmenters.titles import sentence_case

_FEWEST_WORDS, _MOST_WORDS = 8, 28
_TELLING = re.compile(
    r"\b(?:must|should|never|always|requires?|required|ensures?|protects?|prevents?|allows?|enables?|responsible|means|"
    r"defines?|consists?|includes?|contains?|leads?|causes?|results?|reduces?|increases?|improves?|depends?|because|"
    r"needed|used|called|known|provides?|helps?|is an?|are|cannot|can|only)\b",
    re.IGNORECASE,
)
_NOT_GENERAL = re.compile(
    r"\b(?:we|our|us|i|my|first|second|third|next|last|previous|labell?ed|course|lesson|session|workshop|example|imagine|"
    r"consider|(?:19|20)\d\d)\b|[:;“”\"]",
    re.IGNORECASE,
)
"""What a sentence has that is about its context, or an example, and not a fact to be remembered."""
_BEFORE = re.compile(
    r"\b(?:an?|the|each|every|any|some|no|all|of|for|in|on|with|without|by|from|into|at|about|between|against|under|over|"
    r"through|called|and|or|as|is|are|use|uses|using)$",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"\b[Aa]n? $")
_OPENING = re.compile(r"(?:(?:The|An?|Each|Every|All)\s)?", re.IGNORECASE)
_DOES = re.compile(
    r"\s(?:[a-z]+ly\s)?(?:is|are|has|have|can|must|may|will|should|does|do|\w{3,}s|\w{3,}e|\w{3,})\s(?!and\b|or\b)\w+\s\w+\s\w+"
)
_TRIVIAL = re.compile(
    r"\s(?:is|are|can be|may be) (?:an? )?(?:(?:major|important|key|common|good|main|great|very|often|also) ?)+|"
    r"\s(?:is|are) (?:dealt|discussed|described|defined|listed|shown|encouraged|covered)\b"
)
"""What says so little of a term that it fits others as well."""
_DISTRACTORS = 3


def ask_gaps(passages: tuple[Passage, ...], own: tuple[KeyTerm, ...], language: Language) -> list[Candidate]:
    """Return a question for each key term that a telling sentence of the unit has as its subject or in a noun phrase:
    who or what does this, else a gap; a term in bold for which nothing else fits is filled in."""
    found: list[Candidate] = []
    used: set[str] = set()
    fitting = [statement for statement in statements_in(passages, language) if _fits(statement)]
    for term in own:
        for statement in fitting:
            place = _place(statement, term, language) if statement.text not in used else None
            if place is None:
                continue
            rivals = _rivals(term, statement, own, language)
            leads = not language.parses or subject_in(statement.text, language) == place[0]
            if asked := _question(statement, term, place, rivals, leads=leads):
                found.append(asked)
                used.add(statement.text)
                break
    return found


def _fits(statement: Statement) -> bool:
    words = len(statement.text.split())
    return (
        _FEWEST_WORDS <= words <= _MOST_WORDS
        and not statement.is_said
        and statement.text.endswith(".")
        and bool(_TELLING.search(statement.text))
        and not _NOT_GENERAL.search(statement.text)
    )


def _place(statement: Statement, term: KeyTerm, language: Language) -> re.Match[str] | None:
    """Return where a term can be left out of a sentence: once, as a whole, and not named again by other words."""
    sentence = statement.text
    places = list(re.finditer(rf"(?<![\w-]){re.escape(term.text)}(?![\w-])", sentence, re.IGNORECASE))
    if len(places) != 1 or not _stands_alone(sentence, places[0], language):
        return None
    outside = f"{sentence[: places[0].start()]} {sentence[places[0].end() :]}"
    return None if set(language.stems(term.text)) & set(language.stems(outside)) else places[0]


def _question(
    statement: Statement, term: KeyTerm, place: re.Match[str], rivals: list[KeyTerm], *, leads: bool
) -> Candidate | None:
    marked = term.text in statement.marked
    worth = 0.5 + 0.08 * marked + 0.06 * bool(term.meaning)
    before, after = statement.text[: place.start()], statement.text[place.end() :]
    gapped = f"{_ARTICLE.sub(_either_article, before)}{GAP}{after}"
    if len(rivals) < _DISTRACTORS - 1:
        return _fill_in(statement, term, gapped) if marked and before else None
    options = (
        Option(_shown(term.text), correct=True, feedback=source_says(statement.evidence)),
        *(Option(_shown(r.text), correct=False, feedback=_what_it_is(r)) for r in rivals),
    )
    if _TRIVIAL.match(after):
        return None
    can_be_subject = term.meaning or is_person(term.text)
    if can_be_subject and leads and _OPENING.fullmatch(before) and _DOES.match(after) and after.endswith("."):
        stem = Stem("subject", f"Which of these{after[:-1]}?", statement.evidence)
        return Candidate("subject", choice_question(stem, options), worth + 0.08)
    if not before or not term.is_special:
        return None
    stem = Stem("gap", f"Which term completes the statement? “{gapped}”", statement.evidence)
    return Candidate("gap", choice_question(stem, options), worth)


def _fill_in(statement: Statement, term: KeyTerm, gapped: str) -> Candidate:
    name = question_id("gap", statement.evidence)
    told = source_says(statement.evidence)
    question = FillInQuestion(name, gapped, (term.text,), told, statement.evidence, profile("gap", Bloom.REMEMBER))
    return Candidate("gap", question, 0.47)


def _either_article(match: re.Match[str]) -> str:
    return "A(n) " if match[0][0] == "A" else "a(n) "


def _rivals(term: KeyTerm, statement: Statement, known: Iterable[KeyTerm], language: Language) -> list[KeyTerm]:
    """Return other key terms of the same number and about the same length that do not stand in the sentence.

    Beside a person stand persons, beside a term only terms that the unit defines or prints bold.
    """
    stems, words = set(language.stems(term.text)), len(term.text.split())
    chosen: dict[str, KeyTerm] = {}
    taken = set(stems)
    for other in known:
        own = set(language.stems(other.text))
        if (
            (other.is_special or is_person(other.text))
            and not own & taken
            and not own & set(language.stems(statement.text))
            and abs(len(other.text.split()) - words) <= 1
            and are_same_kind(other.text, term.text)
        ):
            chosen[other.text.lower()] = other
            taken |= own
    return list(chosen.values())[:_DISTRACTORS]


def _what_it_is(term: KeyTerm) -> str:
    if term.meaning:
        return f"{sentence_case(term.text)}: {term.meaning}."
    if term.place == term.text:
        return f"{sentence_case(term.text)} is dealt with elsewhere in the material."
    return f"Of this the source says something else: “{term.place}”"


def _shown(text: str) -> str:
    return sentence_case(text)


def _stands_alone(sentence: str, place: re.Match[str], language: Language) -> bool:
    """Tell whether a phrase is a whole noun phrase of the sentence, so that a gap still reads well."""
    if language.parses:
        tokens = language.parse(sentence)
        for span in noun_phrases(tokens):
            start, end = tokens[span[0]].start, tokens[span[1] - 1].end
            if end == place.end() and start <= place.start():
                before = [token for token in tokens[span[0] : span[1]] if token.end <= place.start()]
                return not before or before[-1].pos not in ("NOUN", "PROPN", "PART")
        return False
    ahead = sentence[: place.start()].rstrip()
    after = language.words(sentence[place.end() :])
    touches = re.match(r"\s\w", sentence[place.end() :]) is not None
    return bool(not ahead or _BEFORE.search(ahead)) and not (touches and after and not after[0].stop)
