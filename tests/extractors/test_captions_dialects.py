"""One session in thirteen dialects: the same sentences, speakers and times, as exactly as each can tell them."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from sources import source_of

from extractors import captions
from extractors.locator import TimeSpan
from extractors.model import Utterance


@dataclass(frozen=True)
class Label:
    """What was really said: a sentence, or several in one breath, with times in milliseconds."""

    start_ms: int
    end_ms: int
    speaker: str
    sentences: tuple[str, ...]


@dataclass(frozen=True)
class Dialect:
    """What a dialect can tell: speakers or not, and how far a sentence may begin from where it was said.

    `why` is the reason for what it cannot tell.
    """

    file: str
    speakers: bool
    within_ms: int
    why: str = ""


EXACT = (
    Dialect("zoom.transcript.vtt", speakers=True, within_ms=0),
    Dialect("teams.vtt", speakers=True, within_ms=0),
    Dialect("teams.metadata.vtt", speakers=True, within_ms=0),
    Dialect("webex_unverified.vtt", speakers=True, within_ms=0),
    Dialect("plain.srt", speakers=True, within_ms=0),
    Dialect("captions.ttml", speakers=True, within_ms=0),
    Dialect("zoom.cc.vtt", speakers=False, within_ms=0, why="live captions name nobody"),
    Dialect("stream_classic.vtt", speakers=False, within_ms=0, why="classic Stream writes no names"),
    Dialect(
        "plain.sbv", speakers=False, within_ms=0, why="this file was saved without names; SBV has no field for them"
    ),
)
ESTIMATED = (
    Dialect("teams.docx", speakers=True, within_ms=6_500, why="one time a turn, in whole seconds; the rest by letters"),
    Dialect("google_meet.txt", speakers=True, within_ms=430_000, why="a time every five minutes, none after 0:05:00"),
)
YOUTUBE = Dialect("youtube_auto.en.vtt", speakers=False, within_ms=1_000, why="words in lower case, without full stops")
NO_SPEECH = Dialect(
    "zoom.chat.txt", speakers=False, within_ms=0, why="what was written, not what was said: see test_chat_log"
)


@pytest.fixture(scope="module")
def folder(corpus: Path) -> Path:
    return corpus / "recordings" / "synthetic"


@pytest.fixture(scope="module")
def labels(folder: Path) -> list[Label]:
    rows = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
    return [
        Label(
            round(row["start"] * 1000),
            round(row["end"] * 1000),
            row["speaker"],
            tuple(re.split(r"(?<=[.!?])\s+(?=[A-Z])", row["text"])),
        )
        for row in rows
    ]


def read(path: Path) -> list[tuple[TimeSpan, Utterance]]:
    document = captions.extract(source_of(path.read_bytes(), path.name), captions.Options()).document
    found = []
    for block in document.blocks:
        assert isinstance(block, Utterance)
        assert isinstance(block.at, TimeSpan)
        found.append((block.at, block))
    return found


def test_the_table_names_every_file_of_the_session(folder: Path) -> None:
    named = {dialect.file for dialect in (*EXACT, *ESTIMATED, YOUTUBE, NO_SPEECH)}
    assert named == {path.name for path in folder.iterdir()} - {"labels.json", "make_synthetic.py"}
    assert len(named) == 13
    assert all(dialect.why for dialect in (*EXACT, *ESTIMATED, YOUTUBE, NO_SPEECH) if not dialect.speakers)


@pytest.mark.parametrize("dialect", [*EXACT, *ESTIMATED], ids=lambda dialect: dialect.file)
def test_sentences_speakers_and_times(dialect: Dialect, folder: Path, labels: list[Label]) -> None:
    found = read(folder / dialect.file)
    wanted = [(label.speaker if dialect.speakers else "", words) for label in labels for words in label.sentences]
    assert [(block.speaker, block.text) for _, block in found] == wanted
    starts = {label.sentences[0]: label.start_ms for label in labels}
    off = [abs(at.start_ms - starts[block.text]) for at, block in found if block.text in starts]
    assert len(off) == len(labels)
    assert max(off) <= dialect.within_ms


@pytest.mark.parametrize("dialect", EXACT, ids=lambda dialect: dialect.file)
def test_a_sentence_ends_with_what_was_said(dialect: Dialect, folder: Path, labels: list[Label]) -> None:
    ends = {label.sentences[-1]: label.end_ms for label in labels}
    last = [(at, block) for at, block in read(folder / dialect.file) if block.text in ends]
    assert len(last) == len(labels)
    assert all(at.end_ms == ends[block.text] for at, block in last)


def test_a_turn_of_teams_begins_in_its_second(folder: Path, labels: list[Label]) -> None:
    starts = {label.sentences[0]: label.start_ms for label in labels}
    found = [(at, block) for at, block in read(folder / "teams.docx") if at.start_ms % 1000 == 0]
    assert len(found) == 12
    assert all(0 <= starts[block.text] - at.start_ms < 1000 for at, block in found)


def test_what_meet_puts_under_a_time_is_not_before_it(folder: Path, labels: list[Label]) -> None:
    late = {words for label in labels if label.start_ms >= 300_000 for words in label.sentences}
    assert all((at.start_ms >= 300_000) == (block.text in late) for at, block in read(folder / "google_meet.txt"))


def test_youtube_has_every_word_once_near_its_time(folder: Path, labels: list[Label]) -> None:
    spoken: list[tuple[str, float]] = []
    for label in labels:
        words = re.sub(r"[.,?]", "", " ".join(label.sentences)).lower().split()
        step = (label.end_ms - label.start_ms) / len(words)
        spoken += [(word, label.start_ms + step * place) for place, word in enumerate(words)]
    found = read(folder / YOUTUBE.file)
    assert [word for _, block in found for word in block.text.split()] == [word for word, _ in spoken]
    place = 0
    for at, block in found:
        assert abs(at.start_ms - spoken[place][1]) <= YOUTUBE.within_ms
        assert block.speaker == ""
        place += len(block.text.split())
