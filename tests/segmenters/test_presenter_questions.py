"""What presenters ask in their notes."""

from __future__ import annotations

from documents import deck, slide, teach

LINES = (
    *("# Testing ladders", "- Each ladder is tested with a load before it is lent to anybody"),
    *("- The load is taken from the register of the makers", "- A test that fails is told to the foreman at once"),
)


def asked(*notes: str) -> list[str]:
    made = teach(deck(slide(*LINES, note=notes)))
    return [prompt.text for prompt in made.pack.journey.discussion if prompt.text.endswith("?")]


def test_a_note_that_only_asks_is_a_question_for_the_team() -> None:
    assert "Why would you repeat a test?" in asked("Question: why would you repeat a test ?")


def test_the_place_of_the_question_is_told() -> None:
    made = teach(deck(slide(*LINES, note=("Why would you repeat a test ?",))))
    (prompt,) = (p for p in made.pack.journey.discussion if p.text == "Why would you repeat a test?")
    assert prompt.evidence.quote == "Why would you repeat a test ?"


def test_what_is_asked_in_the_room_or_answered_at_once_is_none() -> None:
    assert asked("Does anybody have an example of a test ?") == []
    assert asked("Why do we test? Because a ladder ages. It also bends in the sun. So it is tested with a load.") == []
    assert asked("Why would people like cake in the morning ?") == []
