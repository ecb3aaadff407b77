"""What reading a source needs besides its bytes: a checkpoint, OCR, LibreOffice, a password; and what of it counts.

Whatever changes the result belongs into the key under which the cache keeps it.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from converter import digests, ocr
from converter.checkpoints import Missing, Wanted
from converter.job import Conversion, Ocr
from converter.limits import UNBOUNDED, Allowance, allowance
from converter.machine import Machine
from converter.passwords import password_for
from converter.settings import Chosen, Settings
from converter.sources import SourceFile
from extractors.diagnostics import Diagnostic, MaterialError
from extractors.source import Checkpoint

SPOKEN = "recording"
"""The format that needs a Whisper checkpoint, and as much memory and time as that takes."""

_PATIENCE = 5
"""How many times its computing time a source may take by the clock: the machine may be busy with other things."""


@dataclass(frozen=True, slots=True)
class Equipment:
    """What one source needs; see converter.job.Job. `lacking` is why a recording cannot be heard on this machine."""

    checkpoint: Checkpoint | None
    ocr: Ocr | None
    conversion: Conversion | None
    password: str = field(repr=False)
    vocabulary: tuple[str, ...] = ()
    lacking: Diagnostic | None = None

    @property
    def key_parts(self) -> tuple[str, ...]:
        """Return what a result depends on."""
        speech = (self.checkpoint.name, self.checkpoint.digest) if self.checkpoint else ("", "")
        eyes = (self.ocr.version, self.ocr.language) if self.ocr else ("", "")
        secret = digests.of_bytes(self.password.encode("utf-8", "surrogateescape")) if self.password else ""
        return (*speech, *eyes, self.conversion.target if self.conversion else "", secret, *self.vocabulary)


def equip(file: SourceFile, chosen: Chosen, settings: Settings, machine: Machine) -> Equipment:
    """Return what a source needs on this machine, as far as it is there."""
    found = checkpoint_for(file, chosen, settings, machine)
    return Equipment(
        found if isinstance(found, Checkpoint) else None,
        ocr_for(chosen, machine),
        Conversion(machine.office(), file.suffix, file.target) if file.target else None,
        password_for(file.name, settings.passwords, settings.folder),
        lacking=found if isinstance(found, Diagnostic) else None,
    )


def is_alone(file: SourceFile) -> bool:
    """Tell whether a source is to be read while no other of its kind is: recognisers and LibreOffice are large."""
    return file.format == SPOKEN or bool(file.target)


def allowed(file: SourceFile, size: int, settings: Settings) -> Allowance:
    """Return what the reading of a source may take."""
    return UNBOUNDED if file.format == SPOKEN else allowance(settings.limits, size)


def patience(bounds: Allowance) -> int | None:
    """Return after how many seconds without a sign of life a reader is given up, None for never."""
    return None if bounds.seconds is None else bounds.seconds * _PATIENCE


def checkpoint_for(
    file: SourceFile, chosen: Chosen, settings: Settings, machine: Machine
) -> Checkpoint | Diagnostic | None:
    """Return the checkpoint that hears a recording, or why there is none; None for other formats.

    The diagnostic is C131, C132 or C139, or X321 or X334 where one was to be fetched. It is nobody's business until
    the recording has to be heard: it may hold captions.
    """
    if file.format != SPOKEN:
        return None
    try:
        found = machine.speech(wanted_checkpoint(chosen, settings.folder))
    except MaterialError as trouble:
        # A checkpoint that could not be fetched: told of the recording that needs it.
        return replace(trouble.diagnostic, source=file.name)
    return found.diagnostic(file.name) if isinstance(found, Missing) else found


def wanted_checkpoint(chosen: Chosen, folder: Path) -> Wanted:
    """Return which checkpoint an extractor of recordings is to use; `folder` is where paths in the settings begin."""
    options = chosen.effective()
    models = str(getattr(options, "model_folder", ""))
    beside = models if not models or models.startswith("~/") else str(folder / models)
    return Wanted(str(getattr(options, "model", "")), beside, str(getattr(options, "engine", "")))


def ocr_for(chosen: Chosen, machine: Machine) -> Ocr | None:
    """Return the OCR for a format whose pages may be pictures, None for others and where it is not wanted.

    Options that are not set are not loaded to see their defaults: that would open the format's library.
    """
    if chosen.format.name not in ocr.READ_PICTURES:
        return None
    wanted = getattr(chosen.options, "ocr", ocr.AUTO)
    return machine.ocr(str(getattr(chosen.options, "ocr_language", ocr.ENGLISH))) if wanted == ocr.AUTO else None
