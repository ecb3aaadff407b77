"""The ffmpeg program: where it is, what it says about a recording, and one bounded run of it.

A file that is called a recording may be a playlist that names other files or addresses, so only containers of sound
and pictures are opened, and only from the disk.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from converter import tether
from extractors.media_containers import CONTAINERS

_COMMANDS = {"darwin": "brew install ffmpeg", "win32": "winget install Gyan.FFmpeg"}
_COMMAND = "apt install ffmpeg"

_SECONDS = 120
"""To look at a file; a long one whose head says no length is read to its end, without decoding."""

_LENGTH = re.compile(r"^ *Duration: (\d+):(\d\d):(\d\d)\.(\d\d)", re.MULTILINE)
_READ = re.compile(r"time=(\d+):(\d\d):(\d\d)\.(\d\d)")
_STREAM = re.compile(r"^ *Stream #\d+:\d+.*?: (Audio|Video): (.*)$", re.MULTILINE)
_COVER = "(attached pic)"
_VERSION = re.compile(r"ffmpeg version (\S+)")


class FfmpegError(Exception):
    """The program did not do what it was asked; the text is what it said, or that it took too long."""


@dataclass(frozen=True, slots=True)
class Ffmpeg:
    """The program: its file, and its version as it tells it ("5.1.6-0+deb12u1")."""

    program: str
    version: str


@dataclass(frozen=True, slots=True)
class Recorded:
    """What a recording holds: how long it is in milliseconds, whether it has pictures that move, and sound."""

    length_ms: int
    video: bool
    audio: bool


def find() -> Ffmpeg | None:
    """Return the program, None when it is not on this machine or does not run."""
    found = shutil.which("ffmpeg")
    if not found:
        return None
    try:
        told = subprocess.run([found, "-version"], capture_output=True, timeout=_SECONDS, check=False)  # noqa: S603
    except (subprocess.TimeoutExpired, OSError):
        return None
    version = _VERSION.match(told.stdout.decode("utf-8", "replace"))
    return Ffmpeg(str(Path(found).absolute()), version[1]) if version else None


def install_command() -> str:
    """Return the command that installs it on a system like this one."""
    return _COMMANDS.get(sys.platform, _COMMAND)


def source(path: Path) -> tuple[str, ...]:
    """Return the words that open a recording safely, to stand behind the options of that input."""
    # As a URL of the disk: a name may look like an option or like another protocol.
    return ("-protocol_whitelist", "file", "-format_whitelist", CONTAINERS, "-i", f"file:{path.absolute()}")


def look(tool: Ffmpeg, path: Path, folder: Path, track: int = 1) -> Recorded:
    """Return what a recording holds; `folder` is for passing files.

    Raises FfmpegError when it cannot be opened, or has sound but fewer tracks of it than `track`, counted from 1.
    """
    # Without anything to make the program says what it sees, and then complains.
    told = _said(tool, source(path), folder, _SECONDS)[1]
    streams = [(kind, about) for kind, about in _STREAM.findall(told) if _COVER not in about]
    if not streams:
        raise FfmpegError(_last_line(told.replace("At least one output file must be specified", "")))
    length = _LENGTH.search(told)
    if not length:
        words = (*source(path), "-map", "0", "-c", "copy", "-f", "null", "-")
        length = max(_READ.finditer(run(tool, words, folder, _SECONDS)), key=_milliseconds, default=None)
    kinds = [kind for kind, _ in streams]
    if 0 < kinds.count("Audio") < track:
        raise FfmpegError(f"it has no sound track {track}, which the settings ask for")
    return Recorded(_milliseconds(length) if length else 0, "Video" in kinds, "Audio" in kinds)


def run(tool: Ffmpeg, words: Sequence[str], folder: Path, seconds: int) -> str:
    """Run the program in `folder` and return what it said; raises FfmpegError when it fails or takes longer.

    It is ended when this process is, however that happens.
    """
    code, said = _said(tool, words, folder, seconds)
    if code:
        raise FfmpegError(_last_line(said))
    return said


def _said(tool: Ffmpeg, words: Sequence[str], folder: Path, seconds: int) -> tuple[int, str]:
    command = [sys.executable, "-I", str(Path(tether.__file__).absolute()), tool.program, "-hide_banner", "-nostdin"]
    log = folder / "ffmpeg.log"
    with log.open("wb") as told:
        process = subprocess.Popen(  # noqa: S603  our own interpreter, and a program that was found by its name
            [*command, "-y", *words],
            cwd=folder,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=told,
            start_new_session=True,
        )
        try:
            code = process.wait(seconds)
        except subprocess.TimeoutExpired as late:
            raise FfmpegError(f"it took more than {seconds} seconds") from late
        finally:
            # The tether, if it still holds, lets go now; whoever waits for it waits no longer.
            process.communicate()
    said = log.read_bytes().decode("utf-8", "replace")
    for url in [word for word in words if word.startswith("file:")]:
        # Where the recording lies is nobody's business who reads the report.
        said = said.replace(f"{url}: ", "").replace(url, "the recording")
    return code, said


def _milliseconds(found: re.Match[str]) -> int:
    hours, minutes, seconds, hundredths = map(int, found.groups())
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + hundredths * 10


def _last_line(told: str) -> str:
    """Return the last thing the program said, without the place in its memory that it names."""
    lines = [line.strip() for line in re.split(r"[\r\n]+", told) if line.strip()]
    return re.sub(r"^\[[^\]]*\] *", "", lines[-1]) if lines else "it gave no reason"
