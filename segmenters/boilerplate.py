"""What is never taught: titles and sentences that belong to the event and not to the subject.

The patterns lie in data/boilerplate.toml. A title decides over a whole slide; a sentence is judged alone, so that a
note which mixes narration and facilitator talk loses only the talk. A sentence that defines, limits or forbids
something is always kept.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

from segmenters.model import CutReason

_NOISE_WORDS = (
    "yeah|yes|yep|no|ok|okay|mm+|mhm|mm-hmm|uh-huh|right|sure|cool|great|good|perfect|lovely|excellent|exactly|nice|"
    "thanks|thank you|awesome|brilliant|alright|all right|got it|um+|uh+|er+|erm|hmm+|so|well|and|now|all|then|"
    "everyone|loud and clear|very good|good question|great question|there we go|oh|sorry( about that)?"
)
_NOISE = re.compile(rf"(?:{_NOISE_WORDS})(?:[ ,.!]+(?:{_NOISE_WORDS}))*[ .!?…]*", re.IGNORECASE)
_SUBSTANCE = re.compile(
    r"\b(must|never|always|means?|refers? to|is defined as|is called|requires?|required|because|at least|at most|"
    r"no more than)\b"
    r"|\b\d+([.,]\d+)? ?(%|kg|lb|m|cm|mm|km|°|hours|days|weeks|percent|per cent|volts?|met(re|er)s?|feet)(?!\w)",
    re.IGNORECASE,
)
_LONGEST_TALK_WORDS = 32
"""A longer sentence carries something besides talk often enough to be kept."""


def reason_of_title(title: str) -> CutReason | None:
    """Return why a slide or section with this title is not taught, or None when the title tells nothing."""
    words = title.strip().rstrip(".!?:… ")
    return next((reason for reason, pattern in _patterns("titles") if pattern.fullmatch(words)), None)


def reason_of_sentence(sentence: str) -> CutReason | None:
    """Return why a sentence that was said is not taught, or None when it is to be kept."""
    words = " ".join(sentence.replace("’", "'").split())
    if _NOISE.fullmatch(words):
        return CutReason.FACILITATOR
    if len(words.split()) > _LONGEST_TALK_WORDS or has_substance(words):
        return None
    return next((reason for reason, pattern in _patterns("sentences") if pattern.search(words)), None)


def has_substance(sentence: str) -> bool:
    """Tell whether a sentence defines, limits, forbids or gives a reason or a measure, so that it is never talk."""
    return _SUBSTANCE.search(sentence) is not None


@cache
def _patterns(table: str) -> tuple[tuple[CutReason, re.Pattern[str]], ...]:
    text = (files("segmenters") / "data" / "boilerplate.toml").read_text(encoding="utf-8")
    return tuple(
        (CutReason[reason.upper()], re.compile("|".join(patterns), re.IGNORECASE))
        for reason, patterns in tomllib.loads(text)[table].items()
    )
