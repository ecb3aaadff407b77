"""What a recogniser heard in a recording: its phrases with words, times and confidence, and who listened.

The record behind a transcript: people correct the captions that are made of it; this says how sure each word was.
"""

from __future__ import annotations

from dataclasses import dataclass

SCHEMA = 1
"""Raised when the meaning of a written transcript changes."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word as heard, in milliseconds from the start of the recording; `confidence` from 0 to 1."""

    start_ms: int
    end_ms: int
    text: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Phrase:
    """What was heard in one go, in milliseconds from the start of the recording.

    `confidence` is the mean probability of its words, from 0 to 1, three decimals. `dropped` says why it was taken
    for invented and left out of the text; empty for what was said. `speaker` is given where each has a channel.
    """

    start_ms: int
    end_ms: int
    text: str
    confidence: float
    words: tuple[Word, ...] = ()
    dropped: str = ""
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class Listener:
    """What listened: the engine with its version, the checkpoint's name and the SHA-256 of its bytes."""

    engine: str
    version: str
    model: str
    digest: str


@dataclass(frozen=True, slots=True)
class Transcript:
    """All that was heard in one sound track of a recording, in order of time.

    `track` counts from 1; `vocabulary` are the words that the recogniser was told to expect.
    """

    language: str
    length_ms: int
    track: int
    listener: Listener
    vocabulary: tuple[str, ...]
    phrases: tuple[Phrase, ...]
