"""Finds definitions: "A tie-off is a ...", "Severity 1 means ...", "Term: what it means", and glossary tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractors.model import Heading, ListItem, Paragraph, Table, is_said, text_of
from segmenters.imperatives import begins_with_verb, is_imperative
from segmenters.language import Language
from segmenters.model import Evidence, Passage
from segmenters.pieces import quotable
from segmenters.verbs import is_noun_too, level_of
from segmenters.wordlists import word_list

_TERM = r"(?P<term>[A-Za-z][\w'’/&.-]*(?: [\w'’/&().-]+){0,5})"
_IS = re.compile(
    rf"^(?:(?:An?|The)\s+)?{_TERM}\s+(?:is|are)\s+"
    r"(?P<meaning>(?:an?|the|any|when|where|what|how|something|someone|people|[a-z]+ing)\b.+)$"
)
_MEANS = re.compile(
    rf"^(?:(?:An?|The)\s+)?{_TERM}\s+(?:means?|refers? to|stands? for|(?:is|are) defined as|(?:is|are) the term for)\s+"
    r"(?P<meaning>\S.+)$"
)
_LABEL = re.compile(rf"^{_TERM}\s*(?::|\s[–—-])\s+(?P<meaning>\S.+)$")
_GLOSSARY_HEAD = re.compile(r"\b(meaning|definition|description|what it (is|means))\b", re.IGNORECASE)
_NO_MEANING = re.compile(r"\b(we|us|you|i|me|our|your|my|today)\b|^[A-Za-z]\)|\bmust\b", re.IGNORECASE)
_FEWEST_WORDS, _MOST_WORDS = 4, 35
_MOST_TERM_WORDS = 4


@dataclass(frozen=True, slots=True)
class Definition:
    """A term, what it means, and the sentence that says so."""

    term: str
    meaning: str
    evidence: Evidence


def definitions_in(passages: tuple[Passage, ...], language: Language) -> tuple[Definition, ...]:
    """Return the definitions in a unit's passages in their order; each term once."""
    found: dict[str, Definition] = {}
    for passage in quotable(passages):
        for term, meaning, quote in _candidates(passage, language):
            bare = term.strip(" .")
            if bare.lower() not in found and _is_telling(bare, meaning, language):
                evidence = Evidence(passage.source, passage.block.key, passage.block.at, quote)
                found[bare.lower()] = Definition(bare, meaning.strip().rstrip(".;"), evidence)
    return tuple(found.values())


def _candidates(passage: Passage, language: Language) -> Iterator[tuple[str, str, str]]:
    block = passage.block
    if isinstance(block, Heading):
        return
    if isinstance(block, Table):
        yield from _glossary_rows(block)
        return
    for sentence in language.sentences(text_of(block)):
        if (match := (_IS.match(sentence) or _MEANS.match(sentence))) or (
            isinstance(block, ListItem | Paragraph) and not is_said(block) and (match := _LABEL.match(sentence))
        ):
            yield match["term"], match["meaning"], sentence


def _glossary_rows(table: Table) -> Iterator[tuple[str, str, str]]:
    width = len(table.rows[0]) if table.rows else 0
    if table.header_rows != 1 or width < len(("term", "meaning")):
        return
    column = next((n for n in range(1, width) if _GLOSSARY_HEAD.search(table.rows[0][n])), None)
    if column is not None:
        for row in table.rows[1:]:
            yield row[0], row[column], " | ".join(row)


def _is_telling(term: str, meaning: str, language: Language) -> bool:
    words = term.split()
    outside = word_list("not_terms")
    inner = {word.lower() for word in words[1:-1]} - word_list("joining_words")
    if not 0 < len(words) <= _MOST_TERM_WORDS or (inner | {words[0].lower(), words[-1].lower()}) & outside:
        return False
    if len(words) == 1 and (any(char.isdigit() for char in term) or (level_of(term) and not is_noun_too(term))):
        return False
    if (len(words) > 1 and begins_with_verb(term)) or is_imperative(meaning) or _NO_MEANING.search(meaning):
        return False
    length = len(meaning.split())
    if not _FEWEST_WORDS <= length <= _MOST_WORDS or meaning.endswith("?"):
        return False
    head = next((word for word in meaning.lower().split() if word not in ("a", "an", "the", "any")), "")
    if head.strip(",.;") in word_list("vague_heads"):
        return False
    own, said = set(language.stems(term)), set(language.stems(meaning))
    return bool(own) and not own & said
