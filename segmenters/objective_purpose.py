"""Words the objective of a how-to from its first clause of purpose: "To set up quotas, edit ..." gives "Set up quotas".

Only a clause that is followed by what the reader does counts, and only when its object is what the title names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractors.model import ListItem, Paragraph
from segmenters.evidence import Bloom, Evidence
from segmenters.imperatives import is_order
from segmenters.language import Language
from segmenters.model import Passage
from segmenters.pieces import shown
from segmenters.verbs import base_of_gerund, level_of, verb_of

_SENTENCE_ENDS = re.compile(r"(?<=[.!?:])\s+(?=[A-Z“\"])")
_FIRST = r"(?:(?:now|next|first|then|finally|so|again),? )?"
_ADDRESSED = (
    r"(?:you|we)(?:['’]ll| will| can| must| should| may| need to| have to)?(?: (?:first|then|also|simply|just))?"
)
_TO = re.compile(
    rf"{_FIRST}(?:in order )?to (?P<done>[a-z][^,:;]*?(?:, with [^,:;]+)?)"
    rf"(?:, (?P<main>(?:{_ADDRESSED}|simply|just|first|please) [a-z].+|[a-z].+)|:)$",
    re.IGNORECASE,
)
"""A clause of purpose at the head of a sentence: what the reader does follows, or a colon."""
_LETS = re.compile(rf"{_FIRST}(?:let['’]s|let us) (?:now |first |then |also )?(?P<done>[a-z].+?)[.:!]?$", re.IGNORECASE)
_YOU_CAN = re.compile(r"you can (?:also )?(?P<done>[a-z].+?),? (?:by|using|with) .+$", re.IGNORECASE)
_YOU = re.compile(rf"{_ADDRESSED} (?P<verb>[a-z]+)", re.IGNORECASE)
_ONLY_POINTS = re.compile(
    r"(?:(?:you|we)(?: can| should| may)? |simply |just |first |please |then )*"
    r"(?:see|refer|read|visit|look|consult|remember|note|check out|go to the section|assume|suppose)\b",
    re.IGNORECASE,
)
"""What follows a purpose where the text does not tell how it is reached."""
_LEADING = re.compile(r"(?:simply|just|first|please|then) ", re.IGNORECASE)
_POINTS_AWAY = re.compile(
    r"\b(?:this|that|these|those|it|its|them|they|such|so|following|above|below|previous|next|same|another|other|"
    r"which|who|what|how|why|whether|if|more|everything|something|anything|here|there|one|ones|me|us|you|yourself|"
    r"see|understand|learn|help|example|our example)\b",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"\s*(?:[(,;:]|\s[–—-]\s|\b(?:named|called|by|using|when|while|so that|like|as follows|which|because|"
    r"until|after|before)\b).*$",
    re.IGNORECASE,
)
"""Where what is done is over: asides, means, times."""
_OWNED = re.compile(r"\b(?:our|your|my)\b", re.IGNORECASE)
_FEWEST_WORDS, _MOST_WORDS = 2, 12
_HALF = 0.5
_DESCRIBES = re.compile(r"(?:Describe|Summarise)\b")
_HOW_TO = re.compile(r"Describe how to (?P<verb>\w+) ", re.IGNORECASE)
_ANY_DOING = ("use", "work")
"""Verbs so wide that any other says more."""


@dataclass(frozen=True, slots=True)
class Weak:
    """An objective that only tells of its subject, with the title of its unit and that of the pack."""

    text: str
    title: str
    about: str = ""


def purpose_wordings(weak: Weak, passages: tuple[Passage, ...], language: Language) -> Iterator[tuple[str, Evidence]]:
    """Yield what the text of a unit tells how to do, with the sentence that says so, in the order of the text.

    Nothing for an objective that already says what is done. The object has half of the words of the title, other than
    those of the title of the pack; behind "describe how to" the verb is the same, unless that is as wide as "use".
    """
    if not _DESCRIBES.match(weak.text) or " and " in weak.title or "," in weak.title:
        return
    asked = _HOW_TO.match(weak.text)
    verb = asked["verb"].lower() if asked and asked["verb"].lower() not in _ANY_DOING else ""
    wanted = frozenset(language.stems(weak.title))
    wanted = (wanted - frozenset(language.stems(weak.about)) or wanted) - _stems_of_verb(weak.title, language)
    for passage in shown(passages):
        for done in _done_in(passage):
            first, _, rest = done.partition(" ")
            same = wanted & frozenset(language.stems(rest))
            if same and len(same) >= len(wanted) * _HALF and verb in ("", first.lower()):
                block = passage.block
                quote = block.text if isinstance(block, Paragraph | ListItem) else ""
                yield done, Evidence(passage.source, block.key, block.at, quote)


def _stems_of_verb(title: str, language: Language) -> frozenset[str]:
    first = title.partition(" ")[0]
    return frozenset(language.stems(first)) if base_of_gerund(first) else frozenset()


def _done_in(passage: Passage) -> Iterator[str]:
    block = passage.block
    text = " ".join(block.text.split()) if isinstance(block, Paragraph | ListItem) else ""
    for sentence in _SENTENCE_ENDS.split(text):
        bare = sentence.strip().replace("`", "").replace("*", "")
        if (clause := _clause_of(bare)) and (done := _whole(clause)):
            yield done


def _clause_of(sentence: str) -> str:
    """Return the words of a sentence that say what is done; nothing where it does not tell the reader how."""
    if match := _TO.match(sentence):
        main = match["main"] or ""
        ordered = _YOU.match(main) or is_order(_LEADING.sub("", main))
        told = not main or (ordered and not _ONLY_POINTS.match(main))
        return match["done"] if told else ""
    match = _LETS.match(sentence) or _YOU_CAN.match(sentence)
    return match["done"] if match else ""


def _whole(clause: str) -> str:
    """Return a clause as a command without asides; nothing where it points at something else or is no plain act."""
    done = _OWNED.sub("the", _ENDS.sub("", clause)).rstrip(" .:!")
    first, _, rest = done.partition(" ")
    verb = verb_of(first, rest)
    words = len(done.split())
    measurable = level_of(verb) in (Bloom.APPLY, Bloom.CREATE)
    fits = measurable and _FEWEST_WORDS <= words <= _MOST_WORDS and len(verb.split()) < words
    return done if fits and not _POINTS_AWAY.search(done) and " and " not in done and " or " not in done else ""
