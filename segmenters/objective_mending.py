"""Mends an objective that a source states but nobody can measure: "Understand X" becomes "Describe X"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from segmenters.model import UnitKind
from segmenters.objective_content import Content
from segmenters.objective_flaws import second_outcome, second_verb
from segmenters.objective_wording import wordings
from segmenters.titles import lower_first
from segmenters.verbs import is_unmeasurable, level_of, verb_of

_MODIFIERS = re.compile(
    r"^(?:(?!apply|reply|supply|rely|comply|multiply|imply|identify)\w+ly|be able to|how to|to|will|can)\s+",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"^(?:(?:to know|yourself with|about|of|with|in|aware of|familiar with|ready to|"
    r"confident (?:in|with|about|using)|the importance of|(?:an? |the )?(?:good |basic |better |deeper |solid )?"
    r"(?:understanding|awareness|knowledge|overview|grasp|appreciation|introduction) (?:of|to|into)|"
    r"(?:your )?(?:understanding|knowledge|skills) (?:of|in))\s+)+",
    re.IGNORECASE,
)
"""What stands between "understand" and its object."""
_CONNECTED = re.compile(r"^(?:get|stay|become|be) connected(?= (?:with|to)\b)", re.IGNORECASE)
"""What is done and not only known: one connects with people."""
_APPLICABLE = re.compile(
    r"^(?:\w+ ){0,4}(?:rules?|principles?|techniques?|methods?|procedures?|polic(?:y|ies)|guidelines?|points)\b",
    re.IGNORECASE,
)
_LISTED = re.compile(r"^([\w-]+)(?:(?:,? (?:and|or) |, ?|/)([\w-]+))+ (.+)")
_CLAUSE = re.compile(r"(?:how to|how|why|what|when|where|which|who|whether|that)\b", re.IGNORECASE)


def mended(text: str, content: Content) -> Iterator[str]:
    """Yield wordings with one measurable verb and one outcome for a stated objective or a promised topic."""
    bare = _one_of_several(_CONNECTED.sub("connect", _MODIFIERS.sub("", text.strip(" .;"))))
    first, _, rest = bare.partition(" ")
    first = first.lower() if first[1:].islower() else first
    whole = f"{first} {_one_outcome(bare).partition(' ')[2]}".strip()
    if is_unmeasurable(first):
        object_ = _VAGUE.sub("", whole.partition(" ")[2])
        if content.kind is UnitKind.PROCEDURE and _APPLICABLE.search(object_):
            yield f"apply {object_}"
        if re.match(r"[a-z]", object_) and level_of(object_.partition(" ")[0]) and not _CLAUSE.match(object_):
            yield object_
        yield f"describe {object_}"
    elif level_of(verb_of(first, rest)) is not None:
        yield whole
    else:
        yield from wordings(lower_first(text.strip(" .;")), content)
        yield f"describe how to {whole}"


def _one_of_several(text: str) -> str:
    """Keep the first measurable one of several verbs with the same object: "Inspect, clean and store a ladder"."""
    listed = _LISTED.match(text)
    if listed is None:
        return text
    verbs = re.findall(r"\b(?!and\b|or\b)[\w-]+", text[: listed.start(3)])
    if not verbs or not all(level_of(verb) or is_unmeasurable(verb) for verb in verbs):
        return text
    return f"{next((verb for verb in verbs if level_of(verb)), verbs[0])} {listed[3]}"


def _one_outcome(text: str) -> str:
    """Cut off what begins with a second verb, question or sentence."""
    ends = [end for end in (second_verb(text), second_outcome(text)) if end is not None]
    return text[: min(ends)].rstrip(" ,;") if ends else text
