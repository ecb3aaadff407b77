"""Turns sound into timed text with faster-whisper, from a checkpoint that is a folder on this machine.

The only door to faster-whisper, which listens several times faster than openai-whisper. It would fetch what is missing
from a model hub, so nothing may be missing when it is called.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

from extractors.audio import Samples
from extractors.diagnostics import Code, MaterialError, Severity
from extractors.engine import BAD_CHECKPOINT, FAILED, UNKNOWN_LANGUAGE, Heard, Manner, Segment, named
from extractors.quiet import listening
from extractors.source import Checkpoint
from extractors.word_times import TimedWord, shared_out, words_within

NOT_INSTALLED = Code(
    "X336",
    Severity.ERROR,
    "faster-whisper, which the settings ask for, is not installed",
    'Install it with: pip install "unitsmith[recordings-fast]". Or take out engine under [extract.recording].',
)
NOT_WHOLE = Code(
    "X337",
    Severity.ERROR,
    "{name} is not a whole checkpoint of faster-whisper (missing: {missing})",
    "Give the path of a folder as model under [extract.recording]; it holds {needed}. Checkpoints of openai-whisper "
    "(.pt) need the other engine.",
)

_NEEDED = ("model.bin", "config.json", "tokenizer.json")
_BEAM = 5
_BEFORE_WORDS = "\"'“¿([{-"
_AFTER_WORDS = "\"'.。,，!！?？:：”)]}、"  # noqa: RUF001  marks of Chinese and Japanese
"""What belongs to the next and to the last word; the library's own lists."""


@dataclass(frozen=True, slots=True)
class FasterRecogniser:
    """A loaded checkpoint; `model` is faster-whisper's own object and stays behind this door."""

    model: Any
    prompt: str

    def recognise(self, samples: Samples, language: str, source: str) -> Heard:
        """Return what is said in a stretch of at most 30 s; see extractors.engine.Recogniser. Raises X333.

        No temperature but 0, because its random numbers differ from run to run; the beam does for that.
        """
        with listening("faster_whisper", source, FAILED):
            segments, found = self.model.transcribe(
                samples,
                language=language or None,
                beam_size=_BEAM,
                temperature=0.0,
                condition_on_previous_text=False,
                initial_prompt=self.prompt or None,
            )
            heard = list(self._with_words(samples, list(segments), found.language))
        return Heard(found.language, tuple(_segment(segment, words) for segment, words in heard))

    def _with_words(
        self, samples: Samples, segments: list[Any], language: str
    ) -> Iterator[tuple[Any, list[TimedWord]]]:
        """Yield the segments and their words, whose times come from a second look; see speech.py for the reason."""
        import faster_whisper.audio  # noqa: PLC0415  an extra; and loading it costs seconds
        import faster_whisper.tokenizer  # noqa: PLC0415

        model = self.model
        tokenizer = faster_whisper.tokenizer.Tokenizer(
            model.hf_tokenizer, model.model.is_multilingual, task="transcribe", language=language
        )
        features = model.feature_extractor(samples)
        longest = model.feature_extractor.nb_max_frames
        for seek, group in itertools.groupby(segments, key=lambda segment: segment.seek):
            found = list(group)
            timed = [{"seek": seek, "start": one.start, "end": one.end, "tokens": one.tokens} for one in found]
            window = faster_whisper.audio.pad_or_trim(features[:, seek : seek + longest])
            model.add_word_timestamps(
                [timed],
                tokenizer,
                model.encode(window),
                min(longest, features.shape[-1] - 1 - seek),
                _BEFORE_WORDS,
                _AFTER_WORDS,
                last_speech_timestamp=seek / model.frames_per_second,
            )
            words = [_timed(word) for one in timed for word in one.get("words", [])]
            yield from zip(found, shared_out(words, [one.text for one in found]), strict=True)


def version(source: str) -> str:
    """Return the version of faster-whisper without loading it; raises MaterialError X336."""
    try:
        return metadata.version("faster-whisper")
    except metadata.PackageNotFoundError as error:
        raise MaterialError(NOT_INSTALLED.of(source)) from error


def load(checkpoint: Checkpoint, manner: Manner, source: str) -> FasterRecogniser:
    """Return the recogniser for a checkpoint, see extractors.engine.Engine; nothing is ever fetched.

    Raises MaterialError X331, X332, X336 or X337, which name `source`.
    """
    folder = Path(checkpoint.path)
    if missing := [name for name in _NEEDED if not (folder / name).is_file()]:
        raise MaterialError(
            NOT_WHOLE.of(source, name=checkpoint.name, missing=", ".join(missing), needed=", ".join(_NEEDED))
        )
    library = _library(source)
    reject = UNKNOWN_LANGUAGE.of(source, name=checkpoint.name, language=manner.language)
    with listening("faster_whisper", source, named(BAD_CHECKPOINT, checkpoint.name)):
        model = library.WhisperModel(
            str(folder.absolute()), compute_type="int8", cpu_threads=manner.threads, local_files_only=True
        )
        languages = model.supported_languages
    if manner.language and manner.language not in languages:
        raise MaterialError(reject)
    return FasterRecogniser(model, ", ".join(manner.vocabulary))


def _library(source: str) -> Any:
    try:
        import faster_whisper  # noqa: PLC0415  an extra; and loading it costs seconds
    except ImportError as error:
        raise MaterialError(NOT_INSTALLED.of(source)) from error
    return faster_whisper


def _timed(word: Any) -> TimedWord:
    return word["word"], float(word["start"]), float(word["end"]), float(word["probability"])


def _segment(found: Any, words: list[TimedWord]) -> Segment:
    start_ms, end_ms = round(found.start * 1000), round(found.end * 1000)
    return Segment(
        start_ms,
        end_ms,
        found.text.strip(),
        float(found.no_speech_prob),
        float(found.avg_logprob),
        words_within(start_ms, end_ms, words),
    )
