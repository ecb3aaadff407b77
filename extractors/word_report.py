"""What is worth telling a designer about a Word document that was read, and the counts to check it by."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.diagnostics import Code, Diagnostic, Severity
from extractors.model import (
    Block,
    Count,
    Figure,
    Heading,
    Layer,
    ListItem,
    Mark,
    Paragraph,
    Preformatted,
    Style,
    Table,
    layer_of,
)
from extractors.word_words import Tally

TRACKED = Code(
    "X511",
    Severity.INFO,
    "the document has {count} tracked changes; the text was read as if all of them were accepted",
    "Accept or reject the changes in Word, so that it is certain what the text says.",
)
HIDDEN = Code(
    "X512",
    Severity.INFO,
    "{count} stretches of hidden text were left out",
    "If learners are to see them, show the hidden text in Word (Home > ¶) and remove Font > Hidden.",
)
NO_ALTERNATIVE = Code(
    "X513",
    Severity.INFO,
    "{count} of {all} pictures have no text alternative",
    "Write one in Word (right-click > Edit Alt Text), or mark the picture as decorative.",
)
HEADINGS_INFERRED = Code(
    "X514",
    Severity.INFO,
    "the document uses no heading styles; {count} headings were inferred from how its paragraphs look",
    "Check the headings of the draft; in Word, give headings the styles Heading 1, Heading 2 and so on.",
)
NO_HEADINGS = Code(
    "X515",
    Severity.INFO,
    "the document has no headings",
    "In Word, give headings the styles Heading 1, Heading 2 and so on; they tell where a topic begins.",
)


def remarks(source: str, blocks: Sequence[Block], tally: Tally) -> tuple[Diagnostic, ...]:
    """Return X511 to X515 as far as they apply, each once for the whole document."""
    found: list[Diagnostic] = []
    if tally.changes:
        found.append(TRACKED.of(source, count=tally.changes))
    if tally.hidden:
        found.append(HIDDEN.of(source, count=tally.hidden))
    pictures = [block for block in blocks if isinstance(block, Figure)]
    unlabelled = sum(not picture.alt and not picture.decorative for picture in pictures)
    if unlabelled:
        found.append(NO_ALTERNATIVE.of(source, count=unlabelled, all=len(pictures)))
    headings = [block for block in blocks if isinstance(block, Heading)]
    inferred = sum(heading.inferred for heading in headings)
    if inferred:
        found.append(HEADINGS_INFERRED.of(source, count=inferred))
    if not headings:
        found.append(NO_HEADINGS.of(source))
    return tuple(found)


def counts(blocks: Sequence[Block], tally: Tally, running: int, skipped: int) -> tuple[Count, ...]:
    """Return what the document holds, in the order of telling; notes and comments are not counted as paragraphs.

    `running` are the running heads and feet among the blocks, `skipped` what could not be taken over.
    """
    headings = [block for block in blocks if isinstance(block, Heading)]
    pictures = [block for block in blocks if isinstance(block, Figure)]
    body = sum(isinstance(block, Paragraph) and block.layer is Layer.BODY for block in blocks)
    return (
        Count("headings", len(headings)),
        Count("inferred", sum(heading.inferred for heading in headings), "headings"),
        Count("paragraphs", body - tally.footnotes),
        Count("list items", sum(isinstance(block, ListItem) for block in blocks)),
        Count("code blocks", sum(isinstance(block, Preformatted) for block in blocks)),
        Count("tables", sum(isinstance(block, Table) for block in blocks)),
        Count("pictures", len(pictures)),
        Count("with alt text", sum(bool(picture.alt) for picture in pictures), "pictures"),
        Count("decorative", sum(picture.decorative for picture in pictures), "pictures"),
        Count("links", sum(map(_links, blocks))),
        Count("footnotes", tally.footnotes),
        Count("comments", tally.comments),
        Count("tracked changes", tally.changes),
        Count("contents entries", sum(layer_of(block) is Layer.FURNITURE for block in blocks) - running),
        Count("headers and footers", running),
        Count("pictures", tally.head_pictures, "headers and footers"),
        Count("skipped", skipped),
    )


def _links(block: Block) -> int:
    return sum(mark.style is Style.LINK for mark in _marks(block)) + (isinstance(block, Figure) and bool(block.link))


def _marks(block: Block) -> Sequence[Mark]:
    match block:
        case Heading(marks=marks) | Paragraph(marks=marks) | ListItem(marks=marks):
            return marks
        case Table(marks=cells):
            return [mark for cell in cells for mark in cell.marks]
        case _:
            return ()
