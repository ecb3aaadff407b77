"""What each command does once its arguments are read: one call, what came of it shown, an exit code."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from converter import (
    crash,
    doctor,
    inspection,
    listing,
    pipeline,
    readout,
    settings,
    transcribing,
    transcript_readout,
)
from converter.atomic import WriteError
from converter.equipment import SPOKEN, wanted_checkpoint
from converter.progress import Step
from converter.remarks import remarks
from converter.report import is_clean
from converter.run import extractor
from converter.settings import DEFAULT_EXPORTS, SETTINGS_NAME, SettingsError
from converter.terminal import Terminal, Tone
from extractors import codec
from extractors.diagnostics import Diagnostic, MaterialError

DONE, RUN_FAILED, MISUSED, SOME_FAILED = 0, 1, 2, 3
"""Exit codes; 130, for a run that was stopped, is given by the command line itself."""


def convert(terminal: Terminal, sources: Sequence[Path], out: Path, to: str | None, settings_file: Path | None) -> int:
    """Convert sources into packs below `out`; `to` names the formats, with commas between them."""

    def watch(step: Step) -> None:
        terminal.progress(step.subject, step.done, step.total)

    def work() -> int:
        wanted = DEFAULT_EXPORTS if to is None else [name.strip() for name in to.split(",") if name.strip()]
        chosen = replace(_settings(settings_file, wanted), may_download=terminal.may_download)
        outcome = pipeline.convert(sources, out, chosen, watch)
        if terminal.as_json:
            terminal.data(codec.dumps(outcome.report))
        for line in readout.closing(outcome, out, verbose=terminal.verbose):
            terminal.say(line.text, line.tone, always=line.urgent)
        return DONE if is_clean(outcome.report) else SOME_FAILED

    return _ended(terminal, work)


def transcribe(terminal: Terminal, media: Sequence[Path], model: str | None, settings_file: Path | None) -> int:
    """Write down what is said in recordings, beside them; `model` is a checkpoint to use instead of the settings'."""

    def watch(step: Step) -> None:
        terminal.progress(step.subject, step.done, step.total)

    def work() -> int:
        chosen = replace(_settings(settings_file), may_download=terminal.may_download)
        chosen = settings.with_option(chosen, SPOKEN, "model", model) if model else chosen
        done = transcribing.transcribe(media, chosen, watch)
        if terminal.as_json:
            terminal.data(codec.dumps(done))
        for line in transcript_readout.closing(done, verbose=terminal.verbose):
            terminal.say(line.text, line.tone, always=line.urgent)
        return DONE if done.is_clean else SOME_FAILED

    return _ended(terminal, work)


def inspect(terminal: Terminal, files: Sequence[Path], settings_file: Path | None) -> int:
    """Show what is inside sources."""

    def work() -> int:
        found = inspection.inspect(files, _settings(settings_file), terminal.progress)
        terminal.data(codec.dumps(found) if terminal.as_json else inspection.as_text(found))
        return DONE if found.is_clean else SOME_FAILED

    return _ended(terminal, work)


def formats(terminal: Terminal, settings_file: Path | None) -> int:
    """List the formats that may be used, and those that the settings do not allow."""

    def work() -> int:
        shown = listing.listing(_settings(settings_file).formats)
        terminal.data(codec.dumps(shown) if terminal.as_json else listing.as_text(shown))
        return DONE

    return _ended(terminal, work)


def schema(terminal: Terminal, name: str) -> int:
    """Print a published schema: "json" is that of pack.json, "document" that of what `inspect --json` writes."""
    terminal.data(listing.pack_schema() if name == "json" else inspection.schema())
    return DONE


def examine(terminal: Terminal, model: str | None) -> int:
    """Show what the machine has and lacks, after fetching a speech checkpoint if one is named."""

    def work() -> int:
        if model:
            terminal.say(f"Fetched {doctor.fetch_model(model)}", Tone.GOOD)
        chosen = _settings(None)
        health = doctor.examine(Path.cwd(), wanted_checkpoint(extractor(chosen, SPOKEN), chosen.folder))
        terminal.data(codec.dumps(health) if terminal.as_json else doctor.as_text(health))
        return DONE if health.is_well else RUN_FAILED

    return _ended(terminal, work)


def _settings(given: Path | None, to: Sequence[str] = DEFAULT_EXPORTS) -> settings.Settings:
    here = Path(SETTINGS_NAME)
    return settings.load(given or (here if here.is_file() else None), to)


def _ended(terminal: Terminal, work: Callable[[], int]) -> int:
    """Return the exit code of a command, whatever happens; an interruption passes."""
    try:
        result = crash.attempt(work, (MaterialError, SettingsError, WriteError, BrokenPipeError))
    except SettingsError as error:
        _explain(terminal, error.problems)
        return MISUSED
    except (MaterialError, WriteError) as error:
        _explain(terminal, [error.diagnostic])
        return RUN_FAILED
    if isinstance(result, crash.Crash):
        terminal.say(crash.describe(result, "command"), always=True)
        terminal.say("Please send the lines above to the makers of unitsmith.", Tone.BAD, always=True)
        return RUN_FAILED
    return result


def _explain(terminal: Terminal, problems: Sequence[Diagnostic]) -> None:
    for remark in remarks(problems):
        for line in readout.explain(remark):
            terminal.say(line.text, line.tone, always=True)
