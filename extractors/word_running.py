"""Running heads and feet of a Word document, each once however many sections of the file repeat it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from extractors.locator import ParagraphRef
from extractors.model import Figure, Layer, Mark, Paragraph, Table
from extractors.word_file import WordFile
from extractors.word_flow import read_story
from extractors.word_pieces import Piece, joined, moved
from extractors.word_xml import R, W

_KINDS = ("header", "footer")
_BETWEEN_CELLS = " | "

_Marked = tuple[str, tuple[Mark, ...]]
"""A text and its marks."""


def running_pieces(file: WordFile) -> list[Piece]:
    """Return the words of running heads and feet as furniture, at the paragraph from which on they are shown.

    A picture in them stands for its text alternative, and is counted; its bytes are not taken over.
    """
    found: dict[str, Piece] = {}
    members: set[str] = set()
    links, assets = file.links(file.main), dict(file.assets)
    for number, settings in file.layouts:
        for kind in _KINDS:
            for reference in settings.iterfind(f"{W}{kind}Reference"):
                relation = links.get(reference.get(f"{R}id", ""))
                if relation is None or relation.member in members or not relation.member:
                    continue
                members.add(relation.member)
                root = file.part(relation.member, kind)
                pieces = read_story(file, relation.member, root) if root is not None else []
                file.tally.head_pictures += sum(isinstance(piece.block, Figure) for piece in pieces)
                text, marks = _words(pieces)
                if text:
                    block = Paragraph("", ParagraphRef(number, ""), text, marks, Layer.FURNITURE)
                    found.setdefault(text, Piece(block, is_aside=True))
    file.assets = assets
    return list(found.values())


def _words(pieces: Iterable[Piece]) -> _Marked:
    """Return all words of a head as one text, a line for each paragraph and each row of a table."""
    return _strung((line for piece in pieces for line in _lines(piece)), "\n")


def _lines(piece: Piece) -> list[_Marked]:
    match piece.block:
        case Table(rows=rows, marks=cells):
            marks = {(cell.row, cell.column): cell.marks for cell in cells}
            return [
                _strung(((words, marks.get((row, column), ())) for column, words in enumerate(texts)), _BETWEEN_CELLS)
                for row, texts in enumerate(rows)
            ]
        case Figure(alt=alt):
            return [(alt, ())]
        case _:
            words = joined([replace(piece, is_aside=False)])
            return [(words.text, words.marks)]


def _strung(parts: Iterable[_Marked], between: str) -> _Marked:
    """Return texts with their marks as one, without those that are empty."""
    text, marks = "", list[Mark]()
    for words, found in parts:
        if words:
            text += between if text else ""
            marks += moved(found, len(text))
            text += words
    return text, tuple(marks)
