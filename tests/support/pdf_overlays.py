"""Lays annotations, form fields and attachments over PDF files in tests, with pypdf as the writer."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    PdfObject,
    TextStringObject,
)

NUMBERS: dict[type, Callable[[Any], PdfObject]] = {bool: BooleanObject, int: NumberObject, float: FloatObject}


@dataclass(frozen=True)
class PageNumber:
    """Stands for a reference to the page with this number, from 1."""

    number: int


def overlaid(
    data: bytes, *annotations: tuple[int, Mapping[str, Any]], catalog: Mapping[str, Any] | None = None
) -> bytes:
    """Return a PDF with annotations, each on the page with the number before it, and entries in the catalogue.

    Values are plain Python: texts that begin with a slash are names.
    """
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    for number, entries in annotations:
        page = writer.pages[number - 1]
        held = page.get("/Annots", ArrayObject()).get_object()
        held.append(writer._add_object(as_object(entries, writer)))
        page[NameObject("/Annots")] = held
    for key, value in (catalog or {}).items():
        writer.root_object[NameObject(key)] = as_object(value, writer)
    return written(writer)


def written(writer: PdfWriter) -> bytes:
    """Return the bytes of a file."""
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def as_object(value: Any, writer: PdfWriter | None = None) -> PdfObject:
    """Return plain Python as the writer's object."""
    match value:
        case PdfObject():
            return value
        case PageNumber(number):
            assert writer
            return writer.pages[number - 1].indirect_reference or DictionaryObject()
        case bool() | int() | float():
            return NUMBERS[type(value)](value)
        case str():
            return NameObject(value) if value.startswith("/") else TextStringObject(value)
        case Mapping():
            return DictionaryObject({NameObject(key): as_object(item, writer) for key, item in value.items()})
        case Sequence():
            return ArrayObject([as_object(item, writer) for item in value])
    raise TypeError(value)


def link(rect: Sequence[float], target: str) -> dict[str, Any]:
    """Return a link to an address."""
    return {"/Type": "/Annot", "/Subtype": "/Link", "/Rect": rect, "/A": {"/S": "/URI", "/URI": target}}


def jump(rect: Sequence[float], page: int) -> dict[str, Any]:
    """Return a link to a page of the same file."""
    return {"/Type": "/Annot", "/Subtype": "/Link", "/Rect": rect, "/Dest": [PageNumber(page), "/Fit"]}


def remark(rect: Sequence[float], text: str, author: str = "", kind: str = "/Text") -> dict[str, Any]:
    """Return a note of a reader."""
    return {"/Type": "/Annot", "/Subtype": kind, "/Rect": rect, "/Contents": text, "/T": author}


def form_field(rect: Sequence[float], kind: str, **entries: Any) -> dict[str, Any]:
    """Return a form field that is its own widget; entries are named without the slash."""
    named = {f"/{key}": value for key, value in entries.items()}
    return {"/Type": "/Annot", "/Subtype": "/Widget", "/Rect": rect, "/FT": kind, **named}
