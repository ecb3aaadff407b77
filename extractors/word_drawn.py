"""Drawings of a Word text as pieces: figures, the words of text boxes, charts as tables, diagrams as points."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from lxml.etree import _Element

from extractors.charts import chart_rows
from extractors.diagnostics import Code, Severity
from extractors.hygiene import one_line
from extractors.model import Blob, Figure, ListItem, Media, Table
from extractors.office_zip import MISSING, Relation
from extractors.slide_diagrams import points
from extractors.slide_text import Rich, plain_text
from extractors.word_drawings import Drawn, Kind, drawn_in
from extractors.word_file import WordFile
from extractors.word_pieces import Piece

CHART_UNREADABLE = Code(
    "X507",
    Severity.WARNING,
    "a chart could not be read",
    "Open the document in Word, check the chart and its data, and save the document again.",
)
DIAGRAM_UNREADABLE = Code(
    "X508",
    Severity.WARNING,
    "a SmartArt diagram could not be read",
    "Open the document in Word, write what the diagram says as text or a list, and save the document again.",
)
PICTURE_LOST = Code(
    "X509",
    Severity.WARNING,
    "a picture cannot be used: {reason}",
    "Open the document in Word, insert the picture again, and save the document.",
)
OBJECT_LEFT = Code(
    "X510",
    Severity.INFO,
    "an embedded object{program} is not taken over",
    "If it teaches something, give it as a source of its own, or say in the text what it shows.",
)

_NOT_STORED = "it is not stored in the document, only a link to it"
_PAGE_TYPE = "text/html"


@dataclass(frozen=True, slots=True)
class Drawer:
    """Turns the drawings of one paragraph into pieces; `native` is its key, `read_box` reads the text of a box."""

    file: WordFile
    links: Mapping[str, Relation]
    native: str
    read_box: Callable[[_Element], list[Piece]]

    def pieces(self, drawings: Iterable[_Element], before: int) -> list[Piece]:
        """Return the pieces of w:drawing, w:pict and w:object elements; `before` of the same paragraph came earlier."""
        found: list[Piece] = []
        for number, drawing in enumerate(drawings, start=before + 1):
            name = f"{self.native}.d{number}" if self.native else ""
            for part, drawn in enumerate(drawn_in(drawing), start=1):
                found += self._one(drawn, f"{name}.{part}" if name and part > 1 else name)
        return found

    def _one(self, drawn: Drawn, name: str) -> list[Piece]:
        match drawn.kind:
            case Kind.BOX:
                return [] if drawn.content is None else self.read_box(drawn.content)
            case Kind.CHART:
                return self._chart(drawn, name)
            case Kind.DIAGRAM:
                return self._diagram(drawn, name)
            case Kind.VIDEO:
                media = Media("", self.file.at, "", _PAGE_TYPE, drawn.alt, drawn.name)
                return [Piece(media, name, is_aside=True)]
            case Kind.OBJECT:
                program = f" ({drawn.name})" if drawn.name else ""
                self.file.found.append(OBJECT_LEFT.of(self.file.source, self.file.at, program=program))
                return []
            case Kind.PICTURE | Kind.SHAPE:
                return self._picture(drawn, name)

    def _picture(self, drawn: Drawn, name: str) -> list[Piece]:
        relation = next((self.links[link] for link in drawn.links if link in self.links), None)
        click = self.links.get(drawn.click)
        digest = self._asset(relation)
        if drawn.links and not digest:
            self._tell_loss(relation)
        if not (drawn.links or drawn.alt):
            return []
        link = one_line(click.target) if click else ""
        figure = Figure("", self.file.at, digest, drawn.alt, drawn.decorative, link, drawn.automatic)
        return [Piece(figure, name, is_aside=True)]

    def _asset(self, relation: Relation | None) -> str:
        """Take a picture over and return its digest; empty when it is outside, absent or damaged."""
        asset = self.file.package.asset(relation.member) if relation and relation.member else None
        if asset is None or relation is None:
            return ""
        self.file.assets.setdefault(
            asset.digest, (asset, Blob(asset.digest, self.file.package.reader(relation.member)))
        )
        return asset.digest

    def _tell_loss(self, relation: Relation | None) -> None:
        """Say that a picture cannot be used, once for each, wherever the document shows it."""
        target = (relation.member or relation.target) if relation else ""
        if target in self.file.told:
            return
        self.file.told.add(target)
        reason = _NOT_STORED if relation and relation.external else self._flaw(relation)
        self.file.found.append(PICTURE_LOST.of(self.file.source, self.file.at, reason=reason))

    def _flaw(self, relation: Relation | None) -> str:
        """Return why a part of the file cannot be used, with its name where one is known."""
        if relation is None:
            return MISSING
        flaw = self.file.package.flaw(relation.member) or MISSING
        return f"{flaw} ({one_line(posixpath.basename(relation.member))})"

    def _chart(self, drawn: Drawn, name: str) -> list[Piece]:
        rows = chart_rows(self._part(drawn))
        if not rows:
            self.file.found.append(CHART_UNREADABLE.of(self.file.source, self.file.at))
            return []
        return [Piece(Table("", self.file.at, rows, 1), name, is_aside=True)]

    def _diagram(self, drawn: Drawn, name: str) -> list[Piece]:
        model = self._part(drawn)
        if model is None:
            self.file.found.append(DIAGRAM_UNREADABLE.of(self.file.source, self.file.at))
            return []
        return [
            Piece(
                ListItem("", self.file.at, point.text.text, point.level, ordered=False),
                f"{name}.{point.name}" if name else "",
                is_aside=True,
            )
            for point in points(model, lambda paragraph: Rich(plain_text(paragraph)))
        ]

    def _part(self, drawn: Drawn) -> _Element | None:
        relation = self.links.get(drawn.links[0])
        if relation is None:
            return None
        self.file.told.add(relation.member)
        return self.file.package.part(relation.member)
