"""What is said with a slide: the text of its notes page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lxml.etree import _Element

from extractors.diagnostics import Code, Diagnostic, Severity
from extractors.model import Layer
from extractors.slide_lists import TextBlock, TextList
from extractors.slide_parts import SlideParts
from extractors.slide_styles import PLAIN, placeholder, text_body
from extractors.slide_xml import P, settle_alternatives

NOTES_LOST = Code(
    "X121",
    Severity.WARNING,
    "the speaker notes of this slide cannot be read: {reason}",
    "Open the deck in PowerPoint, check the notes, and save the deck again.",
)

_REPEATED = frozenset({"dt", "ftr", "hdr", "sldNum", "sldImg"})
_NO_NOTES = "they are of another kind"


class Notes(NamedTuple):
    """The paragraphs of a notes page, how many characters it holds, and what was lost."""

    blocks: tuple[TextBlock, ...] = ()
    letters: int = 0
    lost: tuple[Diagnostic, ...] = ()


def read_notes(slide: SlideParts) -> Notes:
    """Return what the notes of a slide say; X121 when they are lost."""
    links = slide.links.values()
    member = next((relation.member for relation in links if relation.kind == "notesSlide"), "")
    if not member:
        return Notes()
    root = slide.package.part(member)
    if root is None or root.tag != f"{P}notes":
        reason = slide.package.flaw(member) or _NO_NOTES
        return Notes(lost=(NOTES_LOST.of(slide.source, slide.at, reason=reason),))
    settle_alternatives(root)
    bodies, words = list(_bodies(root)), slide.words.of_part(member)
    words.survey(root)
    texts = TextList(f"{slide.key}.n", slide.at, words, Layer.NOTES)
    typed = "".join([words.typed(body) for body in bodies])
    blocks = tuple(block for body in bodies for block in texts.blocks(body, PLAIN))
    return Notes(blocks, len(typed.strip()))


def _bodies(root: _Element) -> Iterator[_Element]:
    """Yield the texts of a notes page; the small picture of the slide, dates and numbers are none."""
    for shape in root.iter(f"{P}sp"):
        holder, body = placeholder(shape), text_body(shape)
        if body is not None and (holder is None or holder.get("type") not in _REPEATED):
            yield body
