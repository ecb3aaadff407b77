"""What a wording of an objective may draw on besides its subject."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from segmenters.language import Language
from segmenters.model import UnitKind


class Task(Enum):
    """What a unit shows to do: numbered steps, something else such as commands or a decision, or nothing."""

    STEPS = "steps"
    SOME = "some"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Content:
    """What a wording may draw on: the unit's kind, running text, defined terms, headings of its table, and its task."""

    kind: UnitKind
    text: str
    terms: tuple[str, ...]
    columns: tuple[str, ...]
    task: Task
    language: Language
