"""Reads a section as the lines of a quiz: what can be a stem, an option, an answer, and where each stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from extractors.locator import Locator
from extractors.model import Block, Heading, ListItem, Mark, Paragraph, Section, Style, is_said

ANSWER_WORDS = (
    "(?:(?:die|das|la|le|il|a|o|de|het) )?(?:(?:richtige|korrekte|bonne|juiste|goede) )?"
    "(?:antwort(?:en)?|lösung(?:en)?|respuestas?|soluci(?:ón|ones)|réponses?|rispost[ae]|soluzion[ei]|respostas?|"
    "soluç(?:ão|ões)|antwoord(?:en)?|oplossing(?:en)?)"
    "(?: (?:correctas?|correctes?|corrett[ae]|esatt[ae]|corretas?|certas?))?|正解|答え|解答|回答"
)
"""How a line begins in other languages than English that says what is right, as part of a pattern."""
_LETTER = re.compile(r"(?:^|(?<=\s))\(?(?P<letter>[A-Ha-h])[.)]\s+(?=\S)")
_BOX = re.compile(r"^(?:\[(?P<box>[ xX✓✔]?)\]|(?P<sign>[☐☑☒✓✔✗✘□■]))\s*")
_LABEL_LETTER = re.compile(r"\(?([A-Ha-h])[.)]?$")
_RIGHT_AFTER = re.compile(
    r"\s*(?:[(\[](?:the )?(?:correct[oae]?|right|true|richtig|korrekt|corrett[oa]|corret[oa]|juist|goed|vrai|正解)"
    r"(?: answer| one)?[)\]]|[✓✔☑]|←.*)\s*$",
    re.IGNORECASE,
)
_RIGHT_BEFORE = re.compile(r"^(?:correct|right)(?: answer)?\s*[:–-]\s+(?=\S)", re.IGNORECASE)
_LINE_END = re.compile(
    r"\n(?=\s*(?:\(?[A-Ha-h][.)]\s|\[[ xX✓✔]?\]|[☐☑☒✓✔]|(?:the )?(?:correct |right )?(?:answers?|feedback|explanation|"
    rf"rationale|erklärung|begründung|{ANSWER_WORDS})\b\s*(?:is|are)?\s*[:\uff1a=–-]|"
    r"\d{1,2}[.)]\s|[•-]\s))",
    re.IGNORECASE,
)
"""Where a line break inside a block parts an option or an answer; other breaks only wrap the line."""
_TICKS = "xX✓✔☑☒■"
_FEWEST_LETTERS = 2


class Part(Enum):
    """What a line is in its section."""

    HEADING = "heading"
    POINT = "point"
    TEXT = "text"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its words without letter and tick, the key and place of its block, and how it is marked.

    `letter` is the option's letter in lower case; `boxed` tells that it stands beside a box or tick, `ticked` that
    this or a word such as "(correct)" says that it is right; `strong` that all of it is bold.
    """

    part: Part
    text: str
    block: str
    at: Locator
    level: int = 0
    letter: str = ""
    boxed: bool = False
    ticked: bool = False
    strong: bool = False


def lines_of(section: Section) -> tuple[Line, ...]:
    """Return the lines of a section in their order; options that stand in one line are told apart."""
    return tuple(line for block in section.blocks for line in _lines(block))


def _lines(block: Block) -> Iterator[Line]:
    match block:
        case Heading(text=text):
            yield Line(Part.HEADING, " ".join(text.split()), block.key, block.at)
        case ListItem() | Paragraph():
            start = 0
            for text in _LINE_END.split(block.text):
                for begin, piece in _pieces(text):
                    yield _line(block, piece, start + begin)
                start += len(text) + 1
        case _:
            return


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """Cut "What angle? a) 60 b) 75" at its letters when they follow each other from the first."""
    found = list(_LETTER.finditer(text))
    letters = "".join(match["letter"].lower() for match in found)
    if len(found) < _FEWEST_LETTERS or letters != "abcdefgh"[: len(letters)]:
        yield 0, text
        return
    starts = [0, *(match.start() for match in found if match.start() > 0), len(text)]
    for begin, end in pairwise(starts):
        if text[begin:end].strip():
            yield begin, text[begin:end]


def _line(block: ListItem | Paragraph, piece: str, start: int) -> Line:
    text, letter, boxed, ticked = " ".join(piece.split()), "", False, False
    if isinstance(block, ListItem) and start == 0:
        label = block.label.strip()
        letter = match[1].lower() if (match := _LABEL_LETTER.fullmatch(label)) else ""
        boxed, ticked = _box(label)
    if match := _BOX.match(text):
        boxed, ticked = True, bool(match["box"] or match["sign"]) and (match["box"] or match["sign"]) in _TICKS
        text = text[match.end() :]
    if match := _LETTER.match(text):
        letter, text = match["letter"].lower(), text[match.end() :]
    for pattern in (_RIGHT_AFTER, _RIGHT_BEFORE):
        shorter = pattern.sub("", text)
        if shorter and shorter != text:
            text, ticked = shorter, True
    part = Part.NOTE if is_said(block) else Part.POINT if isinstance(block, ListItem) else Part.TEXT
    level = block.level if isinstance(block, ListItem) else 0
    strong = _is_strong(block.marks, start, piece)
    return Line(part, text.strip(), block.key, block.at, level, letter, boxed, ticked, strong)


def _box(label: str) -> tuple[bool, bool]:
    match = _BOX.fullmatch(label)
    sign = (match["box"] or match["sign"] or "") if match else ""
    return match is not None, bool(sign) and sign in _TICKS


def _is_strong(marks: tuple[Mark, ...], start: int, piece: str) -> bool:
    """Tell whether all letters of a stretch are bold; a letter or a full stop beside them may not be."""
    bold = {n for mark in marks if mark.style is Style.STRONG for n in range(mark.start, mark.end)}
    words = list(re.finditer(r"\w{2,}|\d+", piece))
    return bool(words) and all(start + match.start() in bold for match in words)
