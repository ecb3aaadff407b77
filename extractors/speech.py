"""Turns sound into timed text with openai-whisper, from a checkpoint that is a file on this machine.

The only door to whisper. Nothing is ever fetched here except by `download`, which somebody must ask for.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extractors.audio import NOT_INSTALLED, Samples
from extractors.diagnostics import Code, MaterialError, Severity
from extractors.quiet import listening
from extractors.source import Checkpoint

BAD_CHECKPOINT = Code(
    "X331",
    Severity.ERROR,
    "the Whisper checkpoint {name} cannot be loaded ({error})",
    "The file may be damaged or not a checkpoint of openai-whisper; delete it and fetch it again with: "
    "unitsmith doctor --get-model base.en",
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
NOT_DOWNLOADED = Code(
    "X334",
    Severity.ERROR,
    "the Whisper checkpoint {name} could not be fetched ({error})",
    "Check the connection to the internet and the free disk space, or copy the file from another machine.",
)


@dataclass(frozen=True, slots=True)
class Recogniser:
    """A loaded checkpoint; `model` is whisper's own object and stays behind this door."""

    name: str
    model: Any


@dataclass(frozen=True, slots=True)
class Segment:
    """A phrase as whisper heard it, in milliseconds from the start of the sound, with its signs of doubt.

    `no_speech` is the probability that nobody speaks, `confidence` the mean logarithm of the probability of the words:
    0 is certain, -0.7 means one half.
    """

    start_ms: int
    end_ms: int
    text: str
    no_speech: float
    confidence: float


@dataclass(frozen=True, slots=True)
class Heard:
    """What was heard in one stretch of sound: the language (two letters) and the phrases in order."""

    language: str
    segments: tuple[Segment, ...]


def load(checkpoint: Checkpoint, language: str, source: str) -> Recogniser:
    """Return the recogniser for a checkpoint; `language` is a code or empty for "find out".

    Raises MaterialError X321, X331 or X332, which name `source`.
    """
    if not Path(checkpoint.path).is_absolute():
        # whisper takes a bare name such as "tiny" for one of its own and would fetch it.
        raise ValueError(f"the path of a checkpoint must be absolute: {checkpoint.path}")
    whisper = _whisper(source)
    reject = UNKNOWN_LANGUAGE.of(source, name=checkpoint.name, language=language)
    if language and language not in whisper.tokenizer.LANGUAGES:
        raise MaterialError(reject)
    with listening("whisper", source, _named(BAD_CHECKPOINT, checkpoint.name)):
        model = whisper.load_model(checkpoint.path)
    if language not in ("", "en") and not model.is_multilingual:
        raise MaterialError(reject)
    return Recogniser(checkpoint.name, model)


def recognise(recogniser: Recogniser, samples: Samples, language: str, source: str) -> Heard:
    """Return what is said in a stretch of at most 30 s; an empty `language` is found out. Raises MaterialError X333.

    Greedy decoding at temperature 0 has no chance in it, so the same sound gives the same text. Each stretch stands
    alone (`condition_on_previous_text` off): with it on, one invented phrase repeats itself through the recording.
    """
    with listening("whisper", source, FAILED):
        result = recogniser.model.transcribe(
            samples,
            language=language or None,
            temperature=0.0,
            condition_on_previous_text=False,
            fp16=False,
            verbose=None,
        )
    return Heard(result["language"], tuple(_segment(found) for found in result["segments"]))


def download(name: str, folder: Path) -> None:
    """Fetch one of whisper's published checkpoints into a folder, unless it is there whole; whisper checks its digest.

    The only download there is, on request. Raises MaterialError X321 or X334, which name the checkpoint.
    """
    whisper = _whisper(name)
    with listening("whisper", name, _named(NOT_DOWNLOADED, name)):
        whisper.load_model(name, device="cpu", download_root=str(folder))


def _whisper(source: str) -> Any:
    try:
        import whisper  # noqa: PLC0415  an extra; and loading it costs seconds
        import whisper.tokenizer  # noqa: PLC0415
    except ImportError as error:
        raise MaterialError(NOT_INSTALLED.of(source, what="openai-whisper")) from error
    return whisper


def _named(code: Code, name: str) -> Code:
    """Fill in the name of a checkpoint, so that only what the library raised is left to fill in."""
    safe = name.replace("{", "(").replace("}", ")")
    return Code(code.id, code.severity, code.message.replace("{name}", safe), code.hint)


def _segment(found: Any) -> Segment:
    return Segment(
        round(found["start"] * 1000),
        round(found["end"] * 1000),
        found["text"].strip(),
        float(found["no_speech_prob"]),
        float(found["avg_logprob"]),
    )
