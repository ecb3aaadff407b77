"""The real whisper package, with a checkpoint small enough to be committed."""

from __future__ import annotations

import socket
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest
from sources import source_of
from tiny_whisper import FOLDER, unpacked, unsure

from extractors import audio, speech
from extractors.diagnostics import MaterialError
from extractors.engine import Manner
from extractors.source import Checkpoint


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory, absent: Callable[[str], None]) -> Checkpoint:
    if find_spec("whisper") is None:
        absent("openai-whisper")
    return unpacked(FOLDER / "tiny.pt.xz", tmp_path_factory.mktemp("whisper"))


def refusal(checkpoint: Checkpoint, language: str = "") -> MaterialError:
    with pytest.raises(MaterialError) as caught:
        speech.load(checkpoint, Manner(language), "session.m4a")
    assert caught.value.diagnostic.source == "session.m4a"
    return caught.value


def test_silence_has_no_words_in_it(tiny: Checkpoint) -> None:
    recogniser = speech.load(tiny, Manner("en"), "a.m4a")
    found = recogniser.recognise(np.zeros(5 * 16_000, np.float32), "en", "a.m4a")
    assert found.language == "en"
    assert all(segment.no_speech > 0.6 or not segment.text for segment in found.segments)


def test_attempts_with_chance_give_the_same_text_each_time(tiny: Checkpoint, tmp_path: Path) -> None:
    """So unsure a checkpoint is asked again with chance; what else drew random numbers before must not matter."""
    import torch  # noqa: PLC0415  an extra, slow to load

    recogniser = speech.load(unsure(tiny, tmp_path / "unsure.pt", 0.3), Manner("en"), "a.m4a")
    session = source_of((FOLDER / "session.m4a").read_bytes(), "session.m4a")
    samples = next(audio.decode(session)).samples
    heard = []
    for seed in (1, 2):
        torch.manual_seed(seed)
        heard.append(recogniser.recognise(samples, "en", "a.m4a"))
    assert heard[0] == heard[1]
    assert heard[0].segments


@pytest.mark.usefixtures("tiny")
@pytest.mark.parametrize("content", [b"", b"not a checkpoint", b"PK\x03\x04 broken archive"])
def test_a_damaged_checkpoint_is_named_and_how_to_replace_it(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "ba{se}.pt"
    file.write_bytes(content)
    diagnostic = refusal(Checkpoint("ba{se}", str(file), "0")).diagnostic
    assert diagnostic.code == "X331"
    assert "ba(se)" in diagnostic.message
    assert "unitsmith doctor --get-model" in diagnostic.hint


def test_half_a_checkpoint_is_damaged(tiny: Checkpoint, tmp_path: Path) -> None:
    file = tmp_path / "half.pt"
    whole = Path(tiny.path).read_bytes()
    file.write_bytes(whole[: len(whole) // 2])
    assert refusal(Checkpoint("half", str(file), "0")).diagnostic.code == "X331"


@pytest.mark.usefixtures("tiny")
def test_a_checkpoint_that_is_gone_is_not_fetched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket.socket, "connect", _no_connection)
    assert refusal(Checkpoint("base.en", str(tmp_path / "base.en.pt"), "0")).diagnostic.code == "X331"
    with pytest.raises(ValueError, match="absolute"):
        speech.load(Checkpoint("base.en", "base.en", "0"), Manner(), "a.m4a")


def _no_connection(*_: object) -> None:
    pytest.fail("a connection was opened")


def test_an_unknown_language_is_refused(tiny: Checkpoint) -> None:
    diagnostic = refusal(tiny, "klingon").diagnostic
    assert diagnostic.code == "X332"
    assert "klingon" in diagnostic.message


@pytest.mark.usefixtures("tiny")
def test_english_only_checkpoints_refuse_other_languages(tmp_path: Path) -> None:
    checkpoint = _english_only(tmp_path / "small.en.pt")
    assert refusal(checkpoint, "de").diagnostic.code == "X332"
    assert not speech.load(checkpoint, Manner("en"), "a.m4a").model.is_multilingual


def _english_only(file: Path) -> Checkpoint:
    """Write an untrained checkpoint with whisper's English vocabulary."""
    import torch  # noqa: PLC0415  an extra, slow to load
    from whisper.model import ModelDimensions, Whisper  # noqa: PLC0415

    shape = ModelDimensions(80, 1500, 8, 1, 1, 51864, 448, 8, 1, 1)
    torch.save({"dims": vars(shape), "model_state_dict": Whisper(shape).state_dict()}, file)
    return Checkpoint("small.en", str(file), "0")


def test_trouble_while_listening_is_a_diagnostic(tiny: Checkpoint) -> None:
    recogniser = speech.load(tiny, Manner("en"), "a.m4a")
    with pytest.raises(MaterialError) as caught:
        recogniser.recognise(np.zeros((2, 2, 16_000), np.float32), "xx", "a.m4a")
    assert caught.value.diagnostic.code == "X333"


@pytest.mark.usefixtures("tiny")
def test_a_download_that_fails_says_why(tmp_path: Path) -> None:
    (tmp_path / "tiny.en.pt").mkdir()
    with pytest.raises(MaterialError) as caught:
        speech.download("tiny.en", tmp_path)
    assert caught.value.diagnostic.code == "X334"
    assert "tiny.en" in caught.value.diagnostic.message


def test_without_whisper_the_command_to_install_it_is_given(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "whisper", None)
    diagnostic = refusal(Checkpoint("tiny", str(tmp_path / "tiny.pt"), "0")).diagnostic
    assert diagnostic.code == "X321"
    assert 'pip install "unitsmith[recordings]"' in diagnostic.hint
