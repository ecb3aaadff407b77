"""Hearing stretch by stretch, with a recogniser that says what the test wants."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import numpy as np

from extractors.audio import Samples
from extractors.engine import Heard, Segment
from extractors.hearing import Ear, Passage, hear, language_of
from extractors.silence import FRAME, Stretch
from extractors.source import Memory
from extractors.transcript import Word

LEVELS = np.full(2000, -20.0)
STRETCHES = (Stretch(0, 200), Stretch(400, 600), Stretch(800, 1000))


@dataclass
class Parrot:
    """Says the next of its lines about each stretch, and remembers in which language it was asked to listen."""

    lines: list[tuple[str, str]]
    asked: list[str] = field(default_factory=list)

    def recognise(self, samples: Samples, language: str, source: str) -> Heard:
        assert source == "a.m4a"
        self.asked.append(language)
        spoken, text = self.lines.pop(0)
        end_ms = len(samples) * 20 // FRAME
        return Heard(spoken, (Segment(0, end_ms, text, 0.0, -0.1, (Word(0, end_ms, text, 0.9),)),))


def ear(parrot: Parrot, memory: Memory | None = None) -> Ear:
    return Ear("a.m4a", LEVELS, -50.0, lambda: parrot, "id", memory)


def sound() -> Iterator[Samples]:
    yield np.zeros(2000 * FRAME, np.float32)


def texts(passages: list[tuple[Passage, bool]]) -> list[str]:
    return [item.segment.text for passage, _ in passages for item in passage.judged if item.verdict is None]


def test_times_count_from_the_start_of_the_recording() -> None:
    passages = list(hear(ear(Parrot([("en", "One."), ("en", "Two."), ("en", "Three.")])), sound, STRETCHES, ""))
    segments = [passage.judged[0].segment for passage, _ in passages]
    assert [(segment.start_ms, segment.end_ms) for segment in segments] == [(0, 4000), (8000, 12_000), (16_000, 20_000)]
    assert segments[1].words == (Word(8000, 12_000, "Two.", 0.9),)


def test_the_language_is_settled_once_something_was_said() -> None:
    parrot = Parrot([("cy", "Thanks for watching!"), ("de", "Knie beugen."), ("de", "Lasten tragen.")])
    passages = list(hear(ear(parrot), sound, STRETCHES, ""))
    assert parrot.asked == ["", "", "de"]
    assert language_of([passage for passage, _ in passages], "") == "de"
    assert language_of([], "fr") == "fr"


def test_what_was_heard_is_not_heard_again() -> None:
    kept: dict[str, bytes] = {}
    memory = Memory(kept.get, kept.__setitem__)
    first = list(hear(ear(Parrot([("en", "One."), ("en", "Two."), ("en", "Three.")]), memory), sound, STRETCHES, ""))
    assert [anew for _, anew in first] == [True, True, True]
    del kept[list(kept)[2]]
    again = list(hear(ear(Parrot([("en", "Three.")]), memory), sound, STRETCHES, ""))
    assert [passage for passage, _ in again] == [passage for passage, _ in first]
    assert [anew for _, anew in again] == [False, False, True]


def test_nothing_is_opened_when_all_is_remembered() -> None:
    kept: dict[str, bytes] = {}
    memory = Memory(kept.get, kept.__setitem__)
    list(hear(ear(Parrot([("en", "One."), ("en", "Two."), ("en", "Three.")]), memory), sound, STRETCHES, ""))

    def closed() -> Iterator[Samples]:
        raise AssertionError("the recording was opened")

    assert texts(list(hear(ear(Parrot([]), memory), closed, STRETCHES, ""))) == ["One.", "Two.", "Three."]


def test_what_another_version_kept_is_heard_anew() -> None:
    kept: dict[str, bytes] = {}
    memory = Memory(kept.get, kept.__setitem__)
    list(hear(ear(Parrot([("en", "One.")]), memory), sound, STRETCHES[:1], ""))
    kept[next(iter(kept))] = b'{"language": "en"}'
    assert texts(list(hear(ear(Parrot([("en", "Won.")]), memory), sound, STRETCHES[:1], ""))) == ["Won."]


def test_what_another_recogniser_heard_is_not_remembered() -> None:
    kept: dict[str, bytes] = {}
    memory = Memory(kept.get, kept.__setitem__)
    list(hear(ear(Parrot([("en", "One.")]), memory), sound, STRETCHES[:1], ""))
    other = replace(ear(Parrot([("en", "Won.")]), memory), identity="other")
    assert texts(list(hear(other, sound, STRETCHES[:1], ""))) == ["Won."]


def test_a_long_invention_is_listened_to_in_halves() -> None:
    parrot = Parrot([("en", "Thanks for watching!"), ("en", "Thanks for watching!"), ("de", "Guten Morgen.")])
    ((passage, _),) = hear(ear(parrot), sound, (Stretch(0, 500),), "")
    assert texts([(passage, True)]) == ["Guten Morgen."]
    assert passage.language == "de"


def test_words_that_circle_are_not_heard_a_second_time() -> None:
    parrot = Parrot([("en", "Keep your back straight. " * 3), ("en", "Keep your back."), ("en", "Back straight.")])
    ((passage, _),) = hear(ear(parrot), sound, (Stretch(0, 500),), "")
    assert texts([(passage, True)]) == ["Keep your back straight. "]
    assert len(parrot.asked) == 1


def test_an_invention_that_circles_is_listened_to_in_halves_once() -> None:
    parrot = Parrot([("en", "Thanks for watching! " * 3), ("de", "Guten Morgen."), ("de", "Setzen Sie sich.")])
    ((passage, _),) = hear(ear(parrot), sound, (Stretch(0, 500),), "")
    assert texts([(passage, True)]) == ["Guten Morgen.", "Setzen Sie sich."]
