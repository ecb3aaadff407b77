"""The sentences of a unit that questions can be made from: whole, clear alone, with the title they stand under."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractors.model import Figure, Heading, ListItem, Paragraph, Style, is_said, text_of
from segmenters.evidence import Evidence
from segmenters.language import Language
from segmenters.model import Passage
from segmenters.pieces import in_sentences, quotable
from segmenters.quoting import in_lines, stands_alone
from segmenters.titles import plain_title

POINTS_BACK = re.compile(
    r"^(?:this|that|these|those|it|its|they|their|them|he|she|his|her|such|there|both|so|and|but|or|also|then|however|"
    r"for (?:example|instance)|in (?:this|that|addition|other words)|as (?:a result|such))\b",
    re.IGNORECASE,
)
"""How a clause begins that cannot be understood without what stands before it."""
_FOOTNOTE = re.compile(r"^(?:\d{1,3}|[*†‡])\s+(?=[A-Z“])|(?<=[a-z.,;)”])[¹²³⁰⁴-⁹]+")


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence, the title over it, its passage, and the words in it that the source marks as important."""

    evidence: Evidence
    title: str
    passage: Passage
    marked: tuple[str, ...]

    @property
    def text(self) -> str:
        """The sentence, in one line."""
        return self.evidence.quote

    @property
    def is_said(self) -> bool:
        """Tell whether it was said and not shown."""
        return is_said(self.passage.block)


def statements_in(passages: tuple[Passage, ...], language: Language) -> tuple[Statement, ...]:
    """Return the statements of a unit in their order; those said to the facilitator alone are not told apart here."""
    return tuple(
        statement for statement in sentences_under_titles(passages, language) if stands_alone(statement.text, language)
    )


def sentences_under_titles(passages: tuple[Passage, ...], language: Language) -> Iterator[Statement]:
    """Yield every sentence of the running text and the points of a unit, also those that need the ones before."""
    title = ""
    fit = {id(passage) for passage in in_sentences(passages)}
    for passage in quotable(passages):
        block = passage.block
        if isinstance(block, Heading):
            title = plain_title(block.text)
        elif id(passage) in fit and not isinstance(block, Figure):
            marked = _marked(passage)
            for sentence in language.sentences(in_lines(text_of(block))):
                line = " ".join(_FOOTNOTE.sub("", sentence).split())
                if line:
                    yield Statement(Evidence(passage.source, block.key, block.at, line), title, passage, marked)


def _marked(passage: Passage) -> tuple[str, ...]:
    block = passage.block
    if not isinstance(block, ListItem | Paragraph):
        return ()
    return tuple(
        block.text[mark.start : mark.end].strip(" .,:;“”\"'")
        for mark in block.marks
        if mark.style in (Style.STRONG, Style.EMPHASIS)
    )
