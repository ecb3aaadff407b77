"""What a file really is when it is not the zipped Office file that its ending promises."""

from __future__ import annotations

import re

from extractors.diagnostics import Code, Diagnostic, Severity
from extractors.office_zip import CONTENT_TYPES, OfficeZip, parsed
from extractors.source import Source

EMPTY_FILE = Code(
    "X101",
    Severity.ERROR,
    "the file is empty",
    "Copy or download it again; a sync that was interrupted leaves such files.",
)
IS_PDF = Code("X102", Severity.ERROR, "this is a PDF, not a deck", "Give it the ending .pdf.")
OLD_OFFICE = Code(
    "X103",
    Severity.ERROR,
    "this is {what} in the format used until 2003",
    "Open it in PowerPoint or LibreOffice and save it as .pptx.",
)
PASSWORD = Code(
    "X104",
    Severity.ERROR,
    "the file is protected with a password",
    "Open it in PowerPoint and remove the password under File > Info > Protect Presentation.",
)
NOT_A_DECK = Code(
    "X105",
    Severity.ERROR,
    "this is {what}, not a deck",
    "Save or export it as a PowerPoint presentation (.pptx), or leave it out.",
)

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
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
    (rb"Rar!|7z\xbc\xaf|\x1f\x8b", "an archive that is not a deck"),
    (rb"....ftyp", "a video"),
    (rb"[\t\n\r\x20-\x7e\x80-\xff]{1,512}\Z", "a text file"),
)
_TELLING_MEMBERS = (
    ("mimetype", "an OpenDocument or EPUB file"),
    ("imsmanifest.xml", "a SCORM package"),
    ("Index/Document.iwa", "a Keynote or Pages file"),
)
_MAIN_TYPES = (
    ("presentationml.", ""),
    ("vnd.ms-powerpoint.", ""),
    ("wordprocessingml.", "a Word document"),
    ("spreadsheetml.", "an Excel workbook"),
    ("vnd.ms-excel.", "an Excel workbook"),
    ("vnd.ms-word.", "a Word document"),
)


def mistaken(source: Source) -> Diagnostic | None:
    """Return what is wrong with a file that is no zip at all (X101 to X105), None when it starts like a zip."""
    with source.open() as stream:
        head = stream.read(1024)
    if not head:
        return EMPTY_FILE.of(source.name)
    if head.startswith(b"PK"):
        return None
    if b"%PDF-" in head:
        return IS_PDF.of(source.name)
    if head.startswith(_OLE):
        return _old(source)
    return NOT_A_DECK.of(source.name, what=_guess(head[:512]))


def wrong_content(source: str, package: OfficeZip) -> Diagnostic | None:
    """Return X105 when a zip holds something else than a presentation, None when it holds one, however damaged."""
    names = package.xml.keys() | package.media
    if CONTENT_TYPES not in names:
        if any(name.startswith("ppt/") for name in names):
            return None
        what = next((what for name, what in _TELLING_MEMBERS if name in names), "a zip archive")
        return NOT_A_DECK.of(source, what=what)
    types = [entry.get("ContentType", "") for entry in parsed(package.xml[CONTENT_TYPES])]
    kinds = [what for part, what in _MAIN_TYPES for kind in types if part in kind and kind.endswith(".main+xml")]
    if "" in kinds:
        return None
    return NOT_A_DECK.of(source, what=kinds[0] if kinds else "an Office file of another kind")


def _old(source: Source) -> Diagnostic:
    """Tell what an OLE compound file holds by the names in its directory, which are UTF-16 ([MS-CFB] 2.6.1)."""
    data = source.read()
    if "EncryptedPackage".encode("utf-16-le") in data:
        return PASSWORD.of(source.name)
    what = next((what for name, what in _OLE_STREAMS if name.encode("utf-16-le") in data), "an Office file")
    return OLD_OFFICE.of(source.name, what=what)


def _guess(head: bytes) -> str:
    return next(
        (what for pattern, what in _SIGNATURES if re.match(pattern, head, re.IGNORECASE | re.DOTALL)),
        "an unknown kind of file",
    )
