"""Where the slides of a deck lie: its list of slides, or the slide parts by their numbers when the list is lost."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from lxml.etree import _Element

from extractors.diagnostics import Code, Diagnostic, MaterialError, Severity
from extractors.locator import SlideRef
from extractors.office_zip import OfficeZip
from extractors.slide_xml import P, R, whole_number

DECK_DAMAGED = Code(
    "X115",
    Severity.ERROR,
    "the part of the deck that lists its slides cannot be used ({reason}), and there are no slides without it",
    "Open the deck in PowerPoint, let it repair the file, and save it under a new name.",
)
NO_SLIDES = Code("X118", Severity.ERROR, "the deck has no slides", "Check that the right file was saved.")
LIST_LOST = Code(
    "X128",
    Severity.ERROR,
    "the list of slides cannot be used ({reason}), so their order, ids and sections are not known",
    "The slides were read in the order of the numbers of their parts. Open the deck in PowerPoint, let it repair the "
    "file, and save it under a new name.",
)

_USUAL_MAIN = "ppt/presentation.xml"
_USUAL_SIZE = (9_144_000, 6_858_000)
_SLIDE_PART = re.compile(r"ppt/slides/slide(\d+)\.xml")
_NO_LIST = "it is no list of slides"
_NO_LINKS = "its links to the slides are lost"


@dataclass(frozen=True, slots=True)
class SlideEntry:
    """A slide as its deck lists it: its place, the key of its section, the member that holds it, "" when lost."""

    at: SlideRef
    key: str
    member: str


@dataclass(frozen=True, slots=True)
class DeckMap:
    """The main part of a deck (None when it is lost), the member that it is, its slides, their width and height."""

    root: _Element | None
    member: str
    entries: tuple[SlideEntry, ...]
    size: tuple[int, int]
    diagnostics: tuple[Diagnostic, ...]


def deck_map(package: OfficeZip, source: str) -> DeckMap:
    """Return the slides of a deck in their order, hidden ones too.

    Raises MaterialError X115 when neither a list of slides nor a slide can be found, X118 when the list is empty.
    X128 tells that slides are in the order of their numbers because the list is lost; the zip knows only their parts.
    """
    member = _main(package)
    root = package.part(member)
    size = _USUAL_SIZE if root is None else _size(root)
    reason = _trouble(package, member, root)
    if root is not None and not reason:
        entries = tuple(_listed(package, member, root))
        if not entries:
            raise MaterialError(NO_SLIDES.of(source))
        return DeckMap(root, member, entries, size, ())
    entries = tuple(_numbered(package.names))
    if not entries:
        raise MaterialError(DECK_DAMAGED.of(source, reason=reason))
    return DeckMap(root, member, entries, size, (LIST_LOST.of(source, reason=reason),))


def _main(package: OfficeZip) -> str:
    """Return the member that lists the slides; the file's own links may be lost."""
    kinds = package.relations("").values()
    return next((relation.member for relation in kinds if relation.kind == "officeDocument"), _USUAL_MAIN)


def _trouble(package: OfficeZip, member: str, root: _Element | None) -> str:
    """Return why a main part does not say which slides there are, as words that end a sentence."""
    if root is None:
        return package.flaw(member)
    if root.tag != f"{P}presentation":
        return _NO_LIST
    listed = root.find(f"{P}sldIdLst")
    return _NO_LINKS if listed is not None and len(listed) and not package.relations(member) else ""


def _size(root: _Element) -> tuple[int, int]:
    size = root.find(f"{P}sldSz")
    width, height = ("", "") if size is None else (size.get("cx"), size.get("cy"))
    return whole_number(width, _USUAL_SIZE[0]), whole_number(height, _USUAL_SIZE[1])


def _listed(package: OfficeZip, member: str, root: _Element) -> Iterable[SlideEntry]:
    """Name each slide by its id; an id that stands twice gets a counter, in the order of the list."""
    links = package.relations(member)
    seen: Counter[int] = Counter()
    for number, entry in enumerate(root.iterfind(f"{P}sldIdLst/{P}sldId"), start=1):
        at = SlideRef(whole_number(entry.get("id")), number)
        seen[at.slide_id] += 1
        key = f"s{at.slide_id}" if seen[at.slide_id] == 1 else f"s{at.slide_id}-{seen[at.slide_id]}"
        relation = links.get(entry.get(f"{R}id", ""))
        yield SlideEntry(at, key, relation.member if relation else "")


def _numbered(names: Iterable[str]) -> Iterable[SlideEntry]:
    parts = sorted((int(found[1]), name) for name in names if (found := _SLIDE_PART.fullmatch(name)))
    for place, (number, name) in enumerate(parts, start=1):
        yield SlideEntry(SlideRef(0, place), f"part{number}", name)
