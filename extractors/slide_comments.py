"""What reviewers wrote on a slide: comments of both kinds, the older list and the threads of newer programs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from lxml.etree import _Element

from extractors.diagnostics import Code, Diagnostic, Severity
from extractors.hygiene import clean, one_line
from extractors.model import Layer, Paragraph
from extractors.office_zip import OfficeZip
from extractors.slide_parts import SlideParts
from extractors.slide_text import Rich, Words
from extractors.slide_xml import P188, P

COMMENTS_LOST = Code(
    "X136",
    Severity.INFO,
    "the comments of reviewers on this slide cannot be read: {reason}",
    "They are not part of the course. If you need them, open the deck in PowerPoint and save it again.",
)

_OLD, _NEW, _REPLY = f"{P}cm", f"{P188}cm", f"{P188}reply"
_AUTHORS = (f"{P}cmAuthor", f"{P188}author")
_AUTHOR_KINDS = ("commentAuthors", "authors")


@dataclass(slots=True)
class Comments:
    """The comments of a slide, and what was lost of them."""

    blocks: list[Paragraph] = field(default_factory=list)
    lost: list[Diagnostic] = field(default_factory=list)


def authors(package: OfficeZip, main: str) -> dict[str, str]:
    """Return the names of all who commented on a deck by their ids; `main` is the part that lists the slides."""
    members = [entry.member for entry in package.relations(main).values() if entry.kind in _AUTHOR_KINDS]
    roots = [root for member in members if (root := package.part(member)) is not None]
    return {entry.get("id", ""): one_line(entry.get("name", "")) for root in roots for entry in root.iter(*_AUTHORS)}


def read_comments(slide: SlideParts, names: Mapping[str, str]) -> Comments:
    """Return the comments of a slide in the order of the file, replies after what they answer; X136 when lost."""
    found = Comments()
    relations = [relation for relation in slide.links.values() if relation.kind == "comments"]
    if not relations:
        return found
    for relation in relations:
        root = slide.package.part(relation.member)
        if root is None:
            reason = slide.package.flaw(relation.member)
            found.lost.append(COMMENTS_LOST.of(slide.source, slide.at, reason=reason))
        else:
            slide.tally.with_comments += 1
            words = slide.words.of_part(relation.member)
            found.blocks.extend(_comment(entry, slide, words, names) for entry in root.iter(_OLD, _NEW, _REPLY))
    found.blocks = _distinct(block for block in found.blocks if block.text)
    slide.tally.comments += len(found.blocks)
    return found


def _comment(entry: _Element, slide: SlideParts, words: Words, names: Mapping[str, str]) -> Paragraph:
    """Read one comment. Old ones are numbered for each author, new ones have an id of their own (a GUID)."""
    author = entry.get("authorId", "")
    if entry.tag == _OLD:
        name, text = f"{author}.{entry.get('idx', '')}", Rich(clean(entry.findtext(f"{P}text") or ""))
    else:
        name = entry.get("id", "").strip("{}").partition("-")[0].lower()
        text = words.body(entry.find(f"{P188}txBody"))
    return Paragraph(f"{slide.key}.c{name}", slide.at, text.text, text.marks, Layer.COMMENT, names.get(author, ""))


def _distinct(blocks: Iterable[Paragraph]) -> list[Paragraph]:
    """Put a counter behind a key that stands twice."""
    seen: Counter[str] = Counter()
    found: list[Paragraph] = []
    for block in blocks:
        seen[block.key] += 1
        times = seen[block.key]
        found.append(block if times == 1 else replace(block, key=f"{block.key}-{times}"))
    return found
