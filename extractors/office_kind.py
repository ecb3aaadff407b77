"""What a file really is when it is not the zipped Office file that its ending promises."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.diagnostics import Code, Diagnostic, Severity
from extractors.office_zip import CONTENT_TYPES, OfficeZip
from extractors.source import Source

EMPTY_FILE = Code(
    "X101",
    Severity.ERROR,
    "the file is empty",
    "Copy or download it again; a sync that was interrupted leaves such files.",
)
IS_PDF = Code("X102", Severity.ERROR, "this is a PDF, not {wanted}", "Give it the ending .pdf.")
OLD_OFFICE = Code(
    "X103",
    Severity.ERROR,
    "this is {what} in the format used until 2003",
    "Open it in Office or LibreOffice and save it in today's format (.pptx, .docx).",
)
PASSWORD = Code(
    "X104",
    Severity.ERROR,
    "the file is protected with a password",
    "Give the password in the settings, or open the file in Office and remove it under File > Info > Protect.",
)
NOT_WANTED = Code(
    "X105",
    Severity.ERROR,
    "this is {what}, not {wanted}",
    "Save or export it as {form}, or leave it out.",
)

OLE = bytes.fromhex("d0cf11e0a1b11ae1")
"""How compound files begin: Office files until 2003, and protected files of today ([MS-CFB] 2.2)."""


@dataclass(frozen=True, slots=True)
class OfficeKind:
    """A kind of Office file: what people call it, the form to save it in, its folder in the zip, its content types."""

    name: str
    form: str
    folder: str
    types: tuple[str, ...]


DECK = OfficeKind("a deck", "a PowerPoint presentation (.pptx)", "ppt/", ("presentationml.", "vnd.ms-powerpoint."))
DOCUMENT = OfficeKind("a Word document", "a Word document (.docx)", "word/", ("wordprocessingml.", "vnd.ms-word."))

_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OLE_STREAMS = (
    ("PowerPoint Document", "a PowerPoint file"),
    ("WordDocument", "a Word file"),
    ("Workbook", "an Excel file"),
)
_SIGNATURES = (
    (rb"\s*<(!doctype html|html)", "a web page"),
    (rb"\s*<", "an XML or web file"),
    (rb"\{\\rtf", "a rich text file (RTF)"),
    (rb"\x89PNG|\xff\xd8\xff|GIF8|BM|II\*\0|MM\0\*", "a picture"),
    (rb"Rar!|7z\xbc\xaf|\x1f\x8b", "an archive that is not an Office file"),
    (rb"....ftyp", "a video"),
    (rb"[\t\n\r\x20-\x7e\x80-\xff]{1,512}\Z", "a text file"),
)
_TELLING_MEMBERS = (
    ("mimetype", "an OpenDocument or EPUB file"),
    ("imsmanifest.xml", "a SCORM package"),
    ("Index/Document.iwa", "a Keynote or Pages file"),
)
_MAIN_TYPES = (
    ("presentationml.", "a PowerPoint presentation"),
    ("vnd.ms-powerpoint.", "a PowerPoint presentation"),
    ("wordprocessingml.", "a Word document"),
    ("vnd.ms-word.", "a Word document"),
    ("spreadsheetml.", "an Excel workbook"),
    ("vnd.ms-excel.", "an Excel workbook"),
)


def mistaken(source: Source, wanted: OfficeKind) -> Diagnostic | None:
    """Return what is wrong with a file that is no zip at all (X101 to X105), None when it starts like a zip."""
    with source.open() as stream:
        head = stream.read(1024)
    if not head:
        return EMPTY_FILE.of(source.name)
    if head.startswith(b"PK"):
        return None
    if b"%PDF-" in head:
        return IS_PDF.of(source.name, wanted=wanted.name)
    if head.startswith(OLE):
        return _old(source)
    return _other(source.name, wanted, _guess(head[:512]))


def wrong_content(source: str, package: OfficeZip, wanted: OfficeKind) -> Diagnostic | None:
    """Return X105 when a zip holds something else than what is wanted, None when it holds that, however damaged."""
    names = package.names
    types = package.part(CONTENT_TYPES)
    if types is None:
        if CONTENT_TYPES in names or any(name.startswith(wanted.folder) for name in names):
            return None
        what = next((what for name, what in _TELLING_MEMBERS if name in names), "a zip archive")
        return _other(source, wanted, what)
    stated = [entry.get("ContentType", "") for entry in types]
    main = [kind for kind in stated if kind.endswith(".main+xml")]
    if any(part in kind for kind in main for part in wanted.types):
        return None
    kinds = [what for part, what in _MAIN_TYPES for kind in main if part in kind]
    if not kinds and any(name.startswith(wanted.folder) for name in names):
        return None
    return _other(source, wanted, kinds[0] if kinds else "an Office file of another kind")


def is_protected(source: Source) -> bool:
    """Tell whether a file is an Office file of today that is encrypted with a password ([MS-OFFCRYPTO] 1.3.3)."""
    with source.open() as stream:
        return stream.read(len(OLE)) == OLE and _ENCRYPTED in stream.read()


def _old(source: Source) -> Diagnostic:
    """Tell what an OLE compound file holds by the names in its directory, which are UTF-16 ([MS-CFB] 2.6.1)."""
    data = source.read()
    if _ENCRYPTED in data:
        return PASSWORD.of(source.name)
    what = next((what for name, what in _OLE_STREAMS if name.encode("utf-16-le") in data), "an Office file")
    return OLD_OFFICE.of(source.name, what=what)


def _other(source: str, wanted: OfficeKind, what: str) -> Diagnostic:
    return NOT_WANTED.of(source, what=what, wanted=wanted.name, form=wanted.form)


def _guess(head: bytes) -> str:
    return next(
        (what for pattern, what in _SIGNATURES if re.match(pattern, head, re.IGNORECASE | re.DOTALL)),
        "an unknown kind of file",
    )
