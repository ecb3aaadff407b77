"""Says how much of a recording was heard and about how long the rest will take, from how fast it went so far."""

from __future__ import annotations

from dataclasses import dataclass

_MINUTE_MS = 60_000


@dataclass(frozen=True, slots=True)
class Pace:
    """Where the listening of this run began: how many milliseconds had been heard, and when, in seconds by a clock."""

    done_ms: int
    at: float


def words_of(begin: Pace, done_ms: int, total_ms: int, now: float) -> str:
    """Return "12 of 61 minutes heard, about 9 minutes left"; times as for Pace.

    After the first that is heard in this run the rest is not guessed yet: it began with loading the recogniser.
    """
    left = _left_s(begin, done_ms, total_ms, now)
    total = -(-total_ms // _MINUTE_MS)
    heard = f"{total if done_ms >= total_ms else done_ms // _MINUTE_MS} of {_counted(total)} heard"
    if left is None or done_ms >= total_ms:
        return heard
    return f"{heard}, about {_counted(round(left / 60))} left" if left >= 60 else f"{heard}, less than a minute left"


def _left_s(begin: Pace, done_ms: int, total_ms: int, now: float) -> float | None:
    """Return the seconds that the rest takes if it goes on as it went so far; None when that is not known yet."""
    if done_ms <= begin.done_ms or now <= begin.at:
        return None
    return (total_ms - done_ms) * (now - begin.at) / (done_ms - begin.done_ms)


def _counted(minutes: int) -> str:
    return "1 minute" if minutes == 1 else f"{minutes} minutes"
