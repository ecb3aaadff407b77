"""Where a statement of ours comes from: the sentence of the source that supports it, and who put it into words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from extractors.locator import Locator


class Bloom(Enum):
    """Level of Bloom's revised taxonomy (Anderson & Krathwohl 2001)."""

    REMEMBER = "remember"
    UNDERSTAND = "understand"
    APPLY = "apply"
    ANALYSE = "analyse"
    EVALUATE = "evaluate"
    CREATE = "create"


class Origin(Enum):
    """Where a text comes from: the source states it, rules made it from the source, or a language model proposed it.

    What is PROPOSED has passed the same checks as what rules make, and says nothing that the source does not.
    """

    STATED = "stated"
    GENERATED = "generated"
    PROPOSED = "proposed"


@dataclass(frozen=True, slots=True)
class Evidence:
    """The sentence of the source that supports a statement: source, block key, place, and the words quoted."""

    source: str
    block: str
    at: Locator
    quote: str
