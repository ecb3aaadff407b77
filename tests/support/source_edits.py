"""Edits as people make them between two versions of a deck, a Word file, a PDF or a text: one at a time."""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

import docx
import pptx
import pypdf
from pptx.util import Emu

_NEW = "A sentence that was not there before."


@dataclass(frozen=True)
class Edit:
    """One edit: what a person would call it, the change (None: the file has nothing to edit so), the new file name."""

    what: str
    change: Callable[[bytes], bytes | None]
    name: str = ""


def edits_of(suffix: str) -> tuple[Edit, ...]:
    """Return the edits for files with an ending."""
    same = Edit("rename the file", lambda data: data, f"another name{suffix}")
    return (*(Edit(what, change) for what, change in _EDITS[suffix].items()), same)


def _on_deck(change: Callable[[Any], object]) -> Callable[[bytes], bytes | None]:
    """Return an edit of a deck; one of fewer than three slides is left alone."""

    def edited(data: bytes) -> bytes | None:
        deck = pptx.Presentation(io.BytesIO(data))
        if len(deck.slides) < 3:
            return None
        change(deck)
        buffer = io.BytesIO()
        deck.save(buffer)
        return buffer.getvalue()

    return edited


def _insert_slide(deck: Any) -> None:
    made = deck.slides.add_slide(deck.slide_layouts[0])
    made.shapes.add_textbox(Emu(9_000), Emu(9_000), Emu(900_000), Emu(900_000)).text_frame.text = _NEW
    order = deck.slides._sldIdLst
    order.insert(1, order[-1])


def _delete_slide(deck: Any) -> None:
    order = deck.slides._sldIdLst
    entry = order[len(order) // 2]
    deck.part.drop_rel(entry.rId)
    order.remove(entry)


def _move_slide(deck: Any) -> None:
    order = deck.slides._sldIdLst
    order.insert(0, order[-1])


def _repeat_slide(deck: Any) -> None:
    """Put a copy of a slide after it, as "duplicate slide" does; pictures are left out of the copy."""
    whole = deck.slides[len(deck.slides) // 2]
    made = deck.slides.add_slide(whole.slide_layout)
    for shape in list(made.shapes):
        shape.element.getparent().remove(shape.element)
    for shape in whole.shapes:
        if shape.has_text_frame:
            made.shapes._spTree.append(deepcopy(shape.element))
    order = deck.slides._sldIdLst
    order.insert(len(order) // 2 + 1, order[-1])


def _runs(deck: Any) -> list[Any]:
    frames = [shape.text_frame for slide in deck.slides for shape in slide.shapes if shape.has_text_frame]
    return [paragraph.runs[0] for frame in frames for paragraph in frame.paragraphs if paragraph.runs]


def _reword_slide(deck: Any) -> None:
    runs = _runs(deck)
    runs[len(runs) // 2].text = _NEW


def _add_shape(deck: Any) -> None:
    slide = deck.slides[len(deck.slides) // 2]
    slide.shapes.add_textbox(Emu(9_000), Emu(5_000_000), Emu(900_000), Emu(900_000)).text_frame.text = _NEW


def _add_shape_below(deck: Any) -> None:
    """Add a text box that lies behind all others, and so comes first in the file."""
    _add_shape(deck)
    tree = deck.slides[len(deck.slides) // 2].shapes._spTree
    tree.insert(2, tree[-1])


def _add_point(deck: Any) -> None:
    """Put a new first paragraph into the longest text box of the deck."""
    frames = [shape.text_frame for slide in deck.slides for shape in slide.shapes if shape.has_text_frame]
    longest = max(frames, key=lambda frame: len(frame.paragraphs))
    made = deepcopy(longest.paragraphs[0]._p)
    longest.paragraphs[0]._p.addprevious(made)
    longest.paragraphs[0].text = _NEW


_DECK = {
    "insert a slide": _on_deck(_insert_slide),
    "delete a slide": _on_deck(_delete_slide),
    "move a slide": _on_deck(_move_slide),
    "duplicate a slide": _on_deck(_repeat_slide),
    "reword a paragraph": _on_deck(_reword_slide),
    "add a text box": _on_deck(_add_shape),
    "add a text box at the back": _on_deck(_add_shape_below),
    "add a first point to a list": _on_deck(_add_point),
}


def _on_word(change: Callable[[Any], object]) -> Callable[[bytes], bytes | None]:
    """Return an edit of a Word file; one whose words all stand in tables is left alone."""

    def edited(data: bytes) -> bytes | None:
        document = docx.Document(io.BytesIO(data))
        if len(_texts(document)) < 3:
            return None
        change(document)
        buffer = io.BytesIO()
        document.save(buffer)
        return buffer.getvalue()

    return edited


def _texts(document: Any) -> list[Any]:
    return [paragraph for paragraph in document.paragraphs if len(paragraph.text) > 20]


def _insert_paragraph(document: Any) -> None:
    _texts(document)[1].insert_paragraph_before(_NEW)


def _delete_paragraph(document: Any) -> None:
    texts = _texts(document)
    middle = texts[len(texts) // 2]._p
    middle.getparent().remove(middle)


def _move_paragraph(document: Any) -> None:
    texts = _texts(document)
    texts[1]._p.addprevious(texts[len(texts) // 2]._p)


def _reword_paragraph(document: Any) -> None:
    texts = _texts(document)
    texts[len(texts) // 2].text = _NEW


_WORD = {
    "insert a paragraph": _on_word(_insert_paragraph),
    "delete a paragraph": _on_word(_delete_paragraph),
    "move a paragraph": _on_word(_move_paragraph),
    "reword a paragraph": _on_word(_reword_paragraph),
}


def _on_pdf(change: Callable[[pypdf.PdfWriter, int], object]) -> Callable[[bytes], bytes | None]:
    """Return an edit of the pages of a PDF that keeps outline, tags and labels; `change` gets the number of pages."""

    def edited(data: bytes) -> bytes | None:
        logging.getLogger("pypdf").setLevel(logging.CRITICAL)
        writer = pypdf.PdfWriter(clone_from=io.BytesIO(data))
        if len(writer.pages) < 3:
            return None
        change(writer, len(writer.pages))
        buffer = io.BytesIO()
        writer.write(buffer)
        return buffer.getvalue()

    return edited


def _move_page(writer: pypdf.PdfWriter, _: int) -> None:
    """Put the last page first; the copy that pypdf makes holds the pages in one list."""
    pages = writer.root_object["/Pages"]["/Kids"]
    pages.insert(0, pages.pop())


_PDF = {
    "write it anew": _on_pdf(lambda writer, pages: None),  # noqa: ARG005
    "insert a page": _on_pdf(lambda writer, pages: writer.insert_blank_page(index=1)),  # noqa: ARG005
    "delete a page": _on_pdf(lambda writer, pages: writer.remove_page(pages // 2)),
    "move a page": _on_pdf(_move_page),
}


Lines = Callable[[list[str], int], object]


def _on_texts(change: Lines, between: str, plain: str) -> Callable[[bytes], bytes | None]:
    """Return an edit of a text; `change` gets its paragraphs and the number of one in the middle that is plain text."""

    def edited(data: bytes) -> bytes | None:
        texts = re.split(f"{between}+", data.decode().replace("\r\n", "\n"))
        numbers = [number for number, text in enumerate(texts) if re.match(plain, text)]
        if not numbers:
            return None
        change(texts, numbers[len(numbers) // 2])
        return between.join(texts).encode()

    return edited


_CHANGES: dict[str, Callable[[str], Lines]] = {
    "insert a paragraph": lambda new: lambda texts, middle: texts.insert(middle, new),
    "delete a paragraph": lambda new: lambda texts, middle: texts.pop(middle),  # noqa: ARG005
    "move a paragraph": lambda new: lambda texts, middle: texts.insert(middle // 2, texts.pop(middle)),  # noqa: ARG005
    "reword a paragraph": lambda new: lambda texts, middle: texts.__setitem__(middle, new),
}
_TEXT = {what: _on_texts(change(_NEW), "\n\n", r"[A-Z]\w+ \w+") for what, change in _CHANGES.items()}
_PAGE = {what: _on_texts(change(f"<p>{_NEW}</p>"), "\n", r"<p>[A-Z]\w+ \w+") for what, change in _CHANGES.items()}
_EDITS = {".pptx": _DECK, ".docx": _WORD, ".pdf": _PDF, ".md": _TEXT, ".html": _PAGE}
