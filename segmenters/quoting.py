"""Finds the sentences of a unit that can be quoted by themselves: whole, and clear without the ones before.

What is quoted on a card or in a prompt stands alone, so a sentence that points back ("This means …"), forward ("as
shown below") or at its source ("on the next slide") is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractors.model import Figure, Layer, ListItem, is_said, layer_of, text_of
from segmenters.evidence import Evidence
from segmenters.grammar import is_command, main_verb, subject_of
from segmenters.imperatives import begins_with_verb, is_order
from segmenters.language import Language
from segmenters.model import Passage
from segmenters.pieces import in_sentences
from segmenters.seat_time import words_in

_FEWEST_WORDS, _MOST_WORDS = 5, 36
_POINTS_BACK = re.compile(
    r"^\W*(?:(?:this|that|these|those|it|its|they|their|them|he|she|his|her|such|here|there|both|either|neither|another|"
    r"others?|some|one|however|but|and|or|so|also|then|thus|hence|therefore|moreover|furthermore|besides|instead|"
    r"otherwise|further|similarly|likewise|finally|firstly|secondly|lastly|additionally|conversely|meanwhile|nevertheless|"
    r"still|again|yet|answer|ok|okay|well|now|right|briefly|keep in mind|take a moment|yes|no,|what|which|who|e\.g|"
    r"i\.e|etc|notes?|poll|example|remember|recall|if so|if not)\b|"
    r"(?:for|in|on|as|at|by|from|to|of) (?:example|instance|addition|contrast|fact|short|other words|particular|this|"
    r"that|these|those|it|them|a result|mentioned|discussed|above|below)\b|"
    r"in (?:each|both|either|such|some|most|these|those|all) cases?\b|because\b[^,]*$|"
    r"only (?:if|when|after|because|for)\b|"
    r"in the same (?!way that)\w+|needs? to\b|"
    r"(?:leads|requires|allows|means|includes|contains|provides|makes|gives|helps) |"
    r"the (?:former|latter|same|above|following|right answer|correct answer|other|next|previous|second|third|last)\b|"
    r"(?:once|if|when|while|because|although|since|until|unless|before|after) "
    r"(?:it|this|that|they|these|those|he|she)\b)|"
    r"\b(?:with|of|in|on|for|to|by|from|at|before|after|under|behind|near) that (?!(?:which|is|are|can)\b)\w+|"
    r"\bsuch (?:an? )?(?!as\b)\w+(?! (?:that|as)\b)|"
    r"^[^,]*\b(?:this|these|those)(?! (?:who|which|that|of|is|are|can)\b) \w+|"
    r"^(?:because of|due to|in|with|for|by|as|after|before)\b[^,]*, (?:they|it|this|these|those)\b",
    re.IGNORECASE,
)
_TALKS = re.compile(
    r"\b(?:i|i['’](?:m|ll|ve)|me|my|let['’]s|let us|you['’]ll see|we['’](?:ll|re|ve)|gonna|hopefully|today|"
    r"we (?:therefore|recommend|ask|know|also|believe|think|suggest|hope|try|want|mean|will|saw|have seen|look|talk|"
    r"discuss|turn|go|are (?:also )?(?:working|planning|going))|"
    r"we (?:\w+ly )?(?:\w+ed|made|did|took|chose|found)|you (?:(?:can|will) (?:see|find|learn|hear)|see)|"
    r"on the (?:left|right)(?: side)?,? (?:you|we|is|are)|"
    r"(?:this|these|the|our|next|previous) (?:slides?|pages?|sections?|chapters?|modules?|units?|lessons?|sessions?|"
    r"courses?|videos?|tutorials?|documents?|guides?|figures?|tables?|diagrams?|pictures?|steps?|poll|group|photograph)|"
    r"(?:section|chapter|figure|table|slide|page|appendix|annex|step|part)s? \d+(?:\.\d+)*|"
    r"see (?:also|section|chapter)|as follows|the following|the above|below (?:is|are)|"
    r"(?:shown|described|listed|given|mentioned|discussed|explained) (?:above|below|earlier|before|later|here)|"
    r"(?:the list|is|are) (?:below|above)(?! \w))\b",
    re.IGNORECASE,
)
_NOT_TO_DO = re.compile(r"^(?:do not|don't|don’t|please|try|be sure|make sure|never|always)\b", re.IGNORECASE)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|does|do|did|must|should|shall|can|could|will|would|may|might|needs?|cannot|"
    r"means?|refers?|gives?|takes?|makes?|keeps?|holds?|lets?|leads?|causes?|requires?|allows?|applies|apply|depends?|"
    r"contains?|includes?|describes?|helps?|uses?|provides?|shows?|tells?|says?|stands?|never|always|carries|becomes?|comes?|goes|"
    r"works?|remains?|enables?|ensures?|prevents?|protects?|reduces?|increases?|supports?|covers?)\b",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"^(?:if|when|whenever|unless|before|after|once|while|although|because|since|in case|to)\b[^,]*,\s*", re.IGNORECASE
)
_SUBORDINATE = re.compile(r"\b(?:that|which|who|whose|where|when|if|how|what|why|whether)\b", re.IGNORECASE)
"""What a verb behind it belongs to: "a ladder that is too weak" has none of its own."""
_WRAPPED = re.compile(r"[ \t]*\n[ \t]*(?=[a-z(&])|(?<=[a-z,])[ \t]*\n[ \t]*(?=[a-z0-9])")
"""A line break inside a sentence, as slides have them to make lines fit."""
_ADDRESS = re.compile(r"https?://|www\.|\S+@\S+\.|[{}<>|=\[\]]|^[\"“]|\w\(\)")
_PAIRS = ("()", "[]", "“”", "«»")
_LOOSE_END = re.compile(
    r"(?:\b(?:that|this|these|those|so|such)\W*|[:,;–—-]|\.\.\.|…|"
    r"\b(?:and|or|the|a|an|of|to|for|with|by|such as|contains|includes|including))$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence of a unit and its place.

    `said` is true in notes and speech, `noted` in notes only; `part` is true in steps and in points below others, which
    tell one part of a thing.
    """

    evidence: Evidence
    said: bool
    noted: bool
    part: bool

    @property
    def text(self) -> str:
        """The sentence in one line."""
        return " ".join(self.evidence.quote.split())


def quotes_in(passages: tuple[Passage, ...], language: Language) -> tuple[Quote, ...]:
    """Return the sentences of these passages that stand alone, in their order; headings and tables have none.

    What speaker notes tell somebody to do is left out: it is told to the speaker as often as to the learner.
    """
    return tuple(
        quote
        for quote in sentences_of(passages, language)
        if stands_alone(quote.text, language) and not (quote.noted and _is_told(quote.text))
    )


def sentences_of(passages: tuple[Passage, ...], language: Language) -> Iterator[Quote]:
    """Yield all sentences of the running text and the points in these passages."""
    for passage in in_sentences(passages):
        block = passage.block
        if isinstance(block, Figure):
            continue
        for sentence in language.sentences(in_lines(text_of(block))):
            evidence = Evidence(passage.source, block.key, block.at, sentence)
            part = isinstance(block, ListItem) and (block.ordered or block.level > 0)
            yield Quote(evidence, is_said(block), layer_of(block) is Layer.NOTES, part)


def in_lines(text: str) -> str:
    """Return a text with the line breaks inside its sentences taken out: what is left parts lines."""
    return _WRAPPED.sub(" ", text)


def stands_alone(sentence: str, language: Language) -> bool:
    """Tell whether a sentence is whole and can be understood without what stands before and after it."""
    if not _FEWEST_WORDS <= words_in(sentence) <= _MOST_WORDS or _is_broken(sentence):
        return False
    if not language.english:
        return not sentence[:1].islower()
    if (
        sentence[:1].islower()
        or sentence[:1] == "("
        or sentence.endswith("?")
        or _POINTS_BACK.search(sentence)
        or _TALKS.search(sentence)
    ):
        return False
    return _is_sentence(sentence, language)


def _is_told(sentence: str) -> bool:
    return is_order(sentence) or _NOT_TO_DO.match(sentence) is not None


def _is_broken(sentence: str) -> bool:
    """Tell of a sentence that was cut, has a mark without its pair, or holds an address or code."""
    halved = any(sentence.count(pair[0]) != sentence.count(pair[1]) for pair in _PAIRS)
    return bool(halved or sentence.count('"') % 2 or _ADDRESS.search(sentence) or _LOOSE_END.search(sentence.strip()))


def _is_sentence(sentence: str, language: Language) -> bool:
    """Tell whether a line has a verb of its own: its form shows one, or else the parser finds one."""
    if _shows_verb(_CONDITION.sub("", sentence)):
        return True
    tokens = language.parse(sentence)
    verb = main_verb(tokens)
    return verb is not None and (subject_of(tokens) is not None or is_command(tokens))


def _shows_verb(clause: str) -> bool:
    if is_order(clause) or (_NOT_TO_DO.match(clause) and begins_with_verb(clause)):
        return True
    finite = _FINITE.search(clause)
    return finite is not None and not _SUBORDINATE.search(clause[: finite.start()])
