"""Cuts what is said twice: builds of one slide, repeated slides, and paragraphs that stand in several sources.

What is kept remembers the places that say the same. The score of a cut is the share of three-word runs that both have
in common; a slide that grows counts .8 and up to two tenths more, the more of the later one it already has.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, pairwise, zip_longest

from extractors.model import Heading, ListItem, Paragraph, Utterance, is_said, text_of
from segmenters.cutting import Cutting
from segmenters.echoes import drop_echoes
from segmenters.labels_again import labels_once
from segmenters.model import Cut, Passage
from segmenters.pieces import Piece, shown
from segmenters.repeated import GOES_ON, KEPT_AT, TITLE_OF_REPEATS, Repeat, Repeats
from segmenters.sameness import Match, Memory, words_of
from segmenters.shown_again import FAR, is_object, is_part_of_code, place_of, shown_once
from segmenters.titles import is_continued, names_nothing, plain_title
from segmenters.translations import drop_translations

_TELLING_WORDS = 8
_TELLING_WORDS_COPIED = 4
"""Shorter lines may stand on many slides; in another source they are copies sooner."""
_POINTS_OF_A_LEGEND = 3
_GROWS = 0.8
_CONTINUED = 0.9
_NOTHING_NEW = 0.9


def drop_repeats(
    pieces: tuple[Piece, ...], cutting: Cutting | None = None, code: str = ""
) -> tuple[tuple[Piece, ...], tuple[Cut, ...]]:
    """Return the pieces with each repeated block cut, and the cuts; each cut's detail names the place that was kept.

    `code` is the language of the pack, whose notes stay where they stand beside a translation.
    """
    found = Repeats(cutting or Cutting())
    folded = _join_continued(_fold_builds(drop_translations(pieces, code, found), found), found)
    once = drop_echoes(labels_once(shown_once(_said_once(folded, found), found), found), found)
    return found.with_places(_said_before(once, found)), found.cuts()


def _said_before(pieces: Sequence[Piece], found: Repeats) -> list[Piece]:
    """Cut what an earlier piece has; a heading under which that is all goes to what follows, if it heads that too."""
    memory = Memory()
    kept: list[Piece] = []
    above: tuple[Passage, ...] = ()
    for piece, after in zip_longest(pieces, pieces[1:]):
        known = frozenset(memory.titles)
        left = _without_known(piece, memory, found)
        heads = tuple(p for p in left if isinstance(p.block, Heading))
        if len(heads) < len(left) or len(left) == len(piece.passages):
            name = plain_title(text_of(above[-1].block)) if above else piece.parent
            kept.append(replace(piece, passages=above + left, parent=name))
            above = ()
            continue
        carried = heads if after is not None and _heads(piece, after, known) else ()
        rest = tuple(p for p in (*above, *heads) if p not in carried)
        put_back = tuple(p for p in rest if not found.add(Repeat(p, TITLE_OF_REPEATS, _NOTHING_NEW, None, "")))
        kept += [replace(piece, passages=put_back)] if put_back else []
        above = carried
    return kept


def _heads(piece: Piece, after: Piece, known: frozenset[tuple[str, ...]]) -> bool:
    """Tell whether the heading of a piece stands above the next one as well, which says nothing without it.

    A heading of running text that is known says nothing either.
    """
    if piece.source != after.source or not piece.title:
        return False
    return names_nothing(after.title) if piece.is_slide else after.level > piece.level and not _titles(piece) & known


def _fold_builds(pieces: tuple[Piece, ...], found: Repeats) -> list[Piece]:
    """Keep the last of slides that only grow, with the notes of all of them (a slide animated by copying)."""
    folded: list[Piece] = []
    for piece in pieces:
        before = folded[-1] if folded else None
        if before is not None and _grows(before, piece):
            folded.pop()
            piece = replace(piece, passages=_stays_of(before, piece, found) + piece.passages)  # noqa: PLW2901  the piece grows by the notes
        folded.append(piece)
    return folded


def _stays_of(before: Piece, after: Piece, found: Repeats) -> tuple[Passage, ...]:
    same = {words_of(passage): passage for passage in reversed(after.passages)}
    share = len(shown(before.passages)) / max(1, len(shown(after.passages)))
    stays = []
    for passage in before.passages:
        kept = same.get(words_of(passage))
        repeat = Repeat(passage, "slide-that-grows", _GROWS + (1 - _GROWS) * min(1.0, share), kept, "kept on")
        if is_said(passage.block) or not found.add(repeat):
            stays.append(passage)
    return tuple(stays)


def _grows(before: Piece, after: Piece) -> bool:
    if before.source != after.source or not (is_continued(after.title, before.title) or not before.title):
        return False
    old = {words_of(p) for p in shown(before.passages)}
    new = {words_of(p) for p in shown(after.passages)}
    return bool(old) and old <= new and any(len(words) for words in old)


def _join_continued(pieces: list[Piece], found: Repeats) -> list[Piece]:
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
            and found.add(Repeat(passage, GOES_ON, _CONTINUED, title, "goes on from"))
        ]
        both = (*before.passages, *(p for p in piece.passages if p not in gone))
        shown_first = sorted(both, key=lambda passage: is_said(passage.block))
        joined[-1] = replace(before, passages=tuple(shown_first))
    return joined


def _said_once(pieces: list[Piece], found: Repeats) -> list[Piece]:
    """Cut from a recording what a speaker read out from the notes of the slides, which say it in whole sentences."""
    memory = Memory()
    for passage in (p for piece in pieces for p in piece.passages if is_said(p.block)):
        if not isinstance(passage.block, Utterance):
            memory.keep(passage)
    return [
        replace(piece, passages=tuple(p for p in piece.passages if not _is_read_out(p, memory, found)))
        for piece in pieces
    ]


def _is_read_out(passage: Passage, memory: Memory, found: Repeats) -> bool:
    if not isinstance(passage.block, Utterance) or len(words_of(passage)) < _TELLING_WORDS:
        return False
    match = memory.find_around(passage)
    return match is not None and found.add(Repeat(passage, "read-out", match.share, match.passage, KEPT_AT))


def _without_known(piece: Piece, memory: Memory, found: Repeats) -> tuple[Passage, ...]:
    """Cut the blocks that an earlier piece has, and return what is left: nothing but headings when nothing is new."""
    visible = shown(piece.passages)
    matches = {p.block.key: match for p in visible if (match := memory.find(p))}
    all_known = len(matches) == len(visible) and not _is_form(piece, matches, memory)
    telling = set(matches) if all_known else _telling(visible, matches) - _legends(visible, matches)
    left = [
        passage
        for passage in piece.passages
        if passage.block.key not in telling or not found.add(_same(passage, matches[passage.block.key]))
    ]
    for passage in visible:
        memory.keep(passage)
    memory.titles.update(_titles(piece))
    return tuple(left)


def _is_form(piece: Piece, matches: dict[str, Match], memory: Memory) -> bool:
    """Tell whether a slide with nothing new but its title asks the same of something else: a form, filled in again."""
    asked = [p for p in shown(piece.passages) if isinstance(p.block, Paragraph | ListItem)]
    short = len(asked) > 1 and any(len(words_of(passage)) < _TELLING_WORDS for passage in asked)
    here = all(match.passage.source == piece.source for match in matches.values())
    return short and here and bool(_titles(piece) - memory.titles)


def _titles(piece: Piece) -> set[tuple[str, ...]]:
    return {words_of(passage) for passage in piece.passages if isinstance(passage.block, Heading)}


def _telling(visible: Sequence[Passage], matches: dict[str, Match]) -> set[str]:
    """Return the keys of known blocks that can go from among others: whole lists, no words before one that stays."""
    lists = _telling_lists(visible, matches)
    telling: set[str] = set()
    after: Passage | None = None
    for passage in reversed(visible):
        match = matches.get(passage.block.key)
        introduces = after is not None and after.block.key not in telling and _introduces(passage, after)
        is_point = isinstance(passage.block, ListItem)
        tells = match and (passage.block.key in lists if is_point else _is_long(passage, match))
        if tells and not introduces:
            telling.add(passage.block.key)
        after = passage
    return telling - _led_in_to(visible, telling) - _of_code(visible)


def _of_code(visible: Sequence[Passage]) -> set[str]:
    """Return the keys of the parts of an example of code, of which another may have the same: "int main() {"."""
    beside = zip([None, *visible], visible, [*visible[1:], None], strict=False)
    return {here.block.key for before, here, after in beside if is_part_of_code(here, before, after)}


def _led_in_to(visible: Sequence[Passage], telling: set[str]) -> set[str]:
    """Return the keys of what a line leads in to that stays: without them it would lead nowhere."""
    found: set[str] = set()
    for before, passage in pairwise(visible):
        text = before.block.text.rstrip() if isinstance(before.block, Paragraph) else ""
        in_a_list = before.block.key in found and isinstance(before.block, ListItem)
        goes_on = in_a_list and isinstance(passage.block, ListItem)
        if goes_on or (text.endswith(":") and before.block.key not in telling):
            found.add(passage.block.key)
    return found


def _is_long(passage: Passage, match: Match) -> bool:
    copied = match.passage.source != passage.source
    return len(words_of(passage)) >= (_TELLING_WORDS_COPIED if copied else _TELLING_WORDS)


def _introduces(passage: Passage, after: Passage) -> bool:
    is_lead = isinstance(passage.block, Paragraph)
    return is_lead and (isinstance(after.block, ListItem) or text_of(passage.block).rstrip().endswith(":"))


def _telling_lists(visible: Sequence[Passage], matches: dict[str, Match]) -> set[str]:
    """Return the keys of points in lists of which each point is known and long enough to say all by itself."""
    found: set[str] = set()
    for _, run in groupby(visible, key=lambda passage: isinstance(passage.block, ListItem)):
        points = list(run)
        known = [match for point in points if (match := matches.get(point.block.key))]
        if not isinstance(points[0].block, ListItem) or len(known) < len(points):
            continue
        if all(_is_long(point, match) for point, match in zip(points, known, strict=True)):
            found.update(point.block.key for point in points)
    return found


def _legends(visible: Sequence[Passage], matches: dict[str, Match]) -> set[str]:
    """Return the keys of short lists beside a picture, a listing or a table that were shown long ago: its legend."""
    if not any(is_object(passage) for passage in visible):
        return set()
    found: set[str] = set()
    for is_point, run in groupby(visible, key=lambda passage: isinstance(passage.block, ListItem)):
        points = [(passage, matches.get(passage.block.key)) for passage in run]
        if is_point and len(points) <= _POINTS_OF_A_LEGEND and all(_is_far(point, match) for point, match in points):
            found.update(point.block.key for point, _ in points)
    return found


def _is_far(passage: Passage, match: Match | None) -> bool:
    if match is None or match.passage.source != passage.source:
        return False
    return place_of(passage, 0) - place_of(match.passage, 0) >= FAR


def _same(passage: Passage, match: Match) -> Repeat:
    return Repeat(passage, "same-words", match.share, match.passage, KEPT_AT)
