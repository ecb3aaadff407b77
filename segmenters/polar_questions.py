"""Turns questions for yes or no into statements to be judged, with the reason that the source gives."""

from __future__ import annotations

import re
from dataclasses import replace

from segmenters.evidence import Bloom, Origin
from segmenters.grammar import subject_of, subtree
from segmenters.identity import question_id
from segmenters.language import Language
from segmenters.open_questions import Answered
from segmenters.question import Difficulty, Profile, TrueFalseQuestion
from segmenters.quiz_items import source_says
from segmenters.rivals import overlap
from segmenters.titles import lower_first, sentence_case

_ASKS = re.compile(
    r"^(?P<verb>is|are|can|could|should|must|may|will|shall|has|have|was|were|do)\s(?P<rest>[^?]+)\?$", re.IGNORECASE
)
_YES = re.compile(r"^(?:yes|correct|right|true)\b[\s,.:;–—!-]*", re.IGNORECASE)
_NO = re.compile(r"^(?:no|wrong|false|never)\b[\s,.:;–—!-]*", re.IGNORECASE)
_NOT = re.compile(r"\b(?:not|no|never|cannot|neither|nor)\b|n[’']t\b", re.IGNORECASE)
_UNSURE = re.compile(
    r"\b(?:depends?|sometimes|often|usually|generally|maybe|might|may|perhaps|however|unless|but|if)\b", re.IGNORECASE
)
_PRONOUN = re.compile(r"^(?:you|we|they|it|one|i|everyone|anyone|somebody|someone)\b", re.IGNORECASE)
_SAID_AGAIN = 0.6
_LONGEST = 28
_FIRST_WORDS = 4


def judged(pair: Answered, language: Language) -> TrueFalseQuestion | None:
    """Return a question for yes or no as a statement to be judged; None when the answer is neither or depends.

    "Should you remove a label? No – it is kept" gives "You should remove a label.", which is false.
    """
    asks = _ASKS.match(pair.stem.strip())
    if not asks:
        return None
    if not (_YES.match(pair.answer) or _NO.match(pair.answer)):
        return _restated(pair, asks, language)
    if _UNSURE.search(" ".join(pair.answer.split()[:_FIRST_WORDS])):
        return None
    statement = _statement_of(asks, language)
    return _item(statement, answer=bool(_YES.match(pair.answer)), pair=pair) if statement else None


def _restated(pair: Answered, asks: re.Match[str], language: Language) -> TrueFalseQuestion | None:
    """Judge by an answer that says the question again: as it is, or with a "not" in it."""
    again = overlap(pair.stem, pair.answer, language) >= _SAID_AGAIN
    if not again or _UNSURE.search(pair.answer) or len(pair.answer.split()) > _LONGEST:
        return None
    if not _NOT.search(pair.answer):
        return _item(sentence_case(pair.answer), answer=True, pair=pair)
    statement = "" if _NOT.search(pair.stem) else _statement_of(asks, language)
    return _item(statement, answer=False, pair=pair) if statement else None


def _statement_of(asks: re.Match[str], language: Language) -> str:
    """Return what is asked as a statement: "Can software be sold?" gives "Software can be sold."; empty if unsure."""
    verb, rest = asks["verb"].lower(), asks["rest"].strip()
    if match := _PRONOUN.match(rest):
        end = match.end()
    else:
        tokens = language.parse(f"{asks['verb']} {rest}?") if language.parses else ()
        subject = subject_of(tokens) if tokens else None
        if subject is None or subtree(tokens, subject)[0] != 1:
            return ""
        end = tokens[subtree(tokens, subject)[1] - 1].end - len(asks["verb"]) - 1
    who, does = rest[:end], rest[end:].strip()
    joined = f"{who} {does}" if verb == "do" else f"{who} {verb} {does}"
    return f"{sentence_case(lower_first(joined))}." if does else ""


def _item(statement: str, *, answer: bool, pair: Answered) -> TrueFalseQuestion:
    profile = Profile(Bloom.UNDERSTAND, Difficulty.MEDIUM, Origin.STATED, "stated")
    name = question_id("stated", pair.evidence)
    said = (_YES if answer else _NO).sub("", pair.answer)
    told = source_says(replace(pair.evidence, quote=sentence_case(said)) if said else pair.evidence)
    return TrueFalseQuestion(name, statement, answer, told, pair.evidence, profile)
