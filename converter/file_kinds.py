"""Judges a file by its name: training material, a kind we cannot read yet, something else, or a leftover."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from extractors.diagnostics import Code, Severity

NOT_YET = Code("C104", Severity.WARNING, "a {detail}, which is not read yet", "{remedy}")
NOT_YET_NAMED = Code("C105", Severity.ERROR, "a {detail}, which is not read yet", "{remedy}")
NOT_MATERIAL = Code(
    "C106", Severity.INFO, "not training material: {detail}", "Nothing to do. `unitsmith formats` lists what is read."
)
NOT_MATERIAL_NAMED = Code(
    "C107",
    Severity.ERROR,
    "not a kind of file that is read: {detail}",
    "Save it as one of the kinds that `unitsmith formats` lists.",
)
LEFTOVER = Code("C108", Severity.INFO, "left behind by {detail}", "Nothing to do; there is no material in it.")
STRAY_SETTINGS = Code(
    "C115",
    Severity.INFO,
    "settings that lie beside the sources are not used by themselves",
    "To use them, give this file with --settings.",
)

SETTINGS_NAME = "unitsmith.toml"

PROGRAM_FOLDERS = frozenset(
    {
        "$recycle.bin",
        ".bzr",
        ".git",
        ".hg",
        ".idea",
        ".svn",
        ".trash",
        ".trashes",
        ".unitsmith",
        ".venv",
        ".vscode",
        "@eadir",
        "__macosx",
        "__pycache__",
        "node_modules",
        "system volume information",
    }
)
"""Folders, in lower case, that belong to a program and are not looked into."""

_LEFTOVERS = {
    ".ds_store": "the macOS Finder",
    ".localized": "the macOS Finder",
    "icon\r": "the macOS Finder",
    "desktop.ini": "Windows",
    "ehthumbs.db": "Windows",
    "thumbs.db": "Windows",
}
_LEFTOVER_STARTS = {
    "~$": "Microsoft Office while a file was open",
    ".~lock.": "LibreOffice while a file was open",
    "._": "macOS beside a file on a shared drive",
}
_LEFTOVER_ENDS = {
    ".crdownload": "a download that was not finished",
    ".part": "a download that was not finished",
    ".tmp": "a program that was interrupted",
    "~": "a text editor",
}

_NOTES = frozenset(
    {"authors", "changelog", "contributing", "copying", "licence", "license", "notice", "readme", "sources"}
)
_NOTE_ENDS = frozenset({"", ".md", ".rst", ".txt"})

_AS_PDF = "Open it in the program that made it and save it as PDF, then convert the PDF."
_AS_PPTX = "Open it in PowerPoint or LibreOffice and save it as .pptx, then convert that."
_AS_CAPTIONS = "Export the captions as WebVTT (.vtt) or SubRip (.srt)."
_AS_MEDIA = "Convert it to .mp4 (video) or .m4a (sound), for example with VLC or ffmpeg."
_UNPACK = "Unpack it and convert the folder."

_NOT_YET = {
    ".7z": ("packed archive", _UNPACK),
    ".aac": ("recording in an older format", _AS_MEDIA),
    ".aiff": ("recording in an older format", _AS_MEDIA),
    ".amr": ("recording in an older format", _AS_MEDIA),
    ".arf": ("Webex recording", "Convert it to .mp4 in the Webex player."),
    ".ass": ("caption file in another format", _AS_CAPTIONS),
    ".avi": ("recording in an older format", _AS_MEDIA),
    ".csv": ("spreadsheet", _AS_PDF),
    ".dfxp": ("caption file in another format", _AS_CAPTIONS),
    ".doc": ("Word document", _AS_PDF),
    ".docm": ("Word document", _AS_PDF),
    ".docx": ("Word document", _AS_PDF),
    ".epub": ("e-book", _AS_PDF),
    ".flv": ("recording in an older format", _AS_MEDIA),
    ".htm": ("web page", "Open it in a browser and print it to PDF, then convert the PDF."),
    ".html": ("web page", "Open it in a browser and print it to PDF, then convert the PDF."),
    ".key": ("Keynote presentation", "Export it from Keynote as PowerPoint (.pptx)."),
    ".m4v": ("recording in an older format", _AS_MEDIA),
    ".md": ("Markdown text", "Save it as plain text (.txt) or PDF, then convert that."),
    ".mpeg": ("recording in an older format", _AS_MEDIA),
    ".mpg": ("recording in an older format", _AS_MEDIA),
    ".odp": ("LibreOffice presentation", _AS_PPTX),
    ".ods": ("spreadsheet", _AS_PDF),
    ".odt": ("LibreOffice document", _AS_PDF),
    ".pages": ("Pages document", _AS_PDF),
    ".pot": ("PowerPoint 97-2003 template", _AS_PPTX),
    ".pps": ("PowerPoint 97-2003 show", _AS_PPTX),
    ".ppsm": ("PowerPoint show with macros", _AS_PPTX),
    ".ppt": ("PowerPoint 97-2003 presentation", _AS_PPTX),
    ".rar": ("packed archive", _UNPACK),
    ".rtf": ("text document", _AS_PDF),
    ".sbv": ("caption file in another format", _AS_CAPTIONS),
    ".scc": ("caption file in another format", _AS_CAPTIONS),
    ".tar": ("packed archive", _UNPACK),
    ".tgz": ("packed archive", _UNPACK),
    ".ttml": ("caption file in another format", _AS_CAPTIONS),
    ".wma": ("recording in an older format", _AS_MEDIA),
    ".wmv": ("recording in an older format", _AS_MEDIA),
    ".wrf": ("Webex recording", "Convert it to .mp4 in the Webex player."),
    ".xls": ("spreadsheet", _AS_PDF),
    ".xlsm": ("spreadsheet", _AS_PDF),
    ".xlsx": ("spreadsheet", _AS_PDF),
    ".zip": ("packed archive", _UNPACK),
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a file is: the name of the format that reads it, or the code that says why none does, with its words."""

    format: str
    trouble: Code | None = None
    detail: str = ""
    remedy: str = ""


def judge(name: str, suffixes: Mapping[str, str], *, named: bool) -> Verdict:
    """Return the verdict on a file name. `suffixes` says which format reads which ending (lower case, with the dot).

    `named` is true for a file that stands on the command line by itself: then what cannot be read is an error.
    """
    lower = name.lower()
    suffix = PurePosixPath(lower).suffix
    leftover = _leftover(lower)
    if leftover and not named:
        return Verdict("", LEFTOVER, leftover)
    if lower.partition(".")[0] in _NOTES and suffix in _NOTE_ENDS and not named:
        return Verdict("", NOT_MATERIAL, "notes about the folder it lies in")
    if suffix in suffixes:
        return Verdict(suffixes[suffix])
    if suffix in _NOT_YET:
        kind, remedy = _NOT_YET[suffix]
        return Verdict("", NOT_YET_NAMED if named else NOT_YET, kind, remedy)
    if lower == SETTINGS_NAME and not named:
        return Verdict("", STRAY_SETTINGS)
    detail = f"its name ends in {suffix}" if suffix else "its name has no ending"
    return Verdict("", NOT_MATERIAL_NAMED if named else NOT_MATERIAL, detail)


def _leftover(lower: str) -> str:
    starts = (maker for start, maker in _LEFTOVER_STARTS.items() if lower.startswith(start))
    ends = (maker for end, maker in _LEFTOVER_ENDS.items() if lower.endswith(end))
    return _LEFTOVERS.get(lower) or next(starts, "") or next(ends, "")
