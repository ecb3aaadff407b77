"""Finds a Whisper checkpoint on this machine, and fetches one when somebody asks for it.

The one place that looks for checkpoints. Names are looked up where whisper itself keeps them, without loading it,
and what is handed on is always a file: so no conversion can ever start a download.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from converter.digests import of_file
from extractors.diagnostics import Code, Diagnostic, Severity
from extractors.source import Checkpoint

NAMES = (
    "tiny.en",
    "tiny",
    "base.en",
    "base",
    "small.en",
    "small",
    "medium.en",
    "medium",
    "large-v1",
    "large-v2",
    "large-v3",
    "large",
    "large-v3-turbo",
    "turbo",
)
"""The checkpoints that openai-whisper publishes and fetches by name."""

_FILES = {"large": "large-v3.pt", "turbo": "large-v3-turbo.pt"}

MISSING = Code(
    "C131",
    Severity.ERROR,
    "to listen to this recording the Whisper checkpoint {model} is needed, and it is not on this machine (looked for "
    "{places})",
    "Fetch it with: unitsmith doctor --get-model {get}. Or put the session's transcript (.vtt, .srt) in the place of "
    "the recording.",
)
UNKNOWN = Code(
    "C132",
    Severity.ERROR,
    '"{model}" is neither a Whisper checkpoint file on this machine nor the name of one (looked for {places})',
    "Names are: {names}. Or give the path of a .pt file.",
)


@dataclass(frozen=True, slots=True)
class Missing:
    """No checkpoint: what was asked for, and the files that were looked for, the home folder written as ~."""

    model: str
    places: tuple[str, ...]

    def diagnostic(self, source: str) -> Diagnostic:
        """Say so about a source, with the command that helps."""
        places = ", ".join(self.places) or "nothing"
        if self.model in NAMES:
            return MISSING.of(source, model=self.model, places=places, get=self.model)
        return UNKNOWN.of(source, model=self.model, places=places, names=", ".join(NAMES))


def cache_of(home: Path, xdg_cache_home: str) -> Path:
    """Return the folder where whisper keeps what it fetched; `xdg_cache_home` is the variable's value or empty."""
    return (Path(xdg_cache_home) if xdg_cache_home else home / ".cache") / "whisper"


def find_checkpoint(model: str, cache: Path, home: Path) -> Checkpoint | Missing:
    """Return the checkpoint for one of NAMES or the path of a file; nothing is loaded or fetched.

    `cache` is whisper's folder, see `cache_of`; a path may begin with ~. The digest is of the file as it is: whisper
    looks at the digest of what it fetched only when it fetches.
    """
    if not model:
        return Missing(model, ())
    if model in NAMES:
        place, name = cache / _FILES.get(model, f"{model}.pt"), model
    else:
        place = (home / model[2:] if model.startswith("~/") else Path(model)).absolute()
        name = place.stem
    if not place.is_file():
        return Missing(model, (_shown(place, home),))
    return Checkpoint(name, str(place.absolute()), of_file(place))


def get_checkpoint(name: str, cache: Path, home: Path) -> Checkpoint | Missing:
    """Fetch one of whisper's published checkpoints into its folder, unless it is there whole, and return it.

    Needs a connection and up to 3 GB; a name that is not one of NAMES is Missing. Raises MaterialError X321 or X334.
    """
    if name not in NAMES:
        return Missing(name, ())
    from extractors import speech  # noqa: PLC0415  opens numpy, and no other command needs it for a checkpoint

    speech.download(name, cache)
    return find_checkpoint(name, cache, home)


def _shown(place: Path, home: Path) -> str:
    return f"~/{place.relative_to(home).as_posix()}" if place.is_relative_to(home) else str(place)
