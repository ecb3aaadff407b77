"""What this machine offers for reading sources: speech checkpoints, OCR, LibreOffice; each is looked for once."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from converter import ocr, office
from converter.checkpoints import Missing, cache_of, find_checkpoint
from converter.job import Ocr
from extractors.source import Checkpoint

SpeechFinder = Callable[[str], Checkpoint | Missing]


@dataclass(frozen=True, slots=True)
class Machine:
    """Ways to find things: a checkpoint by name or path, OCR by language, LibreOffice's program (empty if none)."""

    speech: SpeechFinder
    ocr: Callable[[str], Ocr | None]
    office: Callable[[], str]


def machine() -> Machine:
    """Return the machine that this runs on; nothing has been looked for yet."""
    return Machine(speech_finder(), ocr.finder(), cache(office.program))


def speech_finder() -> SpeechFinder:
    """Return a way to find Whisper checkpoints where whisper keeps them; each is looked for and digested once."""
    home = Path.home()
    places = cache_of(home, os.environ.get("XDG_CACHE_HOME", ""))
    return cache(lambda model: find_checkpoint(model, places, home))
