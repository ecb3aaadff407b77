"""Finds the questions of participants that lead off the topic of a recorded session, and what answers them.

A question is paired with what the trainer says next. The two together are on topic when they share words with each
other or with what is taught elsewhere, two at least.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from segmenters.chatter import Subject
from segmenters.cutting import Verdict, verdict
from segmenters.language import Language
from segmenters.model import CutReason
from segmenters.talk_signs import Line

_ASKED = verdict(CutReason.OFF_TOPIC, "off-topic-question", 0.8)
_ANSWERED = verdict(CutReason.OFF_TOPIC, "answer-off-topic", 0.8)
_ON_TOPIC = 2
_REACH = 3
"""How many sentences after a question its answer begins, at the latest, and how many of it are looked at."""


def asked_aside(
    lines: Sequence[Line], kept: Sequence[bool], trainers: frozenset[str], subject: Subject, language: Language
) -> dict[int, Verdict]:
    """Return the sentences that go, by number: questions off the topic, and the first sentence that answers each.

    `kept` tells of each sentence whether it is content so far. Without trainers nothing goes.
    """
    found: dict[int, Verdict] = {}
    if not trainers:
        return found
    stems = [frozenset(language.stems(line.text)) - subject.event for line in lines]
    content = [n for n, line in enumerate(lines) if kept[n] and line.speaker in trainers]
    taught = Counter(stem for n in content for stem in stems[n])
    for number, line in enumerate(lines):
        asks = kept[number] and line.speaker and line.speaker not in trainers and line.text.rstrip().endswith("?")
        if not asks:
            continue
        answer = _answer(lines, kept, number, trainers)
        if _ties(number, answer, stems, taught, subject.shown) < _ON_TOPIC:
            found[number] = _ASKED
            found.update(dict.fromkeys(answer[:1], _ANSWERED))
    return found


def _answer(lines: Sequence[Line], kept: Sequence[bool], asked: int, trainers: frozenset[str]) -> list[int]:
    """Return the numbers of what the trainer says next, as far as it is content."""
    reach = range(asked + 1, min(asked + 1 + _REACH, len(lines)))
    start = next((n for n in reach if lines[n].speaker in trainers), None)
    answer: list[int] = []
    while start is not None and start < len(lines) and lines[start].speaker in trainers and len(answer) < _REACH:
        if kept[start]:
            answer.append(start)
        start += 1
    return answer


def _ties(
    asked: int, answer: Sequence[int], stems: Sequence[frozenset[str]], taught: Counter[str], shown: frozenset[str]
) -> int:
    """Count the words that tie a question and its answer to each other and to what is taught elsewhere."""
    own = Counter(stem for n in answer for stem in stems[n])
    known = {stem for stem in stems[asked] | own.keys() if taught[stem] > own[stem]} | shown
    first = stems[answer[0]] if answer else frozenset[str]()
    return len(stems[asked] & own.keys()) + len(stems[asked] & known) + len(first & known)
