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
_ORPHAN = Rule("goes-with-the-sentence-before", CutReason.TRANSITION)
OF_THE_SLIDE = frozenset({_OF_THE_SLIDE.name, _ORPHAN.name})
"""The rules for sentences that tell of their slide, by name."""
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
_OF_A_DECK = r"(?:section|slides?|lesson|chapter|session|deck|presentation|overview|course|webinar)"
_ASIDE = r"(?:probably |most |mostly |mainly |primarily |especially |also |particularly |not )*"
_USE = (
    rf"(?:is|are) {_ASIDE}(?:useful|helpful|aimed|intended|meant|designed|written) (?:for|to|at) |"
    rf"(?:is|are) {_ASIDE}focused on |(?:will )?focus(?:es)? on "
)
_HOLDS = (
    r"(?:contains?|provides?|gives?|offers?|has|have|presents?|is|are) (?:you |us )?(?:an? |the |some |more )?"
    r"(?:[\w“”\"'-]+ ){0,3}?(?:overview|summary|introduction|examples?|templates?|descriptions?|information|pictures?|"
    r"view|explanations?|background|context|details?|guidance|look|list)[”\"']?\b"
)
_ASKS = (
    r"(?: (?:some|more|a (?:little )?(?:bit|more)))?(?: (?:of|about|on))? "
    r"(?:(?:the big picture of )?(?:what|how|why|when|where|which|whether|who)\b|some of the )"
)
_NO_REASON = r"(?!.*(?:\bbecause\b|\bso that\b|, (?:the|an?|so|which) |[;:]))"
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
_OF_ITS_USE = re.compile(
    rf"{_FIRST}(?:this|these|the (?:next|following)) (?:[\w-]+ )?(?:{_OF_A_DECK} (?:{_USE}|{_HOLDS})|"
    rf"{_PART} (?!emphasi|highlight){_TELLS}{_ASKS}){_NO_REASON}"
    r"|(?:you (?:can|may)|please) (?:deliver|use|modify|share|present|adapt) (?:these|the) (?:slides?|deck|course)\b"
    r"|(?:these|this|the) (?:slides?|deck|presentation) (?:can|may|should) be (?:used|delivered|presented|shared)\b"
    r"|(?:please )?(?:note that )?(?:each|every) (?:chapter|module|section|lesson) (?:has|contains|ends with)\b"
    r"|this (?:speaks|talks) (?:to|about) (?!.*\b(?:that|because)\b)",
    re.IGNORECASE,
)
"""What a part of the deck is for, holds or asks; whatever words it has, it answers nothing."""
_SPEAKS_OF_ITSELF = re.compile(rf"{_FIRST}(?:this|these|the (?:next|following)) (?:[\w-]+ )?{_PART} ", re.IGNORECASE)
_OF_THE_SAME = r"(?:is|are) (?:only |also )?(?:intended|meant) to\b"
_GOES_ON = re.compile(
    rf"(?:and |but )?(?:(?:these|they) can (?:also )?be used\b|(?:it|this|they) (?:also |then |further )?"
    rf"(?:(?:{_TELLS}\b{_SAYS_MORE}|{_TELLS}{_ASKS}|{_HOLDS}|{_USE}){_NO_REASON}|{_OF_THE_SAME}))",
    re.IGNORECASE,
)
_REFERS = re.compile(r"(?:and |but )?(?:it|this|they|these) (?:is|are|can)\b", re.IGNORECASE)
"""What says of a thing what it is: of the slide only if that was spoken of alone."""
_LONGEST_WORDS = 25
_LONGEST_ORPHAN = 35


def announces_only(sentence: str, subject: Subject, language: Language) -> Rule | None:
    """Return the rule for a sentence that announces only what belongs to the subject anyway, or what its slide is for.

    What a slide "explains" is not explained by that sentence, whatever words it has.
    """
    words = plain(sentence)
    if len(words.split()) > _LONGEST_WORDS or words.endswith(":"):
        return None
    if _OF_ITS_USE.match(words):
        return _OF_THE_SLIDE
    if has_substance(words):
        return None
    if _TELLS_OF_ITSELF.search(words):
        return _OF_THE_SLIDE
    if not _ANNOUNCES.search(words):
        return None
    habitual = {stem for word in word_list("announcing_words") for stem in language.stems(word)}
    return _ANNOUNCEMENT if set(language.stems(words)) <= subject.stems | subject.event | habitual else None


def goes_on(sentence: str, before: str, *, was_cut: bool) -> Rule | None:
    """Return the rule for a sentence that goes on to tell of the slide, "It also explains …", as the one before did."""
    words = plain(sentence)
    if len(words.split()) > _LONGEST_ORPHAN or not (was_cut or _SPEAKS_OF_ITSELF.match(plain(before))):
        return None
    found = _GOES_ON.match(words)
    only_refers = found is not None and _REFERS.match(words) is not None
    return _ORPHAN if found and (was_cut or not only_refers) else None
