"""What a speech recogniser is to the rest of the program, whichever library does the work behind it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from extractors.audio import Samples
from extractors.diagnostics import Code, Severity
from extractors.source import Checkpoint
from extractors.transcript import Word

BAD_CHECKPOINT = Code(
    "X331",
    Severity.ERROR,
    "{name} cannot be loaded as a Whisper checkpoint ({error})",
    "Check that the right file is named; it may be something else, made for another engine, or damaged. A whole one "
    "comes with: unitsmith doctor --get-model base.en",
)
UNKNOWN_LANGUAGE = Code(
    "X332",
    Severity.ERROR,
    'the Whisper checkpoint {name} does not know the language "{language}"',
    'Give a two-letter code such as "de". Checkpoints whose name ends in .en know English only: choose one without '
    "that ending for other languages.",
)
FAILED = Code(
    "X333",
    Severity.ERROR,
    "speech recognition broke off ({error})",
    "Try a smaller model; if that does not help, please report this with the recording's format and length.",
)


@dataclass(frozen=True, slots=True)
class Manner:
    """How a recogniser is to listen.

    language: two-letter code of what is spoken, empty to find out. vocabulary: terms to expect, the most telling last.
    threads: processors to use at once.
    """

    language: str = ""
    vocabulary: tuple[str, ...] = ()
    threads: int = 1


@dataclass(frozen=True, slots=True)
class Segment:
    """A phrase as it was heard, in milliseconds from the start of the sound, with its signs of doubt.

    `no_speech` is the probability that nobody speaks, `confidence` the mean logarithm of the probability of the words:
    0 is certain, -0.7 means one half.
    """

    start_ms: int
    end_ms: int
    text: str
    no_speech: float
    confidence: float
    words: tuple[Word, ...] = ()


@dataclass(frozen=True, slots=True)
class Heard:
    """What was heard in one stretch of sound: the language (two letters) and the phrases in order."""

    language: str
    segments: tuple[Segment, ...]


class Recogniser(Protocol):
    """A loaded checkpoint."""

    def recognise(self, samples: Samples, language: str, source: str) -> Heard:
        """Return what is said in at most 30 s of sound at 16 kHz; an empty `language` is found out.

        The same sound gives the same text, whatever was heard before it. Raises MaterialError X333, which names
        `source`.
        """


class Engine(Protocol):
    """A library that recognises speech."""

    def version(self, source: str) -> str:
        """Return the version of the library without loading it; raises MaterialError X321, which names `source`."""

    def load(self, checkpoint: Checkpoint, manner: Manner, source: str) -> Recogniser:
        """Return the recogniser for a checkpoint on this machine; raises MaterialError X321, X331 or X332."""


def named(code: Code, name: str) -> Code:
    """Return a code with the name of a checkpoint filled in, so that only what the library raised is left to be."""
    safe = name.replace("{", "(").replace("}", ")")
    return Code(code.id, code.severity, code.message.replace("{name}", safe), code.hint)
