"""What a reader of one caption or transcript dialect hands over: the cues as the file has them, title, language."""

from __future__ import annotations

from dataclasses import dataclass

from extractors.diagnostics import Diagnostic
from extractors.utterances import Cue


@dataclass(frozen=True, slots=True)
class Script:
    """The words of a file with their times, in the order of the file, and what was wrong with it.

    `language` is a BCP 47 tag; it and the title are empty where the file does not say.
    """

    cues: tuple[Cue, ...]
    title: str = ""
    language: str = ""
    diagnostics: tuple[Diagnostic, ...] = ()


def language_tag(named: str) -> str:
    """Return a language that a file names ("EN-us") as a BCP 47 tag ("en-US"); empty for what is none."""
    language, *rest = named.strip().replace("_", "-").lower().split("-")
    if not 2 <= len(language) <= 3 or not all(part.isalnum() and part.isascii() for part in (language, *rest)):
        return ""
    return "-".join([language, *(part.upper() if len(part) == 2 else part for part in rest)])
