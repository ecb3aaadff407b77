"""Cuts what is not taught, section by section: whole slides, talk, dividers, legal lines, decoration."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from extractors.model import (
    Block,
    Document,
    Figure,
    Heading,
    ListItem,
    Media,
    Paragraph,
    Preformatted,
    Section,
    Utterance,
    is_said,
    text_of,
)
from segmenters.agenda_again import AgendaAgain, opens_a_part
from segmenters.backup import BEHIND, backup_from, behind_the_divider
from segmenters.block_rules import SAME_PICTURE, UNSEEN, Habits, judge_block, keep_lead_ins
from segmenters.chatter import Subject
from segmenters.cutting import Cutting, Verdict, verdict
from segmenters.decks import is_deck
from segmenters.drawings import BAR, Bars, announces, judge_labels
from segmenters.drawn_tables import judge_tables
from segmenters.front_matter import is_about_itself, judge_front_matter
from segmenters.language import Language
from segmenters.last_words import labels_under_one_title, nothing_but_last_words
from segmenters.leftovers import is_address, judge_leftovers
from segmenters.model import Cut, CutReason, Passage, Ruling
from segmenters.pieces import Piece
from segmenters.prefaces import Preface, next_preface, of_the_preface
from segmenters.project_talk import beside_the_state, judge_project_talk
from segmenters.residue import (
    PROMISED,
    judge_residue,
    lists_sources,
    names_other_slides,
    repeats_an_agenda,
    where_to_learn_more,
)
from segmenters.section_rules import (
    Standing,
    around_contents,
    cover_lines,
    is_bare,
    is_decorative,
    judge_section,
    listed_titles,
    words_said,
)
from segmenters.spoken import drop_with_welcome, sift_speech
from segmenters.stated import Stated, objectives_in_list
from segmenters.titles import plain_title

_CHAPTER_MARK = re.compile(
    r"(?:chapter|module|part|section|lesson|unit|session|day|kapitel|modul|teil|lektion|abschnitt|capítulo|módulo|"
    r"unidad|unidade|lección|parte|chapitre|partie|leçon|capitolo|modulo|lezione|hoofdstuk|deel|les)\s+"
    r"(?:[\divxlc]{1,5}|one|two|three|four|five|six|seven|eight|nine|ten)\W*|第\s*\d{1,2}\s*[章部課]\W*",
    re.IGNORECASE,
)
_LONGEST_CHAPTER_WORDS = 12
_OF_THE_SESSION = re.compile(
    r"\b(learn\w*|course|session|module|training|workshop|by the end|after this|lernziele?|kursziele?|leerdoelen|"
    r"(?:de|d['’]|di) ?ap(?:prentissage|rendizaje|rendizagem|prendimento)|pédagogiques|formativi)\b|学習",
    re.IGNORECASE,
)
"""What tells "Learning goals" from the goals of the subject."""
_SUBSTANTIAL_NOTES = 12
_PROSE_WORDS = 25
_TITLE_WORDS = 8
_SEVERAL = 2
_TINY = 256
"""A picture of fewer bytes shows a speck or a line."""
_HALF_WAY = 0.5
_END_OF_A_TALK = 0.9
_FEWEST_POINTS = 3
_TERMS = re.compile(r"\b(?:terms|definitions|terminology|glossary)\b", re.IGNORECASE)
_SUMMARY = re.compile(
    r"(?:in )?(?:summary|conclusions?|recap|wrap[- ]up|summing up|"
    r"(?:key |main )?(?:take[- ]?aways?|take[- ]home .{3,20}))",
    re.IGNORECASE,
)
_OPENING = {CutReason.TITLE_SLIDE, CutReason.DIVIDER, CutReason.LEGAL}
_DETAILS = MappingProxyType(
    {
        SAME_PICTURE: "the same picture on several slides",
        BAR: "the same labels on several slides",
        UNSEEN: "no browser shows this format: save it as PNG in the source and convert again",
        BEHIND: "behind the divider of the backup slides",
    }
)
_NOTHING_LEFT = Ruling("nothing-left-to-teach", 1.0)
_LEADS = Ruling("nothing-but-a-title", 1.0)


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What is left to teach, what was cut, and the objectives that the sources state themselves."""

    pieces: tuple[Piece, ...]
    cuts: tuple[Cut, ...]
    stated: tuple[Stated, ...]


def clean(documents: tuple[Document, ...], language: Language, cutting: Cutting | None = None) -> Cleaned:
    """Return the pieces of all documents in order, each without the blocks that are not taught."""
    subject = Subject.of(documents, language)
    pieces: list[Piece] = []
    cuts: list[Cut] = []
    stated: list[Stated] = []
    for document in documents:
        cleaner = _Cleaner(document, subject, language, cutting or Cutting())
        for number in range(len(document.sections)):
            cleaner.take(number)
        pieces += cleaner.pieces
        cuts += cleaner.cuts
        stated += cleaner.stated
    return Cleaned(tuple(pieces), tuple(cuts), tuple(stated))


class _Cleaner:
    """Works through one document; what it found so far lies in its lists."""

    def __init__(self, document: Document, subject: Subject, language: Language, cutting: Cutting) -> None:
        self.source = document.source.name
        self.sections = document.sections
        self.subject = subject
        self.language = language
        self.cutting = cutting
        self.titles = [title_of(section) for section in document.sections]
        self.habits = Habits.of(document, cutting.common)
        self.is_deck = is_deck(document)
        self.tiny = frozenset(asset.digest for asset in document.assets if asset.size < _TINY)
        self.backup = backup_from(document, self.titles)
        self.dividers = Counter(
            s.chapter for s, title in zip(self.sections, self.titles, strict=True) if is_bare(s, title)
        )
        self.bars = Bars.of(document, [plain_title(title) for title in self.titles])
        self.state = _of_the_state(document, self.titles)
        self.labels_kept: frozenset[str] = frozenset()
        self.chapter = ""
        self.divider = (0, "", "")
        self.opening = True
        self.agendas: list[Section] = []
        self.again = AgendaAgain()
        self.preface: Preface | None = None
        self.labels = labels_under_one_title(document.sections, self.titles) if self.is_deck else {}
        self.pieces: list[Piece] = []
        self.cuts: list[Cut] = []
        self.stated: list[Stated] = []

    def take(self, number: int) -> None:
        section, title = self.sections[number], self.titles[number]
        found = self._judge(section, title, number)
        if found is None and (name := _chapter_announced(section, title)):
            title, section = name, self._announce(section, name)
        if found is not None and not self.cutting.cuts(found):
            found = None
        self.opening = self.opening and found is not None and found.reason in _OPENING
        self.preface = next_preface(self.preface, section, found)
        if found is not None and found.reason is CutReason.OBJECTIVE:
            found = self._take_objectives(section, title, found)
        if found is not None:
            if found.reason is CutReason.AGENDA:
                self.agendas.append(section)
                if self.is_deck and not self.again.shown:
                    self.again = AgendaAgain.of(self.sections, number)
            if found.reason is CutReason.DIVIDER:
                part = self.again.part_opened_by(number)
                self._divide(section, plain_title(title) if part is None else part)
            put_back = tuple(block for block in section.blocks if self.cutting.keeps(self.source, block))
            for block in section.blocks:
                if block not in put_back:
                    own = around_contents(block, found)
                    detail = _DETAILS.get(own.ruling.rule, "")
                    self.cuts.append(Cut(self.source, block, own.reason, detail, own.ruling))
            section = replace(section, blocks=put_back)
        if section.blocks:
            self._teach(section, title, number)

    def _judge(self, section: Section, title: str, number: int) -> Verdict | None:
        if self.backup is not None and number > self.backup:
            return behind_the_divider()
        if self.again.part_opened_by(number) is not None:
            return opens_a_part()
        standing = self._standing(number)
        found = judge_section(section, self.labels.get(number, title), standing)
        if self.cutting.cuts(found):
            return found
        if self.preface is not None and self.preface.holds(section, standing.way):
            return of_the_preface()
        own = is_about_itself(section, title, standing.way) or judge_project_talk(section, title, standing.way)
        own = own or beside_the_state(section, title, min((abs(n - number) for n in self.state), default=None))
        left = where_to_learn_more(section, title, standing.way) or lists_sources(section, title)
        if self.is_deck:
            left = left or nothing_but_last_words(section, standing.way)
            left = left or names_other_slides(section, [plain_title(other) for other in self.titles])
            left = left or repeats_an_agenda(section, self.agendas)
        return own or left or found

    def _divide(self, section: Section, name: str) -> None:
        """Note the name that a divider gives to what follows: its parent, and the chapter of a deck without any."""
        self.divider = (section.level, section.chapter, name)
        self.chapter = self.chapter if section.chapter else name

    def _announce(self, section: Section, name: str) -> Section:
        """Note the name of the chapter that a slide announces, and return the slide without the announcement."""
        self._divide(section, name)
        self.chapter = name
        mark = verdict(CutReason.DIVIDER, "chapter-mark", 1.0)
        short = words_said(section) < _SUBSTANTIAL_NOTES
        gone = [b for b in section.blocks if not self.cutting.keeps(self.source, b) and (short or not is_said(b))]
        self.cuts += [Cut(self.source, block, mark.reason, "", mark.ruling) for block in gone]
        return replace(section, blocks=tuple(block for block in section.blocks if block not in gone))

    def _standing(self, number: int) -> Standing:
        way = number / max(1, len(self.sections) - 1)
        others = (plain_title(title).lower() for n, title in enumerate(self.titles) if n != number)
        several = len(self.sections) > 1
        return Standing(way, number == 0 and several, frozenset(filter(None, others)), self.opening and several)

    def _take_objectives(self, section: Section, title: str, found: Verdict) -> Verdict | None:
        """Take over the objectives of a section; without any it is an agenda, or content if not of a session."""
        prose = [b for b in section.blocks if isinstance(b, Paragraph) and len(b.text.split()) >= _PROSE_WORDS]
        if prose and not any(isinstance(block, ListItem) for block in section.blocks):
            return None
        goals = objectives_in_list(self.source, section.blocks, self.language, self.titles)
        self.stated += goals
        if goals:
            return found
        return replace(found, reason=CutReason.AGENDA) if _OF_THE_SESSION.search(title) else None

    def _teach(self, section: Section, title: str, number: int) -> None:
        judged = self._judge_lines(section, title, number)
        said = [b for b in section.blocks if isinstance(b, Paragraph | ListItem | Utterance) and is_said(b)]
        for block in [b for b in said if b.key in judged and self._shown(b, judged[b.key]) is None]:
            said.remove(block)
        sifted = sift_speech(self.source, said, self.subject, self.language, self.cutting)
        if number == 0 and self.is_deck:
            sifted = drop_with_welcome(sifted, self.subject, self.language, self.cutting)
        self.cuts += sifted.cuts
        self.stated += sifted.stated
        left = {passage.block.key: passage for passage in sifted.kept}
        verdicts = keep_lead_ins([(b, judged.get(b.key) or judge_block(b, self.habits)) for b in section.blocks])
        found = [
            left.get(block.key) or self._shown(block, why)
            for block, why in verdicts
            if not is_said(block) or block.key in left
        ]
        passages = tuple(replace(passage, section=section.key) for passage in found if passage)
        teaches = any(self._is_content(p.block) or self.cutting.keeps(self.source, p.block) for p in passages)
        if not teaches and not self._opens_terms(title, number):
            self._drop_emptied(section, title, number, passages)
            return
        chapter, parent = self._place(section, title, number)
        named = (self.source, section.key, title, section.level, chapter)
        self.pieces.append(Piece(*named, passages, is_slide=self.is_deck, parent=parent))

    def _is_content(self, block: Block) -> bool:
        tiny = isinstance(block, Figure) and block.asset in self.tiny and not block.words
        return not isinstance(block, Heading) and not is_decorative(block) and not tiny

    def _opens_terms(self, title: str, number: int) -> bool:
        """Tell whether a heading names the terms that are explained under headings of their own: it stays with them."""
        below = self.sections[number + 1 : number + 2]
        deeper = any(under.level > self.sections[number].level for under in below)
        return deeper and not self.is_deck and _TERMS.search(plain_title(title)) is not None

    def _drop_emptied(self, section: Section, title: str, number: int, passages: Sequence[Passage]) -> None:
        """Cut what is left of a section of which nothing teaches; its heading stays the parent of those below it."""
        below = self.sections[number + 1 : number + 2]
        promised = any(cut.ruling.rule == PROMISED for cut in self.cuts[-len(section.blocks) :])
        leads = promised if self.is_deck else any(under.level > section.level for under in below)
        if leads and title:
            self._divide(section, plain_title(title))
        reason, ruling = (CutReason.DIVIDER, _LEADS) if leads and title else (CutReason.FRAGMENT, _NOTHING_LEFT)
        self.cuts += [Cut(self.source, passage.block, reason, "", ruling) for passage in passages]

    def _place(self, section: Section, title: str, number: int) -> tuple[str, str]:
        """Return the chapter and the parent of a section; the summary at the end of a talk has none of its last part.

        A divider of a deck holds up to the next one; a heading without text over those below it. A deck's section with
        several dividers is no chapter: they are.
        """
        level, within, above = self.divider
        ends = self.is_deck and _sums_up(section, title, number, self.titles)
        holds = section.level >= level and section.chapter == within if self.is_deck else section.level > level
        parent = above if holds and not ends else ""
        self.divider = (level, within, parent)
        own = section.chapter if self.dividers[section.chapter] < _SEVERAL or not parent else parent
        return own or ("" if ends else self.chapter), parent

    def _judge_lines(self, section: Section, title: str, number: int) -> dict[str, Verdict]:
        """Return why lines of a section that is taught are not, as far as the whole section shows it."""
        standing = self._standing(number)
        listed, why = listed_titles(section, title, standing)
        if why is None:
            listed, why = cover_lines(section, title, standing)
        labels = {} if self._is_led_in_to(number) else judge_labels(section, self.bars, self.labels_kept)
        labels |= judge_tables(section)
        self.labels_kept |= self.bars.on_slide(section)
        own = judge_front_matter(section, title, standing.way) | judge_residue(section)
        return labels | own | judge_leftovers(section) | (dict.fromkeys(listed, why) if why else {})

    def _is_led_in_to(self, number: int) -> bool:
        """Tell whether the running text above a heading ends with a sentence that announces what stands below it."""
        above = self.sections[number - 1].blocks if number and not self.is_deck else ()
        return bool(above) and announces(above[-1])

    def _shown(self, block: Block, found: Verdict | None) -> Passage | None:
        """Return a block as a passage, unless it is cut."""
        if found is None or not self.cutting.cuts(found) or self.cutting.keeps(self.source, block):
            return Passage(self.source, block)
        detail = _DETAILS.get(found.ruling.rule, "")
        self.cuts.append(Cut(self.source, block, found.reason, detail, found.ruling))
        return None


def _of_the_state(document: Document, titles: Sequence[str]) -> tuple[int, ...]:
    """Return the numbers of the sections that tell of the state of a project."""
    found = (judge_project_talk(s, title, _HALF_WAY) for s, title in zip(document.sections, titles, strict=True))
    return tuple(n for n, one in enumerate(found) if one is not None and one.reason is CutReason.FRAGMENT)


def title_of(section: Section) -> str:
    """Return the text of a section's first heading with a letter or digit, or of its only short line; else nothing."""
    headings = [block.text for block in section.blocks if isinstance(block, Heading)]
    shown = [block for block in section.blocks if not is_said(block) and not isinstance(block, Preformatted)]
    lines = [text_of(block) for block in shown if not is_address(block)]
    short = lines if len(lines) == 1 and len(lines[0].split()) <= _TITLE_WORDS else []
    return next((text for text in (*headings, *short) if any(char.isalnum() for char in text)), "")


def _sums_up(section: Section, title: str, number: int, titles: Sequence[str]) -> bool:
    """Tell whether a slide at the end of a talk sums up all of it: by its title, or by points under none."""
    if number < (len(titles) - 1) * _END_OF_A_TALK or sum(other == title for other in titles if other) > 1:
        return False
    shown = [block for block in section.blocks if not is_said(block)]
    points = len(shown) >= _FEWEST_POINTS and all(isinstance(block, Paragraph | ListItem) for block in shown)
    return _SUMMARY.fullmatch(plain_title(title)) is not None if title else points


def _chapter_announced(section: Section, title: str) -> str:
    """Return the chapter's name on a slide that has nothing but "Chapter 3" and that name, else an empty string."""
    beside = Heading | Figure | Media
    lines: Sequence[Block] = [b for b in section.blocks if not is_said(b) and not isinstance(b, beside)]
    if len(lines) != 1 or not isinstance(lines[0], Paragraph) or not _CHAPTER_MARK.fullmatch(title):
        return ""
    name = " ".join(lines[0].text.split())
    return name if len(name.split()) <= _LONGEST_CHAPTER_WORDS else ""
