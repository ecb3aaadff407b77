"""What is worth telling a designer about a deck that was read: titles, notes and text alternatives that it lacks."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.diagnostics import Code, Diagnostic, Severity
from extractors.model import Block, Figure, Heading, Layer, Section, is_said, layer_of, text_of

NO_TEXT = Code(
    "X124",
    Severity.INFO,
    "this slide holds no text",
    "If its picture teaches something, write a text alternative or speaker notes that say what it shows.",
)
TITLES_INFERRED = Code(
    "X125",
    Severity.INFO,
    "titles of {count} of {all} slides are inferred from their place, because these slides have no title box",
    "Check the headings of the draft; in PowerPoint, give such slides a layout with a title.",
)
NO_ALTERNATIVE = Code(
    "X126",
    Severity.INFO,
    "{count} of {all} pictures have no text alternative",
    "Write one in PowerPoint (right-click > Edit Alt Text), or mark the picture as decorative.",
)
NO_NOTES = Code(
    "X127",
    Severity.INFO,
    "no slide of the deck has speaker notes",
    "Slides alone hold less than half of a session: add the notes, or give the recording as a further source.",
)


def remarks(source: str, sections: Sequence[Section], unlabelled: int) -> tuple[Diagnostic, ...]:
    """Return X124 for each slide without words that is not hidden, then X125 to X127 once for the whole deck."""
    blocks = [block for section in sections for block in section.blocks]
    silent = [section.at for section in sections if not section.hidden and not any(map(_teaches, section.blocks))]
    found = [NO_TEXT.of(source, at) for at in silent]
    inferred = sum([block.inferred for block in blocks if isinstance(block, Heading)])
    pictures = len([block for block in blocks if isinstance(block, Figure)])
    if inferred:
        found.append(TITLES_INFERRED.of(source, count=inferred, all=len(sections)))
    if unlabelled:
        found.append(NO_ALTERNATIVE.of(source, count=unlabelled, all=pictures))
    if not any(is_said(block) for block in blocks):
        found.append(NO_NOTES.of(source))
    return tuple(found)


def _teaches(block: Block) -> bool:
    """Tell whether a block holds words that are shown or said; footers and comments of reviewers are neither."""
    return layer_of(block) in (Layer.BODY, Layer.NOTES) and text_of(block) != ""
