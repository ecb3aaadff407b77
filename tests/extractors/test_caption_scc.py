"""SCC: the bytes that a television decodes, as captions."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.caption_scc import is_scc, read_scc
from extractors.diagnostics import MaterialError

SIGNATURE = "Scenarist_SCC V1.0\n\n"


@pytest.fixture
def folder(corpus: Path) -> Path:
    return corpus / "recordings"


def said(path: Path) -> list[tuple[int, str]]:
    return [(cue.start_ms, cue.text) for cue in read_scc(path.read_text(encoding="utf-8"), path.name).cues]


def test_the_signature() -> None:
    assert is_scc(SIGNATURE)
    assert is_scc("\n Scenarist_SCC V1.0")
    assert not is_scc("WEBVTT")


def test_captions_that_pop_on(folder: Path) -> None:
    assert said(folder / "captions_ttconv" / "pop-on.scc") == [
        (3_777_907, "( horn honking )"),
        (3_812_308, "HEY, THE®E."),
        (4_296_492, "Test ½ Caption\nTest  test  Captions"),
    ]


def test_captions_that_are_painted_on_stand_once(folder: Path) -> None:
    assert [text for _, text in said(folder / "captions_ttconv" / "paint-on.scc")] == [
        "Lorem ipsum dolor sit amet,",
        "consectetur adipiscing elit.",
        "Pellentesque interdum lacinia sollicitudin.",
        "Integer luctus et ligula ac sagittis.",
    ]


def test_accents_and_notes_of_a_song(folder: Path) -> None:
    words = " ".join(text for _, text in said(folder / "captions_pycaption" / "example.scc"))
    assert "Letra traducida al Español" in words
    assert "TODOS: Sí, es cierto Alma." in words


def test_what_the_decoder_cannot_take_is_a_diagnostic() -> None:
    with pytest.raises(MaterialError) as caught:
        read_scc(f"{SIGNATURE}00:00:01:00\t9420 zzzz 94ae\n", "a.scc")
    assert caught.value.diagnostic.code == "X319"


@given(st.lists(st.integers(0, 0xFFFF), max_size=30), st.integers(0, 50))
def test_any_code_is_read_or_refused(words: list[int], second: int) -> None:
    text = f"{SIGNATURE}00:00:{second:02d}:00\t{' '.join(f'{word:04x}' for word in words)}\n"
    try:
        script = read_scc(text, "a.scc")
    except MaterialError:
        return
    assert all(0 <= cue.start_ms <= cue.end_ms for cue in script.cues)
