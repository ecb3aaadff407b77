"""Sifts what was said, sentence by sentence: what teaches stays; talk and stated objectives go, with their reason."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractors.model import ListItem, Paragraph, Utterance
from segmenters.boilerplate import reason_of_sentence
from segmenters.chatter import Subject, has_own_words, small_talk
from segmenters.language import Language
from segmenters.marks import keep_sentences
from segmenters.model import Cut, CutReason, Evidence, Omission, Passage
from segmenters.stated import Stated, objectives_in_sentence

Said = Paragraph | ListItem | Utterance
"""What can be said: speaker notes stand as paragraphs and points."""

_FULL_STOP = re.compile(r"[.!?…。！？]\W*$")
"""Automatic captions have none: talk and content run on in one line, which goes only if it is all talk."""


@dataclass(frozen=True, slots=True)
class Sifted:
    """What is left of the speech of one section, what was cut whole, and the objectives it announces."""

    kept: tuple[Passage, ...]
    cuts: tuple[Cut, ...]
    stated: tuple[Stated, ...]


@dataclass(frozen=True, slots=True)
class _Sentence:
    block: int
    text: str
    reason: CutReason | None


def sift_speech(source: str, blocks: Sequence[Said], subject: Subject, language: Language) -> Sifted:
    """Return the blocks with what teaches; a block of which nothing is left is cut for its first sentence's reason."""
    judged = _judge(blocks, subject, language)
    kept: list[Passage] = []
    cuts: list[Cut] = []
    stated: list[Stated] = []
    of_block: dict[int, list[_Sentence]] = {}
    for sentence in judged:
        of_block.setdefault(sentence.block, []).append(sentence)
    for number, block in enumerate(blocks):
        own = of_block.get(number, [])
        gone = tuple(Omission(sentence.text, sentence.reason) for sentence in own if sentence.reason)
        for omission in gone:
            if omission.reason is CutReason.OBJECTIVE:
                evidence = Evidence(source, block.key, block.at, omission.text)
                stated += [Stated(goal, evidence) for goal in objectives_in_sentence(omission.text)]
        if len(gone) < len(own):
            kept.append(Passage(source, _shortened(block, own) if gone else block, gone))
        else:
            cuts.append(Cut(source, block, gone[0].reason if gone else CutReason.FRAGMENT, ""))
    return Sifted(tuple(kept), tuple(cuts), tuple(stated))


def _shortened(block: Said, sentences: Sequence[_Sentence]) -> Said:
    """Return a block with those of its sentences for which there is no reason to go."""
    marks = () if isinstance(block, Utterance) else block.marks
    text, moved = keep_sentences(block.text, marks, [s.text for s in sentences], [s.reason is None for s in sentences])
    return replace(block, text=text) if isinstance(block, Utterance) else replace(block, text=text, marks=moved)


def _judge(blocks: Sequence[Said], subject: Subject, language: Language) -> list[_Sentence]:
    found = [
        _Sentence(number, text, _reason(text))
        for number, block in enumerate(blocks)
        for text in language.sentences(block.text)
    ]
    if all(isinstance(block, Utterance) for block in blocks):
        if sum(bool(_FULL_STOP.search(s.text)) for s in found) < len(found) / 2:
            found = [replace(s, reason=None) if has_own_words(s.text, subject, language) else s for s in found]
        texts, gone = [s.text for s in found], [s.reason is not None for s in found]
        for index in small_talk(texts, gone, subject, language):
            found[index] = replace(found[index], reason=CutReason.FACILITATOR)
    return found


def _reason(sentence: str) -> CutReason | None:
    return reason_of_sentence(sentence) or (CutReason.OBJECTIVE if objectives_in_sentence(sentence) else None)
