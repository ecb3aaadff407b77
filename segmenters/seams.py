"""What speaks for beginning a unit at a place: headings, chapters, objectives, titles that go on, cues, pauses.

All weights are in nats, as the costs of topics are: a part that the source names counts for more than most changes of
words, and a title that goes on for less than none.
"""

from __future__ import annotations

import re
from itertools import pairwise
from math import log2

from extractors.locator import TimeSpan
from extractors.model import Heading, ListItem, Preformatted, Utterance, is_said, text_of
from segmenters.box_labels import is_box_label
from segmenters.keep_together import Cluster, leads_in
from segmenters.landmarks import Landmarks
from segmenters.language import Language
from segmenters.objective_mapping import goals_of
from segmenters.pieces import Piece, text_of_all
from segmenters.seat_time import words_in
from segmenters.stated import Stated
from segmenters.title_numbers import between_numbers, counts_on
from segmenters.title_series import series_starts
from segmenters.titles import is_continued, is_general, plain_title

_OTHER_CHAPTER = 105.0
_OTHER_SOURCE = 125.0
_LEVELS = {0: 0.0, 1: 60.0, 2: 40.0, 3: 15.0}
_LOWER_LEVEL = 5.0
_NEW_SLIDE = 3.0
_ON_THE_AGENDA = 25.0
_ANNOUNCED = 40.0
_AFTER_OBJECTIVES = 25.0
_OTHER_GOAL = 45.0
_AFTER_SUMMARY = 10.0
_CLOSES = -25.0
_CONCLUSION = -60.0
"""A chapter that concludes goes with the one before rather than with the one behind."""
_AFTER_DIVIDER = 45.0
_PART_OF_SERIES = 40.0
_STEPS_RUN_ON = -120.0
_NUMBERS_RUN_ON = -30.0
_FEWEST_STEPS = 3
_CONTINUED = -30.0
_LED_IN = -60.0
_LIST_RUNS_ON = -50.0
_SAME_LEAD = -20.0
_HANGS_ON = -20.0
_FIRST_BELOW = -20.0
_GOES_INTO = -25.0
"""For a slide whose title says more of the title before: "Advice", "Advice example"."""
_FEW_WORDS = 40
_NEW_PART = 90.0
_INSIDE_SECTION = -30.0
_INSIDE_SLIDE = -80.0
"""In the middle of what stands under one title, or on one slide."""
_CUE = 4.0
_GOES_ON = -20.0
"""For what follows a listing, or begins with "So" or "However": it explains or concludes."""
_AFTER_QUESTION = -6.0
_PAUSE = 3.0
_SHORTEST_PAUSE_S = 2.0
_MOST_FOR_PAUSE = 10.0
_OTHER_SPEAKER = 3.0
_CUE_PHRASE = re.compile(
    r"(?:ok(?:ay)?|all ?right|now|so|well|next|let'?s|today|last time|finally|first|second|third|another|moving on|"
    r"here|in this (?:video|section|lesson|part))\b",
    re.IGNORECASE,
)
_REFERS_BACK = re.compile(
    r"(?:so|thus|therefore|hence|however|then|still|instead|otherwise|this|these|those|it|they|but|and|or|also)\b",
    re.IGNORECASE,
)
_SUMMARY = re.compile(
    r"(?:summary|recap|key (?:points|takeaways|messages)|in summary|conclusions?|to sum up|quiz|knowledge check|"
    r"exercises?|activity|practice|test yourself|check your (?:knowledge|understanding))\b",
    re.IGNORECASE,
)
_CONCLUDES = re.compile(
    r"(?:in )?(?:summary|recap|conclusions?|wrap[- ]?up)\b|fazit|zusammenfassung|schluss|conclusi[oó]n(?:es)?|resumen|"
    r"résumé|conclusioni?|riepilogo|conclusão|resumo|samenvatting|conclusie|まとめ",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"(?:(?:net |final |end |the )*(?:results?|outcomes?|output)|solutions?|references|sources|notes|further reading|"
    r"(?:additional |further |more )?(?:notes|resources|links)(?: and (?:notes|resources|links))?)$",
    re.IGNORECASE,
)
"""Titles of what belongs to the part before: its result, where it is from, what to read on it."""
_ASIDE = re.compile(
    r"(?:hints?|tips?|notes?|examples?|solutions?|answers?|exercises?|practice|try it|warning|remarks?|troubleshooting|"
    r"hinweise?|tipps?|beispiele?|lösung(?:en)?|übung(?:en)?|exemples?|ejemplos?|esempi[o]?|voorbeelden?|exemplos?|例)"
    r"(?: (?:and|&|und|et|y|e|en) \w+)?\W*",
    re.IGNORECASE,
)
"""Headings of what belongs to the section before, whatever their level; labels of boxes do as well."""
_OPENING = re.compile(
    r"(?:.*\b(?:introductions?|overview|background|motivation|context|definitions?|terminology|terms|purpose|scope|"
    r"guidelines|principles)\b.*|why|how|what|who|(?:challenge|module|lesson|session|chapter|part|unit|section)s?\b.*)$",
    re.IGNORECASE,
)
"""Titles that fit any subject and yet begin a part."""
_EXAMPLE = re.compile(r"examples?(?:\s*[:–—-]|\s+(?:from|in|for|on|with|\d+)\b)", re.IGNORECASE)
_PART_TITLE = re.compile(
    r"(?:chapter|module|lesson|part|kapitel|modul|cap[ií]tulo|chapitre|capitolo|m[óo]dulo|parte?)\s+[\divx]{1,4}\b|第.{1,4}[章部]",
    re.IGNORECASE,
)
_STEPS = frozenset({"step", "phase", "stage"})
_PARTS = frozenset({"chapter", "module", "lesson", "unit", "part", "section", "session", "day", "appendix", "annex"})
_NUMBER = re.compile(r"\d+")
_LEAD = re.compile(r"(.{4,}?)\s*(?::|\s[–—-])\s+\S")


def seams(
    pieces: tuple[Piece, ...], stated: tuple[Stated, ...], landmarks: Landmarks, language: Language
) -> tuple[float, ...]:
    """Return for each piece what speaks for beginning a unit with it; 0 for the first."""
    if not pieces:
        return ()
    goals = goals_of(stated, tuple((piece.title, text_of_all(piece.passages)) for piece in pieces), language)
    titles = tuple(plain_title(piece.title) for piece in pieces)
    series = series_starts(tuple("" if _hangs_on(title) else title for title in titles))
    between = between_numbers(titles)
    found = [0.0]
    last_goal = goals[0]
    for number, (before, piece) in enumerate(pairwise(pieces), start=1):
        goal = goals[number]
        value = seam_between(before, piece) + (_PART_OF_SERIES if number in series else 0.0)
        value += _NUMBERS_RUN_ON if number in between else 0.0
        if goal >= 0 and last_goal >= 0 and goal != last_goal:
            value += _OTHER_GOAL
        below = _opens_with(before, piece)
        if not below and not is_continued(piece.title, before.title):
            value += _promised(piece, landmarks)
        if (piece.source, piece.key) in landmarks.opened:
            value += _AFTER_OBJECTIVES
        if (piece.source, piece.key) in landmarks.divided and before.chapter == piece.chapter and not below:
            value += _AFTER_DIVIDER
        found.append(value)
        last_goal = goal if goal >= 0 else last_goal
    return tuple(found)


def _promised(piece: Piece, landmarks: Landmarks) -> float:
    """Return what it says that a list or an agenda named this piece beforehand."""
    if (piece.source, piece.key) in landmarks.announced and not piece.divided:
        return _ANNOUNCED
    return _ON_THE_AGENDA if landmarks.has_on_agenda(piece.title) else 0.0


def seam_between(before: Piece, piece: Piece) -> float:
    """Return what the places and titles of two pieces say for a new unit; less than 0 if they belong together."""
    if before.source != piece.source:
        return _OTHER_SOURCE
    if piece.divided and piece.key == piece.passages[0].block.key:
        return _INSIDE_SECTION
    value = 0.0
    if not piece.is_slide and _is_aside(piece.title):
        value += _HANGS_ON
    elif before.chapter != piece.chapter:
        value += _OTHER_CHAPTER
    elif piece.is_slide:
        value += _new_slide(piece.title)
    elif _opens_with(before, piece):
        value += _FIRST_BELOW
    else:
        value += _LEVELS.get(piece.level, _LOWER_LEVEL)
    titles = plain_title(before.title), plain_title(piece.title)
    if _closes(titles[0]) and not _closes(titles[1]):
        value += _AFTER_SUMMARY
    if before.chapter != piece.chapter and _CONCLUDES.match(titles[1]):
        value += _CONCLUSION
    if _CLOSING.match(titles[1]) and before.chapter == piece.chapter:
        value += _CLOSES
    if not piece.is_slide and leads_in(before.passages[-1].block):
        value += _LED_IN
    return value + _titles_apart(before, piece)


def _new_slide(title: str) -> float:
    """Return what a slide's own title says: "Approach" and "Example" belong to the slide before."""
    if not title:
        return 0.0
    if _PART_TITLE.match(title):
        return _NEW_PART
    return _HANGS_ON if _hangs_on(plain_title(title)) else _NEW_SLIDE


def _hangs_on(title: str) -> bool:
    return _EXAMPLE.match(title) is not None or (is_general(title) and not _OPENING.match(title))


def _opens_with(before: Piece, piece: Piece) -> bool:
    """Tell whether a piece is the first below the one before, which says little itself."""
    return 0 < before.level < piece.level and sum(words_in(text_of(p.block)) for p in before.passages) < _FEW_WORDS


def _is_aside(title: str) -> bool:
    return is_box_label(title) or _ASIDE.fullmatch(plain_title(title)) is not None


def _closes(title: str) -> bool:
    return bool(_SUMMARY.match(title) or _CLOSING.match(title))


def begin_procedures(pieces: tuple[Piece, ...]) -> tuple[bool, ...]:
    """Tell of each piece whether it numbers steps under a title of its own that does not go on from the one before."""
    titles = ("", *(piece.title for piece in pieces))
    return tuple(
        _has_steps(piece) and not is_continued(piece.title, title) for piece, title in zip(pieces, titles, strict=False)
    )


def _has_steps(piece: Piece) -> bool:
    blocks = (passage.block for passage in piece.passages)
    steps = sum(isinstance(b, ListItem) and b.ordered and b.level == 0 and not is_said(b) for b in blocks)
    return bool(piece.title) and not piece.divided and steps >= _FEWEST_STEPS


def seam_inside(piece: Piece, before: Cluster, cluster: Cluster) -> float:
    """Return what speaks for a new unit in the middle of a piece: the opening words, the pause, who speaks."""
    value = _INSIDE_SLIDE if piece.is_slide else _INSIDE_SECTION if piece.title else 0.0
    if cluster.goes_on:
        value += _LIST_RUNS_ON
    last, first = before.passages[-1].block, cluster.passages[0].block
    if piece.title and not is_said(first) and (isinstance(last, Preformatted) or _REFERS_BACK.match(text_of(first))):
        value += _GOES_ON
    elif _CUE_PHRASE.match(text_of(first)):
        value += _CUE
    if is_said(last) and text_of(last).rstrip().endswith("?"):
        value += _AFTER_QUESTION
    if isinstance(last, Utterance) and isinstance(first, Utterance):
        value += _turn(last, first)
    return value


def _turn(last: Utterance, first: Utterance) -> float:
    """Return what a pause and another speaker say."""
    value = _OTHER_SPEAKER if last.speaker and first.speaker and last.speaker != first.speaker else 0.0
    if isinstance(last.at, TimeSpan) and isinstance(first.at, TimeSpan):
        pause = (first.at.start_ms - last.at.end_ms) / 1000
        value += min(_PAUSE * log2(pause), _MOST_FOR_PAUSE) if pause >= _SHORTEST_PAUSE_S else 0.0
    return value


def _titles_apart(before: Piece, piece: Piece) -> float:
    value = _LIST_RUNS_ON if _list_runs_on(before, piece) else 0.0
    if is_continued(piece.title, before.title):
        return value + _CONTINUED
    kind = counts_on(before.title, piece.title)
    value += (_STEPS_RUN_ON if kind in _STEPS else _NUMBERS_RUN_ON) if kind and kind not in _PARTS else 0.0
    value += _GOES_INTO if piece.is_slide and _goes_into(before.title, piece.title) else 0.0
    one, other = _LEAD.match(piece.title), _LEAD.match(before.title)
    return value + (_SAME_LEAD if one and other and one[1].lower() == other[1].lower() else 0.0)


def _goes_into(title: str, following: str) -> bool:
    """Tell whether a title is another with more behind it, whether one thing or several: "Macros", "Macro example"."""
    one, other = plain_title(title).casefold().rstrip("s"), plain_title(following).casefold()
    return 0 < len(one) < len(other) - 1 and re.match(rf"{re.escape(one)}s?\b", other) is not None


def _list_runs_on(before: Piece, piece: Piece) -> bool:
    """Tell whether a numbered list goes on with the next number, or under the same title."""
    last = next((p.block for p in reversed(before.passages) if not is_said(p.block)), None)
    first = next((p.block for p in piece.passages if not is_said(p.block) and not isinstance(p.block, Heading)), None)
    if not (isinstance(last, ListItem) and isinstance(first, ListItem) and last.ordered and first.ordered):
        return False
    numbers = [int(found[0]) if (found := _NUMBER.match(item.label)) else 0 for item in (last, first)]
    return is_continued(piece.title, before.title) or (numbers[0] > 0 and numbers[1] == numbers[0] + 1)
