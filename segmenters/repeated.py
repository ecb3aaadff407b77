"""What was found to say the same as something else: each repeat, what is kept in its stead, and the cuts they make."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from extractors.locator import describe
from segmenters.cutting import Cutting, verdict
from segmenters.model import Cut, CutReason, Passage, Place
from segmenters.pieces import Piece

TITLE_OF_REPEATS = "title-of-repeats"
GOES_ON = "title-that-goes-on"
KEPT_AT = "kept at"
_Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Repeat:
    """A passage to cut: by which rule and how surely, what is kept in its stead, and how its place is told."""

    passage: Passage
    rule: str
    score: float
    kept: Passage | None
    told: str


@dataclass(slots=True)
class Repeats:
    """The repeats found so far; those that are unsure or that a person has put back are refused."""

    cutting: Cutting
    found: list[Repeat] = field(default_factory=list)

    def accepts(self, repeat: Repeat) -> bool:
        """Tell whether a repeat may be cut, without noting it."""
        passage = repeat.passage
        judged = verdict(CutReason.REPEATED, repeat.rule, repeat.score)
        return not self.cutting.keeps(passage.source, passage.block) and self.cutting.cuts(judged)

    def add(self, repeat: Repeat) -> bool:
        """Note a repeat and tell whether it is to be cut."""
        if not self.accepts(repeat):
            return False
        self.found.append(repeat)
        return True

    def cuts(self) -> tuple[Cut, ...]:
        """Return the cuts; each one's detail names the place that was kept."""
        ends = _ends(self.found)
        return tuple(_cut(repeat, ends) for repeat in self.found)

    def with_places(self, pieces: Sequence[Piece]) -> tuple[Piece, ...]:
        """Return the pieces whose passages name the other places that say the same, not those of one title alone."""
        ends = _ends(self.found)
        places: dict[_Key, list[Place]] = defaultdict(list)
        for repeat in self.found:
            end = ends.get(_key(repeat.passage))
            if end is not None and repeat.rule != GOES_ON:
                block = repeat.passage.block
                places[_key(end)].append(Place(repeat.passage.source, block.key, block.at))
        return tuple(
            replace(
                piece,
                passages=tuple(
                    replace(p, also_at=p.also_at + tuple(places[_key(p)])) if _key(p) in places else p
                    for p in piece.passages
                ),
            )
            for piece in pieces
        )


def _ends(repeats: Sequence[Repeat]) -> dict[_Key, Passage]:
    """Return for each repeat that has something in its stead what is kept in the end: that may be cut in its turn."""
    next_of = {_key(repeat.passage): repeat.kept for repeat in repeats if repeat.kept}
    ends = {}
    for key, kept in next_of.items():
        seen = {key}
        while (after := next_of.get(_key(kept))) and _key(kept) not in seen:
            seen.add(_key(kept))
            kept = after  # noqa: PLW2901  one step along the chain
        ends[key] = kept
    return ends


def _cut(repeat: Repeat, ends: dict[_Key, Passage]) -> Cut:
    passage = repeat.passage
    judged = verdict(CutReason.REPEATED, repeat.rule, repeat.score)
    return Cut(passage.source, passage.block, CutReason.REPEATED, _detail(repeat, ends), judged.ruling)


def _detail(repeat: Repeat, ends: dict[_Key, Passage]) -> str:
    end = ends.get(_key(repeat.passage))
    if end is None:
        return "nothing new under this heading" if repeat.rule == TITLE_OF_REPEATS else repeat.told
    source = f" of {end.source}" if repeat.told == KEPT_AT else ""
    return f"{repeat.told} {describe(end.block.at)}{source}"


def _key(passage: Passage) -> _Key:
    return passage.source, passage.block.key
