"""What a source says: a document of sections, a section of blocks, each block at a place in the source.

All types are frozen and hold text, numbers and tuples only, so a document can be hashed, printed, compared and
written as JSON. Bytes (pictures) travel beside the document as blobs, named by their digest.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from extractors.diagnostics import Diagnostic
from extractors.locator import Locator
from extractors.transcript import Transcript


class Layer(Enum):
    """Which layer of a source a text stands in.

    BODY is what learners were shown; NOTES what was to be said; FURNITURE running heads, feet and numbers; COMMENT
    what reviewers wrote; OCR what was read from a picture of text.
    """

    BODY = "body"
    NOTES = "notes"
    FURNITURE = "furniture"
    COMMENT = "comment"
    OCR = "ocr"


class Style(Enum):
    """What a mark says of its words. A formula stands as plain text in one line ("x^2 + 1")."""

    STRONG = "strong"
    EMPHASIS = "emphasis"
    CODE = "code"
    FORMULA = "formula"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a text that stands out: characters `start` up to `end`, never empty, and in which way.

    `target` is set for links only: the address as the source has it, or "#" and the key of a section.
    """

    start: int
    end: int
    style: Style
    target: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A title or heading; level 1 is the highest. `inferred` is true when layout, not markup, says it is one."""

    key: str
    at: Locator
    text: str
    level: int
    inferred: bool = False
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text. `author` is who wrote a comment; `confidence` how sure OCR is of its words, in percent."""

    key: str
    at: Locator
    text: str
    marks: tuple[Mark, ...] = ()
    layer: Layer = Layer.BODY
    author: str = ""
    confidence: int | None = None


@dataclass(frozen=True, slots=True)
class ListItem:
    """One bullet or numbered point; level 0 is the outermost.

    `ordered` is true for numbered points; `label` is their number as the source shows it ("3.", "b)").
    """

    key: str
    at: Locator
    text: str
    level: int
    ordered: bool
    label: str = ""
    marks: tuple[Mark, ...] = ()
    layer: Layer = Layer.BODY


@dataclass(frozen=True, slots=True)
class Preformatted:
    """Text in which spaces and line breaks carry meaning: code, or a table that only its spacing makes."""

    key: str
    at: Locator
    text: str


@dataclass(frozen=True, slots=True)
class Merge:
    """A cell that spans several: its row and column from 0, and how many rows and columns it takes."""

    row: int
    column: int
    rows: int
    columns: int


@dataclass(frozen=True, slots=True)
class CellMarks:
    """The marks in the text of one cell: its row and column from 0."""

    row: int
    column: int
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table as rows of cell texts; all rows have the same length. The first `header_rows` rows are headings.

    The text of a merged cell stands in its first place; the places that it covers are empty.
    """

    key: str
    at: Locator
    rows: tuple[tuple[str, ...], ...]
    header_rows: int
    merged: tuple[Merge, ...] = ()
    marks: tuple[CellMarks, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture: the digest of its bytes (empty when they are not in the source) and its text alternative.

    `decorative` is true when the source says that it carries no meaning; `link` is where a click on it leads;
    `automatic` is true when a program wrote the alternative: the name of a file, or a guess that nobody checked.
    """

    key: str
    at: Locator
    asset: str
    alt: str
    decorative: bool = False
    link: str = ""
    automatic: bool = False

    @property
    def words(self) -> str:
        """Its text alternative if a person wrote one for a picture that carries meaning, else an empty text."""
        return "" if self.automatic or self.decorative else self.alt


@dataclass(frozen=True, slots=True)
class Media:
    """A video or sound in the source: the digest of its bytes (empty when they are not in it), its type and its name.

    `name` is its text alternative, else the name the source gives it; `link` is where it is played from otherwise.
    """

    key: str
    at: Locator
    asset: str
    media_type: str
    name: str
    link: str = ""


@dataclass(frozen=True, slots=True)
class Utterance:
    """One sentence or turn that was said in a recording; the speaker is empty when not known."""

    key: str
    at: Locator
    text: str
    speaker: str


Block = Heading | Paragraph | ListItem | Preformatted | Table | Figure | Media | Utterance


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
    """A picture or medium of a document: the SHA-256 of its bytes in hexadecimal, its type and size in bytes."""

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
class Count:
    """How many of something a source holds ("tables", 7); `of` names the count that it is a part of, if any.

    ("titles", 82) followed by ("inferred", 82, "titles") reads "titles 82 (82 inferred)".
    """

    what: str
    number: int
    of: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """What one source says. Block keys are unique within it; `title` and `language` (BCP 47) may be empty.

    `counts` are for a person to check against the file.
    """

    source: SourceId
    title: str
    language: str
    sections: tuple[Section, ...]
    assets: tuple[Asset, ...]
    counts: tuple[Count, ...] = ()

    @property
    def blocks(self) -> tuple[Block, ...]:
        """All blocks in reading order."""
        return tuple(block for section in self.sections for block in section.blocks)


@dataclass(frozen=True, slots=True)
class Blob:
    """The bytes of an asset, under their digest; they are read from the source when `read` is called, not before."""

    digest: str
    read: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Extraction:
    """What an extractor returns: the document, the bytes of its assets, and what was wrong with the source.

    `transcript` is what a recogniser heard, where one listened.
    """

    document: Document
    blobs: tuple[Blob, ...]
    diagnostics: tuple[Diagnostic, ...]
    transcript: Transcript | None = None


def text_of(block: Block) -> str:
    """Return the words of a block as one string; cells are joined by " | ", rows by line breaks."""
    match block:
        case Table(rows=rows):
            return "\n".join(" | ".join(row) for row in rows)
        case Figure(words=words):
            return words
        case Media(name=name):
            return name
        case _:
            return block.text


def layer_of(block: Block) -> Layer:
    """Return the layer that a block stands in; what has none of its own stands in the body."""
    return block.layer if isinstance(block, Paragraph | ListItem) else Layer.BODY


def is_said(block: Block) -> bool:
    """Tell whether a block was said (speaker notes, speech) rather than shown."""
    return isinstance(block, Utterance) or layer_of(block) is Layer.NOTES
