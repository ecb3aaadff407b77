"""Word documents: one section for each heading, with everything under it in the order of reading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractors.diagnostics import Code, Diagnostic, MaterialError, Severity
from extractors.model import Document, Extraction, SourceId
from extractors.office_kind import DOCUMENT, mistaken, wrong_content
from extractors.office_limits import OfficeOptions
from extractors.office_password import unlocked
from extractors.office_zip import DAMAGED, OfficeZip, opened
from extractors.slide_deck import core_properties
from extractors.source import Source
from extractors.word_about import document_language, document_title
from extractors.word_file import WordFile, read_file
from extractors.word_flow import read_body
from extractors.word_headings import with_headings
from extractors.word_main import MAIN_DAMAGED, MAIN_LOST, main_member, read_main
from extractors.word_report import counts, remarks
from extractors.word_running import running_pieces
from extractors.word_sections import places_of, to_sections

NAME = "word"
SUFFIXES = frozenset({".docx", ".docm", ".dotx", ".dotm"})
API = 1
VERSION = 2

EMPTY = Code(
    "X504",
    Severity.ERROR,
    "the document holds no text",
    "Check that the right file was saved. If it holds a scan, export it as PDF and give that.",
)
LINKS_LOST = Code(
    "X505",
    Severity.WARNING,
    "a part of the file is left out ({member}): {reason}",
    "If links or pictures are missing in the draft, open the document in Word and save it under a new name.",
)


@dataclass(frozen=True, slots=True)
class Options(OfficeOptions):
    """Settings of `[extract.word]`: those of all Office files."""


def extract(source: Source, options: Options) -> Extraction:
    """Return a section for each heading, keyed by the ids that Word gives paragraphs, which survive edits elsewhere.

    Raises MaterialError X101 to X112 (it is something else, protected, damaged as a zip, or above a limit), X501 (its
    text cannot be read at all) or X504 (it has none). Another part that is damaged costs no more than what it holds.
    """
    source = unlocked(source)
    if trouble := mistaken(source, DOCUMENT):
        raise MaterialError(trouble)
    with opened(source, options.limits) as package:
        if trouble := wrong_content(source.name, package, DOCUMENT):
            raise MaterialError(trouble)
        return _extraction(source, package)


def _extraction(source: Source, package: OfficeZip) -> Extraction:
    member = main_member(package)
    body, is_damaged = read_main(package, member, source.name)
    file = read_file(source.name, package, member)
    pieces = with_headings(read_body(file, body))
    if is_damaged:
        file.found.insert(0, MAIN_DAMAGED.of(source.name, count=file.paragraph))
    running = running_pieces(file)
    pieces += running
    if not pieces:
        raise MaterialError(MAIN_LOST.of(source.name, reason=DAMAGED) if is_damaged else EMPTY.of(source.name))
    places = places_of(pieces)
    sections = to_sections(pieces, places)
    properties = core_properties(package)
    lost = [*file.found, *_lost_parts(file)]
    blocks = [block for section in sections for block in section.blocks]
    document = Document(
        SourceId(source.name, NAME, source.digest),
        document_title(properties.title, pieces),
        document_language(file.tally.languages, properties.language),
        sections,
        tuple(asset for asset, _ in file.assets.values()),
        counts(blocks, file.tally, len(running), len(lost)),
    )
    diagnostics = (
        *package.diagnostics,
        *(replace(found, at=places.of(found.at)) for found in lost),
        *remarks(source.name, blocks, file.tally),
    )
    return Extraction(document, tuple(blob for _, blob in file.assets.values()), diagnostics)


def _lost_parts(file: WordFile) -> Sequence[Diagnostic]:
    """Name the damaged parts that nothing else names: lists of links, properties."""
    rest = (flaw for flaw in file.package.damage if flaw.member not in file.told and flaw.member != file.main)
    return [LINKS_LOST.of(file.source, member=flaw.member, reason=flaw.reason) for flaw in rest]
