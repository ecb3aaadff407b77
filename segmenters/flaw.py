"""What a flaw of a quiz item is: a rule of the published guides, how bad it is to break it, and where it is broken.

Guides named in `Rule.source`: H = Haladyna, Downing & Rodriguez (2002), "A review of multiple-choice item-writing
guidelines", by the number of the guideline; NBME = National Board of Medical Examiners, item-writing guide; T =
Tarrant, Knierim, Hayes & Ware (2006), frequency of item-writing flaws; CLOZE and ORDER = the usual advice
for completion and ordering items (Haladyna & Rodriguez 2013, chapters on these forms).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Severity(Enum):
    """How bad: with an ERROR an item is never shipped, a WARNING is for a person to mend, a HINT to think of."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Flaw:
    """A flaw of one item: code of the rule, how bad it is, what is wrong in plain words, the words concerned."""

    code: str
    severity: Severity
    message: str
    where: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule for items: its stable code, how bad it is to break it, what to tell, and the guides that state it."""

    code: str
    severity: Severity
    message: str
    source: str

    def at(self, where: str = "") -> Flaw:
        """Return the flaw of breaking this rule with these words; with none, the whole item is concerned."""
        return Flaw(self.code, self.severity, self.message, where)
