"""What reading a source needs besides its bytes: a checkpoint, OCR, LibreOffice, a password; and what of it counts.

Whatever changes the result belongs into the key under which the cache keeps it.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from converter import digests, ocr
from converter.checkpoints import Missing
from converter.job import Conversion, Ocr
from converter.limits import UNBOUNDED, Allowance, allowance
from converter.machine import Machine
from converter.passwords import password_for
from converter.settings import Chosen, Settings
from converter.sources import SourceFile
from extractors.diagnostics import MaterialError
from extractors.source import Checkpoint

SPOKEN = "recording"
"""The format that needs a Whisper checkpoint, and as much memory and time as that takes."""

_PATIENCE = 5
"""How many times its computing time a source may take by the clock: the machine may be busy with other things."""


@dataclass(frozen=True, slots=True)
class Equipment:
    """What one source needs; see converter.job.Job."""

    checkpoint: Checkpoint | None
    ocr: Ocr | None
    conversion: Conversion | None
    password: str = field(repr=False)

    @property
    def key_parts(self) -> tuple[str, ...]:
        """Return what a result depends on."""
        speech = (self.checkpoint.name, self.checkpoint.digest) if self.checkpoint else ("", "")
        eyes = (self.ocr.version, self.ocr.language) if self.ocr else ("", "")
        secret = digests.of_bytes(self.password.encode("utf-8", "surrogateescape")) if self.password else ""
        return (*speech, *eyes, self.conversion.target if self.conversion else "", secret)


def equip(file: SourceFile, chosen: Chosen, settings: Settings, machine: Machine) -> Equipment:
    """Return what a source needs on this machine; raises MaterialError C131 or C132 without a checkpoint."""
    return Equipment(
        checkpoint_for(file, chosen, machine),
        ocr_for(chosen, machine),
        Conversion(machine.office(), file.suffix, file.target) if file.target else None,
        password_for(file.name, settings.passwords, settings.folder),
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


def checkpoint_for(file: SourceFile, chosen: Chosen, machine: Machine) -> Checkpoint | None:
    """Return the Whisper checkpoint that a recording needs, None for other formats; raises MaterialError C13x."""
    if file.format != SPOKEN:
        return None
    found = machine.speech(str(getattr(chosen.effective(), "model", "")))
    if isinstance(found, Missing):
        raise MaterialError(found.diagnostic(file.name))
    return found


def ocr_for(chosen: Chosen, machine: Machine) -> Ocr | None:
    """Return the OCR for a format whose pages may be pictures, None for others and where it is not wanted.

    Options that are not set are not loaded to see their defaults: that would open the format's library.
    """
    if chosen.format.name != ocr.READS_PICTURES:
        return None
    wanted = getattr(chosen.options, "ocr", ocr.AUTO)
    return machine.ocr(str(getattr(chosen.options, "ocr_language", ocr.ENGLISH))) if wanted == ocr.AUTO else None
