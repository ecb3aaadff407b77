"""True or false, from two terms that a unit defines side by side, the one with its own meaning or with the other's."""

from __future__ import annotations

import hashlib
import re
from itertools import combinations

from segmenters.definitions import Definition
from segmenters.evidence import Bloom
from segmenters.identity import question_id
from segmenters.language import Language
from segmenters.question import TrueFalseQuestion
from segmenters.quiz_items import Candidate, profile, source_says
from segmenters.rivals import are_same_kind

_NEAR, _SAME = 0.2, 0.8
_FEWEST_TO_MATCH = 3
_LONGEST = 30
_SENTENCE = re.compile(r"\b(?:is|are|means?|refers? to)\b")


def ask_swaps(own: tuple[Definition, ...], language: Language) -> list[Candidate]:
    """Return a statement to be judged for the first of two terms that are defined in sentences under one title.

    The terms are such as are taken for each other: of one kind, and their meanings share words. Three or more are
    matched instead.
    """
    groups: dict[str, list[Definition]] = {}
    for definition in own:
        groups.setdefault(definition.group, []).append(definition)
    pairs = [pair for group in groups.values() if len(group) < _FEWEST_TO_MATCH for pair in combinations(group, 2)]
    return [candidate for one, other in pairs if (candidate := _swap(one, other, language))]


def _swap(one: Definition, other: Definition, language: Language) -> Candidate | None:
    told = one.evidence.quote
    mine, theirs = set(language.stems(one.meaning)), set(language.stems(other.meaning))
    near = len(mine & theirs) / max(1, len(mine | theirs))
    alike = _NEAR <= near < _SAME and are_same_kind(one.term, other.term)
    given = set(language.stems(one.term)) & theirs
    if (
        not alike
        or given
        or not _SENTENCE.search(told.replace(one.meaning, ""))
        or one.meaning not in told
        or len(told.split()) > _LONGEST
    ):
        return None
    name = question_id("swap", one.evidence)
    answer = int(hashlib.sha256(name.encode()).hexdigest(), 16) % 2 == 0
    stem = told if answer else told.replace(one.meaning, other.meaning)
    feedback = f"{source_says(one.evidence)} {source_says(other.evidence)}"
    item = TrueFalseQuestion(name, stem, answer, feedback, one.evidence, profile("swap", Bloom.UNDERSTAND))
    return Candidate("swap", item, 0.64)
