"""What segmenting works on: a piece is a slide, a heading with its text, or a stretch of speech, already cleaned."""

from __future__ import annotations

from dataclasses import dataclass

from extractors.model import Block, Figure, Heading, Layer, Media, Preformatted, Table, is_said, layer_of, text_of
from segmenters.model import Passage
from segmenters.titles import plain_title


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch that stays together unless it is too long for a unit.

    `title` is empty when the source gives none; `level` and `chapter` are those of the section; `divided` is true
    when the piece was cut out of a longer one, so that its title does not speak for all of it; `is_slide` is true for
    a slide or page of a deck; `parent` is the heading above it that was cut because nothing but headings follows it.
    """

    source: str
    key: str
    title: str
    level: int
    chapter: str
    passages: tuple[Passage, ...]
    divided: bool = False
    is_slide: bool = False
    parent: str = ""


def shown(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """Return the passages that are shown, without headings."""
    return tuple(p for p in passages if not is_said(p.block) and not isinstance(p.block, Heading))


def said(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """Return the passages that are said."""
    return tuple(p for p in passages if is_said(p.block))


def quotable(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """Return the passages whose words questions may be made from.

    Left out is what was read from a picture, since a wrong letter there would make a wrong key, and preformatted text,
    names of media and decoration, which hold no sentences.
    """
    return tuple(p for p in passages if layer_of(p.block) is not Layer.OCR and not _is_without_prose(p.block))


def in_sentences(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """Return those of the quotable passages that are written or said in sentences: no headings, no tables."""
    return tuple(p for p in quotable(passages) if not isinstance(p.block, Heading | Table))


def prose_of(passages: tuple[Passage, ...]) -> str:
    """Return the words that tell what passages are about, one block a line: no code, names of media, decoration."""
    return text_of_all(tuple(p for p in passages if not _is_without_prose(p.block)))


def text_of_all(passages: tuple[Passage, ...]) -> str:
    """Return the words of all passages, one block a line."""
    return "\n".join(text_of(passage.block) for passage in passages)


def words_under(passages: tuple[Passage, ...]) -> dict[str, int]:
    """Return how many of the words shown stand under each heading, by its text without a number."""
    weights: dict[str, int] = {}
    name = ""
    for passage in passages:
        if isinstance(passage.block, Heading):
            name = plain_title(text_of(passage.block))
        elif not is_said(passage.block):
            weights[name] = weights.get(name, 0) + len(text_of(passage.block).split())
    return weights


def _is_without_prose(block: Block) -> bool:
    return isinstance(block, Preformatted | Media) or (isinstance(block, Figure) and block.decorative)
