"""Cuts what is not taught: whole slides by their title, single sentences of talk, dividers, legal lines, decoration."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

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
    Table,
    Utterance,
    is_said,
    text_of,
)
from segmenters.boilerplate import reason_of_title
from segmenters.chatter import Subject
from segmenters.decks import is_deck
from segmenters.imperatives import is_imperative
from segmenters.language import Language
from segmenters.model import Cut, CutReason, Passage
from segmenters.pieces import Piece
from segmenters.spoken import sift_speech
from segmenters.stated import Stated, objectives_in_list
from segmenters.titles import plain_title

_LEGAL_LINE = re.compile(
    r"(?:©|\(c\) ?\d|copyright ?(?:©|\(c\)|\d{4})|all rights reserved|confidential\W*$).{0,120}", re.IGNORECASE
)
_BLANK_PAGE = re.compile(r"\W*this page (?:is |has been )?(?:intentionally )?left blank\W*", re.IGNORECASE)
_DOT_LEADER = re.compile(r"(?:\. ?){5,}|(?:… ?){3,}")
"""What fills the line between an entry of a table of contents and its page number."""
_MOSTLY_DOTS = 0.4
_DOUBTFUL = {CutReason.WELCOME, CutReason.CLOSING, CutReason.QUESTIONS, CutReason.HOUSEKEEPING}
"""Reasons that a title alone does not settle: "Next steps" may hold the very procedure."""
_EVENT_OR_SUBJECT = {CutReason.AGENDA, CutReason.CLOSING, CutReason.QUESTIONS, CutReason.HOUSEKEEPING}
"""Reasons whose titles may name a subject as well: "Plan", "Feedback", "Discussion", "Housekeeping"."""
_CHAPTER_MARK = re.compile(
    r"(?:chapter|module|part|section|lesson|unit|session|day)\s+"
    r"(?:[\divxlc]{1,5}|one|two|three|four|five|six|seven|eight|nine|ten)\W*",
    re.IGNORECASE,
)
_LONGEST_CHAPTER_WORDS = 12
_OF_THE_SESSION = re.compile(
    r"\b(learn\w*|course|session|module|training|workshop|by the end|after this)\b", re.IGNORECASE
)
"""What tells "Learning goals" from the goals of the subject."""
_PROSE_LINE_WORDS = 15
_PROSE_WORDS = 40
_SENTENCE_WORDS = 5
_TITLE_SLIDE_WORDS = 40
_SUBSTANTIAL_ITEMS = 3
_SUBSTANTIAL_NOTES = 12
_LOGO_SECTIONS = 3
_TITLE_WORDS = 8


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What is left to teach, what was cut, and the objectives that the sources state themselves."""

    pieces: tuple[Piece, ...]
    cuts: tuple[Cut, ...]
    stated: tuple[Stated, ...]


def clean(documents: tuple[Document, ...], language: Language) -> Cleaned:
    """Return the pieces of all documents in order, each without the blocks that are not taught."""
    subject = Subject.of(documents, language)
    pieces: list[Piece] = []
    cuts: list[Cut] = []
    stated: list[Stated] = []
    for document in documents:
        cleaner = _Cleaner(document, subject, language)
        for number, section in enumerate(document.sections):
            cleaner.take(section, first=number == 0 and len(document.sections) > 1)
        pieces += cleaner.pieces
        cuts += cleaner.cuts
        stated += cleaner.stated
    return Cleaned(tuple(pieces), tuple(cuts), tuple(stated))


class _Cleaner:
    """Works through one document; what it found so far lies in its lists."""

    def __init__(self, document: Document, subject: Subject, language: Language) -> None:
        self.source = document.source.name
        self.subject = subject
        self.language = language
        self.logos = _logos(document)
        self.is_deck = is_deck(document)
        self.chapter = ""
        self.pieces: list[Piece] = []
        self.cuts: list[Cut] = []
        self.stated: list[Stated] = []

    def take(self, section: Section, *, first: bool) -> None:
        title = title_of(section)
        reason = CutReason.HIDDEN if section.hidden else self._reason_of(section, title, first=first)
        if reason is None and (name := _chapter_announced(section, title)):
            title = self.chapter = name
            reason = CutReason.DIVIDER if _words_said(section) < _SUBSTANTIAL_NOTES else None
        if reason is CutReason.OBJECTIVE:
            goals = objectives_in_list(self.source, section.blocks, self.language)
            self.stated += goals
            if not goals:
                reason = CutReason.AGENDA if _OF_THE_SESSION.search(title) else None
        if reason is not None:
            if reason is CutReason.DIVIDER and not section.chapter:
                self.chapter = plain_title(title)
            self.cuts += [Cut(self.source, block, reason, "") for block in section.blocks]
            return
        said = [b for b in section.blocks if isinstance(b, Paragraph | ListItem | Utterance) and is_said(b)]
        sifted = sift_speech(self.source, said, self.subject, self.language)
        self.cuts += sifted.cuts
        self.stated += sifted.stated
        left = {passage.block.key: passage for passage in sifted.kept}
        found = (left.get(block.key) or self._kept(block) for block in section.blocks)
        passages = tuple(replace(passage, section=section.key) for passage in found if passage)
        if all(isinstance(passage.block, Heading) or _is_decorative(passage.block) for passage in passages):
            self.cuts += [Cut(self.source, p.block, CutReason.FRAGMENT, "") for p in passages]
            return
        chapter = section.chapter or self.chapter
        piece = Piece(self.source, section.key, title, section.level, chapter, passages, is_slide=self.is_deck)
        self.pieces.append(piece)

    def _reason_of(self, section: Section, title: str, *, first: bool) -> CutReason | None:
        said_words = _words_said(section)
        content = [block for block in section.blocks if not isinstance(block, Heading)]
        shown = [block for block in content if not is_said(block) and not _is_decorative(block)]
        if title and not shown and said_words < _SUBSTANTIAL_NOTES:
            return reason_of_title(plain_title(title)) or CutReason.DIVIDER
        reason = reason_of_title(plain_title(title)) if title else None
        if sum(bool(_DOT_LEADER.search(text_of(block))) for block in content) > len(content) * _MOSTLY_DOTS:
            return CutReason.AGENDA
        if reason is not None:
            doubted = (reason in _DOUBTFUL and _is_substantial(shown)) or (
                reason in _EVENT_OR_SUBJECT and _is_prose(shown)
            )
            return None if doubted else reason
        spoken = any(isinstance(block, Utterance) for block in content)
        bare = not spoken and not _is_substantial(shown) and not any(isinstance(block, ListItem) for block in shown)
        if first and title and bare and not any(_is_sentence(block) for block in shown):
            shown_words = sum(len(text_of(block).split()) for block in section.blocks if not is_said(block))
            if shown_words <= _TITLE_SLIDE_WORDS and said_words < shown_words + _TITLE_SLIDE_WORDS:
                return CutReason.TITLE_SLIDE
        return None

    def _kept(self, block: Block) -> Passage | None:
        """Return a block that is shown as a passage, unless it is decoration or a legal line."""
        if is_said(block):
            return None
        if isinstance(block, Figure) and block.asset in self.logos:
            self.cuts.append(Cut(self.source, block, CutReason.DECORATION, "the same picture on several slides"))
            return None
        if isinstance(block, Paragraph | ListItem) and _LEGAL_LINE.fullmatch(block.text):
            self.cuts.append(Cut(self.source, block, CutReason.LEGAL, ""))
            return None
        if isinstance(block, Paragraph | ListItem) and _BLANK_PAGE.fullmatch(block.text):
            self.cuts.append(Cut(self.source, block, CutReason.FRAGMENT, ""))
            return None
        return Passage(self.source, block)


def title_of(section: Section) -> str:
    """Return the text of a section's first heading with a letter or digit, or of its only short line; else nothing."""
    headings = [block.text for block in section.blocks if isinstance(block, Heading)]
    lines = [text_of(block) for block in section.blocks if not is_said(block) and not isinstance(block, Preformatted)]
    short = lines if len(lines) == 1 and len(lines[0].split()) <= _TITLE_WORDS else []
    return next((text for text in (*headings, *short) if any(char.isalnum() for char in text)), "")


def _is_decorative(block: Block) -> bool:
    return isinstance(block, Figure) and block.decorative


def _is_substantial(content: Sequence[Block]) -> bool:
    """Tell whether blocks teach something whatever their title says: a table, code, or three things to do."""
    tables = any(isinstance(block, Table | Preformatted) for block in content)
    orders = sum(isinstance(block, ListItem) and is_imperative(block.text) for block in content)
    return tables or orders >= _SUBSTANTIAL_ITEMS


def _is_prose(content: Sequence[Block]) -> bool:
    """Tell whether what is shown is running text and not a list of names and times."""
    lines = [len(block.text.split()) for block in content if isinstance(block, Paragraph | ListItem)]
    return sum(words for words in lines if words >= _PROSE_LINE_WORDS) >= _PROSE_WORDS


def _is_sentence(block: Block) -> bool:
    """Tell whether a line that is shown is a whole sentence, which a title slide has none of."""
    text = block.text.rstrip() if isinstance(block, Paragraph) else ""
    return text.endswith((".", "!")) and len(text.split()) >= _SENTENCE_WORDS


def _words_said(section: Section) -> int:
    return sum(len(text_of(block).split()) for block in section.blocks if is_said(block))


def _chapter_announced(section: Section, title: str) -> str:
    """Return the chapter's name on a slide that has nothing but "Chapter 3" and that name, else an empty string."""
    beside = Heading | Figure | Media
    lines = [block for block in section.blocks if not is_said(block) and not isinstance(block, beside)]
    if len(lines) != 1 or not isinstance(lines[0], Paragraph) or not _CHAPTER_MARK.fullmatch(title):
        return ""
    name = " ".join(lines[0].text.split())
    return name if len(name.split()) <= _LONGEST_CHAPTER_WORDS else ""


def _logos(document: Document) -> frozenset[str]:
    """Return the digests of pictures that stand in several sections: logos and decoration."""
    seen = Counter(
        digest
        for section in document.sections
        for digest in {block.asset for block in section.blocks if isinstance(block, Figure) and block.asset}
    )
    return frozenset(digest for digest, count in seen.items() if count >= _LOGO_SECTIONS)
