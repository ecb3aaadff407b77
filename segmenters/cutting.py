"""How readily something is cut, what a person has put back, and the verdict on one block or sentence."""

from __future__ import annotations

from dataclasses import dataclass

from extractors.model import Block
from segmenters.model import CutReason, Ruling

SURE = 0.75
"""The score from which on something is cut unless the settings say otherwise."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Why something is to be left out, by which rule and how surely."""

    reason: CutReason
    ruling: Ruling


@dataclass(frozen=True, slots=True)
class Cutting:
    """How sure a rule has to be, and what stays whatever the rules say.

    `blocks` are pairs of source and block key; `sentences` add the words of a sentence to such a pair. Nothing is left
    out of a block that stays. `common` are the texts of the boilerplate of a batch (`common_blocks`). `tidies` is true
    where fillers go from what was said; `trainers` are the speakers who lead (`people_of`), none where nobody does.
    """

    sure: float = SURE
    blocks: frozenset[tuple[str, str]] = frozenset()
    sentences: frozenset[tuple[str, str, str]] = frozenset()
    common: frozenset[str] = frozenset()
    tidies: bool = True
    trainers: frozenset[str] = frozenset()

    def cuts(self, verdict: Verdict | None) -> bool:
        """Tell whether a verdict is sure enough."""
        return verdict is not None and verdict.ruling.score >= self.sure

    def keeps(self, source: str, block: Block) -> bool:
        """Tell whether a person has put a block back."""
        return (source, block.key) in self.blocks

    def keeps_sentence(self, source: str, block: Block, sentence: str) -> bool:
        """Tell whether a person has put a sentence back, alone or with its block."""
        return self.keeps(source, block) or (source, block.key, sentence) in self.sentences

    def keeps_words(self, source: str, block: Block, words: str) -> bool:
        """Tell whether a person has put words back that go from inside a sentence, or a part of them."""
        if self.keeps(source, block):
            return True
        own = (kept for name, key, kept in self.sentences if (name, key) == (source, block.key))
        return any(f" {kept} " in f" {words} " for kept in own)


def verdict(reason: CutReason, rule: str, score: float) -> Verdict:
    """Return a verdict with its score between 0 and 1, in hundredths."""
    return Verdict(reason, Ruling(rule, round(min(1.0, max(0.0, score)), 2)))
