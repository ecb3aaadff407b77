"""Gives each line of a transcript its time where the file has one only for a turn, or only now and then.

A known time stays as it is. From there on lines follow one another at the pace of slow speech, or faster where the
next known time asks for it. A time that leaves no room even for fast speech is passed over: people talk at once, and
Teams lists one with the time of the other.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractors.transcript_lines import Minutes, Turn
from extractors.utterances import Cue

_MS_PER_LETTER = 80
"""Slow speech: 125 words a minute with six letters each. Estimated ends then lie late rather than early."""
_LEAST_MS_PER_LETTER = 40
_TIMES_PASSED_OVER = 8


def paced(minutes: Minutes) -> tuple[Cue, ...]:
    """Return a cue for each line, in order; its times are known at the head of a turn that has one, else estimated."""
    cues: list[Cue] = []
    groups = _groups(minutes.turns)
    for number, group in enumerate(groups):
        lines = [(turn.speaker, line) for turn in group for line in turn.lines]
        letters = sum(len(line) for _, line in lines)
        start = group[0].start_ms or 0
        later = [after[0].start_ms for after in groups[number + 1 : number + 1 + _TIMES_PASSED_OVER]]
        room = _room(letters, [time - start for time in (*later, minutes.end_ms) if time is not None])
        done = 0
        for speaker, line in lines:
            first, last = (start + room * place // letters for place in (done, done + len(line)))
            cues.append(Cue(first, last, line, speaker))
            done += len(line)
    return tuple(cues)


def _room(letters: int, distances: Sequence[int]) -> int:
    """Return how long so many letters take, in milliseconds, with other known times in these distances."""
    fitting = (distance for distance in distances if distance >= letters * _LEAST_MS_PER_LETTER)
    return min(letters * _MS_PER_LETTER, next(fitting, letters * _MS_PER_LETTER))


def _groups(turns: Sequence[Turn]) -> list[list[Turn]]:
    """Bring together the turns from one known time to the next."""
    groups: list[list[Turn]] = []
    for turn in turns:
        if groups and turn.start_ms is None:
            groups[-1].append(turn)
        else:
            groups.append([turn])
    return groups
