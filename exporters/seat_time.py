"""Says how long a unit takes, in the whole minutes that people plan with."""

from __future__ import annotations


def whole_minutes(seconds: int) -> int:
    """Return a time in minutes, half a minute rounded up; whatever there is takes a minute, and nothing none."""
    return max(1, (seconds + 30) // 60) if seconds else 0
