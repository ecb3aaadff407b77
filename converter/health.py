"""How a machine stands: things that were looked at, what was found of each, and what puts it right."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class State(Enum):
    """How one thing stands: in order, missing but only needed for some material, or in the way of everything."""

    OK = "ok"
    OPTIONAL = "missing, not always needed"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at: what was found, and the command or step that puts it right."""

    name: str
    state: State
    found: str
    fix: str = ""


@dataclass(frozen=True, slots=True)
class Health:
    """Everything that was looked at."""

    schema: int
    checks: tuple[Check, ...]

    @property
    def is_well(self) -> bool:
        """Whether nothing is in the way of the main job."""
        return all(check.state is not State.BROKEN for check in self.checks)
