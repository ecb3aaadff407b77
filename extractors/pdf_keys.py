"""Keys of blocks and sections of a PDF: made of what they say, never of the page they stand on."""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import dataclass, field

_DIGITS = 10


@dataclass(slots=True)
class Keys:
    """Gives out keys, each once, for one document. `repeated` holds the texts that stand in it more than once."""

    repeated: frozenset[str] = frozenset()
    used: dict[str, int] = field(default_factory=dict)

    def of(self, letter: str, text: str, owner: str = "") -> str:
        """Return a new key: letter, ten digits of SHA-256, number of the repetition ("h0123456789-1").

        A text is told apart by its own words; one that stands in several places ("Rationale") also by those of its
        `owner`, what it stands under. Case, spaces and ligatures do not count. So a page that is put in, taken out or
        moved elsewhere changes no key, not even where it parts a text from its heading.
        """
        words = _spelled(text)
        spelled = f"{_spelled(owner)}\x1f{words}" if text in self.repeated else words
        stem = letter + hashlib.sha256(spelled.encode()).hexdigest()[:_DIGITS]
        number = self.used[stem] = self.used.get(stem, 0) + 1
        return f"{stem}-{number}"


def _spelled(text: str) -> str:
    plain = text if text.isascii() else unicodedata.normalize("NFKC", text)
    folded = plain.casefold()
    return folded.strip(" ") if folded.isprintable() and "  " not in folded else " ".join(folded.split())
