"""Questions from acronyms that a text spells out: what the letters stand for, or to be matched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractors.model import Heading
from segmenters.evidence import Bloom, Evidence
from segmenters.identity import question_id
from segmenters.language import Language
from segmenters.model import Passage
from segmenters.pieces import text_of_all
from segmenters.question import FillInQuestion
from segmenters.quiz_items import GAP, Candidate, profile, source_says
from segmenters.statements import sentences_under_titles

_LETTERS = re.compile(r"\((?P<letters>[A-Z][A-Za-z]{1,5}[A-Z]|[A-Z]{2,6})s?\)")
_JOINING = ("of", "and", "the", "for", "in", "to", "on", "or", "a")
_FEWEST_USES = 4
_FEWEST_WORDS, _MOST_WORDS = 2, 6


@dataclass(frozen=True, slots=True)
class Acronym:
    """Letters, the words they stand for, and the sentence that says so."""

    letters: str
    words: str
    evidence: Evidence


def acronyms_in(passages: tuple[Passage, ...], language: Language) -> tuple[Acronym, ...]:
    """Return the acronyms that a unit spells out, uses, and has in a heading, each once; others are no topic of it."""
    text = text_of_all(passages)
    headings = " ".join(p.block.text for p in passages if isinstance(p.block, Heading))
    found: dict[str, Acronym] = {}
    for statement in sentences_under_titles(passages, language):
        for match in _LETTERS.finditer(statement.text):
            letters = match["letters"]
            words = next(_spelled(letters, statement.text[: match.start()]), "")
            uses = len(re.findall(rf"\b{letters}s?\b", text))
            is_topic = re.search(rf"\b{letters}s?\b", headings) is not None
            if words and letters not in found and is_topic and uses >= _FEWEST_USES:
                found[letters] = Acronym(letters, words, statement.evidence)
    return tuple(found.values())


def ask_acronyms(own: tuple[Acronym, ...]) -> list[Candidate]:
    """Return for each acronym a gap to be filled with its words: options would tell them by their letters."""
    found = []
    for acronym in own:
        name = question_id("acronym", acronym.evidence)
        stem = f"What does {acronym.letters} stand for? {GAP}"
        question = FillInQuestion(
            name,
            stem,
            (acronym.words,),
            source_says(acronym.evidence),
            acronym.evidence,
            profile("acronym", Bloom.REMEMBER),
        )
        found.append(Candidate("acronym", question, 0.48))
    return found


def _spelled(letters: str, before: str) -> Iterator[str]:
    """Yield the words before an acronym of which it takes the first letters, small words left out or not."""
    words = before.split()[-_MOST_WORDS - 2 :]
    wanted = letters.lower()
    for start in range(len(words)):
        span = words[start:]
        parts = [part for word in span for part in word.split("-") if part]
        plain = [part for part in parts if part.lower() not in _JOINING]
        for chosen in (parts, plain):
            initials = "".join(part[0].lower() for part in chosen)
            if initials == wanted and _FEWEST_WORDS <= len(span) <= _MOST_WORDS and span[0].lower() not in _JOINING:
                yield " ".join(span)
