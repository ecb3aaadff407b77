"""What the data of an authoring tool says, as blocks: headings, texts, pictures, and questions with their answers.

A question becomes a paragraph (its stem), a list item for each option as learners saw them, and in the layer NOTES,
because it was not shown, a paragraph "Right answer: ..." ("Right answers: ...; ..." when there are several, pairs
with a dash, an order as it should be). What a learner was told afterwards follows there as "Feedback: ...".
"""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field, replace

from extractors.heading_sections import Entry
from extractors.hygiene import clean, one_line
from extractors.locator import Locator, WebRef
from extractors.model import Block, Figure, Heading, Layer, ListItem, Mark, Media, Paragraph
from extractors.scorm_files import CourseFiles
from extractors.web_blocks import Surroundings, read_blocks
from extractors.web_tree import read_tree

_TYPES = {".mp4": "video/mp4", ".webm": "video/webm", ".mp3": "audio/mpeg", ".m4a": "audio/mp4", ".wav": "audio/wav"}


@dataclass(frozen=True, slots=True)
class Question:
    """A question as data gives it; texts may be HTML. `right` are the texts of the right answers, in their order."""

    stem: str
    options: tuple[str, ...]
    right: tuple[str, ...]
    feedback: tuple[str, ...] = ()


@dataclass(slots=True)
class Telling:
    """Collects the blocks of one data file: `page` is its member, `anchor` the id of what is being read in it.

    `title` is the title of the whole course, `chapter` that of the part that this file belongs to, where data states
    them.
    """

    files: CourseFiles
    page: str
    anchor: str = ""
    title: str = ""
    chapter: str = ""
    entries: list[Entry] = field(default_factory=list)
    questions: int = 0
    pictures: int = 0
    said: set[str] = field(default_factory=set)
    _kept: set[str] = field(default_factory=set)

    @property
    def at(self) -> Locator:
        """Return the place of what is being read."""
        return WebRef(one_line(self.page), one_line(self.anchor), None)

    def head(self, text: str, level: int) -> None:
        """Take in a title; it may be HTML. What was said before it may be said again below it."""
        if words := self._words(text):
            self.said = {words.casefold()}
            self._add(Heading("", self.at, one_line(words), min(max(level, 1), 6)))

    def say(self, text: str, marks: tuple[Mark, ...] = (), level: int | None = None, *, ordered: bool = False) -> None:
        """Take in plain text, as a point when `level` is given; the same words under one title only once."""
        if not text or text.casefold() in self.said:
            return
        self.said.add(text.casefold())
        if level is None:
            self._add(Paragraph("", self.at, text, marks))
        else:
            self._add(ListItem("", self.at, text, level, ordered, marks=marks))

    def say_html(self, fragment: str, level: int = 6) -> None:
        """Take in a piece of HTML as the web reader does; its headings begin at `level`, and repeat no title."""
        for entry in self._read(fragment):
            block = entry.block
            if isinstance(block, Heading):
                if block.text.casefold() in self.said:
                    continue
                block = replace(block, level=min(max(block.level, level), 6))
            self.entries.append(replace(entry, block=block))

    def say_html_once(self, fragment: str) -> None:
        """Take in a piece of HTML as `say_html` does, unless its words were said under the same title."""
        words = self._words(fragment).casefold()
        if words and words not in self.said:
            self.said.add(words)
            self.say_html(fragment)

    def note_html(self, fragment: str) -> None:
        """Take in a piece of HTML that is to be said and not shown: the notes of a slide."""
        for entry in self._read(fragment):
            match entry.block:
                case Paragraph() | ListItem() as block:
                    self.entries.append(replace(entry, block=replace(block, layer=Layer.NOTES)))
                case Heading(text=text, marks=marks):
                    self.entries.append(replace(entry, block=Paragraph("", self.at, text, marks, Layer.NOTES)))
                case _:
                    self.entries.append(entry)

    def point(self, fragment: str, *, ordered: bool = False, label: str = "") -> None:
        """Take in a piece of HTML as a point of a list."""
        if words := self._words(fragment):
            self._add(ListItem("", self.at, words, 0, ordered, label))

    def reserve(self, question: Question) -> None:
        """Keep the words of a question for `ask`, where the data says them again as plain texts before."""
        stem = self._words(question.stem).casefold()
        if stem and stem not in self.said:
            self._kept.add(stem)
        self.said.update(filter(None, (stem, *(self._words(option).casefold() for option in question.options))))

    def ask(self, question: Question) -> None:
        """Take in a question with its options and answers; see the top of this file."""
        stem = self._words(question.stem)
        options = [words for option in question.options if (words := self._words(option))]
        right = [words for answer in question.right if (words := self._words(answer))]
        if not stem and not options:
            return
        self.questions += 1
        if stem and (stem.casefold() not in self.said or stem.casefold() in self._kept):
            self._add(Paragraph("", self.at, stem))
        for option in options:
            self._add(ListItem("", self.at, option, 0, ordered=False))
        if right:
            label = "Right answer" if len(right) == 1 else "Right answers"
            self._note(f"{label}: {'; '.join(one_line(answer) for answer in right)}")
        for text in dict.fromkeys(filter(None, map(self._words, question.feedback))):
            self._note(f"Feedback: {text}")
        self.said.update(words.casefold() for words in (stem, *options, *right))

    def show(self, address: str, alt: str, *, decorative: bool = False) -> None:
        """Take in a picture."""
        if address or alt:
            self.pictures += 1
            words = one_line(self._words(alt))
            asset = self.files.asset_of(self.page, address)
            self._add(Figure("", self.at, asset, words, decorative and not words), seed=address)

    def play(self, address: str, name: str) -> None:
        """Take in a video or sound."""
        if address:
            kind = _TYPES.get(posixpath.splitext(address.partition("?")[0])[1].lower(), "video/*")
            title = one_line(self._words(name)) or one_line(posixpath.basename(address))
            self._add(
                Media("", self.at, self.files.asset_of(self.page, address), kind, title, one_line(address)),
                seed=address,
            )

    def _note(self, text: str) -> None:
        self._add(Paragraph("", self.at, text, layer=Layer.NOTES))

    def _add(self, block: Block, seed: str = "") -> None:
        self.entries.append(Entry(block, (self.anchor,) if self.anchor else (), seed))

    def _words(self, fragment: str) -> str:
        """Return the words of a piece of HTML or plain text, its paragraphs as lines."""
        if "<" not in fragment and "&" not in fragment:
            return clean(fragment)
        texts = (entry.block for entry in self._read(fragment))
        return "\n".join(block.text for block in texts if isinstance(block, Paragraph | ListItem | Heading))

    def _read(self, fragment: str) -> tuple[Entry, ...]:
        tree = read_tree(f"<div>{fragment}</div>", self.page)
        if tree is None:
            return ()
        around = Surroundings(lambda _line, _anchor: self.at, lambda address: self.files.asset_of(self.page, address))
        found = read_blocks(tree.root, around)
        self.pictures += found.pictures
        return tuple(replace(entry, names=()) for entry in found.entries)
