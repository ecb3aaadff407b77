"""Decides what a unit mostly is: a procedure, a decision, a reference table, or a concept."""

from __future__ import annotations

import re

from extractors.model import ListItem, Preformatted, Table, text_of
from segmenters.imperatives import begins_with_verb, is_imperative
from segmenters.language import Language
from segmenters.model import Passage, UnitKind
from segmenters.pieces import shown

HOW_TO = re.compile(r"\b(how to|steps?|procedures?|process|instructions?|workflow|checklist)\b", re.IGNORECASE)
DECIDING = re.compile(r"\b(decid\w+|choos\w+|which .* to|when to|whether|criteria|go/no-go)\b", re.IGNORECASE)
_CONDITION = re.compile(r"^(if|when|whenever|unless|in case)\b", re.IGNORECASE)
_FEWEST = 3
_FEWEST_CONDITIONS = 2
_MOST_OF = 0.6


def kind_of(title: str, passages: tuple[Passage, ...], language: Language) -> UnitKind:
    """Return the kind of a unit; the first rule that matches decides, and a concept is what remains."""
    if _CONDITION.match(title):
        return UnitKind.DECISION
    items = [p.block for p in shown(passages) if isinstance(p.block, ListItem)]
    ordered = [item for item in items if item.ordered and item.level == 0]
    imperative = sum(is_imperative(item.text) for item in items)
    conditions = sum(
        bool(_CONDITION.match(sentence))
        for p in passages
        if not isinstance(p.block, Preformatted)
        for sentence in language.sentences(text_of(p.block))
    )
    announced = HOW_TO.search(title)
    steps = len(ordered) >= _FEWEST and (announced or _mostly(sum(begins_with_verb(i.text) for i in ordered), ordered))
    if steps or (len(items) >= _FEWEST and _mostly(imperative, items) and (announced or ordered)):
        return UnitKind.PROCEDURE
    if conditions >= _FEWEST_CONDITIONS and (DECIDING.search(title) or conditions >= _FEWEST):
        return UnitKind.DECISION
    if any(isinstance(p.block, Table) and len(p.block.rows) > _FEWEST for p in passages):
        return UnitKind.REFERENCE
    if len(items) >= _FEWEST and imperative == len(items):
        return UnitKind.PROCEDURE
    return UnitKind.CONCEPT


def _mostly(some: int, all_of: list[ListItem]) -> bool:
    return bool(all_of) and some / len(all_of) >= _MOST_OF
