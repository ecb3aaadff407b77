"""A deck's package made fit for python-pptx, which otherwise gives up the whole deck for one bad part.

python-pptx loads every part eagerly, unpacks every picture, and accepts two of the six content types of a deck. So it
is given a copy in memory that holds the sound XML only. Relationships that lead to an absent part are dropped by
python-pptx itself; `relations` reads them from the original, so that what was lost can be named, and so that pictures
are unpacked one by one.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
from dataclasses import dataclass

from lxml import etree

from extractors.diagnostics import Code, MaterialError, Severity
from extractors.office_zip import CONTENT_TYPES, OfficeZip, parsed

DECK_DAMAGED = Code(
    "X115",
    Severity.ERROR,
    "the part of the deck that lists its slides cannot be used: {reason}",
    "Open the deck in PowerPoint, let it repair the file, and save it under a new name.",
)
STRICT = Code(
    "X116",
    Severity.ERROR,
    "the deck was saved as Strict Open XML, which cannot be read",
    "Open it in PowerPoint and save it as an ordinary PowerPoint presentation (.pptx).",
)

MISSING = "it is missing from the file"

_PRESENTATION = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
_DECK_FAMILIES = ("application/vnd.openxmlformats-officedocument.presentationml.", "application/vnd.ms-powerpoint.")
_STRICT_NAMESPACE = b"http://purl.oclc.org/ooxml/"


@dataclass(frozen=True, slots=True)
class Relation:
    """Where a relationship of a part leads: its kind ("image", "notesSlide"), and the member, empty when outside."""

    kind: str
    member: str


def readable_copy(package: OfficeZip, source: str) -> io.BytesIO:
    """Return the package as python-pptx accepts it: sound XML only, declared as an ordinary presentation.

    Raises MaterialError X115 when the part that lists the slides is damaged or missing, X116 for Strict Open XML.
    """
    _refuse_damaged(package, source)
    types = parsed(package.xml[CONTENT_TYPES])
    for entry in types:
        if _is_deck(entry.get("ContentType", "")):
            entry.set("ContentType", _PRESENTATION)
    copy = io.BytesIO()
    with zipfile.ZipFile(copy, "w", zipfile.ZIP_STORED) as archive:
        for name, data in package.xml.items():
            archive.writestr(name, etree.tostring(types) if name == CONTENT_TYPES else data)
    return copy


def relations(package: OfficeZip, member: str) -> dict[str, Relation]:
    """Return the relationships of a part by their ids; empty when it has none or when they are damaged."""
    folder = posixpath.dirname(member)
    data = package.xml.get(_rels_of(member))
    if data is None:
        return {}
    found = {}
    for entry in parsed(data):
        target = "" if entry.get("TargetMode") == "External" else entry.get("Target", "")
        place = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/") if target else ""
        found[entry.get("Id", "")] = Relation(entry.get("Type", "").rpartition("/")[2], place)
    return found


def loss(package: OfficeZip, member: str) -> str:
    """Return why a part cannot be used, as words that end a sentence; empty when it is sound."""
    if member in package.xml:
        return ""
    return next((damage.reason for damage in package.damage if damage.member == member), MISSING)


def _is_deck(content_type: str) -> bool:
    return content_type.startswith(_DECK_FAMILIES) and content_type.endswith(".main+xml")


def _refuse_damaged(package: OfficeZip, source: str) -> None:
    kinds = relations(package, "").values()
    main = next((relation.member for relation in kinds if relation.kind == "officeDocument"), "ppt/presentation.xml")
    for member in (CONTENT_TYPES, _rels_of(""), main, _rels_of(main)):
        if reason := loss(package, member):
            raise MaterialError(DECK_DAMAGED.of(source, reason=reason))
    if _STRICT_NAMESPACE in package.xml[main]:
        raise MaterialError(STRICT.of(source))


def _rels_of(member: str) -> str:
    folder, name = posixpath.split(member)
    return posixpath.join(folder, "_rels", f"{name}.rels")
