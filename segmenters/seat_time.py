"""Estimates seat time: how long a learner needs for what is shown, what is said, and the questions, in seconds.

Where a recording gives the time something took to say, that time counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby

from extractors.locator import SlideRef, TimeSpan
from extractors.model import (
    Block,
    Figure,
    Heading,
    ListItem,
    Media,
    Preformatted,
    Table,
    Utterance,
    is_said,
    text_of,
)
from segmenters.model import Passage
from segmenters.question import ChoiceQuestion, MatchQuestion, Question, SequenceQuestion

_SLOWEST = 3
_LONGEST_PAUSE_S = 10.0
"""A caption that claims to last longer than slow speech with a pause has a wrong end."""
_CHARACTERS_A_WORD = 2
"""For Chinese and Japanese, which are written without spaces: 400 characters a minute, between the rates that
Trauzettel-Klosinski & Dietz 2012 measured for reading aloud and those of silent reading."""
_WITHOUT_SPACES = re.compile("[\u3040-\u30ff\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Rates:
    """How fast learners are taken to be; words a minute, and seconds for what has none or needs more than reading.

    200 words a minute are slower than the 238 of silent reading (Brysbaert 2019), since training text is studied. A
    video or sound counts a minute, since the source does not tell its length. A table and a numbered step cost time
    beyond their words, since they have to be compared and pictured. The points of a slide that nothing is said to are
    read more slowly, since the learner has to find what joins them, and no such slide takes less than half a minute.
    """

    words_read: float = 200.0
    words_on_slide: float = 120.0
    words_spoken: float = 150.0
    slide_s: float = 30.0
    figure_s: float = 12.0
    media_s: float = 60.0
    table_s: float = 18.0
    step_s: float = 6.0
    choice_s: float = 45.0
    arranging_s: float = 60.0
    scenario_s: float = 90.0


RATES = Rates()
READ_WORDS_A_SECOND = RATES.words_read / 60


def seconds_of_content(passages: tuple[Passage, ...], rates: Rates = RATES) -> float:
    """Return the seconds for reading and hearing these passages; a slide goes with what is said to it."""
    slides: list[tuple[str, int] | None] = []
    for passage in passages:
        recorded = isinstance(passage.block, Utterance) and bool(slides)
        slides.append(slides[-1] if recorded else _slide_of(passage))
    places = groupby(zip(slides, passages, strict=True), lambda pair: pair[0])
    return sum(_seconds_of_place(slide, tuple(passage for _, passage in own), rates) for slide, own in places)


def seconds_of_question(question: Question, rates: Rates = RATES) -> float:
    """Return the seconds for answering one question: for choosing or filling in, for arranging, or for a scenario."""
    if isinstance(question, SequenceQuestion | MatchQuestion):
        return rates.arranging_s
    return rates.scenario_s if isinstance(question, ChoiceQuestion) and question.situation else rates.choice_s


def words_in(text: str) -> int:
    """Count words; in scripts without spaces every two characters count as one."""
    return sum(max(1, len(_WITHOUT_SPACES.findall(word)) // _CHARACTERS_A_WORD) for word in text.split())


def _slide_of(passage: Passage) -> tuple[str, int] | None:
    at = passage.block.at
    return (passage.source, at.slide_id) if isinstance(at, SlideRef) else None


def _seconds_of_place(slide: tuple[str, int] | None, passages: tuple[Passage, ...], rates: Rates) -> float:
    """Return the seconds for a slide, or for passages that stand on none."""
    if slide is None or any(is_said(passage.block) for passage in passages):
        return _sum(passages, rates)
    slower = replace(rates, words_read=min(rates.words_read, rates.words_on_slide))
    seconds = _sum(passages, slower)
    return max(seconds, rates.slide_s) if seconds else 0.0


def _sum(passages: Iterable[Passage], rates: Rates) -> float:
    return sum(_seconds(passage, rates) for passage in passages)


def _seconds(passage: Passage, rates: Rates) -> float:
    block = passage.block
    words = words_in(text_of(block))
    spoken = words * 60 / rates.words_spoken
    match block:
        case Heading():
            return 0.0
        case Utterance(at=TimeSpan(start_ms=start, end_ms=end)):
            return min(max((end - start) / 1000, spoken / 2), spoken * _SLOWEST + _LONGEST_PAUSE_S)
        case _ if is_said(block):
            return spoken
        case Figure(decorative=decorative):
            return 0.0 if decorative else rates.figure_s
        case Media():
            return rates.media_s
        case _:
            return _beyond_words(block, rates) + words * 60 / rates.words_read


def _beyond_words(block: Block, rates: Rates) -> float:
    if isinstance(block, Table | Preformatted):
        return rates.table_s
    return rates.step_s if isinstance(block, ListItem) and block.ordered else 0.0
