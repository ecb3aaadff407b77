"""What a sentence of a recording shows of talk and of teaching."""

from __future__ import annotations

import pytest
from documents import ENGLISH

from segmenters.talk_signs import ALONE, Line, Setting, own_stems, signs_of

SETTING = Setting.of(
    [Line("", "Priya Rao")], frozenset(ENGLISH.stems("ladder")), frozenset(ENGLISH.stems("chat")), ENGLISH
)


def signs(text: str, *, before: int = 0, after: int = 0) -> dict[str, float]:
    filler = Line("Ladders lean.", "")
    lines = [*[filler] * before, Line(text, "Ann"), *[filler] * after]
    return dict(zip(ALONE, signs_of(lines, SETTING, ENGLISH)[before], strict=True))


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Yeah, okay.", "small words only"),
        ("Can you hear me?", "pattern"),
        ("We'll pick it up again at ten past.", "cue"),
        ("It is what it is.", "nothing but stop words"),
        ("Let's have a look.", "runs the session"),
        ("I will be back in a minute.", "here and now"),
        ("Lovely, thanks.", "kind words"),
        ("Priya, over to you.", "name of a speaker"),
        ("I have lost my pen.", "speaks of the speaker"),
        ("So, check the rungs.", "order"),
        ("A rung is a step, because you stand on it.", "teaching words"),
    ],
)
def test_a_sign_shows(text: str, sign: str) -> None:
    assert signs(text)[sign] > 0
    assert signs("Ladders lean.")[sign] == 0


def test_words_are_counted_by_whom_they_belong_to() -> None:
    found = signs("The ladder stands in the chat beside a harness.")
    assert found["words of the subject"] == 1
    assert found["words of its own"] >= 1
    assert 0 < found["share of event words"] < 1


def test_talk_is_likelier_near_the_ends() -> None:
    start, middle, end = (signs("It goes on.", before=n, after=60 - n)["near an end"] for n in (0, 30, 60))
    assert start == end == 1
    assert 0 <= middle < 0.5


def test_names_are_the_words_of_all_speakers() -> None:
    nothing: frozenset[str] = frozenset()
    said = [Line("", "Dana Okafor"), Line("", "Al Lee"), Line("", "")]
    assert Setting.of(said, nothing, nothing, ENGLISH).names == {"dana", "okafor", "lee"}


def test_stems_of_the_event_are_no_own_stems() -> None:
    assert own_stems(Line("Put the ladder in the chat.", ""), SETTING, ENGLISH) == set(ENGLISH.stems("ladder"))
