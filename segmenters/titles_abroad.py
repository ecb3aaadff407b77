"""Names the units of a pack in another language than English, by their headings and chapters alone.

A question is kept whole or not taken; several headings that carry a unit are named together; a unit that is one of
several of its chapter says so. The small words around the headings are those of the language.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import dropwhile, takewhile
from types import MappingProxyType

from extractors.model import Heading
from segmenters.exercises_abroad import are_answers, without_exercise_label
from segmenters.general_headings import says_nothing
from segmenters.language import Language
from segmenters.noun_phrases import is_german_clause
from segmenters.own_terms import own_term
from segmenters.pieces import Piece
from segmenters.section_ends import divider_of, ends_with, is_past_chapter
from segmenters.tasks_abroad import is_task, tasks_joined
from segmenters.title_rules import Rules
from segmenters.title_words import TitleWords, place_of, title_words
from segmenters.titles import plain_title
from segmenters.unit_headings import Chapter, Outline, Part

Group = tuple[Piece, ...]
_END = re.compile(r"[\s.…:;,。、]+$")
_SENTENCE_END = re.compile(r"(?<=[?!？！。])\s*(?=[^\W\d_])|(?<=[a-zäöüß]\.)\s+(?=[A-ZÄÖÜ])")
_ASKS = re.compile(r"[?？]$")
_ADJECTIVE = re.compile(r"[A-ZÄÖÜ]\w+e[rsn]?")
"""The first word of a German heading that is no noun, if another large word follows."""
_IN_BRACKETS = re.compile(r"\s*[\uff08(][^\uff08\uff09()]*[\uff09)]$")
_HAS_AND = MappingProxyType({"ja": re.compile("と|および|及び")})
_NOT_JOINED = re.compile(r"[,;:?!…()\[\]\"„“”«»、。\uff1a？！\uff08\uff09「」]|\s[–—-]\s|\d\s*$")
_JAPANESE_VERB = re.compile("[うくぐすつぬぶむるかい]$")
_MOST_OF, _NEARLY_ALL, _MUCH, _NEARLY_HALF, _SOME = 0.6, 0.75, 0.5, 0.45, 0.15
_OPENING = 0.25
"""An opening of a chapter of this share of a unit is named beside the section behind it."""
_PAIR, _TRIPLE, _MANY = 2, 3, 4
_LONGEST_WORDS, _LONGEST_QUESTION, _LONGEST_JOINED, _LONGEST_BEHIND = 14, 18, 11, 12
_LONGEST_SIGNS = 45
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def title_units_abroad(groups: tuple[Group, ...], rules: Rules) -> tuple[str, ...]:
    """Return a title for each unit of a pack that is not in English; no two are the same."""
    code = rules.language.code
    words = title_words(code)
    named = [_Namer(group, rules.outline, code, rules.about) for group in groups]
    firsts = [next(iter(one.titles(rules)), "") for one in named]
    repeated = Counter(title.lower() for title in firsts)
    taken: set[str] = set()
    titles: list[str] = []
    for number, (one, first) in enumerate(zip(named, firsts, strict=True)):
        options = list(dict.fromkeys(one.titles(rules)))
        if repeated[first.lower()] > 1 and first.lower() in taken:
            others = () if one.is_rest else options[1:]
            options = [*one.of_several(first), *(option for option in others if not one.is_chapter(option))]
        before = sum(other.lower() == first.lower() for other in firsts[:number])
        numbered = _numbered(first or words.untitled, repeated[first.lower()], before, words)
        title = next((option for option in (*options, *numbered) if option.lower() not in taken), words.untitled)
        titles.append(title)
        taken.add(title.lower())
    return tuple(titles)


class _Namer:
    """Finds titles for one unit."""

    def __init__(self, group: Group, outline: Outline, code: str, about: str) -> None:
        self.group = group
        self.others = _others(group, outline)
        self.is_all = len(outline.sizes) == 1
        self.words = title_words(code)
        self.code = code
        self.colon = "\uff1a" if code == "ja" else ": "
        titled = tuple(dropwhile(lambda piece: not piece.title, group)) or group
        parts = tuple(replace(part, name=_bare(part.name)) for part in outline.parts_of(titled))
        self.parts = _merged(tuple(part for part in parts if part.name))
        self.continues = _continues(group, outline)
        self.ends = ends_with(group, outline)
        self.divider = _bare(divider_of(group, outline))
        self.total = sum(part.weight for part in self.parts)
        self.telling = self._without_rest(tuple(part for part in self.parts if not says_nothing(part.name)))
        self.chapter = None if is_past_chapter(group, outline) else _telling(outline.chapter_of(group), about)
        self.share = outline.weight_of(group) / max(1.0, self.chapter.extent) if self.chapter else 0.0
        self.chapters = [found for chapter in outline.chapters_of(group) if (found := _telling(chapter, about))]
        self.main_chapter = _bare(outline.chapter_of_most(group))
        above = (name for name in (group[0].parent, group[0].chapter) if name)
        self.parent = next((_bare(name) for name in above if all(name in (p.parent, p.chapter) for p in group)), "")

    @property
    def is_rest(self) -> bool:
        """Whether the unit only goes on with the section of the unit before it."""
        return self.continues and len(self.parts) == 1

    def _without_rest(self, parts: tuple[Part, ...]) -> tuple[Part, ...]:
        """Return the parts without the rest of what the unit before began, if the others are half of this one."""
        others = tuple(part for part in parts if not part.opens) if self.continues else parts
        return others if sum(part.reach for part in others) >= self.total * _MUCH else parts

    def titles(self, rules: Rules) -> Iterator[str]:
        """Yield titles, the best first; those too long or cut short come last."""
        found = list(dict.fromkeys(filter(None, (self._shown(title) for title in self._by_rank(rules)))))
        short = [title for title in found if self._is_short(title)]
        yield from short
        if not short:
            yield from (self._cut(title) for title in found[:1])
        if not found:
            yield from filter(None, [place_of(self.group, self.words), self._shown(rules.about)])

    def _by_rank(self, rules: Rules) -> Iterator[str]:
        outer = self._outer()
        if self.chapter and self.chapter.whole and len(self.parts) > 1:
            yield self.chapter.name
        if len(self._top()) > 1:
            yield self.divider
        if self.chapter and are_answers(self.chapter.name, self.code):
            yield from self._of_chapter()
        if len(self.telling) == 1 and self.telling[0].reach >= self.total * _MUCH:
            yield self.telling[0].name
        yield self._opening_and(outer)
        yield from (part.name for part in outer if part.reach >= self.total * _MOST_OF)
        if self.main_chapter and not says_nothing(self.main_chapter):
            yield self.main_chapter
        if self.is_all and len(self.parts) > 1:
            yield rules.about
        if _PAIR <= len(self.chapters) <= _TRIPLE:
            yield self._joined([chapter.name for chapter in self.chapters])
        yield self._theme(outer, rules)
        yield self._heaviest(outer, _NEARLY_ALL, (_PAIR, _TRIPLE, _MANY))
        if self.chapter and self.share >= _NEARLY_HALF:
            yield self.chapter.name
        yield self._nearest(outer, rules, _MOST_OF)
        yield from self._of_chapter()
        yield from (part.name for part in outer if part.reach >= self.total * _MUCH)
        for share in (_MUCH, _NEARLY_HALF):
            yield self._heaviest(outer, share, (_TRIPLE, _PAIR))
            yield self._nearest(outer, rules, share)
        yield from (title for title in rules.titles_for(self.group) if not self._is_doubtful(title))
        yield self._heaviest(outer, 0.0, (_TRIPLE, _PAIR))
        yield self.parent
        weights = {part.name: part.reach * (_NEARLY_ALL if self._only_asks(part) else 1) for part in self.telling}
        yield from sorted(weights, key=lambda name: -weights[name])

    def _outer(self) -> list[Part]:
        """Return the parts that stand below no other here; headings that go on in other units do not count."""
        outer = list(self.telling)
        while (
            not self.ends
            and len(outer) > 1
            and outer[0].opens
            and outer[0].weight < outer[0].reach < outer[0].extent * _MUCH
        ):
            outer = [replace(outer[1], opens=True, inside=False), *outer[2:]]
        return [replace(part, inside=False) for part in outer] if len(outer) < len(self.telling) else self._top()

    def _top(self) -> list[Part]:
        return [part for part in self.telling if not part.inside]

    def _opening_and(self, outer: Sequence[Part]) -> str:
        """Return the chapter's heading with the only section behind it, where the unit tells much under both."""
        wide = self.telling[0] if self.telling else None
        if wide is None or len(outer) != 1 or wide.name == outer[0].name or wide.weight < self.total * _OPENING:
            return ""
        if _ASKS.search(wide.name):
            return wide.name
        known = set(wide.name.lower().split())
        return "" if known & set(outer[0].name.lower().split()) else self._below(wide.name, outer[0].name)

    def _of_chapter(self) -> Iterator[str]:
        """Yield titles for a part of a chapter: its name where most of it is here, else with what this part has."""
        if self.chapter is None:
            return
        name = self.chapter.name
        answers = are_answers(name, self.code)
        if answers and self.share < _MUCH and (term := own_term(self.group, self.others, name)):
            yield f"{name}{self.colon}{term}"
        if (self.chapter.opens and not answers) or self.share >= _MUCH:
            yield name
        enough = [p.name for p in self._top() if p.reach >= self.total * _NEARLY_HALF and not self._only_asks(p)]
        pair = self._heaviest(self._top(), _NEARLY_HALF, (_PAIR,))
        yield from (title for title in self.of_several(name) if title.endswith((pair or "\0", *enough)))
        yield name

    def of_several(self, first: str) -> Iterator[str]:
        """Yield titles for a unit whose best title is too wide or another unit's: with its own headings behind it."""
        outer = [part for part in self.telling if not part.inside and part.name.lower() != first.lower()]
        outer = outer or [part for part in self.telling if part.name.lower() != first.lower()]
        ranked = sorted(outer, key=lambda part: (self._only_asks(part), -part.reach))
        above = _IN_BRACKETS.sub("", first)
        alone = self.code != "ja" and (not outer or are_answers(above, self.code))
        if alone and (term := own_term(self.group, self.others, above)):
            yield f"{above}{self.colon}{term}"
        below = [self._heaviest(outer, 0.0, (_PAIR,)), *(part.name for part in ranked)]
        for name in filter(None, (self._shown(name) for name in below)):
            if both := self._below(above, name):
                yield both
            elif self._is_short(name):
                yield name

    def _only_asks(self, part: Part) -> bool:
        """Tell of a question that is not most of the unit."""
        return _ASKS.search(part.name) is not None and part.reach < self.total * _MOST_OF

    def _below(self, above: str, name: str) -> str:
        """Return a heading behind the one above it; nothing where that is too long, or one of them has a colon."""
        both = f"{above}{self.colon}{name}"
        long = len(both) > _LONGEST_SIGNS if self.code == "ja" else len(both.split()) > _LONGEST_BEHIND
        return "" if long or re.search("[:\uff1a?？]", f"{above}{name.rstrip('?？')}") else both

    def _is_doubtful(self, title: str) -> bool:
        """Tell of headings joined without the rules of the language, and of a question that is not most of the unit."""
        bare = _bare(title).lower()
        parts = (part.name for part in self.telling if not self._only_asks(part))
        names = [*parts, self.main_chapter, self.parent]
        return not any(name.lower().startswith(bare) for name in names)

    def _nearest(self, outer: Sequence[Part], rules: Rules, share: float) -> str:
        """Return the heading whose words stand in the headings of most of the unit: "Tools A and B" beside "A"."""
        known = frozenset(
            stem for group in self.others for piece in group for stem in rules.language.stems(piece.title)
        )
        stems = {part.name: frozenset(rules.language.stems(part.name)) - known for part in outer}
        best: tuple[float, float, list[str]] = (0.0, 0.0, [])
        for part in outer:
            having = [other for other in outer if stems[part.name] & stems[other.name]]
            if len(having) > 1 and not _ASKS.search(part.name):
                names = [part.name, *(other.name for other in having if other is not part)]
                best = max(best, (sum(other.reach for other in having), part.reach, names))
        if not best[2] or best[0] < self.total * share:
            return ""
        shared = _same_beginning(best[2], rules.language)
        return shared if len(rules.language.stems(shared)) > 1 else best[2][0]

    def is_chapter(self, title: str) -> bool:
        """Tell whether a title is the name of the unit's chapter, which others have as well."""
        return self.chapter is not None and title == self.chapter.name

    def _theme(self, outer: Sequence[Part], rules: Rules) -> str:
        """Return the heading of two words or more that the headings of much of the unit have as well."""
        stems = {part.name: frozenset(rules.language.stems(part.name)) for part in outer}
        for part in sorted(outer, key=lambda part: len(stems[part.name])):
            having = [other for other in outer if stems[part.name] and stems[part.name] <= stems[other.name]]
            if (
                len(stems[part.name]) > 1
                and len(having) > 1
                and sum(other.reach for other in having) >= self.total * _MUCH
            ):
                return part.name
        return ""

    def _heaviest(self, outer: Sequence[Part], share: float, numbers: Sequence[int]) -> str:
        """Return the names of so many of the heaviest parts that can be joined, if they hold a share of the unit."""
        told = [part for part in outer if not re.search(rf",|\s(?:{self.words.both}|&)\s", part.name)]
        tasks = [part for part in told if is_task(without_exercise_label(part.name, self.code), self.code)]
        tasks = [] if self.code == "ja" else tasks
        doing = sum(part.reach for part in tasks) > self.total * _MUCH
        plain = [part for part in outer if self._can_be_joined(part.name)]
        named = [part for part in (tasks if doing else plain) if not self._is_said_in(part, outer)]
        ranked = sorted(named, key=lambda part: -part.reach)
        for number in numbers:
            chosen = [part for part in named if part in ranked[:number]]
            held = sum(part.reach for part in chosen) >= self.total * share
            even = all(part.reach >= self.total * _SOME for part in chosen) or share < _MUCH
            if len(chosen) == number and held and even and (title := self._joined([part.name for part in chosen])):
                return title
        return ""

    def _joined(self, names: Sequence[str]) -> str:
        """Return short headings as one title; nothing where one asks, is a sentence or has an "and" of its own."""
        both = self.words.both
        names = [without_exercise_label(name, self.code) for name in names]
        if any(is_task(name, self.code) for name in names):
            return tasks_joined(names, self.code)
        if not all(self._can_be_joined(name) for name in names):
            return ""
        told = [names[0], *(self._inner(name) for name in names[1:])]
        if self.code == "ja":
            return both.join(told) if len(told) == _PAIR else ""
        title = f"{', '.join(told[:-1])} {both} {told[-1]}"
        return title if len(title.split()) <= _LONGEST_JOINED else ""

    def _is_said_in(self, part: Part, outer: Sequence[Part]) -> bool:
        """Tell of a heading that has all words of another, which stands for both."""
        words = set(part.name.lower().split())
        return any(set(other.name.lower().split()) < words for other in outer)

    def _can_be_joined(self, name: str) -> bool:
        has_and = _HAS_AND.get(self.code, re.compile(rf"\s(?:{re.escape(self.words.both)}|&)\s"))
        return not (_NOT_JOINED.search(name) or has_and.search(name) or self._does(name))

    def _does(self, name: str) -> bool:
        """Tell of a heading that is a sentence or says what is done, which would not stand beside a thing."""
        if self.code == "de":
            return is_german_clause(name)
        return self.code == "ja" and _JAPANESE_VERB.search(name) is not None

    def _inner(self, name: str) -> str:
        first, _, rest = name.partition(" ")
        adjective = self.code == "de" and _ADJECTIVE.fullmatch(first) and rest[:1].isupper()
        return f"{first.lower()} {rest}" if rest and (adjective or first in self.words.articles) else name

    def _shown(self, title: str) -> str:
        bare = _first_question(_bare(title))
        shouted = bare.isupper() and len(bare.split()) > 1
        return "" if not bare or says_nothing(bare) or shouted else bare

    def _is_short(self, title: str) -> bool:
        if _WIDE.search(title):
            return len(title) <= _LONGEST_SIGNS
        return len(title.split()) <= (_LONGEST_QUESTION if _ASKS.search(title) else _LONGEST_WORDS)

    def _cut(self, title: str) -> str:
        if _WIDE.search(title):
            return f"{title[:_LONGEST_SIGNS]}…"
        return f"{' '.join(title.split()[:_LONGEST_WORDS]).rstrip(',;:')} …"


def is_no_topic(title: str, code: str) -> bool:
    """Tell of a title that only says where a unit stands, or that it has none."""
    words = title_words(code)
    placed = re.match(rf"(?:(?:{words.pages}|{words.slides}) )?\d+(?::\d\d|\W)", title) is not None
    return title.startswith(words.untitled) or (placed and not re.search(r"[^\W\d_]{4}", title.partition(" ")[2]))


def _others(group: Group, outline: Outline) -> list[Group]:
    """Return all that stands outside a unit, as one group."""
    own = {id(piece) for piece in group}
    return [tuple(piece for piece in outline.pieces if id(piece) not in own)]


def _continues(group: Group, outline: Outline) -> bool:
    """Tell whether a unit begins in the middle of the section with which the one before it ends."""
    place = next(number for number, piece in enumerate(outline.pieces) if piece is group[0])
    before = outline.pieces[place - 1] if place else None
    if before is None or isinstance(group[0].passages[0].block, Heading):
        return False
    return (before.title, before.chapter, before.source) == (group[0].title, group[0].chapter, group[0].source)


def _same_beginning(names: Sequence[str], language: Language) -> str:
    """Return the words with which all headings begin, up to the last that tells something."""
    columns = takewhile(lambda column: len(set(column)) == 1, zip(*(name.split() for name in names), strict=False))
    words = [column[0] for column in columns]
    while words and not language.stems(words[-1]):
        words.pop()
    return " ".join(words)


def _merged(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Return the parts with those as one that differ in brackets only: "Ein Paket bauen (Tipps)"."""
    found: dict[str, Part] = {}
    for part in parts:
        name = _IN_BRACKETS.sub("", part.name).lower()
        first = found.get(name)
        if first is None:
            found[name] = part
        else:
            found[name] = replace(first, weight=first.weight + part.weight, reach=first.reach + part.reach)
    return tuple(found.values())


def _telling(chapter: Chapter | None, about: str) -> Chapter | None:
    """Return a chapter with a bare name; nothing for one that fits any subject, or is what the whole pack is about."""
    if chapter is None or says_nothing(_bare(chapter.name)) or _bare(chapter.name) == _bare(about):
        return None
    return replace(chapter, name=_bare(chapter.name))


def _bare(title: str) -> str:
    return _END.sub("", plain_title(title))


def _first_question(title: str) -> str:
    """Return the first question of several sentences: "It is old. Why? And how?" gives one of them whole."""
    sentences = [sentence.strip() for sentence in _SENTENCE_END.split(title) if sentence.strip()]
    asked = (one for one in sentences if _ASKS.search(one) and len(one.split()) > _PAIR)
    return next(asked, title) if len(sentences) > 1 else title


def _numbered(title: str, several: int, before: int, words: TitleWords) -> Iterator[str]:
    yield f"{title} ({words.of.format(before + 1, several)})" if several > 1 else title
    yield from (f"{title} ({number})" for number in range(2, 1000))
