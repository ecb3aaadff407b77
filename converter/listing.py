"""What is read and written here: the formats that ship, and those of installed plugins with their state."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from importlib.resources import files

from converter import plugins
from converter.file_kinds import TARGETS
from converter.formats import BUILT_IN, Floor, Format

SCHEMA = 1

_VERBS = {Floor.EXTRACT: "reads", Floor.SEGMENT: "segments", Floor.EXPORT: "writes"}


class State(Enum):
    """Whether a format can be used: it ships, its plugin is allowed by the settings, or it is only installed."""

    SHIPPED = "shipped"
    ALLOWED = "allowed"
    NOT_ALLOWED = "not allowed"


@dataclass(frozen=True, slots=True)
class Listed:
    """One format; `suffixes` are the endings it reads, not known for a plugin that is not allowed.

    `through_libreoffice` are the endings that it reads where LibreOffice is on the machine.
    """

    verb: Floor
    name: str
    suffixes: tuple[str, ...]
    distribution: str
    state: State
    through_libreoffice: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """All formats."""

    schema: int
    formats: tuple[Listed, ...]


def listing(formats: Sequence[Format]) -> Listing:
    """Return what there is; `formats` are those that the settings admit."""
    known = [
        Listed(entry.floor, entry.name, entry.suffixes, entry.distribution, _state(entry), _through_libreoffice(entry))
        for entry in formats
    ]
    admitted = {(entry.floor, entry.name) for entry in formats}
    rest = [
        Listed(offer.floor, offer.name, (), f"{offer.distribution} {offer.version}", State.NOT_ALLOWED)
        for offer in plugins.offers()
        if (offer.floor, offer.name) not in admitted
    ]
    return Listing(SCHEMA, (*known, *rest))


def as_text(shown: Listing) -> str:
    """Return the listing to read, one format a line."""
    lines = []
    for floor, verb in _VERBS.items():
        lines += [f"{verb}:", *_lines(entry for entry in shown.formats if entry.verb is floor), ""]
    lines.append('A plugin is used when the settings allow its distribution: [plugins] allow = ["NAME"]')
    return "\n".join(lines) + "\n"


def pack_schema() -> bytes:
    """Return the published JSON Schema of pack.json."""
    return files("exporters").joinpath("schemas/pack.schema.json").read_bytes()


def _lines(entries: Iterable[Listed]) -> Iterable[str]:
    for entry in entries:
        note = f"  (plugin {entry.distribution}, {entry.state.value})" if entry.distribution else ""
        yield f"  {entry.name:<14}{' '.join(entry.suffixes)}{note}".rstrip()
        if entry.through_libreoffice:
            yield f"{'':<16}{' '.join(entry.through_libreoffice)}  (through LibreOffice)"


def _through_libreoffice(entry: Format) -> tuple[str, ...]:
    return tuple(suffix for suffix, target in TARGETS.items() if f".{target}" in entry.suffixes)


def _state(entry: Format) -> State:
    return State.SHIPPED if entry in BUILT_IN else State.ALLOWED
