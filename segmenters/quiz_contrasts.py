"""Multiple choice from two things that a unit sets against each other point by point: what holds for which of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractors.model import ListItem, Paragraph, is_said
from segmenters.announced_lists import label_of
from segmenters.evidence import Bloom, Evidence
from segmenters.item_text import content_words, roots
from segmenters.language import Language
from segmenters.model import Passage
from segmenters.pieces import quotable
from segmenters.quiz_items import Candidate, Option, Stem, choice_question
from segmenters.titles import lower_first, sentence_case

_FEWEST, _MOST = 3, 3
_FEWEST_TOLD, _MOST_TOLD = 4, 24
_LONGEST_NAME = 3
_POINTS = re.compile(r"(?:this|that|these|those|its|their|our|your|my|we|they|you)\b")


@dataclass(frozen=True, slots=True)
class _Contrast:
    """What one block says of two things, in a sentence each, and where."""

    said: tuple[tuple[str, str], tuple[str, str]]
    evidence: Evidence


def ask_contrasts(passages: tuple[Passage, ...], language: Language) -> list[Candidate]:
    """Return a question for the first pair of things that three or more blocks of a unit compare, a sentence for each.

    "Focus: Ladders reach high. Towers stand alone." is such a block. What is said of the other thing is wrong.
    """
    blocks = list(_pairs_of_sentences(passages, language))
    for size in range(_LONGEST_NAME, 0, -1):
        found: dict[frozenset[str], list[_Contrast]] = {}
        for evidence, one, other in blocks:
            first, second = _divided(one, size), _divided(other, size)
            if first[0] != second[0] and all(_is_name(name) and _is_told(told) for name, told in (first, second)):
                found.setdefault(frozenset((first[0], second[0])), []).append(_Contrast((first, second), evidence))
        for contrasts in found.values():
            if len(contrasts) >= _FEWEST:
                return [_question(contrasts[:_MOST])]
    return []


def _pairs_of_sentences(passages: tuple[Passage, ...], language: Language) -> Iterator[tuple[Evidence, str, str]]:
    for passage in quotable(passages):
        block = passage.block
        if isinstance(block, Paragraph | ListItem) and not is_said(block):
            text = " ".join(block.text.split())
            sentences = language.sentences(label_of(text)[1] or text)
            if len(sentences) == len(("one", "other")):
                yield Evidence(passage.source, block.key, block.at, text), sentences[0], sentences[1]


def _divided(sentence: str, size: int) -> tuple[str, str]:
    words = sentence.rstrip(" .").split()
    return " ".join(words[:size]).lower(), " ".join(words[size:])


def _is_name(name: str) -> bool:
    return bool(content_words(name.rpartition(" ")[2])) and not _POINTS.match(name)


def _is_told(told: str) -> bool:
    words = told.split()
    return _FEWEST_TOLD <= len(words) <= _MOST_TOLD and words[0].islower()


def _question(contrasts: list[_Contrast]) -> Candidate:
    """Ask for what holds for the thing whose name its own points repeat less."""
    names = sorted(name for name, _ in contrasts[0].said)
    about = {name: [dict(one.said)[name] for one in contrasts] for name in names}
    asked, other = sorted(names, key=lambda name: sum(len(roots(name) & roots(told)) for told in about[name]))
    options = tuple(
        Option(sentence_case(told), name == asked, f"The source says this of {name}: “{one.evidence.quote}”")
        for name in (asked, other)
        for told, one in zip(about[name], contrasts, strict=True)
    )
    written = contrasts[0].evidence.quote
    shown = {name: _as_written(name, written) for name in names}
    text = f"Which of these hold for {shown[asked]}, and not for {shown[other]}? Choose all that apply."
    stem = Stem("contrast", text, contrasts[0].evidence, Bloom.UNDERSTAND)
    return Candidate("contrast", choice_question(stem, options), 0.78)


def _as_written(name: str, text: str) -> str:
    """Return a name with the capitals that it has in the text, but for that of the sentence."""
    at = text.lower().find(name)
    written = text[at : at + len(name)]
    return written if written[1:2].isupper() else lower_first(written)
