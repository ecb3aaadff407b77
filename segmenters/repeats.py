"""Cuts what is said twice: builds of one slide, repeated slides, and paragraphs that stand in several sources.

What is kept remembers the places that say the same. The score of a cut is the share of three-word runs that both have
in common; a slide that grows counts .8 and up to two tenths more, the more of the later one it already has.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from extractors.locator import describe
from extractors.model import Heading, ListItem, Paragraph, Utterance, is_said, text_of
from segmenters.cutting import Cutting, verdict
from segmenters.model import Cut, CutReason, Passage, Place
from segmenters.pieces import Piece, shown
from segmenters.sameness import Match, Memory, words_of
from segmenters.titles import is_continued

_TELLING_WORDS = 8
_TELLING_WORDS_COPIED = 4
"""Shorter lines may stand on many slides; in another source they are copies sooner."""
_TELLING_POINT_WORDS = 15
"""A point that says all by itself; a shorter one belongs to its list, which loses all of its points or none."""
_GROWS = 0.8
_CONTINUED = 0.9
_NOTHING_NEW = 0.9


@dataclass(frozen=True, slots=True)
class _Repeat:
    """A passage to cut: by which rule and how surely, what is kept in its stead, and how its place is told."""

    passage: Passage
    rule: str
    score: float
    kept: Passage | None
    told: str


@dataclass(slots=True)
class _Found:
    """The repeats found so far; those that are unsure or that a person has put back are refused."""

    cutting: Cutting
    repeats: list[_Repeat] = field(default_factory=list)

    def add(self, repeat: _Repeat) -> bool:
        """Note a repeat and tell whether it is to be cut."""
        passage = repeat.passage
        judged = verdict(CutReason.REPEATED, repeat.rule, repeat.score)
        if self.cutting.keeps(passage.source, passage.block) or not self.cutting.cuts(judged):
            return False
        self.repeats.append(repeat)
        return True


def drop_repeats(
    pieces: tuple[Piece, ...], cutting: Cutting | None = None
) -> tuple[tuple[Piece, ...], tuple[Cut, ...]]:
    """Return the pieces with each repeated block cut, and the cuts; each cut's detail names the place that was kept."""
    found = _Found(cutting or Cutting())
    folded = _join_continued(_fold_builds(pieces, found), found)
    memory = Memory()
    kept = [left for piece in _said_once(folded, found) if (left := _without_known(piece, memory, found))]
    ends = _ends(found.repeats)
    return tuple(_with_places(kept, found.repeats, ends)), tuple(_cut(repeat, ends) for repeat in found.repeats)


def _fold_builds(pieces: tuple[Piece, ...], found: _Found) -> list[Piece]:
    """Keep the last of slides that only grow, with the notes of all of them (a slide animated by copying)."""
    folded: list[Piece] = []
    for piece in pieces:
        before = folded[-1] if folded else None
        if before is not None and _grows(before, piece):
            folded.pop()
            piece = replace(piece, passages=_stays_of(before, piece, found) + piece.passages)  # noqa: PLW2901  the piece grows by the notes
        folded.append(piece)
    return folded


def _stays_of(before: Piece, after: Piece, found: _Found) -> tuple[Passage, ...]:
    same = {words_of(passage): passage for passage in reversed(after.passages)}
    share = len(shown(before.passages)) / max(1, len(shown(after.passages)))
    stays = []
    for passage in before.passages:
        kept = same.get(words_of(passage))
        repeat = _Repeat(passage, "slide-that-grows", _GROWS + (1 - _GROWS) * min(1.0, share), kept, "kept on")
        if is_said(passage.block) or not found.add(repeat):
            stays.append(passage)
    return tuple(stays)


def _grows(before: Piece, after: Piece) -> bool:
    if before.source != after.source or not (is_continued(after.title, before.title) or not before.title):
        return False
    old = {words_of(p) for p in shown(before.passages)}
    new = {words_of(p) for p in shown(after.passages)}
    return bool(old) and old <= new and any(len(words) for words in old)


def _join_continued(pieces: list[Piece], found: _Found) -> list[Piece]:
    """Join a slide with the one it goes on from, so that its list goes on as well; its heading is cut."""
    joined: list[Piece] = []
    for piece in pieces:
        before = joined[-1] if joined else None
        if before is None or before.source != piece.source or not is_continued(piece.title, before.title):
            joined.append(piece)
            continue
        first = before.passages[0]
        title = next((p for p in before.passages if isinstance(p.block, Heading)), first)
        gone = [
            passage
            for passage in piece.passages
            if isinstance(passage.block, Heading)
            and passage.block.text == piece.title
            and found.add(_Repeat(passage, "title-that-goes-on", _CONTINUED, title, "goes on from"))
        ]
        both = (*before.passages, *(p for p in piece.passages if p not in gone))
        shown_first = sorted(both, key=lambda passage: is_said(passage.block))
        joined[-1] = replace(before, passages=tuple(shown_first))
    return joined


def _said_once(pieces: list[Piece], found: _Found) -> list[Piece]:
    """Cut from a recording what a speaker read out from the notes of the slides, which say it in whole sentences."""
    memory = Memory()
    for passage in (p for piece in pieces for p in piece.passages if is_said(p.block)):
        if not isinstance(passage.block, Utterance):
            memory.keep(passage)
    return [
        replace(piece, passages=tuple(p for p in piece.passages if not _is_read_out(p, memory, found)))
        for piece in pieces
    ]


def _is_read_out(passage: Passage, memory: Memory, found: _Found) -> bool:
    if not isinstance(passage.block, Utterance) or len(words_of(passage)) < _TELLING_WORDS:
        return False
    match = memory.find_around(passage)
    return match is not None and found.add(_Repeat(passage, "read-out", match.share, match.passage, "kept at"))


def _without_known(piece: Piece, memory: Memory, found: _Found) -> Piece | None:
    """Cut the blocks that an earlier piece has; the whole piece when nothing new is left but its heading."""
    visible = shown(piece.passages)
    matches = {p.block.key: match for p in visible if (match := memory.find(p))}
    all_known = len(matches) == len(visible) and not _is_form(piece, matches, memory)
    telling = set(matches) if all_known else _telling(visible, matches)
    left = [
        passage
        for passage in piece.passages
        if passage.block.key not in telling or not found.add(_same(passage, matches[passage.block.key]))
    ]
    for passage in visible:
        memory.keep(passage)
    memory.titles.update(_titles(piece))
    if len(left) < len(piece.passages) and all(isinstance(p.block, Heading) for p in left):
        left = [p for p in left if not found.add(_Repeat(p, "title-of-repeats", _NOTHING_NEW, None, ""))]
    return replace(piece, passages=tuple(left)) if left else None


def _is_form(piece: Piece, matches: dict[str, Match], memory: Memory) -> bool:
    """Tell whether a slide with nothing new but its title asks the same of something else: a form, filled in again."""
    asked = [p for p in shown(piece.passages) if isinstance(p.block, Paragraph | ListItem)]
    short = len(asked) > 1 and all(len(words_of(passage)) < _TELLING_WORDS for passage in asked)
    here = all(match.passage.source == piece.source for match in matches.values())
    return short and here and bool(_titles(piece) - memory.titles)


def _titles(piece: Piece) -> set[tuple[str, ...]]:
    return {words_of(passage) for passage in piece.passages if isinstance(passage.block, Heading)}


def _telling(visible: Sequence[Passage], matches: dict[str, Match]) -> set[str]:
    """Return the keys of known blocks that can go from among others: whole lists, no words before one that stays."""
    whole = _whole_lists(visible, matches)
    telling: set[str] = set()
    after: Passage | None = None
    for passage in reversed(visible):
        match = matches.get(passage.block.key)
        introduces = after is not None and after.block.key not in telling and _introduces(passage, after)
        if match and not introduces and _tells(passage, match, in_whole_list=passage.block.key in whole):
            telling.add(passage.block.key)
        after = passage
    return telling


def _tells(passage: Passage, match: Match, *, in_whole_list: bool) -> bool:
    block, count = passage.block, len(words_of(passage))
    if isinstance(block, ListItem) and not in_whole_list:
        return not block.ordered and count >= _TELLING_POINT_WORDS
    copied = match.passage.source != passage.source
    return count >= (_TELLING_WORDS_COPIED if copied else _TELLING_WORDS)


def _introduces(passage: Passage, after: Passage) -> bool:
    is_lead = isinstance(passage.block, Paragraph)
    return is_lead and (isinstance(after.block, ListItem) or text_of(passage.block).rstrip().endswith(":"))


def _whole_lists(visible: Sequence[Passage], matches: dict[str, Match]) -> set[str]:
    """Return the keys of points in lists of which each point is known."""
    lists: list[list[str]] = []
    inside = False
    for passage in visible:
        if isinstance(passage.block, ListItem):
            lists = lists if inside else [*lists, []]
            lists[-1].append(passage.block.key)
        inside = isinstance(passage.block, ListItem)
    return {key for points in lists if all(point in matches for point in points) for key in points}


def _same(passage: Passage, match: Match) -> _Repeat:
    return _Repeat(passage, "same-words", match.share, match.passage, "kept at")


def _ends(repeats: Sequence[_Repeat]) -> dict[tuple[str, str], Passage]:
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


def _with_places(
    pieces: Sequence[Piece], repeats: Sequence[_Repeat], ends: dict[tuple[str, str], Passage]
) -> list[Piece]:
    """Return the pieces whose passages name the other places that say the same."""
    places: dict[tuple[str, str], list[Place]] = defaultdict(list)
    for repeat in repeats:
        end = ends.get(_key(repeat.passage))
        if end is not None:
            block = repeat.passage.block
            places[_key(end)].append(Place(repeat.passage.source, block.key, block.at))
    return [
        replace(
            piece,
            passages=tuple(
                replace(p, also_at=p.also_at + tuple(places[_key(p)])) if _key(p) in places else p
                for p in piece.passages
            ),
        )
        for piece in pieces
    ]


def _cut(repeat: _Repeat, ends: dict[tuple[str, str], Passage]) -> Cut:
    passage = repeat.passage
    judged = verdict(CutReason.REPEATED, repeat.rule, repeat.score)
    return Cut(passage.source, passage.block, CutReason.REPEATED, _detail(repeat, ends), judged.ruling)


def _detail(repeat: _Repeat, ends: dict[tuple[str, str], Passage]) -> str:
    end = ends.get(_key(repeat.passage))
    if end is None:
        return "nothing new under this heading" if repeat.rule == "title-of-repeats" else repeat.told
    source = f" of {end.source}" if repeat.told == "kept at" else ""
    return f"{repeat.told} {describe(end.block.at)}{source}"


def _key(passage: Passage) -> tuple[str, str]:
    return passage.source, passage.block.key
