"""Which sources form which packs: files of one session, by folder and stem. Pure: nothing is opened here."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from converter import pack_names
from converter.pack_names import Title
from converter.report import SourceReport, Status
from converter.session_names import MARKS, CaptionName, caption_name, layout_rank, session_stem
from converter.sources import SourceFile
from extractors.diagnostics import Code, Diagnostic, Severity
from extractors.natural_order import Key, by_folder

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
TOGETHER = Code(
    "C138",
    Severity.INFO,
    "taken for the same session as {other}, because both were named on the command line",
    "To keep them apart, convert each by itself, or give their folder.",
)

_ORDER = ("slides", "captions", "recording", "legacy-scorm", "word", "web", "markdown", "pdf", "plain")
_ONCE = frozenset({"captions", "recording"})
_DECK = "slides"
_DOCUMENTS = frozenset({".docx", ".docm", ".txt", ".md", ".markdown"})


@dataclass(frozen=True, slots=True)
class PackPlan:
    """A pack to be made: its id and its sources in order of precedence.

    `recording` is that of the session, also where it is no source because there are captions: clips are cut from it.
    """

    id: str
    sources: tuple[SourceFile, ...]
    recording: SourceFile | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """The packs in the order to teach them in, and a record for each source that is not needed.

    A folder is a curriculum: its packs follow the names of their files, numbers by their value ("Module 10" comes
    after "Module 2"), folder by folder.
    """

    packs: tuple[PackPlan, ...]
    spared: tuple[SourceReport, ...]


@dataclass(frozen=True, slots=True)
class _Member:
    """A file with its name taken apart."""

    file: SourceFile
    named: CaptionName

    @property
    def stem(self) -> str:
        """What the files of one session share."""
        return self.named.stem


def plan(files: Sequence[SourceFile], *, named: bool = False) -> Plan:
    """Return the packs that the files form, and who is spared: recordings with captions, further captions.

    `named` is true where each file was named by itself, no folder: then a deck, a recording and captions of different
    names are one session, as long as there is no second of a kind and nothing else.
    """
    groups = _groups(_members(sorted(files, key=lambda file: file.name)))
    if named and _is_one_session(groups):
        groups = [_together(groups)]
    ids = pack_names.assign(_titles(groups))
    packs, spared = [], list[SourceReport]()
    for pack, group in sorted(zip(ids, groups, strict=True), key=_teaching_order):
        used, left = _select(group, pack)
        packs.append(PackPlan(pack, used, _recording(group)))
        spared += left
    return Plan(tuple(packs), tuple(spared))


def _teaching_order(named: tuple[str, Sequence[_Member]]) -> tuple[tuple[Key, ...], str]:
    return min(by_folder(member.file.name) for member in named[1]), named[0]


def _members(files: Sequence[SourceFile]) -> list[_Member]:
    stems = {(file.folder, session_stem(_stem(file)).casefold()) for file in files if file.format != "captions"}
    return [_member(file, stems) for file in files]


def _member(file: SourceFile, stems: set[tuple[str, str]]) -> _Member:
    if file.format != "captions":
        return _Member(file, CaptionName(session_stem(_stem(file)), "", ""))
    return _Member(file, caption_name(_stem(file), lambda stem: (file.folder, stem.casefold()) in stems))


def _stem(file: SourceFile) -> str:
    return PurePosixPath(file.name).stem


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


def _is_one_session(groups: Sequence[Sequence[_Member]]) -> bool:
    """Tell whether files of different names are a deck, a recording and captions, with at most one name for each."""
    kinds = [{member.file.format for member in group} for group in groups]
    everything = set().union(*kinds)
    decks = sum(member.file.format == _DECK for group in groups for member in group)
    once = all(sum(kind in found for found in kinds) == 1 for kind in everything)
    return len(groups) > 1 and everything <= {*_ONCE, _DECK} and once and decks <= 1


def _together(groups: Sequence[Sequence[_Member]]) -> list[_Member]:
    """Return the files as one group, the first of which names the pack; the others say why they are in it."""
    first, *others = sorted((member for group in groups for member in group), key=_precedence)
    return [first, *(replace(other, file=_told(other.file, first.file.name)) for other in others)]


def _told(file: SourceFile, other: str) -> SourceFile:
    return replace(file, told=(*file.told, TOGETHER.of(file.name, other=other)))


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


def _recording(group: Sequence[_Member]) -> SourceFile | None:
    ordered = (member.file for member in sorted(group, key=_precedence))
    return next((file for file in ordered if file.format == "recording"), None)


def _spare(file: SourceFile, pack: str, status: Status, told: Diagnostic) -> SourceReport:
    return SourceReport(file.name, file.format, "", pack, status, 0, (*file.told, told))


def _precedence(member: _Member) -> tuple[int, bool, int, int, int, int, str]:
    file, named = member.file, member.named
    rank = _ORDER.index(file.format) if file.format in _ORDER else len(_ORDER)
    language = 0 if not named.language else 1 if named.language.startswith("en") else 2
    layout = layout_rank(_stem(file))
    return rank, bool(file.target), language, MARKS.index(named.mark), layout, _looseness(file.name), file.name


def _looseness(name: str) -> int:
    """Return how loosely captions of this kind tell times and speakers: documents have one time a turn at best."""
    ending = PurePosixPath(name).suffix.lower()
    return 0 if ending == ".vtt" else 2 if ending in _DOCUMENTS else 1
