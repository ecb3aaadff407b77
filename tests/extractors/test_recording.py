"""Recordings, from the file to sentences: real decoding, real whisper, a checkpoint that knows fourteen sentences."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable
from dataclasses import replace
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import NoReturn

import captioned as captioned_video
import numpy as np
import pytest
from sounds import RATE, encode, hush, picture_only, stereo, tone
from sources import source_of
from tiny_whisper import FOLDER, unpacked, unsure, word_errors

from extractors import audio, recording
from extractors.diagnostics import Diagnostic, MaterialError, Severity
from extractors.locator import TimeSpan
from extractors.model import Extraction, Utterance
from extractors.source import Checkpoint

SESSION = FOLDER / "session.m4a"


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory, absent: Callable[[str], NoReturn]) -> Checkpoint:
    if find_spec("whisper") is None or find_spec("av") is None:
        absent("unitsmith[recordings]")
    return unpacked(FOLDER / "tiny.pt.xz", tmp_path_factory.mktemp("whisper"))


@pytest.fixture(scope="module")
def session(tiny: Checkpoint) -> Extraction:
    return extract(SESSION.read_bytes(), tiny)


@pytest.fixture(scope="module")
def samples() -> np.ndarray:
    """The sound of the test recording."""
    return np.concatenate([block.samples for block in audio.decode(source_of(SESSION.read_bytes(), "session.m4a"))])


def extract(data: bytes, checkpoint: Checkpoint | None, options: recording.Options | None = None) -> Extraction:
    return recording.extract(source_of(data, "session.m4a", checkpoint), options or recording.Options())


def utterances(extraction: Extraction) -> list[Utterance]:
    return [block for block in extraction.document.blocks if isinstance(block, Utterance)]


def text(extraction: Extraction) -> str:
    return " ".join(block.text for block in utterances(extraction))


def codes(extraction: Extraction) -> list[str]:
    return [diagnostic.code for diagnostic in extraction.diagnostics]


def refusal(data: bytes, checkpoint: Checkpoint | None) -> str:
    with pytest.raises(MaterialError) as caught:
        extract(data, checkpoint)
    return caught.value.diagnostic.code


def reference() -> list[dict[str, object]]:
    return json.loads((FOLDER / "session.json").read_text(encoding="utf-8"))


def test_the_sentences_that_were_said_are_heard(session: Extraction) -> None:
    errors, words = word_errors(" ".join(str(part["text"]) for part in reference()), text(session))
    assert errors <= 0.05 * words
    assert session.document.language == "en"


def test_each_sentence_stands_at_its_time(session: Extraction) -> None:
    times = {part["text"]: (part["start"], part["end"]) for part in reference()}
    found = [block for block in utterances(session) if block.text in times]
    assert len(found) >= 12
    for block in found:
        assert isinstance(block.at, TimeSpan)
        assert (block.at.start_ms / 1000, block.at.end_ms / 1000) == pytest.approx(times[block.text], abs=0.4)


def test_the_section_spans_the_recording_and_the_transcript_says_who_made_it(session: Extraction) -> None:
    (section,) = session.document.sections
    assert isinstance(section.at, TimeSpan)
    assert (section.at.start_ms, section.level) == (0, 1)
    assert section.at.end_ms == pytest.approx(reference()[-1]["end"] * 1000 + 800, abs=100)
    assert codes(session) == ["X343"]
    assert "nobody has reviewed it" in session.diagnostics[0].message


def test_the_same_recording_gives_the_same_document(session: Extraction, tiny: Checkpoint) -> None:
    assert extract(SESSION.read_bytes(), tiny) == session


def test_the_transcript_says_what_was_heard_word_by_word_and_by_what(session: Extraction, tiny: Checkpoint) -> None:
    transcript = session.transcript
    assert transcript
    assert (transcript.language, transcript.track) == ("en", 1)
    listener = transcript.listener
    assert (listener.engine, listener.model, listener.digest) == ("whisper", "tiny", tiny.digest)
    assert listener.version == version("openai-whisper")
    said = [phrase for phrase in transcript.phrases if not phrase.dropped]
    assert [phrase.text for phrase in said] == [part["text"] for part in reference()]
    for phrase in said:
        assert " ".join(word.text for word in phrase.words) == phrase.text
        assert phrase.start_ms <= phrase.words[0].start_ms <= phrase.words[-1].end_ms <= phrase.end_ms
        assert 0.5 < phrase.confidence <= 1


def test_vocabulary_is_told_to_the_recogniser_and_recorded(tiny: Checkpoint, samples: np.ndarray) -> None:
    short = encode(samples[: 4 * RATE], "flac", "flac")
    plain, told = (extract(short, tiny, recording.Options(vocabulary=terms)) for terms in ((), ("FOCIL", "Prysm")))
    assert told.transcript
    assert plain.transcript
    assert told.transcript.vocabulary == ("FOCIL", "Prysm")
    assert [phrase.confidence for phrase in told.transcript.phrases] != [
        phrase.confidence for phrase in plain.transcript.phrases
    ]


def test_speakers_on_channels_of_their_own_are_told_apart(tiny: Checkpoint, samples: np.ndarray) -> None:
    first, second = samples[: 12 * RATE].copy(), samples[: 12 * RATE].copy()
    first[6 * RATE :], second[: 6 * RATE] = 0, 0
    found = extract(stereo(first, second), tiny, recording.Options(channels="apart", language="en"))
    assert {block.speaker for block in utterances(found)} == {"Speaker 1", "Speaker 2"}
    assert "mute your microphone" in " ".join(b.text for b in utterances(found) if b.speaker == "Speaker 1")
    assert found.transcript
    assert {phrase.speaker for phrase in found.transcript.phrases} == {"Speaker 1", "Speaker 2"}
    assert {block.speaker for block in utterances(extract(stereo(first, second), tiny))} == {""}


@pytest.mark.parametrize("numbers", [{"track": 0}, {"threads": 0}])
def test_numbers_that_make_no_sense_are_refused(numbers: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="above 0"):
        recording.Options(**numbers)


def test_a_given_language_is_kept(tiny: Checkpoint, samples: np.ndarray) -> None:
    short = encode(samples[: 4 * RATE], "flac", "flac")
    assert extract(short, tiny, recording.Options(language="fr")).document.language == "fr"


def test_nothing_is_invented_about_hold_music_alone(tiny: Checkpoint) -> None:
    assert refusal((FOLDER / "music.ogg").read_bytes(), tiny) == "X342"


def test_what_was_invented_about_music_is_left_out_and_told(tiny: Checkpoint, samples: np.ndarray) -> None:
    music = [block.samples for block in audio.decode(source_of((FOLDER / "music.ogg").read_bytes(), "music.ogg"))]
    found = extract(encode(np.concatenate([*music, hush(6), samples[: 10 * RATE]]), "flac", "flac"), tiny)
    assert "watching" not in text(found)
    told = [diagnostic for diagnostic in found.diagnostics if diagnostic.code == "X347"]
    assert "Thanks for watching!" in told[0].message
    assert told[0].at is not None
    assert utterances(found)[0].at.start_ms >= 18_000
    assert "lift a box" in text(found)


def test_the_greeting_after_hold_music_is_not_lost(corpus: Path, tmp_path: Path) -> None:
    """A minute of music, then speech in the same window: whisper's invention covers both."""
    folder = corpus / "recordings" / "whisper_fixture"
    checkpoint = unpacked(folder / "tiny-fixture.pt.xz", tmp_path)
    found = extract((folder / "holdmusic_session_silence.m4a").read_bytes(), checkpoint)
    said = json.loads((folder / "holdmusic_session_silence.json").read_text(encoding="utf-8"))["segments"]
    errors, words = word_errors(" ".join(part["text"] for part in said), text(found))
    assert errors <= 0.05 * words
    assert utterances(found)[0].at.start_ms == pytest.approx(said[0]["start"] * 1000, abs=500)
    assert "X347" in codes(found)
    assert found.transcript
    dropped = [phrase for phrase in found.transcript.phrases if phrase.dropped]
    assert "a stock phrase" in dropped[0].dropped
    assert "watching" in dropped[0].text


@pytest.mark.parametrize("data", [encode(hush(20), "flac", "flac"), encode(tone(20, level=0.0003), "flac", "flac")])
def test_a_silent_recording_is_refused_before_whisper_is_loaded(data: bytes, tmp_path: Path) -> None:
    missing = Checkpoint("none", str(tmp_path / "none.pt"), "0")
    assert refusal(data, missing) == "X342"


def test_without_a_checkpoint_the_recording_is_refused_with_the_command() -> None:
    with pytest.raises(MaterialError) as caught:
        extract(SESSION.read_bytes(), None)
    assert caught.value.diagnostic.code == "X341"
    assert "unitsmith doctor --get-model base.en" in caught.value.diagnostic.hint


def test_files_are_looked_at_before_anything_else() -> None:
    assert refusal(b"", None) == "X322"
    assert refusal(picture_only(), None) == "X324"


def test_a_recording_that_broke_off_is_used_and_its_end_named(tiny: Checkpoint, samples: np.ndarray) -> None:
    whole = encode(samples, "matroska", "aac")
    found = extract(whole[: len(whole) // 3], tiny)
    trouble = next(diagnostic for diagnostic in found.diagnostics if diagnostic.code == "X345")
    assert isinstance(trouble.at, TimeSpan)
    assert trouble.at.end_ms == pytest.approx(len(samples) / RATE * 1000 / 3, abs=1500)
    assert "00:00:46" in trouble.message
    assert "mute your microphone" in text(found)


def test_damage_is_counted(tiny: Checkpoint, samples: np.ndarray) -> None:
    data = bytearray(encode(samples[: 12 * RATE], "matroska", "aac"))
    data[len(data) // 2 : len(data) // 2 + 600] = b"\x55" * 600
    assert "X346" in codes(extract(bytes(data), tiny))


def test_further_sound_tracks_are_reported(tiny: Checkpoint, samples: np.ndarray) -> None:
    assert "X344" in codes(extract(encode(samples[: 4 * RATE], "mp4", "aac", tracks=2), tiny))


def test_guesses_are_pointed_out(tiny: Checkpoint, samples: np.ndarray, tmp_path: Path) -> None:
    found = extract(encode(samples[: 10 * RATE], "flac", "flac"), unsure(tiny, tmp_path / "unsure.pt", 0.42))
    trouble = next(diagnostic for diagnostic in found.diagnostics if diagnostic.code == "X348")
    assert trouble.at == utterances(found)[0].at
    assert utterances(found)[0].text[:12] in trouble.message


def test_without_whisper_the_command_to_install_it_is_given(monkeypatch: pytest.MonkeyPatch, tiny: Checkpoint) -> None:
    monkeypatch.setitem(sys.modules, "whisper", None)
    assert refusal(SESSION.read_bytes(), replace(tiny, name="x")) == "X321"


@pytest.fixture
def captioned(tmp_path: Path, absent: Callable[[str], NoReturn]) -> bytes:
    if not shutil.which("ffmpeg"):
        absent("ffmpeg")
    return captioned_video.captioned(tmp_path)


def test_a_recording_with_captions_and_slides_inside_needs_nobody_to_listen(captioned: bytes) -> None:
    found = extract(captioned, None)
    assert [(said.speaker, said.text) for said in utterances(found)] == [
        ("Dana Okafor", "Bend your knees before you lift the box."),
        ("Dana Okafor", "A trolley carries whatever is too heavy for one."),
        ("Dana Okafor", "Report each accident to the shift leader."),
    ]
    shown = [[type(block).__name__ for block in section.blocks] for section in found.document.sections]
    assert shown == [["Figure", "Utterance"]] * 3
    assert {blob.digest for blob in found.blobs} == {asset.digest for asset in found.document.assets}
    assert "X381" in codes(found)
    assert found.transcript is None


def test_captions_and_slides_inside_can_be_passed_over(captioned: bytes) -> None:
    plain = extract(captioned, None, recording.Options(slides="ignore"))
    assert [section.key for section in plain.document.sections] == ["recording"]
    with pytest.raises(MaterialError) as caught:
        extract(captioned, None, recording.Options(captions="ignore"))
    assert caught.value.diagnostic.code == "X324"


def test_what_the_machine_lacks_is_said_of_a_recording_that_has_to_be_heard() -> None:
    lacking = recording_without_model()
    with pytest.raises(MaterialError) as caught:
        recording.extract(replace(source_of(SESSION.read_bytes(), "session.m4a"), lacking=lacking), recording.Options())
    assert caught.value.diagnostic == lacking


def recording_without_model() -> Diagnostic:
    return Diagnostic("C131", Severity.ERROR, "there is no checkpoint", "Fetch one.", "session.m4a")
