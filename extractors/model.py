"""What a source says: a document of sections, a section of blocks, each block at a place in the source.

All types are frozen and hold text, numbers and tuples only, so a document can be hashed, printed, compared and
written as JSON. Bytes (pictures) travel beside the document as blobs, named by their digest.
"""

from __future__ import annotations

from dataclasses import dataclass

from extractors.diagnostics import Diagnostic
from extractors.locator import Locator


@dataclass(frozen=True, slots=True)
class Heading:
    """A title or heading; level 1 is the highest. `inferred` is true when layout, not markup, says it is one."""

    key: str
    at: Locator
    text: str
    level: int
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text that is shown."""

    key: str
    at: Locator
    text: str


@dataclass(frozen=True, slots=True)
class ListItem:
    """One bullet or numbered point; level 0 is the outermost. `ordered` is true for numbered points."""

    key: str
    at: Locator
    text: str
    level: int
    ordered: bool


@dataclass(frozen=True, slots=True)
class Table:
    """A table as rows of cell texts; all rows have the same length. The first `header_rows` rows are headings."""

    key: str
    at: Locator
    rows: tuple[tuple[str, ...], ...]
    header_rows: int


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture: the digest of its bytes (empty when they are not in the source) and its text alternative."""

    key: str
    at: Locator
    asset: str
    alt: str


@dataclass(frozen=True, slots=True)
class SpeakerNote:
    """A paragraph of speaker notes: said, not shown."""

    key: str
    at: Locator
    text: str


@dataclass(frozen=True, slots=True)
class Utterance:
    """One sentence or turn that was said in a recording; the speaker is empty when not known."""

    key: str
    at: Locator
    text: str
    speaker: str


Block = Heading | Paragraph | ListItem | Table | Figure | SpeakerNote | Utterance


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of the source that belongs together: one slide, one heading with what is under it, one recording.

    `level` is 1 for a slide or top heading, more below it; 0 for text before the first heading. `chapter` names
    the part it stands in (a PowerPoint section, an outline entry), empty when there is none.
    """

    key: str
    at: Locator
    level: int
    chapter: str
    hidden: bool
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Asset:
    """A picture that belongs to a document: the SHA-256 of its bytes in hexadecimal, its type and size in bytes."""

    digest: str
    media_type: str
    size: int


@dataclass(frozen=True, slots=True)
class SourceId:
    """Which source: its name within the run (forward slashes, unique), its format, the SHA-256 of its bytes."""

    name: str
    format: str
    digest: str


@dataclass(frozen=True, slots=True)
class Document:
    """What one source says. Block keys are unique within it; `title` and `language` (BCP 47) may be empty."""

    source: SourceId
    title: str
    language: str
    sections: tuple[Section, ...]
    assets: tuple[Asset, ...]

    @property
    def blocks(self) -> tuple[Block, ...]:
        """All blocks in reading order."""
        return tuple(block for section in self.sections for block in section.blocks)


@dataclass(frozen=True, slots=True)
class Blob:
    """The bytes of an asset, under their digest."""

    digest: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Extraction:
    """What an extractor returns: the document, the bytes of its assets, and what was wrong with the source."""

    document: Document
    blobs: tuple[Blob, ...]
    diagnostics: tuple[Diagnostic, ...]


def text_of(block: Block) -> str:
    """Return the words of a block as one string: cells joined by " | ", rows by line breaks, alt text for figures."""
    match block:
        case Table(rows=rows):
            return "\n".join(" | ".join(row) for row in rows)
        case Figure(alt=alt):
            return alt
        case _:
            return block.text
