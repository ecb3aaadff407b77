"""Says how long a unit takes, in the whole minutes that people plan with."""

from __future__ import annotations


def whole_minutes(seconds: int) -> int:
    """Return a time in minutes, half a minute rounded up; nothing takes no time at all."""
    return max(1, (seconds + 30) // 60)
