"""Finds the key terms of a unit: what the source itself defines, prints bold, puts into titles or speaks of."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.model import Heading, ListItem, Paragraph, Style
from segmenters.definitions import Definition
from segmenters.grammar import noun_phrases, subject_of, subtree, written
from segmenters.language import Language
from segmenters.model import Passage
from segmenters.pieces import text_of_all
from segmenters.statements import statements_in
from segmenters.titles import is_general, plain_title
from segmenters.wordlists import word_list

_FEWEST_USES = 2
_LONGEST_TERM = 4
_FEWEST_NAME_WORDS = 2
"""A subject of one word is seldom a term: "Organizations should ..."."""


@dataclass(frozen=True, slots=True)
class KeyTerm:
    """A term that the source itself raises: by defining it, in bold, in a title, as a subject of its sentences.

    `meaning` is set if it says what it is; `is_special` is true for a term that is defined or bold.
    """

    text: str
    meaning: str
    place: str
    is_special: bool


def key_terms_in(
    passages: tuple[Passage, ...], terms: tuple[Definition, ...], language: Language
) -> tuple[KeyTerm, ...]:
    """Return the terms that a unit raises and uses, defined ones first, each once."""
    text = text_of_all(passages).lower()
    stands_in = _placeholders(passages)
    raised = [KeyTerm(d.term, d.meaning, d.evidence.quote, is_special=True) for d in terms]
    for statement in statements_in(passages, language):
        raised += [KeyTerm(mark, "", statement.text, is_special=True) for mark in statement.marked]
    told = {statement.title: statement.text for statement in reversed(statements_in(passages, language))}
    for passage in passages:
        if isinstance(passage.block, Heading) and not is_general(passage.block.text):
            title = plain_title(passage.block.text)
            raised.append(KeyTerm(title, "", told.get(title, title), is_special=False))
    for statement in statements_in(passages, language):
        if name := subject_in(statement.text, language):
            raised.append(KeyTerm(name, "", statement.text, is_special=False))
    found: dict[str, KeyTerm] = {}
    for one in raised:
        name = one.text.lower()
        if name not in found and (one.meaning or name not in stands_in) and _can_be_key(one, text, language):
            found[one.text.lower()] = one
    return tuple(found.values())


def _placeholders(passages: tuple[Passage, ...]) -> set[str]:
    """Return what stands in for something else: words in italics within code or right beside it, "nice *program*"."""
    found = set()
    for passage in passages:
        block = passage.block
        if not isinstance(block, ListItem | Paragraph):
            continue
        code = [mark for mark in block.marks if mark.style is Style.CODE]
        for mark in block.marks:
            near = any(one.start - 1 <= mark.end and mark.start <= one.end + 1 for one in code)
            if mark.style is Style.EMPHASIS and near:
                found.add(block.text[mark.start : mark.end].strip(" .,:;“”\"'/").lower())
    return found


def subject_in(sentence: str, language: Language) -> str:
    """Return the noun phrase that a sentence begins with and that is its whole subject, without its article."""
    tokens = language.parse(sentence)
    subject = subject_of(tokens)
    if subject is None or tokens[subject].pos not in ("NOUN", "PROPN"):
        return ""
    start, end = subtree(tokens, subject)
    first = 1 if tokens[0].pos == "DET" else 0
    if start or not _FEWEST_NAME_WORDS <= end - first <= _LONGEST_TERM:
        return ""
    return written(tokens, (first, end))


def _can_be_key(one: KeyTerm, text: str, language: Language) -> bool:
    term = one.text
    words = term.split()
    if not 0 < len(words) <= _LONGEST_TERM or not language.stems(term) or re.search(r"[.:;?!,()\[\]<>=/]|\d", term):
        return False
    outside = word_list("not_terms") | word_list("joining_words")
    if words[0].lower() in outside or words[-1].lower() in outside or text.count(term.lower()) < _FEWEST_USES:
        return False
    if language.parses and not one.meaning:
        tokens = language.parse(term)
        spans = noun_phrases(tokens)
        return any(written(tokens, span) == term for span in spans)
    return True
