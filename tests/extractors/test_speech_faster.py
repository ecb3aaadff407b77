"""The real faster-whisper, with the tests' own tiny checkpoint in its form."""

from __future__ import annotations

import shutil
import socket
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest
from faster_checkpoint import converted
from sources import source_of
from tiny_whisper import FOLDER, unpacked, word_errors

from extractors import recording, speech_faster
from extractors.diagnostics import Diagnostic, MaterialError
from extractors.engine import Manner
from extractors.model import Utterance
from extractors.source import Checkpoint


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory, absent: Callable[[str], None]) -> Checkpoint:
    if find_spec("whisper") is None or find_spec("faster_whisper") is None:
        absent("unitsmith[recordings,recordings-fast]")
    folder = tmp_path_factory.mktemp("faster")
    return converted(unpacked(FOLDER / "tiny.pt.xz", folder), folder / "tiny")


@pytest.fixture(autouse=True)
def _offline(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket.socket, "connect", _no_connection)


def _no_connection(*_: object) -> None:
    pytest.fail("a connection was opened")


def refusal(checkpoint: Checkpoint, language: str = "") -> Diagnostic:
    with pytest.raises(MaterialError) as caught:
        speech_faster.load(checkpoint, Manner(language), "session.m4a")
    assert caught.value.diagnostic.source == "session.m4a"
    return caught.value.diagnostic


def test_the_same_sentences_are_heard_as_by_the_first_engine(tiny: Checkpoint) -> None:
    source = source_of((FOLDER / "session.m4a").read_bytes(), "session.m4a", tiny)
    options = recording.Options(engine="faster-whisper", language="en")
    found = recording.extract(source, options)
    said = " ".join(block.text for block in found.document.blocks if isinstance(block, Utterance))
    wanted = "Good morning and welcome to the session. Please mute your microphone."
    assert wanted in said
    assert found.transcript
    assert found.transcript.listener.engine == "faster-whisper"
    phrase = found.transcript.phrases[0]
    assert " ".join(word.text for word in phrase.words) == phrase.text
    errors, words = word_errors(_reference(), said)
    assert errors <= 0.1 * words
    assert recording.extract(source, options) == found


def _reference() -> str:
    import json  # noqa: PLC0415

    return " ".join(part["text"] for part in json.loads((FOLDER / "session.json").read_text(encoding="utf-8")))


def test_the_language_is_found_out(tiny: Checkpoint) -> None:
    recogniser = speech_faster.load(tiny, Manner(vocabulary=("Prysm",)), "a.m4a")
    assert recogniser.recognise(np.zeros(16_000, np.float32), "", "a.m4a").language


@pytest.mark.usefixtures("tiny")
@pytest.mark.parametrize("gone", ["model.bin", "config.json", "tokenizer.json"])
def test_what_is_missing_in_a_folder_is_named_and_not_fetched(tiny: Checkpoint, tmp_path: Path, gone: str) -> None:
    folder = Path(shutil.copytree(tiny.path, tmp_path / "copy"))
    (folder / gone).unlink()
    told = refusal(Checkpoint("copy", str(folder), "0"))
    assert told.code == "X337"
    assert f"missing: {gone}" in told.message


def test_a_checkpoint_of_the_other_engine_is_refused(tmp_path: Path) -> None:
    (tmp_path / "base.en.pt").write_bytes(b"PK")
    told = refusal(Checkpoint("base.en", str(tmp_path / "base.en.pt"), "0"))
    assert told.code == "X337"
    assert "the other engine" in told.hint


def test_a_damaged_checkpoint_is_named(tiny: Checkpoint, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(tiny.path, tmp_path / "copy"))
    (folder / "model.bin").write_bytes(b"no model")
    assert refusal(Checkpoint("copy", str(folder), "0")).code == "X331"


def test_an_unknown_language_is_refused(tiny: Checkpoint) -> None:
    assert refusal(tiny, "klingon").code == "X332"


def test_trouble_while_listening_is_a_diagnostic(tiny: Checkpoint) -> None:
    recogniser = speech_faster.load(tiny, Manner("en"), "a.m4a")
    with pytest.raises(MaterialError) as caught:
        recogniser.recognise(np.zeros(16_000, np.float32), "xx", "a.m4a")
    assert caught.value.diagnostic.code == "X333"


def test_without_the_library_the_command_to_install_it_is_given(
    monkeypatch: pytest.MonkeyPatch, tiny: Checkpoint
) -> None:
    monkeypatch.setitem(sys.modules, "faster_whisper", None)
    told = refusal(tiny)
    assert told.code == "X336"
    assert 'pip install "unitsmith[recordings-fast]"' in told.hint
