"""Which sources form which packs: files of one session, by folder and stem. Pure: nothing is opened here."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from converter import pack_names
from converter.pack_names import Title
from converter.report import SourceReport, Status
from converter.sources import SourceFile
from extractors.diagnostics import Code, Diagnostic, Severity

COVERED = Code(
    "C114",
    Severity.INFO,
    "not transcribed, because the captions in {other} belong to this recording",
    "To have it transcribed all the same, move the captions to another folder.",
)
SET_ASIDE = Code(
    "C119",
    Severity.INFO,
    "set aside, because {other} holds the same session",
    "To use this one instead, move the other to another folder.",
)

_ORDER = ("slides", "captions", "recording", "legacy-scorm", "word", "web", "markdown", "pdf", "plain")
_ONCE = frozenset({"captions", "recording"})

_MARKS = {"transcript": 0, "": 1, "captions": 2, "cc": 3}
_MARK = re.compile(r"\.(transcript|captions|cc)$", re.IGNORECASE)
_LANGUAGE = re.compile(r"\.([a-z]{2}(?:-[a-z0-9]{2,8})*)$", re.IGNORECASE)
# Zoom writes the size of the picture behind the name of a cloud recording, and no other file of the meeting has it.
_PICTURE_SIZE = re.compile(r"_\d{3,4}x\d{3,4}$")


@dataclass(frozen=True, slots=True)
class PackPlan:
    """A pack to be made: its id and its sources in order of precedence."""

    id: str
    sources: tuple[SourceFile, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """The packs in order of their ids, and a record for each source that is not needed."""

    packs: tuple[PackPlan, ...]
    spared: tuple[SourceReport, ...]


@dataclass(frozen=True, slots=True)
class _Member:
    """A file with its name taken apart: the stem that a session's files share, a caption mark, a language."""

    file: SourceFile
    stem: str
    mark: str = ""
    language: str = ""


def plan(files: Sequence[SourceFile]) -> Plan:
    """Return the packs that the files form, and who is spared: recordings with captions, further captions."""
    groups = _groups(_members(sorted(files, key=lambda file: file.name)))
    ids = pack_names.assign(_titles(groups))
    packs, spared = [], list[SourceReport]()
    for pack, group in sorted(zip(ids, groups, strict=True), key=lambda pair: pair[0]):
        used, left = _select(group, pack)
        packs.append(PackPlan(pack, used))
        spared += left
    return Plan(tuple(packs), tuple(spared))


def _members(files: Sequence[SourceFile]) -> list[_Member]:
    stems = {(file.folder, _stem(file).casefold()) for file in files if file.format != "captions"}
    return [_caption_member(file, stems) if file.format == "captions" else _Member(file, _stem(file)) for file in files]


def _stem(file: SourceFile) -> str:
    stem = PurePosixPath(file.name).stem
    return (_PICTURE_SIZE.sub("", stem) or stem) if file.format == "recording" else stem


def _caption_member(file: SourceFile, stems: set[tuple[str, str]]) -> _Member:
    """Take marks and languages off the end ("safety.en.cc") until another file has that stem, or none is left."""
    stem = PurePosixPath(file.name).stem
    mark = language = ""
    while (file.folder, stem.casefold()) not in stems:
        if not mark and (found := _MARK.search(stem)) and found.start():
            mark = found[1].lower()
        elif not language and (found := _LANGUAGE.search(stem)) and found.start():
            language = found[1].lower()
        else:
            break
        stem = stem[: found.start()]
    return _Member(file, stem, mark, language)


def _groups(members: Iterable[_Member]) -> list[list[_Member]]:
    """Bring together what shares folder and stem; letter case counts only where one format has both spellings."""
    loose = defaultdict[tuple[str, str], list[_Member]](list)
    for member in members:
        loose[member.file.folder, member.stem.casefold()].append(member)
    groups = []
    for group in loose.values():
        spellings = {(member.file.format, member.stem) for member in group}
        if len(spellings) == len({format_ for format_, _ in spellings}):
            groups.append(group)
            continue
        exact = defaultdict[str, list[_Member]](list)
        for member in group:
            exact[member.stem].append(member)
        groups += exact.values()
    return groups


def _titles(groups: Sequence[Sequence[_Member]]) -> list[Title]:
    """Return what the packs are named after; folders named in two arguments may hold files of the same stem."""
    ways = [str(PurePosixPath(group[0].file.name).parent / group[0].stem) for group in groups]
    often = Counter(ways)
    return [
        Title(
            PurePosixPath(group[0].file.name).parent.name,
            group[0].stem,
            way if often[way] == 1 else min(member.file.name for member in group),
        )
        for group, way in zip(groups, ways, strict=True)
    ]


def _select(group: Sequence[_Member], pack: str) -> tuple[tuple[SourceFile, ...], list[SourceReport]]:
    used, spared = list[SourceFile](), list[SourceReport]()
    for file in [member.file for member in sorted(group, key=_precedence)]:
        same = [other for other in used if other.format == file.format]
        captions = [other for other in used if other.format == "captions"]
        if file.format == "recording" and captions:
            spared.append(_spare(file, pack, Status.COVERED, COVERED.of(file.name, other=captions[0].name)))
        elif file.format in _ONCE and same:
            spared.append(_spare(file, pack, Status.SET_ASIDE, SET_ASIDE.of(file.name, other=same[0].name)))
        else:
            used.append(file)
    return tuple(used), spared


def _spare(file: SourceFile, pack: str, status: Status, told: Diagnostic) -> SourceReport:
    return SourceReport(file.name, file.format, "", pack, status, 0, (*file.told, told))


def _precedence(member: _Member) -> tuple[int, bool, int, int, bool, str]:
    file = member.file
    rank = _ORDER.index(file.format) if file.format in _ORDER else len(_ORDER)
    language = 0 if not member.language else 1 if member.language.startswith("en") else 2
    other_captions = not file.name.lower().endswith(".vtt")
    return rank, bool(file.target), language, _MARKS[member.mark], other_captions, file.name
