"""Slide decks: one section for each slide, with what is shown in reading order and then what is said (the notes)."""

from __future__ import annotations

from dataclasses import dataclass

from extractors.diagnostics import Code, Diagnostic, MaterialError, Severity
from extractors.locator import SlideRef
from extractors.model import Blob, Document, Extraction, SourceId
from extractors.office_kind import DECK, mistaken, wrong_content
from extractors.office_limits import OfficeOptions
from extractors.office_password import unlocked
from extractors.office_zip import OfficeZip, opened, relations_of
from extractors.slide_counts import counts
from extractors.slide_deck import core_properties, deck_language, deck_title
from extractors.slide_package import DeckMap, deck_map
from extractors.slide_reader import ReadSlide, SlideReader
from extractors.slide_remarks import remarks
from extractors.source import Source

NAME = "slides"
SUFFIXES = frozenset({".pptx", ".ppsx", ".pptm", ".potx", ".ppsm", ".potm"})
API = 1
VERSION = 4

ALL_LOST = Code(
    "X119",
    Severity.ERROR,
    "none of the slides can be read; the first one: {reason}",
    "Open the deck in PowerPoint, let it repair the file, and save it under a new name.",
)
PART_LOST = Code(
    "X122",
    Severity.WARNING,
    "a part of the file is left out ({member}): {reason}",
    "If bullets or pictures are missing in the draft, open the deck in PowerPoint and save it again.",
)
TOO_MANY_SLIDES = Code(
    "X123",
    Severity.ERROR,
    "the deck has {count} slides; the first {limit} were read",
    "If the deck is genuine, split it, or raise the limit in the settings ([extract.slides] max_slides).",
)
_TOLD_AT_A_SLIDE = frozenset(
    {"slide", "notesSlide", "comments", "image", "video", "audio", "media", "chart", "diagramData"}
)
"""Kinds of parts whose loss is told at the slide that misses them."""


@dataclass(frozen=True, slots=True)
class Options(OfficeOptions):
    """Settings of `[extract.slides]`: those of all Office files, and max_slides, the slides of one deck."""

    max_slides: int = 5_000


def extract(source: Source, options: Options) -> Extraction:
    """Return a section for each slide, hidden ones too, keyed by the slide id, which survives re-ordering.

    Raises MaterialError X101 to X112 (it is something else, protected, damaged as a zip, or above a limit), X115,
    X118 or X119 (nothing of it can be read). One bad part costs no more than the slide that it belongs to.
    """
    source = unlocked(source)
    if trouble := mistaken(source, DECK):
        raise MaterialError(trouble)
    with opened(source, options.limits) as package:
        if trouble := wrong_content(source.name, package, DECK):
            raise MaterialError(trouble)
        return _extraction(source, package, options)


def _extraction(source: Source, package: OfficeZip, options: Options) -> Extraction:
    deck = deck_map(package, source.name)
    reader = SlideReader(source.name, package, deck)
    results = [reader.read(entry) for entry in deck.entries[: options.max_slides]]
    slides = [result for result in results if isinstance(result, ReadSlide)]
    lost = [result for result in results if isinstance(result, Diagnostic)]
    if not slides:
        raise MaterialError(ALL_LOST.of(source.name, reason=lost[0].message))
    properties, sections = core_properties(package), tuple(slide.section for slide in slides)
    assets = {asset.digest: (asset, member) for slide in slides for asset, member in slide.content.assets}
    document = Document(
        SourceId(source.name, NAME, source.digest),
        deck_title(properties.title, sections),
        deck_language(reader.letters, properties.language),
        sections,
        tuple(asset for asset, _ in assets.values()),
        counts(reader.tally),
    )
    unlabelled = sum(slide.content.unlabelled for slide in slides)
    diagnostics = (
        *package.diagnostics,
        *deck.diagnostics,
        *_cut_off(source.name, deck, options),
        *_lost_parts(package, deck, source.name),
        *sorted([*lost, *(found for slide in slides for found in slide.diagnostics)], key=_slide_number),
        *remarks(source.name, sections, unlabelled),
    )
    blobs = tuple(Blob(digest, package.reader(member)) for digest, (_, member) in assets.items())
    return Extraction(document, blobs, diagnostics)


def _cut_off(source: str, deck: DeckMap, options: Options) -> list[Diagnostic]:
    if len(deck.entries) <= options.max_slides:
        return []
    return [TOO_MANY_SLIDES.of(source, count=len(deck.entries), limit=options.max_slides)]


def _lost_parts(package: OfficeZip, deck: DeckMap, source: str) -> list[Diagnostic]:
    """Name the damaged parts that no slide names as its own loss: layouts, lists of their links, properties."""
    if not package.damage:
        return []
    kinds, told = package.kinds, {relations_of(entry.member) for entry in deck.entries}
    if deck.diagnostics:
        told |= {deck.member, relations_of(deck.member)}
    rest = (found for found in package.damage if kinds.get(found.member) not in _TOLD_AT_A_SLIDE)
    return [
        PART_LOST.of(source, member=found.member, reason=found.reason) for found in rest if found.member not in told
    ]


def _slide_number(found: Diagnostic) -> int:
    return found.at.number if isinstance(found.at, SlideRef) else 0
