"""Finds a Whisper checkpoint on this machine, and fetches one when somebody asks for it.

The one place that looks for checkpoints. Names are looked up in a folder of the person's choice and where whisper
itself keeps them, without loading it, and what is handed on is always a path: so no engine can ever start a download.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from converter.digests import of_file, of_parts
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

FASTER = "faster-whisper"
"""The engine whose checkpoints are folders, which nothing here fetches."""

MISSING = Code(
    "C131",
    Severity.ERROR,
    "to listen to this recording the Whisper checkpoint {model} is needed, and it is not on this machine (looked for "
    "{places})",
    "Fetch it with: unitsmith doctor --get-model {get}. Or ask whoever recorded the session for its transcript and put "
    'it beside the recording: in Zoom "Audio transcript" (.vtt), in Teams "Transcript" > Download (.vtt or .docx), in '
    'Webex "Transcript" (.vtt), in Meet the document with the transcript (.docx), in YouTube "Subtitles" (.vtt). A '
    'checkpoint that lies elsewhere is named in the settings: [extract.recording] model = "FILE.pt".',
)
UNKNOWN = Code(
    "C132",
    Severity.ERROR,
    '"{model}" is neither a Whisper checkpoint file on this machine nor the name of one (looked for {places})',
    "Names are: {names}. Or give the path of a .pt file.",
)
NO_FOLDER = Code(
    "C139",
    Severity.ERROR,
    "to listen to this recording a folder with the checkpoint {model} for faster-whisper is needed, and it is not on "
    "this machine (looked for {places})",
    "Copy the folder here from a machine that has it and give its path as model under [extract.recording], or take out "
    "engine there. Or put the session's transcript, which meeting platforms hand out, beside the recording.",
)

_WEIGHTS = "model.bin"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A checkpoint that is asked for: one of NAMES or a path, a folder to look into first, the engine it is for."""

    model: str
    folder: str = ""
    engine: str = ""


@dataclass(frozen=True, slots=True)
class Missing:
    """No checkpoint: what was asked for, the files that were looked for, the home folder written as ~, the engine."""

    model: str
    places: tuple[str, ...]
    engine: str = ""

    def diagnostic(self, source: str) -> Diagnostic:
        """Say so about a source, with the command that helps."""
        places = ", ".join(self.places) or "nothing"
        if self.engine == FASTER:
            return NO_FOLDER.of(source, model=self.model, places=places)
        if self.model in NAMES:
            return MISSING.of(source, model=self.model, places=places, get=self.model)
        return UNKNOWN.of(source, model=self.model, places=places, names=", ".join(NAMES))


def cache_of(home: Path, xdg_cache_home: str) -> Path:
    """Return the folder where whisper keeps what it fetched; `xdg_cache_home` is the variable's value or empty."""
    return (Path(xdg_cache_home) if xdg_cache_home else home / ".cache") / "whisper"


def find_checkpoint(wanted: Wanted, cache: Path, home: Path) -> Checkpoint | Missing:
    """Return the checkpoint that is asked for; nothing is loaded or fetched.

    `cache` is whisper's folder, see `cache_of`; paths may begin with ~. The digest is of the bytes as they are: whisper
    looks at the digest of what it fetched only when it fetches.
    """
    places = _places(wanted, cache, home) if wanted.model else ()
    name = wanted.model if wanted.model in NAMES else Path(wanted.model).stem
    for place in places:
        if place.is_file():
            return Checkpoint(name, str(place), of_file(place))
        if (place / _WEIGHTS).is_file():
            return Checkpoint(place.name if wanted.model not in NAMES else name, str(place), _of_folder(place))
    return Missing(wanted.model, tuple(_shown(place, home) for place in places), wanted.engine)


def checkpoints_in(folder: Path) -> tuple[str, ...]:
    """Return the names of the checkpoints in a folder, for both engines; none where there is no such folder."""
    try:
        inside = sorted(folder.iterdir())
    except OSError:
        # No folder, or none that may be looked into: then there is nothing to be used in it.
        return ()
    return tuple(path.name for path in inside if path.suffix == ".pt" or (path / _WEIGHTS).is_file())


def get_checkpoint(name: str, cache: Path, home: Path) -> Checkpoint | Missing:
    """Fetch one of whisper's published checkpoints into its folder, unless it is there whole, and return it.

    Needs a connection and up to 3 GB; a name that is not one of NAMES is Missing. Raises MaterialError X321 or X334.
    """
    if name not in NAMES:
        return Missing(name, ())
    from extractors import speech  # noqa: PLC0415  opens numpy, and no other command needs it for a checkpoint

    speech.download(name, cache)
    return find_checkpoint(Wanted(name), cache, home)


def _places(wanted: Wanted, cache: Path, home: Path) -> tuple[Path, ...]:
    if wanted.model not in NAMES:
        return (_absolute(wanted.model, home),)
    own = (_absolute(wanted.folder, home),) if wanted.folder else ()
    if wanted.engine == FASTER:
        return tuple(folder / name for folder in own or (cache,) for name in (wanted.model, f"{FASTER}-{wanted.model}"))
    return tuple(folder / _FILES.get(wanted.model, f"{wanted.model}.pt") for folder in (*own, cache))


def _absolute(path: str, home: Path) -> Path:
    return (home / path[2:] if path.startswith("~/") else Path(path)).absolute()


def _of_folder(folder: Path) -> str:
    files = sorted(path for path in folder.iterdir() if path.is_file())
    return of_parts(*(part for path in files for part in (path.name, of_file(path))))


def _shown(place: Path, home: Path) -> str:
    return f"~/{place.relative_to(home).as_posix()}" if place.is_relative_to(home) else str(place)
