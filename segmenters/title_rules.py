"""Finds titles that cover a unit: its main heading, what its headings share, the one above, or the two main ones."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.model import Paragraph, text_of
from segmenters import title_cover as cover
from segmenters.language import Language
from segmenters.letter_case import Spelling
from segmenters.pieces import Piece, shown, text_of_all
from segmenters.title_cover import is_clause
from segmenters.title_join import joined, short_title
from segmenters.titles import is_general, lower_first, plain_title, sentence_case, subject_of
from segmenters.unit_headings import STEP, Chapter, Outline, Part

_MOST_OF = 0.6
"""A heading under which this share of the words stands covers a unit."""
_HALF = 0.5
_SOME = 0.15
"""A second heading of less weight is no second topic."""
_SHARE_OF_CHAPTER = 0.2
"""A chapter's name is too wide for a unit that holds less of it."""
_TWO_HOLD = 0.75
"""Two of three or more headings name a unit only when this share of the words stands under them."""
_MAIN = 0.5
"""A heading of this share of the words may stand for the rest."""
_NEARLY_HALF = 0.45
_PAIR = 2
_TRIPLE = 3
_SHORT_TRIPLE = 10
_MANY_UNITS = 5
"""In a pack of fewer units a word of all headings is its subject, and not one that tells nothing."""
_FEWEST_SHARED = 2
_FEWEST_COMMON = 3
_FEWEST_ALIKE = 4
_SHARE_COMMON = 0.2
_EXERCISE = re.compile(
    r"^(?:(?:hands-on|practical|group|bonus)\s+)?(?:exercise|activity|lab|practice|walk-?through)(?: \d+)?\s*"
    r"(?::|\s[–—-](?=\s)|[–—](?=\s))\s*(?P<name>\S.*)$",
    re.IGNORECASE,
)
_TYPED = re.compile(
    r"recommendations?|guidance|requirements?|exercises?|activit(?:y|ies)|questions|faqs?|frequently asked questions|"
    r"examples?|case stud(?:y|ies)|challenges?|benefits|(?:terms and )?definitions?|terminology|glossary",
    re.IGNORECASE,
)
"""General headings that still tell what kind of part it is, and so stand beside their chapter's name."""
_STEPS_OF = re.compile(r"(?P<above>.+): (?P<steps>(?:step|stage|phase|task|day)s \d+ (?:to|and) \d+)$")
_OF_TERMS = re.compile(r"(?:terms and )?definitions?|terminology|glossary", re.IGNORECASE)
_FEWEST_BELOW = 3
_LONGEST_OPENING = 15
_LONGEST_SUBTITLE = 8
_FEWEST_SUBTITLE = 3
_FREQUENT = "Frequently asked questions"
_FEWEST_ASKED = 4
_ASKS_WHAT = re.compile(r"(?:what(?:['’]s| is| are| do(?:es)?)|why|how)\b", re.IGNORECASE)
_MOSTLY_ASKED = 0.75
_HEAD = re.compile(r"^(?P<head>.*\S)\s*(?::|\s[–—-](?=\s))\s*(?P<tail>\S.*)$")


@dataclass(frozen=True, slots=True)
class Rules:
    """What the rules for titles draw on: the headings of the pack, its language, and how it spells names.

    `common` are the stems that the headings of many units have.
    """

    outline: Outline
    language: Language
    spelling: Spelling
    common: frozenset[str]

    @classmethod
    def of(cls, groups: tuple[tuple[Piece, ...], ...], language: Language, spelling: Spelling) -> Rules:
        """Read the headings of a pack."""
        units = Counter[str]()
        for group in groups:
            units.update({stem for piece in group for stem in language.stems(piece.title)})
        often = max(_FEWEST_COMMON, len(groups) * _SHARE_COMMON)
        common = frozenset(stem for stem, number in units.items() if number >= often)
        return cls(Outline(groups), language, spelling, common)

    def titles_for(self, group: tuple[Piece, ...]) -> Iterator[str]:
        """Yield titles for a unit, the best first; none when no heading tells anything."""
        parts = self.outline.parts_of(group)
        if len(parts) == 1 and not parts[0].is_empty and not parts[0].is_step:
            yield parts[0].name
        if self.language.english and _is_asking(parts):
            yield _FREQUENT
        chapter = self.outline.chapter_of(group)
        solid = [part for part in parts if not part.is_empty] or list(parts)
        total = sum(part.weight for part in solid)
        if chapter and chapter.whole and len(group) > 1:
            yield self._with_opening(chapter.name, group[0])
        if main := self.outline.chapter_of_most(group):
            yield main
        above = self.spelling.in_running_text(chapter.name) if chapter and chapter.name.isupper() else ""
        above = sentence_case(above) or (chapter.name if chapter else "")
        yield from cover.overview_of(parts, text_of_all(group[0].passages), self.language)
        yield from cover.of_kinds(parts, above, self.language)
        yield from _of_most(solid, total)
        chapters = self.outline.chapters_of(group)
        if len(chapters) == _PAIR and (both := self._joined([c.name for c in chapters])):
            yield both
        yield from _exercise(parts, total)
        yield from self._same_beginning(solid, total)
        yield from _heading_above(parts)
        yield from _general_heading_above(parts)
        yield from self._in_other_headings(solid, total)
        wide = chapter is not None and self.outline.weight_of(group) >= chapter.extent * _SHARE_OF_CHAPTER
        merged, steps = _steps_as_one(solid, group, chapter)
        if steps and steps.weight >= total * _MOST_OF:
            yield steps.name
        if chapter and wide and chapter.opens and len(group) > 1:
            yield self._with_opening(chapter.name, group[0])
        yield from self._main_two(merged, total, chapter.name if chapter and wide else "")
        yield from _last_resorts(parts, chapter, self.outline.named(group[0].chapter))

    def _main_two(self, parts: list[Part], total: float, chapter: str) -> Iterator[str]:
        telling = [part for part in parts if not part.weak] or [p for p in parts if not p.is_empty and not p.is_step]
        reach = cover.reach_of(telling, self.language)
        ranked = sorted((part for part in telling if not part.inside), key=lambda part: -reach[part.name])
        if not ranked:
            return
        two = [part for part in ranked[:2] if part is ranked[0] or reach[part.name] >= total * _SOME]
        if len(two) > 1 and self._is_about_the_same(*two):
            counted = re.search(r"\d", ranked[0].name) is not None
            if not counted and sum(reach[part.name] for part in two) >= total * _HALF:
                yield ranked[0].name
            two = two[:1]
        held = sum(reach[part.name] for part in two)
        sections = [part for part in parts if part in telling or part.is_section]
        if held < total * _TWO_HOLD and len([part for part in sections if not part.inside]) > _PAIR:
            yield from self._of_many(telling, sections, chapter)
        else:
            if held < total * _HALF:
                yield from ([chapter] if chapter else ())
                yield from self._named_like_most(telling, total)
            yield from self._both([part for part in parts if part in two], chapter)
        yield from () if ranked[0].is_step else (ranked[0].name,)

    def _both(self, two: Sequence[Part], chapter: str) -> Iterator[str]:
        """Yield the names of the two main parts as one, or the chapter's where they cannot be joined."""
        if len(two) < _PAIR:
            return
        above, named = _numbers_alone([part.name for part in two])
        if pair := self._joined(named):
            yield f"{above}: {lower_first(pair)}" if above else pair
        if chapter:
            yield chapter

    def _of_many(self, telling: Sequence[Part], sections: Sequence[Part], chapter: str) -> Iterator[str]:
        """Yield titles for three or more parts of which no two are most of the unit; two of them never stand for all.

        Three short headings are named together. Else it is the heading that opens the unit where the others speak of
        the same, the chapter's, one whose words the others have, and last how far the unit goes.
        """
        known = self.common if len(self.outline.sizes) >= _MANY_UNITS else frozenset[str]()
        theme = cover.theme_of(telling, self.language, known)
        if theme and theme.opens:
            yield theme.name
        total = sum(part.weight for part in sections)
        outer = [part for part in sections if not part.inside]
        if len(outer) == _TRIPLE and sum(len(short_title(part.name).split()) for part in outer) <= _SHORT_TRIPLE:
            yield from filter(None, [self._joined([part.name for part in outer])])
        yield from ([chapter] if chapter else ())
        yield from ([theme.name] if theme else ())
        yield from self._named_like_most(telling, total)
        if max(part.reach for part in outer) < total * _MAIN:
            yield from filter(None, [cover.range_of(outer, self.spelling, self.language)])

    def _joined(self, names: Sequence[str]) -> str:
        """Return headings as one title; nothing where one of them is a sentence."""
        if any(is_clause(name, self.language) for name in names):
            return ""
        return joined(names, self.spelling, self.language.code)

    def _is_about_the_same(self, one: Part, other: Part) -> bool:
        """Tell whether two headings share a word that few units of the pack have in their headings."""
        shared = set(self.language.stems(one.name)) & set(self.language.stems(other.name))
        return bool(shared - self.common)

    def _same_beginning(self, parts: Sequence[Part], total: float) -> Iterator[str]:
        """Yield what several headings begin with: "Why testing is important: A", "Why testing is important: B"."""
        heads: defaultdict[str, list[tuple[str, Part]]] = defaultdict(list)
        for part in parts:
            if match := _HEAD.match(part.name):
                heads[match["head"]].append((match["tail"], part))
        for head, members in heads.items():
            most = sum(part.weight for _, part in members) >= total * (_NEARLY_HALF if " " in head else _HALF)
            if len(members) > 1 and most and not is_general(head) and not members[0][1].is_example:
                yield head
            elif (
                len(members) == 2
                and most
                and (pair := joined([t for t, _ in members], self.spelling, self.language.code))
            ):
                yield f"{head}s: {pair}" if self.language.english else f"{head}: {pair}"
        yield from self._same_words(parts, total)

    def _same_words(self, parts: Sequence[Part], total: float) -> Iterator[str]:
        told = [(part, self.language.words(part.name)) for part in parts]
        for part, words in told:
            for length in range(len(words) - 1, _FEWEST_SHARED, -1):
                same = [
                    other
                    for other, its in told
                    if [w.text.lower() for w in its[:length]] == [w.text.lower() for w in words[:length]]
                ]
                content = [word for word in words[:length] if not word.stop]
                if len(same) < 2 or len(content) < _FEWEST_SHARED or words[length - 1].stop:
                    continue
                if sum(one.weight for one in same) >= total * _MOST_OF and not part.weak:
                    yield " ".join(part.name.split()[:length])
                    return

    def _in_other_headings(self, parts: Sequence[Part], total: float) -> Iterator[str]:
        """Yield the heading whose words most of the others have: "Version control" beside "Version control systems"."""
        stems = cover.marks_of([part.name for part in parts], self.language)
        best: tuple[float, float, Part] | None = None
        for part in parts:
            own = stems[part.name]
            same = [other for other in parts if stems[other.name] == own]
            if part.weak or not own or len(same) > _PAIR:
                continue
            having = sum(other.weight for other in parts if own <= stems[other.name])
            if having >= total * _MOST_OF and (best is None or (having, part.weight) > best[:2]):
                best = (having, part.weight, part)
        yield from cover.wider_than(parts, total, stems)
        if best is None:
            return
        closer = [p for p in parts if stems[best[2].name] < stems[p.name] and p.weight >= total * _HALF and not p.weak]
        yield closer[0].name if closer else best[2].name

    def _named_like_most(self, parts: Sequence[Part], total: float) -> Iterator[str]:
        """Yield the shortest of the headings that have a word in common, when they are most of many."""
        stems = {part.name: frozenset(self.language.stems(part.name)) for part in parts}
        for stem in sorted({stem for own in stems.values() for stem in own}):
            having = [part for part in parts if stem in stems[part.name]]
            if len(having) >= _FEWEST_ALIKE and sum(part.weight for part in having) >= total * _MOST_OF:
                yield min(having, key=lambda part: len(stems[part.name])).name

    def _with_opening(self, chapter: str, first: Piece) -> str:
        """Return a chapter's name with what its opening page adds: a longer heading, or the line below it."""
        heading = self.outline.named(first.title)
        words = self.language.words(chapter)
        stems, others = frozenset(self.language.stems(chapter)), frozenset(self.language.stems(heading))
        lines = [text_of(p.block) for p in shown(first.passages) if isinstance(p.block, Paragraph)]
        short = sum(len(text_of(p.block).split()) for p in first.passages) <= _LONGEST_OPENING
        if not short or not stems <= others:
            return chapter
        line = " ".join(lines[0].split()) if lines else ""
        tells = _FEWEST_SUBTITLE <= len(line.split()) <= _LONGEST_SUBTITLE and not line.endswith((".", "?"))
        if tells and line.partition(" ")[0].lower() == "and" and self.language.english:
            return f"{heading} {line[:1].lower()}{line[1:]}"
        if tells and len(words) == 1 and stems == others:
            return f"{heading}: {line[:1].lower()}{line[1:]}" if self.language.english else f"{heading}: {line}"
        return heading


def _is_asking(parts: Sequence[Part]) -> bool:
    """Tell of a unit of questions and their answers; a lesson may ask what this and that is under its headings."""
    asked = [part.name for part in parts if part.name.endswith("?")]
    lesson = sum(_ASKS_WHAT.match(name) is not None for name in asked) * 2 >= len(asked)
    return not lesson and len(asked) >= max(_FEWEST_ASKED, len(parts) * _MOSTLY_ASKED)


def _of_most(parts: Sequence[Part], total: float) -> Iterator[str]:
    yield from (p.name for p in parts if p.weight >= total * _MOST_OF and not p.weak and not p.is_step)


def _exercise(parts: Sequence[Part], total: float) -> Iterator[str]:
    """Yield what an exercise is about with which most of the unit begins."""
    for place, part in enumerate(parts):
        match = _EXERCISE.match(part.name)
        if match and not is_general(match["name"]) and sum(p.weight for p in parts[place:]) >= total * _MOST_OF:
            yield match["name"]


def _heading_above(parts: Sequence[Part]) -> Iterator[str]:
    """Yield the heading below which most of the unit stands."""
    total = sum(part.weight for part in parts)
    outer = [part for part in parts if not part.inside and not part.weak]
    least = total * (_HALF if len(outer) > _PAIR else _MOST_OF)
    above = [part for part in parts if part.reach > part.weight and part.reach >= least and not part.weak]
    for part in sorted(above, key=lambda part: -part.reach):
        if part.reach >= part.extent * _SHARE_OF_CHAPTER:
            yield part.name


def _general_heading_above(parts: Sequence[Part]) -> Iterator[str]:
    """Yield a heading that tells what kind of part it is, with the first and last of the headings below it."""
    total = sum(part.weight for part in parts)
    for part in parts:
        if not (part.is_empty and _TYPED.fullmatch(part.name) and part.reach > part.weight):
            continue
        below = [other.name for other in parts[parts.index(part) + 1 :] if not other.weak]
        if part.reach >= total * _MOST_OF:
            alone = _OF_TERMS.fullmatch(part.name) or len(below) < _FEWEST_BELOW
            yield part.name if alone else f"{part.name}: {below[0].lower()} to {below[-1].lower()}"


def _steps_as_one(
    parts: list[Part], group: tuple[Piece, ...], chapter: Chapter | None
) -> tuple[list[Part], Part | None]:
    """Return the parts with those of numbered steps put together, and that one, named by the heading above them."""
    steps = [part for part in parts if part.is_step]
    if len(steps) < 2:
        return parts, None
    told = [match for part in steps if (match := STEP.fullmatch(part.name))]
    first, last = told[0], told[-1]
    numbers = f"{first[1].lower()}s {first[2]} {'to' if len(told) > 2 else 'and'} {last[2]}"
    inside = [piece for piece in group if STEP.fullmatch(plain_title(piece.title))]
    above = next((piece.parent for piece in inside if piece.parent), chapter.name if chapter else "")
    name = f"{above}: {numbers}" if above else numbers
    weight = sum(part.weight for part in steps)
    whole = Part(name, weight, weight, weight, weak=False, opens=steps[0].opens, inside=False)
    kept = [part for part in parts if not part.is_step or part is steps[0]]
    return [whole if part is steps[0] else part for part in kept], whole


def _numbers_alone(names: list[str]) -> tuple[str, list[str]]:
    """Return the heading above numbered steps, and the names with the steps alone: "steps 5 and 6"."""
    found = [match for name in names if (match := _STEPS_OF.match(name))]
    if not found:
        return "", names
    return found[0]["above"], [match["steps"] if (match := _STEPS_OF.match(name)) else name for name in names]


def _last_resorts(parts: Sequence[Part], chapter: Chapter | None, above: str) -> Iterator[str]:
    """Yield titles from headings that fit any subject, with the chapter's name where there is one."""
    ranked = sorted(parts, key=lambda part: (part.is_empty and not part.is_example, -part.weight))
    best = ranked[0].name if ranked else ""
    if best and not is_general(best):
        yield subject_of(best)
    if above and STEP.fullmatch(best) and not is_general(above):
        yield f"{above}: {best}"
    if chapter and _TYPED.fullmatch(best):
        yield f"{chapter.name}: {best.lower()}"
    if chapter:
        yield chapter.name
    yield from (part.name for part in ranked if part.reach > part.weight)
    if best:
        yield best
