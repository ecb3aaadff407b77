"""Where each token of the probe deck has to be found: the slide, the kind of block, its layer, and what is true of it.

    python tests/support/probe_deck.py CORPUS

prints a table of the tokens.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from extracting import read

from extractors.locator import SlideRef
from extractors.model import (
    Block,
    Document,
    Figure,
    Heading,
    Layer,
    ListItem,
    Mark,
    Media,
    Paragraph,
    Section,
    Style,
    Table,
    layer_of,
    text_of,
)

DECK = "probe/probe_features.pptx"
NEVER_SHOWN = ("MASTERNOISE", "FOOTERTXT", "DATETXT", "MATHFALLBACK")
"""Noise, and the second version of something that was read already."""


@dataclass(frozen=True)
class Wanted:
    """Where a token belongs: the number of its slide, the kind of its block, its layer, and what must be true."""

    slide: int
    kind: type
    layer: Layer = Layer.BODY
    so: Callable[[Block, str], bool] = lambda block, word: word in text_of(block)


@dataclass(frozen=True)
class Verdict:
    """A token, whether it was found as it should be, and where it was found at all."""

    word: str
    right: bool
    places: tuple[str, ...]


def _item(level: int, *, ordered: bool = False) -> Callable[[Block, str], bool]:
    def so(block: Block, word: str) -> bool:
        assert isinstance(block, ListItem)
        return (block.level, block.ordered) == (level, ordered) and word in block.text.split()

    return so


def _is_strong(block: Block, word: str) -> bool:
    return any(mark.style is Style.STRONG and _words(block, mark) == word for mark in _marks(block))


def _is_linked(block: Block, word: str) -> bool:
    """Tell whether the words RUNLINK carry a link, and the token is those words or stands in its target."""
    links = (mark for mark in _marks(block) if mark.style is Style.LINK and _words(block, mark) == "RUNLINK")
    return any(word == "RUNLINK" or word in mark.target for mark in links)


def _marks(block: Block) -> tuple[Mark, ...]:
    return block.marks if isinstance(block, Heading | Paragraph | ListItem) else ()


def _words(block: Block, mark: Mark) -> str:
    return text_of(block)[mark.start : mark.end]


def _in_formula(block: Block, word: str) -> bool:
    return any(mark.style is Style.FORMULA and word in _words(block, mark) for mark in _marks(block))


def _cell(row: int, column: int) -> Callable[[Block, str], bool]:
    def so(block: Block, word: str) -> bool:
        assert isinstance(block, Table)
        return any(word in line for line in block.rows[row][column].splitlines())

    return so


def _link_of_picture(block: Block, word: str) -> bool:
    return isinstance(block, Figure) and word in block.link


def _is_inferred(block: Block, word: str) -> bool:
    return isinstance(block, Heading) and block.inferred and block.text == word


WANTED = {
    "TITLEPH": Wanted(1, Heading),
    **{f"BULLVL{level}": Wanted(1, ListItem, so=_item(level)) for level in range(3)},
    **{word: Wanted(1, ListItem, so=_item(0, ordered=True)) for word in ("NUM1X", "NUM2X")},
    **{word: Wanted(1, ListItem, so=_item(0)) for word in ("SOFTA", "SOFTB")},
    **{word: Wanted(1, ListItem, so=_is_linked) for word in ("RUNLINK", "RUNURL")},
    "BOLDRUN": Wanted(1, ListItem, so=_is_strong),
    **{word: Wanted(1, Paragraph, Layer.NOTES) for word in ("NOTESP1", "NOTESP2")},
    **{f"CELL{row}{column}": Wanted(2, Table, so=_cell(row, column)) for row in range(3) for column in range(3)},
    "CELLPARA": Wanted(2, Table, so=_cell(0, 1)),
    "CELL20": Wanted(2, Table, so=_cell(1, 0)),
    **{word: Wanted(3, Table) for word in ("CHARTTITLE", "SERIESA", "CATQ1", "71.25")},
    **{word: Wanted(4, Paragraph) for word in ("GRPTXT", "GRPNEST")},
    **{word: Wanted(5, Figure) for word in ("ALTTEXT", "ALTTITLE")},
    "SHAPEURL": Wanted(5, Figure, so=_link_of_picture),
    "HIDDENTITLE": Wanted(6, Heading),
    "VISUALTITLE": Wanted(8, Heading, so=_is_inferred),
    "BODYFIRST": Wanted(8, Paragraph),
    **{word: Wanted(9, Paragraph) for word in ("COLLEFT1", "COLLEFT2", "COLRIGHT1", "COLRIGHT2")},
    "MATHBEFORE": Wanted(10, Paragraph),
    **{word: Wanted(10, Paragraph, so=_in_formula) for word in ("MATHNUM", "MATHDEN")},
    **{word: Wanted(11, Media) for word in ("VIDEOALT", "VIDEONAME")},
    "NOTESONLY": Wanted(13, Paragraph, Layer.NOTES),
}
"""Cells 10 and 20 were merged by hand in the file: the text of both stands in the first."""


def verdicts(corpus: Path) -> Iterator[Verdict]:
    """Yield what became of each token of probe_tokens.json, and of what may be told to nobody."""
    document = read(corpus / DECK).document
    tokens = json.loads((corpus / "probe/probe_tokens.json").read_text())
    for word in [*tokens, *(noise for noise in NEVER_SHOWN if noise not in tokens)]:
        yield Verdict(word, _is_right(document, word), tuple(_places(document, word)))


def _is_right(document: Document, word: str) -> bool:
    shown = [block for block in document.blocks if layer_of(block) is not Layer.FURNITURE]
    if word in NEVER_SHOWN:
        return not any(word in repr(block) for block in shown)
    if word == "DOCTITLE":
        return word in document.title
    if word == "SECTIONONE":
        return [section.chapter for section in document.sections[:5]] == [word] * 5
    if word == "COMMENTTXT":
        return any(word in text_of(block) and layer_of(block) is Layer.COMMENT for block in document.blocks)
    wanted = WANTED[word]
    return any(_is_at(section, block, wanted) and wanted.so(block, word) for section, block in _placed(document))


def _is_at(section: Section, block: Block, wanted: Wanted) -> bool:
    number = block.at.number if isinstance(block.at, SlideRef) else 0
    hidden_as_it_is = section.hidden == (wanted.slide == 6)
    return (number, type(block), layer_of(block), hidden_as_it_is) == (wanted.slide, wanted.kind, wanted.layer, True)


def _placed(document: Document) -> Iterator[tuple[Section, Block]]:
    for section in document.sections:
        for block in section.blocks:
            yield section, block


def _places(document: Document, word: str) -> Iterator[str]:
    for _, block in _placed(document):
        if word in repr(block):
            yield f"{type(block).__name__} {layer_of(block).value} {block.key}"


if __name__ == "__main__":
    for verdict in verdicts(Path(sys.argv[1])):
        print(f"{'ok' if verdict.right else '!!':3} {verdict.word:12} {'; '.join(verdict.places)}")
