"""Finds what presenters ask their audience in speaker notes, to be discussed: notes that hold questions and no more."""

from __future__ import annotations

import re

from extractors.model import Layer, ListItem, Paragraph, layer_of, text_of
from segmenters.evidence import Evidence
from segmenters.identity import prompt_id
from segmenters.journey_parts import Prompt
from segmenters.language import Language
from segmenters.model import Role, Unit
from segmenters.pieces import shown as shown_of
from segmenters.pieces import text_of_all

_MOST = 2
_FEWEST_WORDS, _MOST_WORDS = 5, 28
_FEWEST_SHARED = 1
_MARK = re.compile(r"^\W*(?:(?:questions?|q|discuss(?:ion)?|ask)\s*\d*\s*[:.–—-]+|\d+[.)])\s*", re.IGNORECASE)
_ASKS = re.compile(r"^(?:why|what|how|which|where|when|who|is|are|do|does|can|could|should|would|if)\b", re.IGNORECASE)
_TO_THE_ROOM = re.compile(
    r"\b(?:any ?(?:one|body)|everyone|everybody|we|us|our|i|me|my|hear|slide|questions?|earlier|today|this|these|those|"
    r"that one|here|so many|such)\b",
    re.IGNORECASE,
)
"""What a question has that only makes sense in the room, or with the slide before one's eyes."""


def presenter_questions_of(units: tuple[Unit, ...], language: Language) -> tuple[Prompt, ...]:
    """Return the questions in the notes of each unit that its own text is about, two a unit at most."""
    found: list[Prompt] = []
    for unit in units:
        if unit.role is Role.LESSON:
            found += _of_unit(unit, language)[:_MOST]
    return tuple(found)


def _of_unit(unit: Unit, language: Language) -> list[Prompt]:
    about = set(language.stems(f"{unit.title} {text_of_all(shown_of(unit.passages))}"))
    found = []
    for passage in unit.passages:
        block = passage.block
        if not isinstance(block, Paragraph | ListItem) or layer_of(block) is not Layer.NOTES:
            continue
        sentences = [" ".join(one.split()) for one in language.sentences(text_of(block))]
        asked = [one for one in sentences if one.rstrip().endswith("?")]
        if len(asked) * 2 < len(sentences):
            continue
        for sentence in asked[:1]:
            text = _worded(sentence)
            if text and len(about & set(language.stems(text))) >= _FEWEST_SHARED:
                evidence = Evidence(passage.source, block.key, block.at, sentence)
                found.append(Prompt(prompt_id(f"asked {unit.uid}", evidence), unit.uid, text, evidence))
    return found


def _worded(sentence: str) -> str:
    """Return a question without what marks it as one; empty where it cannot be asked by itself."""
    text = re.sub(r"\s+\?", "?", _MARK.sub("", sentence))
    words = len(text.split())
    fits = _FEWEST_WORDS <= words <= _MOST_WORDS and _ASKS.match(text) and not _TO_THE_ROOM.search(text)
    return text[:1].upper() + text[1:] if fits else ""
