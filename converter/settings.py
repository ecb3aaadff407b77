"""The settings of a run: one TOML file, checked as a whole before anything is read."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path
from typing import cast

from converter import languages, options, plugins
from converter.formats import Floor, Format, find, names, options_class
from converter.limits import DEFAULT_LIMITS, Limits
from converter.model_settings import ModelSettings
from converter.passwords import PasswordSource
from converter.toml_table import Table, advice
from extractors.diagnostics import Code, Diagnostic, Severity

NOT_TOML = Code(
    "C201",
    Severity.ERROR,
    "the settings cannot be understood: {reason}",
    "Correct that line; texts stand in quotation marks, tables in square brackets.",
)
NO_SETTINGS = Code(
    "C202", Severity.ERROR, "the settings cannot be read: {reason}", "Check the name given with --settings."
)
NO_PIPELINE = Code(
    "C207",
    Severity.ERROR,
    "{place}: the language pipeline '{name}' is not installed",
    "Install it with `python -m spacy download {name}`, or take this setting out: then the best one installed is used.",
)
NO_FORMAT = Code("C306", Severity.ERROR, "{place}: there is no format called '{name}'", "{advice}")

SETTINGS_NAME = "unitsmith.toml"
DEFAULT_SEGMENTER = "by-objective"
DEFAULT_EXPORTS = ("markdown", "scorm12", "xapi", "json")


class Clips(Enum):
    """What units get of the recording they come from: nothing, their piece of its sound, or of its video."""

    NONE = "none"
    AUDIO = "audio"
    VIDEO = "video"


class SettingsError(Exception):
    """The settings cannot be used; carries everything that is wrong with them."""

    def __init__(self, problems: Sequence[Diagnostic]) -> None:
        super().__init__("; ".join(problem.message for problem in problems))
        self.problems = tuple(problems)


@dataclass(frozen=True, slots=True)
class Chosen:
    """A format that a run uses.

    `given` is its table of the settings as canonical JSON, which enters cache keys. `options` are the Options that
    the table asks for; None stands for all defaults, so that the format's module need not be loaded to say so.
    """

    format: Format
    given: str = "{}"
    options: object | None = None

    def effective(self) -> object:
        """Return the Options; loads the module when all are defaults."""
        return options_class(self.format)() if self.options is None else self.options


@dataclass(frozen=True, slots=True)
class Silence:
    """A code that is not to be reported, for sources whose name fits the pattern ("handouts/*")."""

    code: str
    pattern: str

    @property
    def spelling(self) -> str:
        """As it stands in the settings."""
        return self.code if self.pattern == "*" else f"{self.code}:{self.pattern}"


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run is to do. `file` is where it stands, None without one; `title` is for a run that makes one pack.

    `formats` are all that may be used, `extract` the extractors, `segment` and `export` what this run makes with.
    `pipeline` names the language pipelines as "NAME@VERSION+...", or is "blank". `limits` bound the reading of a
    source; `passwords` say where those of protected sources are found. `model` may propose wording, None for none.
    `may_download` is true when the person at the command line allows a Whisper checkpoint to be fetched. `clips` says
    whether units get their piece of the recording.
    """

    file: Path | None
    title: str
    formats: tuple[Format, ...]
    extract: tuple[Chosen, ...]
    segment: Chosen
    export: tuple[Chosen, ...]
    silence: tuple[Silence, ...]
    pipeline: str
    limits: Limits = DEFAULT_LIMITS
    passwords: tuple[PasswordSource, ...] = ()
    model: ModelSettings | None = None
    may_download: bool = False
    clips: Clips = Clips.NONE

    @property
    def folder(self) -> Path:
        """Where the settings stand; paths in them begin there."""
        return self.file.parent if self.file else Path()


def load(path: Path | None, to: Sequence[str] = DEFAULT_EXPORTS) -> Settings:
    """Return the settings of a file, or all defaults without one; `to` names the formats to export.

    Raises SettingsError with all problems at once (C2xx, C3xx).
    """
    if path is None:
        return parse("", SETTINGS_NAME, to)
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise SettingsError([NO_SETTINGS.of(path.name, reason=error.strerror or str(error))]) from error
    except UnicodeDecodeError as error:
        raise SettingsError([NOT_TOML.of(path.name, reason="it is not text in UTF-8")]) from error
    return replace(parse(text, path.name, to), file=path)


def with_option(settings: Settings, extractor: str, key: str, value: str) -> Settings:
    """Return the settings with one option of an extractor set, as if it stood in the file; raises SettingsError."""
    problems: list[Diagnostic] = []

    def changed(chosen: Chosen) -> Chosen:
        if chosen.format.name != extractor:
            return chosen
        raw = {**json.loads(chosen.given), key: value}
        return _chosen(chosen.format, Table(raw, f"extract.{extractor}", SETTINGS_NAME, problems))

    extract = tuple(changed(chosen) for chosen in settings.extract)
    if problems:
        raise SettingsError(problems)
    return replace(settings, extract=extract)


def parse(text: str, subject: str, to: Sequence[str]) -> Settings:
    """Return the settings that a TOML text holds; `subject` is its name in problems. Raises SettingsError."""
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError([NOT_TOML.of(subject, reason=str(error))]) from error
    problems: list[Diagnostic] = []
    settings = _settings(Table(raw, "", subject, problems), to, subject, problems)
    if problems:
        raise SettingsError(problems)
    return settings


def _settings(root: Table, to: Sequence[str], subject: str, problems: list[Diagnostic]) -> Settings:
    root.expect(["pack", "extract", "segment", "export", "plugins", "diagnostics", "limits", "passwords", "model"])
    pack, plugin_table, diagnostics = root.table("pack"), root.table("plugins"), root.table("diagnostics")
    pack.expect(["title", "clips"])
    plugin_table.expect(["allow"])
    diagnostics.expect(["silence"])
    admission = plugins.admit(plugin_table.texts("allow"), subject)
    problems += admission.problems
    segment = root.table("segment")
    return Settings(
        file=None,
        title=pack.text("title"),
        formats=admission.formats,
        extract=_choices(root.table("extract"), admission.formats, Floor.EXTRACT),
        segment=_segmenter(segment, admission.formats),
        export=_exports(root, admission.formats, to),
        silence=tuple(_silence(text) for text in diagnostics.texts("silence")),
        pipeline=_pipeline(segment),
        limits=cast(Limits, options.build(Limits, root.table("limits")) or DEFAULT_LIMITS),
        passwords=tuple(_passwords(root)),
        model=_model(root),
        clips=_clips(pack),
    )


def _clips(pack: Table) -> Clips:
    wanted = pack.raw.get("clips", Clips.NONE.value)
    found = next((kind for kind in Clips if kind.value == wanted), None)
    if found is None:
        pack.wrong_type("clips", f"one of {', '.join(repr(kind.value) for kind in Clips)}", wanted)
    return found or Clips.NONE


def _passwords(root: Table) -> Iterator[PasswordSource]:
    for table in root.tables("passwords"):
        source = options.build(PasswordSource, table)
        if isinstance(source, PasswordSource):
            yield source


def _model(root: Table) -> ModelSettings | None:
    table = root.table("model")
    return cast(ModelSettings | None, options.build(ModelSettings, table)) if table.raw else None


def _choices(tables: Table, formats: Sequence[Format], floor: Floor) -> tuple[Chosen, ...]:
    """Return every format of a floor, with its table where it has one."""
    known = names(formats, floor)
    for name in tables.raw:
        if name not in known:
            tables.report(NO_FORMAT, tables.path(name), name=name, advice=advice(name, known))
    return tuple(
        _chosen(entry, tables.table(entry.name)) if entry.name in tables.raw else Chosen(entry)
        for entry in formats
        if entry.floor is floor
    )


def _segmenter(table: Table, formats: Sequence[Format]) -> Chosen:
    name = table.text("use") or DEFAULT_SEGMENTER
    entry = find(formats, Floor.SEGMENT, name)
    if entry:
        return _chosen(entry, table.without("use"))
    known = names(formats, Floor.SEGMENT)
    table.report(NO_FORMAT, table.path("use"), name=name, advice=advice(name, known))
    return Chosen(formats[0])


def _pipeline(table: Table) -> str:
    wanted = table.text("pipeline") or languages.AUTO
    resolved = languages.resolve(wanted)
    if resolved is None:
        table.report(NO_PIPELINE, table.path("pipeline"), name=wanted)
        return languages.BLANK
    return resolved


def _exports(root: Table, formats: Sequence[Format], to: Sequence[str]) -> tuple[Chosen, ...]:
    choices = {chosen.format.name: chosen for chosen in _choices(root.table("export"), formats, Floor.EXPORT)}
    for name in to:
        if name not in choices:
            root.report(NO_FORMAT, "--to", name=name, advice=advice(name, choices))
    return tuple(choices[name] for name in dict.fromkeys(to) if name in choices)


def _chosen(entry: Format, table: Table) -> Chosen:
    if not table.raw:
        return Chosen(entry)
    built = options.build(options_class(entry), table)
    given = json.dumps(table.raw, sort_keys=True, default=str)
    return Chosen(entry, given, built)


def _silence(text: str) -> Silence:
    code, _, pattern = text.partition(":")
    return Silence(code.strip(), pattern.strip() or "*")
