"""Delivers a pack as one JSON file for other programs; the schema in exporters/schemas describes it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from exporters.contract import Order
from exporters.model import Artifact, Export, File
from extractors.codec import CodecError, dumps, loads
from extractors.diagnostics import Code, MaterialError, Severity
from extractors.json_schema import schema_of
from segmenters.model import Pack

NAME = "json"
API = 1
VERSION = 3

FILE_NAME = "pack.json"

UNREADABLE = Code(
    "E401",
    Severity.ERROR,
    "this is not a pack.json that this version can read: {error}",
    "Export the pack again with this version, and leave the file as it was written.",
)


class SchemaNumber(Enum):
    """Number of the form of this file; raised when a program that reads the old form could not read the new one."""

    FIRST = 1


@dataclass(frozen=True, slots=True)
class PackFile:
    """A pack of learning units, what was cut from its sources, and whether it is a draft that nobody has reviewed."""

    schema: SchemaNumber
    draft: bool
    pack: Pack


@dataclass(frozen=True, slots=True)
class Options:
    """Nothing to set."""


def export(order: Order, options: Options) -> Export:  # noqa: ARG001  the contract gives options to all
    """Return `pack.json`; pictures are named in it by the SHA-256 of their bytes, which are not part of it."""
    data = dumps(PackFile(SchemaNumber.FIRST, order.draft, order.pack))
    return Export(Artifact(FILE_NAME, zipped=False, files=(File(FILE_NAME, data),)), ())


def load_pack(data: bytes) -> Pack:
    """Return the pack that a pack.json holds; raises MaterialError E401 when it does not fit the schema."""
    try:
        file: PackFile = loads(PackFile, data)
    except CodecError as error:
        raise MaterialError(UNREADABLE.of(FILE_NAME, error=str(error))) from error
    return file.pack


def schema() -> bytes:
    """Return the JSON Schema of pack.json, made from the types; the published file must equal it."""
    return schema_of(PackFile, f"urn:unitsmith:schema:pack:{SchemaNumber.FIRST.value}")
