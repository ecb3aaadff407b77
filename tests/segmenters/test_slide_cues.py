"""What a presenter says of the slides."""

from __future__ import annotations

import pytest

from segmenters.slide_cues import Cue, Move, cue_of


@pytest.mark.parametrize(
    ("sentence", "move"),
    [
        ("Next slide, please.", Move.NEXT),
        ("So on the next slide you see the harness.", Move.NEXT),
        ("Let's move on.", Move.NEXT),
        ("Nächste Folie bitte.", Move.NEXT),
        ("Let me go back to the ladder.", Move.BACK),
        ("Can you show the previous slide?", Move.BACK),
        ("Gehen wir noch mal zurück.", Move.BACK),
        ("Right, where were we?", Move.AGAIN),
        ("I will share my screen for a moment.", Move.AWAY),
        ("Time for a demo.", Move.AWAY),
        ("Ich teile mal meinen Bildschirm.", Move.AWAY),
        ("Okay, back to the slides.", Move.RETURN),
        ("I stop sharing now.", Move.RETURN),
        ("The ladder stands on firm ground.", Move.NONE),
        ("Water that cannot go on through the pipe flows over the rim and into the room below it.", Move.NONE),
        ("People who were hurt go back to work when the doctor lets them, and not before.", Move.NONE),
        ("The move forward in time is two days on average for each of the orders.", Move.NONE),
    ],
)
def test_moves(sentence: str, move: Move) -> None:
    assert cue_of(sentence).move is move


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("On slide five you see it.", 5),
        ("That takes us to slide number 12.", 12),
        ("Auf Folie 7 steht es.", 7),
        ("Five slides are left.", 0),
    ],
)
def test_numbers(sentence: str, number: int) -> None:
    assert cue_of(sentence).number == number


def test_back_to_a_slide_with_a_number_goes_back_and_ends_no_demo() -> None:
    assert cue_of("Let's go back to slide 3.") == Cue(Move.BACK, 3, mentions=False)


@pytest.mark.parametrize(
    "sentence", ["As we saw with the ladder.", "Remember the harness?", "We get to solvents later."]
)
def test_what_mentions_another_slide(sentence: str) -> None:
    assert cue_of(sentence).mentions


def test_what_goes_somewhere_is_no_mention() -> None:
    assert not cue_of("Let me go back to what we saw before.").mentions
