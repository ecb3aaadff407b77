"""Questions that stand in a text as the data of a component."""

from __future__ import annotations

from documents import deck, slide

from segmenters.authored_data import asked_in_data

DATA = (
    '<Question choices={[ { text: "A model that trains on "your" data", explain: "No." }, '
    '{ text: "An object of the <b>right</b> kind", explain: "Yes!", correct: true } ]} />'
)


def test_choices_are_read_with_their_explanations_and_the_right_one() -> None:
    section = deck(slide("# 13. What is an AutoModel?", DATA)).sections[0]
    asked = asked_in_data("d", section)[0]
    assert asked.stem == "What is an AutoModel?"
    assert [(o.text, o.right, o.feedback) for o in asked.options] == [
        ('A model that trains on "your" data', False, "No."),
        ("An object of the right kind", True, "Yes!"),
    ]
    assert asked.blocks == ("s1b1", "s1b2")


def test_a_question_on_code_cannot_be_asked_without_it() -> None:
    assert asked_in_data("d", deck(slide("# What does it print?", "$ print(1)", DATA)).sections[0]) == []


def test_other_text_holds_no_questions() -> None:
    assert asked_in_data("d", deck(slide("# What is it?", "A { text: 1 } without a component.")).sections[0]) == []
