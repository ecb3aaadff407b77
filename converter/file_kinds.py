"""Judges a file by its name and what it holds: training material, a kind not read yet, something else, a leftover."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from converter import spoken_content
from converter.content import (
    ARCHIVE,
    DECK,
    EMPTY,
    KINDS,
    OLD_DECK,
    OLD_WORD,
    OPEN_DECK,
    OPEN_TEXT,
    PACKAGE,
    PROTECTED,
    WORD,
    Content,
    Role,
)
from converter.transcript_files import RECORD
from extractors.diagnostics import Code, Diagnostic, Severity

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
MISNAMED = Code(
    "C161",
    Severity.INFO,
    "its name {naming}, but it is {detail}, so it was read as one",
    "Nothing to do. With the ending {ending} other programs open it as well.",
)
NOT_WHAT_IT_SAYS = Code(
    "C162",
    Severity.ERROR,
    "its name {naming}, but it is {detail}, which is not read",
    "Look for the right file; this one may have been renamed or saved by mistake.",
)
CHAT = Code(
    "C181",
    Severity.INFO,
    "the chat of a meeting ({detail}); chat is no teaching text, so no unit is made of it",
    "Nothing to do, if the transcript of the session (.vtt) or its recording is among the sources; else give that.",
)
CHAPTERS = Code(
    "C182",
    Severity.INFO,
    "a list of chapters of a recording ({detail}); it holds no teaching text",
    "Nothing to do, if the transcript of the session (.vtt) or its recording is among the sources; else give that.",
)
BESIDE_NAMED = Code(
    "C183",
    Severity.WARNING,
    "nothing was made of this, because it is {detail}",
    "What stands in a chat or in a list of chapters is no teaching text. If the transcript of the session (.vtt) or "
    "its recording is not among the sources, give that.",
)
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
_AS_CAPTIONS = "Export the captions as WebVTT (.vtt) or SubRip (.srt)."
_AS_UNPROTECTED = "Ask whoever gave it for an unprotected copy, or for the transcript (.vtt, .srt)."
_AS_MEDIA = "Convert it to .mp4 (video) or .m4a (sound), for example with VLC or ffmpeg."
_UNPACK = "Unpack it and convert the folder."

_NOT_YET = {
    ".7z": ("packed archive", _UNPACK),
    ".aac": ("recording in an older format", _AS_MEDIA),
    ".aax": ("copy-protected recording", _AS_UNPROTECTED),
    ".aiff": ("recording in an older format", _AS_MEDIA),
    ".amr": ("recording in an older format", _AS_MEDIA),
    ".arf": ("Webex recording", "Convert it to .mp4 in the Webex player."),
    ".ass": ("caption file in another format", _AS_CAPTIONS),
    ".avi": ("recording in an older format", _AS_MEDIA),
    ".csv": ("spreadsheet", _AS_PDF),
    ".epub": ("digital book (EPUB)", _AS_PDF),
    ".flv": ("recording in an older format", _AS_MEDIA),
    ".key": ("Keynote presentation", "Export it from Keynote as PowerPoint (.pptx)."),
    ".m4p": ("copy-protected recording", _AS_UNPROTECTED),
    ".m4v": ("recording in an older format", _AS_MEDIA),
    ".mpeg": ("recording in an older format", _AS_MEDIA),
    ".mpg": ("recording in an older format", _AS_MEDIA),
    ".ods": ("spreadsheet", _AS_PDF),
    ".pages": ("Pages document", _AS_PDF),
    ".rar": ("packed archive", _UNPACK),
    ".smi": ("caption file in another format", _AS_CAPTIONS),
    ".ssa": ("caption file in another format", _AS_CAPTIONS),
    ".tar": ("packed archive", _UNPACK),
    ".tgz": ("packed archive", _UNPACK),
    ".wma": ("recording in an older format", _AS_MEDIA),
    ".wmv": ("recording in an older format", _AS_MEDIA),
    ".wrf": ("Webex recording", "Convert it to .mp4 in the Webex player."),
    ".xls": ("spreadsheet", _AS_PDF),
    ".xlsm": ("spreadsheet", _AS_PDF),
    ".xlsx": ("spreadsheet", _AS_PDF),
    ".zip": ("packed archive", _UNPACK),
}


TARGETS = {
    ".doc": "docx",
    ".dot": "docx",
    ".odp": "pptx",
    ".odt": "docx",
    ".otp": "pptx",
    ".ott": "docx",
    ".pot": "pptx",
    ".pps": "pptx",
    ".ppt": "pptx",
    ".rtf": "docx",
}
"""What LibreOffice makes of which ending, so that it can be read."""

_SPEECH = "captions"
"""The format that reads what was said in a session."""
_LOOKED_INTO = spoken_content.SUFFIXES
_TEXTS = frozenset({".markdown", ".md", ".txt"})
_NO_TEXT = frozenset({DECK, OLD_DECK, OLD_WORD, OPEN_DECK, OPEN_TEXT, PACKAGE, WORD})
"""What cannot be taken for text; a text may well begin with the signs of a web page or a PDF, and speak of them."""
_ZIPPED = frozenset(suffix for suffix, kind in KINDS.items() if kind in (DECK, OPEN_DECK, OPEN_TEXT, PACKAGE, WORD))


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a file is: the name of the format that reads it, or the code that says why none does, with its words.

    It is read as a file with the ending `suffix`, after LibreOffice has made a `target` of it where that is set.
    `note` is worth telling about it all the same; `naming` and `ending` are words for it.
    """

    format: str
    trouble: Code | None = None
    detail: str = ""
    remedy: str = ""
    suffix: str = ""
    target: str = ""
    note: Code | None = None
    naming: str = ""
    ending: str = ""

    def of(self, code: Code, name: str) -> Diagnostic:
        """Return the diagnostic with these words for the file of that name."""
        return code.of(name, detail=self.detail, remedy=self.remedy, naming=self.naming, ending=self.ending)


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
    if known := _by_suffix(suffix, suffixes, named=named):
        return known
    if lower.endswith(RECORD) and not named:
        return Verdict("", NOT_MATERIAL, "the record of a transcription, whose words stand in the captions beside it")
    if lower == SETTINGS_NAME and not named:
        return Verdict("", STRAY_SETTINGS)
    detail = f"its name ends in {suffix}" if suffix else "its name has no ending"
    return Verdict("", NOT_MATERIAL_NAMED if named else NOT_MATERIAL, detail)


def checked(
    verdict: Verdict, name: str, content: Content | None, suffixes: Mapping[str, str], *, named: bool
) -> Verdict:
    """Return the verdict on a file once it is known what it holds: that counts, and its name does not.

    Where the content is not certain, or is what the name promises, the verdict stays. Adds C161, or becomes C162.
    """
    suffix = PurePosixPath(name.lower()).suffix
    if content is not None and content.role is not Role.MATERIAL:
        return _of_session(replace(verdict, suffix=suffix), content, suffixes, named=named)
    if content is None or _is_as_named(verdict, suffix, content, named=named):
        return verdict
    if content == PROTECTED:
        # Only its name tells whether it is a deck or a document; what LibreOffice reads is protected in another way.
        return replace(verdict, suffix=f".{verdict.target}", target="") if verdict.target else verdict
    if content == ARCHIVE and suffix in _ZIPPED:
        return _packed(named) if suffix == ".zip" else verdict
    naming = f"ends in {suffix}" if suffix else "has no ending"
    found = _by_suffix(content.suffix, suffixes, named=named)
    if found and found.format:
        return replace(found, note=MISNAMED, detail=content.what, naming=naming, ending=content.suffix)
    return Verdict("", NOT_WHAT_IT_SAYS, content.what, naming=naming) if verdict.format else verdict


def _is_as_named(verdict: Verdict, suffix: str, content: Content, *, named: bool) -> bool:
    """Tell whether the name of a file counts, because its content is what it promises, or no reason to doubt it."""
    if suffix in _LOOKED_INTO - _TEXTS:
        # A page to sign in on, saved in the place of captions, is no material; the reader of captions tells.
        return bool(verdict.format) or not named
    return content in (EMPTY, KINDS.get(suffix)) or (suffix in _TEXTS and content not in _NO_TEXT)


def is_checkable(verdict: Verdict, name: str, *, named: bool) -> bool:
    """Tell whether it is worth a look what a file holds: its name promises something, or says nothing at all."""
    suffix = PurePosixPath(name.lower()).suffix
    if verdict.format or suffix in _LOOKED_INTO:
        return suffix in KINDS or suffix in _TEXTS or suffix in _LOOKED_INTO
    return (
        verdict.trouble in (NOT_MATERIAL, NOT_MATERIAL_NAMED)
        and verdict.detail.startswith("its name")
        and (named or not suffix)
    )


def _of_session(verdict: Verdict, content: Content, suffixes: Mapping[str, str], *, named: bool) -> Verdict:
    """Return the verdict on what was said in a session, whatever its name, and on what only belongs to one."""
    if content.role is Role.SPEECH:
        return Verdict(_SPEECH, suffix=verdict.suffix) if _SPEECH in suffixes.values() else verdict
    kind, code = ("the chat of a meeting", CHAT) if content.role is Role.CHAT else ("a list of chapters", CHAPTERS)
    return Verdict("", BESIDE_NAMED, f"{kind} ({content.what})") if named else Verdict("", code, content.what)


def _by_suffix(suffix: str, suffixes: Mapping[str, str], *, named: bool) -> Verdict | None:
    if suffix in suffixes:
        return Verdict(suffixes[suffix], suffix=suffix)
    target = TARGETS.get(suffix, "")
    if f".{target}" in suffixes:
        return Verdict(suffixes[f".{target}"], suffix=suffix, target=target)
    if suffix in _NOT_YET:
        kind, remedy = _NOT_YET[suffix]
        return Verdict("", NOT_YET_NAMED if named else NOT_YET, kind, remedy)
    return None


def _packed(named: bool) -> Verdict:
    kind, remedy = _NOT_YET[".zip"]
    return Verdict("", NOT_YET_NAMED if named else NOT_YET, kind, remedy)


def _leftover(lower: str) -> str:
    starts = (maker for start, maker in _LEFTOVER_STARTS.items() if lower.startswith(start))
    ends = (maker for end, maker in _LEFTOVER_ENDS.items() if lower.endswith(end))
    return _LEFTOVERS.get(lower) or next(starts, "") or next(ends, "")
