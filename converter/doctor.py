"""What this machine has and what it lacks, each with the command that puts it right. Changes nothing."""

from __future__ import annotations

import os
import platform
import re
import shlex
import sys
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, packages_distributions, requires, version
from pathlib import Path

from converter import __version__, ffmpeg, languages, ocr, office
from converter.checkpoints import (
    FASTER,
    NAMES,
    Missing,
    Wanted,
    cache_of,
    checkpoints_in,
    find_checkpoint,
    get_checkpoint,
)
from converter.health import Check, Health, State
from extractors.diagnostics import MaterialError

SCHEMA = 1

DISTRIBUTION = "unitsmith"
PACKAGES = ("converter", "exporters", "extractors", "segmenters")
"""The top-level packages that we install; their names are common words, so another distribution may bring one too."""

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_EXTRA = re.compile(r"""extra\s*==\s*['"]([^'"]+)['"]""")
_FOR_MAKERS = ("check", "test")
_PURPOSE = {
    "recordings": "for recordings without captions",
    "recordings-fast": "to listen to them several times faster",
}


def examine(folder: Path, wanted: Wanted) -> Health:
    """Look at this Python and its libraries, the language pipeline, what some sources need, and `folder`.

    `wanted` is the checkpoint that the settings ask for.
    """
    checks = [
        _python(),
        *requirements(requires(DISTRIBUTION) or ()),
        _pipeline(),
        checkpoint(wanted),
        *other_checkpoints(wanted),
        libreoffice(),
        tesseract(),
        clip_cutter(),
        *rivals(PACKAGES),
        _writable(folder),
    ]
    return Health(SCHEMA, tuple(checks))


def as_text(health: Health) -> str:
    """Return the result to read, a line a check, with what to do below where something is missing."""
    lines = []
    for check in health.checks:
        lines.append(f"{check.state.value:<26} {check.name}: {check.found}")
        if check.fix:
            lines.append(f"{'':<26} -> {check.fix}")
    return "\n".join(lines) + "\n"


def fetch_model(name: str) -> Path:
    """Fetch one of Whisper's published checkpoints and return its file; raises MaterialError. The only download."""
    home, places = _speech_places()
    found = get_checkpoint(name, places, home)
    if isinstance(found, Missing):
        raise MaterialError(found.diagnostic(name))
    return Path(found.path)


def checkpoint(wanted: Wanted) -> Check:
    """Check whether a Whisper checkpoint is on this machine."""
    home, places = _speech_places()
    name = f"Whisper checkpoint {wanted.model}"
    found = find_checkpoint(wanted, places, home)
    if isinstance(found, Missing):
        looked = f"not found (looked for {', '.join(found.places)}); for recordings without captions"
        return Check(name, State.OPTIONAL, looked, _way_to(wanted))
    return Check(name, State.OK, f"{found.path}, SHA-256 {found.digest[:12]}")


def other_checkpoints(wanted: Wanted) -> tuple[Check, ...]:
    """Name the checkpoints in each folder that is looked into; folders without any are not told."""
    _, places = _speech_places()
    folders = dict.fromkeys((*((Path(wanted.folder).expanduser(),) if wanted.folder else ()), places))
    return tuple(
        Check(f"checkpoints in {folder}", State.OK, ", ".join(found))
        for folder in folders
        if (found := checkpoints_in(folder))
    )


def clip_cutter() -> Check:
    """Check whether ffmpeg is on this machine, to cut clips out of recordings."""
    name = "ffmpeg"
    if found := ffmpeg.find():
        return Check(name, State.OK, f"{found.program}, version {found.version}")
    return Check(name, State.OPTIONAL, "not found; for clips cut out of recordings", ffmpeg.install_command())


def libreoffice() -> Check:
    """Check whether LibreOffice is on this machine, for .ppt, .odp, .doc, .rtf and .odt."""
    name = "LibreOffice"
    if found := office.program():
        return Check(name, State.OK, found)
    return Check(name, State.OPTIONAL, "not found; for .ppt, .odp, .doc, .rtf and .odt files", office.install_command())


def tesseract() -> Check:
    """Check whether tesseract is on this machine, and which languages it reads, for scanned PDFs."""
    name = "tesseract (OCR)"
    program = ocr.program()
    if not program:
        return Check(name, State.OPTIONAL, "not found; for scanned PDFs", ocr.install_command())
    known = ocr.languages(program)
    found = f"{ocr.version(program)}, reads {', '.join(known) or 'no language'}"
    if ocr.ENGLISH in known:
        return Check(name, State.OK, found)
    return Check(name, State.OPTIONAL, found, ocr.install_command())


def requirements(declared: Iterable[str]) -> tuple[Check, ...]:
    """Check the libraries that a distribution declares, such as "lxml>=5" or "av>=14; extra == 'recordings'"."""
    checks = []
    for line in declared:
        name = _NAME.match(line)
        extra = _EXTRA.search(line)
        if name and not (extra and extra[1] in _FOR_MAKERS):
            checks.append(_library(name[0], extra[1] if extra else ""))
    return tuple(checks)


def rivals(packages: Iterable[str]) -> tuple[Check, ...]:
    """Find other distributions that install a package with one of our names: whichever came last replaces files."""
    owners = packages_distributions()
    others = {name for package in packages for name in owners.get(package, ()) if name != DISTRIBUTION}
    fix = "Install unitsmith by itself: pipx install unitsmith"
    return tuple(
        Check(name, State.BROKEN, "installs packages with the same names as unitsmith's", fix)
        for name in sorted(others)
    )


def _speech_places() -> tuple[Path, Path]:
    home = Path.home()
    return home, cache_of(home, os.environ.get("XDG_CACHE_HOME", ""))


def _way_to(wanted: Wanted) -> str:
    if wanted.engine == FASTER or wanted.model not in NAMES:
        return "Copy it here from a machine that has it, and give its path as model under [extract.recording]."
    return f"unitsmith doctor --get-model {wanted.model}"


def _python() -> Check:
    return Check("Python", State.OK, f"{platform.python_version()}, unitsmith {__version__}")


def _library(name: str, extra: str) -> Check:
    if found := _version(name):
        return Check(name, State.OK, found)
    wanted = f"{DISTRIBUTION}[{extra}]" if extra else DISTRIBUTION
    lacking = f"not installed ({_PURPOSE.get(extra, extra)})" if extra else "not installed"
    fix = f"{_this_python()} -m pip install '{wanted}'"
    return Check(name, State.OPTIONAL if extra else State.BROKEN, lacking, fix)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _pipeline() -> Check:
    found = languages.english(languages.resolve(languages.AUTO) or languages.BLANK)
    return Check("spaCy pipeline for English", State.OK, found)


def _this_python() -> str:
    """Return the interpreter with its folder: the one that a person's shell finds may be another."""
    return shlex.quote(sys.executable)


def _writable(folder: Path) -> Check:
    if os.access(folder, os.W_OK):
        return Check("working folder", State.OK, "can be written to")
    return Check("working folder", State.BROKEN, "cannot be written to", "Go to another folder, or give one with -o.")
