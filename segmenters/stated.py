"""Learning objectives that a source states itself: on an objectives slide, or after "by the end of this session"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.model import Block, ListItem, Paragraph, is_said
from segmenters.language import Language
from segmenters.model import Evidence
from segmenters.titles import lower_first
from segmenters.verbs import is_unmeasurable, level_of

_LEAD = re.compile(
    r"^.{0,60}?\b(?:(?:you|we|learners|participants|attendees|delegates|students|they|everyone)"
    r"(?:'ll| will| should| can)?(?: all)?(?: be able to| know how to| have learned (?:how )?to| learn (?:how )?to)|"
    r"able to|know how to)\b[\s:–—-]*",
    re.IGNORECASE,
)
_HOW_TO = re.compile(r"^how to\s+", re.IGNORECASE)
_ANNOUNCED = re.compile(
    r"^\W*(?:by the end|after (?:completing |this|today)|at the end of|upon completion)\b", re.IGNORECASE
)
_JOINT = re.compile(r"(?:,\s*(?:and|or)\s+|[,;]\s+|\s+and\s+)(?:to )?(?=\w+ )")
_LIST_WORDS = 2
_LONGEST_WORDS = 30


@dataclass(frozen=True, slots=True)
class Stated:
    """An objective in the words of the source, from its verb on, and the sentence that states it."""

    text: str
    evidence: Evidence


def objectives_in_list(source: str, blocks: tuple[Block, ...], language: Language) -> list[Stated]:
    """Return the objectives on an objectives slide: points and lines that begin with a verb, lead-ins taken off."""
    found = []
    for block in blocks:
        if isinstance(block, ListItem | Paragraph) and not is_said(block):
            text = _HOW_TO.sub("", _LEAD.sub("", " ".join(block.text.split()))).strip(" .;")
            if _begins_with_verb(text, language):
                found.append(Stated(text, Evidence(source, block.key, block.at, block.text)))
    return found


def objectives_in_sentence(sentence: str) -> tuple[str, ...]:
    """Return the objectives that a sentence announces: "By the end ... you will be able to X, Y and Z" gives three."""
    if not _ANNOUNCED.match(sentence):
        return ()
    text, taken = _LEAD.subn("", " ".join(sentence.split()), count=1)
    if not taken:
        return ()
    goals: list[str] = []
    for part in _JOINT.split(text.strip(" .;")):
        if goals and level_of(part.partition(" ")[0]) is None:
            goals[-1] += f" and {part}"
        else:
            goals.append(part)
    return tuple(goal for goal in goals if _LIST_WORDS <= len(goal.split()) <= _LONGEST_WORDS)


def _begins_with_verb(text: str, language: Language) -> bool:
    words = language.words(lower_first(text))
    if not _LIST_WORDS <= len(words) <= _LONGEST_WORDS:
        return False
    return level_of(words[0].text) is not None or is_unmeasurable(words[0].text)
