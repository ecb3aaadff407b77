"""What this machine offers for reading sources: speech checkpoints, OCR, LibreOffice; each is looked for once."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from converter import ffmpeg, ocr, office
from converter.checkpoints import FASTER, NAMES, Missing, Wanted, cache_of, find_checkpoint, get_checkpoint
from converter.ffmpeg import Ffmpeg
from converter.job import Ocr
from extractors.source import Checkpoint

SpeechFinder = Callable[[Wanted], Checkpoint | Missing]


@dataclass(frozen=True, slots=True)
class Machine:
    """Ways to find things: a checkpoint, OCR by language, LibreOffice's program (empty if none), ffmpeg (None if none).

    ffmpeg is looked for only where clips are wanted.
    """

    speech: SpeechFinder
    ocr: Callable[[str], Ocr | None]
    office: Callable[[], str]
    ffmpeg: Callable[[], Ffmpeg | None] = ffmpeg.find


def machine(may_download: bool = False) -> Machine:
    """Return the machine that this runs on; nothing has been looked for yet.

    A checkpoint that is not here is fetched only where `may_download` is true.
    """
    return Machine(speech_finder(may_download), ocr.finder(), cache(office.program), cache(ffmpeg.find))


def speech_finder(may_download: bool = False) -> SpeechFinder:
    """Return a way to find Whisper checkpoints where whisper keeps them; each is looked for and digested once.

    With `may_download`, one of whisper's own that is not there is fetched; then MaterialError X321 or X334 is raised
    when that fails.
    """
    home = Path.home()
    places = cache_of(home, os.environ.get("XDG_CACHE_HOME", ""))

    def found(wanted: Wanted) -> Checkpoint | Missing:
        here = find_checkpoint(wanted, places, home)
        fetches = may_download and wanted.model in NAMES and wanted.engine != FASTER
        return get_checkpoint(wanted.model, places, home) if fetches and isinstance(here, Missing) else here

    return cache(found)
