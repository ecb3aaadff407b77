"""A sound track is heard from beginning to end, by a real recogniser."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import NoReturn

import numpy as np
import pytest
from sounds import encode
from sources import source_of
from tiny_whisper import FOLDER, unpacked, word_errors

from extractors import audio
from extractors.recording_options import Options
from extractors.sound_track import Heard, transcribe


@pytest.fixture(scope="module")
def heard(tmp_path_factory: pytest.TempPathFactory, absent: Callable[[str], NoReturn]) -> Heard:
    if find_spec("whisper") is None or find_spec("av") is None:
        absent("unitsmith[recordings]")
    tiny = unpacked(FOLDER / "tiny.pt.xz", tmp_path_factory.mktemp("whisper"))
    data = (FOLDER / "session.m4a").read_bytes()
    return transcribe(source_of(data, "session.m4a", tiny), Options(vocabulary=("tie-off point",)))


def test_everything_that_was_heard_is_written_down_in_order(heard: Heard) -> None:
    phrases = heard.transcript.phrases
    assert [phrase.start_ms for phrase in phrases] == sorted(phrase.start_ms for phrase in phrases)
    assert all(phrase.words for phrase in phrases if not phrase.dropped)
    assert heard.transcript.length_ms >= phrases[-1].end_ms


def test_who_listened_and_what_for_is_written_down(heard: Heard) -> None:
    assert heard.transcript.listener.engine == "whisper"
    assert len(heard.transcript.listener.digest) == 64
    assert heard.transcript.vocabulary == ("tie-off point",)
    assert "X343" in [told.code for told in heard.diagnostics]


@pytest.mark.parametrize(
    ("language", "clips"), [("es", ("es00_es", "es01_es", "es02_es")), ("en", ("en00_en-us", "en01_en-us"))]
)
def test_the_language_is_found_out_and_heard(
    language: str, clips: tuple[str, ...], corpus: Path, tmp_path: Path, absent: Callable[[str], NoReturn]
) -> None:
    if find_spec("whisper") is None or find_spec("av") is None:
        absent("unitsmith[recordings]")
    folder = corpus / "recordings" / "whisper_fixture"
    tiny = unpacked(folder / "tiny-fixture.pt.xz", tmp_path)
    texts = {clip["id"]: clip["text"] for clip in json.loads((folder / "clips.json").read_text(encoding="utf-8"))}
    parts: list[np.ndarray] = []
    for clip in clips:
        source = source_of((folder / "clips" / f"{clip}.opus").read_bytes(), f"{clip}.opus")
        parts += [*(block.samples for block in audio.decode(source)), np.zeros(8000, np.float32)]
    sound = source_of(encode(np.concatenate(parts), "flac", "flac"), "said.flac", tiny)
    transcript = transcribe(sound, Options()).transcript
    assert transcript.language == language
    errors, words = word_errors(
        " ".join(texts[clip] for clip in clips), " ".join(phrase.text for phrase in transcript.phrases)
    )
    assert errors <= 0.1 * words
