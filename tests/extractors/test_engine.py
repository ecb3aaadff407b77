"""Every engine is one, and a code can name a checkpoint whatever its name is."""

from __future__ import annotations

from extractors import speech, speech_faster
from extractors.engine import BAD_CHECKPOINT, Engine, named


def test_both_libraries_are_engines() -> None:
    engines: list[Engine] = [speech, speech_faster]
    assert all(callable(engine.load) and callable(engine.version) for engine in engines)


def test_a_checkpoint_with_braces_in_its_name_can_be_named() -> None:
    told = named(BAD_CHECKPOINT, "ba{se}").of("a.mp4", error="x")
    assert "ba(se)" in told.message
