"""The flow of a Word text: paragraphs, points, code and tables in the order of reading, with what hangs on each.

One flow reads one stretch: the body, a text box, a cell, a note or a running head. Notes and comments stand after the
block that refers to them, in a list after the whole list, so that its points stay together.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from lxml.etree import _Element

from extractors.diagnostics import Code, Severity
from extractors.hygiene import one_line
from extractors.marked_text import Run
from extractors.model import Layer, ListItem, Paragraph, Preformatted, Style, Table
from extractors.slide_formula import formula_text
from extractors.word_blocks import Setting, piece_of
from extractors.word_drawn import Drawer
from extractors.word_fields import Fields
from extractors.word_file import WordFile
from extractors.word_grid import Grid, read_grid
from extractors.word_numbering import Point
from extractors.word_pieces import Joined, Piece, joined, laid_out, moved
from extractors.word_styles import DEEPEST_HEADING, ParagraphStyle
from extractors.word_words import NoteMark, Wording, Words
from extractors.word_xml import MC, W14, M, W, chosen_branch, number, switch, value

STORED_INSIDE = Code(
    "X506",
    Severity.INFO,
    "a further document that is stored inside this one is not taken over",
    "If it teaches something, save it as a file of its own and give that as a source.",
)

_UNLISTED = Point(0, ordered=False, label="", shown=False)
_PLAIN = Setting(ParagraphStyle(), _UNLISTED, 0, is_contents=False)
_NATIVE_ID = re.compile(r"[0-9A-Fa-f]{8}")
_HOLDERS = frozenset(f"{W}{name}" for name in ("sdtContent", "customXml", "ins", "moveTo", "smartTag"))


@dataclass(slots=True)
class Flow:
    """Reads blocks into pieces. `has_headings` is false where text stands beside the body, in boxes, cells and notes.

    `counts` says whether its paragraphs are counted: those of the body are, with those in its tables.
    """

    file: WordFile
    member: str
    wording: Wording
    has_headings: bool = False
    counts: bool = False
    in_contents: bool = False
    pieces: list[Piece] = field(default_factory=list)
    _after_list: list[Piece] = field(default_factory=list)
    _in_list: bool = False
    _carried: Words | None = None
    _bookmarks: list[str] = field(default_factory=list)

    def read(self, blocks: Iterable[_Element]) -> list[Piece]:
        """Return the pieces of all blocks in their order."""
        self._blocks(blocks)
        if self._carried is not None:
            words, self._carried = self._carried, None
            self._add_words(words, _PLAIN, "")
        self._end_list()
        return self.pieces

    def _blocks(self, blocks: Iterable[_Element]) -> None:
        for block in blocks:
            tag = str(block.tag)
            if tag == f"{W}p":
                self._paragraph(block)
            elif tag == f"{W}tbl":
                self._table(block)
            elif tag == f"{W}sdt":
                self._control(block)
            elif tag in _HOLDERS:
                self._blocks(block)
            elif tag == f"{MC}AlternateContent":
                self._blocks(chosen_branch(block))
            else:
                self._other(block, tag)

    def _other(self, block: _Element, tag: str) -> None:
        if tag == f"{W}bookmarkStart":
            self._bookmarks.append(block.get(f"{W}name", ""))
        elif tag == f"{W}commentRangeEnd":
            self._after_list += self._comment(block.get(f"{W}id", ""))
        elif tag == f"{W}altChunk":
            self.file.found.append(STORED_INSIDE.of(self.file.source, self.file.at))
        elif tag in (f"{M}oMathPara", f"{M}oMath"):
            words = Words(runs=[Run(formula_text(block), ((Style.FORMULA, ""),))])
            self._add_words(words, _PLAIN, "")
        elif tag == f"{W}sectPr" and self.counts:
            self.file.end_section(block)

    def _control(self, control: _Element) -> None:
        """Read a content control; what Word fills with a table of contents is there for finding the way."""
        gallery = value(control.find(f"{W}sdtPr/{W}docPartObj"), "docPartGallery") or ""
        before, self.in_contents = self.in_contents, self.in_contents or gallery.casefold() == "table of contents"
        self._blocks(control.iterfind(f"{W}sdtContent/*"))
        self.in_contents = before

    def _paragraph(self, paragraph: _Element) -> None:
        self.file.paragraph += self.counts
        properties = paragraph.find(f"{W}pPr")
        style = self.file.styles.paragraph(value(properties, "pStyle"))
        words, self._carried = self._carried or Words(), None
        words.bookmarks, self._bookmarks = [*words.bookmarks, *self._bookmarks], []
        self.wording.read(paragraph, style, words)
        if self._runs_on(properties):
            self._carried = words
            return
        level = _level(properties, style) if self.has_headings and not words.in_contents else 0
        is_contents = self.in_contents or words.in_contents or style.is_contents
        setting = Setting(style, self._point(properties, style, words), level, is_contents)
        self._add_words(words, setting, paragraph.get(f"{W14}paraId", ""))
        section = None if properties is None else properties.find(f"{W}sectPr")
        if section is not None and self.counts:
            self.file.end_section(section)

    def _runs_on(self, properties: _Element | None) -> bool:
        """Tell whether a paragraph runs into the next: its mark was deleted or moved, or it is a dropped capital."""
        if properties is None:
            return False
        mark = properties.find(f"{W}rPr")
        names = ("ins", "del", "moveFrom", "moveTo")
        changes = [name for name in names if mark is not None and mark.find(f"{W}{name}") is not None]
        self.file.tally.changes += len(changes)
        frame = properties.find(f"{W}framePr")
        is_capital = frame is not None and frame.get(f"{W}dropCap", "none") != "none"
        return is_capital or "del" in changes or "moveFrom" in changes

    def _point(self, properties: _Element | None, style: ParagraphStyle, words: Words) -> Point:
        """Count a paragraph in its list; one that is hidden with its mark is not counted."""
        own = None if properties is None else properties.find(f"{W}numPr")
        direct = value(own, "numId")
        list_id = style.list_id if direct is None else direct
        mark = None if properties is None else properties.find(f"{W}rPr")
        if list_id in ("", "0") or (switch(mark, "vanish") and not words.runs):
            return _UNLISTED
        depth = number(value(own, "ilvl"))
        if depth is None and direct is None:
            tied = self.file.numbering.level_of(list_id, style.list_owner)
            depth = style.list_level if tied is None else tied
        point = self.file.numbering.next_point(list_id, depth or 0) or _UNLISTED
        return replace(point, level=max(point.level, style.nesting))

    def _add_words(self, words: Words, setting: Setting, identity: str) -> None:
        """Add what a paragraph makes: its piece, with pictures before or after it, its notes and its comments."""
        native = f"p{identity.upper()}" if _NATIVE_ID.fullmatch(identity) else ""
        drawer = Drawer(self.file, self.wording.links, native, self._beside)
        piece = piece_of(words, setting, self.file.at, native)
        self._extend(drawer.pieces(words.leading, 0))
        if piece is None:
            self._bookmarks += words.bookmarks
            self._blank(setting.style)
        elif isinstance(piece.block, Preformatted) and self._is_code_before():
            self._go_on(piece.block.text)
        else:
            self._extend([piece])
        self._extend(drawer.pieces(words.trailing, len(words.leading)))
        for mark, sign in words.notes:
            self._after_list += self._note(mark, sign)
        for comment in words.comments:
            self._after_list += self._comment(comment)
        if not self._in_list:
            self._end_list()

    def _is_code_before(self) -> bool:
        return bool(self.pieces) and isinstance(self.pieces[-1].block, Preformatted)

    def _go_on(self, line: str) -> None:
        """Add a line to the code before it: Word makes a paragraph of every line."""
        last = self.pieces[-1]
        if isinstance(last.block, Preformatted):
            self.pieces[-1] = replace(last, block=replace(last.block, text=f"{last.block.text}\n{line}"))

    def _blank(self, style: ParagraphStyle) -> None:
        if style.is_code and self._is_code_before():
            self._go_on("")

    def _extend(self, pieces: Iterable[Piece]) -> None:
        for piece in pieces:
            if not piece.is_aside:
                self._in_list = isinstance(piece.block, ListItem)
                if not self._in_list:
                    self._end_list()
            self.pieces.append(piece)

    def _end_list(self) -> None:
        self.pieces += self._after_list
        self._after_list = []

    def _beside(self, content: _Element) -> list[Piece]:
        """Read the text of a box, which stands beside the body."""
        inner = Flow(self.file, self.member, self.wording, in_contents=self.in_contents).read(content)
        return [replace(piece, is_aside=True) for piece in inner]

    def _table(self, table: _Element) -> None:
        grid = read_grid(table)
        self.file.tally.changes += grid.changes
        if len(grid.cells) == 1 or self._is_layout(grid):
            for cell in grid.cells:
                for element in cell.elements:
                    self._blocks(element)
            return
        place = replace(self.file.at, number=self.file.paragraph + 1) if self.counts else self.file.at
        words = [joined(piece for element in cell.elements for piece in self._cell(element)) for cell in grid.cells]
        if any(cell.text for cell in words):
            first = next((entry.get(f"{W14}paraId", "") for entry in table.iter(f"{W}p")), "")
            native = f"t{first.upper()}" if _NATIVE_ID.fullmatch(first) else ""
            cells = list(zip(grid.cells, words, strict=True))
            empty = Table("", place, (), self._header_rows(grid, words))
            names, self._bookmarks = tuple(self._bookmarks), []
            self._extend([Piece(laid_out(grid, cells, empty), native, names)])
        self._extend(piece for cell in words for piece in cell.rest)

    def _is_layout(self, grid: Grid) -> bool:
        """Tell whether a table only places text side by side: a cell has a heading with text under it."""
        for element in (element for cell in grid.cells for element in cell.elements if self.has_headings):
            written = [entry for entry in element.iterfind(f"{W}p") if any(part.text for part in entry.iter(f"{W}t"))]
            settings = [entry.find(f"{W}pPr") for entry in written[:-1]]
            if any(_level(entry, self.file.styles.paragraph(value(entry, "pStyle"))) for entry in settings):
                return True
        return False

    def _cell(self, element: _Element) -> list[Piece]:
        inner = Flow(self.file, self.member, self.wording, counts=self.counts, in_contents=self.in_contents)
        return inner.read(element)

    def _header_rows(self, grid: Grid, words: list[Joined]) -> int:
        """Return how many rows are headings: those that repeat on each page, else a first row of another look."""
        if grid.stated_heads:
            return min(grid.stated_heads, grid.rows - 1)
        rows = [[cell for place, cell in zip(grid.cells, words, strict=True) if place.row == row] for row in (0, 1)]
        filled = [[cell.is_strong for cell in row if cell.text] for row in rows]
        stands_out = bool(filled[0]) and all(filled[0]) and not all(filled[1])
        in_style = grid.looks_headed and self.file.styles.styles_first_row(grid.style)
        return int(grid.rows > 1 and bool(filled[0]) and (in_style or stands_out))

    def _note(self, mark: NoteMark, sign: str) -> list[Piece]:
        note = self.file.take_note(mark.kind, mark.identity)
        if note is None:
            return []
        self.file.tally.footnotes += 1
        words, native = self._apart(note.element, note.member, "n")
        before = f"{sign} " if sign and words.text else ""
        text = Paragraph("", self.file.at, before + words.text, moved(words.marks, len(before)))
        return [*([Piece(text, native, is_aside=True)] if words.text else []), *words.rest]

    def _comment(self, identity: str) -> list[Piece]:
        comment = self.file.take_note("comment", identity)
        if comment is None:
            return []
        self.file.tally.comments += 1
        words, native = self._apart(comment.element, comment.member, "c")
        author = one_line(comment.element.get(f"{W}author", ""))
        text = Paragraph("", self.file.at, words.text, words.marks, Layer.COMMENT, author)
        return [Piece(text, native, is_aside=True)] if words.text else []

    def _apart(self, story: _Element, member: str, letter: str) -> tuple[Joined, str]:
        """Return the words of a note or comment, and a key from the id of its first paragraph."""
        first = next((entry.get(f"{W14}paraId", "") for entry in story.iter(f"{W}p")), "")
        native = f"{letter}{first.upper()}" if _NATIVE_ID.fullmatch(first) else ""
        return joined(read_story(self.file, member, story)), native


def read_story(file: WordFile, member: str, story: _Element) -> list[Piece]:
    """Return the pieces of a story beside the body: a note, a comment, a running head."""
    return Flow(file, member, _wording(file, member, story)).read(story)


def read_body(file: WordFile, body: _Element) -> list[Piece]:
    """Return the pieces of the body of a document."""
    return Flow(file, file.main, _wording(file, file.main, body), has_headings=True, counts=True).read(body)


def _wording(file: WordFile, member: str, story: _Element) -> Wording:
    return Wording(file.styles, file.links(member), Fields(story), file.tally, file.sign_of)


def _level(properties: _Element | None, style: ParagraphStyle) -> int:
    """Return the level of heading of a paragraph; its own outline level counts before that of its style."""
    own = number(value(properties, "outlineLvl"))
    if own is not None:
        return own + 1 if 0 <= own < DEEPEST_HEADING else 0
    return 1 if style.is_title and not style.heading else style.heading
