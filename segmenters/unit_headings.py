"""Reads what the headings of units tell: how much stands below them, which ones recur, whose names they bear."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import groupby

from extractors.model import Heading
from segmenters.bare_verbs import are_surely_verbs, is_bare_verbs
from segmenters.box_labels import is_box_label
from segmenters.pieces import Piece, prose_of, said, text_of_all
from segmenters.seat_time import words_in
from segmenters.titles import is_general, plain_title

_SIGNED = re.compile(r"^(?P<head>.*\S)\s+[–—-]\s+(?P<name>[A-Z][a-z'’]+(?: [A-Z][a-z'’]+){0,2})$")
"""A title with a name behind a dash, as "Testing - Maria" has."""
_FEWEST_SIGNED = 2
_FEWEST_VERBS = 2
_ONLY_SAID = 0.75
"""Notes go over what is shown, at greater length: this share of their words tells nothing of its weight."""
_MOST_OF = 0.6
_MUCH_OF = 0.4
_EXAMPLE = re.compile(
    r"(?:an? |the |some )?(?:[\w-]+ )?(?:examples?|case stud(?:y|ies)|sample|demo)\b(?! of)|"
    r".*\bexample(?: \([^)]*\))?$",
    re.IGNORECASE,
)
"""What only illustrates: "Example from Flash", "Worked example: the pump"."""
_EXAMPLES_OF = re.compile(r"(?:(?:some|more|typical|common|real-world) )?(?:examples?|samples?) of\b", re.IGNORECASE)
"""What names the examples of something, and nothing else that stands beside them."""
_ASIDE = re.compile(r"\s*(?:[:–—-]\s*(?:an? |the )?(?:[\w-]+ )?example|\([^)]*\bexamples?\b[^)]*\))$", re.IGNORECASE)
"""What a heading adds to say that it takes an example."""
_LEANING = re.compile(
    r"(?:against|with|without|but|and|or|than|from\b(?!.* to\b)|also|more|plus|versus|vs\.?)\b", re.IGNORECASE
)
"""How a heading begins that goes on with the one before it."""
_PRACTICE = re.compile(
    r"(?:(?:self-)?test|quiz|exercise|activity|challenge|poll|knowledge check|discussion|your turn|practice)"
    r"(?: \d+)?\s*(?::|[–—]|\s-\s)|(?:test|check|discuss) (?:your|the|what|how|in)\b",
    re.IGNORECASE,
)
"""What learners are asked to do: "Test: which of these is a hazard?", "Discuss the values"."""
_EQUALS = re.compile(r"(?<=[a-z]{4})\s+=\s+[A-Za-z].*$")
"""How a heading goes on that says at once what something is: "Guard rail = a bar at the edge"."""
_CAPTION = re.compile(
    r"(?:examples?|figures?|fig\.|tables?|listings?|box|exhibits?) ?[A-Z]?\d{1,3}(?:[.-]\d{1,3})*[.:]?(?:\s|$)",
    re.IGNORECASE,
)
"""What is written below a picture or above a listing: "Example 9.3. The settings of the pump"."""
_BROKEN_OFF = re.compile(
    r".* (?:is|are|was|were|has|have|does|the|an?|of|for|and|or|with|because|that)$|.*\s\|\s", re.IGNORECASE
)
"""A heading whose sentence the text below finishes: "Ladders are ..."."""
_APPENDED = re.compile(r"(?:appendix|annex|attachment)\b", re.IGNORECASE)
_DIVIDER = re.compile(r"(?:chapter|module|unit|lesson) (?:\d{1,2}|[ivx]+)\s*[:.–—-]\s*\S", re.IGNORECASE)
"""A heading that opens a chapter, though it may stand on the level of those it covers."""
STEP = re.compile(r"(step|stage|phase|task|day|part|exercise|scenario|version) (\d{1,2})", re.IGNORECASE)
"""A heading that is a number in a row."""


@dataclass(frozen=True, slots=True)
class Part:
    """What stands under one heading of a unit.

    `weight` is the number of its words; `reach` that of all that stands below the heading in this unit, and
    `extent` that of all that stands below it in the pack. A `weak` heading never names a unit where another does: it
    fits any subject, is an example's or recurs. `opens` is true when the unit begins with the heading, `inside` when
    it stands below another telling heading of the unit.
    """

    name: str
    weight: float
    reach: float
    extent: float
    weak: bool
    opens: bool
    inside: bool

    @property
    def is_step(self) -> bool:
        """Whether it is one of several numbered steps."""
        return STEP.fullmatch(self.name) is not None

    @property
    def is_empty(self) -> bool:
        """Whether what stands here only frames the rest: "Introduction", "Summary"."""
        return is_general(self.name) and not self.is_step

    @property
    def is_section(self) -> bool:
        """Whether something else is told here: no frame, example or exercise, and nothing that goes on from before."""
        aside = (_EXAMPLE, _LEANING, _PRACTICE, _CAPTION, _BROKEN_OFF)
        return not self.is_empty and not any(pattern.match(self.name) for pattern in aside)

    @property
    def is_practice(self) -> bool:
        """Whether it says what learners are asked to do."""
        return _PRACTICE.match(self.name) is not None

    @property
    def is_example(self) -> bool:
        """Whether it only illustrates what stands elsewhere."""
        return _EXAMPLE.match(self.name) is not None


@dataclass(frozen=True, slots=True)
class Chapter:
    """The chapter in which all of a unit stands; `extent` is the number of its words in the pack."""

    name: str
    extent: float
    whole: bool
    opens: bool


class Outline:
    """Knows the headings of a whole pack."""

    def __init__(self, groups: tuple[tuple[Piece, ...], ...]) -> None:
        self.pieces = tuple(piece for group in groups for piece in group)
        self.sizes = tuple(len(group) for group in groups)
        self._weights = {id(piece): _weight_of(piece) for piece in self.pieces}
        self._presenters = _presenters(self.pieces)
        self._recurring = _recurring(groups, self.named)
        self._verbs = frozenset(name for p in self.pieces if are_surely_verbs(name := self.named(p.title)))
        self._places = {id(piece): place for place, piece in enumerate(self.pieces)}

    def named(self, title: str) -> str:
        """Return a title without its number and without the name of who presents it."""
        plain = plain_title(title)
        plain = _EQUALS.sub("", _ASIDE.sub("", plain)) or plain
        signed = _SIGNED.match(plain)
        return signed["head"] if signed and signed["name"] in self._presenters else plain

    def orders(self, name: str) -> bool:
        """Tell whether a heading is nothing but verbs; of "Close", headings beside it tell: "Detect", "Hand over"."""
        return name in self._verbs or (len(self._verbs) >= _FEWEST_VERBS and is_bare_verbs(name))

    def above(self, group: tuple[Piece, ...], title: str) -> str:
        """Return the nearest telling heading or chapter above a unit of a title; an empty text for none."""
        place, level = self._places[id(group[0])], group[0].level
        over = [piece.title for piece in self.pieces[:place] if piece.level < level][-1:]
        names = (self.named(name) for name in (group[0].parent, *over, group[0].chapter) if name)
        own = {title.lower(), *(self.named(piece.title).lower() for piece in group)}
        return next((name for name in names if not is_general(name) and name.lower() not in own), "")

    def around(self, piece: Piece) -> str:
        """Return the heading below which a box without one of its own stands; an empty text for none."""
        before = [other.title for other in self.pieces[: self._places[id(piece)]] if other.source == piece.source]
        names = (self.named(name) for name in (piece.parent, *reversed(before)) if name)
        return next((name for name in names if not is_box_label(name)), "")

    def parts_of(self, group: tuple[Piece, ...]) -> tuple[Part, ...]:
        """Return the parts of a unit in their order; what has no heading belongs to the part before it."""
        found: dict[str, Part] = {}
        last = ""
        for place, piece in enumerate(group):
            name = self.named(piece.title) or last
            weight = self._weights[id(piece)]
            before = found.get(name.lower())
            if before is not None:
                found[name.lower()] = replace(before, weight=before.weight + weight)
            elif any(char.isalnum() for char in name):
                reach = weight + sum(self._weights[id(below)] for below in _below(group, place))
                whole = weight + self._below_in_pack(piece)
                inside = self._is_inside(group, place)
                found[name.lower()] = Part(name, weight, reach, whole, self._is_weak(name), place == 0, inside)
            last = name
        return tuple(found.values())

    def _is_weak(self, name: str) -> bool:
        told = is_general(name) or name.lower() in self._recurring or _EXAMPLES_OF.match(name) is not None
        return told or any(pattern.match(name) for pattern in (_EXAMPLE, _LEANING, _PRACTICE, _CAPTION, _BROKEN_OFF))

    def _is_inside(self, group: tuple[Piece, ...], place: int) -> bool:
        level = group[place].level
        for piece in reversed(group[:place]):
            if piece.level < level or (piece.level == level and _divides(piece) and not _divides(group[place])):
                if not self._is_weak(self.named(piece.title)):
                    return True
                level = piece.level
        return False

    def chapter_of(self, group: tuple[Piece, ...]) -> Chapter | None:
        """Return the chapter of a unit that stands in one that has a telling name."""
        names = {piece.chapter for piece in group}
        name = self.named(group[0].chapter)
        if any(_APPENDED.match(piece.title) for piece in group):
            return None
        if len(names) > 1 or is_general(name) or not any(char.isalnum() for char in name):
            return None
        whole = [piece for piece in self.pieces if piece.chapter == group[0].chapter]
        extent = sum(self._weights[id(piece)] for piece in whole)
        return Chapter(name, extent, len(whole) == len(group), whole[0] is group[0])

    def chapter_of_most(self, group: tuple[Piece, ...]) -> str:
        """Return the name of a chapter that begins in a unit and of which much is here, as it is most of the unit."""
        weights: defaultdict[str, float] = defaultdict(float)
        for piece in group:
            weights[piece.chapter] += self._weights[id(piece)]
        name = max(weights, key=lambda chapter: weights[chapter])
        whole = [piece for piece in self.pieces if piece.chapter == name]
        extent = sum(self._weights[id(piece)] for piece in whole)
        headed = any(plain_title(piece.title).lower() == name.lower() for piece in whole)
        parts = {piece.title for piece in group if piece.chapter == name}
        most = weights[name] >= max(extent * _MUCH_OF, self.weight_of(group) * _MOST_OF)
        fits = most and len(weights) > 1 and len(parts) > 1 and whole[0] in group and not headed
        return self.named(name) if fits and not is_general(name) else ""

    def chapters_of(self, group: tuple[Piece, ...]) -> tuple[Chapter, ...]:
        """Return the chapters of a unit that begin in it, when each of its pieces stands in one of them."""
        runs = [tuple(run) for _, run in groupby(group, key=lambda piece: piece.chapter)]
        found = [chapter for run in runs if (chapter := self.chapter_of(run)) and chapter.opens]
        return tuple(found) if len(found) == len(runs) else ()

    def weight_of(self, group: tuple[Piece, ...]) -> float:
        """Return the number of words of a unit."""
        return sum(self._weights[id(piece)] for piece in group)

    def _below_in_pack(self, piece: Piece) -> float:
        place = self._places[id(piece)]
        same = [p for p in self.pieces[place + 1 :] if p.key == piece.key and p.source == piece.source]
        rest = [p for p in _below(self.pieces, place) if p not in same]
        return sum(self._weights[id(p)] for p in [*same, *rest])


def is_caption(line: str) -> bool:
    """Tell of a line that numbers a picture, table or listing, which names nothing around it."""
    return _CAPTION.match(line) is not None


def _weight_of(piece: Piece) -> float:
    """Return how much a piece tells: its words, of which those read aloud or said count for a quarter."""
    return words_in(text_of_all(piece.passages)) - _ONLY_SAID * words_in(text_of_all(said(piece.passages)))


def _below(pieces: tuple[Piece, ...], place: int) -> list[Piece]:
    """Return the pieces that stand under the heading of the one at a place."""
    below, above = [], pieces[place]
    divides = _divides(above)
    for piece in pieces[place + 1 :]:
        ends = piece.level < above.level or (piece.level == above.level and not (divides and not _divides(piece)))
        if (ends and piece.key != above.key) or _APPENDED.match(piece.title):
            break
        below.append(piece)
    return below


def _divides(piece: Piece) -> bool:
    return _DIVIDER.match(piece.title) is not None


def _recurring(groups: tuple[tuple[Piece, ...], ...], named: Callable[[str], str]) -> frozenset[str]:
    """Return the headings that stand in several places of the pack, in small letters."""
    names = [(number, named(piece.title).lower()) for number, group in enumerate(groups) for piece in group]
    places: defaultdict[str, list[int]] = defaultdict(list)
    for name, run in groupby(names, key=lambda entry: entry[1]):
        places[name].append(next(run)[0])
    return frozenset(name for name, found in places.items() if len(found) > 2 or len(set(found)) > 1)


def _presenters(pieces: tuple[Piece, ...]) -> frozenset[str]:
    """Return the names that stand behind several titles, and in no text: those of the people who present."""
    titles = dict.fromkeys(plain_title(title) for piece in pieces for title in (piece.chapter, piece.title))
    signed: defaultdict[str, set[str]] = defaultdict(set)
    for title in titles:
        if match := _SIGNED.match(title):
            signed[match["name"]].add(match["head"])
    often = {name for name, heads in signed.items() if len(heads) >= _FEWEST_SIGNED and not is_general(name)}
    said = _words(pieces) if often else frozenset[str]()
    return frozenset(name for name in often if said.isdisjoint(name.lower().split()))


def _words(pieces: tuple[Piece, ...]) -> frozenset[str]:
    texts = (prose_of(tuple(p for p in piece.passages if not isinstance(p.block, Heading))) for piece in pieces)
    return frozenset(word for text in texts for word in re.findall(r"[^\W\d_]+", text.lower()))
