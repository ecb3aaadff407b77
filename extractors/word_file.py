"""A Word file while it is read: its parts, its styles and lists, and what was found on the way."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field

from lxml.etree import _Element

from extractors.diagnostics import Code, Diagnostic, Severity
from extractors.hygiene import one_line
from extractors.locator import ParagraphRef
from extractors.model import Asset, Blob
from extractors.office_zip import MISSING, OfficeZip, Relation
from extractors.raised import raised
from extractors.word_numbering import Numbering, read_numbering, written
from extractors.word_styles import Styles, read_styles
from extractors.word_words import NoteMark, Tally
from extractors.word_xml import W, number, value

PART_LOST = Code(
    "X503",
    Severity.WARNING,
    "the part of the file that holds {what} cannot be read: {reason}",
    "Open the document in Word, check {what}, and save it under a new name.",
)

_CONTENTS_OF_PARTS = {
    "styles": "the styles",
    "numbering": "the numbering of lists",
    "footnotes": "the footnotes",
    "endnotes": "the endnotes",
    "comments": "the comments",
    "header": "a running head",
    "footer": "a running foot",
    "settings": "the settings of the document",
}
_REPEATED = ("header", "footer")
"""Kinds of which a document has several, so that their names tell them apart."""
_NOTE_FORMATS = {"footnote": "decimal", "endnote": "lowerRoman"}


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote, endnote or comment: what it says, and the part that it stands in."""

    element: _Element
    member: str


@dataclass(slots=True)
class WordFile:
    """What every reader of a part needs, and where it leaves what it finds.

    `paragraph` is the number of the body paragraph that is being read. `layouts` are the settings of Word's sections
    (w:sectPr, which name running heads and feet), with the number of the paragraph that each begins with; `told` are
    damaged parts that a diagnostic has named.
    """

    source: str
    package: OfficeZip
    main: str
    styles: Styles = field(default_factory=Styles)
    numbering: Numbering = field(default_factory=Numbering)
    notes: dict[tuple[str, str], Note] = field(default_factory=dict)
    tally: Tally = field(default_factory=Tally)
    found: list[Diagnostic] = field(default_factory=list)
    assets: dict[str, tuple[Asset, Blob]] = field(default_factory=dict)
    layouts: list[tuple[int, _Element]] = field(default_factory=list)
    paragraph: int = 0
    section_start: int = 1
    told: set[str] = field(default_factory=set)
    note_formats: dict[str, str] = field(default_factory=lambda: dict(_NOTE_FORMATS))
    note_numbers: dict[str, int] = field(default_factory=dict)

    @property
    def at(self) -> ParagraphRef:
        """The place that is being read; which heading it stands under shows later."""
        return ParagraphRef(max(self.paragraph, 1), "")

    def links(self, member: str) -> dict[str, Relation]:
        """Return the relationships of a part by their ids."""
        return self.package.relations(member)

    def part(self, member: str, kind: str) -> _Element | None:
        """Return the root of a part; when it cannot be read say so (X503) and return None."""
        root = self.package.part(member)
        if root is None and member not in self.told:
            reason = self.package.flaw(member) or MISSING
            name = f" ({one_line(posixpath.basename(member))})" if kind in _REPEATED else ""
            what = f"{_CONTENTS_OF_PARTS[kind]}{name}"
            self.told.add(member)
            self.found.append(PART_LOST.of(self.source, what=what, reason=reason))
        return root

    def sign_of(self, note: NoteMark) -> str:
        """Count a reference to a note and return its sign: "¹", "[iv]"; empty when the text has one of its own."""
        if note.own_sign:
            return ""
        self.note_numbers[note.kind] = self.note_numbers.get(note.kind, 0) + 1
        count = written(self.note_numbers[note.kind], self.note_formats[note.kind])
        return raised(count) if count.isdecimal() else f"[{count}]"

    def end_section(self, settings: _Element) -> None:
        """Note the settings of a section of the file, which stand at its end."""
        self.layouts.append((self.section_start, settings))
        self.section_start = self.paragraph + 1

    def take_note(self, kind: str, identity: str) -> Note | None:
        """Return a note, which is read where it is referred to first; None when it is absent or was read before."""
        return self.notes.pop((kind, identity), None)


def read_file(source: str, package: OfficeZip, main: str) -> WordFile:
    """Return a file with its styles, lists, notes and comments; a part that cannot be read costs only itself (X503)."""
    file = WordFile(source, package, main)
    members = {kind: member for kind in _CONTENTS_OF_PARTS if (member := _member(file, kind))}
    roots = {kind: file.part(members[kind], kind) for kind in members if kind not in ("header", "footer")}
    file.styles = read_styles(roots.get("styles"))
    file.numbering = read_numbering(roots.get("numbering"), file.styles.numbering_of)
    for kind in ("footnote", "endnote", "comment"):
        root = roots.get(f"{kind}s")
        for element in root.iterfind(f"{W}{kind}") if root is not None else ():
            if element.get(f"{W}type", "normal") == "normal":
                file.notes[kind, element.get(f"{W}id", "")] = Note(element, members[f"{kind}s"])
    _readnote_formats(file, roots.get("settings"))
    return file


def _member(file: WordFile, kind: str) -> str:
    """Return the part of a kind: by relationship, else by the name that Word gives it, for damaged relationships."""
    related = next((link.member for link in file.links(file.main).values() if link.kind == kind), "")
    usual = f"word/{kind}.xml"
    return related or (usual if usual in file.package.names else "")


def _readnote_formats(file: WordFile, settings: _Element | None) -> None:
    for kind in _NOTE_FORMATS if settings is not None else ():
        properties = None if settings is None else settings.find(f"{W}{kind}Pr")
        file.note_formats[kind] = value(properties, "numFmt") or _NOTE_FORMATS[kind]
        file.note_numbers[kind] = (number(value(properties, "numStart"), 1) or 1) - 1
