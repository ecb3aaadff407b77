"""Turns sound into timed text with openai-whisper, from a checkpoint that is a file on this machine.

The only door to whisper. Nothing is ever fetched here except by `download`, which somebody must ask for.
"""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

from extractors.audio import Samples
from extractors.diagnostics import Code, MaterialError, Severity
from extractors.engine import BAD_CHECKPOINT, FAILED, UNKNOWN_LANGUAGE, Heard, Manner, Segment, named
from extractors.media import NOT_INSTALLED
from extractors.quiet import listening
from extractors.source import Checkpoint
from extractors.word_times import TimedWord, shared_out, words_within

NOT_DOWNLOADED = Code(
    "X334",
    Severity.ERROR,
    "the Whisper checkpoint {name} could not be fetched ({error})",
    "Check the connection to the internet and the free disk space, or copy the file from another machine.",
)


_TEMPERATURES = (0.0, 0.4, 0.8)
"""Greedy first, which has no chance in it; where that goes in circles or is a guess by whisper's own limits
(compression_ratio_threshold, logprob_threshold), two attempts with chance."""


@dataclass(frozen=True, slots=True)
class WhisperRecogniser:
    """A loaded checkpoint; `model` is whisper's own object and stays behind this door."""

    model: Any
    prompt: str

    def recognise(self, samples: Samples, language: str, source: str) -> Heard:
        """Return what is said in a stretch of at most 30 s; see extractors.engine.Recogniser. Raises X333.

        Each stretch stands alone (`condition_on_previous_text` off): with it on, one invented phrase repeats itself
        through the recording. What chance there is begins at a number drawn from the sound itself.
        """
        with listening("whisper", source, FAILED):
            import torch  # noqa: PLC0415  comes with whisper

            torch.manual_seed(int.from_bytes(hashlib.sha256(samples.tobytes()).digest()[:8], "big"))
            result = self.model.transcribe(
                samples,
                language=language or None,
                temperature=_TEMPERATURES,
                condition_on_previous_text=False,
                initial_prompt=self.prompt or None,
                carry_initial_prompt=bool(self.prompt),
                fp16=False,
                verbose=None,
            )
            found = list(self._with_words(samples, result))
        return Heard(result["language"], tuple(_segment(segment, words) for segment, words in found))

    def _with_words(self, samples: Samples, result: Any) -> Iterator[tuple[Any, list[TimedWord]]]:
        """Yield the segments and their words, whose times come from a second look at each window.

        Not by transcribe's own `word_timestamps`: there a wrong time of a word moves the window, so that text is lost
        or heard twice; checkpoints without the table of heads for alignment have many wrong times.
        """
        import whisper  # noqa: PLC0415  an extra; and loading it costs seconds
        from whisper.timing import add_word_timestamps  # noqa: PLC0415

        tokenizer = whisper.tokenizer.get_tokenizer(
            self.model.is_multilingual, num_languages=self.model.num_languages, language=result["language"]
        )
        mel = whisper.log_mel_spectrogram(samples, self.model.dims.n_mels, padding=whisper.audio.N_SAMPLES)
        for seek, group in itertools.groupby(result["segments"], key=lambda found: found["seek"]):
            found = list(group)
            timed = [dict(one) for one in found]
            add_word_timestamps(
                segments=timed,
                model=self.model,
                tokenizer=tokenizer,
                mel=whisper.pad_or_trim(mel[:, seek : seek + whisper.audio.N_FRAMES], whisper.audio.N_FRAMES),
                num_frames=min(whisper.audio.N_FRAMES, mel.shape[-1] - whisper.audio.N_FRAMES - seek),
                last_speech_timestamp=seek * whisper.audio.HOP_LENGTH / whisper.audio.SAMPLE_RATE,
            )
            words = [_timed(word) for one in timed for word in one.get("words", [])]
            yield from zip(found, shared_out(words, [one["text"] for one in found]), strict=True)


def version(source: str) -> str:
    """Return the version of openai-whisper without loading it; raises MaterialError X321."""
    try:
        return metadata.version("openai-whisper")
    except metadata.PackageNotFoundError as error:
        raise MaterialError(NOT_INSTALLED.of(source, what="openai-whisper")) from error


def load(checkpoint: Checkpoint, manner: Manner, source: str) -> WhisperRecogniser:
    """Return the recogniser for a checkpoint, see extractors.engine.Engine.

    Raises MaterialError X321, X331 or X332, which name `source`.
    """
    if not Path(checkpoint.path).is_absolute():
        # whisper takes a bare name such as "tiny" for one of its own and would fetch it.
        raise ValueError(f"the path of a checkpoint must be absolute: {checkpoint.path}")
    whisper = _whisper(source)
    reject = UNKNOWN_LANGUAGE.of(source, name=checkpoint.name, language=manner.language)
    if manner.language and manner.language not in whisper.tokenizer.LANGUAGES:
        raise MaterialError(reject)
    with listening("whisper", source, named(BAD_CHECKPOINT, checkpoint.name)):
        import numba  # noqa: PLC0415  comes with whisper
        import torch  # noqa: PLC0415  comes with whisper

        torch.set_num_threads(manner.threads)
        # Whisper finds the times of words with numba, whose threads spin while others work: ten times slower.
        numba.set_num_threads(min(manner.threads, numba.get_num_threads()))
        model = whisper.load_model(checkpoint.path)
    if manner.language not in ("", "en") and not model.is_multilingual:
        raise MaterialError(reject)
    return WhisperRecogniser(model, ", ".join(manner.vocabulary))


def download(name: str, folder: Path) -> None:
    """Fetch one of whisper's published checkpoints into a folder, unless it is there whole; whisper checks its digest.

    The only download there is, on request. Raises MaterialError X321 or X334, which name the checkpoint.
    """
    whisper = _whisper(name)
    with listening("whisper", name, named(NOT_DOWNLOADED, name)):
        whisper.load_model(name, device="cpu", download_root=str(folder))


def _whisper(source: str) -> Any:
    try:
        import whisper  # noqa: PLC0415  an extra; and loading it costs seconds
        import whisper.tokenizer  # noqa: PLC0415
    except ImportError as error:
        raise MaterialError(NOT_INSTALLED.of(source, what="openai-whisper")) from error
    return whisper


def _timed(word: Any) -> TimedWord:
    return word["word"], float(word["start"]), float(word["end"]), float(word["probability"])


def _segment(found: Any, words: list[TimedWord]) -> Segment:
    start_ms, end_ms = round(found["start"] * 1000), round(found["end"] * 1000)
    return Segment(
        start_ms,
        end_ms,
        found["text"].strip(),
        float(found["no_speech_prob"]),
        float(found["avg_logprob"]),
        words_within(start_ms, end_ms, words),
    )
