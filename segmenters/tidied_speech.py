"""Tidies what is left of a turn of a recording, and notes each stretch of words that goes where it stood."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractors.model import Utterance
from segmenters.cutting import Cutting, Verdict, verdict
from segmenters.model import CutReason, Omission, Passage
from segmenters.tidying import tidy

_ONLY_FILLER = verdict(CutReason.FILLER, "nothing-but-filler", 0.95)


@dataclass(frozen=True, slots=True)
class Turn:
    """What somebody says at a stretch: the block as the source has it, and its sentences with why each goes, if any.

    `answers` is true where somebody else has just asked something.
    """

    source: str
    said: Utterance
    sentences: Sequence[tuple[str, Verdict | None]]
    answers: bool


def only_filler(sentence: str, language: str) -> Verdict | None:
    """Return why a sentence goes of which nothing but filler would be left: "Um, so, yeah."."""
    return None if tidy(sentence, language, lambda _words, _why: True).text else _ONLY_FILLER


def tidied(turn: Turn, language: str, cutting: Cutting) -> Passage:
    """Return the passage of a turn: its sentences that stay, tidied, and everything that was left out, in order.

    A sentence of which too little would be left, since a part of it was put back, stays as it is.
    """

    def allowed(words: str, why: Verdict) -> bool:
        return cutting.cuts(why) and not cutting.keeps_words(turn.source, turn.said, words)

    kept: list[str] = []
    gone: list[Omission] = []
    place, struck = 0, False
    for number, (text, why) in enumerate(turn.sentences):
        if why is not None:
            gone.append(Omission(text, why.reason, why.ruling))
        else:
            left = tidy(text, language, allowed, answers=turn.answers and number == 0)
            kept.append(left.text or text)
            for strike in left.strikes if left.text else ():
                ruling = strike.verdict.ruling
                gone.append(Omission(strike.text, strike.verdict.reason, ruling, place + strike.at))
                struck = True
        place += len(text.split())
    block = replace(turn.said, text=" ".join(kept)) if gone else turn.said
    return Passage(turn.source, block, tuple(gone), verbatim=turn.said.text if struck else "")
