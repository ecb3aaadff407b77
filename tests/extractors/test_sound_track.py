"""A sound track is heard from beginning to end, by a real recogniser."""

from __future__ import annotations

from collections.abc import Callable
from importlib.util import find_spec
from typing import NoReturn

import pytest
from sources import source_of
from tiny_whisper import FOLDER, unpacked

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
