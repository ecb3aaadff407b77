"""Estimates seat time: how long a learner needs for what is shown, what is said, and the questions, in seconds.

Rates: 200 words a minute read (slower than the 238 of Brysbaert 2019, since training text is studied), 150 words a
minute spoken, or the true time where a recording gives it; 12 s a picture that carries meaning; 60 s a video or sound,
whose length the source does not tell; 18 s a table or preformatted text and 6 s a numbered step beyond their words,
since a step has to be pictured; 45 s a choice or gap question, 60 s an ordering or matching question.
"""

from __future__ import annotations

import re

from extractors.locator import TimeSpan
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
from segmenters.model import ChoiceQuestion, FillInQuestion, Passage, Question

READ_WORDS_A_SECOND = 200 / 60
SPOKEN_WORDS_A_SECOND = 150 / 60
_FIGURE_S = 12.0
_MEDIA_S = 60.0
_TABLE_S = 18.0
_STEP_S = 6.0
_SLOWEST = 3
_LONGEST_PAUSE_S = 10.0
"""A caption that claims to last longer than slow speech with a pause has a wrong end."""
_CHOICE_S = 45.0
_ARRANGING_S = 60.0
_CHARACTERS_A_WORD = 2
"""For Chinese and Japanese, which are written without spaces: 400 characters a minute, between the rates that
Trauzettel-Klosinski & Dietz 2012 measured for reading aloud and those of silent reading."""
_WITHOUT_SPACES = re.compile("[\u3040-\u30ff\u3400-\u9fff]")


def seconds_of_content(passages: tuple[Passage, ...]) -> float:
    """Return the seconds for reading and hearing these passages."""
    return sum(_seconds(passage) for passage in passages)


def seconds_of_question(question: Question) -> float:
    """Return the seconds for answering one question."""
    return _CHOICE_S if isinstance(question, ChoiceQuestion | FillInQuestion) else _ARRANGING_S


def words_in(text: str) -> int:
    """Count words; in scripts without spaces every two characters count as one."""
    return sum(max(1, len(_WITHOUT_SPACES.findall(word)) // _CHARACTERS_A_WORD) for word in text.split())


def _seconds(passage: Passage) -> float:
    block = passage.block
    words = words_in(text_of(block))
    match block:
        case Heading():
            return 0.0
        case Utterance(at=TimeSpan(start_ms=start, end_ms=end)):
            spoken = words / SPOKEN_WORDS_A_SECOND
            return min(max((end - start) / 1000, spoken / 2), spoken * _SLOWEST + _LONGEST_PAUSE_S)
        case _ if is_said(block):
            return words / SPOKEN_WORDS_A_SECOND
        case Figure(decorative=decorative):
            return 0.0 if decorative else _FIGURE_S
        case Media():
            return _MEDIA_S
        case _:
            return _beyond_words(block) + words / READ_WORDS_A_SECOND


def _beyond_words(block: Block) -> float:
    if isinstance(block, Table | Preformatted):
        return _TABLE_S
    return _STEP_S if isinstance(block, ListItem) and block.ordered else 0.0
