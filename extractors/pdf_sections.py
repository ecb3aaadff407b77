"""Pieces of text to the sections and blocks of a document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from extractors.locator import PageRef
from extractors.model import (
    Block,
    CellMarks,
    Figure,
    Heading,
    ListItem,
    Mark,
    Paragraph,
    Preformatted,
    Section,
    Style,
    Table,
)
from extractors.pdf_keys import Keys
from extractors.pdf_layout import Kind, Linked, Piece
from extractors.pdf_targets import Targets

_Part = Sequence[Piece]


def to_sections(
    pieces: Sequence[Piece], places: Mapping[int, PageRef], parts_of_talk: Mapping[int, str], *, slides: bool
) -> tuple[Section, ...]:
    """Return one section for each heading with what is under it; on slides, one for each page.

    Text before the first heading makes a section of level 0. The chapter of a section is the heading of level 1 that
    it stands under; that of a slide is what `parts_of_talk` names for its page. Links inside the file lead to the
    section of their page.
    """
    times = Counter(piece.text or piece.asset for piece in pieces)
    keys = Keys(frozenset(text for text, number in times.items() if number > 1))
    sections, chapter, path = list[Section](), "", list[Piece]()
    parts = _parts(pieces, slides=slides)
    named = _section_keys(parts, keys, slides=slides)
    targets = Targets(tuple((part[0].page, key, _title(part)) for part, key in zip(parts, named, strict=True)))
    for part, key in zip(parts, named, strict=True):
        title = _title(part)
        level = 1 if slides else part[0].level if title else 0
        if level == 1:
            chapter = parts_of_talk.get(part[0].page, "") if slides else title
        if title:
            path = [*(above for above in path if above.level < level and not slides), part[0]]
        parent = path[-2].text if len(path) > 1 else ""
        if slides:
            parent = "\n".join(piece.text for piece in part[1:])
        blocks = list[Block]()
        for n, piece in enumerate(part):
            owner = title if n or not title else parent
            blocks.append(_block(piece, keys.of("h", piece.text or piece.asset, owner), places[piece.page], targets))
        sections.append(Section(key, places[part[0].page], level, chapter, hidden=False, blocks=tuple(blocks)))
    return tuple(sections)


def _title(part: _Part) -> str:
    return part[0].text if part[0].kind is Kind.HEADING else ""


def _section_keys(parts: Sequence[_Part], keys: Keys, *, slides: bool) -> list[str]:
    """Return a key for each part, made of its title; slides that share a title are told apart by what they say."""
    titles = Counter(_title(part) or part[0].text for part in parts)
    named = []
    for part in parts:
        title = _title(part) or part[0].text
        shared = slides and titles[title] > 1
        named.append(keys.of("s", "\n".join(piece.text for piece in part) if shared else title))
    return named


def _parts(pieces: Sequence[Piece], *, slides: bool) -> list[list[Piece]]:
    parts = list[list[Piece]]()
    for piece in pieces:
        begins = piece.page != parts[-1][0].page if slides and parts else piece.kind is Kind.HEADING
        if begins or not parts:
            parts.append([])
        parts[-1].append(piece)
    return parts


def _block(piece: Piece, key: str, at: PageRef, targets: Targets) -> Block:
    marks = tuple(_mark(linked, piece.text, targets) for linked in piece.links)
    match piece.kind:
        case Kind.HEADING:
            return Heading(key, at, piece.text, piece.level, piece.inferred, marks)
        case Kind.ITEM:
            return ListItem(key, at, piece.text, piece.level, piece.ordered, piece.label, marks, piece.layer)
        case Kind.TABLE:
            return Table(key, at, piece.rows, piece.header_rows, piece.merged, _in_cells(piece.rows, marks))
        case Kind.SPACED | Kind.CODE:
            return Preformatted(key, at, piece.text)
        case Kind.FIGURE:
            return Figure(key, at, piece.asset, piece.text, link=next((mark.target for mark in marks), ""))
        case Kind.TEXT:
            return Paragraph(key, at, piece.text, marks, piece.layer, piece.author, piece.confidence)


def _mark(linked: Linked, text: str, targets: Targets) -> Mark:
    target = linked.to.target or targets.of(linked.to.page or 1, text[linked.start : linked.end])
    return Mark(linked.start, linked.end, Style.LINK, target)


def _in_cells(rows: Sequence[Sequence[str]], marks: Sequence[Mark]) -> tuple[CellMarks, ...]:
    """Return marks in the text of a table, which joins cells by " | " and rows by line breaks, cell by cell."""
    found, begin = list[CellMarks](), 0
    for row, cells in enumerate(rows) if marks else ():
        for column, cell in enumerate(cells):
            end = begin + len(cell)
            inside = [mark for mark in marks if begin <= mark.start < end]
            if inside:
                moved = [Mark(m.start - begin, min(m.end, end) - begin, m.style, m.target) for m in inside]
                found.append(CellMarks(row, column, tuple(moved)))
            begin = end + (3 if column + 1 < len(cells) else 1)
    return tuple(found)
