"""Finds titles that cover a unit: its main heading, what its headings share, the one above, or the two main ones."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extractors.model import Paragraph, text_of
from segmenters import title_cover as cover
from segmenters.bare_verbs import in_a_row, is_bare_gerunds
from segmenters.language import Language
from segmenters.letter_case import Spelling
from segmenters.objective_subject import topic_of
from segmenters.pieces import Piece, shown, text_of_all
from segmenters.title_cover import is_clause
from segmenters.title_headings import (
    frames_one,
    general_heading_above,
    heading_above,
    heading_of_most,
    is_list_of_questions,
    last_resorts,
    listing_of,
    named_exercise,
    numbers_alone,
    steps_as_one,
)
from segmenters.title_join import joined, short_title
from segmenters.title_shared import named_like_most, same_words, with_examples
from segmenters.titles import goes_on, is_general, lower_first, sentence_case
from segmenters.unit_headings import Outline, Part
from segmenters.verbs import base_of_gerund

_MOST_OF = 0.6
"""A heading under which this share of the words stands covers a unit."""
_HALF = 0.5
_MUCH = 0.35
_SOME = 0.15
"""A second heading of less weight is no second topic."""
_SHARE_OF_CHAPTER = 0.2
"""A chapter's name is too wide for a unit that holds less of it."""
_MUCH_OF_CHAPTER = 0.6
"""The same where its headings ask, each for something else."""
_TWO_HOLD = 0.75
"""Two of three or more headings name a unit only when this share of the words stands under them."""
_MAIN = 0.5
"""A heading of this share of the words may stand for the rest."""
_NEARLY_HALF = 0.45
_NEARLY_WHOLE = 0.75
"""A unit of this share of a chapter bears its name, though it is made of questions."""
_PAIR = 2
_TRIPLE = 3
_SHORT_TRIPLE = 10
_SHORTEST_TRIPLE = 7
"""Three names of so few words stand together, though two of them would do."""
_MANY_UNITS = 5
"""In a pack of fewer units a word of all headings is its subject, and not one that tells nothing."""
_FEWEST_COMMON = 3
_SHARE_COMMON = 0.2
_LONGEST_OPENING = 15
_LONGEST_SUBTITLE = 8
_FEWEST_SUBTITLE = 3
_SAYS_FREQUENT = re.compile(
    r"\bfaqs?\b|\bq ?(?:&|and) ?as?\b|\b(?:frequent|common)(?:ly)? (?:asked )?questions\b", re.IGNORECASE
)
_ANSWERED = re.compile(r"(?:\w+ )*questions(?: and (?:their )?answers)?", re.IGNORECASE)
_FREQUENT = "Frequently asked questions"
_POINTING = re.compile(r"(?:this|these|that|those|each|every|better|yourself)\b", re.IGNORECASE)
"""How a heading begins that names nothing of its own."""
_ASKS_FOR_NAME = re.compile(r"what (?:is|are) (?:an? |the )?[^?]{3,50}\?$", re.IGNORECASE)
_NEVER = re.compile(r"(?:never|always|don['’]t|do not|please|let['’]?s)\b", re.IGNORECASE)
"""How an order begins that stands beside no other heading."""
_SPOKEN = re.compile(r"\b(?:We|we|I)[’'](?:ve|re|m|ll|d)\b|\b[Ww]e\b|^My\b")
"""What somebody says of himself, and nothing that a lesson is about: "Sorry, we've moved"."""
_DOES = re.compile(
    r"[a-z] (?:receiving|providing|requesting|inheriting|sending|accepting|delivering|submitting) [a-z]",
    re.IGNORECASE,
)
"""Who does something, "System receiving data", which beside another heading reads as if it did both."""
_HEAD = re.compile(r"^(?P<head>.*\S)\s*(?::|\s[–—-](?=\s))\s*(?P<tail>\S.*)$")


@dataclass(frozen=True, slots=True)
class Rules:
    """What the rules for titles draw on: the headings of the pack, its language, and how it spells names.

    `common` are the stems that the headings of many units have; `about` is the title of the pack.
    """

    outline: Outline
    language: Language
    spelling: Spelling
    common: frozenset[str]
    about: str = ""

    @classmethod
    def of(
        cls, groups: tuple[tuple[Piece, ...], ...], language: Language, spelling: Spelling, about: str = ""
    ) -> Rules:
        """Read the headings of a pack."""
        units = Counter[str]()
        for group in groups:
            units.update({stem for piece in group for stem in language.stems(piece.title)})
        often = max(_FEWEST_COMMON, len(groups) * _SHARE_COMMON)
        common = frozenset(stem for stem, number in units.items() if number >= often)
        return cls(Outline(groups), language, spelling, common, about)

    def titles_for(self, group: tuple[Piece, ...]) -> Iterator[str]:
        """Yield titles for a unit, the best first; none when no heading tells anything."""
        parts = self.outline.parts_of(group)
        if len(parts) == 1 and not parts[0].is_empty and not parts[0].is_step:
            yield parts[0].name
        if self.language.english and is_list_of_questions(parts):
            yield from self._questions(group)
        chapter = self.outline.chapter_of(group)
        solid = self._without_subject(self._without_frames(with_examples(parts, self.language)))
        total = sum(part.weight for part in solid)
        if chapter and chapter.whole and len(group) > 1:
            yield self._with_opening(chapter.name, group[0])
        if main := self.outline.chapter_of_most(group):
            yield main
        above = self.spelling.in_running_text(chapter.name) if chapter and chapter.name.isupper() else ""
        above = sentence_case(above) or (chapter.name if chapter else "")
        if group[0].is_slide or any(part.inside for part in parts):
            yield from cover.overview_of(parts, text_of_all(group[0].passages), self.language)
        yield from cover.of_kinds(parts, above, self.language)
        yield from self._asked(solid, total)
        if self.language.english:
            yield from listing_of(parts, above or topic_of(self.about))
        yield from heading_of_most(solid, total)
        chapters = self.outline.chapters_of(group)
        if len(chapters) == _PAIR and (both := self._joined([c.name for c in chapters])):
            yield both
        yield from named_exercise(parts, total)
        merged, steps = steps_as_one(solid, group, chapter)
        if steps and steps.weight >= total * _MOST_OF:
            yield steps.name
        yield from self._same_beginning(solid, total)
        yield from heading_above(parts)
        yield from general_heading_above(parts, self.heaviest)
        yield from self._in_other_headings(solid, total)
        asking = sum(part.name.endswith("?") for part in parts) >= len(parts) * _NEARLY_WHOLE
        share = _MUCH_OF_CHAPTER if asking else _SHARE_OF_CHAPTER
        wide = chapter is not None and self.outline.weight_of(group) >= chapter.extent * share
        if chapter and wide and chapter.opens and len(group) > 1:
            yield self._with_opening(chapter.name, group[0])
        yield from self._main_two(merged, total, chapter.name if chapter and wide else "")
        yield from last_resorts(parts, chapter, self.outline.named(group[0].chapter))

    def _questions(self, group: tuple[Piece, ...]) -> Iterator[str]:
        """Yield what a source calls a list of questions: "Frequently asked questions", "Questions and answers"."""
        chapter = self.outline.chapter_of(group)
        if chapter and self.outline.weight_of(group) >= chapter.extent * _NEARLY_WHOLE:
            return
        own = [name for piece in group for name in (piece.title, piece.chapter, piece.parent)]
        others = [name for piece in self.outline.pieces for name in (piece.title, piece.chapter) if is_general(name)]
        alone = (self.about,) if len(self.outline.sizes) == 1 else ()
        if any(_SAYS_FREQUENT.search(name) for name in (*own, *others, *alone)):
            yield _FREQUENT
        above = {self.outline.named(name) for piece in group for name in (piece.parent, piece.chapter) if name}
        yield from sorted(name for name in above if _ANSWERED.fullmatch(name))

    def _without_frames(self, parts: Sequence[Part]) -> list[Part]:
        """Return the parts without general ones, and without the first lines of a chapter of many units."""
        solid = [part for part in parts if not part.is_empty] or list(parts)
        wide = [part for part in solid if part.opens and part.reach < part.extent * _SHARE_OF_CHAPTER]
        wide += [part for part in solid if part not in wide and frames_one(part, solid)]
        below = [replace(part, inside=False) for part in solid if part not in wide]
        return (
            below
            if wide and len(below) > 1 and sum(part.weight for part in wide) < sum(part.weight for part in below)
            else solid
        )

    def _without_subject(self, parts: list[Part]) -> list[Part]:
        """Return the parts without the opening one that only says what the whole pack is about."""
        about = frozenset(self.language.stems(self.about))
        named = [part for part in parts if part.opens and part.reach < part.extent + 1]
        first = next((part for part in named if frozenset(self.language.stems(short_title(part.name))) <= about), None)
        rest = [part for part in parts if part is not first]
        most = sum(part.weight for part in rest) >= sum(part.weight for part in parts) * _MUCH
        only = first is not None and short_title(first.name) != "" and first.reach - first.weight < 1
        telling = any(not part.weak and self._is_name(part) for part in rest)
        return rest if only and most and telling else parts

    def _asked(self, parts: Sequence[Part], total: float) -> Iterator[str]:
        """Yield what two or three headings ask for that are most of a unit: "What is X?" and "What is Y?"."""
        asked = [p for p in parts if _ASKS_FOR_NAME.match(p.name) and not _POINTING.match(short_title(p.name))]
        most = sum(part.reach for part in asked) >= total * _TWO_HOLD
        if _PAIR <= len(asked) <= _TRIPLE and most and self.language.english:
            yield from filter(None, [self._joined([part.name for part in asked])])

    def _main_two(self, parts: list[Part], total: float, chapter: str) -> Iterator[str]:
        much = [part for part in parts if part.is_section and not part.is_step and part.weight >= total * _MUCH]
        telling = [part for part in parts if not part.weak or part in much]
        telling = telling or [part for part in parts if not part.is_empty and not part.is_step]
        reach = cover.reach_of(telling, self.language)
        ranked = sorted((part for part in telling if not part.inside), key=lambda part: -reach[part.name])
        if not ranked:
            return
        if trio := self._trio(parts, total):
            yield trio
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
                yield from named_like_most(telling, total, self.language, self._subject())
            yield from self._both([part for part in parts if part in two], chapter if held < total * _HALF else "")
            if reach[ranked[0].name] >= total * _HALF and not ranked[0].is_step:
                yield ranked[0].name
            yield from ([chapter] if chapter else ())
        yield from () if ranked[0].is_step else (ranked[0].name,)

    def _trio(self, parts: Sequence[Part], total: float) -> str:
        """Return the names of the only three parts when they are short and none is a small one."""
        outer = [part for part in parts if part.is_section and not part.inside and not part.weak and not part.is_step]
        words = sum(len(short_title(part.name).split()) for part in outer)
        small = any(part.reach < total * _SOME for part in outer)
        if self.language.code == "ja" or len(outer) != _TRIPLE or words > _SHORTEST_TRIPLE or small:
            return ""
        return self._joined([part.name for part in outer])

    def _both(self, two: Sequence[Part], chapter: str) -> Iterator[str]:
        """Yield the names of the two main parts as one, or the chapter's where they cannot be joined."""
        if len(two) < _PAIR:
            return
        above, named = numbers_alone([part.name for part in two])
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
        spaced = self.language.code != "ja"
        if (
            spaced
            and len(outer) == _TRIPLE
            and sum(len(short_title(part.name).split()) for part in outer) <= _SHORT_TRIPLE
        ):
            yield from filter(None, [self._joined([part.name for part in outer])])
        yield from ([chapter] if chapter else ())
        yield from ([theme.name] if theme else ())
        yield from named_like_most(telling, total, self.language, self._subject())
        largest = max(outer, key=lambda part: part.reach)
        if largest.reach < total * _MAIN or largest.name.endswith("?"):
            yield from self.heaviest(outer)

    def heaviest(self, parts: Sequence[Part]) -> Iterator[str]:
        """Yield the names of the three, then of the two heaviest parts in their order, as one title."""
        total = sum(part.reach for part in parts)
        asked = [part for part in parts if _ASKS_FOR_NAME.match(part.name)]
        if len(asked) == 1 and asked[0].reach >= max(total * _HALF, *(part.reach for part in parts)):
            yield asked[0].name
        named = [part for part in parts if self._is_name(part)] if self.language.english else []
        ranked = sorted(named, key=lambda part: -part.reach)
        for number, share in ((_PAIR, _MOST_OF), (_TRIPLE, _MOST_OF), (_PAIR, 0.0)):
            chosen = [part.name for part in named if part in ranked[:number]]
            told = sum(part.reach for part in ranked[:number]) >= total * share
            strung = number == _TRIPLE and sum(len(short_title(name).split()) for name in chosen) > _SHORT_TRIPLE
            if len(chosen) == number and told and not strung and (title := self._joined(chosen)):
                yield title

    def _is_name(self, part: Part) -> bool:
        short = short_title(part.name)
        if not short or part.is_practice or _POINTING.match(short) or _SPOKEN.search(part.name):
            return False
        return not is_clause(short, self.language)

    def _joined(self, names: Sequence[str]) -> str:
        """Return headings as one title; nothing where one of them is a sentence, or alone says what is done."""
        spoken = any(goes_on(name) or _NEVER.match(name) or _SPOKEN.search(name) for name in names)
        if not names or spoken or any(is_clause(short_title(name), self.language) for name in names):
            return ""
        if self.language.english and any(_DOES.search(name) for name in names):
            return ""
        verbs = [self.language.english and self.outline.orders(name) for name in names]
        if any(verbs):
            return in_a_row(names) if all(verbs) else ""
        doing = any(is_bare_gerunds(name) for name in names)
        if doing and any(base_of_gerund(name.split(" ", 1)[0]) and not is_bare_gerunds(name) for name in names):
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
                and len({re.sub(r"\W+", " ", tail.lower()) for tail, _ in members}) > 1
                and (pair := joined([t for t, _ in members], self.spelling, self.language.code))
            ):
                yield f"{head}s: {pair}" if self.language.english else f"{head}: {pair}"
        yield from same_words(parts, total, self.language)

    def _in_other_headings(self, parts: Sequence[Part], total: float) -> Iterator[str]:
        """Yield the heading whose words most of the others have: "Version control" beside "Version control systems"."""
        stems = cover.marks_of([part.name for part in parts], self.language)
        best: tuple[float, float, Part] | None = None
        for part in parts:
            own = stems[part.name]
            same = [other for other in parts if stems[other.name] == own]
            if part.weak or not own or len(same) > _PAIR:
                continue
            with_them = [other for other in parts if own <= stems[other.name]]
            having = sum(other.weight for other in with_them)
            if len(with_them) > 1 and having >= total * _MOST_OF and (best is None or (having, part.weight) > best[:2]):
                best = (having, part.weight, part)
        yield from cover.wider_than(parts, total, stems)
        if best is None:
            return
        closer = [p for p in parts if stems[best[2].name] < stems[p.name] and p.weight >= total * _HALF and not p.weak]
        yield closer[0].name if closer else best[2].name

    def _subject(self) -> frozenset[str]:
        """Return the stems of what the whole pack is about, which tell nothing of one unit."""
        return self.common | frozenset(self.language.stems(self.about))

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
        if tells and stems < frozenset(self.language.stems(line)):
            return line
        if tells and len(words) == 1 and stems == others:
            return f"{heading}: {line[:1].lower()}{line[1:]}" if self.language.english else f"{heading}: {line}"
        return heading
