"""The formats that ship, as one literal table; modules are loaded when they are first used, not before."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any, cast

from exporters.contract import Exporter
from extractors.contract import Extractor
from segmenters.contract import Segmenter


class Floor(Enum):
    """Which of the three verbs a format stands for."""

    EXTRACT = "extract"
    SEGMENT = "segment"
    EXPORT = "export"


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its name, the module that holds it, what it reads, and for a plugin's the distribution with version."""

    floor: Floor
    name: str
    module: str
    suffixes: tuple[str, ...] = ()
    distribution: str = ""


BUILT_IN = (
    Format(Floor.EXTRACT, "slides", "extractors.slides", (".potm", ".potx", ".ppsm", ".ppsx", ".pptm", ".pptx")),
    Format(Floor.EXTRACT, "pdf", "extractors.pdf", (".pdf",)),
    Format(Floor.EXTRACT, "word", "extractors.document_word", (".docm", ".docx", ".dotm", ".dotx")),
    Format(Floor.EXTRACT, "web", "extractors.web_page", (".htm", ".html", ".xhtml")),
    Format(Floor.EXTRACT, "markdown", "extractors.markdown", (".markdown", ".md")),
    Format(Floor.EXTRACT, "legacy-scorm", "extractors.legacy_scorm", (".zip",)),
    Format(Floor.EXTRACT, "captions", "extractors.captions", (".dfxp", ".sbv", ".scc", ".srt", ".ttml", ".vtt")),
    Format(
        Floor.EXTRACT,
        "recording",
        "extractors.recording",
        (".flac", ".m4a", ".mkv", ".mov", ".mp3", ".mp4", ".ogg", ".opus", ".wav", ".webm"),
    ),
    Format(Floor.EXTRACT, "plain", "extractors.plain", (".txt",)),
    Format(Floor.SEGMENT, "by-objective", "segmenters.by_objective"),
    Format(Floor.EXPORT, "markdown", "exporters.draft"),
    Format(Floor.EXPORT, "scorm12", "exporters.scorm12"),
    Format(Floor.EXPORT, "xapi", "exporters.xapi"),
    Format(Floor.EXPORT, "json", "exporters.pack_json"),
)


def names(formats: Iterable[Format], floor: Floor) -> tuple[str, ...]:
    """Return the names of a floor's formats, in the order of the table."""
    return tuple(entry.name for entry in formats if entry.floor is floor)


def find(formats: Iterable[Format], floor: Floor, name: str) -> Format | None:
    """Return the format of that name on a floor, None when there is none."""
    return next((entry for entry in formats if entry.floor is floor and entry.name == name), None)


def suffixes(formats: Iterable[Format]) -> Mapping[str, str]:
    """Return which extractor reads which ending."""
    return {suffix: entry.name for entry in formats for suffix in entry.suffixes}


def version(entry: Format) -> str:
    """Return what a cache must know about a format's code: its VERSION, and a plugin's distribution.

    For a module of ours it is read from the source text: importing extractors.slides only to see a number would
    open python-pptx, and a run that finds everything done must open no door.
    """
    if entry.distribution:
        return f"{entry.distribution} {import_module(entry.module).VERSION}"
    return str(_constant(entry.module, "VERSION"))


def options_class(entry: Format) -> type:
    """Return the Options of a format; loads its module."""
    return cast(type, _module(entry).Options)


def extractor(entry: Format) -> Extractor:
    """Return an extractor; loads its module."""
    return cast(Extractor, _module(entry))


def segmenter(entry: Format) -> Segmenter:
    """Return a segmenter; loads its module."""
    return cast(Segmenter, _module(entry))


def exporter(entry: Format) -> Exporter:
    """Return an exporter; loads its module."""
    return cast(Exporter, _module(entry))


def _module(entry: Format) -> Any:
    return import_module(entry.module)


@cache
def _constant(module: str, name: str) -> object:
    spec = find_spec(module)
    loader: Any = spec.loader if spec else None
    for node in ast.parse(loader.get_source(module)).body:
        if isinstance(node, ast.Assign) and any(isinstance(to, ast.Name) and to.id == name for to in node.targets):
            return ast.literal_eval(node.value)
    raise LookupError(f"{module} has no {name}")
