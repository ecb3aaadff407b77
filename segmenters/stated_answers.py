"""A question as a source asks it, with its options, and how what the source says elsewhere settles which is right."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from segmenters.evidence import Evidence

_LETTERS = re.compile(
    r"^\W*(?:(?:option|answer)s?\s+)?((?:[a-h](?:\s*(?:,|and|&|\+|;)\s*|\b(?=\W*$)|[).:]\s*))+)", re.IGNORECASE
)
_LETTER = re.compile(r"\b[a-h]\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Offer:
    """An option as the source shows it: whether it is right, what the source says of it, its letter if it has one."""

    text: str
    right: bool
    feedback: str
    letter: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """A stem with its options; `said` is an answer in words that is none of them; `blocks` the keys it stands in."""

    stem: str
    options: tuple[Offer, ...]
    said: str
    feedback: str
    evidence: Evidence
    blocks: tuple[str, ...]
    lettered: bool

    @property
    def is_settled(self) -> bool:
        """Tell whether it is known what is right."""
        return bool(self.said) or any(offer.right for offer in self.options)

    def answered(self, said: str, blocks: tuple[str, ...]) -> Asked:
        """Return the question settled by the words of an answer ("b", "b) 75", "75"), or as it is if they settle
        nothing; `blocks` are the keys that the answer stands in."""
        right = self._named(said)
        if not right:
            if self.options:
                return self
            return replace(self, said=said.strip(" ."), blocks=(*self.blocks, *blocks))
        options = tuple(replace(offer, right=n in right) for n, offer in enumerate(self.options))
        rest = self._explanation(said)
        return replace(self, options=options, feedback=rest or self.feedback, blocks=(*self.blocks, *blocks))

    def _named(self, said: str) -> set[int]:
        """Return which options an answer names: by text, else by letter."""
        plain = _plain(said)
        same = {n for n, offer in enumerate(self.options) if _plain(offer.text) == plain}
        if same:
            return same
        if match := _LETTERS.match(said):
            letters = {letter.lower() for letter in _LETTER.findall(match[1])}
            shown = [offer.letter or "abcdefgh"[n] for n, offer in enumerate(self.options)]
            named = {n for n, letter in enumerate(shown) if letter in letters}
            return named if len(named) == len(letters) else set()
        parts = [_plain(part) for part in re.split(r";|\n", said)]
        several = {n for n, offer in enumerate(self.options) if _plain(offer.text) in parts}
        if len(several) == len(parts):
            return several
        first = {n for n, o in enumerate(self.options) if re.match(rf"{re.escape(_plain(o.text))}(?!\w)", plain)}
        return first if len(first) == 1 else set()

    def _explanation(self, said: str) -> str:
        """Return what an answer says after naming the option: "b) 75, because the base ..." gives the reason."""
        match = re.search(r"\b(?:because|since|as)\b.+$", said)
        return match[0][:1].upper() + match[0][1:] if match else ""


def _plain(text: str) -> str:
    return " ".join(re.sub(r"^\W*[a-h][.)]\s+", "", text, flags=re.IGNORECASE).split()).strip(" .;,").casefold()
