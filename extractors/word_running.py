"""Running heads and feet of a Word document, each once however many sections of the file repeat it."""

from __future__ import annotations

from extractors.locator import ParagraphRef
from extractors.model import Layer, Paragraph
from extractors.word_file import WordFile
from extractors.word_flow import read_story
from extractors.word_pieces import Piece, joined
from extractors.word_xml import R, W

_KINDS = ("header", "footer")


def running_pieces(file: WordFile) -> list[Piece]:
    """Return the words of running heads and feet as furniture, at the paragraph from which on they are shown."""
    found: dict[str, Piece] = {}
    members: set[str] = set()
    links = file.links(file.main)
    for number, settings in file.layouts:
        for kind in _KINDS:
            for reference in settings.iterfind(f"{W}{kind}Reference"):
                relation = links.get(reference.get(f"{R}id", ""))
                if relation is None or relation.member in members or not relation.member:
                    continue
                members.add(relation.member)
                root = file.part(relation.member, kind)
                words = joined(read_story(file, relation.member, root)) if root is not None else None
                if words and words.text:
                    block = Paragraph("", ParagraphRef(number, ""), words.text, words.marks, Layer.FURNITURE)
                    found.setdefault(words.text, Piece(block, is_aside=True))
    return list(found.values())
