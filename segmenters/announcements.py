"""Knows a sentence that announces what comes, "In this section we will look at ladders.", or tells of its slide."""

from __future__ import annotations

import re

from segmenters.boilerplate import Rule, has_substance, plain
from segmenters.chatter import Subject
from segmenters.language import Language
from segmenters.model import CutReason
from segmenters.wordlists import word_list

ANNOUNCES = "announces-what-follows"
_ANNOUNCEMENT = Rule(ANNOUNCES, CutReason.TRANSITION)
_OF_THE_SLIDE = Rule("sentence-about-the-slide", CutReason.TRANSITION)
_PART = r"(?:section|slides?|module|lesson|chapter|part|video|unit|session|page|minutes)"
_WHERE = rf"(?:in|on|with|over|during) (?:this|the (?:next|following|coming)) (?:\w+ )?{_PART}"
_WHO = r"(?:we|i|you)(?:'ll| will|'re going to| are going to| want to| shall|'d like to| would like to| can| now)*"
_DO = (
    r"(?:look(?:ing)? (?:at|into)|talk(?:ing)? (?:about|through)|discuss|see|cover|explore|go (?:over|through|into)|"
    r"learn about|deal with|turn to|focus on|examine|introduce|describe|explain|review|consider|have a look at|"
    r"take a (?:(?:closer|quick) )?look at|walk (?:you )?through|show you)"
)
_FIRST = r"^(?:(?:so|now|next|first),? )*"
_AT_ONCE = r"(?:(?:now|next|then|first|just|quickly) )*"
_TELLS = (
    r"(?:will )?(?:describes?|shows?|covers?|introduces?|explains?|discuss(?:es)?|talks? about|looks? at|deals? with|"
    r"gives? (?:you |us )?an? (?:overview|introduction)|presents?|outlines?|is about|summari[sz]es?|clarif(?:y|ies)|"
    r"expands? on|illustrates?|highlights?|emphasi[sz]es?|lists?|is an? (?:overview|summary|introduction)|"
    r"provides? an? (?:overview|summary|introduction)|(?:is|are) intended to|helps? (?:to )?(?:explain|understand))"
)
_SAYS_MORE = r"(?!.*(?:\b(?:that|because|if|when|which|who)\b|, (?:the|an?) ))"
_ANNOUNCES = re.compile(
    rf"{_FIRST}{_WHERE},? {_WHO} {_DO}\b"
    rf"|{_FIRST}{_WHO} {_AT_ONCE}{_DO}\b.{{0,60}}\b{_WHERE}\W*$"
    rf"|{_FIRST}(?:let's|let us|let me|{_WHO}) {_AT_ONCE}{_DO}\b",
    re.IGNORECASE,
)
_TELLS_OF_ITSELF = re.compile(
    rf"{_FIRST}(?:this|these|the (?:next|following)) (?:\w+ )?{_PART} {_TELLS}\b{_SAYS_MORE}", re.IGNORECASE
)
_LONGEST_WORDS = 25


def announces_only(sentence: str, subject: Subject, language: Language) -> Rule | None:
    """Return the rule for a sentence that announces only what belongs to the subject anyway, or what its slide is for.

    What a slide "explains" is not explained by that sentence, whatever words it has.
    """
    words = plain(sentence)
    if len(words.split()) > _LONGEST_WORDS or words.endswith(":") or has_substance(words):
        return None
    if _TELLS_OF_ITSELF.search(words):
        return _OF_THE_SLIDE
    if not _ANNOUNCES.search(words):
        return None
    habitual = {stem for word in word_list("announcing_words") for stem in language.stems(word)}
    return _ANNOUNCEMENT if set(language.stems(words)) <= subject.stems | subject.event | habitual else None
