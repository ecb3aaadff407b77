"""Slide decks: one section for each slide, with what is shown in reading order and then what is said (the notes)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import pptx
from lxml.etree import _Element
from pptx.presentation import Presentation
from pptx.slide import Slide

from extractors.diagnostics import Code, Diagnostic, MaterialError, Severity
from extractors.locator import SlideRef
from extractors.model import Document, Extraction, Layer, Paragraph, Section, SourceId
from extractors.office_kind import mistaken, wrong_content
from extractors.office_zip import OfficeZip, opened
from extractors.quiet import listening
from extractors.slide_deck import chapters, deck_language, deck_title
from extractors.slide_package import Relation, loss, readable_copy, relations
from extractors.slide_parts import SlideParts
from extractors.slide_remarks import remarks
from extractors.slide_shapes import SlideContent, read_shapes
from extractors.slide_styles import Ancestry, is_furniture
from extractors.slide_text import paragraph_text
from extractors.slide_xml import A, P, R, settle_alternatives, whole_number
from extractors.source import Source

NAME = "slides"
SUFFIXES = frozenset({".pptx", ".ppsx", ".pptm", ".potx"})
API = 1
VERSION = 1

UNREADABLE = Code(
    "X117",
    Severity.ERROR,
    "the deck cannot be read ({library} says: {error})",
    "Open it in PowerPoint, save it under a new name, and try again.",
)
NO_SLIDES = Code("X118", Severity.ERROR, "the deck has no slides", "Check that the right file was saved.")
ALL_LOST = Code(
    "X119",
    Severity.ERROR,
    "none of the slides can be read; the first one: {reason}",
    "Open the deck in PowerPoint, let it repair the file, and save it under a new name.",
)
SLIDE_LOST = Code(
    "X120",
    Severity.ERROR,
    "this slide cannot be read and is left out: {error}",
    "Open the deck in PowerPoint, rebuild the slide, and save the deck again.",
)
NOTES_LOST = Code(
    "X121",
    Severity.WARNING,
    "the speaker notes of this slide cannot be read: {reason}",
    "Open the deck in PowerPoint, check the notes, and save the deck again.",
)
PART_LOST = Code(
    "X122",
    Severity.WARNING,
    "a part of the file is left out ({member}): {reason}",
    "If bullets or pictures are missing in the draft, open the deck in PowerPoint and save it again.",
)

_USUAL_SIZE = (9_144_000, 6_858_000)


@dataclass(frozen=True, slots=True)
class Options:
    """Nothing to set."""


def extract(source: Source, options: Options) -> Extraction:  # noqa: ARG001  the contract gives options to all
    """Return a section for each slide, hidden ones too, keyed by the slide id, which survives re-ordering.

    Raises MaterialError X101 to X105 (it is something else), X110 to X112 (its zip), X115 to X119 (nothing of it can
    be read). One bad part costs no more than the slide that it belongs to (X120 to X122).
    """
    if trouble := mistaken(source):
        raise MaterialError(trouble)
    with opened(source) as package:
        if trouble := wrong_content(source.name, package):
            raise MaterialError(trouble)
        return _extraction(source, package)


@dataclass(frozen=True, slots=True)
class _OpenSlide:
    """A slide as python-pptx hands it out: taken apart, the shapes of its notes page, whether it is hidden."""

    parts: SlideParts
    notes: _Element | None
    hidden: bool
    lost: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class _OpenDeck:
    """A deck as python-pptx hands it out, beside the package that it was read from."""

    source: str
    package: OfficeZip
    deck: Presentation
    size: tuple[int, int]
    links: dict[str, Relation]


def _extraction(source: Source, package: OfficeZip) -> Extraction:
    with listening("pptx", source.name, UNREADABLE) as ear:
        deck = pptx.Presentation(readable_copy(package, source.name))
        size = (int(deck.slide_width or _USUAL_SIZE[0]), int(deck.slide_height or _USUAL_SIZE[1]))
        stated_title, stated_language = deck.core_properties.title, deck.core_properties.language
        links = relations(package, str(deck.part.partname).lstrip("/"))
    slides, lost = _slides(_OpenDeck(source.name, package, deck, size, links))
    contents = [read_shapes(slide.parts) for slide in slides]
    names = chapters(deck.element)
    sections = tuple(_section(slide, content, names) for slide, content in zip(slides, contents, strict=True))
    pictures = {asset.digest: (asset, blob) for content in contents for asset, blob in content.pictures}
    document = Document(
        SourceId(source.name, NAME, source.digest),
        deck_title(stated_title, sections),
        deck_language((slide.parts.tree for slide in slides), stated_language),
        sections,
        tuple(asset for asset, _ in pictures.values()),
    )
    found = [*lost, *(entry for content in contents for entry in content.diagnostics)]
    unlabelled = sum(content.unlabelled for content in contents)
    diagnostics = (
        *package.diagnostics,
        *ear.diagnostics(),
        *_lost_parts(package, source.name),
        *sorted(found, key=_slide_number),
        *remarks(source.name, sections, unlabelled),
    )
    return Extraction(document, tuple(blob for _, blob in pictures.values()), diagnostics)


def _slides(deck: _OpenDeck) -> tuple[list[_OpenSlide], list[Diagnostic]]:
    """Return the slides that can be read, and what was lost of each slide."""
    entries = deck.deck.element.findall(f"{P}sldIdLst/{P}sldId")
    slides: list[_OpenSlide] = []
    lost: list[Diagnostic] = []
    seen: Counter[int] = Counter()
    for number, entry in enumerate(entries, start=1):
        at = SlideRef(whole_number(entry.get("id")), number)
        seen[at.slide_id] += 1
        key = f"s{at.slide_id}" if seen[at.slide_id] == 1 else f"s{at.slide_id}-{seen[at.slide_id]}"
        try:
            slides.append(_slide(deck, entry.get(f"{R}id", ""), key, at))
        except MaterialError as trouble:
            lost.append(trouble.diagnostic)
    if not entries:
        raise MaterialError(NO_SLIDES.of(deck.source))
    if not slides:
        raise MaterialError(ALL_LOST.of(deck.source, reason=lost[0].message))
    return slides, [*lost, *(entry for slide in slides for entry in slide.lost)]


def _slide(deck: _OpenDeck, link: str, key: str, at: SlideRef) -> _OpenSlide:
    """Take one slide apart; raises MaterialError X120 when it cannot be read."""
    relation = deck.links.get(link)
    if reason := loss(deck.package, relation.member if relation else ""):
        raise MaterialError(SLIDE_LOST.of(deck.source, at, error=reason))
    with listening("pptx", deck.source, SLIDE_LOST, at):
        slide = deck.deck.part.related_slide(link)
        tree = slide.element.spTree
        settle_alternatives(tree)
        links = relations(deck.package, str(slide.part.partname).lstrip("/"))
        parts = SlideParts(deck.source, at, key, tree, _ancestry(slide), deck.size, links, deck.package)
        hidden = slide.element.get("show") in ("0", "false")
        return _OpenSlide(parts, _notes_tree(slide), hidden, _lost_notes(parts))


def _ancestry(slide: Slide) -> Ancestry:
    try:
        layout = slide.slide_layout
    except KeyError:
        return Ancestry.of(None, None)
    try:
        return Ancestry.of(layout.element, layout.slide_master.element)
    except KeyError:
        return Ancestry.of(layout.element, None)


def _notes_tree(slide: Slide) -> _Element | None:
    """Return the shapes of the notes page; `notes_slide` is asked only where there is one, because it creates one."""
    if not slide.has_notes_slide:
        return None
    tree: _Element = slide.notes_slide.element.spTree
    settle_alternatives(tree)
    return tree


def _lost_notes(slide: SlideParts) -> tuple[Diagnostic, ...]:
    members = (relation.member for relation in slide.links.values() if relation.kind == "notesSlide")
    reasons = (loss(slide.package, member) for member in members)
    return tuple(NOTES_LOST.of(slide.source, slide.at, reason=reason) for reason in reasons if reason)


def _section(slide: _OpenSlide, content: SlideContent, chapter_names: dict[int, str]) -> Section:
    parts = slide.parts
    blocks = (*content.blocks, *_speaker_notes(slide))
    return Section(parts.key, parts.at, 1, chapter_names.get(parts.at.slide_id, ""), slide.hidden, blocks)


def _speaker_notes(slide: _OpenSlide) -> Iterator[Paragraph]:
    shapes = [] if slide.notes is None else [shape for shape in slide.notes.iter(f"{P}sp") if not is_furniture(shape)]
    paragraphs = (paragraph for shape in shapes for paragraph in shape.iterfind(f"{P}txBody/{A}p"))
    for number, paragraph in enumerate(paragraphs, start=1):
        if text := paragraph_text(paragraph):
            yield Paragraph(f"{slide.parts.key}.n{number}", slide.parts.at, text, layer=Layer.NOTES)


def _lost_parts(package: OfficeZip, source: str) -> list[Diagnostic]:
    """Name the damaged parts other than slides and notes pages, which are named where they are missed."""
    folders = ("ppt/slides/slide", "ppt/notesSlides/notesSlide")
    rest = (damage for damage in package.damage if not damage.member.startswith(folders))
    return [PART_LOST.of(source, member=damage.member, reason=damage.reason) for damage in rest]


def _slide_number(found: Diagnostic) -> int:
    return found.at.number if isinstance(found.at, SlideRef) else 0
