"""Reads the marked text of a sample PDF and turns it into paragraphs, lists and tables.

"# " to "### " headings, "- " bullets, "1. " steps, "[] " boxes to tick, "| a | b |" table rows, "{word}" a change of
page form, anything else a paragraph. The first row of a table is its head when the table has more than two columns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape
from itertools import groupby
from pathlib import Path

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, KeepTogether, Paragraph, Spacer, Table, TableStyle

SOFT_HYPHEN = "\u00ad"
MARKS = {"# ": "h1", "## ": "h2", "### ": "h3", "- ": "bullet", "[] ": "tick", "| ": "row", "{": "form"}
HYPHENATION = Path(__file__).parent / "content" / "hyphenation.words"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of marked text: its kind ("h1", "step", "text", …), its words and, for a step, its number."""

    kind: str
    text: str
    number: str = ""


@dataclass(frozen=True, slots=True)
class Look:
    """How a paper looks: fonts, colours and sizes, and the width its tables fill."""

    font: str
    bold: str
    tick_font: str
    dark: str
    size: float
    table_width: float
    styles: dict[str, ParagraphStyle] = field(default_factory=dict)

    def style(self, kind: str) -> ParagraphStyle:
        """Return the paragraph style of a kind of line."""
        if kind not in self.styles:
            self.styles[kind] = self._new_style(kind)
        return self.styles[kind]

    def _new_style(self, kind: str) -> ParagraphStyle:
        size, lead = self.size, self.size * 1.36
        heading = {"h1": 1.7, "h2": 1.25, "h3": 1.05}.get(kind)
        if heading:
            return ParagraphStyle(
                kind,
                fontName=self.bold,
                fontSize=size * heading,
                leading=lead * heading,
                textColor=HexColor(self.dark),
                spaceBefore=size * (0.2 if kind == "h1" else 0.9),
                spaceAfter=size * 0.45,
                keepWithNext=1,
            )
        if kind == "row":
            return ParagraphStyle(kind, fontName=self.font, fontSize=size * 0.92, leading=lead * 0.92)
        if kind == "head":
            return ParagraphStyle(kind, self.style("row"), fontName=self.bold, textColor=HexColor("#FFFFFF"))
        item = kind in ("bullet", "step", "tick")
        return ParagraphStyle(
            kind,
            fontName=self.font,
            fontSize=size,
            leading=lead,
            alignment=0 if item else 4,
            leftIndent=size * 1.9 if item else 0,
            bulletIndent=size * 0.4,
            bulletFontName=self.tick_font if kind == "tick" else self.font,
            bulletFontSize=size,
            spaceAfter=size * (0.3 if item else 0.7),
            embeddedHyphenation=1,
            allowWidows=0,
            allowOrphans=0,
        )


def read(path: Path) -> list[Line]:
    """Read a content file line by line; empty lines only part paragraphs and are dropped."""
    lines = []
    for raw in path.read_text(encoding="utf-8").splitlines():
        step = re.match(r"(\d+)\. ", raw)
        mark = next((mark for mark in MARKS if raw.startswith(mark)), None)
        if step:
            lines.append(Line("step", raw[step.end() :], step[1]))
        elif mark == "{":
            lines.append(Line("form", raw.strip("{}")))
        elif mark == "| ":
            lines.append(Line("row", raw.strip("| ")))
        elif mark:
            lines.append(Line(MARKS[mark], raw[len(mark) :]))
        elif raw.strip():
            lines.append(Line("text", raw))
    return lines


def flow(lines: list[Line], look: Look) -> Iterator[Flowable]:
    """Turn lines into what reportlab flows over pages; lines of kind "form" must be gone by now."""
    words = _hyphenation()
    for kind, run in groupby(lines, key=lambda line: line.kind):
        same = list(run)
        if kind == "row":
            yield KeepTogether([_table(same, look), Spacer(1, look.size)])
            continue
        for line in same:
            bullet = {"bullet": "–", "tick": "☐", "step": f"{line.number}."}.get(kind)
            text = escape(line.text, quote=False)
            if kind in ("text", "bullet", "step"):
                text = _softened(text, words)
            yield Paragraph(text, look.style(kind), bulletText=bullet)
        if kind in ("bullet", "step", "tick"):
            yield Spacer(1, look.size * 0.5)


def _table(rows: list[Line], look: Look) -> Table:
    texts = [[escape(cell.strip(), quote=False) for cell in row.text.split(" | ")] for row in rows]
    columns = len(texts[0])
    headed = columns > 2
    cells = [
        [Paragraph(text, look.style("head" if headed and index == 0 else "row")) for text in row]
        for index, row in enumerate(texts)
    ]
    longest = [max(13, *(min(len(row[column]), 30) for row in texts)) for column in range(columns)]
    table = Table(cells, [look.table_width * share / sum(longest) for share in longest], repeatRows=int(headed))
    drawn: list[tuple[object, ...]] = [
        ("GRID", (0, 0), (-1, -1), 0.5, HexColor("#9AA7B0")),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ]
    drawn += [(side, (0, 0), (-1, -1), 4) for side in ("LEFTPADDING", "RIGHTPADDING")]
    if headed:
        drawn.append(("BACKGROUND", (0, 0), (-1, 0), HexColor(look.dark)))
    else:
        drawn.append(("BACKGROUND", (0, 0), (0, -1), HexColor("#EEF1F3")))
    table.setStyle(TableStyle(drawn))
    return table


def _hyphenation() -> dict[str, str]:
    lines = HYPHENATION.read_text(encoding="utf-8").split()
    return {line.replace("-", ""): line.replace("-", SOFT_HYPHEN) for line in lines}


def _softened(text: str, words: dict[str, str]) -> str:
    """Put soft hyphens into the words of the hyphenation list."""

    def soften(match: re.Match[str]) -> str:
        word = match[0]
        soft = words.get(word.lower(), word)
        return word[0] + soft[1:] if soft is not word else word

    return re.sub(r"[A-Za-z]+", soften, text)
